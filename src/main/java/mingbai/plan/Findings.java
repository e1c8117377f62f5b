package mingbai.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import mingbai.model.Item;
import mingbai.model.Kind;
import mingbai.model.Publication;
import mingbai.model.Region;
import mingbai.model.Unit;

/**
 * What the charts show at a glance, for the sentence over each: how many, and who has the most. Whoever has as many as the first
 * is named with it, so a sentence is true of ties.
 */
public final class Findings {
    private final Publication publication;
    private final Catalogue catalogue;
    private final Lazy<List<Item>> everywhere = new Lazy<>(this::inEveryCity);
    private final Lazy<List<Pair>> closest = new Lazy<>(this::closestPairs);

    Findings(Publication publication, Catalogue catalogue) {
        this.publication = publication;
        this.catalogue = catalogue;
    }

    /**
     * Two units.
     *
     * @param unit  the one that has more items
     * @param other the other one
     * @param items those for which both are responsible, by number, never empty
     */
    public record Pair(Unit unit, Unit other, List<Item> items) {}

    /** How many items have no unit, how many have one, and how many have several. */
    public List<Integer> responsible() {
        int[] items = new int[3];
        for (Item item : publication.items()) items[(int) Math.min(2, item.units().stream().map(Item.Responsibility::unit).distinct().count())]++;
        return List.of(items[0], items[1], items[2]);
    }

    /** The units with the most items. */
    public List<Unit> leading() {
        return most(catalogue.unitsByItems(), unit -> catalogue.itemsOf(unit).size());
    }

    /** How many units share items with others; a matrix shows only the first of many. */
    public long cooperating() {
        return catalogue.unitsByItems().stream().filter(unit -> !catalogue.partners(unit).isEmpty()).count();
    }

    /** The pairs of units that share the most items. */
    public List<Pair> closest() {
        return closest.get();
    }

    private List<Pair> closestPairs() {
        List<Pair> pairs = new ArrayList<>();
        Map<String, Integer> rank = new HashMap<>();
        for (Unit unit : catalogue.unitsByItems()) {
            rank.put(unit.id(), rank.size());
            List<Cooperation.Partner> partners = catalogue.partners(unit);
            most(partners, partner -> partner.items().size()).stream().filter(partner -> rank.containsKey(partner.unit().id()))
                    .forEach(partner -> pairs.add(new Pair(partner.unit(), unit, partner.items())));
        }
        return most(pairs, pair -> pair.items().size());
    }

    /** The topics with the most items. */
    public List<Kind> topics() {
        return most(catalogue.itemsByTopic(), group -> group.members().size()).stream().map(Catalogue.Group::kind).toList();
    }

    /** The items that apply in the whole of every city on the tile map. */
    public List<Item> everywhere() {
        return everywhere.get();
    }

    private List<Item> inEveryCity() {
        List<Set<String>> whole = catalogue.cities().stream().map(this::whole).distinct().toList();
        return whole.isEmpty() ? List.of() : publication.items().stream()
                .filter(item -> whole.stream().allMatch(ids -> ids.contains(item.id()))).toList();
    }

    private Set<String> whole(Region city) {
        return catalogue.itemsIn(city).stream().filter(Applications.Application::inWhole).map(found -> found.item().id()).collect(Collectors.toSet());
    }

    /** The items that apply in a city and not in the whole of every other one. */
    public List<Item> beyond(Region city) {
        Set<String> everywhere = everywhere().stream().map(Item::id).collect(Collectors.toSet());
        return catalogue.itemsIn(city).stream().map(Applications.Application::item).filter(item -> !everywhere.contains(item.id())).toList();
    }

    /** The cities where something applies that does not apply in all. */
    public List<Region> different() {
        return catalogue.cities().stream().filter(city -> !beyond(city).isEmpty()).toList();
    }

    /** The cities with the most items. */
    public List<Region> cities() {
        return most(catalogue.cities(), city -> catalogue.itemsIn(city).size());
    }

    /** How many items apply in a part of a region only. */
    public long inPart(Region region) {
        return catalogue.itemsIn(region).stream().filter(found -> !found.inWhole()).count();
    }

    /** Those of a list that have the most, in its order. */
    private static <T> List<T> most(List<T> all, ToIntFunction<T> number) {
        int most = all.stream().mapToInt(number).max().orElse(0);
        return all.stream().filter(one -> number.applyAsInt(one) == most).toList();
    }
}
