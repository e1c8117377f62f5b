package mingbai;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Threads that work beside each other, as many as the machine has cores. Hides how work is shared out, and that what one of them
 * throws is thrown to the caller once all have stopped.
 */
final class Workers {
    /** Bytes of a thread's stack: how deep templates may include each other does not depend on the machine. */
    private static final long STACK = 2L << 20;

    private Workers() {}

    /** Does a task for each piece of work. The pieces are begun in their order, each by the first thread that is free. */
    static <T> void each(List<T> work, Consumer<T> task) {
        AtomicInteger next = new AtomicInteger();
        Supplier<Boolean> worker = () -> {
            try {
                for (int at = next.getAndIncrement(); at < work.size(); at = next.getAndIncrement()) task.accept(work.get(at));
                return true;
            } finally {
                next.set(work.size());
            }
        };
        int cores = Runtime.getRuntime().availableProcessors();
        result(CompletableFuture.allOf(Stream.generate(() -> start(worker)).limit(cores).toArray(CompletableFuture<?>[]::new)));
    }

    /**
     * Begins some work on a thread of its own.
     *
     * @return waits for what the work gives, and throws what it threw
     */
    static <T> Supplier<T> begin(Supplier<T> work) {
        CompletableFuture<T> result = start(work);
        return () -> result(result);
    }

    private static <T> CompletableFuture<T> start(Supplier<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Thread thread = new Thread(null, () -> {
            try {
                result.complete(work.get());
            } catch (Throwable e) {
                result.completeExceptionally(e);
            }
        }, "worker", STACK);
        thread.setDaemon(true);
        thread.start();
        return result;
    }

    private static <T> T result(CompletableFuture<T> result) {
        try {
            return result.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) throw cause;
            throw (Error) e.getCause();
        }
    }
}
