package mingbai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.check.Check;
import mingbai.format.OfficialText;
import mingbai.language.Language;
import mingbai.language.Languages;
import mingbai.model.Publication;
import mingbai.plan.InParts;
import mingbai.plan.Output;
import mingbai.plan.PageKind;
import mingbai.plan.Plan;
import mingbai.problem.Problem;
import mingbai.prove.Proof;
import mingbai.read.Reader;
import mingbai.render.Renderer;
import mingbai.render.template.Rendered;
import mingbai.render.theme.Theme;
import mingbai.render.theme.ThemeFolder;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The first publication with parts so small that its lists go on in many. */
class PartsOfPagesTest {
    private static final int MOST = 6_000;

    private static Publication publication;
    private static Plan plan;
    private static Plan whole;
    private static final Map<String, byte[]> PAGES = new TreeMap<>();
    private static final Map<String, String> FIRST = new HashMap<>();
    private static final List<Problem> PROBLEMS = new ArrayList<>();

    @BeforeAll
    static void build() {
        publication = new Check("content", false).content(Reader.folder(Path.of("content"))).publication().orElseThrow();
        plan = InParts.plan(publication, MOST);
        whole = Plan.of(publication);
        Theme theme = ThemeFolder.read(Path.of("themes/gazette")).theme();
        Renderer renderer = new Renderer(Renderer.compile(theme), plan);
        Proof proof = new Proof(plan, path -> plan.at(path).isPresent() || theme.assets().containsKey(path) || path.equals("SHA256SUMS"));
        theme.assets().keySet().forEach(path -> PROBLEMS.addAll(proof.asset(path, theme.asset(path))));
        for (Output.Page page : plan.pages()) {
            FIRST.put(page.path(), plan.part(page).all().get(0).path());
            Rendered rendered = renderer.render(page);
            assertEquals(Optional.empty(), rendered.problem(), page.path());
            PAGES.put(page.path(), rendered.bytes());
            PROBLEMS.addAll(proof.page(page, rendered.bytes()));
        }
        PROBLEMS.addAll(proof.site(page -> PAGES.get(page.path())));
    }

    @Test
    void everyPageIsProven() {
        assertEquals(List.of(), PROBLEMS.stream().map(Problem::toString).limit(20).toList());
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
            assertTrue(PAGES.containsKey(page.counterpart(Languages.ALL).orElseThrow().path()), page.path());
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
        return new String(PAGES.get(path), StandardCharsets.UTF_8);
    }
}
