package mingbai.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import mingbai.language.Language;
import mingbai.model.Concept;
import mingbai.model.Item;
import mingbai.model.Kind;
import mingbai.model.Publication;
import mingbai.model.Region;
import mingbai.model.Subject;
import mingbai.model.Unit;
import mingbai.text.Bitexts;

/**
 * What follows from the records: which items belong to a unit, apply in a region, use a concept. Computed once, when it is
 * first asked for, in time that grows with the records and with what the pages will list.
 */
public final class Catalogue {
    /** What a phone opens in a few seconds: some 2 MB of HTML. */
    private static final int ONE_FILE_BYTES = 2_000_000;
    private static final int HOME_BYTES = 150_000;
    /** A matrix of more units is no picture any more. */
    private static final int MATRIX = 40;
    private static final int MANY = 100;
    private static final int PLACES = 400;

    private final Publication publication;
    private final Bitexts texts;
    private final Map<String, Concept> concepts = new LinkedHashMap<>();
    private final Map<String, List<Concept>> relating = new LinkedHashMap<>();
    private final Map<String, List<Concept>> narrower = new LinkedHashMap<>();
    private final Lazy<Map<String, Integer>> positions = new Lazy<>(this::positions);
    private final Map<String, List<Concept>> conceptsIn = new ConcurrentHashMap<>();
    private final Map<String, Lazy<List<Letters.Letter>>> letters = new LinkedHashMap<>();
    private final Lazy<Map<String, List<Item>>> itemsUsing = new Lazy<>(this::uses);
    private final Lazy<List<Group<Item>>> topics = new Lazy<>(this::topics);
    private final Lazy<List<Group<Unit>>> unitGroups = new Lazy<>(this::unitsByGroup);
    private final Lazy<List<Region>> zones = new Lazy<>(() -> regions(region -> region.tile().isEmpty() && !region.within().isEmpty()));
    private final Lazy<List<Region>> cities = new Lazy<>(() -> regions(region -> region.tile().isPresent()));
    private final Lazy<IntSummaryStatistics> shades = new Lazy<>(() ->
            cities().stream().mapToInt(city -> itemsIn(city).size()).summaryStatistics());
    private final Lazy<List<Changed>> changes = new Lazy<>(this::changed);
    private final Lazy<List<Item>> noticed;
    private final Lazy<List<Item>> unstated = new Lazy<>(this::withoutScope);
    private final Map<PageKind, Lazy<Map<String, Subject>>> subjects = new EnumMap<>(PageKind.class);
    private final Applications applications;
    private final Findings findings;
    private final Lazy<Cooperation> cooperation;
    private final Lazy<Boolean> oneFile;
    private final List<Output.DataFile> dataFiles;
    private final List<Output.AttachedFile> attachedFiles;
    private final Lazy<SearchFiles> search;
    private final Map<String, Integer> bytes = new ConcurrentHashMap<>();
    private final Map<String, Integer> entries = new ConcurrentHashMap<>();

    /**
     * @param texts what is known of the publication's texts
     * @param small up to how many letters the search page reads all texts
     */
    Catalogue(Publication publication, Bitexts texts, List<Output.DataFile> dataFiles, int small) {
        this.publication = publication;
        this.texts = texts;
        this.dataFiles = List.copyOf(dataFiles);
        this.attachedFiles = publication.attachments().stream().map(Output.AttachedFile::new).toList();
        this.applications = new Applications(publication);
        this.findings = new Findings(publication, this);
        this.cooperation = new Lazy<>(() -> new Cooperation(publication));
        this.oneFile = new Lazy<>(() -> publication.items().stream().mapToLong(this::bytes).sum() <= ONE_FILE_BYTES);
        this.noticed = new Lazy<>(() -> publication.items().stream().filter(item -> item.notice().isPresent()).toList());
        this.search = new Lazy<>(() -> SearchFiles.of(subjects(), publication.concepts(), small));
        add(PageKind.ITEM, publication.items());
        add(PageKind.UNIT, publication.units());
        add(PageKind.REGION, publication.regions());
        add(PageKind.CONCEPT, publication.concepts());
        add(PageKind.PROSE, publication.pages());
        for (Concept concept : publication.concepts()) {
            concepts.put(concept.id(), concept);
            concept.related().forEach(id -> relating.computeIfAbsent(id, key -> new ArrayList<>()).add(concept));
            concept.broader().forEach(id -> narrower.computeIfAbsent(id, key -> new ArrayList<>()).add(concept));
        }
        for (Language language : Language.ALL) {
            letters.put(language.code(), new Lazy<>(() -> Letters.of(publication.concepts(), language)));
        }
    }

