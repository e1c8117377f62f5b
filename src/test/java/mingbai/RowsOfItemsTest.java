package mingbai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mingbai.model.SourceText.Is;
import mingbai.plan.InParts;
import mingbai.plan.Output;
import mingbai.plan.PageKind;
import mingbai.plan.Plan;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An item of two rows, in each of which a unit has something else to do until another day, on all pages. */
class RowsOfItemsTest {
    private static final int MOST = 40_000;
    /** What every page has around its lists. */
    private static final int AROUND = 8_000;

    @TempDir
    private static Path content;
    private static Proven edition;

    @BeforeAll
    static void build() {
        SmallSites.copy("translated", content);
        String record = new String(Folders.read(content.resolve("publication.yaml")), StandardCharsets.UTF_8);
        write("publication.yaml", record.replace("      - {is: scope, head: {zh: 推广范围, en: Scope}}\n", """
                      - {is: text, id: goal, head: {zh: 目标, en: Goal}}
                      - {is: limit, head: {zh: 时限, en: Time limit}}
                """));
        Folders.delete(content.resolve("regions.yaml"));
        write("units.yaml", """
                kinds:
                  - {id: province, name: {zh: 省直部门, en: Provincial departments}}
                units:
                  - {id: commerce, name: {zh: 省商务厅, en: Department of Commerce}, kind: province, contact: 0531-1}
                  - {id: finance, name: {zh: 省财政厅, en: Department of Finance}, kind: province, contact: 0531-2}
                """);
        write("items/01.yaml", """
                number: 1
                title: {zh: 一网通办, en: All services online}
                parts:
                  - text: {zh: 网上办理。, en: Done online.}
                    units: [commerce]
                    goal: {zh: 年内上线。, en: Online within the year.}
                    limit: {zh: 2024年6月底前, en: by the end of June 2024, by: 2024-06-30}
                  - text: {zh: 窗口办理。, en: Done at the counter.}
                    units: [finance, commerce]
                    goal: {zh: 保税货物除外。, en: Not for bonded goods.}
                    limit: {zh: 2025年底前, en: by the end of 2025, by: 2025-12-31}
                """);
        write("source/table.txt", """
                试点任务分工表
                \t序号
                \t改革事项
                \t主要内容
                \t负责单位
                \t目标
                \t时限
                \t1
                \t一网通办
                \t网上办理。
                \t省商务厅
                \t年内上线。
                \t2024年6月底前
                \t
                \t
                \t窗口办理。
                \t省财政厅
                省商务厅
                \t保税货物除外。
                \t2025年底前
                """);
        edition = Proven.of(Plan.of(Excerpt.publication(content)));
    }

    private static void write(String file, String text) {
        Folders.write(content.resolve(file), text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void everyPageIsProven() {
        assertEquals(List.of(), edition.problems());
    }

    @Test
    void itsPageHasEachRowWithItsOwnDayAndEachContactOnce() {
        Document chinese = edition.page("items/01.html");
        assertEquals(List.of("排序按2024年6月30日 编者所加", "排序按2025年12月31日 编者所加"), chinese.select(".item-row dd .small").eachText());
        assertEquals(List.of("省商务厅：0531-1", "省财政厅：0531-2"), chinese.select(".body > .item-row ~ .small").eachText());
        Document english = edition.page("en/items/01.html");
        assertEquals(2, english.select(".item-row").size());
        assertEquals(2, english.select(".item-row dd .small").size());
        assertEquals(List.of("Department of Commerce: 0531-1", "Department of Finance: 0531-2"),
                english.select(".body > .item-row ~ .small").eachText());
    }

    /** Whose each time limit is. */
    @Test
    void listsSayItRowByRow() {
        List<String> facts = List.of("省商务厅 · 2024年6月底前", "省财政厅、省商务厅 · 2025年底前");
        for (String page : List.of("limits.html", "units/commerce.html")) {
            assertEquals(facts, edition.page(page).select(".list li:first-child .facts").eachText().subList(0, 2), page);
        }
        assertEquals(List.of("Department of Commerce · by the end of June 2024",
                "Department of Finance and 1 other · by the end of 2025"),
                edition.page("en/units/finance.html").select(".facts").eachText());
    }

    @Test
    void theExcerptOfTheTableHasBothRows() {
        Document home = edition.page("index.html");
        assertEquals(List.of("1 一网通办 省商务厅 2024年6月底前", "省财政厅 省商务厅 2025年底前"), home.select(".specimen tbody tr").eachText());
        assertEquals("2", home.selectFirst(".specimen .num").attr("rowspan"));
    }

    /** The item is counted once, and shared. */
    @Test
    void aUnitOfBothRowsIsResponsibleOnce() {
        assertEquals("1项", edition.page("units/commerce.html").selectFirst(".part-head .count, .part-head span").text());
        String data = edition.page("items/01.html").select("script[type=application/ld+json]").first().data();
        assertEquals(2, JsonParser.parseString(data).toString().split("\"Organization\",\"@id\"", -1).length - 1, data);
    }

    @Test
    void aTermInAFurtherRowAndColumnIsUsedThere() {
        assertEquals(List.of("保税货物除外。 Not for bonded goods."), edition.page("glossary/bonded-goods.html").select(".list .pair").eachText());
        assertEquals(1, edition.page("items/01.html").select(".terms-here a[href*=bonded-goods]").size());
    }

    /** Each list of time limits fits into the part that the plan has for it. */
    @Test
    void noPartOfTheTimeLimitsIsLargerThanThePlanSays() {
        MadeTable made = new MadeTable().column(Is.NUMBER, "number", "序号").column(Is.TITLE, "title", "事项")
                .column(Is.UNITS, "units", "责任单位").column(Is.LIMIT, "limit", "时限");
        String units = IntStream.range(0, 20).mapToObj(unit -> "某某市第" + unit + "局").collect(Collectors.joining("/"));
        for (int item = 1; item <= 120; item++) {
            made.lines("%d|事项%d|%s|2024年%d月@2024-%02d-01".formatted(item, item, units, item % 12 + 1, item % 12 + 1));
        }
        Plan plan = InParts.plan(made.publication(), MOST);
        List<Output.Page> limits = plan.pages().stream().filter(page -> page.kind() == PageKind.LIMITS).toList();
        assertTrue(limits.size() > 2, limits.toString());
        Path folder = content.resolve("limits");
        Excerpt.write(plan, path -> limits.stream().anyMatch(page -> page.path().equals(path)), folder);
        for (Output.Page page : limits) {
            int size = Folders.read(folder.resolve(page.path())).length;
            assertTrue(size < MOST + AROUND, page.path() + ": " + size);
        }
    }
}
