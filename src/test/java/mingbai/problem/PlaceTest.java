package mingbai.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mingbai.language.Language;
import mingbai.problem.Place.InSheet;
import mingbai.problem.Place.InTable;
import mingbai.words.Messages;
import org.junit.jupiter.api.Test;

/** Where a problem is: by line and column, by table and cell, or both. */
class PlaceTest {
    private static final InTable CELL = new InTable(2, 0, 0).row(5).column(4);

    private static String said(Place place, Language language) {
        return Messages.in(language).place(place);
    }

    @Test
    void aTextHasLines() {
        assertEquals("a.yaml:9:5", said(new Place("a.yaml", 9, 5), Language.EN));
        assertEquals("a.yaml:1:1", Place.start("a.yaml").toString());
    }

    @Test
    void aFileAsAWholeHasNoLine() {
        assertFalse(Place.whole("a.docx").hasLine());
        assertEquals("a.docx", said(Place.whole("a.docx"), Language.EN));
    }

    @Test
    void aTableIsCountedAsPeopleCountIt() {
        assertEquals("a.docx table 2", said(Place.of("a.docx", new InTable(2, 0, 0)), Language.EN));
        assertEquals("a.docx table 2 row 5", said(Place.of("a.docx", CELL.row(5)), Language.EN));
        assertEquals("a.docx table 2 row 5 column 4", said(Place.of("a.docx", CELL), Language.EN));
        assertEquals("a.html:7:3 第2个表格第5行第4列", said(new Place("a.html", 7, 3, Optional.of(CELL)), Language.ZH));
        assertEquals("{table=2, row=5, column=4}", CELL.names().toString());
    }

    /** A sheet has 16,384 columns and 1,048,576 rows. */
    @Test
    void aSheetNamesItsCellsAsExcelDoes() {
        InSheet sheet = new InSheet("表", 0, 0);
        assertEquals("a.xlsx sheet \"表\"", said(Place.of("a.xlsx", sheet), Language.EN));
        assertEquals("a.xlsx sheet \"表\" XFD1048576", said(Place.of("a.xlsx", sheet.cell(1 << 20, 1 << 14)), Language.EN));
        assertEquals(List.of("A", "Z", "AA", "AZ", "ZZ", "AAA"), Stream.of(1, 26, 27, 52, 702, 703).map(InSheet::letters).toList());
        assertEquals("{sheet=表, cell=D5}", sheet.cell(5, 4).names().toString());
    }

    @Test
    void aFileThatIsCalledOtherwiseHasTheSamePlaces() {
        assertEquals(new Place("b.html", 7, 3, Optional.of(CELL)), new Place("a.html", 7, 3, Optional.of(CELL)).in("b.html"));
    }
}
