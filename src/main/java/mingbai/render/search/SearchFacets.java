package mingbai.render.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.language.Languages;
import mingbai.language.LocalizedText;
import mingbai.model.Cell;
import mingbai.model.Item;
import mingbai.model.Kind;
import mingbai.model.Publication;
import mingbai.model.Region;
import mingbai.model.SourceText;
import mingbai.model.SourceText.Is;
import mingbai.model.Unit;
import mingbai.plan.Plan;
import mingbai.relate.Group;
import mingbai.relate.Reach;
import mingbai.relate.Rows;

/**
 * What a search can be narrowed by: units, regions where items apply, kinds of scope, topics; then, where the sources have them, units in
 * each role, sources where there are several, headings, years of time limits, and persons. An item's values are positions in these lists;
 * what its scope gives is itself the position of a place, because few scopes serve many items.
 */
final class SearchFacets {
    /** More wordings of a time limit than this are no choice. */
    private static final int MOST = 40;
    /** The value of an item without a scope, time limit or person; the page has its name. */
    private static final String NOT_STATED = "not-stated";

    private final Languages languages;
    private final Map<String, List<Value>> facets = new LinkedHashMap<>();
    private final Map<String, Map<String, Integer>> positions = new HashMap<>();
    private final Map<List<List<Integer>>, Integer> places = new LinkedHashMap<>();
    private final Map<String, Integer> placeOf = new HashMap<>();
    private final Map<String, List<Integer>> certain = new HashMap<>();
    private final Map<String, List<Integer>> open = new HashMap<>();
    private final Map<String, Function<Item, Stream<String>>> more = new LinkedHashMap<>();

    /**
     * Something to narrow by.
     *
     * @param id    as in addresses
     * @param name  in each language; empty: the page knows
     * @param group the heading above it; empty: none
     */
    private record Value(String id, List<String> name, List<String> group) {}

    private static final Value UNSTATED = new Value(NOT_STATED, List.of(), List.of());

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
                plan.publication().items().stream().anyMatch(item -> !item.placed() && scoped(plan, item)) ? Stream.of(UNSTATED)
                        : Stream.of()));
        add("topic", plan.relations().rows().byTopic().stream().map(Group::kind)
                .map(topic -> new Value(topic.id(), both(topic.name()), List.of())));
        roles(plan.publication(), units);
        sources(plan.publication());
        groups(plan.relations().rows().byGroup());
        plan.publication().head().columns().stream().filter(column -> column.is() == Is.LIMIT || column.is() == Is.PERSON)
                .forEach(column -> wordings(plan.publication(), column));
        for (Region region : regions) {
            int position = positions.get("region").get(region.id());
            reach.in(region).forEach(found -> put(certain, found.item(), position));
            reach.open(region).forEach(found -> put(open, found.item(), position));
        }
        for (Item item : plan.publication().items()) {
            List<List<Integer>> place = List.of(certain.getOrDefault(item.id(), List.of()),
                    numbers("scope", kinds(item, scoped(plan, item))), open.getOrDefault(item.id(), List.of()));
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

    /** An item's units, topics and place, then what else it has, in the order of the facets. */
    List<Object> of(Item item) {
        List<Object> values = new ArrayList<>();
        values.add(numbers("unit", item.units().stream().map(responsibility -> responsibility.unit().id())));
        values.add(numbers("topic", item.topics().stream().map(Kind::id)));
        values.add(placeOf.get(item.id()));
        more.forEach((facet, ids) -> values.add(numbers(facet, ids.apply(item))));
        return values;
    }

    /** Units in each role that the sources tell apart. */
    private void roles(Publication publication, List<Unit> units) {
        for (Kind role : publication.head().roles()) {
            Function<Item, Stream<String>> of = item -> item.units().stream()
                    .filter(responsibility -> responsibility.role().equals(Optional.of(role)))
                    .map(responsibility -> responsibility.unit().id());
            Set<String> any = publication.items().stream().flatMap(of).collect(Collectors.toSet());
            if (any.isEmpty()) continue;
            add("role-" + role.id(), units.stream().filter(unit -> any.contains(unit.id()))
                    .map(unit -> value(unit.id(), unit.name(), unit.kind())));
            more.put("role-" + role.id(), of);
        }
    }

    /** The sources where there are several, by their place among them: the first one may have no id. */
    private void sources(Publication publication) {
        List<String> ids = publication.head().sources().stream().map(SourceText::id).toList();
        if (ids.size() < 2) return;
        add("source", publication.head().sources().stream()
                .map(source -> new Value(String.valueOf(ids.indexOf(source.id()) + 1), both(source.title()), List.of())));
        more.put("source", item -> Stream.of(String.valueOf(ids.indexOf(item.source()) + 1)));
    }

    /** The headings of the sources; an item is under each that its own lies in as well. */
    private void groups(List<Rows.Headed> groups) {
        if (groups.isEmpty()) return;
        add("group", groups.stream().map(Rows.Headed::group).map(group -> new Value(group.id(), both(group.name()), List.of())));
        more.put("group", item -> Stream.iterate(item.group(), Optional::isPresent, group -> group.flatMap(SourceText.Group::within))
                .map(group -> group.orElseThrow().id()));
    }

    /** Time limits and persons of a column: those with a day by year, others as they are worded. */
    private void wordings(Publication publication, SourceText.Column of) {
        String column = of.id();
        Set<String> sources = publication.head().sources().stream()
                .filter(source -> source.columns().stream().anyMatch(known -> known.id().equals(column))).map(SourceText::id)
                .collect(Collectors.toSet());
        List<Item> items = publication.items().stream().filter(item -> sources.contains(item.source())).toList();
        Map<String, Value> years = new TreeMap<>();
        Map<String, Value> others = new LinkedHashMap<>();
        for (Item item : items) {
            for (Cell cell : item.cells(column)) {
                String id = wording(cell);
                boolean year = day(cell).isPresent();
                (year ? years : others).putIfAbsent(id, new Value(id, year ? List.of(id, id) : both(cell.text()), List.of()));
            }
        }
        if (items.stream().anyMatch(item -> item.cells(column).isEmpty())) others.put(NOT_STATED, UNSTATED);
        if (years.size() + others.size() < 2 || others.size() > MOST) return;
        String facet = of.word() + "-" + column;
        add(facet, Stream.concat(years.values().stream(), others.values().stream()));
        more.put(facet, item -> !sources.contains(item.source()) ? Stream.of() : item.cells(column).isEmpty() ? Stream.of(NOT_STATED)
                : item.cells(column).stream().map(SearchFacets::wording));
    }

    private static String wording(Cell cell) {
        return day(cell).map(day -> String.valueOf(day.getYear())).orElseGet(() -> cell.text().official());
    }

    private static Optional<LocalDate> day(Cell cell) {
        return cell instanceof Cell.Limit limit ? limit.by() : Optional.empty();
    }

    private static boolean scoped(Plan plan, Item item) {
        return plan.publication().head().source(item.source()).has(Is.SCOPE);
    }

    private static Stream<String> kinds(Item item, boolean stated) {
        if (!item.placed()) return stated ? Stream.of(NOT_STATED) : Stream.of();
        return item.scope().orElseThrow().regions().stream().map(region -> region.kind().id());
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
