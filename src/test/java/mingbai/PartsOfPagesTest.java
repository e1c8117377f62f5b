package mingbai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.check.Check;
import mingbai.cli.Command;
import mingbai.format.OfficialText;
import mingbai.language.Language;
import mingbai.language.Languages;
import mingbai.model.Publication;
import mingbai.plan.InParts;
import mingbai.plan.Output;
import mingbai.plan.PageKind;
import mingbai.plan.Plan;
import mingbai.read.Reader;
import mingbai.render.Renderer;
import mingbai.render.theme.ThemeFolder;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The first publication with parts so small that its lists go on in many. */
class PartsOfPagesTest {
    private static final int MOST = 6_000;
    private static final int FEW = 3_000;

    @TempDir
    private Path folder;

    private static Publication publication;
    private static Plan plan;
    private static Plan whole;
    private static Proven pages;
    private static final Map<String, String> FIRST = new HashMap<>();

    @BeforeAll
    static void build() {
        publication = new Check("content", false).content(Reader.folder(Path.of("content"))).publication().orElseThrow();
        plan = InParts.plan(publication, MOST);
        whole = Plan.of(publication);
        pages = Proven.pages(plan);
        plan.pages().forEach(page -> FIRST.put(page.path(), plan.part(page).all().get(0).path()));
    }

    @Test
    void everyPageIsProven() {
        assertEquals(List.of(), pages.problems());
    }

    /** Whatever columns and headings a source has, and however few items are in a part. */
    @ParameterizedTest
    @ValueSource(strings = {"ftz7", "minsheng", "zhongdian", "jiaoyu", "guofa", "bumen", "fujian", "shishi"})
    void everyPartOfAnotherPublicationIsProven(String name) {
        assertProven(Path.of("src/test/resources/publications").resolve(name));
    }

    /** A part may begin within headings that the one before has. */
    @Test
    void headingsOfAnyDepthBeginAPart() {
        StringBuilder law = new StringBuilder("某省公园条例\n");
        for (int i = 1; i <= 60; i++) {
            if (i % 30 == 1) law.append("\n第").append("一二".charAt(i / 30)).append("编 公园的设立\n");
            if (i % 10 == 1) law.append("\n第").append("一二三四五六".charAt(i / 10)).append("章 公园的用地和公园的管理\n");
            law.append("\n第").append(i).append("条 公园的用地和公园的管理，适用本条例，本条例没有规定的，适用其他法律。\n");
        }
        Path document = folder.resolve("law.txt");
        Folders.write(document, law.toString().getBytes(StandardCharsets.UTF_8));
        Path content = folder.resolve("content");
        Command made = Command.run(List.of("new", "publication", content.toString(), "--from", document.toString(), "--lang", "zh"));
        assertEquals(0, made.code(), made.printed());
        assertProven(content);
    }

    /** A group and a remark that go over the items of two parts are again on the second. */
    @Test
    void aCellThatGoesOverTwoPartsIsOnBoth() {
        Path document = folder.resolve("table.html");
        Folders.write(document, merged().getBytes(StandardCharsets.UTF_8));
        Path content = folder.resolve("content");
        Command made = Command.run(List.of("new", "publication", content.toString(), "--from", document.toString(), "--lang", "zh"));
        assertEquals(0, made.code(), made.printed());
        Document second = assertProven(content).page("table-2.html");
        assertEquals("一、优化服务", second.select("tbody td.grouped").first().text());
        assertEquals("安全生产除外", second.select("tbody [data-official=remark]").first().text());
    }

    private static String merged() {
        StringBuilder rows = new StringBuilder("<p>某某县任务分工表</p><table><tr><th>重点任务<th>序号<th>主要措施<th>备注<th>完成时限\n");
        for (int number = 1; number <= 40; number++) {
            rows.append("<tr>");
            if (number == 1) rows.append("<td rowspan=30>一、优化服务");
            if (number == 31) rows.append("<td rowspan=10>二、强化监管");
            rows.append("<td>").append(number).append("<td>").append("公布事项清单并于每年更新，做到一事一策。".repeat(10));
            if (number == 1) rows.append("<td rowspan=30>安全生产除外");
            if (number > 30) rows.append("<td>试点").append(number);
            rows.append("<td>2026年6月底前\n");
        }
        return rows.append("</table>").toString();
    }

    private static Proven assertProven(Path content) {
        Publication publication = new Check(content.toString(), false).content(Reader.folder(content)).publication().orElseThrow();
        Proven parts = Proven.pages(InParts.plan(publication, FEW));
        assertEquals(List.of(), parts.problems());
        return parts;
    }

