package mingbai.relate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mingbai.language.LocalizedText;
import mingbai.model.Cell;
import mingbai.model.Item;
import mingbai.model.Kind;
import mingbai.model.Region;
import mingbai.model.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is responsible, alone and together. */
class ResponsibilitiesTest {
    private static final Kind OFFICE = Given.kind("office", 1);
    private static final Kind BUREAU = Given.kind("bureau", 0);
    private static final Unit HOUSING = Given.unit("housing", OFFICE);
    private static final Unit TRADE = Given.unit("trade", OFFICE);
    private static final Unit CUSTOMS = Given.unit("customs", BUREAU);
    private static final Unit IDLE = Given.unit("idle", BUREAU);

    @Test
    void itemsOfAUnitAreAloneOrShared() {
        Responsibilities responsible = of(Given.item(1, HOUSING), Given.item(2, TRADE, HOUSING), Given.item(3, TRADE));
        assertEquals(List.of("1", "2"), Given.ids(responsible.of(HOUSING)));
        assertEquals(List.of("1"), Given.ids(responsible.alone(HOUSING)));
        assertEquals(List.of("2"), Given.ids(responsible.shared(HOUSING)));
        assertEquals(List.of(), responsible.of(IDLE));
        assertEquals(List.of(), responsible.alone(IDLE));
        assertEquals(List.of(), responsible.shared(IDLE));
    }

    /** A row may name one unit in two ways. */
    @Test
    void aUnitThatARowNamesTwiceIsResponsibleOnceAndAlone() {
        Responsibilities responsible = of(Given.item(1, HOUSING, HOUSING));
        assertEquals(List.of("1"), Given.ids(responsible.of(HOUSING)));
        assertEquals(List.of("1"), Given.ids(responsible.alone(HOUSING)));
        assertEquals(List.of(), responsible.partners(HOUSING));
    }

    /** Of no unit alone is what others have a part in as well, whom the source does not name. */
    @ParameterizedTest
    @ValueSource(strings = {"市级有关部门", "各有关部门", "各责任单位", "市直各部门", "有关部门", "相关单位", "各级各部门", "等", "等部门"})
    void whatOthersHaveAPartInIsOfNobodyAlone(String others) {
        for (String mark : others.startsWith("等") ? List.of("") : List.of("、", "，", "\n")) {
            Responsibilities responsible = of(said(1, "housing" + mark + others, HOUSING));
            assertEquals(List.of(), responsible.alone(HOUSING));
            assertEquals(List.of("1"), Given.ids(responsible.shared(HOUSING)));
            assertEquals(List.of("1"), Given.ids(responsible.open(HOUSING)));
        }
        assertTrue(Responsibilities.open(said(1, others)));
        assertFalse(Responsibilities.open(said(1, "housing、trade" + others, HOUSING, TRADE)));
    }

    @Test
    void whatStandsBesideAUnitInWordsLeavesItAlone() {
        Responsibilities responsible = of(said(1, "housing（牵头）按职责负责", HOUSING));
        assertEquals(List.of("1"), Given.ids(responsible.alone(HOUSING)));
        assertEquals(List.of(), responsible.open(HOUSING));
    }

    private static Item said(int number, String cell, Unit... units) {
        List<Cell.Responsibility> are = Stream.of(units).map(unit -> new Cell.Responsibility(unit, unit.id(), Optional.empty())).toList();
        Item item = Given.item(number);
        return new Item(item.id(), number, "", item.number(), item.titled(), item.group(),
                List.of(new Item.Row(Map.of("units", new Cell.Units(LocalizedText.of(cell), false, are)))), List.of(), Optional.empty(),
                List.of(), List.of());
    }

