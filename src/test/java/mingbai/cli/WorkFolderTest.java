package mingbai.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mingbai.Folders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that run in a publication's own folder need no options. */
class WorkFolderTest {
    @TempDir
    private Path folder;

    private Path publication(String name) {
        Path publication = folder.resolve(name);
        assertEquals(0, Command.run(List.of("new", "publication", publication.toString())).code());
        return publication;
    }

    @Test
    void theEditionGoesBesideThePublicationUnderItsNameAndNothingIntoIt() {
        Path first = publication("甲 表");
        List<String> before = Folders.files(first);
        Command build = Command.apart(first, List.of(), "build", "--lang", "en");
        assertEquals(0, build.code(), build.printed());
        assertTrue(Files.isRegularFile(folder.resolve("甲 表-site/index.html")), build.printed());
        assertTrue(Files.isRegularFile(folder.resolve("甲 表-site-draft.zip")), build.printed());
        assertEquals(before, Folders.files(first));
        Command other = Command.apart(publication("乙"), List.of(), "build", "--lang", "en");
        assertEquals(0, other.code(), other.printed());
        assertTrue(Files.isRegularFile(folder.resolve("乙-site/index.html")) && Files.isRegularFile(folder.resolve("甲 表-site/index.html")));
        assertEquals(0, Command.apart(first, List.of(), "diff", "--lang", "en").code());
    }

    @Test
    void problemsAreNamedAsInTheFolder() {
        Path publication = publication("甲");
        Folders.write(publication.resolve("topics.yaml"), "topic: x\n".getBytes(StandardCharsets.UTF_8));
        Command check = Command.apart(publication, List.of(), "check", "--lang", "en");
        assertEquals(1, check.code(), check.printed());
        assertTrue(check.err().contains("topics.yaml:1:1 "), check.err());
        assertFalse(check.err().contains(folder.toString()), check.err());
    }

    @Test
    void anywhereElseTheFolderHoldsContentAndSite() {
        Command check = Command.apart(folder, List.of(), "check", "--lang", "en");
        assertEquals(1, check.code(), check.printed());
        assertTrue(check.err().contains("\"content\""), check.err());
    }
}
