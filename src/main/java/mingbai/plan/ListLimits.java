package mingbai.plan;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import mingbai.model.Item;
import mingbai.model.Publication;

/**
 * The limits of what one page shows: how many entries of a list, and how many bytes they may take. Keeps the {@link Estimate} of each
 * item, since many lists ask for it.
 */
public final class ListLimits {
    /** What a phone opens in a few seconds: some 2 MB of HTML. */
    private static final int ONE_FILE_BYTES = 2_000_000;
    private static final int FRONT_BYTES = 150_000;
    private static final int MANY = 100;

    private final Map<String, Integer> bytes = new ConcurrentHashMap<>();
    private final Map<String, Integer> entries = new ConcurrentHashMap<>();

    /** Whether a list beside the one that a page is about is too long for it: then the page has its number and leads into the search. */
    public static boolean many(List<?> list) {
        return list.size() > MANY;
    }

    /** The first of a list where it is too long. */
    public static <T> List<T> few(List<T> list) {
        return list.subList(0, Math.min(list.size(), MANY));
    }

    /** The first of the items, as many as the home page has room for. */
    public List<Item> front(List<Item> items) {
        List<Item> first = few(items);
        int taken = 0;
        for (int shown = 0; shown < first.size(); shown++) {
            taken += entry(first.get(shown));
            if (taken > FRONT_BYTES) return first.subList(0, shown);
        }
        return first;
    }

    /** Whether a phone can open a page that has all items in each language. */
    boolean fitOneFile(Publication publication) {
        return publication.items().stream().mapToLong(this::bytes).sum() <= ONE_FILE_BYTES;
    }

    /** About how many bytes all sentences of an item take. */
    int bytes(Item item) {
        return bytes.computeIfAbsent(item.id(), id -> Estimate.whole(item));
    }

    /** About how many bytes an item takes in a list. */
    int entry(Item item) {
        return entries.computeIfAbsent(item.id(), id -> Estimate.entry(item));
    }
}
