package mingbai.render.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import mingbai.language.Languages;
import mingbai.language.LocalizedText;
import mingbai.model.Item;
import mingbai.model.Kind;
import mingbai.model.Region;
import mingbai.model.Unit;
import mingbai.plan.Plan;
import mingbai.relate.Group;
import mingbai.relate.Reach;

/**
 * What a search can be narrowed by: responsible units, regions where items apply, kinds of scope, topics. An item's values
 * are positions in these lists; what its scope gives is itself the position of a place, because few scopes serve many items.
 */
final class SearchFacets {
    /** The value of an item without a scope; the page has its name. */
    private static final String NOT_STATED = "not-stated";

    private final Languages languages;
    private final Map<String, List<Value>> facets = new LinkedHashMap<>();
    private final Map<String, Map<String, Integer>> positions = new HashMap<>();
    private final Map<List<List<Integer>>, Integer> places = new LinkedHashMap<>();
    private final Map<String, Integer> placeOf = new HashMap<>();
    private final Map<String, List<Integer>> certain = new HashMap<>();
    private final Map<String, List<Integer>> open = new HashMap<>();

    /**
     * Something to narrow by.
     *
     * @param id    as in addresses
     * @param name  in each language; empty: the page knows
     * @param group the heading above it; empty: none
     */
    private record Value(String id, List<String> name, List<String> group) {}

    SearchFacets(Plan plan) {
        languages = plan.publication().head().languages();
        Reach reach = plan.relations().reach();
        List<Unit> units = plan.relations().responsible().byKind();
        List<Region> regions = plan.publication().regions().stream().filter(reach::any)
                .sorted(Comparator.comparingInt(region -> region.kind().position())).toList();
        List<Kind> kinds = plan.publication().items().stream().flatMap(item -> item.scope().stream())
                .flatMap(scope -> scope.regions().stream()).map(Region::kind).distinct()
                .sorted(Comparator.comparingInt(Kind::position)).toList();
        add("unit", units.stream().map(unit -> value(unit.id(), unit.name(), unit.kind())));
        add("region", regions.stream().map(region -> value(region.id(), region.name(), region.kind())));
        add("scope", Stream.concat(kinds.stream().map(kind -> new Value(kind.id(), both(kind.name()), List.of())),
                Stream.of(new Value(NOT_STATED, List.of(), List.of()))));
        add("topic", plan.relations().rows().byTopic().stream().map(Group::kind)
                .map(topic -> new Value(topic.id(), both(topic.name()), List.of())));
        for (Region region : regions) {
            int position = positions.get("region").get(region.id());
            reach.in(region).forEach(found -> put(certain, found.item(), position));
            reach.open(region).forEach(found -> put(open, found.item(), position));
        }
        for (Item item : plan.publication().items()) {
            List<List<Integer>> place = List.of(certain.getOrDefault(item.id(), List.of()), numbers("scope", kinds(item)),
                    open.getOrDefault(item.id(), List.of()));
            placeOf.put(item.id(), places.computeIfAbsent(place, any -> places.size()));
        }
    }

    /** Every facet with its values. */
    Map<String, List<Value>> all() {
        return facets;
    }

    /** The regions where something applies, the kinds of its scope, and the regions of which the source leaves it open. */
    List<List<List<Integer>>> places() {
        return List.copyOf(places.keySet());
    }

    /** An item's units, topics and place. */
    List<Object> of(Item item) {
        Stream<String> units = item.units().stream().map(responsibility -> responsibility.unit().id());
        return List.of(numbers("unit", units), numbers("topic", item.topics().stream().map(Kind::id)), placeOf.get(item.id()));
    }

    private static Stream<String> kinds(Item item) {
        return item.scope().map(scope -> scope.regions().stream().map(region -> region.kind().id()))
                .orElseGet(() -> Stream.of(NOT_STATED));
    }

    private void add(String facet, Stream<Value> values) {
        List<Value> list = values.toList();
        Map<String, Integer> byId = new HashMap<>();
        for (Value value : list) byId.put(value.id(), byId.size());
        facets.put(facet, list);
        positions.put(facet, byId);
    }

    private static void put(Map<String, List<Integer>> lists, Item item, int position) {
        lists.computeIfAbsent(item.id(), id -> new ArrayList<>()).add(position);
    }

    private List<Integer> numbers(String facet, Stream<String> ids) {
        return new ArrayList<>(ids.map(positions.get(facet)::get).collect(TreeSet::new, TreeSet::add, TreeSet::addAll));
    }

    private Value value(String id, LocalizedText name, Kind group) {
        return new Value(id, both(name), both(group.name()));
    }

    private List<String> both(LocalizedText text) {
        return languages.all().stream().map(text::or).toList();
    }
}
