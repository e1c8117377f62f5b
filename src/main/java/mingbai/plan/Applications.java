package mingbai.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import mingbai.language.Word;
import mingbai.model.Item;
import mingbai.model.Publication;
import mingbai.model.Region;

/**
 * Where items apply and why. A scope applies in a region when a region that it names is that region, contains it, lies
 * in it, or has a part that lies in it: the free trade zone applies in Jinan, because its Jinan area lies there.
 */
public final class Applications {
    private final List<Item> items;
    private final Map<String, Region> regions = new LinkedHashMap<>();
    private final Map<String, List<Region>> parts = new HashMap<>();
    private final Map<String, Set<String>> down = new LinkedHashMap<>();
    private final Map<String, Found> found = new ConcurrentHashMap<>();
    private final Map<String, List<Item>> elsewhere = new ConcurrentHashMap<>();

    Applications(Publication publication) {
        this.items = publication.items();
        publication.regions().forEach(region -> regions.put(region.id(), region));
        for (Region region : regions.values()) {
            down.put(region.id(), new LinkedHashSet<>(Set.of(region.id())));
            region.within().forEach(whole -> parts.computeIfAbsent(whole, id -> new ArrayList<>()).add(region));
        }
        regions.values().forEach(region -> up(region).forEach(whole -> down.get(whole).add(region.id())));
    }

    /** Why an item is on a region's page, the plainest reason first. */
    public enum Reason {
        /** The scope names the region. */
        NAMED,
        /** The scope names a region that contains it. */
        COVERS,
        /** All that the scope names lies in it. */
        PART,
        /** The scope names a region a part of which lies in it, or several regions, of which not all lie in it. */
        OVERLAP,
        /** The scope names examples, and others may join. */
        OPEN,
        /** The scope is a kind of place, and the source does not say where such places are. */
        UNPLACED;

        static final List<Reason> ALL = List.of(values());

        private final String word = Word.of(this);
    }

    /**
     * An item on a region's page.
     *
     * @param item   what applies
     * @param reason in lower case, as templates compare it
     * @param via    the region that the scope means; absent: it names several, or leaves its list open, and one of them does not
     *               stand for all
     * @param parts  where they overlap: the largest regions that lie in both; empty where the scope names them, and for every other reason
     */
    public record Application(Item item, String reason, Optional<Region> via, List<Region> parts) {
        /** Whether it applies in all of the region; otherwise in a part, or the source leaves it open. */
        boolean inWhole() {
            return reason.equals(Reason.NAMED.word) || reason.equals(Reason.COVERS.word);
        }
    }

    /**
     * Items that are on a region's page for one reason.
     *
     * @param reason       in lower case
     * @param certain      false: the source leaves open whether they apply
     * @param applications by number, never empty
     */
    public record Because(String reason, boolean certain, List<Application> applications) {}

    /**
     * A region and what lies within it.
     *
     * @param region   has a page
     * @param children in the order of the record
     */
    public record Node(Region region, List<Node> children) {}

    /**
     * What is on a region's page, found in one pass over the items.
     *
     * @param in      applies for certain
     * @param maybe   the source leaves it open
     * @param reasons both by why
     */
    private record Found(List<Application> in, List<Application> maybe, List<Because> reasons) {}

    List<Application> in(Region region) {
        return found(region).in();
    }

    List<Application> maybe(Region region) {
        return found(region).maybe();
    }

    List<Because> reasons(Region region) {
        return found(region).reasons();
    }

    List<Item> elsewhere(Region region) {
        return elsewhere.computeIfAbsent(region.id(), id -> whereElse(region));
    }

    private List<Item> whereElse(Region region) {
        Set<String> here = new HashSet<>();
        in(region).forEach(application -> here.add(application.item().id()));
        maybe(region).forEach(application -> here.add(application.item().id()));
        return items.stream().filter(item -> item.scope().isPresent() && !here.contains(item.id())).toList();
    }

    boolean any(Region region) {
        return !reasons(region).isEmpty();
    }

    List<Node> tree() {
        Set<String> opened = new HashSet<>();
        return regions.values().stream().filter(region -> region.within().isEmpty() && any(region))
                .map(region -> node(region, opened)).toList();
    }

