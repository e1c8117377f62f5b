package mingbai.relate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mingbai.model.Region;

/** How regions lie within and across each other. A region may lie in several: an area in its zone and in its city. */
final class Containment {
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
