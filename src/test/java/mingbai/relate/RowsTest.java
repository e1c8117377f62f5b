package mingbai.relate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import mingbai.GivenItems;
import mingbai.language.LocalizedText;
import mingbai.model.Item;
import mingbai.model.Kind;
import mingbai.model.Notice;
import mingbai.model.Validity;
import org.junit.jupiter.api.Test;

/** What is before and behind a row, and what became of rows. */
class RowsTest {
    private static final Kind TRADE = Given.kind("trade", 0);
    private static final Kind LAND = Given.kind("land", 1);
    private static final Kind UNUSED = Given.kind("unused", 2);
    private static final LocalizedText SAID = Given.text("改了", "Changed");

    @Test
    void theFirstHasNoneBeforeAndTheLastNoneBehind() {
        Rows rows = rows(Given.item(1), Given.item(2), Given.item(3));
        assertEquals(Optional.empty(), rows.previous(Given.item(1)));
        assertEquals(Optional.of(Given.item(2)), rows.next(Given.item(1)));
        assertEquals(Optional.of(Given.item(2)), rows.previous(Given.item(3)));
        assertEquals(Optional.empty(), rows.next(Given.item(3)));
    }

    @Test
    void anItemStandsUnderEachOfItsTopics() {
        Item one = item(1, List.of(LAND, TRADE), Optional.empty());
        Item two = item(2, List.of(LAND), Optional.empty());
        assertEquals(List.of(new Group<>(TRADE, List.of(one)), new Group<>(LAND, List.of(one, two))),
                rows(one, two, Given.item(3)).byTopic());
    }

    @Test
    void theNewestChangeComesFirstAndThoseOfADayByItem() {
        Item one = item(1, List.of(), Optional.empty(), LocalDate.of(2026, 3, 1), LocalDate.of(2026, 1, 1));
        Item two = item(2, List.of(), Optional.empty(), LocalDate.of(2026, 5, 1), LocalDate.of(2026, 1, 1));
        assertEquals(List.of("2 2026-05-01", "1 2026-03-01", "1 2026-01-01", "2 2026-01-01"), rows(one, two).changes().stream()
                .map(changed -> changed.item().number() + " " + changed.change().date()).toList());
    }

    @Test
    void onlyItemsWithANoticeAreNoticed() {
        Notice notice = new Notice(Validity.REPEALED, LocalDate.of(2027, 3, 1), SAID, Optional.empty());
        Item repealed = item(2, List.of(), Optional.of(notice));
        assertEquals(List.of(repealed), rows(Given.item(1), repealed).noticed());
    }

    @Test
    void manyItemsShareThePlacesOfTheLine() {
        assertEquals(List.of(0, 2), rows(Given.item(1), Given.item(2), Given.item(3)).placesOf(List.of(Given.item(1), Given.item(3))));
        Rows rows = rows(IntStream.rangeClosed(1, 800).mapToObj(Given::item).toArray(Item[]::new));
        assertEquals(400, rows.places());
        assertEquals(List.of(0, 1, 399), rows.placesOf(List.of(Given.item(1), Given.item(2), Given.item(3), Given.item(800))),
                "two items a place");
    }

    private static Item item(int number, List<Kind> topics, Optional<Notice> notice, LocalDate... changes) {
        return GivenItems.item("item-" + number, number, SAID, SAID, List.of(), Optional.empty(), topics, notice,
                List.of(changes).stream().map(date -> new Item.Change(date, SAID)).toList(), List.of());
    }

    private static Rows rows(Item... items) {
        return Given.of(List.of(items), List.of(), List.of(), List.of(TRADE, LAND, UNUSED), List.of()).rows();
    }
}
