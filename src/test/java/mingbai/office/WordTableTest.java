package mingbai.office;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import mingbai.model.Cell;
import mingbai.model.Item;
import mingbai.model.Publication;
import mingbai.plan.Plan;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** The Word table as another library, Apache POI, reads it: every text, the fonts, the paper. */
class WordTableTest {
    private static final List<String> WIDTHS = List.of("794", "2381", "5669", "2098", "1814");

    private static Publication publication;
    private static byte[] file;
    private static XWPFDocument document;
    private static XWPFTable table;

    @BeforeAll
    static void write() throws IOException {
        publication = Publications.first();
        file = written(publication);
        document = new XWPFDocument(new ByteArrayInputStream(file));
        assertEquals(1, document.getTables().size());
        table = document.getTables().get(0);
    }

    private static byte[] written(Publication publication) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WordDocument.write(Plan.of(publication), out);
        return out.toByteArray();
    }

    @Test
    void theSameRecordsGiveTheSameBytes() {
        assertArrayEquals(file, written(publication));
    }

    @Test
    void everyPartIsAsItsSchemaAsks() throws Exception {
        assertEquals(List.of(), Publications.mistakes(document.getDocument()));
        assertEquals(List.of(), Publications.mistakes(document.getStyle()));
        assertEquals(List.of(), Publications.mistakes(document.getFooterList().get(0)._getHdrFtr()));
    }

    @Test
    void everyItemIsARowWithWhatTheSourceSays() {
        assertEquals(List.of("序号", "改革事项", "主要内容", "负责单位", "推广范围"),
                table.getRow(0).getTableCells().stream().map(XWPFTableCell::getText).toList());
        assertEquals(publication.items().size() + 1, table.getNumberOfRows());
        for (int i = 0; i < publication.items().size(); i++) {
            Item item = publication.items().get(i);
            XWPFTableRow row = table.getRow(i + 1);
            assertEquals(List.of(String.valueOf(item.position())), lines(row, 0));
            assertEquals(List.of(item.title().official()), lines(row, 1));
            assertEquals(item.text().official().lines().toList(), lines(row, 2));
            boolean stated = !item.units().isEmpty();
            assertEquals(stated ? 5 : 4, row.getTableCells().size());
            assertEquals(stated ? item.units().stream().map(Cell.Responsibility::asPublished).toList() : List.of(""), lines(row, 3));
            if (stated) assertEquals(List.of(item.scope().orElseThrow().text().official()), lines(row, 4));
            else assertEquals(2, row.getCell(3).getCTTc().getTcPr().getGridSpan().getVal().intValue());
        }
    }

    @Test
    void whatNoLongerHoldsIsSaidAboveTheTableAndInItsRows() throws Exception {
        XWPFDocument repealed = new XWPFDocument(new ByteArrayInputStream(written(Publications.repealed())));
        assertEquals(List.of(), Publications.mistakes(repealed.getDocument()));
        assertEquals(List.of("试点任务分工表",
                "编者注：本文件已废止。日期：2024-05-06。原因：新的分工表取代本表。现行文件：新的任务分工表，试点〔2024〕1号，https://www.example.gov.cn/new/。",
                "编者注：已归档，自2024-06-07起不再更新，仅供查阅。", "编者注：1．一网通办：本项已废止。日期：2024-03-04。原因：另有规定。现行文件：另一办法。",
                "编者注：2．保税货物：本项已修改。日期：2024-04-05。原因：内容有调整。"),
                repealed.getParagraphs().stream().map(XWPFParagraph::getText).toList());
        assertEquals(List.of("一网通办", "［编者注：已废止］"), lines(repealed.getTables().get(0).getRow(1), 1));
        assertEquals(List.of("保税货物", "［编者注：已修改］"), lines(repealed.getTables().get(0).getRow(2), 1));
        assertEquals(List.of(publication.head().title().official()), document.getParagraphs().stream().map(XWPFParagraph::getText).toList(),
                "all is in force");
    }

    private static List<String> lines(XWPFTableRow row, int cell) {
        return row.getCell(cell).getParagraphs().stream().map(XWPFParagraph::getText).toList();
    }

    @Test
    void rowsAreNotBrokenAndTheHeadStandsOnEveryPage() {
        for (int i = 0; i < table.getNumberOfRows(); i++) {
            assertEquals(i == 0, table.getRow(i).isRepeatHeader());
            assertTrue(table.getRow(i).isCantSplitRow());
        }
    }

    @Test
    void columnsHaveTheirWidthsAndLines() {
        assertEquals(WIDTHS, table.getCTTbl().getTblGrid().getGridColList().stream().map(column -> column.getW().toString()).toList());
        assertEquals(WIDTHS, table.getRow(1).getTableCells().stream().map(cell -> String.valueOf(cell.getWidth())).toList());
        assertEquals(12756, table.getWidth());
        assertEquals(TableRowAlign.CENTER, table.getTableAlignment());
        assertEquals(STTblLayoutType.FIXED, table.getCTTbl().getTblPr().getTblLayout().getType());
        assertEquals(List.of(60, 110, 60, 110), List.of(table.getCellMarginTop(), table.getCellMarginLeft(), table.getCellMarginBottom(),
                table.getCellMarginRight()));
        for (XWPFTable.XWPFBorderType border : List.of(table.getTopBorderType(), table.getLeftBorderType(), table.getBottomBorderType(),
                table.getRightBorderType(), table.getInsideHBorderType(), table.getInsideVBorderType())) {
            assertEquals(XWPFTable.XWPFBorderType.SINGLE, border);
        }
    }

    @Test
    void titleHeadsAndTextsHaveTheirFonts() {
        XWPFParagraph title = document.getParagraphs().get(0);
        assertEquals(publication.head().title().official(), title.getText());
        assertEquals(ParagraphAlignment.CENTER, title.getAlignment());
        assertEquals(240, title.getSpacingAfter());
        assertRun(title.getRuns().get(0), "宋体", 18);
        assertTrue(title.getRuns().get(0).isBold());
        for (int row = 0; row < 2; row++) {
            for (int cell = 0; cell < 5; cell++) {
                XWPFParagraph paragraph = table.getRow(row).getCell(cell).getParagraphs().get(0);
                assertRun(paragraph.getRuns().get(0), row == 0 ? "黑体" : "仿宋", 11);
                assertFalse(paragraph.getRuns().get(0).isBold());
                assertEquals(row == 0 || cell == 0 ? ParagraphAlignment.CENTER : ParagraphAlignment.LEFT, paragraph.getAlignment());
            }
        }
    }

    private static void assertRun(XWPFRun run, String font, double points) {
        assertEquals(points, run.getFontSizeAsDouble());
        for (XWPFRun.FontCharRange range : List.of(XWPFRun.FontCharRange.ascii, XWPFRun.FontCharRange.eastAsia,
                XWPFRun.FontCharRange.hAnsi)) {
            assertEquals(font, run.getFontFamily(range));
        }
    }

    @Test
    void thePaperIsA4LandscapeWithTheNumberOfThePageBelow() {
        CTSectPr section = document.getDocument().getBody().getSectPr();
        assertEquals(List.of("16838", "11906"), List.of(section.getPgSz().getW().toString(), section.getPgSz().getH().toString()));
        assertEquals(STPageOrientation.LANDSCAPE, section.getPgSz().getOrient());
        assertEquals(List.of("1587", "2098", "1474", "1984"),
                List.of(section.getPgMar().getTop().toString(), section.getPgMar().getRight().toString(),
                section.getPgMar().getBottom().toString(), section.getPgMar().getLeft().toString()));
        XWPFFooter footer = document.getFooterList().get(0);
        assertEquals(1, footer.getParagraphs().size());
        assertEquals("— 1 —", footer.getParagraphs().get(0).getText());
        assertEquals(ParagraphAlignment.CENTER, footer.getParagraphs().get(0).getAlignment());
        footer.getParagraphs().get(0).getRuns().forEach(run -> assertRun(run, "宋体", 11));
        assertEquals("PAGE", footer.getParagraphs().get(0).getCTP().getFldSimpleArray(0).getInstr());
    }
}
