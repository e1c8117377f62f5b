package mingbai.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mingbai.Folders;
import mingbai.publish.Interrupted.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is done about the things that a run left beside an edition. */
class InterruptedTest {
    @TempDir
    private Path folder;
    private Path edition;

    @BeforeEach
    void publish() {
        edition = folder.resolve("site");
        write("site/index.html", "last");
        write("site.zip", "last");
    }

    private void write(String path, String text) {
        Folders.write(folder.resolve(path), text.getBytes(StandardCharsets.UTF_8));
    }

    /** The files that lie there when all is right, and these. */
    private void assertLeft(String... others) {
        assertEquals(Stream.concat(Stream.of(others), Stream.of("site.zip", "site/index.html")).sorted().toList(),
                Folders.files(folder));
    }

    @Test
    void nothingIsToldWhereNothingIsLeft() {
        assertEquals(Optional.empty(), Interrupted.settled(edition));
        assertLeft();
        assertEquals(Optional.empty(), Interrupted.settled(folder.resolve("absent/site")));
        assertFalse(Files.exists(folder.resolve("absent")));
    }

    @ParameterizedTest
    @ValueSource(strings = {".site.staged/items/01.html", ".site.previous/index.html", ".site.previous-2/index.html",
            ".site.previous-17/index.html",
            ".site.swap.part"})
    void whatBecameNoEditionIsDeleted(String left) {
        write(left, "new");
        assertEquals(Optional.of(Outcome.DELETED), Interrupted.settled(edition));
        assertLeft();
        assertEquals(Optional.empty(), Interrupted.settled(edition), "it is told once");
    }

    @ParameterizedTest
    @ValueSource(strings = {".site-2.staged/index.html", ".site.previous-x/index.html", ".site.previous-/index.html",
            ".site.staged-2/index.html",
            "site.staged/index.html", ".site.backup/index.html", ".other.swap", "staged/index.html"})
    void whatHasAnotherNameStays(String others) {
        write(others, "others'");
        write(".site.staged/index.html", "new");
        assertEquals(Optional.of(Outcome.DELETED), Interrupted.settled(edition));
        assertLeft(others);
    }

    @Test
    void aLockThatADeadRunLeftIsTakenAwayAndNotTold() {
        write(".site.lock", "");
        assertEquals(Optional.empty(), Interrupted.settled(edition));
        assertLeft();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void aSwapThatWasCutOffBehindAnyStepIsFinished(int steps) throws IOException {
        Swap swap = begun();
        for (Swap.Step step : swap.steps().subList(0, steps)) step.take();
        assertEquals(Optional.of(Outcome.NEW), Interrupted.settled(edition));
        assertLeft();
        assertEquals("new", Files.readString(edition.resolve("index.html")));
        assertEquals("new", Files.readString(folder.resolve("site.zip")));
    }

    @Test
    void aSwapThatWasOnlyPreparedIsUndone() throws IOException {
        begun();
        assertEquals(Optional.of(Outcome.DELETED), Interrupted.settled(edition));
        assertLeft();
        assertEquals("last", Files.readString(edition.resolve("index.html")));
        assertEquals("last", Files.readString(folder.resolve("site.zip")));
    }

    @Test
    void aFirstEditionIsFinishedToo() throws IOException {
        Folders.delete(edition);
        Files.delete(folder.resolve("site.zip"));
        begun().steps().get(0).take();
        assertEquals(Optional.of(Outcome.NEW), Interrupted.settled(edition));
        assertLeft();
        assertEquals("new", Files.readString(edition.resolve("index.html")));
    }

    private Swap begun() throws IOException {
        write(".site.staged/index.html", "new");
        write(".site.zip.staged", "new");
        Swap swap = Swap.of(edition, folder.resolve("site.zip"));
        swap.begin();
        return swap;
    }

    @Test
    void whileANoteHoldsNothingIsDeleted() throws IOException {
        begun().steps().get(0).take();
        assertFalse(Interrupted.delete(edition));
        assertLeft(".site.staged/index.html", ".site.swap", ".site.zip.staged");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", ".site.previous", ".site.previous\n", "site\nempty\nsite.zip", "../.site.previous\nempty\nsite.zip",
            ".site.previous-2x\nempty\nsite.zip",
        ".site.previous\nsite.zip"})
    void aNoteThatSaysSomethingElseDoesNotMoveAnything(String note) {
        write(".site.swap", note);
        write(".site.staged/index.html", "new");
        assertEquals(Optional.of(Outcome.DELETED), Interrupted.settled(edition));
        assertLeft();
        assertEquals("last", new String(Folders.read(edition.resolve("index.html")), StandardCharsets.UTF_8));
    }

    @Test
    void onlyLastEditionsRemain() {
        assertEquals(List.of(), Interrupted.remaining(edition));
        for (String left : List.of(".site.previous", ".site.previous-2", ".site.staged", ".site-2.previous")) {
            write(left + "/index.html", "x");
        }
        assertEquals(List.of(folder.resolve(".site.previous"), folder.resolve(".site.previous-2")),
                Interrupted.remaining(edition).stream().sorted().toList());
        assertTrue(Files.exists(folder.resolve(".site.previous/index.html")), "they are only told");
    }
}
