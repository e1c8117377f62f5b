package mingbai.render.template;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import mingbai.model.Item;
import mingbai.model.Subject;

/**
 * Which titles and texts of items a page, or a fragment of one, asked for while it was rendered on this thread; what else a page
 * asks for is the same on all pages of an edition, see {@code Unchanged}. Titles and texts are numbered, two for each item, behind
 * the number of the official text as a whole.
 */
public final class Reads {
    /** The number of the official text as a whole. */
    public static final int OFFICIAL_TEXT = 0;
    private static final ThreadLocal<Reads> NOW = new ThreadLocal<>();

    private int[] numbers = new int[8];
    private int count;
    private boolean more;

    /**
     * Notes from now on what this thread reads.
     *
     * @return what was noted until then, to be given to {@link #end}; null: nothing was
     */
    static Reads begin() {
        Reads around = NOW.get();
        NOW.set(new Reads());
        return around;
    }

    /** Ends what was begun. What was read within was read around it as well. */
    static Reads end(Reads around) {
        Reads ended = NOW.get();
        if (around == null) NOW.remove();
        else NOW.set(around);
        return ended;
    }

    /** Something is read that follows from the official text as a whole and from nothing else. */
    public static void officialText() {
        Reads now = NOW.get();
        if (now != null) now.add(OFFICIAL_TEXT);
    }

    /** An item's title is read. */
    public static void title(Item item) {
        Reads now = NOW.get();
        if (now != null) now.add(titleOf(item));
    }

    /** An item's text is read. */
    public static void text(Item item) {
        Reads now = NOW.get();
        if (now != null) now.add(textOf(item));
    }

    /** Whatever there is of a subject is read. */
    public static void all(Subject subject) {
        if (!(subject instanceof Item item)) return;
        title(item);
        text(item);
    }

    /** Something is read that may be different whenever anything is. */
    public static void more() {
        Reads now = NOW.get();
        if (now != null) now.more = true;
    }

    /** What was read in a part is read again where the part's text is used again. */
    static void again(Reads part) {
        Reads now = NOW.get();
        if (now == null) return;
        now.more |= part.more;
        for (int i = 0; i < part.count; i++) now.add(part.numbers[i]);
    }

    public static int titleOf(Item item) {
        return 2 * item.position() - 1;
    }

    public static int textOf(Item item) {
        return titleOf(item) + 1;
    }

    private void add(int number) {
        if (count > 0 && numbers[count - 1] == number || count > 1 && numbers[count - 2] == number) return;
        if (count == numbers.length) numbers = Arrays.copyOf(numbers, 2 * count);
        numbers[count++] = number;
    }

    /** In as little memory as it needs. */
    Reads small() {
        Reads small = new Reads();
        small.more = more;
        small.numbers = numbers();
        small.count = small.numbers.length;
        return small;
    }

    /** The numbers of the titles and texts that were read on this thread, in order, each once; absent: something else was, too. */
    static Optional<int[]> known() {
        Reads now = NOW.get();
        return now.more ? Optional.empty() : Optional.of(now.numbers());
    }

    private int[] numbers() {
        return IntStream.of(numbers).limit(count).sorted().distinct().toArray();
    }
}