    @Test
    void itemsOfBothAreTheSameFromEitherSide() {
        Responsibilities responsible = of(Given.item(1, HOUSING, TRADE), Given.item(2, HOUSING, CUSTOMS),
                Given.item(3, TRADE, CUSTOMS, HOUSING));
        assertEquals(List.of("1", "3"), Given.ids(responsible.both(HOUSING, TRADE)));
        assertEquals(List.of("1", "3"), Given.ids(responsible.both(TRADE, HOUSING)));
        assertEquals(List.of("1", "2", "3"), Given.ids(responsible.both(HOUSING, HOUSING)));
        assertEquals(List.of(), responsible.both(HOUSING, IDLE));
    }

    @Test
    void theClosestPartnerComesFirstAndTiesAsInTheRecord() {
        Responsibilities responsible = of(Given.item(1, HOUSING, CUSTOMS), Given.item(2, HOUSING, TRADE), Given.item(3, HOUSING, IDLE),
                Given.item(4, IDLE, HOUSING));
        assertEquals(List.of("idle 3 4", "trade 2", "customs 1"), written(responsible.partners(HOUSING)));
        assertEquals(List.of("housing 1"), written(responsible.partners(CUSTOMS)));
    }

    @Test
    void unitsAreRankedByTheirItemsAndTiesAsInTheRecord() {
        Responsibilities responsible = of(Given.item(1, CUSTOMS), Given.item(2, TRADE), Given.item(3, CUSTOMS, HOUSING));
        assertEquals(List.of(CUSTOMS, HOUSING, TRADE), responsible.ranked());
        assertEquals(List.of(CUSTOMS, HOUSING), responsible.cooperating());
    }

    @Test
    void aMatrixShowsTheFirstOfManyUnits() {
        List<Unit> units = new ArrayList<>();
        for (int unit = 0; unit < 45; unit++) units.add(Given.unit("unit-" + unit, OFFICE));
        List<Item> items = List.of(Given.item(1, units.toArray(Unit[]::new)));
        assertEquals(units.subList(0, 40), Given.of(items, units, List.of(), List.of(), List.of()).responsible().cooperating());
    }

    @Test
    void groupsAreInTheOrderOfTheirKinds() {
        Responsibilities responsible = of(Given.item(1, TRADE, HOUSING, CUSTOMS));
        assertEquals(List.of(new Group<>(BUREAU, List.of(CUSTOMS)), new Group<>(OFFICE, List.of(HOUSING, TRADE))), responsible.groups());
        assertEquals(List.of(CUSTOMS, HOUSING, TRADE), responsible.byKind());
    }

    @Test
    void inARegionThoseCountWhoAreResponsibleForWhatAppliesThereForCertain() {
        Region here = region("here");
        Region there = region("there");
        Relations relations = Given.of(List.of(Given.item(1, scope(false, here), HOUSING, TRADE),
                Given.item(2, scope(false, there), CUSTOMS),
                Given.item(3, scope(true, there), IDLE), Given.item(4, scope(false, here), TRADE)), List.of(HOUSING, TRADE, CUSTOMS, IDLE),
                List.of(here, there), List.of(), List.of());
        assertEquals(List.of("trade 1 4", "housing 1"), written(relations.responsible().in(here)));
        assertEquals(List.of("customs 2", "idle 3"), written(relations.responsible().in(there)));
    }

    private static Region region(String id) {
        return new Region(id, Given.text(id, id), List.of(), Given.kind("city", 0), List.of(), true, Optional.empty(), List.of());
    }

    private static Optional<Cell.Scope> scope(boolean openEnded, Region region) {
        return Optional.of(new Cell.Scope(Given.text("范围", "Scope"), List.of(region), openEnded));
    }

    private static Responsibilities of(Item... items) {
        return Given.of(List.of(items), List.of(HOUSING, TRADE, CUSTOMS, IDLE), List.of(), List.of(), List.of()).responsible();
    }

    private static List<String> written(List<Responsibilities.Partner> partners) {
        return partners.stream().map(partner -> partner.unit().id() + " " + String.join(" ", Given.ids(partner.items()))).toList();
    }
}
