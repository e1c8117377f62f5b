package mingbai.serve;

import io.methvin.watcher.DirectoryChangeEvent;
import io.methvin.watcher.DirectoryChangeEvent.EventType;
import io.methvin.watcher.DirectoryChangeListener;
import io.methvin.watcher.DirectoryWatcher;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import mingbai.read.Reader;

/**
 * Watches folders and reports each event in them. It hides how that is known: by the system's events, begun anew when another
 * folder is in the place of one, as after a restored backup; and where the system gives none, by looking.
 */
final class FolderWatcher implements AutoCloseable {
    /** More files than this that changed at once are everything. */
    private static final int MANY = 200;

    private final Collection<Path> folders;
    private final Consumer<Event> events;
    private final Runnable looking;
    private final Means means;
    private final Thread thread;
    private final CountDownLatch begun = new CountDownLatch(1);
    private volatile boolean refused;

    /**
     * Something that happened.
     *
     * @param path       absolute
     * @param everything true: anything may have changed
     */
    record Event(Path path, boolean everything) {
        private static final Event ALL = new Event(Path.of(""), true);
    }

    /** Begins to listen to the system's events in folders. */
    interface SystemEvents {
        DirectoryWatcher of(List<Path> folders, DirectoryChangeListener listener) throws IOException;
    }

    /**
     * By which means.
     *
     * @param system gives the system's events
     * @param look   milliseconds after which it is looked whether the folders are still the same
     * @param seldom milliseconds between two looks at all files, where there are no events
     */
    record Means(SystemEvents system, long look, long seldom) {
        static final Means USUAL = new Means((folders, listener) ->
                DirectoryWatcher.builder().paths(folders).fileHashing(false).listener(listener).build(), 500, 2_000);
    }

    /**
     * Begins.
     *
     * @param looking is called once, when there are no events and files are looked at
     */
    FolderWatcher(Collection<Path> folders, Means means, Consumer<Event> events, Runnable looking) {
        this.folders = List.copyOf(folders);
        this.means = means;
        this.events = events;
        this.looking = looking;
        thread = daemon(this::run);
    }

    /** Returns when nothing that happens from now on is missed. */
    void start() {
        thread.start();
        try {
            begun.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            boolean again = false;
            while (!refused) {
                follow(again);
                again = true;
            }
            looking.run();
            look();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Follows the folders that are there, until others are there.
     *
     * @param again whether what was before is not known
     */
    private void follow(boolean again) throws InterruptedException {
        Map<Path, Object> there = identities();
        if (there.isEmpty()) {
            if (again) events.accept(Event.ALL);
            begun.countDown();
            while (identities().isEmpty()) Thread.sleep(means.look());
            return;
        }
        try {
            DirectoryWatcher watcher = means.system().of(List.copyOf(there.keySet()), new Listener());
            try {
                CompletableFuture<Void> running = watcher.watchAsync(task -> daemon(task).start());
                if (again) events.accept(Event.ALL);
                if (!running.isCompletedExceptionally()) begun.countDown();
                while (!refused && identities().equals(there)) waitFor(running);
            } finally {
                watcher.close();
            }
        } catch (IOException | ExecutionException e) {
            refused = true;
        }
    }

    private void waitFor(Future<Void> running) throws InterruptedException, ExecutionException {
        try {
            running.get(means.look(), TimeUnit.MILLISECONDS);
            Thread.sleep(means.look());
        } catch (TimeoutException e) {
            // Still running.
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "folders");
        thread.setDaemon(true);
        return thread;
    }

    /** What identifies a folder, so that another one in its place is noticed; by its real path. */
    private Map<Path, Object> identities() {
        Map<Path, Object> there = new TreeMap<>();
        for (Path folder : folders) {
            try {
                Path real = folder.toRealPath();
                BasicFileAttributes attributes = Files.readAttributes(real, BasicFileAttributes.class);
                Object key = attributes.fileKey() == null ? attributes.creationTime() : attributes.fileKey();
                if (attributes.isDirectory()) there.put(real, key);
            } catch (IOException e) {
                // It is not there now.
            }
        }
        return there;
    }

    private final class Listener implements DirectoryChangeListener {
        @Override
        public void onEvent(DirectoryChangeEvent event) {
            boolean lost = event.eventType() == EventType.OVERFLOW;
            if (!lost && Reader.passesOver(event.rootPath().relativize(event.path()))) return;
            events.accept(new Event(event.path(), lost || event.isDirectory() && event.eventType() != EventType.MODIFY));
        }

        /** The system has no more events to give, for a new folder for example. */
        @Override
        public void onException(Exception failure) {
            events.accept(Event.ALL);
            refused |= failure instanceof IOException && String.valueOf(failure.getMessage()).contains("limit");
        }
    }

    private void look() throws InterruptedException {
        Map<Path, String> last = states();
        begun.countDown();
        events.accept(Event.ALL);
        while (true) {
            Thread.sleep(means.seldom() + last.size() / 2);
            Map<Path, String> now = states();
            Set<Path> changed = new HashSet<>(last.keySet());
            changed.addAll(now.keySet());
            Map<Path, String> before = last;
            changed.removeIf(path -> now.getOrDefault(path, "").equals(before.getOrDefault(path, "")));
            if (changed.size() > MANY) events.accept(Event.ALL);
            else changed.forEach(path -> events.accept(new Event(path, !before.containsKey(path) || !now.containsKey(path))));
            last = now;
        }
    }

    /** Size and time of every file. */
    private Map<Path, String> states() {
        Map<Path, String> states = new TreeMap<>();
        for (Path root : identities().keySet()) {
            try {
                Files.walkFileTree(root, new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                        return Reader.passesOver(root.relativize(folder)) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        if (!Reader.passesOver(root.relativize(file))) {
                            states.put(file, attributes.size() + " " + attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS) + " "
                                    + attributes.fileKey());
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException failure) {
                        return FileVisitResult.CONTINUE;
                    }
                });
            } catch (IOException e) {
                // It went away meanwhile; the next look sees what there is.
            }
        }
        return states;
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
