package mingbai.relate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import mingbai.model.Item;
import mingbai.model.Publication;
import mingbai.model.Region;
import mingbai.model.SourceText.Is;

/**
 * Where items apply and why. A scope applies in a region when a region that it names is that region, contains it, lies
 * in it, or has a part that lies in it: the free trade zone applies in Jinan, because its Jinan area lies there.
 */
public final class Reach {
    private final Publication publication;
    private final Containment containment;
    private final Map<String, Found> found = new ConcurrentHashMap<>();
    private final Map<String, List<Item>> elsewhere = new ConcurrentHashMap<>();
    private final Lazy<List<Item>> unstated = new Lazy<>(this::withoutScope);
    private final Lazy<List<Region>> zones = new Lazy<>(() -> regions(region -> region.tile().isEmpty() && !region.within().isEmpty()));
    private final Lazy<List<Region>> cities = new Lazy<>(() -> regions(region -> region.tile().isPresent()));
    private final Lazy<IntSummaryStatistics> shades = new Lazy<>(() ->
            cities().stream().mapToInt(city -> in(city).size()).summaryStatistics());

    Reach(Publication publication) {
        this.publication = publication;
        this.containment = new Containment(publication.regions());
    }

    /**
     * An item on a region's page.
     *
     * @param item   what applies
     * @param reason why
     * @param via    the region that the scope means; absent: it names several, or leaves its list open, and one of them does not
     *               stand for all
     * @param parts  where they overlap: the largest regions that lie in both; empty where the scope names them, and for every other reason
     */
    public record Application(Item item, Reason reason, Optional<Region> via, List<Region> parts) {
        /** Whether it applies in all of the region; otherwise in a part, or the source leaves it open. */
        boolean inWhole() {
            return reason == Reason.NAMED || reason == Reason.COVERS;
        }
    }

    /**
     * Items that are on a region's page for one reason.
     *
     * @param reason       why
     * @param certain      false: the source leaves open whether they apply
     * @param applications by number, never empty
     */
    public record Because(Reason reason, boolean certain, List<Application> applications) {}

    /**
     * What is on a region's page, found in one pass over the items.
     *
     * @param in      applies for certain
     * @param open    the source leaves it open
     * @param reasons both by why
     */
    private record Found(List<Application> in, List<Application> open, List<Because> reasons) {}

    /** The items that apply in a region, by number, each with why. */
    public List<Application> in(Region region) {
        return found(region).in();
    }

    /** The items of which the source leaves open whether they apply in a region. */
    public List<Application> open(Region region) {
        return found(region).open();
    }

    /** Items that apply or may apply in a region, by why, the plainest reason first. */
    public List<Because> reasons(Region region) {
        return found(region).reasons();
    }

    /** The items whose scope names other places than a region. */
    public List<Item> elsewhere(Region region) {
        return elsewhere.computeIfAbsent(region.id(), id -> whereElse(region));
    }

    private List<Item> whereElse(Region region) {
        Set<String> here = new HashSet<>();
        in(region).forEach(application -> here.add(application.item().id()));
        open(region).forEach(application -> here.add(application.item().id()));
        return publication.items().stream().filter(item -> item.placed() && !here.contains(item.id())).toList();
    }

    /** Whether anything applies or may apply in a region: one where nothing does has no page. */
    public boolean any(Region region) {
        return !reasons(region).isEmpty();
    }

    /** The regions that have a page, as what lies within what. */
    public List<RegionNode> tree() {
        Set<String> opened = new HashSet<>();
        return publication.regions().stream().filter(region -> region.within().isEmpty() && any(region))
                .map(region -> node(region, opened)).toList();
    }

    /** A region that lies in several is listed in each, and what lies within it only once. */
    private RegionNode node(Region region, Set<String> opened) {
        if (!opened.add(region.id())) return new RegionNode(region, List.of());
        return new RegionNode(region, parts(region).stream().map(part -> node(part, opened)).toList());
    }

