package mingbai.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingbai.model.Item;
import mingbai.model.Publication;
import mingbai.model.Unit;

/** Who is responsible alone, and who together with whom. */
public final class Cooperation {
    private final List<Unit> ranked;
    private final Map<String, Unit> units = new LinkedHashMap<>();
    private final Map<String, Integer> positions = new HashMap<>();
    private final Map<String, List<Item>> items = new LinkedHashMap<>();
    private final Map<String, List<Item>> alone = new LinkedHashMap<>();
    private final Map<String, List<Item>> shared = new LinkedHashMap<>();
    private final Map<String, Map<String, List<Item>>> together = new LinkedHashMap<>();

    Cooperation(Publication publication) {
        for (Unit unit : publication.units()) {
            positions.put(unit.id(), positions.size());
            units.put(unit.id(), unit);
        }
        publication.items().forEach(this::add);
        this.ranked = publication.units().stream().filter(unit -> !items(unit).isEmpty())
                .sorted(Comparator.comparingInt(unit -> -items(unit).size())).toList();
    }

    /**
     * A unit that another one shares items with.
     *
     * @param unit  the partner
     * @param items those for which both are responsible, by number, never empty
     */
    public record Partner(Unit unit, List<Item> items) {}

    private void add(Item item) {
        Set<String> responsible = new LinkedHashSet<>();
        item.units().forEach(responsibility -> responsible.add(responsibility.unit().id()));
        for (String unit : responsible) {
            items.computeIfAbsent(unit, id -> new ArrayList<>()).add(item);
            (responsible.size() == 1 ? alone : shared).computeIfAbsent(unit, id -> new ArrayList<>()).add(item);
            for (String other : responsible) {
                if (!other.equals(unit)) sharedWith(unit).computeIfAbsent(other, key -> new ArrayList<>()).add(item);
            }
        }
    }

    private Map<String, List<Item>> sharedWith(String unit) {
        return together.computeIfAbsent(unit, id -> new LinkedHashMap<>());
    }

    List<Item> items(Unit unit) {
        return items.getOrDefault(unit.id(), List.of());
    }

    List<Item> alone(Unit unit) {
        return alone.getOrDefault(unit.id(), List.of());
    }

    List<Item> shared(Unit unit) {
        return shared.getOrDefault(unit.id(), List.of());
    }

    List<Item> both(Unit unit, Unit other) {
        if (unit.id().equals(other.id())) return items(unit);
        return together.getOrDefault(unit.id(), Map.of()).getOrDefault(other.id(), List.of());
    }

    /** The partner with the most items first, those with as many in the order of the record. */
    List<Partner> partners(Unit unit) {
        return partners(together.getOrDefault(unit.id(), Map.of()));
    }

    /** The units that are responsible for some items, the one with the most first. */
    List<Partner> responsible(Iterable<Item> some) {
        Map<String, List<Item>> byUnit = new HashMap<>();
        for (Item item : some) {
            item.units().stream().map(responsibility -> responsibility.unit().id()).distinct()
                    .forEach(unit -> byUnit.computeIfAbsent(unit, id -> new ArrayList<>()).add(item));
        }
        return partners(byUnit);
    }

    private List<Partner> partners(Map<String, List<Item>> byUnit) {
        return byUnit.entrySet().stream().map(entry -> new Partner(units.get(entry.getKey()), entry.getValue()))
                .sorted(Comparator.comparingInt((Partner partner) -> -partner.items().size())
                        .thenComparing(partner -> positions.get(partner.unit().id()))).toList();
    }

    /** The unit with the most items first, those with as many in the order of the record. */
    List<Unit> ranked() {
        return ranked;
    }
}