    @Test
    void listsOfEveryKindGoOn() {
        assertEquals(new TreeSet<>(List.of(PageKind.ITEMS, PageKind.TABLE, PageKind.PARALLEL, PageKind.UNITS, PageKind.UNIT,
                PageKind.REGIONS, PageKind.REGION,
                PageKind.TOPICS, PageKind.CHARTS, PageKind.GLOSSARY, PageKind.CONCEPT, PageKind.SITEMAP)),
                plan.pages().stream().filter(page -> page.part() > 1).map(Output.Page::kind)
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Every part is found at its address, without planning the others, and in both languages. */
    @Test
    void eachPartHasItsAddress() {
        Plan asked = InParts.plan(publication, MOST);
        for (Output.Page page : plan.pages()) {
            assertEquals(page, asked.at(page.path()).orElseThrow());
            assertTrue(pages.files().containsKey(page.in(Languages.ALL.others(page.language()).get(0)).path()), page.path());
        }
        assertTrue(asked.at("table-1.html").isEmpty());
        assertTrue(asked.at("table-99.html").isEmpty());
        assertTrue(asked.at("table--2.html").isEmpty());
        assertTrue(asked.at("about-2.html").isEmpty());
    }

    /** What links to a list's entries is on one part each, whatever was cut: none is lost and none shown twice. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void theItemsOfTheTableStandEachOnce(Language language) {
        List<String> rows = parts(PageKind.TABLE, language)
                .flatMap(page -> document(page).select("table.official tbody tr").eachAttr("id").stream()).toList();
        assertEquals(publication.items().stream().map(item -> "row-" + item.position()).toList(), rows);
    }

    @Test
    void theOfficialTableInPartsIsTheWholeSource() {
        String shown = parts(PageKind.TABLE, Language.ZH).flatMap(page -> document(page).select("[data-official]").stream()
                .filter(passage -> page.part() == 1 || !passage.attr("data-official").equals("columns")))
                .map(passage -> passage.wholeText()).collect(Collectors.joining());
        assertEquals(OfficialText.letters(publication.head().sources().get(0).text()), OfficialText.letters(shown));
    }

    /** What the parts of a page link to, navigation apart, is what the whole page links to. */
    @Test
    void togetherThePartsSayWhatTheWholeSays() {
        Renderer renderer = new Renderer(Renderer.compile(ThemeFolder.read(Path.of("themes/gazette")).theme()), whole);
        for (Output.Page page : whole.pages()) {
            List<Output.Page> parts = parts(page).toList();
            if (parts.size() == 1) continue;
            TreeSet<String> expected = targets(page, new String(renderer.render(page).bytes(), StandardCharsets.UTF_8));
            TreeSet<String> given = new TreeSet<>();
            parts.forEach(part -> given.addAll(targets(part, text(part))));
            assertEquals(expected, given, page.path());
        }
    }

    @Test
    void onlyTheFirstPartCountsAndGivesReasons() {
        Document first = Jsoup.parse(text("regions/jinan.html"));
        Document second = Jsoup.parse(text("regions/jinan-2.html"));
        assertFalse(first.select("ul.sum").isEmpty());
        assertTrue(second.select("ul.sum").isEmpty());
        assertTrue(second.title().startsWith("济南市 – 推广范围（第2页，共"), second.title());
        assertEquals("jinan.html", second.select("nav.parts [rel=prev]").first().attr("href"));
        assertEquals("jinan-3.html", second.select("nav.parts [rel=next]").first().attr("href"));
    }

    private static Stream<Output.Page> parts(PageKind kind, Language language) {
        return parts(Output.Page.of(kind, language));
    }

    private static Stream<Output.Page> parts(Output.Page of) {
        return plan.pages().stream()
                .filter(page -> page.kind() == of.kind() && page.language() == of.language() && page.subject().equals(of.subject()));
    }

    /** Where the main part links to; elements and other parts of a page are the page. */
    private static TreeSet<String> targets(Output.Page page, String html) {
        Document document = Jsoup.parse(html, "http://x/" + page.path());
        document.select("nav").remove();
        return document.select("main a[href]").stream()
                .map(link -> link.absUrl("href").replaceFirst("^http://x/", "").replaceFirst("#.*", ""))
                .map(target -> FIRST.getOrDefault(target, target)).filter(target -> !target.equals(FIRST.get(page.path())))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Document document(Output.Page page) {
        return Jsoup.parse(text(page));
    }

    private static String text(Output.Page page) {
        return text(page.path());
    }

    private static String text(String path) {
        return pages.text(path);
    }
}
