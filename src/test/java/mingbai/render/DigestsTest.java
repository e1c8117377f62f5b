package mingbai.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import mingbai.format.Digest;
import mingbai.language.Language;
import mingbai.plan.Output;
import mingbai.plan.PageKind;
import mingbai.render.template.Rendered;
import org.junit.jupiter.api.Test;

/** Outputs that name the sums of others end, whoever asks whom. */
class DigestsTest {
    private static final Output HOME = Output.Page.of(PageKind.HOME, Language.ZH);
    private static final Output TABLE = Output.Page.of(PageKind.TABLE, Language.ZH);
    private static final Rendered BYTES = Rendered.of(new byte[] {1, 2, 3});

    private Digests digests;

    @Test
    void isRenderedOnceForAllThatAsk() {
        AtomicInteger rendered = new AtomicInteger();
        digests = new Digests(output -> {
            rendered.incrementAndGet();
            return BYTES;
        });
        assertEquals(digests.of(HOME), digests.of(HOME));
        assertEquals(BYTES, digests.fetch(HOME));
        assertEquals(1, rendered.get());
    }

    @Test
    void anOutputCannotNameItsOwnSum() {
        digests = new Digests(output -> {
            digests.of(output);
            return BYTES;
        });
        assertThrows(IllegalArgumentException.class, () -> assertTimeoutPreemptively(Duration.ofSeconds(30), () -> digests.of(HOME)));
    }

    @Test
    void twoThatNameEachOtherDoNotWaitForEver() throws Exception {
        CyclicBarrier both = new CyclicBarrier(2);
        ThreadLocal<Boolean> met = ThreadLocal.withInitial(() -> false);
        digests = new Digests(output -> {
            if (!met.get()) {
                met.set(true);
                meet(both);
            }
            digests.of(output == HOME ? TABLE : HOME);
            return BYTES;
        });
        List<CompletableFuture<Digest>> asked = Stream.of(HOME, TABLE)
                .map(output -> CompletableFuture.supplyAsync(() -> digests.of(output), task -> new Thread(task).start())).toList();
        for (CompletableFuture<Digest> digest : asked) {
            ExecutionException ended = assertThrows(ExecutionException.class, () -> digest.get(30, TimeUnit.SECONDS));
            assertEquals(IllegalArgumentException.class, ended.getCause().getClass());
        }
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
