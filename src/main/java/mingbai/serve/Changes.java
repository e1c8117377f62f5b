package mingbai.serve;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Reports saved files. One save of an editor is many events: a file is emptied and filled, or another takes its place; they
 * are reported together when there was none for a moment.
 */
final class Changes implements AutoCloseable {
    /** Milliseconds: within a save, events are closer. */
    private static final long QUIET = 12;
    /** Events without a pause, as of a build tool, are not waited for longer than this many. */
    private static final int MOST = 40;
    /** The last is three seconds after the first. */
    private static final int TRIES = 8;

    private final BlockingQueue<Watch.Event> events = new LinkedBlockingQueue<>();
    private final Watch watch;
    private final Thread thread;

    private Changes(Collection<Path> folders, Watch.Means means, Listener listener) {
        watch = new Watch(folders, means, events::add, listener::looking);
        thread = new Thread(() -> follow(listener), "changes");
        thread.setDaemon(true);
    }

    /**
     * What was saved.
     *
     * @param paths      absolute
     * @param everything true: events were lost or folders moved, so that anything may have changed
     */
    record Changed(Set<Path> paths, boolean everything) {}

    /** Is called when files were saved. */
    interface Listener {
        /** At the first event of a save. */
        void begun();

        void changed(Changed save);

        /** After it. */
        void ended();

        /** The system reports no changes: files are looked at every few seconds. */
        void looking();
    }

    /** Begins to watch. */
    static Changes watch(Collection<Path> folders, Watch.Means means, Listener listener) {
        Changes changes = new Changes(folders, means, listener);
        changes.watch.start();
        changes.thread.start();
        return changes;
    }

    private void follow(Listener listener) {
        try {
            while (true) {
                Watch.Event first = events.take();
                listener.begun();
                try {
                    report(gather(first), listener);
                } catch (RuntimeException | Error e) {
                    thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
                } finally {
                    listener.ended();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Changed gather(Watch.Event first) throws InterruptedException {
        Set<Path> paths = new LinkedHashSet<>();
        boolean everything = false;
        Optional<Watch.Event> event = Optional.of(first);
        for (int i = 0; event.isPresent() && i < MOST; i++) {
            paths.add(event.get().path());
            everything |= event.get().everything();
            event = i + 1 < MOST ? Optional.ofNullable(events.poll(QUIET, TimeUnit.MILLISECONDS)) : Optional.empty();
        }
        paths.removeIf(Files::isDirectory);
        return new Changed(paths, everything);
    }

    /**
     * Reads again when a file cannot be read: an editor is about to put another in its place, or another program has it locked.
     */
    private static void report(Changed save, Listener listener) throws InterruptedException {
        for (int i = 1; ; i++) {
            try {
                listener.changed(save);
                return;
            } catch (UncheckedIOException e) {
                if (i == TRIES) throw e;
                Thread.sleep(QUIET << i);
            }
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        watch.close();
    }
}
