package mingbai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README says what is true: its commands are those that CI runs, its links lead somewhere. */
class ReadmeTest {
    @Test
    void tellsTheCommandsThatAreRun() throws IOException {
        List<String> commands = Files.readString(Path.of("README.md")).lines()
                .filter(line -> line.startsWith("mvn ")).map(line -> line.replaceAll("\\s+#.*", "")).toList();
        assertEquals(List.of("mvn -q compile exec:java", "mvn verify"), commands);
        List<String> run = Files.readAllLines(Path.of(".ci/run"));
        assertTrue(run.containsAll(commands), run.toString());
    }

    @Test
    void namesThePackagesThatTheTestsNeed() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        assertEquals(List.of(), Programs.needed().stream().filter(name -> !readme.contains("`" + name + "`")).toList());
    }

    /** Types as {@code plan/Output}, other files as {@code src/…} and {@code themes/…}. */
    @Test
    void namesFilesThatExist() throws IOException {
        List<String> named = Pattern.compile("`((?:(?:[a-z]+/)+[A-Z]\\w+|(?:src|themes)/[^`\\s]*))`")
                .matcher(Files.readString(Path.of("README.md"))).results()
                .map(found -> found.group(1)).filter(name -> !name.matches(".*[<*…].*")).toList();
        assertTrue(named.contains("plan/PageKind") && named.contains("src/main/java/mingbai"), named.toString());
        assertEquals(List.of(), named.stream().filter(name -> !Files.exists(Path.of(name))
                && !Files.exists(Path.of("src/main/java/mingbai", name + ".java"))).toList());
    }

    @Test
    void linksToFilesThatExist() throws IOException {
        for (Path guide : List.of(Path.of("README.md"), Path.of("content/README.md"), Path.of("themes/README.md"),
                Path.of("src/CHANGES.md"), Path.of("src/DECISIONS.md"))) {
            Matcher links = Pattern.compile("]\\(([^)#:]+)(#[^)]*)?\\)").matcher(Files.readString(guide).replaceAll("`[^`\\n]+`", ""));
            while (links.find()) {
                Path target = guide.toAbsolutePath().resolveSibling(links.group(1)).normalize();
                assertTrue(Files.exists(target), guide + ": " + links.group(1));
            }
        }
    }
}
