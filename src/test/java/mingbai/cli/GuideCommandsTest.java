package mingbai.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.Folders;
import mingbai.Programs;
import mingbai.intake.word.WordFileTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every command that README and guides show is run, each in a copy of the publication that a new one starts from, which was built
 * once. A command that they show and nobody runs fails, and so does one that is run and no longer shown.
 */
class GuideCommandsTest {
    private static final Path START = Path.of("src/main/resources/mingbai/start");
    private static final List<String> GUIDES = List.of("README.md", "content/README.md", "content/CHEATSHEET.md",
            "content/CHEATSHEET.en.md", "content/PUBLISHING.md", "content/RULES.md", "content/RULES.en.md", "themes/RULES.md",
            "themes/RULES.en.md",
            "themes/README.md", "src/main/dist/README.txt");

    /** The program, as each system and the jar have it called, at the beginning of a line or of a piece of code, and its words. */
    private static final Pattern COMMAND = Pattern.compile(
            "(?m)(?:^|`)(?:java -jar target/mingbai\\.jar|(?:\\./|\\.\\\\)?mingbai(?:\\.sh|\\.cmd)?) ([a-z][^`#\n]*)");

    /** Its folders, as options that take the place of those of the folder in which a shell would be. */
    private static final Map<String, List<String>> FOLDERS = Map.of("build", List.of("--content", "--theme", "--out", "--zip"),
            "check", List.of("--content", "--theme", "--out"), "components", List.of("--theme"),
            "diff", List.of("--content", "--theme", "--site"),
            "explain", List.of(), "import", List.of("--content"), "new", List.of("--content"), "schema", List.of("--content"),
            "serve", List.of("--content", "--theme"));

    private static final Map<String, String> PLACES = Map.of("--content", "content", "--out", "site", "--site", "site",
            "--zip", "target/example.zip");

    /** What ends well, as it is written. */
    private static final List<String> WELL = List.of("build", "build --help", "check", "check --format github",
            "check --format sarif > mingbai.sarif", "components", "diff", "diff --format json", "diff v1.0",
            "explain import-unit-unknown", "explain term-not-rendered", "explain unknown-unit",
            "new concept bonded-goods",
            "new item", "new unit commerce", "schema");

    /** What reports problems: of an example, which names no publisher. */
    private static final List<String> PROBLEMS = List.of("build --release", "check --release",
            "check --release --format json > report.json");

    /** What stands for something else, and ends well with what may be there. */
    private static final List<Line> PLACEHOLDERS = List.of(
            new Line("diff --first --format html --out changes.html", Map.of("changes.html", "changes.html")),
            new Line("diff --first --format html --out changes-2026-03-01.html", Map.of("changes-2026-03-01.html", "changes.html")),
            new Line("diff --first --format html --out 审核单-2026-03-01.html", Map.of("审核单-2026-03-01.html", "审核单.html")),
            new Line("diff --format html --out changes.html", Map.of("changes.html", "changes.html")),
            new Line("diff --format html --out 审核单.html", Map.of("审核单.html", "审核单.html")),
            new Line("diff 已发布-2026-03-01", Map.of("已发布-2026-03-01", "site")),
            new Line("diff 已发布-2026-03-01 --format html --out 审核单-2026-06-01.html",
                    Map.of("已发布-2026-03-01", "site", "审核单-2026-06-01.html", "审核单.html")),
            new Line("diff 〈已发布的文件夹〉 --format html --out 审核单.html", Map.of("〈已发布的文件夹〉", "site", "审核单.html", "审核单.html")),
            new Line("diff published-2026-03-01", Map.of("published-2026-03-01", "site")),
            new Line("diff published-2026-03-01 --format html --out changes-2026-06-01.html",
                    Map.of("published-2026-03-01", "site", "changes-2026-06-01.html", "changes.html")),
            new Line("diff 〈published〉 --format html --out changes.html",
                    Map.of("〈published〉", "site", "changes.html", "changes.html")),
            new Line("explain 〈规则〉", "〈规则〉", "unknown-unit"),
            new Line("explain 〈rule〉", "〈rule〉", "unknown-unit"),
            new Line("import batch.docx --dry-run", Map.of("batch.docx", "batch.docx")),
            new Line("import batch.docx --format json", Map.of("batch.docx", "batch.docx")),
            new Line("import 〈file〉 --dry-run", Map.of("〈file〉", "content/source/example.txt")),
            new Line("import batch.docx --replace-source", Map.of("batch.docx", "content/source/example.txt")),
            new Line("import 〈file〉 --replace-source --dry-run", Map.of("〈file〉", "content/source/example.txt")),
            new Line("import 原文更正.docx --replace-source --dry-run", Map.of("原文更正.docx", "content/source/example.txt")),
            new Line("import 〈文件〉 --dry-run", Map.of("〈文件〉", "content/source/example.txt")),
            new Line("new concept 〈代号〉", "〈代号〉", "customs-broker"),
            new Line("new concept 〈id〉", "〈id〉", "customs-broker"),
            new Line("new publication 〈文件夹〉", Map.of("〈文件夹〉", "another")),
            new Line("new publication 〈folder〉", Map.of("〈folder〉", "another")),
            new Line("new publication content --from 原文.docx", Map.of("content", "another", "原文.docx", "batch.docx")),
            new Line("new publication content --from source.docx", Map.of("content", "another", "source.docx", "batch.docx")),
            new Line("new publication ../list --from list.docx", Map.of("../list", "another", "list.docx", "batch.docx")),
            new Line("new publication 〈文件夹〉 --from 〈文件〉", Map.of("〈文件夹〉", "another", "〈文件〉", "batch.docx")),
            new Line("new publication 〈folder〉 --from 〈file〉", Map.of("〈folder〉", "another", "〈file〉", "batch.docx")),
            new Line("new region 〈代号〉", "〈代号〉", "qingdao"),
            new Line("new region 〈id〉", "〈id〉", "qingdao"),
            new Line("new unit 〈代号〉", "〈代号〉", "customs"),
            new Line("new unit 〈id〉", "〈id〉", "customs"));

