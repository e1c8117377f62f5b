package mingbai.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import mingbai.Folders;
import mingbai.format.Sha256;
import mingbai.golden.Stamps;
import mingbai.intake.records.Draft;
import mingbai.intake.records.Extension;
import mingbai.publish.Lock;
import mingbai.read.Moment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All records or none. */
class WritingTest {
    private static final List<Draft> DRAFTS = List.of(new Draft("items/01.yaml", "number: 1\n"), new Draft("items/02.yaml", "number: 2\n"));

    @TempDir
    private Path content;

    @Test
    void writesAllAndLeavesNothingBeside() {
        write();
        assertEquals(List.of("items/01.yaml", "items/02.yaml"), Folders.files(content));
        assertEquals("number: 2\n", text("items/02.yaml"));
    }

    @Test
    void aRecordThatCameInBetweenStaysAndTheOthersAreWithdrawn() {
        put("items/02.yaml", "x");
        List<String> before = Stamps.of(content.resolve("items"));
        assertEquals(WritingResult.undone(List.of(content.resolve("items/02.yaml")), List.of()), write());
        assertEquals(before, Stamps.of(content.resolve("items")));
        assertEquals(List.of("items/02.yaml"), Folders.files(content));
    }

    @Test
    void aListIsExtendedOnlyWhereAllRecordsAreWritten() {
        put("units.yaml", "\uFEFFunits:\r\n");
        put("items/02.yaml", "x");
        List<Extension> lists = List.of(new Extension("units.yaml", "units:\n  - a\n", "units:\n"),
                new Extension("groups.yaml", "groups:\n", ""));
        assertEquals(WritingResult.End.UNDONE, Writing.all(content, DRAFTS, lists, left -> { }).end());
        assertEquals(List.of("items/02.yaml", "units.yaml"), Folders.files(content));
        assertEquals("\uFEFFunits:\r\n", text("units.yaml"));
        Folders.delete(content.resolve("items"));
        assertEquals(WritingResult.End.FINISHED, Writing.all(content, DRAFTS, lists, left -> { }).end());
        assertEquals(List.of("groups.yaml", "items/01.yaml", "items/02.yaml", "units.yaml"), Folders.files(content));
        assertEquals("\uFEFFunits:\r\n  - a\r\n", text("units.yaml"));
    }

    @Test
    void nothingIsWrittenWhereAListChangedSinceItWasRead() {
        put("units.yaml", "a person's");
        assertThrows(Moment.Unsettled.class, () -> Writing.all(content, DRAFTS,
                List.of(new Extension("units.yaml", "units:\n  - a\n", "units:\n")), left -> { }));
        assertEquals(List.of("units.yaml"), Folders.files(content));
    }

