package mingbai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mingbai.cli.Command;
import mingbai.format.OfficialText;
import mingbai.model.Publication;
import mingbai.office.Spreadsheet;
import mingbai.plan.InParts;
import mingbai.plan.PageKind;
import mingbai.plan.Plan;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A publication of two tables and a plan, each of which counts from 1, and of nothing else: readers see which of them an item is of. */
class SeveralSourcesTest {
    private static final String SOURCES = "东山区便民服务任务分工表, 东山区便民服务点清单, 东山区便民服务措施";

    private static Publication publication;
    private static Proven whole;

    @BeforeAll
    static void build() {
        publication = Excerpt.publication(Folders.RESOURCES.resolve("publications/fujian"));
        whole = Proven.of(Plan.of(publication));
    }

    private static List<String> headings(String path, String which) {
        return whole.page(path).select(which).eachText();
    }

    @Test
    void everyPageIsProven() {
        assertEquals(List.of(), whole.problems());
    }

    /** There is nothing to say beside the sources. */
    @Test
    void noPageOfProseIsNeeded() {
        assertEquals(List.of(), publication.pages());
        assertTrue(whole.plan().pages().stream().noneMatch(page -> page.kind() == PageKind.PROSE));
        assertEquals(List.of("网站地图", "按分组", "按时间安排", "更新记录"), whole.page("index.html").select(".foot-links a").eachText());
        assertEquals(List.of(), whole.page("sitemap.html").select("[href*=about]").eachText());
    }

    @Test
    void everyPageIsProvenWhereTheTablesGoOnInParts() {
        Proven parts = Proven.of(InParts.plan(publication, 2000));
        assertTrue(parts.plan().pages().stream().filter(page -> page.kind() == PageKind.TABLE).count() > 2);
        assertEquals(List.of(), parts.problems());
    }

    @Test
    void theTableIsTheSourcesOneBehindTheOther() {
        String official = publication.head().sources().stream().map(source -> OfficialText.letters(source.text()))
                .collect(Collectors.joining());
        assertEquals(official, OfficialText.letters(whole.page("table.html").select("[data-official]").stream()
                .map(passage -> passage.wholeText()).collect(Collectors.joining())));
        assertEquals("东山区便民服务工作安排", whole.page("table.html").selectFirst("h1").text());
        assertEquals(SOURCES, String.join(", ", headings("table.html", "h2.source-title")));
    }

    @Test
    void listsOfItemsAreHeadedBySource() {
        assertEquals(SOURCES, String.join(", ", headings("items/index.html", "h2.source-head")));
        assertEquals(SOURCES, String.join(", ", headings("index.html", "h3.source-head")));
        assertEquals(List.of("东山区便民服务任务分工表", "东山区便民服务措施"), headings("groups.html", "h2.source-head"));
        assertEquals(SOURCES, String.join(", ", headings("one-file.html", "nav h3")));
    }

    @Test
    void anItemSaysWhichSourceItIsOf() {
        assertTrue(whole.text("items/b-01.html").contains("《东山区便民服务点清单》第1项"), whole.text("items/b-01.html"));
        assertEquals("东山区便民服务措施 › 一、方便群众", whole.page("items/c-01.html").selectFirst(".other.small").text());
    }

    /** Where a source has no such column, nothing is said to be left unstated. */
    @Test
    void whatASourceHasNoColumnOfIsNotUnstated() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Spreadsheet.write(whole.plan(), out);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertEquals("原文 | 分组 | 序号 | 任务／服务点 | 主要内容 | 牵头单位 | 时间安排 | 管理单位 | 服务范围 | 备注 | 配合单位", row(sheet, 0));
            assertEquals("东山区便民服务任务分工表 | 一、窗口服务 | 1.0 | 延长窗口时间 | 周六上午办理常用事项。 | 区政务服务局 | 2024年6月底前 |  |  |  | ", row(sheet, 1));
            assertEquals("东山区便民服务点清单 |  | 3.0 | 市场服务点 |  |  |  | 区市场监管局 | 原文未列明 | 每日开放 | ", row(sheet, 6));
        }
        assertTrue(!whole.page("items/01.html").text().contains("适用"));
        assertEquals(List.of("b-03"), whole.plan().relations().reach().unstated().stream().map(item -> item.id()).toList());
    }

    /** Of two sources whose columns of one id have heads of their own. */
    @Test
    void theColumnOfASumIsCalledAsInItsOwnSource(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("tables.html");
        Folders.write(file, """
                <p>重点项目计划表<table><tr><th>序号<th>项目名称<th>总投资（万元）<th>责任单位<tr><td>1<td>道路<td>100<td>县交通局
                <tr><td>2<td>桥梁<td>200<td>县交通局<tr><td colspan=2>合计<td>300<td></table>
                <p>年度项目计划表<table><tr><th>序号<th>项目名称<th>年度投资（万元）<th>责任单位<tr><td>1<td>学校<td>10<td>县教育局
                <tr><td>2<td>医院<td>20<td>县卫健局<tr><td colspan=2>合计<td>30<td></table>
                """.getBytes(StandardCharsets.UTF_8));
        Command made = Command.run(List.of("new", "publication", folder.resolve("content").toString(), "--from", file.toString()));
        assertEquals(0, made.code(), made.printed());
        Proven sums = Proven.of(Plan.of(Excerpt.publication(folder.resolve("content"))));
        assertEquals(List.of("合计总投资（万元） 300", "合计年度投资（万元） 30"), sums.page("one-file.html").select("p:has(b)").eachText().stream()
                .filter(text -> text.startsWith("合计")).toList());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Spreadsheet.write(sums.plan(), out);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertEquals(List.of("总投资（万元） 300", "年度投资（万元） 30"), IntStream.rangeClosed(1, 2)
                    .mapToObj(row -> book.getSheetAt(1).getRow(row).getCell(3).toString()).toList());
        }
    }

    private static String row(XSSFSheet sheet, int row) {
        return IntStream.range(0, 11).mapToObj(column -> sheet.getRow(row).getCell(column).toString()).collect(Collectors.joining(" | "));
    }

    @Test
    void aSearchCanBeNarrowedToASource() {
        assertEquals(1, whole.page("search.html").select("select#by-source").size());
        assertTrue(whole.text("search/facets.js").contains("\"source\":[{\"id\":\"1\",\"name\":[\"东山区便民服务任务分工表\"]"));
    }
}
