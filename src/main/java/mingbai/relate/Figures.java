package mingbai.relate;

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
public final class Figures {
    private final Publication publication;
    private final Responsibilities responsible;
    private final Reach reach;
    private final Rows rows;
    private final Lazy<List<Item>> everywhere = new Lazy<>(this::inEveryCity);
    private final Lazy<List<Pair>> closest = new Lazy<>(this::closestPairs);

    Figures(Publication publication, Responsibilities responsible, Reach reach, Rows rows) {
        this.publication = publication;
        this.responsible = responsible;
        this.reach = reach;
        this.rows = rows;
    }

    /**
     * Two units.
     *
     * @param unit  the one that has more items
     * @param other the other one
     * @param items those for which both are responsible, by number, never empty
     */
    public record Pair(Unit unit, Unit other, List<Item> items) {}

    /** How many items have no unit, how many have one alone, how many have several, and how many have others that are not named. */
    public List<Integer> responsible() {
        int[] items = new int[4];
        for (Item item : publication.items()) {
            items[Responsibilities.open(item) ? 3 : Math.min(2, item.responsible().size())]++;
        }
        return List.of(items[0], items[1], items[2], items[3]);
    }

    /** The units with the most items. */
    public List<Unit> leading() {
        return most(responsible.ranked(), unit -> responsible.of(unit).size());
    }

    /** How many units share items with others; a matrix shows only the first of many. */
    public long cooperating() {
        return responsible.ranked().stream().filter(unit -> !responsible.partners(unit).isEmpty()).count();
    }

    /** The pairs of units that share the most items. */
    public List<Pair> closest() {
        return closest.get();
    }

    private List<Pair> closestPairs() {
        List<Pair> pairs = new ArrayList<>();
        Map<String, Integer> rank = new HashMap<>();
        for (Unit unit : responsible.ranked()) {
            rank.put(unit.id(), rank.size());
            List<Responsibilities.Partner> partners = responsible.partners(unit);
            most(partners, partner -> partner.items().size()).stream().filter(partner -> rank.containsKey(partner.unit().id()))
                    .forEach(partner -> pairs.add(new Pair(partner.unit(), unit, partner.items())));
        }
        return most(pairs, pair -> pair.items().size());
    }

    /** The topics with the most items. */
    public List<Kind> topics() {
        return most(rows.byTopic(), group -> group.members().size()).stream().map(Group::kind).toList();
    }

    /** The items that apply in the whole of every city on the tile map. */
    public List<Item> everywhere() {
        return everywhere.get();
    }

    private List<Item> inEveryCity() {
        List<Set<String>> whole = reach.cities().stream().map(this::whole).distinct().toList();
        return whole.isEmpty() ? List.of() : publication.items().stream()
                .filter(item -> whole.stream().allMatch(ids -> ids.contains(item.id()))).toList();
    }

    private Set<String> whole(Region city) {
        return reach.in(city).stream().filter(Reach.Application::inWhole).map(found -> found.item().id()).collect(Collectors.toSet());
    }

    /** The items that apply in a city and not in the whole of every other one. */
    public List<Item> beyond(Region city) {
        Set<String> everywhere = everywhere().stream().map(Item::id).collect(Collectors.toSet());
        return reach.in(city).stream().map(Reach.Application::item).filter(item -> !everywhere.contains(item.id())).toList();
    }

    /** The cities where something applies that does not apply in all. */
    public List<Region> different() {
        return reach.cities().stream().filter(city -> !beyond(city).isEmpty()).toList();
    }

    /** The cities with the most items. */
    public List<Region> cities() {
        return most(reach.cities(), city -> reach.in(city).size());
    }

    /** How many items apply in a part of a region only. */
    public long inPart(Region region) {
        return reach.in(region).stream().filter(found -> !found.inWhole()).count();
    }

    /** Those of a list that have the most, in its order. */
    private static <T> List<T> most(List<T> all, ToIntFunction<T> number) {
        int most = all.stream().mapToInt(number).max().orElse(0);
        return all.stream().filter(one -> number.applyAsInt(one) == most).toList();
    }
}
