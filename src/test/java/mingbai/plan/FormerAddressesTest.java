package mingbai.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import mingbai.check.Check;
import mingbai.language.Language;
import mingbai.language.Languages;
import mingbai.model.Publication;
import mingbai.model.Redirect;
import mingbai.problem.Place;
import mingbai.problem.Problem;
import mingbai.read.Reader;
import org.junit.jupiter.api.Test;

/** What lies at a former address. */
class FormerAddressesTest {
    private static final Publication PUBLICATION =
            new Check("content", false).content(Reader.folder(Path.of("src/test/resources/sites/minimal/content"))).publication()
                    .orElseThrow();
    private static final List<Output> OUTPUTS = Plan.of(PUBLICATION).outputs();

    @Test
    void aPageLeadsOnInEachLanguage() {
        assertEquals(List.of("old.html", "en/old.html"), paths(moved("old.html", "table.html")));
    }

    /** Programs ask for data under the item's former name. */
    @Test
    void anItemThatMovedLeavesItsDataToo() {
        assertEquals(List.of("items/old.html", "en/items/old.html", "data/items/old.json"), paths(moved("items/old.html", item())));
        assertEquals(List.of("items/old.html", "en/items/old.html"), paths(moved("items/old.html", "table.html")), "no item any more");
        assertEquals(List.of("old.html", "en/old.html"), paths(moved("old.html", item())), "was none");
    }

    @Test
    void anAddressThatAPageHasIsTaken() {
        FormerAddresses moved = moved("table.html", "index.html");
        assertEquals(List.of(), moved.outputs());
        assertEquals(List.of("redirect-taken table.html"), reported(moved));
    }

    @Test
    void whereNoPageIsNothingLeads() {
        assertEquals(List.of("redirect-broken nowhere.html"), reported(moved("old.html", "nowhere.html")));
        assertEquals(List.of("redirect-broken 404.html"), reported(moved("old.html", "404.html")),
                "the page for missing ones is no target");
        assertEquals(List.of("redirect-broken en/table.html"), reported(moved("old.html", "en/table.html")), "both languages are meant");
        assertEquals(List.of("redirect-broken data/items.json"), reported(moved("old.html", "data/items.json")), "no page");
        assertEquals(List.of(), moved("old.html", "nowhere.html").outputs());
    }

    @Test
    void bothEndsCanBeWrong() {
        assertEquals(List.of("redirect-broken nowhere.html", "redirect-taken table.html"), reported(moved("table.html", "nowhere.html")));
    }

    private static String item() {
        return Output.Page.of(PUBLICATION.items().get(0), Language.ZH).path();
    }

    private static FormerAddresses moved(String from, String to) {
        return FormerAddresses.of(List.of(new Redirect(end(from), end(to))), Languages.ALL, OUTPUTS);
    }

    private static Redirect.End end(String path) {
        return new Redirect.End(path, Place.start("redirects.yaml"), path);
    }

    private static List<String> paths(FormerAddresses moved) {
        assertEquals(List.of(), moved.problems());
        return moved.outputs().stream().map(Output::path).toList();
    }

    private static List<String> reported(FormerAddresses moved) {
        return moved.problems().stream().map(FormerAddressesTest::reported).toList();
    }

    private static String reported(Problem problem) {
        return problem.rule().id() + " " + problem.excerpt();
    }
}
