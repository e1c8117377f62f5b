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
import mingbai.problem.Place;
import mingbai.problem.Problem;
import mingbai.problem.Rule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    /** A file with more keys is no record; what is reported about it is reported once, whether or not they are the same. */
    @ParameterizedTest
    @CsvSource({"2000, true, ''", "2001, true, 2001", "100000, true, 2001", "100000, false, 2001"})
    void readsSoManyKeys(int keys, boolean different, String told) {
        StringBuilder yaml = new StringBuilder();
        for (int i = 0; i < keys; i++) yaml.append(different ? "k" + i : "k").append(": 1\n");
        Folders.write(folder.resolve("keys.yaml"), yaml.toString().getBytes(StandardCharsets.UTF_8));
        List<String> lines = Reader.folder(folder).problems().stream().filter(problem -> problem.rule() == Rule.YAML_TOO_MANY)
                .map(problem -> String.valueOf(problem.place().line())).toList();
        assertEquals(told.isEmpty() ? List.of() : List.of(told), lines);
    }

    /** Each problem asks for its line, of which a file may have one for all. */
    @Test
    void aLongLineIsNotCopiedForEachProblem() {
        Folders.write(folder.resolve("long.yaml"), ("- a\n- " + "甲".repeat(1 << 20) + "\n").getBytes(StandardCharsets.UTF_8));
        RawFile file = Reader.folder(folder).files().get("long.yaml");
        assertEquals("- a", file.line(new Place("long.yaml", 1, 1)));
        assertTimeout(Duration.ofSeconds(5), () -> {
            for (int i = 0; i < 100_000; i++) assertEquals("", file.line(new Place("long.yaml", 2, i)));
        });
        assertEquals("", file.line(new Place("long.yaml", 3, 1)));
        assertEquals("", file.line(new Place("long.yaml", 9, 1)));
    }

    /** The limit is the reader's own, whatever the library's is. */
    @Test
    void readsFilesUpToTheLimit() {
        Folders.write(folder.resolve("large.yaml"), "- a\n".repeat(1 << 20).getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of(), Reader.folder(folder).problems());
    }

    /** A source holds what all records say; one that is larger is reported without being read. */
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

    /** A line break within an unquoted text is a space, whatever the next line begins with. */
    @ParameterizedTest
    @ValueSource(strings = {"— together with others — does it.", "——办理。", "- with a dash", "-based services.", "APP：办理。", "one:two online.",
            "* online", "• online"})
    void readsUnquotedTextsOfSeveralLines(String line) {
        String text = "The department\n    " + line;
        assertEquals(List.of(), reported("title:\n  zh: " + text + "\n  en: " + text + "\nsteps:\n  - " + text + "\n"));
        assertEquals(List.of(), reported("title:\n  zh: \"" + text + "\"\n  en: '" + text + "'\n"));
        assertEquals(List.of(), reported("title:\n  zh: mon:fri done\n    online.\n"));
    }

    /** What the parser cannot read is where it says; texts above it are well. */
    @ParameterizedTest
    @ValueSource(strings = {"  en: \"Open from\n    mon:fri and\n    sun\"\n", "  en: Open\n    mon:fri and\n    — sun\n",
            "  en:\n    - APP：办理\n"})
    void leavesTextsAboveAMistakeAlone(String text) {
        List<Problem> problems = reported("title:\n" + text + "units: [commerce\nscope: x\n");
        assertEquals(List.of(Rule.YAML_SYNTAX), problems.stream().map(Problem::rule).toList());
        assertEquals(("title:\n" + text).lines().count() + 1, problems.get(0).place().line());
    }

    /** What is behind a # that no space follows, where it could be part of the text. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"en: Office ##2 online|##2 online", "en: Done #online⏎    and more.|#online", "en: online #2|#2",
            "en: Done # 2|# 2",
            "en: \"Done\" #b # c|#b", "en: 𠀀𠀁 #b|#b", "title: 网上 #b|#b"})
    void tellsOnceOfTextsThatAreCut(String line, String said) {
        List<Problem> problems = reported(line.replace('⏎', '\n') + "\n");
        assertEquals(List.of(Rule.TEXT_CUT), problems.stream().map(Problem::rule).toList());
        assertEquals(said, problems.get(0).arguments().get(0).toString());
        assertEquals(line.codePointCount(0, line.indexOf(said)) + 1, problems.get(0).place().column());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en: Done # 2 x", "en: Done #\u3000待核", "en: Done ## x", "en: Done #", "number: 1 #序号", "open: true #x",
            "units:\n  - commerce #商务厅", "id: a-b #x", "day: 2026-01-05 #x",
            "en: Done#2", "en: |\n  Done #2", "en: >-\n  Done #2\n  online"})
    void takesOtherCommentsForComments(String text) {
        assertEquals(List.of(), reported(text + "\n"));
    }

    /** Work grows as texts do: what took minutes takes no more than a moment. */
    @Test
    void readsLongLinesAtOnce() {
        assertTimeout(Duration.ofSeconds(10), () -> {
            assertEquals(List.of(), reported("en: [" + "ab, ".repeat(100_000) + "𠀀]\n"));
            assertEquals(List.of(), reported("en: [" + "\"a\\\\b\", ".repeat(100_000) + "𠀀]\n"));
            assertEquals(1, reported("en: Done online. #b" + " ".repeat(200_000) + "x\n").size());
            assertEquals(1, reported("en: Done online. #b" + " # x".repeat(50_000) + "\n").size());
        });
    }

    private List<Problem> reported(String yaml) {
        Folders.write(folder.resolve("told.yaml"), yaml.getBytes(StandardCharsets.UTF_8));
        return Reader.folder(folder).problems();
    }

    private List<Problem> problems(String kind, String name) {
        Folders.write(folder.resolve(name), Folders.read(FUZZ.resolve(kind).resolve(name)));
        return assertTimeout(Duration.ofSeconds(1), () -> Reader.folder(folder).problems());
    }
}