    /** A machine that fails after the list was replaced, or a record that came in between. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aListThatWasReplacedIsGivenBackUnlessAPersonChangedIt(boolean changed) {
        put(".import.note", noted("units.yaml", "before") + "\n" + note("items/01.yaml"));
        put(".import.staged/units.yaml.before", "before");
        put(".import.staged/items/01.yaml", "items/01.yaml");
        put("units.yaml", changed ? "a person's" : "units.yaml");
        put("items/01.yaml", "a person's");
        assertEquals(Optional.of(WritingResult.undone(paths("items/01.yaml"), changed ? paths("units.yaml") : List.of())),
                Writing.settled(content));
        assertEquals(List.of("items/01.yaml", "units.yaml"), Folders.files(content));
        assertEquals(changed ? "a person's" : "before", text("units.yaml"));
    }

    @Test
    void whatAnInterruptedRunLeftIsClearedAndTold() {
        put(".import.staged/items/01.yaml", "x");
        List<WritingResult> told = new ArrayList<>();
        assertEquals(WritingResult.End.FINISHED, Writing.all(content, DRAFTS, List.of(), told::add).end());
        assertEquals(List.of(WritingResult.deleted()), told);
        assertEquals(List.of("items/01.yaml", "items/02.yaml"), Folders.files(content));
    }

    @Test
    void allThatIsInTheWayIsNamedAndWhatAPersonChanged() {
        put(".import.note", note("items/01.yaml", "items/02.yaml", "items/03.yaml", "items/04.yaml"));
        put(".import.staged/items/03.yaml", "items/03.yaml");
        put(".import.staged/items/04.yaml", "items/04.yaml");
        for (String name : List.of("items/01.yaml", "items/03.yaml", "items/04.yaml")) put(name, "a person's");
        put("items/02.yaml", "items/02.yaml");
        assertEquals(Optional.of(WritingResult.undone(paths("items/03.yaml", "items/04.yaml"), paths("items/01.yaml"))),
                Writing.settled(content));
        assertEquals(List.of("items/01.yaml", "items/03.yaml", "items/04.yaml"), Folders.files(content));
    }

    @Test
    void aFileInThePlaceOfTheFolderIsNamed() {
        put("items", "x");
        assertEquals(WritingResult.undone(paths("items"), List.of()), write());
        assertEquals(List.of("items"), Folders.files(content));
    }

    @Test
    void whatIsNowhereAnyMoreIsTold() {
        put(".import.note", note("items/01.yaml", "items/02.yaml", "items/03.yaml"));
        put(".import.staged/items/02.yaml", "items/02.yaml");
        put(".import.staged/items/03.yaml", "other bytes");
        assertEquals(Optional.of(WritingResult.finished(paths("items/01.yaml", "items/03.yaml"))), Writing.settled(content));
        assertEquals(List.of("items/02.yaml"), Folders.files(content));
    }

    /** Cut off after all are in their place, before the note goes. */
    @Test
    void allThatStandAreFinished() {
        put(".import.note", note("items/01.yaml"));
        put("items/01.yaml", "items/01.yaml");
        assertEquals(Optional.of(WritingResult.finished(List.of())), Writing.settled(content));
        assertEquals(List.of("items/01.yaml"), Folders.files(content));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x.yaml", "items/../../x.yaml", "/x/x.yaml", "x.yaml", ".git/hooks", "items/.x", "C:/x.yaml", "items\\..\\x",
            "items/a/b.yaml", "items/\0"})
    void aNoteThatNamesWhatNoImportWritesIsTakenAway(String name) {
        put("content/.import.note", note("items/01.yaml", name));
        put("content/.import.staged/items/01.yaml", "items/01.yaml");
        put("content/.import.staged/x.yaml", name);
        put("x.yaml", name);
        assertEquals(Optional.of(WritingResult.deleted()), Writing.settled(content.resolve("content")));
        assertEquals(List.of("x.yaml"), Folders.files(content));
        put("content/.import.note", note(name));
        assertEquals(Optional.empty(), Writing.settled(content.resolve("content")));
        assertEquals(List.of("x.yaml"), Folders.files(content));
    }

    @Test
    void aFolderOutsideIsNeverTakenForOneThatWasMade() throws IOException {
        Files.createDirectories(content.resolve("empty"));
        put("content/.import.note", note("items/01.yaml") + "\nmade ../empty");
        put("content/items/01.yaml", "a person's");
        put("content/.import.staged/items/01.yaml", "items/01.yaml");
        assertEquals(Optional.of(WritingResult.deleted()), Writing.settled(content.resolve("content")));
        assertTrue(Files.isDirectory(content.resolve("empty")));
    }

    @Test
    void nothingGoesThroughALink() throws IOException {
        put("outside/01.yaml", "items/01.yaml");
        for (String link : List.of(".import.staged/items", "items")) {
            put("content/.import.note", note("items/01.yaml", "items/02.yaml"));
            put("content/.import.staged/02.yaml", "x");
            try {
                Files.createSymbolicLink(content.resolve("content").resolve(link), content.resolve("outside"));
            } catch (UnsupportedOperationException | FileSystemException e) {
                abort("no links here");
            }
            assertEquals(Optional.of(WritingResult.deleted()), Writing.settled(content.resolve("content")));
            assertEquals(List.of("01.yaml"), Folders.files(content.resolve("outside")));
        }
    }

    @Test
    void whileAnImportIsAtWorkNobodyReadsWhatItMoves() throws IOException {
        put(".import.staged/items/01.yaml", "x");
        try (Lock held = Lock.free(content.resolve("import")).orElseThrow()) {
            assertThrows(AtWork.class, () -> Writing.settled(content, Duration.ofMillis(100)), held.toString());
            assertTrue(Files.exists(content.resolve(".import.staged/items/01.yaml")));
        }
        assertEquals(Optional.of(WritingResult.deleted()), Writing.settled(content));
    }

    @Test
    void whoComesWhileAnImportIsAtWorkWaits() throws Exception {
        put(".import.staged/items/01.yaml", "x");
        Lock held = Lock.free(content.resolve("import")).orElseThrow();
        CompletableFuture<Optional<WritingResult>> settled = CompletableFuture.supplyAsync(
                () -> Writing.settled(content, Duration.ofMinutes(1)));
        assertThrows(TimeoutException.class, () -> settled.get(200, TimeUnit.MILLISECONDS));
        held.close();
        assertEquals(Optional.of(WritingResult.deleted()), settled.get());
    }

    private WritingResult write() {
        return Writing.all(content, DRAFTS, List.of(), left -> fail("nothing was left: " + left));
    }

    private void put(String name, String text) {
        Folders.write(content.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    }

    private String text(String name) {
        return new String(Folders.read(content.resolve(name)), StandardCharsets.UTF_8);
    }

    private List<Path> paths(String... names) {
        return Stream.of(names).map(content::resolve).toList();
    }

    /** Of a list whose text is its name. */
    private static String noted(String list, String before) {
        return sum(list) + " " + sum(before) + " " + list;
    }

    private static String sum(String text) {
        return Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Of records whose text is their name. */
    private static String note(String... names) {
        return new WritingNote(Stream.of(names)
                .map(name -> new WritingNote.Noted(sum(name), name)).toList(), List.of()).text();
    }
}
