package mingbai.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One run at a time is at work on an edition. */
class LockTest {
    @TempDir
    private Path folder;

    private Path edition() {
        return folder.resolve("site");
    }

    @Test
    void liesBesideTheEditionWhileItIsHeldAndGoesWithIt() throws IOException {
        Path file = folder.resolve(".site.lock");
        try (Lock lock = Lock.of(edition())) {
            assertTrue(Files.exists(file), lock.toString());
        }
        assertFalse(Files.exists(file));
        assertFalse(Files.exists(edition()));
    }

    @Test
    void tellsThatAnotherRunIsAtWork() throws IOException {
        try (Lock first = Lock.of(edition())) {
            FileSystemException told = assertThrows(FileSystemException.class, () -> Lock.of(edition()), first.toString());
            assertEquals(Lock.path(edition()) + ": another build is at work on this edition", told.getMessage());
            assertEquals(Optional.empty(), Lock.free(edition()));
            assertTrue(Files.exists(Lock.path(edition())), "who asked in vain takes no lock away");
        }
    }

    @Test
    void isFreeAgainOnceTheFirstRunHasEnded() throws IOException {
        for (int i = 0; i < 3; i++) Lock.of(edition()).close();
        try (Lock again = Lock.free(edition()).orElseThrow()) {
            assertTrue(Files.exists(Lock.path(edition())), again.toString());
        }
    }

    @Test
    void takesAFileOverThatADeadRunLeft() throws IOException {
        Files.writeString(Lock.path(edition()), "left by a run that was killed, and longer than any mark of ours");
        try (Lock taken = Lock.of(edition())) {
            assertEquals(Optional.empty(), Lock.free(edition()), taken.toString());
        }
        assertFalse(Files.exists(Lock.path(edition())));
    }

    @Test
    void holdsOneEditionAndNoOtherBesideIt() throws IOException {
        try (Lock one = Lock.of(edition()); Lock other = Lock.of(folder.resolve("site-2"))) {
            assertEquals(Optional.empty(), Lock.free(folder.resolve("site-2")), one + " " + other);
        }
    }

    @Test
    void fallsBackOnNoOtherFolderWhereItsOwnIsAbsent() {
        assertThrows(NoSuchFileException.class, () -> Lock.of(folder.resolve("absent/site")));
        assertFalse(Files.exists(folder.resolve("absent")));
    }

    /** A run takes the file away as it ends, while others have it open already: they must not hold what nobody else would find. */
    @Test
    void isNeverHeldTwiceHoweverManyRunsComeAndGo() {
        AtomicInteger held = new AtomicInteger();
        AtomicInteger taken = new AtomicInteger();
        IntStream.range(0, 4).mapToObj(run -> new Thread(() -> comeAndGo(held, taken))).peek(Thread::start).toList()
                .forEach(LockTest::await);
        assertEquals(400, taken.get());
        assertEquals(0, held.get());
        assertFalse(Files.exists(Lock.path(edition())));
    }

    private void comeAndGo(AtomicInteger held, AtomicInteger taken) {
        int times = 0;
        while (times < 100) {
            try {
                Optional<Lock> lock = Lock.free(edition());
                if (lock.isEmpty()) continue;
                times++;
                taken.incrementAndGet();
                // Held by two, it is never 0 again: whoever comes second adds more than it takes.
                if (held.getAndIncrement() > 0) held.addAndGet(1_000_000);
                Thread.yield();
                held.decrementAndGet();
                lock.get().close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void await(Thread run) {
        try {
            run.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
