package mingbai.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mingbai.GivenItems;
import mingbai.check.Check;
import mingbai.language.Language;
import mingbai.language.LocalizedText;
import mingbai.model.Item;
import mingbai.model.Publication;
import mingbai.model.Redirect;
import mingbai.model.Region;
import mingbai.model.Subject;
import mingbai.problem.Place;
import mingbai.read.Reader;
import mingbai.relate.Relations;
import mingbai.render.Renderer;
import mingbai.render.theme.ThemeFolder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Where pages go on, and that no part is too large. */
class PartsTest {
    private static final int LIMIT = 400 * 1024;
    private static final int COPIES = 90;
    private static final int SMALL = 6_000;

    private static Publication publication;

    @BeforeAll
    static void read() {
        publication = new Check("content", false).content(Reader.folder(Path.of("content"))).publication().orElseThrow();
    }

    /** Some thousand items: the longest lists of every kind, each of their parts. */
    @Test
    void noPageOfALargePublicationIsLargerThanAReaderCanOpen() {
        List<Item> items = new ArrayList<>();
        for (int copy = 0; copy < COPIES; copy++) {
            for (Item item : publication.items()) items.add(numbered(item, items.size() + 1, item.text()));
        }
        Plan plan = Plan.of(with(items, publication.regions(), List.of()));
        Renderer renderer = new Renderer(Renderer.compile(ThemeFolder.read(Path.of("themes/gazette")).theme()), plan);
        Relations relations = plan.relations();
        List<Subject> longest = List.of(
                publication.regions().stream().max(Comparator.comparing(region -> relations.reach().in(region).size())).orElseThrow(),
                publication.units().stream().max(Comparator.comparing(unit -> relations.responsible().of(unit).size())).orElseThrow(),
                publication.concepts().stream().max(Comparator.comparing(concept -> relations.glossary().using(concept).size()))
                        .orElseThrow());
        List<Output.Page> pages = plan.pages().stream().filter(page -> page.subject().isEmpty() || longest.contains(page.subject().get()))
                .toList();
        assertTrue(pages.stream().filter(page -> page.part() > 1).count() > 100, "lists go on");
        for (Output.Page page : pages) {
            int size = renderer.render(page).bytes().length;
            assertTrue(size <= LIMIT, page.path() + ": " + size);
        }
        assertTrue(plan.at("one-file.html").isEmpty(), "no phone opens it");
    }

    /** A record that is too large for a part has one alone, and is still published. */
    @Test
    void anEntryThatIsTooLargeStandsAlone() {
        List<Item> items = new ArrayList<>(publication.items());
        Item item = items.get(4);
        items.set(4, numbered(item, 5, new LocalizedText("长".repeat(200_000), Map.of(Language.EN, "long ".repeat(100_000)))));
        Plan plan = Plan.of(with(items, publication.regions(), List.of()));
        Output.Page page = (Output.Page) plan.at(plan.part(Output.Page.of(PageKind.TABLE, Language.ZH)).holding("row-5").path())
                .orElseThrow();
        assertEquals(List.of(items.get(4)), plan.part(page).of("rows", items));
        assertTrue(plan.part(page).extra() > 200_000);
    }

    /** An address that a record has, or had, is the record's: the part has another one. */
    @Test
    void aPartStepsAsideForARecord() {
        List<Region> regions = new ArrayList<>(publication.regions());
        Region jinan = regions.stream().filter(region -> region.id().equals("jinan")).findFirst().orElseThrow();
        regions.add(new Region("jinan-2", jinan.name(), jinan.aliases(), jinan.kind(), jinan.within(), jinan.placesStated(),
                Optional.empty(), jinan.search()));
        Redirect former = new Redirect(end("regions/jinan-3.html"), end("regions/jinan.html"));
        Plan plan = InParts.plan(with(publication.items(), regions, List.of(former)), SMALL);
        assertEquals(1, ((Output.Page) plan.at("regions/jinan-2.html").orElseThrow()).part());
        assertEquals(PageKind.REDIRECT, ((Output.Page) plan.at("regions/jinan-3.html").orElseThrow()).kind());
        assertEquals(List.of("regions/jinan.html", "regions/jinan--2.html", "regions/jinan--3.html"),
                plan.part(Output.Page.of(jinan, Language.ZH)).all().stream().limit(3).map(Part::path).toList());
        assertEquals(3, ((Output.Page) plan.at("en/regions/jinan--3.html").orElseThrow()).part());
        assertEquals(List.of(), plan.problems());
    }

    /** Links that readers kept lead to what is in another part now. */
    @Test
    void anAnchorLeadsToThePartThatHoldsIt() {
        Plan plan = InParts.plan(publication, SMALL);
        Part table = plan.part(Output.Page.of(PageKind.TABLE, Language.EN));
        for (Item item : publication.items()) {
            Part part = table.holding("row-" + item.position());
            assertTrue(part.of("rows", publication.items()).contains(item), "row " + item.position());
        }
        assertEquals(1, table.holding("no such row").number());
    }

    private static Redirect.End end(String path) {
        return new Redirect.End(path, Place.start("redirects.yaml"), "");
    }

    private static Item numbered(Item item, int number, LocalizedText text) {
        return GivenItems.item("item-" + number, number, item.title(), text, item.units(), item.scope(), item.topics(), item.notice(),
                item.changes(), item.search());
    }

    private static Publication with(List<Item> items, List<Region> regions, List<Redirect> redirects) {
        Publication of = publication;
        return new Publication(of.head(), List.of(), items, of.units(), regions, of.topics(), of.concepts(), of.pages(),
                Stream.concat(of.redirects().stream(), redirects.stream()).toList());
    }
}
