package mingbai.render.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mingbai.Folders;
import mingbai.check.Check;
import mingbai.language.Language;
import mingbai.plan.Output;
import mingbai.plan.PageKind;
import mingbai.plan.Plan;
import mingbai.read.Reader;
import mingbai.render.Renderer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThemeTest {
    private static final Pattern LINES = Pattern.compile(".*(?:\\.html|\\.css|\\.js|component\\.yaml|theme\\.yaml)");

    @TempDir
    private Path around;
    private Path folder;

    @BeforeEach
    void theme() {
        folder = around.resolve("theme");
        Folders.copy(Folders.RESOURCES.resolve("themes/bare"), folder);
    }

    /** What nobody can read nobody can change. */
    @Test
    void linesAreShortEnoughToRead() throws IOException {
        assertEquals(List.of(), longLines(Path.of("themes/gazette"), 140));
        Files.writeString(folder.resolve("layouts/item.html"), "<p>\n" + "明".repeat(141) + "\n");
        assertTrue(longLines(folder, 140).contains("item.html:2"));
    }

    private static List<String> longLines(Path theme, int most) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(theme)) {
            for (Path file : files.filter(path -> LINES.matcher(path.toString()).matches()).sorted().toList()) {
                List<String> lines = Files.readAllLines(file);
                for (int i = 0; i < lines.size(); i++) {
                    if (lines.get(i).length() > most) found.add(file.getFileName() + ":" + (i + 1));
                }
            }
        }
        return found;
    }

    @Test
    void indentationOfTagsIsForAuthorsAlone() throws IOException {
        String flat = "<ul>\n{% for x in ['a', 'b'] %}\n<li\n class=\"x\">{{ x }}</li>\n{% endfor %}\n</ul>\n";
        String indented = "<ul>\n  {% for x in ['a', 'b'] %}\n    <li\n class=\"x\">{##}\n\t {{ x }}\n    </li>\n  {% endfor %}\n</ul>\n";
        assertEquals(item(flat), item(indented));
    }

    /** An unordered map may have one order in this run and another in the next, and no page would be known again. */
    @Test
    void textsHaveOneOrderInEachRun() {
        Theme theme = ThemeFolder.read(Path.of("themes/gazette")).theme();
        assertEquals(Language.ALL, List.copyOf(theme.texts().keySet()));
        assertEquals(EnumMap.class, theme.texts().getClass());
    }

    /** An edition's zip has to be the same folder wherever it is unpacked. */
    @ParameterizedTest
    @ValueSource(strings = {"con.css", "COM1.x.css", "nul", "style.", "fonts./a.css", "aux/a.css", "BARE.css", "字.css"})
    void assetsThatOtherSystemsSpellOtherwiseAreProblems(String name) {
        Folders.write(folder.resolve("assets").resolve(name), new byte[0]);
        assertEquals(List.of("file-unexpected"), problems());
    }

    @ParameterizedTest
    @ValueSource(strings = {"console.css", "com10.css", "a.b.css", "fonts/con-1.css", "bare2.css"})
    void assetsThatAllSystemsSpellAlikeAreNot(String name) {
        Folders.write(folder.resolve("assets").resolve(name), new byte[0]);
        assertEquals(List.of(), problems());
    }

    /** It is not read: no array is as long. */
    @Test
    void anAssetOfGigabytesIsAProblem() throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(folder.resolve("assets/film.mp4").toFile(), "rw")) {
            file.setLength(3L << 30);
        }
        assertEquals(List.of("file-too-large"), problems());
    }

    /** A disk may be below it. */
    @Test
    void aFolderThatIsNoThemeIsAProblemAndNotRead() {
        Folders.write(folder.resolve("theme.yaml"), "name: 明\nextends: ../none\n".getBytes(StandardCharsets.UTF_8));
        Folders.write(around.resolve("none/any.yaml"), "[".getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of("file-missing"), problems());
    }

    /** Deleted while it was read: no template is to blame. */
    @Test
    void anAssetThatIsGoneIsNoMistakeOfATemplate() throws IOException {
        Plan plan = minimal();
        Renderer renderer = withItems("{{ inline('assets/bare.css') }}", plan);
        Files.delete(folder.resolve("assets/bare.css"));
        assertThrows(UncheckedIOException.class, () -> renderer.render(firstItem(plan)));
    }

    private String item(String template) {
        Plan plan = minimal();
        return new String(withItems(template, plan).render(firstItem(plan)).bytes(), StandardCharsets.UTF_8);
    }

    private Renderer withItems(String template, Plan plan) {
        Folders.write(folder.resolve("layouts/item.html"), template.getBytes(StandardCharsets.UTF_8));
        return new Renderer(Renderer.compile(ThemeFolder.read(folder).theme()), plan);
    }

    private static Plan minimal() {
        Check check = new Check("content", false);
        Check.Checked checked = check.content(Reader.folder(Folders.RESOURCES.resolve("sites/minimal/content")));
        return Plan.of(checked.publication().orElseThrow(), check.texts().orElseThrow());
    }

    private static Output.Page firstItem(Plan plan) {
        return plan.pages().stream().filter(found -> found.kind() == PageKind.ITEM).findFirst().orElseThrow();
    }

    @Test
    void aNameThatNoFolderCanHaveIsAProblem() {
        Folders.write(folder.resolve("theme.yaml"), "name: 明\nextends: \"a\\0b\"\n".getBytes(StandardCharsets.UTF_8));
        assertFalse(problems().isEmpty());
    }

    private List<String> problems() {
        return ThemeFolder.read(folder).problems().stream().map(problem -> problem.rule().id()).toList();
    }
}