    /**
     * Members under their heading.
     *
     * @param kind    the heading
     * @param members never empty
     */
    public record Group<T>(Kind kind, List<T> members) {}

    /** The items of which editors say that they are no longer what holds, by number. */
    public List<Item> noticed() {
        return noticed.get();
    }

    /** An item with one of its changes. */
    public record Changed(Item item, Item.Change change) {}

    /** All changes, the newest first; those of a day by item. */
    public List<Changed> changes() {
        return changes.get();
    }

    private List<Changed> changed() {
        return publication.items().stream().flatMap(item -> item.changes().stream().map(change -> new Changed(item, change)))
                .sorted(Comparator.comparing((Changed changed) -> changed.change().date()).reversed()).toList();
    }

    /** Units that are responsible for something, by kind, in the order of the kinds. */
    public List<Group<Unit>> unitGroups() {
        return unitGroups.get();
    }

    private List<Group<Unit>> unitsByGroup() {
        return groups(publication.units().stream().filter(this::hasPage).toList(), Unit::kind);
    }

    /** The same units one after another. */
    public List<Unit> unitsByKind() {
        return unitGroups().stream().flatMap(group -> group.members().stream()).toList();
    }

    /** Items by topic, in the order of the topics; an item stands under each of its own. */
    public List<Group<Item>> itemsByTopic() {
        return topics.get();
    }

    private List<Group<Item>> topics() {
        Map<String, List<Item>> items = new HashMap<>();
        for (Item item : publication.items()) {
            item.topics().forEach(topic -> items.computeIfAbsent(topic.id(), id -> new ArrayList<>()).add(item));
        }
        return publication.topics().stream().filter(topic -> items.containsKey(topic.id()))
                .map(topic -> new Group<>(topic, items.get(topic.id()))).toList();
    }

    /** Concepts by topic, in the order of the topics. */
    public List<Group<Concept>> topicGroups() {
        return groups(publication.concepts(), Concept::topic);
    }

    /**
     * The same, within a topic as they are looked up: by pinyin, or by the English term.
     *
     * @param language the code of a language, as templates know it
     */
    public List<Group<Concept>> topicGroups(String language) {
        return groups(letters(language).stream().flatMap(letter -> letter.concepts().stream()).toList(), Concept::topic);
    }

    /** The items for which a unit is responsible, by number. */
    public List<Item> itemsOf(Unit unit) {
        return cooperation.get().items(unit);
    }

    /** The items for which no other unit is responsible. */
    public List<Item> itemsOfAlone(Unit unit) {
        return cooperation.get().alone(unit);
    }

    /** The items for which another unit is responsible as well. */
    public List<Item> itemsOfShared(Unit unit) {
        return cooperation.get().shared(unit);
    }

    /** The items for which both units are responsible; all of a unit's own where both are the same. */
    public List<Item> itemsOfBoth(Unit unit, Unit other) {
        return cooperation.get().both(unit, other);
    }

    /** The units with which one shares items, the closest partner first. */
    public List<Cooperation.Partner> partners(Unit unit) {
        return cooperation.get().partners(unit);
    }

    /** Whether a list beside the one that a page is about is too long for it: then the page has its number and leads into the search. */
    public boolean many(List<?> list) {
        return list.size() > MANY;
    }

    /** The first of a list where it is too long. */
    public <T> List<T> few(List<T> list) {
        return list.subList(0, Math.min(list.size(), MANY));
    }

    /** The first items, as many as the home page shows. */
    public List<Item> firstItems() {
        List<Item> first = few(publication.items());
        int bytes = 0;
        for (int shown = 0; shown < first.size(); shown++) {
            bytes += entry(first.get(shown));
            if (bytes > HOME_BYTES) return first.subList(0, shown);
        }
        return first;
    }

    /** How many places the line of all items has: beyond some hundred, neighbours share one. */
    public int places() {
        return Math.min(publication.items().size(), PLACES);
    }

    /** The places of items on that line, from 0. */
    public List<Integer> placesOf(List<Item> items) {
        long all = publication.items().size();
        return items.stream().map(item -> (int) ((item.number() - 1) * places() / all)).distinct().toList();
    }

    /** What the charts show at a glance. */
    public Findings findings() {
        return findings;
    }

    /** Units that are responsible for something, the one with the most items first. */
    public List<Unit> unitsByItems() {
        return cooperation.get().ranked();
    }