    /** The items of which a source that has scopes states none, or none that names a region. */
    public List<Item> unstated() {
        return unstated.get();
    }

    private List<Item> withoutScope() {
        return publication.items().stream().filter(item -> !item.placed() && publication.head().source(item.source()).has(Is.SCOPE))
                .toList();
    }

    /** Whether the records say how a region lies to others; without that it cannot be said what is elsewhere. */
    public boolean related(Region region) {
        return !region.within().isEmpty() || !containment.parts(region).isEmpty();
    }

    /** Regions beside the cities of the tile map that have a page: zones, kinds of place. */
    public List<Region> zones() {
        return zones.get();
    }

    /** The regions on the tile map. */
    public List<Region> cities() {
        return cities.get();
    }

    private List<Region> regions(Predicate<Region> some) {
        return publication.regions().stream().filter(some).filter(this::any).toList();
    }

    /** The regions with a page that lie directly within one, in the order of the record. */
    public List<Region> parts(Region region) {
        return containment.parts(region).stream().filter(this::any).toList();
    }

    /** The regions with a page that one lies in directly. */
    public List<Region> wholes(Region region) {
        return publication.regions().stream().filter(whole -> region.within().contains(whole.id()) && any(whole)).toList();
    }

    /** How dark a city's square is, from 0 for the fewest items to 3 for the most. */
    public int shade(Region city) {
        IntSummaryStatistics items = shades.get();
        int above = in(city).size() - items.getMin();
        return above == 0 ? 0 : Math.max(1, 3 * above / (items.getMax() - items.getMin()));
    }

    /** How many items are on a region's page for a reason. */
    public int count(Region region, Reason reason) {
        return reasons(region).stream().filter(because -> because.reason() == reason)
                .mapToInt(because -> because.applications().size()).sum();
    }

    private Found found(Region region) {
        return found.computeIfAbsent(region.id(), id -> find(region));
    }

    private Found find(Region region) {
        Map<String, Via> ways = new HashMap<>();
        List<Application> in = new ArrayList<>();
        List<Application> open = new ArrayList<>();
        for (Item item : publication.items()) {
            if (!item.placed()) continue;
            List<Via> named = item.scope().get().regions().stream()
                    .map(via -> ways.computeIfAbsent(via.id(), id -> via(via, region))).toList();
            Optional<Application> certain = certain(item, named);
            certain.ifPresent(in::add);
            if (certain.isEmpty()) open(item, named).ifPresent(open::add);
        }
        return new Found(List.copyOf(in), List.copyOf(open), because(in, open));
    }

    private static List<Because> because(List<Application> in, List<Application> open) {
        List<Because> reasons = new ArrayList<>();
        for (Reason reason : Reason.ALL) {
            for (boolean certain : new boolean[] {true, false}) {
                List<Application> all = (certain ? in : open).stream()
                        .filter(application -> application.reason() == reason).toList();
                if (!all.isEmpty()) reasons.add(new Because(reason, certain, all));
            }
        }
        return List.copyOf(reasons);
    }

    /**
     * What a region that a scope names means for the region whose page it is, the same for every item.
     *
     * @param via      what is named
     * @param reason   why items apply for certain; absent: they do not
     * @param parts    where the two overlap
     * @param unplaced true: places of this kind may lie there
     * @param like     true: both are of one kind, and a scope with examples may mean the other one
     */
    private record Via(Region via, Optional<Reason> reason, List<Region> parts, boolean unplaced, boolean like) {
        boolean is(Reason why) {
            return reason.equals(Optional.of(why));
        }
    }

    private Via via(Region via, Region region) {
        Optional<Reason> reason = containment.reason(via, region);
        boolean overlap = reason.equals(Optional.of(Reason.OVERLAP));
        boolean unplaced = !via.placesStated() && containment.around(region).anyMatch(via.within()::contains);
        boolean like = via.kind().id().equals(region.kind().id());
        return new Via(via, reason, overlap ? containment.overlap(via, region) : List.of(), unplaced, like);
    }

