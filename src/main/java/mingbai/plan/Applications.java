package mingbai.plan;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import mingbai.model.Item;
import mingbai.model.Publication;
import mingbai.model.Region;
import mingbai.model.Word;

/**
 * Where items apply and why. A scope applies in a region when a region that it names is that region, contains it, lies
 * in it, or has a part that lies in it: the free trade zone applies in Jinan, because its Jinan area lies there.
 */
public final class Applications {
    private final List<Item> items;
    private final Map<String, Region> regions = new LinkedHashMap<>();
    private final Map<String, Set<String>> down = new LinkedHashMap<>();
    private final Map<String, List<Application>> in = new ConcurrentHashMap<>();
    private final Map<String, Boolean> any = new ConcurrentHashMap<>();
    private final Map<String, List<Application>> maybe = new ConcurrentHashMap<>();

    Applications(Publication publication) {
        this.items = publication.items();
        publication.regions().forEach(region -> regions.put(region.id(), region));
        regions.keySet().forEach(id -> down.put(id, new LinkedHashSet<>(Set.of(id))));
        regions.values().forEach(region -> up(region).forEach(whole -> down.get(whole).add(region.id())));
    }

    /** Why an item is on a region's page, the plainest reason first. */
    public enum Reason {
        /** The scope names the region. */
        NAMED,
        /** The scope names a region that contains it. */
        COVERS,
        /** The scope names a region that lies in it. */
        PART,
        /** The scope names a region a part of which lies in it. */
        OVERLAP,
        /** The scope names examples, and others may join. */
        OPEN,
        /** The scope is a kind of place, and the source does not say where such places are. */
        UNPLACED
    }

    /**
     * An item on a region's page.
     *
     * @param item   what applies
     * @param reason in lower case, as templates compare it
     * @param via    the region that the scope names
     * @param parts  where they overlap: the largest regions that lie in both; empty for every other reason
     */
    public record Application(Item item, String reason, Region via, List<Region> parts) {}

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

    List<Application> in(Region region) {
        return in.computeIfAbsent(region.id(), id -> list(item -> certain(item, region)));
    }

    List<Application> maybe(Region region) {
        return maybe.computeIfAbsent(region.id(), id -> list(item -> open(item, region)));
    }

    List<Because> reasons(Region region) {
        return Stream.of(Reason.values()).map(Word::of).flatMap(reason -> Stream.of(true, false)
                .map(certain -> new Because(reason, certain, (certain ? in(region) : maybe(region)).stream()
                        .filter(application -> application.reason().equals(reason)).toList())))
                .filter(because -> !because.applications().isEmpty()).toList();
    }

    List<Item> elsewhere(Region region) {
        Set<Item> here = new LinkedHashSet<>();
        Stream.of(in(region), maybe(region)).flatMap(List::stream).forEach(application -> here.add(application.item()));
        return items.stream().filter(item -> item.scope().isPresent() && !here.contains(item)).toList();
    }

    boolean any(Region region) {
        return any.computeIfAbsent(region.id(), id ->
                items.stream().anyMatch(item -> certain(item, region).isPresent() || open(item, region).isPresent()));
    }

    List<Node> tree() {
        Set<Region> opened = new LinkedHashSet<>();
        return regions.values().stream().filter(region -> region.within().isEmpty() && any(region))
                .map(region -> node(region, opened)).toList();
    }

    /** A region that lies in several is listed in each, and what lies within it only once. */
    private Node node(Region region, Set<Region> opened) {
        if (!opened.add(region)) return new Node(region, List.of());
        return new Node(region, regions.values().stream()
                .filter(part -> part.within().contains(region.id()) && any(part)).map(part -> node(part, opened)).toList());
    }

    private interface Why {
        Optional<Application> of(Item item);
    }

    private List<Application> list(Why why) {
        return items.stream().map(why::of).flatMap(Optional::stream).toList();
    }

    private Optional<Application> certain(Item item, Region region) {
        Application best = null;
        Reason bestReason = null;
        for (Region via : item.scope().map(Item.Scope::regions).orElse(List.of())) {
            Optional<Reason> reason = reason(via, region);
            if (reason.isEmpty() || bestReason != null && bestReason.compareTo(reason.get()) <= 0) continue;
            bestReason = reason.get();
            best = application(item, bestReason, via, bestReason == Reason.OVERLAP ? overlap(via, region) : List.of());
        }
        return Optional.ofNullable(best);
    }

    private Optional<Reason> reason(Region via, Region region) {
        if (via.id().equals(region.id())) return Optional.of(Reason.NAMED);
        if (down.get(via.id()).contains(region.id())) return Optional.of(Reason.COVERS);
        if (down.get(region.id()).contains(via.id())) return Optional.of(Reason.PART);
        boolean shared = down.get(via.id()).stream().anyMatch(down.get(region.id())::contains);
        return shared ? Optional.of(Reason.OVERLAP) : Optional.empty();
    }

    /** What the source leaves open, for cities and zones that the scope does not reach for certain. */
    private Optional<Application> open(Item item, Region region) {
        if (item.scope().isEmpty() || certain(item, region).isPresent()) return Optional.empty();
        Item.Scope scope = item.scope().get();
        for (Region via : scope.regions()) {
            if (!via.placesStated() && up(region).anyMatch(via.within()::contains)) {
                return Optional.of(application(item, Reason.UNPLACED, via, List.of()));
            }
        }
        return scope.regions().stream().filter(via -> scope.openEnded() && via.kind().equals(region.kind())).findFirst()
                .map(via -> application(item, Reason.OPEN, via, List.of()));
    }

    private static Application application(Item item, Reason reason, Region via, List<Region> parts) {
        return new Application(item, Word.of(reason), via, parts);
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