    /** The units that share items, as many as a matrix can show, the one with the most items first. */
    public List<Unit> cooperatingUnits() {
        return cooperation.get().ranked().stream().filter(unit -> !cooperation.get().partners(unit).isEmpty()).limit(MATRIX).toList();
    }

    /** The items that apply in a region, by number, each with why. */
    public List<Applications.Application> itemsIn(Region region) {
        return applications.in(region);
    }

    /** The items of which the source leaves open whether they apply in a region. */
    public List<Applications.Application> itemsThatMayApply(Region region) {
        return applications.maybe(region);
    }

    /** Items that apply or may apply in a region, by why, the plainest reason first. */
    public List<Applications.Because> reasons(Region region) {
        return applications.reasons(region);
    }

    /** The items whose scope names other places than a region. */
    public List<Item> itemsElsewhere(Region region) {
        return applications.elsewhere(region);
    }

    /** The items of which the source states no scope. */
    public List<Item> itemsWithoutScope() {
        return unstated.get();
    }

    private List<Item> withoutScope() {
        return publication.items().stream().filter(item -> item.scope().isEmpty()).toList();
    }

    /** The units that are responsible for what applies in a region for certain, the one with the most items first. */
    public List<Cooperation.Partner> unitsIn(Region region) {
        return cooperation.get().responsible(itemsIn(region).stream().map(Applications.Application::item)::iterator);
    }

    /** Regions beside the cities of the tile map that have a page: zones, kinds of place. */
    public List<Region> zones() {
        return zones.get();
    }

    /** The regions that have a page, as what lies within what. */
    public List<Applications.Node> regionTree() {
        return applications.tree();
    }

    /** The regions on the tile map. */
    public List<Region> cities() {
        return cities.get();
    }

    private List<Region> regions(Predicate<Region> some) {
        return publication.regions().stream().filter(some).filter(this::hasPage).toList();
    }

    /** The regions that lie directly within one. */
    public List<Region> partsOf(Region region) {
        return applications.parts(region).stream().filter(this::hasPage).toList();
    }

    /** The regions that one lies in directly. */
    public List<Region> wholesOf(Region region) {
        return publication.regions().stream()
                .filter(whole -> region.within().contains(whole.id()) && hasPage(whole)).toList();
    }

    /**
     * The glossary by first letter: of pinyin, or of the English term.
     *
     * @param language the code of a language, as templates know it
     */
    public List<Letters.Letter> letters(String language) {
        return letters.get(language).get();
    }

    /** The concepts that an item's Chinese title, text and scope use, in the order of their first occurrence. */
    public List<Concept> conceptsIn(Item item) {
        return conceptsIn.computeIfAbsent(item.id(), id -> used(item));
    }

    /** The items that use a concept, by number. */
    public List<Item> itemsUsing(Concept concept) {
        return itemsUsing.get().getOrDefault(concept.id(), List.of());
    }

    /** The sentences in which items use a concept, item by item. */
    public List<Concordance.Entry> concordance(Concept concept) {
        return concordance(concept, itemsUsing(concept));
    }

    /** The sentences in which some items use a concept, item by item. */
    public List<Concordance.Entry> concordance(Concept concept, List<Item> items) {
        Concordance concordance = new Concordance(concept, texts);
        return items.stream().map(concordance::entry).toList();
    }

    /** About how many bytes the sentences of an item take in which it uses a concept. */
    ToIntFunction<Item> occurrences(Concept concept) {
        Concordance concordance = new Concordance(concept, texts);
        return item -> Measure.entry(concordance.entry(item));
    }

    /** About how many bytes all sentences of an item take. */
    int bytes(Item item) {
        return bytes.computeIfAbsent(item.id(), id -> Measure.whole(item));
    }

    /** About how many bytes an item takes in a list. */
    int entry(Item item) {
        return entries.computeIfAbsent(item.id(), id -> Measure.entry(item));
    }

    /** The concepts that one names as related, then those that name it: the relation has no direction. */
    public List<Concept> related(Concept concept) {
        return Stream.concat(concept.related().stream().map(concepts::get), relating.getOrDefault(concept.id(), List.of()).stream())
                .distinct().toList();
    }

    public List<Concept> broader(Concept concept) {
        return concept.broader().stream().map(concepts::get).toList();
    }

    public List<Concept> narrower(Concept concept) {
        return narrower.getOrDefault(concept.id(), List.of());
    }

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

    public List<Output.DataFile> dataFiles() {
        return dataFiles;
    }

