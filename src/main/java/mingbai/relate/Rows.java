package mingbai.relate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.model.Item;
import mingbai.model.Publication;
import mingbai.model.SourceText;

/** The items as the rows of the official table: what is before and behind one, where they are among all, and what became of them. */
public final class Rows {
    private static final int PLACES = 400;

    private final Publication publication;
    private final OfficialTable table;
    private final Lazy<Map<String, Integer>> positions = new Lazy<>(this::positions);
    private final Lazy<List<Group<Item>>> topics = new Lazy<>(this::topics);
    private final Lazy<List<Headed>> groups = new Lazy<>(this::headed);
    private final Lazy<Map<String, Headed>> headed = new Lazy<>(() ->
            byGroup().stream().collect(Collectors.toMap(headed -> headed.group().id(), headed -> headed)));
    private final Lazy<List<Changed>> changes = new Lazy<>(this::changed);
    private final Lazy<List<OfficialTable.Limited>> dated = new Lazy<>(() -> limits()
            .filter(limited -> limited.limit().by().isPresent())
            .sorted(Comparator.comparing(limited -> limited.limit().by().orElseThrow())).toList());
    private final Lazy<List<Item>> datedItems = new Lazy<>(() -> items(dated()));
    private final Lazy<List<Item>> undated;
    private final Lazy<List<Item>> unlimited;
    private final Lazy<List<Item>> noticed;

    Rows(Publication publication, OfficialTable table) {
        this.publication = publication;
        this.table = table;
        this.undated = new Lazy<>(() -> publication.items().stream()
                .filter(item -> !table.limits(item).isEmpty() && table.by(item).isEmpty()).toList());
        this.unlimited = new Lazy<>(() -> publication.items().stream()
                .filter(item -> table.has(item, "limit") && table.limits(item).isEmpty()).toList());
        this.noticed = new Lazy<>(() -> publication.items().stream().filter(item -> item.notice().isPresent()).toList());
    }

    /**
     * A heading of the source.
     *
     * @param depth in how many others it lies
     * @param items those that stand under it and under no heading within it; empty: all do
     * @param all   those under headings within it as well, never empty
     */
    public record Headed(SourceText.Group group, int depth, List<Item> items, List<Item> all) {
        /** The id of its heading and the name of its list, on the page of groups. */
        public String name() {
            return "group-" + group.id();
        }

        /** The name of the list that its first item is in, on the page of groups. */
        public String list() {
            return "group-" + all.get(0).group().orElseThrow().id();
        }
    }

    /** The items with a time limit on a day, by number. */
    public record Day(LocalDate by, List<Item> items) {}

    /** An item with one of its changes. */
    public record Changed(Item item, Item.Change change) {}

    /** The item before one in the table. */
    public Optional<Item> previous(Item item) {
        int position = positions.get().get(item.id());
        return position > 0 ? Optional.of(publication.items().get(position - 1)) : Optional.empty();
    }

    /** The item behind one in the table. */
    public Optional<Item> next(Item item) {
        int position = positions.get().get(item.id()) + 1;
        return position < publication.items().size() ? Optional.of(publication.items().get(position)) : Optional.empty();
    }

    /** Items by topic, in the order of the topics; an item is under each of its own. */
    public List<Group<Item>> byTopic() {
        return topics.get();
    }

    /** The headings of the sources, in their order, with their items; those without any are left out. */
    public List<Headed> byGroup() {
        return groups.get();
    }

    /** Whether any item stands under a heading, so that the page of groups has it. */
    public boolean headed(SourceText.Group group) {
        return headed.get().containsKey(group.id());
    }

    /** The items that stand under a heading and under no heading within it. */
    public List<Item> of(SourceText.Group group) {
        return headed(group) ? headed.get().get(group.id()).items() : List.of();
    }

    /** The time limits that name a day, the first one first. */
    public List<OfficialTable.Limited> dated() {
        return dated.get();
    }

    /** The items whose time limits name none. */
    public List<Item> undated() {
        return undated.get();
    }

    /** Their items, each once. */
    public List<Item> datedItems() {
        return datedItems.get();
    }

    private static List<Item> items(List<OfficialTable.Limited> limits) {
        return limits.stream().map(OfficialTable.Limited::item).distinct().toList();
    }

    /** The items of time limits that are in order, by their days. */
    public List<Day> byDay(List<OfficialTable.Limited> limits) {
        Map<LocalDate, List<OfficialTable.Limited>> days = new LinkedHashMap<>();
        limits.forEach(limited -> days.computeIfAbsent(limited.limit().by().orElseThrow(), day -> new ArrayList<>()).add(limited));
        return days.entrySet().stream().map(day -> new Day(day.getKey(), items(day.getValue()))).toList();
    }

    /** The items that have no time limit. */
    public List<Item> unlimited() {
        return unlimited.get();
    }

    private Stream<OfficialTable.Limited> limits() {
        return publication.items().stream().flatMap(item -> table.limits(item).stream());
    }

    /** The items of which editors say that they are no longer what holds, by number. */
    public List<Item> noticed() {
        return noticed.get();
    }

    /** All changes, the newest first; those of a day by item. */
    public List<Changed> changes() {
        return changes.get();
    }

    /** How many places the line of all items has: beyond some hundred, neighbours share one. */
    public int places() {
        return Math.min(publication.items().size(), PLACES);
    }

    /** The places of items on that line, from 0. */
    public List<Integer> placesOf(List<Item> items) {
        long all = publication.items().size();
        return items.stream().map(item -> (int) ((item.position() - 1) * places() / all)).distinct().toList();
    }

    private Map<String, Integer> positions() {
        Map<String, Integer> positions = new HashMap<>();
        for (Item item : publication.items()) positions.put(item.id(), positions.size());
        return positions;
    }

    private List<Group<Item>> topics() {
        Map<String, List<Item>> items = new HashMap<>();
        for (Item item : publication.items()) {
            item.topics().forEach(topic -> items.computeIfAbsent(topic.id(), id -> new ArrayList<>()).add(item));
        }
        return publication.topics().stream().filter(topic -> items.containsKey(topic.id()))
                .map(topic -> new Group<>(topic, items.get(topic.id()))).toList();
    }

    private List<Headed> headed() {
        Map<String, List<Item>> own = new HashMap<>();
        Map<String, List<Item>> all = new HashMap<>();
        for (Item item : publication.items()) {
            item.group().ifPresent(group -> own.computeIfAbsent(group.id(), id -> new ArrayList<>()).add(item));
            table.path(item).forEach(group -> all.computeIfAbsent(group.id(), id -> new ArrayList<>()).add(item));
        }
        return publication.groups().stream().filter(group -> all.containsKey(group.id())).map(group ->
                new Headed(group, table.depth(group), own.getOrDefault(group.id(), List.of()), all.get(group.id()))).toList();
    }

    private List<Changed> changed() {
        return publication.items().stream().flatMap(item -> item.changes().stream().map(change -> new Changed(item, change)))
                .sorted(Comparator.comparing((Changed changed) -> changed.change().date()).reversed()).toList();
    }
}
