package mingbai.relate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mingbai.model.Cell;
import mingbai.model.Item;
import mingbai.model.Kind;
import mingbai.model.Region;
import org.junit.jupiter.api.Test;

/**
 * Where items apply and why, case by case: a province, two cities in it with a square each, a zone with an area in each of them, and
 * a kind of place of which the source does not say where it is.
 */
class ReachTest {
    private static final Kind CITY = Given.kind("city", 1);
    private static final Region PROVINCE = region("province", Given.kind("province", 0), true);
    private static final Region EAST = city("east", 1);
    private static final Region WEST = city("west", 2);
    private static final Region ZONE = region("zone", Given.kind("zone", 2), true, "province");
    private static final Region EAST_AREA = region("east-area", Given.kind("area", 3), true, "zone", "east");
    private static final Region WEST_AREA = region("west-area", Given.kind("area", 3), true, "zone", "west");
    private static final Region PORTS = region("ports", Given.kind("ports", 4), false, "province");
    private static final List<Region> ALL = List.of(PROVINCE, EAST, WEST, ZONE, EAST_AREA, WEST_AREA, PORTS);

    @Test
    void aRegionThatTheScopeNames() {
        assertEquals(found(Reason.NAMED, EAST), why(reach(scope(EAST)).in(EAST)));
    }

    @Test
    void aRegionWithinOneThatTheScopeNames() {
        assertEquals(found(Reason.COVERS, PROVINCE), why(reach(scope(PROVINCE)).in(EAST)));
        assertEquals(found(Reason.COVERS, PROVINCE), why(reach(scope(PROVINCE)).in(EAST_AREA)));
    }

    @Test
    void aRegionThatContainsAllThatTheScopeNames() {
        assertEquals(found(Reason.PART, EAST), why(reach(scope(EAST)).in(PROVINCE)));
        assertEquals(found(Reason.PART), why(reach(scope(EAST, WEST_AREA)).in(PROVINCE)));
    }

    @Test
    void aRegionThatSharesAPartWithTheOneNamed() {
        assertEquals(found(Reason.OVERLAP, ZONE, EAST_AREA), why(reach(scope(ZONE)).in(EAST)));
        assertEquals(found(Reason.OVERLAP, EAST, EAST_AREA), why(reach(scope(EAST)).in(ZONE)));
    }

    @Test
    void theLargestSharedPartsStandForThoseWithin() {
        Region street = region("street", Given.kind("street", 5), true, "east-area");
        Reach reach = reach(Stream.concat(ALL.stream(), Stream.of(street)).toList(), item(1, scope(ZONE)));
        assertEquals(List.of(EAST_AREA), reach.in(EAST).get(0).parts());
    }

    @Test
    void thePlainestOfSeveralReasonsCounts() {
        assertEquals(found(Reason.NAMED), why(reach(scope(ZONE, EAST)).in(EAST)));
        assertEquals(found(Reason.COVERS), why(reach(scope(ZONE, PROVINCE)).in(EAST)));
    }

    /** Part of what is named lies there and part of it elsewhere: its name is in the scope already. */
    @Test
    void aScopeThatReachesBeyondTheRegion() {
        assertEquals(found(Reason.OVERLAP), why(reach(scope(EAST_AREA, WEST)).in(EAST)));
    }

    @Test
    void severalThatOverlapShareAllTheirParts() {
        Region other = region("other-zone", Given.kind("zone", 2), true, "province");
        Region quarter = region("quarter", Given.kind("area", 3), true, "other-zone", "east");
        Reach reach = reach(Stream.concat(ALL.stream(), Stream.of(other, quarter)).toList(), item(1, scope(ZONE, other)));
        assertEquals(List.of(new Why(Reason.OVERLAP, Optional.empty(), List.of(EAST_AREA, quarter))), why(reach.in(EAST)));
    }

    @Test
    void anotherPlaceIsElsewhere() {
        Reach reach = reach(scope(WEST));
        assertEquals(List.of(), reach.in(EAST));
        assertEquals(List.of(), reach.open(EAST));
        assertEquals(List.of("1"), Given.ids(reach.elsewhere(EAST)));
        assertEquals(List.of(), reach.elsewhere(WEST));
        assertFalse(reach.any(EAST));
        assertTrue(reach.any(WEST));
    }

    @Test
    void examplesLeaveOpenWhetherOthersOfTheirKindJoin() {
        Reach reach = reach(open(WEST));
        assertEquals(List.of(), reach.in(EAST));
        assertEquals(found(Reason.OPEN), why(reach.open(EAST)));
        assertEquals(List.of(), reach.elsewhere(EAST));
        assertEquals(List.of(), reach.open(PORTS), "another kind of place");
        assertEquals(found(Reason.NAMED), why(reach.in(WEST)), "the example itself, which is not all");
    }

    @Test
    void aKindOfPlaceMayLieAnywhereWithinWhatItLiesIn() {
        Reach reach = reach(scope(PORTS));
        assertEquals(List.of(), reach.in(EAST));
        assertEquals(found(Reason.UNPLACED, PORTS), why(reach.open(EAST)));
        assertEquals(found(Reason.PART, PORTS), why(reach.in(PROVINCE)));
        assertEquals(found(Reason.NAMED, PORTS), why(reach.in(PORTS)));
    }

