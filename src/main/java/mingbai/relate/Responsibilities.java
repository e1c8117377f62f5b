package mingbai.relate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.language.LocalizedText;
import mingbai.model.Cell;
import mingbai.model.Item;
import mingbai.model.Kind;
import mingbai.model.Publication;
import mingbai.model.Region;
import mingbai.model.SourceText;
import mingbai.model.Unit;
import mingbai.text.RoleWords;

/** Who is responsible for what, alone, and who together with whom. Items come by number. */
public final class Responsibilities {
    /** A matrix of more units is no picture any more. */
    private static final int MATRIX = 40;
    private static final String NONE = "none";
    private static final Pattern UNNAMED = Pattern.compile(RoleWords.unnamed());

    private final Publication publication;
    private final Reach reach;
    private final Lazy<Shares> shares = new Lazy<>(this::share);
    private final Lazy<List<Unit>> ranked = new Lazy<>(this::rank);
    private final Lazy<List<Group<Unit>>> groups = new Lazy<>(this::group);
    private final Lazy<List<Share>> parted = new Lazy<>(this::part);
    private final Lazy<Boolean> twice = new Lazy<>(() -> ranked().stream().anyMatch(this::twice));

    Responsibilities(Publication publication, Reach reach) {
        this.publication = publication;
        this.reach = reach;
    }

    /**
     * A unit that another one shares items with, or that is responsible for some of what applies in a region.
     *
     * @param unit  the partner
     * @param items those for which it is responsible as well, by number, never empty
     */
    public record Partner(Unit unit, List<Item> items) {}

    /**
     * A part of a unit's items.
     *
     * @param role in which role it has them; absent: in none that the source tells
     * @param word the interface text that says it where there is no role
     */
    public record Share(Optional<Kind> role, String word) {}

    /**
     * The items that a unit has in a role.
     *
     * @param role  absent: the source tells none
     * @param id    of the role; {@code none}: the source tells none
     * @param items by number, never empty
     */
    public record InRole(Optional<Kind> role, String id, List<Item> items) {}

    /** The roles that the source tells apart, in the order of the record; empty: none. */
    public List<Kind> roles() {
        return publication.head().roles();
    }

    /** What a role is called: the head of the only column of units in it, else its own name. */
    public LocalizedText called(Kind role) {
        List<LocalizedText> heads = publication.head().columns().stream().filter(column -> column.role().equals(Optional.of(role)))
                .map(SourceText.Column::name).distinct().toList();
        return heads.size() == 1 ? heads.get(0) : role.name();
    }

    /** Whether a unit has several roles in one item, so that it is counted under each. */
    public boolean twice(Unit unit) {
        return inRoles(unit).stream().mapToInt(role -> role.items().size()).sum() > of(unit).size();
    }

    /** Whether any unit has. */
    public boolean anyTwice() {
        return twice.get();
    }

    /** The items of a unit by its role in them; one stands under each of several. */
    public List<InRole> inRoles(Unit unit) {
        if (roles().isEmpty()) return List.of();
        Map<String, List<Item>> byRole = shares.get().roles.getOrDefault(unit.id(), Map.of());
        List<InRole> roles = new ArrayList<>();
        for (Kind role : roles()) roles.add(new InRole(Optional.of(role), role.id(), byRole.getOrDefault(role.id(), List.of())));
        roles.add(new InRole(Optional.empty(), NONE, byRole.getOrDefault(NONE, List.of())));
        return roles.stream().filter(role -> !role.items().isEmpty()).toList();
    }

    /** How the items of units are parted in charts: by role, or into those that a unit has alone and with others; empty: not at all. */
    public List<Share> shares() {
        return parted.get();
    }

    private List<Share> part() {
        if (roles().isEmpty()) {
            boolean both = ranked().stream().anyMatch(unit -> !alone(unit).isEmpty())
                    && ranked().stream().anyMatch(unit -> !shared(unit).isEmpty());
            return both ? List.of(new Share(Optional.empty(), "charts.alone"), new Share(Optional.empty(), "charts.shared")) : List.of();
        }
        boolean none = publication.items().stream().flatMap(item -> item.units().stream()).anyMatch(one -> one.role().isEmpty());
        return Stream.concat(roles().stream().map(role -> new Share(Optional.of(role), "")),
                none ? Stream.of(new Share(Optional.empty(), "role.none")) : Stream.empty()).toList();
    }

    /** How many items of a unit there are in each of these. */
    public List<Integer> split(Unit unit) {
        if (shares().isEmpty()) return List.of();
        if (roles().isEmpty()) return List.of(alone(unit).size(), shared(unit).size());
        Map<String, Integer> sizes = inRoles(unit).stream().collect(Collectors.toMap(InRole::id, role -> role.items().size()));
        return shares().stream().map(share -> sizes.getOrDefault(share.role().map(Kind::id).orElse(NONE), 0)).toList();
    }

    /** How many of the items that two units share one of them has in the first role. */
    public long leads(Unit unit, Unit other) {
        return roles().isEmpty() ? 0 : both(unit, other).stream().filter(item -> item.units().stream()
                .anyMatch(one -> one.unit().equals(unit) && one.role().equals(Optional.of(roles().get(0))))).count();
    }

    /** The items for which a unit is responsible. */
    public List<Item> of(Unit unit) {
        return shares.get().items.getOrDefault(unit.id(), List.of());
    }

    /** The items for which no other unit is responsible. */
    public List<Item> alone(Unit unit) {
        return shares.get().alone.getOrDefault(unit.id(), List.of());
    }

