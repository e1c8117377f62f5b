package mingbai.prove.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import mingbai.language.Language;
import mingbai.plan.InParts;
import mingbai.plan.Output;
import mingbai.plan.PageKind;
import mingbai.plan.Plan;
import mingbai.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where readers can go: two ways to every page, and something in every list. */
class WaysTest {
    private static final Plan PLAN = Plan.of(Told.publication("moved"));
    private static final Output.Page HOME = page(PageKind.HOME);
    private static final Output.Page TABLE = page(PageKind.TABLE);
    private static final Output.Page ITEMS = page(PageKind.ITEMS);
    private static final Output.Page PARALLEL = page(PageKind.PARALLEL);
    private static final String TO_TABLE = "<main><a href=\"table.html\">字</a></main>";

    private static Output.Page page(PageKind kind) {
        return Output.Page.of(kind, Language.ZH);
    }

    private static JudgedPage read(Ways ways, Output.Page page, String lines) {
        JudgedPage judged = Told.body(page, lines);
        Links links = new Links(judged, Optional.empty(), path -> true);
        links.prove();
        ways.page(judged, links);
        return judged;
    }

    private static List<String> reported(Output.Page page, String lines) {
        return Told.of(read(new Ways(PLAN), page, lines));
    }

    /** What is reported about the table where these pages have links to it. */
    private static List<String> linked(Output.Page... from) {
        Ways ways = new Ways(PLAN);
        for (Output.Page page : from) {
            String up = "../".repeat((int) page.path().chars().filter(c -> c == '/').count());
            read(ways, page, TO_TABLE.replace("table.html", up + "table.html"));
        }
        return said(ways.site(List.of(TABLE)));
    }

    private static List<String> said(List<Problem> problems) {
        return problems.stream().map(problem -> problem.place() + " " + Told.said(problem)).toList();
    }

    private static List<String> unlinked(String path, int others) {
        return List.of(path + ":1:1 page-unlinked " + others);
    }

    @Test
    void tellsAPageToWhichNoneOrOneOtherLeads() {
        assertEquals(unlinked("table.html", 0), linked());
        assertEquals(unlinked("table.html", 1), linked(HOME));
    }

    @Test
    void tellsNothingOfAPageToWhichTwoOthersLead() {
        assertEquals(List.of(), linked(HOME, ITEMS));
        assertEquals(List.of(), linked(HOME, ITEMS, PARALLEL));
    }

    @Test
    void countsNeitherThePageItselfNorItsCounterpartInTheOtherLanguage() {
        assertEquals(unlinked("table.html", 1), linked(HOME, TABLE, TABLE.in(Language.EN)));
        assertEquals(List.of(), linked(HOME, HOME.in(Language.EN)));
    }

    @Test
    void countsNeitherThePageOfMissingOnesNorThoseAtFormerAddresses() {
        Output.Page former = Output.Page.of(PLAN.publication().redirects().get(0), Language.ZH);
        assertEquals(unlinked("table.html", 1), linked(HOME, page(PageKind.NOT_FOUND), former));
        assertEquals(List.of(), said(new Ways(PLAN).site(List.of(page(PageKind.NOT_FOUND), former))));
    }

    @Test
    void countsTwoLinksOfAPageOnce() {
        Ways ways = new Ways(PLAN);
        read(ways, HOME, TO_TABLE + TO_TABLE);
        assertEquals(unlinked("table.html", 1), said(ways.site(List.of(TABLE))));
    }

    @Test
    void countsOnlyWhatReadersCanFollow() {
        Ways ways = new Ways(PLAN);
        read(ways, HOME, TO_TABLE + "<a href=\"items/index.html\">字</a>");
        read(ways, PARALLEL, "<link rel=\"next\" href=\"table.html\"><img src=\"table.html\" alt=\"\">");
        assertEquals(unlinked("table.html", 1), said(ways.site(List.of(TABLE))));
    }

    @Test
    void tellsAnAttachmentToWhichTooFewPagesLead() {
        Ways ways = new Ways(Plan.of(Told.publication("attachments")));
        assertEquals(unlinked("attachments/annex-2.pdf", 0), said(ways.site(List.of())));
        for (Output.Page page : List.of(HOME, TABLE)) read(ways, page, "<main><a href=\"attachments/annex-2.pdf\">附件2</a></main>");
        assertEquals(List.of(), said(ways.site(List.of())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<p>字</p>", "<nav><a href=\"table.html\">字</a></nav>", "<a href=\"index.html\">字</a>",
            "<a href=\"#here\">字</a>",
            "<a>字</a>", "<a href=\"https://www.gov.cn/\">字</a>"})
    void tellsAColumnThatListsNothing(String main) {
        assertEquals(List.of("3:1 page-empty "), reported(HOME, "<a href=\"table.html\">字</a>\n<main>" + main + "</main>"));
    }

    @Test
    void tellsAColumnWithoutAMainPartAtItsBody() {
        assertEquals(List.of("1:7 page-empty "), reported(HOME, "<a href=\"table.html\">字</a>"));
    }

    @Test
    void tellsNothingOfAColumnThatListsOneThing() {
        assertEquals(List.of(), reported(HOME, "<main><a href=\"table.html\">字</a></main>"));
    }

    @Test
    void asksNoListOfArticlesNorOfConcepts() {
        Output.Page concept = Output.Page.of(PLAN.publication().concepts().get(0), Language.ZH);
        for (Output.Page page : List.of(TABLE, concept, page(PageKind.NOT_FOUND))) {
            assertEquals(List.of(), reported(page, "<main>字</main>"));
        }
    }

    @Test
    void tellsAPartToWhichTheOneBesideItDoesNotTurn() {
        Plan plan = InParts.plan(Told.publication("repealed"), 1);
        List<Output.Page> parts = plan.pages().stream().filter(page -> page.kind() == PageKind.TABLE && page.language() == Language.ZH)
                .toList();
        assertEquals(2, parts.size());
        String forth = "<a href=\"" + parts.get(1).path() + "\">字</a>";
        String back = "<a href=\"" + parts.get(0).path() + "\">字</a>";
        assertEquals(List.of(), turned(plan, parts, forth, back));
        assertEquals(unlinked(parts.get(1).path(), 0), turned(plan, parts, "", back));
        assertEquals(unlinked(parts.get(0).path(), 0), turned(plan, parts, forth, ""));
    }

    private static List<String> turned(Plan plan, List<Output.Page> parts, String first, String second) {
        Ways ways = new Ways(plan);
        read(ways, parts.get(0), first);
        read(ways, parts.get(1), second);
        return said(ways.site(List.of()));
    }

    @Test
    void asksForTwoWaysToTheFirstPartAlone() {
        Plan plan = InParts.plan(Told.publication("repealed"), 1);
        List<Output.Page> parts = plan.pages().stream().filter(page -> page.kind() == PageKind.TABLE && page.language() == Language.ZH)
                .toList();
        assertEquals(unlinked("table.html", 0), said(new Ways(plan).site(parts)));
    }
}
