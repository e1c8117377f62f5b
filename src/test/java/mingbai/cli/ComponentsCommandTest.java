package mingbai.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mingbai.Folders;
import mingbai.render.theme.ThemeFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComponentsCommandTest {
    private static final String GAZETTE = "themes/gazette";

    @TempDir
    private Path folder;

    @Test
    void writesThePageAndWritesItAgain() {
        Path out = folder.resolve("out");
        int components = ThemeFolder.read(Path.of(GAZETTE)).theme().components().size();
        for (int i = 0; i < 2; i++) {
            Command run = components(GAZETTE, out);
            assertEquals(Exit.OK, run.code(), run.printed());
            assertTrue(run.printed().contains("components.html: " + components + " components with "), run.printed());
        }
        for (String file : List.of("components.html", "en/components.html", "assets/gazette.css", "items/03.html")) {
            assertTrue(Files.isRegularFile(out.resolve(file)), file);
        }
    }

    @Test
    void leavesAFolderWithOtherFilesAsItIs() {
        Folders.write(folder.resolve("index.html"), new byte[0]);
        Command run = components(GAZETTE, folder);
        assertEquals(Exit.USAGE, run.code());
        assertTrue(run.printed().contains("holds something else"), run.printed());
        assertEquals(List.of("index.html"), Folders.files(folder));
    }

    @Test
    void writesNothingWhereTheThemeHasMistakes() {
        Path theme = folder.resolve("theme");
        Folders.copy(Path.of(GAZETTE), theme);
        Folders.write(theme.resolve("components/bar/component.yaml"), "about: {zh: 无}\n".getBytes(StandardCharsets.UTF_8));
        Command run = components(theme.toString(), folder.resolve("out"));
        assertEquals(Exit.PROBLEMS, run.code());
        assertTrue(run.printed().contains("component.yaml:1:8 key-missing"), run.printed());
        assertTrue(Files.notExists(folder.resolve("out")));
    }

    private static Command components(String theme, Path out) {
        return Command.run(List.of("components", "--lang", "en", "--theme", theme, "--out", out.toString()));
    }
}