    /** It goes on until it is stopped. */
    private static final String PREVIEW = "serve";

    @TempDir
    static Path built;
    @TempDir
    Path folder;

    /**
     * A command as a guide has it.
     *
     * @param code   how it ends
     * @param places for each placeholder, the file or folder that is meant, below the folder in which it is run
     * @param words  for each placeholder, the word that is meant
     */
    private record Line(String written, int code, Map<String, String> places, Map<String, String> words) {
        Line(String written, int code) {
            this(written, code, Map.of(), Map.of());
        }

        Line(String written, Map<String, String> places) {
            this(written, Exit.OK, places, Map.of());
        }

        Line(String written, String placeholder, String word) {
            this(written, Exit.OK, Map.of(), Map.of(placeholder, word));
        }

        /** What the program is given; where its output goes is the shell's. */
        List<String> given(Path folder) {
            Stream<String> written = Stream.of(this.written.replaceFirst(" > .*", "").split(" "))
                    .map(word -> places.containsKey(word) ? folder.resolve(places.get(word)).toString() : words.getOrDefault(word, word));
            return Stream.concat(written, folders(command(), folder)).toList();
        }

        private String command() {
            return written.split(" ")[0];
        }

        @Override
        public String toString() {
            return written;
        }
    }

    private static Stream<String> folders(String command, Path folder) {
        return FOLDERS.get(command).stream().flatMap(option -> Stream.of(option,
                option.equals("--theme") ? "themes/gazette" : folder.resolve(PLACES.get(option)).toString()));
    }

    private static List<Line> lines() {
        return Stream.of(WELL.stream().map(written -> new Line(written, Exit.OK)),
                PROBLEMS.stream().map(written -> new Line(written, Exit.PROBLEMS)), PLACEHOLDERS.stream())
                .flatMap(lines -> lines).toList();
    }

    /** The items of the example as a table of Word, below its title. */
    private static byte[] batch() {
        String source = new String(Folders.read(START.resolve("source/example.txt")), StandardCharsets.UTF_8);
        String rows = Stream.of(source.strip().split("\n\n")).skip(1).map(item -> Stream.of(item.strip().split("\n\t"))
                .map(WordFileTest::cell).toArray(String[]::new)).map(WordFileTest::row).collect(Collectors.joining());
        String title = "<w:p><w:r><w:t>" + source.strip().lines().findFirst().orElseThrow() + "</w:t></w:r></w:p>";
        return WordFileTest.docx(title + WordFileTest.table(WordFileTest.HEAD, rows));
    }

    @BeforeAll
    static void build() {
        Folders.copy(START, built.resolve("content"));
        assertEquals(Exit.OK, Command.run(new Line("build", Exit.OK).given(built)).code());
        Folders.write(built.resolve("batch.docx"), batch());
        Programs.run(built, "git", "init", "-q");
        Programs.run(built, "git", "add", "content");
        Programs.run(built, "git", "-c", "user.name=Test", "-c", "user.email=test@example.org", "commit", "-q", "-m", "first");
        Programs.run(built, "git", "tag", "v1.0");
    }

    @BeforeEach
    void copy() {
        Folders.copy(built, folder);
    }

    @ParameterizedTest
    @MethodSource("lines")
    void endAsTheyShould(Line line) {
        if (line.command().equals("import")) Folders.delete(folder.resolve("content/items"));
        Command run = Command.run(line.given(folder));
        assertEquals(line.code(), run.code(), run.printed());
    }

    @Test
    void areAllRun() throws IOException {
        Set<String> shown = new TreeSet<>();
        for (String guide : GUIDES) {
            COMMAND.matcher(Files.readString(Path.of(guide))).results().map(GuideCommandsTest::words).forEach(shown::add);
        }
        Set<String> run = Stream.concat(lines().stream().map(Line::written), Stream.of(PREVIEW))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(String.join("\n", run), String.join("\n", shown));
    }

    private static String words(MatchResult found) {
        return found.group(1).strip();
    }

    @Test
    void thePreviewSaysWhereItIs() throws InterruptedException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        List<String> words = Stream.concat(Stream.of(PREVIEW, "--port", "0"), folders(PREVIEW, folder)).toList();
        Thread preview = new Thread(() -> Commands.run(words, out, out, StandardCharsets.UTF_8));
        preview.start();
        for (int i = 0; i < 600 && preview.isAlive() && !said.toString(StandardCharsets.UTF_8).contains("http://localhost:"); i++) {
            preview.join(50);
        }
        boolean open = preview.isAlive();
        preview.interrupt();
        preview.join();
        assertTrue(open && said.toString(StandardCharsets.UTF_8).contains("http://localhost:"), said.toString(StandardCharsets.UTF_8));
    }
}
