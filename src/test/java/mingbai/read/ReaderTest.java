package mingbai.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import mingbai.Folders;
import mingbai.model.Problem;
import mingbai.model.Rule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files from strangers are read or refused, at once, and nothing is thrown. A file that once broke this stays here. */
class ReaderTest {
    private static final Path FUZZ = Folders.RESOURCES.resolve("fuzz");

    @TempDir
    private Path folder;

    static List<String> read() {
        return Folders.files(FUZZ.resolve("read"));
    }

    static List<String> refused() {
        return Folders.files(FUZZ.resolve("refused"));
    }

    @BeforeAll
    static void warm() {
        Reader.folder(FUZZ);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void read(String name) {
        assertEquals(List.of(), problems("read", name));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refused(String name) {
        assertFalse(problems("refused", name).isEmpty());
    }

    /** The limit is the reader's own, whatever the library's is. */
    @Test
    void readsFilesUpToTheLimit() {
        Folders.write(folder.resolve("large.yaml"), "- a\n".repeat(1 << 20).getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of(), Reader.folder(folder).problems());
    }

    /** A source holds what all records say; one that is larger is told without being read. */
    @Test
    void readsASourceUpToALimitOfItsOwn() throws IOException {
        Path source = folder.resolve("source/official.txt");
        Folders.write(source, "明白\n".repeat(1 << 20).getBytes(StandardCharsets.UTF_8));
        Reader.Read read = Reader.folder(folder);
        assertEquals(List.of(), read.problems());
        assertEquals(3 << 20, read.files().get("source/official.txt").text().length());
        try (RandomAccessFile file = new RandomAccessFile(source.toFile(), "rw")) {
            file.setLength((64 << 20) + 1);
        }
        assertEquals(List.of(Rule.FILE_TOO_LARGE), Reader.folder(folder).problems().stream().map(Problem::rule).toList());
    }

    private List<Problem> problems(String kind, String name) {
        Folders.write(folder.resolve(name), Folders.read(FUZZ.resolve(kind).resolve(name)));
        return assertTimeout(Duration.ofSeconds(1), () -> Reader.folder(folder).problems());
    }
}
