package mingbai.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.function.Supplier;

/** Waits for what another process does. Between looks it sleeps, ever longer, so that the other has the processor. */
final class Patience {
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final long FIRST_MILLIS = 2;
    private static final long LONGEST_MILLIS = 50;

    private Patience() {}

    /** Something that may come true. */
    interface Condition {
        boolean holds() throws IOException;
    }

    /**
     * Returns as soon as something is true.
     *
     * @param otherwise what a test says where it never is
     */
    static void until(Condition condition, Supplier<String> otherwise) {
        long end = System.nanoTime() + LIMIT.toNanos();
        for (long pause = FIRST_MILLIS; !holds(condition); pause = Math.min(LONGEST_MILLIS, pause * 2)) {
            if (System.nanoTime() > end) throw new AssertionError(otherwise.get());
            sleep(pause);
        }
    }

    private static boolean holds(Condition condition) {
        try {
            return condition.holds();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
