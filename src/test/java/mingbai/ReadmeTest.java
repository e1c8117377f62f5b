package mingbai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingbai.cli.Command;
import mingbai.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    /** In the README whole, in the guide with its place and what its line begins with. */
    @Test
    void showsAMistakeAsItIsPrinted(@TempDir Path folder) throws IOException {
        Folders.copy(Path.of("content"), folder.resolve("content"));
        Path item = folder.resolve("content/items/17.yaml");
        Files.writeString(item, Files.readString(item).replace("id: housing,", "id: housng,"));
        String guide = Files.readString(Path.of("content/README.md"));
        for (Language language : Language.ALL) {
            String printed = Command.run(List.of("check", "--content", folder.resolve("content").toString(), "--lang", language.code()))
                    .err().replace(folder.toString().replace('\\', '/') + "/", "");
            String problem = printed.substring(0, printed.indexOf("\n\n"));
            assertTrue(guide.contains(problem.substring(0, problem.indexOf("unknown-unit") + "unknown-unit".length())), problem);
            boolean whole = Files.readString(Path.of("README.md")).contains("```\n" + problem + "\n```");
            assertEquals(language == Language.EN, whole, problem);
        }
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