    /** The items for which another unit is responsible as well, named or not. */
    public List<Item> shared(Unit unit) {
        return shares.get().shared.getOrDefault(unit.id(), List.of());
    }

    /** Those of its items in which others have a part that are not named, as 各有关部门, and no other unit that is. */
    public List<Item> open(Unit unit) {
        return of(unit).stream().filter(Responsibilities::open).toList();
    }

    /**
     * Whether an item has fewer than two units and says that others have a part in it as well: 各有关部门, 等. It is of none alone, and not
     * of nobody.
     */
    static boolean open(Item item) {
        return item.responsible().size() < 2 && item.cells().filter(Cell.Units.class::isInstance).map(Cell.Units.class::cast)
                .anyMatch(cell -> !cell.listed() && UNNAMED.matcher(between(cell)).find());
    }

    /** What a cell says beside the units that it names. */
    private static String between(Cell.Units cell) {
        StringBuilder between = new StringBuilder();
        String text = cell.text().official();
        int from = 0;
        for (Cell.Responsibility named : cell.are()) {
            int at = text.indexOf(named.asPublished(), from);
            if (at < 0) continue;
            between.append(text, from, at).append('\n');
            from = at + named.asPublished().length();
        }
        return between.append(text, from, text.length()).toString();
    }

    /** The items for which both units are responsible; all of a unit's own where both are the same. */
    public List<Item> both(Unit unit, Unit other) {
        return unit.id().equals(other.id()) ? of(unit) : shares.get().with(unit).getOrDefault(other.id(), List.of());
    }

    /** The units with which one shares items, the closest partner first. */
    public List<Partner> partners(Unit unit) {
        return partners(shares.get().with(unit));
    }

    /** The units that are responsible for what applies in a region for certain, the one with the most items first. */
    public List<Partner> in(Region region) {
        Map<String, List<Item>> byUnit = new HashMap<>();
        reach.in(region).stream().map(Reach.Application::item).forEach(item -> item.responsible()
                .forEach(one -> byUnit.computeIfAbsent(one.unit().id(), id -> new ArrayList<>()).add(item)));
        return partners(byUnit);
    }

    /** Units that are responsible for something, the one with the most items first, those with as many in the order of the record. */
    public List<Unit> ranked() {
        return ranked.get();
    }

    /** The units that share items, as many as a matrix can show, the one with the most items first. */
    public List<Unit> cooperating() {
        return ranked().stream().filter(unit -> !shares.get().with(unit).isEmpty()).limit(MATRIX).toList();
    }

    /** Units that are responsible for something, by kind, in the order of the kinds. */
    public List<Group<Unit>> groups() {
        return groups.get();
    }

    /** The same units one after another. */
    public List<Unit> byKind() {
        return groups().stream().flatMap(group -> group.members().stream()).toList();
    }

    private List<Unit> rank() {
        return publication.units().stream().filter(unit -> !of(unit).isEmpty())
                .sorted(Comparator.comparingInt(unit -> -of(unit).size())).toList();
    }

    private List<Group<Unit>> group() {
        return Group.by(Unit::kind, publication.units().stream().filter(unit -> !of(unit).isEmpty()).toList());
    }

    private List<Partner> partners(Map<String, List<Item>> byUnit) {
        Shares known = shares.get();
        return byUnit.entrySet().stream().map(entry -> new Partner(known.units.get(entry.getKey()), entry.getValue()))
                .sorted(Comparator.comparingInt((Partner partner) -> -partner.items().size())
                        .thenComparing(partner -> known.positions.get(partner.unit().id()))).toList();
    }

    private Shares share() {
        Shares made = new Shares();
        for (Unit unit : publication.units()) {
            made.positions.put(unit.id(), made.positions.size());
            made.units.put(unit.id(), unit);
        }
        publication.items().forEach(made::add);
        return made;
    }

    /** Items by units and by pairs of units, found in one pass. */
    private static final class Shares {
        private final Map<String, Unit> units = new HashMap<>();
        private final Map<String, Integer> positions = new HashMap<>();
        private final Map<String, List<Item>> items = new HashMap<>();
        private final Map<String, List<Item>> alone = new HashMap<>();
        private final Map<String, List<Item>> shared = new HashMap<>();
        private final Map<String, Map<String, List<Item>>> together = new HashMap<>();
        /** By the ids of units, then of roles. */
        private final Map<String, Map<String, List<Item>>> roles = new HashMap<>();

        void add(Item item) {
            inRoles(item);
            List<String> responsible = item.responsible().stream().map(one -> one.unit().id()).toList();
            for (String unit : responsible) {
                items.computeIfAbsent(unit, id -> new ArrayList<>()).add(item);
                (responsible.size() == 1 && !open(item) ? alone : shared).computeIfAbsent(unit, id -> new ArrayList<>()).add(item);
                for (String other : responsible) {
                    if (other.equals(unit)) continue;
                    together.computeIfAbsent(unit, id -> new LinkedHashMap<>()).computeIfAbsent(other, id -> new ArrayList<>()).add(item);
                }
            }
        }

        private void inRoles(Item item) {
            Set<List<String>> known = new HashSet<>();
            for (Cell.Responsibility one : item.units()) {
                String role = one.role().map(Kind::id).orElse(NONE);
                if (!known.add(List.of(one.unit().id(), role))) continue;
                roles.computeIfAbsent(one.unit().id(), id -> new HashMap<>()).computeIfAbsent(role, id -> new ArrayList<>()).add(item);
            }
        }

        /** The items that a unit shares, by the ids of its partners. */
        Map<String, List<Item>> with(Unit unit) {
            return together.getOrDefault(unit.id(), Map.of());
        }
    }
}
