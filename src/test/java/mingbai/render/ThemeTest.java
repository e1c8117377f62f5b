package mingbai.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import mingbai.Folders;
import mingbai.check.Check;
import mingbai.model.Language;
import mingbai.plan.Output;
import mingbai.plan.PageKind;
import mingbai.plan.Plan;
import mingbai.read.Reader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThemeTest {
    @TempDir
    private Path around;
    private Path folder;

    @BeforeEach
    void theme() {
        folder = around.resolve("theme");
        Folders.copy(Folders.RESOURCES.resolve("themes/bare"), folder);
    }

    /** An unordered map may have one order in this run and another in the next, and no page would be known again. */
    @Test
    void textsHaveOneOrderInEachRun() {
        Theme theme = Theme.load(Path.of("themes/gazette")).theme();
        assertEquals(Language.ALL, List.copyOf(theme.texts().keySet()));
        assertEquals(EnumMap.class, theme.texts().getClass());
    }

    /** An edition's zip has to be the same folder wherever it is unpacked. */
    @ParameterizedTest
    @ValueSource(strings = {"con.css", "COM1.x.css", "nul", "style.", "fonts./a.css", "aux/a.css", "BARE.css", "字.css"})
    void assetsThatOtherSystemsSpellOtherwiseAreTold(String name) {
        Folders.write(folder.resolve("assets").resolve(name), new byte[0]);
        assertEquals(List.of("file-unexpected"), told());
    }

    @ParameterizedTest
    @ValueSource(strings = {"console.css", "com10.css", "a.b.css", "fonts/con-1.css", "bare2.css"})
    void assetsThatAllSystemsSpellAlikeAreNot(String name) {
        Folders.write(folder.resolve("assets").resolve(name), new byte[0]);
        assertEquals(List.of(), told());
    }

    /** It is told unread: no array is as long. */
    @Test
    void anAssetOfGigabytesIsTold() throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(folder.resolve("assets/film.mp4").toFile(), "rw")) {
            file.setLength(3L << 30);
        }
        assertEquals(List.of("file-too-large"), told());
    }

    /** A disk may be below it. */
    @Test
    void aFolderThatIsNoThemeIsToldUnread() {
        Folders.write(folder.resolve("theme.yaml"), "name: 明\nextends: ../none\n".getBytes(StandardCharsets.UTF_8));
        Folders.write(around.resolve("none/any.yaml"), "[".getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of("file-missing"), told());
    }

    /** Deleted while it was read: no template is to blame. */
    @Test
    void anAssetThatIsGoneIsNoMistakeOfATemplate() throws IOException {
        Folders.write(folder.resolve("layouts/item.html"), "{{ inline('assets/bare.css') }}".getBytes(StandardCharsets.UTF_8));
        Check check = new Check("content", false);
        Check.Checked checked = check.content(Reader.folder(Folders.RESOURCES.resolve("sites/minimal/content")));
        Plan plan = Plan.of(checked.publication().orElseThrow(), check.texts().orElseThrow());
        Renderer renderer = new Renderer(Templates.of(Theme.load(folder).theme()), plan);
        Output.Page page = plan.pages().stream().filter(found -> found.kind() == PageKind.ITEM).findFirst().orElseThrow();
        Files.delete(folder.resolve("assets/bare.css"));
        assertThrows(UncheckedIOException.class, () -> renderer.render(page));
    }

    @Test
    void aNameThatNoFolderCanHaveIsTold() {
        Folders.write(folder.resolve("theme.yaml"), "name: 明\nextends: \"a\\0b\"\n".getBytes(StandardCharsets.UTF_8));
        assertFalse(told().isEmpty());
    }

    private List<String> told() {
        return Theme.load(folder).problems().stream().map(problem -> problem.rule().id()).toList();
    }
}
