package mingbai.serve;

import io.methvin.watcher.DirectoryChangeEvent;
import io.methvin.watcher.DirectoryWatcher;
import java.io.IOException;
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
import java.util.function.Consumer;

/**
 * Tells of saved files. One save of an editor is many events: a file is emptied and filled, or another takes its place; they
 * are told together once none has come for a moment.
 */
final class Changes implements AutoCloseable {
    /** Milliseconds: within a save, events are closer. */
    private static final long QUIET = 12;
    /** Events without a pause, as of a build tool, are not waited for longer than this many. */
    private static final int MOST = 40;
    /** The last comes three seconds after the first. */
    private static final int TRIES = 8;

    private final BlockingQueue<DirectoryChangeEvent> events = new LinkedBlockingQueue<>();
    private final DirectoryWatcher watcher;
    private final Thread thread;

    private Changes(Collection<Path> folders, Runnable begun, Consumer<Changed> changed, Runnable ended) throws IOException {
        watcher = DirectoryWatcher.builder().paths(folders.stream().map(Workspace::real).distinct().toList())
                .fileHashing(false).listener(events::add).build();
        thread = new Thread(() -> follow(begun, changed, ended), "changes");
        thread.setDaemon(true);
    }

    /**
     * What was saved.
     *
     * @param paths      absolute
     * @param everything true: events were lost or folders moved, so that anything may have changed
     */
    record Changed(Set<Path> paths, boolean everything) {}

    /**
     * Begins to watch.
     *
     * @param begun   is called at the first event of a save
     * @param changed is given the save
     * @param ended   is called after it
     */
    static Changes watch(Collection<Path> folders, Runnable begun, Consumer<Changed> changed, Runnable ended) throws IOException {
        Changes changes = new Changes(folders, begun, changed, ended);
        changes.watcher.watchAsync(task -> daemon(task).start());
        changes.thread.start();
        return changes;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "watch");
        thread.setDaemon(true);
        return thread;
    }

    private void follow(Runnable begun, Consumer<Changed> changed, Runnable ended) {
        try {
            while (true) {
                DirectoryChangeEvent first = events.take();
                if (passedOver(first)) continue;
                begun.run();
                try {
                    tell(gather(first), changed);
                } catch (RuntimeException | Error e) {
                    thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
                } finally {
                    ended.run();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Changed gather(DirectoryChangeEvent first) throws InterruptedException {
        Set<Path> paths = new LinkedHashSet<>();
        boolean everything = false;
        Optional<DirectoryChangeEvent> event = Optional.of(first);
        for (int i = 0; event.isPresent() && i < MOST; i++) {
            DirectoryChangeEvent one = event.get();
            if (!passedOver(one)) {
                paths.add(one.path());
                everything |= one.eventType() == DirectoryChangeEvent.EventType.OVERFLOW
                        || one.isDirectory() && one.eventType() != DirectoryChangeEvent.EventType.MODIFY;
            }
            event = i + 1 < MOST ? Optional.ofNullable(events.poll(QUIET, TimeUnit.MILLISECONDS)) : Optional.empty();
        }
        paths.removeIf(Files::isDirectory);
        return new Changed(paths, everything);
    }

    /**
     * Reads again when a file cannot be read: an editor is about to put another in its place, or another program has it locked.
     */
    private static void tell(Changed save, Consumer<Changed> changed) throws InterruptedException {
        for (int i = 1; ; i++) {
            try {
                changed.accept(save);
                return;
            } catch (UncheckedIOException e) {
                if (i == TRIES) throw e;
                Thread.sleep(QUIET << i);
            }
        }
    }

    /** Hidden files and what editors put beside a file are none of the content. */
    private static boolean passedOver(DirectoryChangeEvent event) {
        if (event.eventType() == DirectoryChangeEvent.EventType.OVERFLOW) return false;
        Path below = event.rootPath().relativize(event.path());
        for (Path part : below) if (part.toString().startsWith(".")) return true;
        return below.toString().endsWith("~");
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            watcher.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
