package mingbai.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWatcherTest {
    private static final int PATIENCE_SECONDS = 30;
    private static final int LOOK = 10;
    private static final FolderWatcher.Means SYSTEM = new FolderWatcher.Means(FolderWatcher.Means.USUAL.system(), LOOK, LOOK);
    private static final FolderWatcher.Means NOTHING = new FolderWatcher.Means((folders, listener) -> {
        throw new IOException("User limit of inotify instances reached or too many open files");
    }, LOOK, LOOK);

    @TempDir
    private Path folder;
    private Path content;
    private Path record;
    private FolderWatcher watch;
    private final BlockingQueue<FolderWatcher.Event> events = new LinkedBlockingQueue<>();
    private final CountDownLatch looking = new CountDownLatch(1);

    @BeforeEach
    void fill() throws IOException {
        content = folder.toRealPath().resolve("content");
        record = write("items/01.yaml", "a");
    }

    @AfterEach
    void stop() {
        watch.close();
    }

    private Path write(String name, String text) throws IOException {
        Path file = content.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private void start(FolderWatcher.Means means) {
        watch = new FolderWatcher(List.of(content), means, events::add, looking::countDown);
        watch.start();
    }

    private void await(Predicate<FolderWatcher.Event> event, String what) throws InterruptedException {
        for (FolderWatcher.Event next = next(); ; next = next()) {
            assertNotNull(next, what);
            if (event.test(next)) return;
        }
    }

    private FolderWatcher.Event next() throws InterruptedException {
        return events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** Saves until it is seen: when another folder is followed, nobody says. */
    private void saved() throws IOException, InterruptedException {
        for (int i = 0; ; i++) {
            Files.writeString(record, "b" + i);
            FolderWatcher.Event event = events.poll(100, TimeUnit.MILLISECONDS);
            if (event != null && event.path().equals(record)) return;
            assertTrue(i < 300, "a save");
        }
    }

    @Test
    void seesTheFirstSave() throws Exception {
        start(SYSTEM);
        Files.writeString(record, "b");
        await(event -> event.path().equals(record), "a save at once");
    }

    @Test
    void followsAFolderThatIsReplacedMovedAndRestored() throws Exception {
        start(SYSTEM);
        saved();
        Path gone = Files.move(content, folder.resolve("gone"));
        await(FolderWatcher.Event::everything, "gone");
        write("items/01.yaml", "other");
        await(FolderWatcher.Event::everything, "another in its place");
        saved();
        Files.move(content, folder.resolve("away"));
        Files.move(gone, content);
        await(FolderWatcher.Event::everything, "restored");
        saved();
        assertEquals(1, looking.getCount());
    }

    @Test
    void looksItselfWhereTheSystemTellsOfNothing() throws Exception {
        start(NOTHING);
        assertTrue(looking.await(PATIENCE_SECONDS, TimeUnit.SECONDS));
        await(FolderWatcher.Event::everything, "what was before is not known");
        write("items/.hidden", "");
        write("items/01.yaml~", "");
        Files.writeString(record, "longer");
        FolderWatcher.Event event = next();
        assertEquals(new FolderWatcher.Event(record, false), event);
        Path made = write("pages/news.zh.md", "# 新闻");
        await(one -> one.path().equals(made) && one.everything(), "a new file");
        Files.delete(made);
        await(one -> one.path().equals(made) && one.everything(), "a deleted file");
        Files.move(content, folder.resolve("gone"));
        await(one -> one.path().equals(record) && one.everything(), "all gone");
        write("items/01.yaml", "other");
        await(one -> one.path().equals(record), "another in its place");
    }

    @Test
    void waitsForAFolderThatIsNotThere() throws Exception {
        Files.move(content, folder.resolve("gone"));
        start(SYSTEM);
        write("items/01.yaml", "a");
        await(FolderWatcher.Event::everything, "it is there");
        saved();
    }
}