    /** The files that belong to the source document, in the order of the record. */
    public List<Output.AttachedFile> attachedFiles() {
        return attachedFiles;
    }

    /** Paths of the scripts that the search page reads before its first search: facets, characters, then records. */
    public List<String> searchFiles() {
        return search.get().first();
    }

    /** Whether the texts are so large that the search page asks an index. */
    public boolean largeSearch() {
        return search.get().large();
    }

    List<Output.Search> searches() {
        return search.get().all();
    }

    /** All that has a page of its own, items first. */
    List<Subject> subjects() {
        // Where items apply takes long.
        publication.regions().parallelStream().forEach(applications::any);
        return Stream.of(publication.items(), publication.units(), publication.regions(), publication.concepts(),
                publication.pages()).<Subject>flatMap(List::stream).filter(this::hasPage).toList();
    }

    /** Whether sitemap.xml and feed.xml exist: they need an absolute address. */
    public boolean feeds() {
        return publication.site().address().isPresent();
    }

    /** What is known of the publication's texts: sentences, and where terms stand. */
    public Bitexts texts() {
        return texts;
    }

    /** Whether a subject has a page: a unit or region that would list nothing has none (rule G06). */
    public boolean hasPage(Subject subject) {
        if (subject instanceof Unit unit) return !itemsOf(unit).isEmpty();
        return !(subject instanceof Region region) || applications.any(region);
    }

    /** The path of an item's data. */
    public String itemFile(Item item) {
        return new Output.ItemFile(item).path();
    }

    /** Whether a page exists of which there is one a language, by the name of its kind. */
    public boolean hasPage(String kind) {
        return PageKind.ALL.stream().anyMatch(known -> known.id().equals(kind) && !known.hasSubject() && hasPage(known));
    }

    /** Whether the only page of a kind would show anything (rule G06). */
    boolean hasPage(PageKind kind) {
        return switch (kind) {
            case TOPICS -> !itemsByTopic().isEmpty();
            case CHARTS -> !unitsByItems().isEmpty() || !cities().isEmpty();
            case ONE_FILE -> oneFile.get();
            default -> true;
        };
    }

    /** How dark a city's square is, from 0 for the fewest items to 3 for the most. */
    public int shade(Region city) {
        IntSummaryStatistics items = shades.get();
        int above = itemsIn(city).size() - items.getMin();
        return above == 0 ? 0 : Math.max(1, 3 * above / (items.getMax() - items.getMin()));
    }

    /** How many items are on a region's page for a reason. */
    public int count(Region region, String reason) {
        return reasons(region).stream().filter(because -> because.reason().equals(reason))
                .mapToInt(because -> because.applications().size()).sum();
    }

    private Map<String, Integer> positions() {
        Map<String, Integer> positions = new HashMap<>();
        for (Item item : publication.items()) positions.put(item.id(), positions.size());
        return positions;
    }

    /** A subject by the kind of its page and its id. */
    Optional<Subject> subject(PageKind kind, String id) {
        return Optional.ofNullable(subjects.get(kind)).map(all -> all.get().get(id)).filter(this::hasPage);
    }

    private void add(PageKind kind, List<? extends Subject> all) {
        subjects.put(kind, new Lazy<>(() -> {
            Map<String, Subject> byId = new HashMap<>();
            all.forEach(subject -> byId.putIfAbsent(subject.id(), subject));
            return byId;
        }));
    }

    private List<Concept> used(Item item) {
        return Stream.of(Optional.of(item.title()), Optional.of(item.text()), item.scope().map(Item.Scope::text)).flatMap(Optional::stream)
                .flatMap(text -> texts.of(text).terms(Language.ZH).stream()).map(hit -> hit.value().concept()).distinct().toList();
    }

    private Map<String, List<Item>> uses() {
        Map<String, List<Item>> uses = new HashMap<>();
        publication.items().forEach(item -> conceptsIn(item).forEach(concept ->
                uses.computeIfAbsent(concept.id(), id -> new ArrayList<>()).add(item)));
        return uses;
    }

    private static <T> List<Group<T>> groups(List<T> members, Function<T, Kind> kind) {
        Map<Kind, List<T>> byKind = new TreeMap<>(Comparator.comparingInt(Kind::position));
        members.forEach(member -> byKind.computeIfAbsent(kind.apply(member), key -> new ArrayList<>()).add(member));
        return byKind.entrySet().stream().map(entry -> new Group<>(entry.getKey(), entry.getValue())).toList();
    }
}
