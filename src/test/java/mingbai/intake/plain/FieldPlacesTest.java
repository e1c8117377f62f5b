package mingbai.intake.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import mingbai.problem.Place;
import org.junit.jupiter.api.Test;

/** Where the fields of CSV begin. */
class FieldPlacesTest {
    private static List<String> record(CsvFile.FieldPlaces places, int line) {
        return places.record(line).stream().map(Place::toString).toList();
    }

    @Test
    void areCountedInCharactersAsEditorsDo() {
        assertEquals(List.of("a:1:1", "a:1:3", "a:1:5"), record(new CsvFile.FieldPlaces("a", "甲,𠮷,丙", ','), 1));
    }

    @Test
    void ofQuotedFieldsGoOverSeparatorsAndLines() {
        CsvFile.FieldPlaces places = new CsvFile.FieldPlaces("a", "1, \"甲,\"\"乙\n丙\" ,丁\n2,戊\n", ',');
        assertEquals(List.of("a:1:1", "a:1:4", "a:2:5"), record(places, 1));
        assertEquals(List.of("a:3:1", "a:3:3"), record(places, 3));
    }

    @Test
    void ofEmptyFieldsAreWhereTheNextSeparatorStands() {
        CsvFile.FieldPlaces places = new CsvFile.FieldPlaces("a", ",,\n\n1;2", ',');
        assertEquals(List.of("a:1:1", "a:1:2", "a:1:3"), record(places, 1));
        assertEquals(List.of("a:2:1"), record(places, 2));
        assertEquals(List.of("a:3:1"), record(places, 3));
    }

    @Test
    void followTheLineThatTheReaderIsIn() {
        assertEquals(List.of("a:3:1", "a:3:3"), record(new CsvFile.FieldPlaces("a", "1\t2\n\n3\t4\n", '\t'), 3));
    }

    @Test
    void areNoMoreThanAreRead() {
        assertEquals(100, new CsvFile.FieldPlaces("a", ",".repeat(5_000), ',').record(1).size());
    }
}