    /** For the plainest reason; where the scope and the region overlap, all that they share. */
    private static Optional<Application> certain(Item item, List<Via> named) {
        Optional<Reason> plainest = named.stream().flatMap(via -> via.reason().stream()).min(Comparator.naturalOrder());
        boolean beyond = plainest.equals(Optional.of(Reason.PART)) && !named.stream().allMatch(via -> via.is(Reason.PART));
        return plainest.map(reason -> beyond ? Reason.OVERLAP : reason)
                .map(reason -> application(item, named, reason, reason == Reason.OVERLAP ? shared(named) : List.of()));
    }

    /** Nothing where a region that the scope names lies there itself: its name is in the scope, and beside others it would not be all. */
    private static List<Region> shared(List<Via> named) {
        if (named.stream().anyMatch(via -> via.is(Reason.PART))) return List.of();
        return named.stream().flatMap(via -> via.parts().stream()).distinct().toList();
    }

    private static Application application(Item item, List<Via> named, Reason reason, List<Region> parts) {
        boolean one = named.size() == 1 && !item.scope().orElseThrow().openEnded();
        return new Application(item, reason, one ? Optional.of(named.get(0).via()) : Optional.empty(), parts);
    }

    /** What the source leaves open, for cities and zones that the scope does not reach for certain. */
    private static Optional<Application> open(Item item, List<Via> named) {
        boolean open = item.scope().orElseThrow().openEnded();
        Optional<Reason> reason = named.stream().anyMatch(Via::unplaced) ? Optional.of(Reason.UNPLACED)
                : open && named.stream().anyMatch(Via::like) ? Optional.of(Reason.OPEN) : Optional.empty();
        return reason.map(why -> application(item, named, why, List.of()));
    }

    /** How regions lie within and across each other. A region may lie in several: an area in its zone and in its city. */
    private static final class Containment {
        private final Map<String, Region> regions = new LinkedHashMap<>();
        private final Map<String, List<Region>> parts = new HashMap<>();
        private final Map<String, Set<String>> down = new LinkedHashMap<>();

        Containment(List<Region> all) {
            all.forEach(region -> regions.put(region.id(), region));
            for (Region region : regions.values()) {
                down.put(region.id(), new LinkedHashSet<>(Set.of(region.id())));
                region.within().forEach(whole -> parts.computeIfAbsent(whole, id -> new ArrayList<>()).add(region));
            }
            regions.values().forEach(region -> around(region).forEach(whole -> down.get(whole).add(region.id())));
        }

        /** The regions that lie directly within one, in the order of the record. */
        List<Region> parts(Region region) {
            return parts.getOrDefault(region.id(), List.of());
        }

        /** Why what is true of one region is true of another, for certain; absent: it is not. */
        Optional<Reason> reason(Region via, Region region) {
            if (via.id().equals(region.id())) return Optional.of(Reason.NAMED);
            if (down.get(via.id()).contains(region.id())) return Optional.of(Reason.COVERS);
            if (down.get(region.id()).contains(via.id())) return Optional.of(Reason.PART);
            boolean shared = down.get(via.id()).stream().anyMatch(down.get(region.id())::contains);
            return shared ? Optional.of(Reason.OVERLAP) : Optional.empty();
        }

        /** The largest regions that lie in both. */
        List<Region> overlap(Region one, Region other) {
            Set<String> shared = new LinkedHashSet<>(down.get(one.id()));
            shared.retainAll(down.get(other.id()));
            return regions.values().stream().filter(part -> shared.contains(part.id()))
                    .filter(part -> part.within().stream().noneMatch(shared::contains)).toList();
        }

        /** The ids of all regions that one lies in, however far out. */
        Stream<String> around(Region region) {
            Set<String> found = new LinkedHashSet<>();
            Deque<String> open = new ArrayDeque<>(region.within());
            while (!open.isEmpty()) {
                String id = open.pop();
                if (found.add(id)) open.addAll(regions.get(id).within());
            }
            return found.stream();
        }
    }
}