    /** A region that lies in several is listed in each, and what lies within it only once. */
    private Node node(Region region, Set<String> opened) {
        if (!opened.add(region.id())) return new Node(region, List.of());
        return new Node(region, parts(region).stream().filter(this::any).map(part -> node(part, opened)).toList());
    }

    /** A node and all within it, as a list of them stands on a page. */
    static Stream<Node> within(Node node) {
        return Stream.concat(Stream.of(node), node.children().stream().flatMap(Applications::within));
    }

    /** Some nodes of a tree, with those that they lie in. */
    static List<Node> only(List<Node> nodes, Set<Node> some) {
        List<Node> kept = new ArrayList<>();
        for (Node node : nodes) {
            List<Node> children = only(node.children(), some);
            if (some.contains(node) || !children.isEmpty()) kept.add(new Node(node.region(), children));
        }
        return kept;
    }

    /** The regions that lie directly within one, in the order of the record. */
    List<Region> parts(Region region) {
        return parts.getOrDefault(region.id(), List.of());
    }

    private Found found(Region region) {
        return found.computeIfAbsent(region.id(), id -> find(region));
    }

    private Found find(Region region) {
        Map<String, Via> ways = new HashMap<>();
        List<Application> in = new ArrayList<>();
        List<Application> maybe = new ArrayList<>();
        for (Item item : items) {
            if (item.scope().isEmpty()) continue;
            List<Via> named = item.scope().get().regions().stream()
                    .map(via -> ways.computeIfAbsent(via.id(), id -> via(via, region))).toList();
            Optional<Application> certain = certain(item, named);
            certain.ifPresent(in::add);
            if (certain.isEmpty()) open(item, named).ifPresent(maybe::add);
        }
        return new Found(List.copyOf(in), List.copyOf(maybe), because(in, maybe));
    }

    private static List<Because> because(List<Application> in, List<Application> maybe) {
        List<Because> reasons = new ArrayList<>();
        for (Reason reason : Reason.ALL) {
            for (boolean certain : new boolean[] {true, false}) {
                List<Application> all = (certain ? in : maybe).stream()
                        .filter(application -> application.reason().equals(reason.word)).toList();
                if (!all.isEmpty()) reasons.add(new Because(reason.word, certain, all));
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
        Optional<Reason> reason = reason(via, region);
        boolean overlap = reason.equals(Optional.of(Reason.OVERLAP));
        boolean unplaced = !via.placesStated() && up(region).anyMatch(via.within()::contains);
        return new Via(via, reason, overlap ? overlap(via, region) : List.of(), unplaced, via.kind().equals(region.kind()));
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
        return new Application(item, reason.word, one ? Optional.of(named.get(0).via()) : Optional.empty(), parts);
    }

    /** What the source leaves open, for cities and zones that the scope does not reach for certain. */
    private static Optional<Application> open(Item item, List<Via> named) {
        boolean open = item.scope().orElseThrow().openEnded();
        Optional<Reason> reason = named.stream().anyMatch(Via::unplaced) ? Optional.of(Reason.UNPLACED)
                : open && named.stream().anyMatch(Via::like) ? Optional.of(Reason.OPEN) : Optional.empty();
        return reason.map(why -> application(item, named, why, List.of()));
    }

    private Optional<Reason> reason(Region via, Region region) {
        if (via.id().equals(region.id())) return Optional.of(Reason.NAMED);
        if (down.get(via.id()).contains(region.id())) return Optional.of(Reason.COVERS);
        if (down.get(region.id()).contains(via.id())) return Optional.of(Reason.PART);
        boolean shared = down.get(via.id()).stream().anyMatch(down.get(region.id())::contains);
        return shared ? Optional.of(Reason.OVERLAP) : Optional.empty();
    }

    private List<Region> overlap(Region via, Region region) {
        Set<String> shared = new LinkedHashSet<>(down.get(via.id()));
        shared.retainAll(down.get(region.id()));
        return regions.values().stream().filter(part -> shared.contains(part.id()))
                .filter(part -> part.within().stream().noneMatch(shared::contains)).toList();
    }

    /** The ids of all regions that one lies in, however far out. */
    private Stream<String> up(Region region) {
        Set<String> found = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(region.within());
        while (!open.isEmpty()) {
            String id = open.pop();
            if (found.add(id)) open.addAll(regions.get(id).within());
        }
        return found.stream();
    }
}
