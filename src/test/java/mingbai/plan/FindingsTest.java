package mingbai.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mingbai.SmallSites;
import mingbai.check.Check;
import mingbai.model.Item;
import mingbai.model.Publication;
import mingbai.model.Region;
import mingbai.model.Unit;
import mingbai.read.Reader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of charts is what counting by hand gives. */
class FindingsTest {
    private Publication publication;
    private Catalogue catalogue;

    private void read(String content) {
        Path folder = content.equals("content") ? Path.of(content) : SmallSites.content(content);
        publication = new Check(content, false).content(Reader.folder(folder)).publication().orElseThrow();
        catalogue = Plan.of(publication).catalogue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"content", "regions", "minimal",
        "unstated"})
    void whoHasTheMost(String content) {
        read(content);
        List<Integer> responsible = List.of(count(0), count(1), publication.items().size() - count(0) - count(1));
        assertEquals(responsible, catalogue.findings().responsible());
        int most = publication.units().stream().mapToInt(unit -> of(unit).size()).max().orElse(0);
        assertEquals(publication.units().stream().filter(unit -> most > 0 && of(unit).size() == most).toList(), catalogue.findings().leading());
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
        assertEquals(closest.stream().sorted().toList(), catalogue.findings().closest().stream().map(pair -> pair(pair.unit(), pair.other())).sorted().toList());
        for (Findings.Pair pair : catalogue.findings().closest()) assertEquals(shared, pair.items().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"content", "regions", "minimal"})
    void whatDiffersFromCityToCity(String content) {
        read(content);
        Findings findings = catalogue.findings();
        for (Region city : catalogue.cities()) {
            List<Item> here = catalogue.itemsIn(city).stream().map(Applications.Application::item).toList();
            assertTrue(here.containsAll(findings.everywhere()));
            assertEquals(here.size(), findings.everywhere().size() + findings.beyond(city).size());
            assertEquals(findings.beyond(city).isEmpty(), !findings.different().contains(city));
            assertEquals(catalogue.count(city, "part") + catalogue.count(city, "overlap"), findings.inPart(city));
        }
    }

    private int count(int units) {
        return (int) publication.items().stream().filter(item -> units(item).count() == units).count();
    }

    private static Stream<Unit> units(Item item) {
        return item.units().stream().map(Item.Responsibility::unit).distinct();
    }

    private List<Item> of(Unit unit) {
        return publication.items().stream().filter(item -> units(item).anyMatch(unit::equals)).toList();
    }

    private static String pair(Unit unit, Unit other) {
        return unit.id().compareTo(other.id()) < 0 ? unit.id() + " " + other.id() : other.id() + " " + unit.id();
    }
}
