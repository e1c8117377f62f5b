package mingbai.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import mingbai.MadeTable;
import mingbai.MadeTables;
import mingbai.model.SourceText.Is;
import mingbai.plan.Plan;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;

/** Word and Excel files of tables with any columns, as another library, Apache POI, reads them. */
class AnyColumnsTest {
    private static XWPFDocument word(MadeTables table) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WordDocument.write(Plan.of(table.publication()), out);
        return new XWPFDocument(new ByteArrayInputStream(out.toByteArray()));
    }

    private static XSSFWorkbook book(MadeTables table) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Spreadsheet.write(Plan.of(table.publication()), out);
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    /** Cells between bars; {@code >2}: over two columns, {@code v}: it goes on below, {@code ^}: it goes on from above. */
    private static List<String> rows(MadeTables of) throws IOException {
        return rows(word(of).getTables().get(0));
    }

    private static List<String> rows(XWPFTable table) {
        return table.getRows().stream().map(row -> row.getTableCells().stream().map(AnyColumnsTest::cell).collect(Collectors.joining("|")))
                .toList();
    }

    private static String cell(XWPFTableCell cell) {
        CTTcPr is = cell.getCTTc().getTcPr();
        String text = cell.getParagraphs().stream().map(XWPFParagraph::getText).collect(Collectors.joining("/"));
        String span = is.isSetGridSpan() ? ">" + is.getGridSpan().getVal() : "";
        String merged = !is.isSetVMerge() ? "" : is.getVMerge().isSetVal() ? "v" : "^";
        return text + span + merged;
    }

    @ParameterizedTest
    @EnumSource
    void everyPartIsAsItsSchemaAsks(MadeTables table) throws IOException {
        assertEquals(List.of(), Publications.mistakes(word(table).getDocument()));
        XSSFWorkbook book = book(table);
        assertEquals(List.of(), Publications.mistakes(book.getStylesSource().getCTStylesheet()));
        book.forEach(sheet -> assertEquals(List.of(), Publications.mistakes(((XSSFSheet) sheet).getCTWorksheet()), sheet.getSheetName()));
    }

    @ParameterizedTest
    @EnumSource
    void columnsFillThePaperAndTwoCharactersFit(MadeTables of) throws IOException {
        XWPFTable table = word(of).getTables().get(0);
        List<Integer> widths = table.getCTTbl().getTblGrid().getGridColList().stream()
                .map(column -> Integer.valueOf(column.getW().toString())).toList();
        assertEquals(of.publication().head().columns().size(), widths.size());
        assertEquals(12756, widths.stream().mapToInt(Integer::intValue).sum(), widths.size());
        assertTrue(widths.stream().allMatch(width -> width >= 793), widths.toString());
        for (XWPFTableRow row : table.getRows()) {
            assertEquals(12756, row.getTableCells().stream().mapToInt(XWPFTableCell::getWidth).sum(), widths.size());
        }
    }

    @Test
    void headingsAreRowsAndWhatIsAroundTheTableIsThere() throws IOException {
        assertEquals(List.of("序号|改革事项|主要内容|责任单位|推广范围|完成时限", "一、投资贸易便利化领域（共2项）>6",
                "1|进口冻品到港直提|在码头直接提货。|武汉海关（牵头）/省商务厅（配合）|全省|2023年12月底前", "2|跨境电商退货中心仓|可合并申报出区。|武汉海关|综合保税区|2024年6月底前",
                "二、金融开放创新领域（共1项）>6", "3|供应链票据线上贴现|银行在线办理贴现。|人民银行武汉分行||持续推进"), rows(MadeTables.GROUPED));
        assertEquals(List.of("附件1", "试点任务分工表", "注：标注“牵头”的为第一责任单位。"),
                word(MadeTables.GROUPED).getParagraphs().stream().map(XWPFParagraph::getText).toList());
    }

    @Test
    void headsOfTwoRowsAndHeadingsBesideTheirRowsAreMerged() throws IOException {
        assertEquals(List.of("重点任务v|序号v|主要内容v|推进措施v|时间安排>2|责任单位>2", "^|^|^|^|启动时间|完成时间|牵头单位|参加单位",
                "一、建强乡村学校v|1|改善小规模学校办学条件。|1.修缮校舍36栋。/2.更新课桌椅5000套。|2024年3月|2024年8月底前|市教育局|市财政局",
                "^|2|建设智慧课堂。|接入宽带。|2024年3月|2025年底前|市教育局|市大数据局", "二、建强教师队伍|3|开展教师轮岗交流。|每学年交流。|2024年7月|长期|市教育局|市人社局"),
                rows(MadeTables.TWO_ROW_HEAD));
        XWPFTable table = word(MadeTables.TWO_ROW_HEAD).getTables().get(0);
        assertEquals(List.of(true, true, false), IntStream.range(0, 3).mapToObj(row -> table.getRow(row).isRepeatHeader()).toList());
    }

    @Test
    void aNumberOverSeveralRowsIsMerged() throws IOException {
        assertEquals(List.of("序号|项目名称|主要内容|分管领导|牵头单位", "1|促进稳定就业|城镇新增就业9000人。|某乙|区人社局", "2v|老旧小区改造v|改造小区11个。|某丙|区住建局",
                "^|^|加装电梯60部。||区市场监管局", "^|^|新增泊位800个。|某丁|区城管局"), rows(MadeTables.PARTS));
    }

    /** Between others and behind the last item. */
    @Test
    void headingsWithoutItemsAreRowsToo() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WordDocument.write(Plan.of(new MadeTable().column(Is.NUMBER, "number", "序号").column(Is.TEXT, "text", "内容")
                .lines("一、投资", "二、贸易", "1|先行。", "三、金融").publication()), out);
        XWPFTable table = new XWPFDocument(new ByteArrayInputStream(out.toByteArray())).getTables().get(0);
        assertEquals(List.of("序号|内容", "一、投资>2", "二、贸易>2", "1|先行。", "三、金融>2"), rows(table));
    }

    @Test
    void proseIsProse() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WordDocument.write(Plan.of(new MadeTable().column(Is.NUMBER, "number", "编号").column(Is.TEXT, "text", "任务")
                .lines("一、主要预期目标", "1.|增长6%左右。")
                .prose("某市政府\n试点任务\n分工表\n\n　为做好工作，制定方案。\n\n一、主要预期目标\n1.增长6%左右。\n牵头单位：区发改局\n").publication()), out);
        XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()));
        assertEquals(List.of(), Publications.mistakes(document.getDocument()));
        assertEquals(List.of(), document.getTables());
        assertEquals(List.of("某市政府 黑体", "试点任务 宋体", "分工表 宋体", "为做好工作，制定方案。 仿宋", "一、主要预期目标 黑体", "1.增长6%左右。 仿宋", "牵头单位：区发改局 仿宋"),
                document.getParagraphs().stream().map(line -> line.getText() + " " + line.getRuns().get(0).getFontFamily()).toList());
        assertEquals("11906", document.getDocument().getBody().getSectPr().getPgSz().getW().toString(), "upright");
    }

    @Test
    void daysAreDaysAndRolesHaveColumns() throws IOException {
        XSSFWorkbook book = book(MadeTables.GROUPED);
        XSSFSheet items = book.getSheetAt(0);
        assertEquals(List.of("分组", "序号", "改革事项", "主要内容", "责任单位", "推广范围", "完成时限", "责任单位（牵头）", "责任单位（配合）", "完成时限（日期，编者所读）", "网页"),
                texts(items.getRow(0)).stream().map(head -> head.replaceFirst(" [A-Z].*", "")).toList());
        XSSFRow row = items.getRow(1);
        assertEquals(List.of("一、投资贸易便利化领域（共2项）", "进口冻品到港直提", "武汉海关（牵头）\n省商务厅（配合）", "武汉海关", "省商务厅"),
                IntStream.of(0, 2, 4, 7, 8).mapToObj(cell -> row.getCell(cell).getStringCellValue()).toList());
        assertEquals(CellType.NUMERIC, row.getCell(9).getCellType());
        assertTrue(DateUtil.isCellDateFormatted(row.getCell(9)));
        assertEquals("2023-12-31", row.getCell(9).getLocalDateTimeCellValue().toLocalDate().toString());
        assertEquals("", items.getRow(3).getCell(9).getStringCellValue());
        assertEquals("原文未列明", items.getRow(3).getCell(5).getStringCellValue());
    }

    @Test
    void thereAreSheetsOfWhatThereIs() throws IOException {
        assertEquals(List.of("事项", "分组", "责任单位", "地区", "说明"), sheets(MadeTables.GROUPED));
        assertEquals(List.of("事项", "说明"), sheets(MadeTables.WITHOUT_UNITS));
        assertEquals(List.of("事项", "单位", "说明"), sheets(MadeTables.TEN));
    }

    private static List<String> sheets(MadeTables table) throws IOException {
        return StreamSupport.stream(book(table).spliterator(), false).map(sheet -> sheet.getSheetName().replaceFirst(" .*", "")).toList();
    }

    @Test
    void aNumberOverSeveralRowsIsInEachOfThem() throws IOException {
        XSSFSheet items = book(MadeTables.PARTS).getSheetAt(0);
        assertEquals(List.of("2 改造小区11个。", "2 加装电梯60部。", "2 新增泊位800个。"), IntStream.rangeClosed(2, 4).mapToObj(row ->
                (int) items.getRow(row).getCell(0).getNumericCellValue() + " " + items.getRow(row).getCell(2).getStringCellValue())
                .toList());
        assertEquals("一", book(MadeTables.TEN).getSheetAt(0).getRow(1).getCell(0).getStringCellValue());
    }

    private static List<String> texts(XSSFRow row) {
        return IntStream.range(0, row.getLastCellNum()).mapToObj(cell -> row.getCell(cell).getStringCellValue()).toList();
    }
}
