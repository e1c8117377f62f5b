package mingbai.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import mingbai.GivenItems;
import mingbai.language.LocalizedText;
import mingbai.model.Item;
import org.junit.jupiter.api.Test;

/** How much of a list a page shows. */
class ListLimitsTest {
    @Test
    void moreThanAHundredAreMany() {
        List<String> hundred = Collections.nCopies(100, "x");
        List<String> more = Collections.nCopies(101, "x");
        assertFalse(ListLimits.many(hundred));
        assertTrue(ListLimits.many(more));
        assertEquals(hundred, ListLimits.few(more));
        assertEquals(List.of("x"), ListLimits.few(List.of("x")));
    }

    @Test
    void theHomePageShowsAHundredAtMost() {
        List<Item> items = items(120, "短");
        assertEquals(items.subList(0, 100), new ListLimits().front(items));
    }

    /** A Chinese character takes three bytes, and an entry holds its title once. */
    @Test
    void theHomePageShowsFewerWhereTheyAreLong() {
        List<Item> items = items(60, "长".repeat(1_000));
        int shown = new ListLimits().front(items).size();
        assertTrue(shown > 40 && shown < 50, shown + " of 3 KB each in 150 KB");
        assertEquals(items.subList(0, shown), new ListLimits().front(items));
    }

    private static List<Item> items(int number, String title) {
        return IntStream.rangeClosed(1, number).mapToObj(row -> GivenItems.item("item-" + row, row, LocalizedText.of(title),
                LocalizedText.of("内容"), List.of(), Optional.empty(), List.of(), Optional.empty(), List.of(), List.of()))
                        .toList();
    }
}
