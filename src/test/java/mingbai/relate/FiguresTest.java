package mingbai.relate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mingbai.SmallSites;
import mingbai.check.Check;
import mingbai.model.Cell;
import mingbai.model.Item;
import mingbai.model.Publication;
import mingbai.model.Region;
import mingbai.model.Unit;
import mingbai.read.Reader;
import mingbai.text.Bitexts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of charts is what counting by hand gives. */
class FiguresTest {
    private Publication publication;
    private Relations relations;

    private void read(String content) {
        Path folder = content.equals("content") ? Path.of(content) : SmallSites.content(content);
        publication = new Check(content, false).content(Reader.folder(folder)).publication().orElseThrow();
        relations = Relations.of(publication, Bitexts.of(publication.concepts()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"content", "regions", "minimal",
        "unstated"})
    void whoHasTheMost(String content) {
        read(content);
        List<Integer> responsible = List.of(count(0), count(1), publication.items().size() - count(0) - count(1), 0);
        assertEquals(responsible, relations.figures().responsible());
        int most = publication.units().stream().mapToInt(unit -> of(unit).size()).max().orElse(0);
        assertEquals(publication.units().stream().filter(unit -> most > 0 && of(unit).size() == most).toList(),
                relations.figures().leading());
        List<String> closest = new ArrayList<>();
        int shared = 1;
        for (Unit unit : publication.units()) {
            for (Unit other : publication.units().subList(publication.units().indexOf(unit) + 1, publication.units().size())) {
                int both = of(unit).stream().filter(of(other)::contains).toList().size();
                if (both > shared) closest.clear();
                shared = Math.max(shared, both);
                if (both == shared) closest.add(pair(unit, other));
            }
        }
        assertEquals(closest.stream().sorted().toList(),
                relations.figures().closest().stream().map(pair -> pair(pair.unit(), pair.other())).sorted().toList());
        for (Figures.Pair pair : relations.figures().closest()) assertEquals(shared, pair.items().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"content", "regions", "minimal"})
    void whatDiffersFromCityToCity(String content) {
        read(content);
        Figures figures = relations.figures();
        for (Region city : relations.reach().cities()) {
            List<Item> here = relations.reach().in(city).stream().map(Reach.Application::item).toList();
            assertTrue(here.containsAll(figures.everywhere()));
            assertEquals(here.size(), figures.everywhere().size() + figures.beyond(city).size());
            assertEquals(figures.beyond(city).isEmpty(), !figures.different().contains(city));
            assertEquals(relations.reach().count(city, Reason.PART)
                    + relations.reach().count(city, Reason.OVERLAP), figures.inPart(city));
        }
    }

    private int count(int units) {
        return (int) publication.items().stream().filter(item -> units(item).count() == units).count();
    }

    private static Stream<Unit> units(Item item) {
        return item.units().stream().map(Cell.Responsibility::unit).distinct();
    }

    private List<Item> of(Unit unit) {
        return publication.items().stream().filter(item -> units(item).anyMatch(unit::equals)).toList();
    }

    private static String pair(Unit unit, Unit other) {
        return unit.id().compareTo(other.id()) < 0 ? unit.id() + " " + other.id() : other.id() + " " + unit.id();
    }
}
