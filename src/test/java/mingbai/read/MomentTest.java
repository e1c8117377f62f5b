package mingbai.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import mingbai.Build;
import mingbai.Folders;
import mingbai.Workplace;
import mingbai.problem.Problem;
import mingbai.problem.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens in a folder while it is read is read as a whole or not at all. */
class MomentTest {
    @TempDir
    private Path folder;
    private int readings;

    /** @param meanwhile what happens while the folder is read for the first time, the second … */
    private Reader.Read read(Step... meanwhile) {
        Deque<Step> steps = new ArrayDeque<>(List.of(meanwhile));
        return Moment.of(folder, Reader::passesOver, () -> {
            readings++;
            Reader.Read read = Reader.folder(folder);
            try {
                if (!steps.isEmpty()) steps.pop().take();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return read;
        });
    }

    private interface Step {
        void take() throws IOException;
    }

    private Path write(String name, String text) {
        Path file = folder.resolve(name);
        Folders.write(file, text.getBytes(StandardCharsets.UTF_8));
        return file;
    }

    private void assertRead(Reader.Read read, int times, String... names) {
        assertEquals(List.of(names), List.copyOf(read.files().keySet()));
        assertEquals(times, readings);
    }

    @Test
    void aFolderAtRestIsReadOnce() {
        write("items/01.yaml", "number: 1\n");
        assertRead(read(), 1, "items/01.yaml");
    }

    /** An import puts its records into their place one by one. */
    @Test
    void anImportThatBeginsAndEndsMeanwhileIsReadWhole() {
        write("items/01.yaml", "number: 1\n");
        Reader.Read read = read(() -> {
            Path note = write(Moment.COMING, "");
            for (String name : List.of("items/02.yaml", "items/03.yaml")) write(name, "number: 2\n");
            Files.delete(note);
        });
        assertRead(read, 2, "items/01.yaml", "items/02.yaml", "items/03.yaml");
    }

    @Test
    void anImportThatIsTakenBackMeanwhileIsNotRead() {
        write("items/01.yaml", "number: 1\n");
        Path second = write("items/02.yaml", "number: 2\n");
        assertRead(read(() -> Files.delete(second)), 2, "items/01.yaml");
    }

    @Test
    void aFileThatIsSavedMeanwhileIsReadAgain() {
        Path item = write("items/01.yaml", "number: 1\n");
        Reader.Read read = read(() -> write("items/01.yaml", "number: 12\n"), () -> {
            Path saved = write("items/saved~", "number: 13\n");
            Files.setLastModifiedTime(saved, Files.getLastModifiedTime(item));
            Files.move(saved, item, StandardCopyOption.REPLACE_EXISTING);
        });
        assertRead(read, 3, "items/01.yaml");
        assertEquals("number: 13\n", read.files().get("items/01.yaml").text());
    }

    @Test
    void whatIsNotReadMayChange() {
        write("items/01.yaml", "number: 1\n");
        assertRead(read(() -> write("items/.01.yaml.swp", "x")), 1, "items/01.yaml");
    }

    @Test
    void aFileThatGoesMeanwhileIsNoFailure() {
        Path second = write("items/02.yaml", "number: 2\n");
        assertRead(read(() -> {
            Files.delete(second);
            throw new NoSuchFileException(second.toString());
        }), 2);
        assertThrows(UncheckedIOException.class, () -> read(() -> {
            throw new NoSuchFileException("a folder at rest");
        }));
    }

    @Test
    void whatDoesNotComeToRestIsTold() {
        write("items/01.yaml", "number: 1\n");
        Path note = write(Moment.COMING, "");
        assertThrows(Moment.Unsettled.class, this::read);
        assertEquals(0, readings);
        assertEquals(List.of(".import.note", "items/01.yaml"), Folders.files(folder), note.toString());
    }

    /** A build that comes while an import is at work has all of its records. */
    @Test
    void aBuildWaitsForAnImport() throws Exception {
        Workplace work = Workplace.of(folder, "minimal");
        Path note = work.content().resolve(Moment.COMING);
        Path item = work.content().resolve("items/01.yaml");
        String text = new String(Folders.read(item), StandardCharsets.UTF_8);
        Folders.write(note, new byte[0]);
        Folders.write(work.content().resolve("items/03.yaml"), text.replace("number: 1", "number: 3").getBytes(StandardCharsets.UTF_8));
        Build build = new Build(work.content(), Path.of("themes/gazette"), false, (done, of) -> { });
        CompletableFuture<Build.Outcome> outcome = CompletableFuture.supplyAsync(() -> build.check((path, file) -> { }));
        TimeUnit.MILLISECONDS.sleep(200);
        Folders.write(work.content().resolve("items/02.yaml"), text.replace("number: 1", "number: 2").getBytes(StandardCharsets.UTF_8));
        Files.delete(note);
        Optional<Problem> gap = outcome.get().problems().stream().filter(problem -> problem.rule() == Rule.NAME_GAP).findFirst();
        assertEquals(Optional.empty(), gap);
    }
}