    @Test
    void noScopeIsNowhereAndNotElsewhere() {
        Reach reach = reach(ALL, item(1, Optional.empty()), item(2, scope(EAST)));
        assertEquals(List.of("1"), Given.ids(reach.unstated()));
        for (Region region : ALL) assertFalse(Given.ids(reach.elsewhere(region)).contains("1"), region.id());
    }

    @Test
    void reasonsComeThePlainestFirstAndWhatIsLeftOpenLast() {
        Reach reach = reach(ALL, item(1, open(WEST)), item(2, scope(PORTS)), item(3, scope(ZONE)), item(4, scope(EAST)),
                item(5, scope(PROVINCE)),
                item(6, scope(EAST_AREA)), item(7, scope(EAST)));
        assertEquals(List.of("named", "covers", "part", "overlap", "open", "unplaced"),
                reach.reasons(EAST).stream().map(because -> because.reason().word()).toList());
        assertEquals(List.of(true, true, true, true, false, false), reach.reasons(EAST).stream().map(Reach.Because::certain).toList());
        assertEquals(List.of("4", "7"), Given.ids(reach.reasons(EAST).get(0).applications().stream().map(Reach.Application::item)
                .toList()));
        assertEquals(2, reach.count(EAST, Reason.NAMED));
        assertEquals(1, reach.count(EAST, Reason.UNPLACED));
        assertEquals(0, reach.count(PORTS, Reason.OVERLAP));
    }

    @Test
    void onlyRegionsWhereSomethingAppliesAreListed() {
        Reach reach = reach(scope(EAST_AREA));
        assertEquals(List.of(EAST), reach.cities());
        assertEquals(List.of(ZONE, EAST_AREA), reach.zones(), "without a square, the outermost apart");
        assertEquals(List.of(EAST_AREA), reach.parts(ZONE));
        assertEquals(List.of(EAST, ZONE), reach.wholes(EAST_AREA));
    }

    /** An area lies in its zone and in its city, and is in both. */
    @Test
    void whatLiesInAnAreaIsListedOnce() {
        Region street = region("street", Given.kind("street", 5), true, "east-area");
        Reach reach = reach(Stream.concat(ALL.stream(), Stream.of(street)).toList(), item(1, scope(street)));
        assertEquals("province(east(east-area(street)) zone(east-area))", written(reach.tree()));
        List<RegionNode> all = reach.tree().stream().flatMap(RegionNode::all).toList();
        assertEquals(List.of("province", "east", "east-area", "street", "zone", "east-area"),
                all.stream().map(node -> node.region().id()).toList());
        assertEquals("province(east(east-area))", written(RegionNode.only(reach.tree(), Set.of(all.get(2)))));
    }

    @Test
    void theCityWithTheMostIsDarkest() {
        Region north = city("north", 3);
        List<Region> four = List.of(PROVINCE, EAST, WEST, north);
        Reach reach = reach(four, item(1, scope(EAST, WEST, north)), item(2, scope(EAST, WEST)), item(3, scope(EAST)),
                item(4, scope(EAST)), item(5, scope(EAST)));
        assertEquals(List.of(3, 1, 0), Stream.of(EAST, WEST, north).map(reach::shade).toList());
        assertEquals(0, reach(scope(EAST, WEST)).shade(EAST), "all have as many");
    }

    @Test
    void aReasonIsKnownByItsWord() {
        for (Reason reason : Reason.values()) assertEquals(reason, Reason.of(reason.word()));
        assertThrows(IllegalArgumentException.class, () -> Reason.of("NAMED"));
    }

    private static Region region(String id, Kind kind, boolean placesStated, String... within) {
        return new Region(id, Given.text(id, id), List.of(), kind, List.of(within), placesStated, Optional.empty(), List.of());
    }

    private static Region city(String id, int column) {
        return new Region(id, Given.text(id, id), List.of(), CITY, List.of("province"), true, Optional.of(new Region.Tile(column, 1)),
                List.of());
    }

    private static Optional<Cell.Scope> scope(Region... regions) {
        return Optional.of(new Cell.Scope(Given.text("范围", "Scope"), List.of(regions), false));
    }

    private static Optional<Cell.Scope> open(Region... regions) {
        return Optional.of(new Cell.Scope(Given.text("范围等", "Scope and others"), List.of(regions), true));
    }

    private static Item item(int number, Optional<Cell.Scope> scope) {
        return Given.item(number, scope);
    }

    private static Reach reach(Optional<Cell.Scope> scope) {
        return reach(ALL, item(1, scope));
    }

    private static Reach reach(List<Region> regions, Item... items) {
        return Given.of(List.of(items), List.of(), regions, List.of(), List.of()).reach();
    }

    /** Why the only item is there. */
    private record Why(Reason reason, Optional<Region> via, List<Region> parts) {}

    private static List<Why> why(List<Reach.Application> applications) {
        return applications.stream().map(found -> new Why(found.reason(), found.via(), found.parts())).toList();
    }

    /** @param via the one region that the scope names */
    private static List<Why> found(Reason reason, Region via, Region... parts) {
        return List.of(new Why(reason, Optional.of(via), List.of(parts)));
    }

    /** No one region stands for the scope. */
    private static List<Why> found(Reason reason) {
        return List.of(new Why(reason, Optional.empty(), List.of()));
    }

    private static String written(List<RegionNode> nodes) {
        return String.join(" ", nodes.stream().map(node -> node.region().id()
                + (node.children().isEmpty() ? "" : "(" + written(node.children()) + ")")).toList());
    }
}
