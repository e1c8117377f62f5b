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
 * Watches content and theme for saved files and reports each save once. One save of an editor is many events: a file is emptied and
 * filled, or another takes its place; they are gathered until there was none for a moment.
 */
final class SaveWatcher implements AutoCloseable {
    /** Milliseconds: within a save, events are closer. */
    private static final long QUIET = 12;
    /** Events without a pause, as of a build tool, are not waited for longer than this many. */
    private static final int MOST = 40;
    /** The last is three seconds after the first. */
    private static final int TRIES = 8;

    private final BlockingQueue<FolderWatcher.Event> events = new LinkedBlockingQueue<>();
    private final FolderWatcher folders;
    private final Thread thread;

    private SaveWatcher(Collection<Path> folders, FolderWatcher.Means means, Listener listener) {
        this.folders = new FolderWatcher(folders, means, events::add, listener::looking);
        thread = new Thread(() -> follow(listener), "saves");
        thread.setDaemon(true);
    }

    /**
     * The files that were saved at once.
     *
     * @param paths      absolute
     * @param everything true: events were lost or folders moved, so that anything may have changed
     */
    record Save(Set<Path> paths, boolean everything) {}

    /** Is called when files were saved. */
    interface Listener {
        /** At the first event of a save. */
        void begun();

        void changed(Save save);

        /** After it. */
        void ended();

        /** The system reports no changes: files are looked at every few seconds. */
        void looking();
    }

    /** Begins to watch. */
    static SaveWatcher watch(Collection<Path> folders, FolderWatcher.Means means, Listener listener) {
        SaveWatcher watcher = new SaveWatcher(folders, means, listener);
        watcher.folders.start();
        watcher.thread.start();
        return watcher;
    }

    private void follow(Listener listener) {
        try {
            while (true) {
                FolderWatcher.Event first = events.take();
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

    private Save gather(FolderWatcher.Event first) throws InterruptedException {
        Set<Path> paths = new LinkedHashSet<>();
        boolean everything = false;
        Optional<FolderWatcher.Event> event = Optional.of(first);
        for (int i = 0; event.isPresent() && i < MOST; i++) {
            paths.add(event.get().path());
            everything |= event.get().everything();
            event = i + 1 < MOST ? Optional.ofNullable(events.poll(QUIET, TimeUnit.MILLISECONDS)) : Optional.empty();
        }
        paths.removeIf(Files::isDirectory);
        return new Save(paths, everything);
    }

    /**
     * Reads again when a file cannot be read: an editor is about to put another in its place, or another program has it locked.
     */
    private static void report(Save save, Listener listener) throws InterruptedException {
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
        folders.close();
    }
}
