package mingbai.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import mingbai.Folders;
import mingbai.Workplace;
import mingbai.problem.Problem;
import mingbai.problem.Rule;
import mingbai.problem.Said;
import mingbai.read.Raw;
import mingbai.read.RawFile;
import mingbai.read.Reader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A text that is far too long for what it is ends in one problem at its line, whatever it is of, and nothing else is asked of it. */
class LengthsTest {
    private static final String HUGE = "一".repeat(10_000);
    /** What may be of any length. */
    private static final Set<String> ANY = Set.of("items/text/zh", "items/text/en");
    private static final List<String> SITES = List.of("aliases", "attachments", "changed", "configured", "glossary-links", "intended",
            "moved",
            "regions", "repealed", "translated", "unstated");

    @TempDir
    private Path folder;

    @Test
    void everyTextOfEveryRecordHasALimit() {
        Set<String> seen = new HashSet<>();
        Set<String> unlimited = new TreeSet<>();
        for (String site : SITES) {
            Path content = Workplace.of(folder.resolve(site), site).content();
            for (RawFile file : Reader.folder(content).files().values()) {
                if (file.root().isEmpty()) continue;
                byte[] as = file.text().getBytes(StandardCharsets.UTF_8);
                List<String> texts = new Written(file.root().get(), -1).paths;
                for (int i = 0; i < texts.size(); i++) {
                    String text = file.name().replaceFirst("[/.].*", "") + texts.get(i);
                    if (!seen.add(text)) continue;
                    Written changed = new Written(file.root().get(), i);
                    Folders.write(content.resolve(file.name()), changed.yaml.toString().getBytes(StandardCharsets.UTF_8));
                    List<Problem> all = reported(content);
                    List<Problem> told = all.stream().filter(problem -> problem.place().file().endsWith("/" + file.name())
                            && problem.place().line() == changed.line).toList();
                    if (told.stream().noneMatch(problem -> problem.rule() == Rule.TEXT_TOO_LONG)) unlimited.add(text);
                    else assertEquals(1, told.size(), text + ": " + told.stream().map(Problem::rule).toList());
                    assertTrue(unlimited.contains(text) || all.stream().noneMatch(problem -> problem.rule() == Rule.SOURCE_DIFFERS), text);
                }
                Folders.write(content.resolve(file.name()), as);
            }
        }
        assertEquals(new TreeSet<>(ANY), unlimited);
        assertTrue(seen.size() > 100, seen.size() + " kinds of texts: " + seen);
    }

    /** Characters are counted, not halves of them. */
    @ParameterizedTest
    @CsvSource({"title, 1000, false", "title, 1001, true", "scope, 5000, false", "scope, 5001, true", "text, 30000, false"})
    void aTextMayBeAsLongAsItsLimit(String key, int length, boolean told) {
        Path content = Workplace.of(folder, "minimal").content();
        Path item = content.resolve("items/01.yaml");
        String line = Folders.lines(item).stream().filter(any -> any.startsWith(key + ":")).findFirst().orElseThrow();
        String with = line.replaceFirst("en: [^,}]+", "en: " + "😀".repeat(length));
        Folders.write(item, String.join("\n", Folders.lines(item)).replace(line, with).getBytes(StandardCharsets.UTF_8));
        List<Problem> found = reported(content).stream().filter(problem -> problem.rule() == Rule.TEXT_TOO_LONG).toList();
        assertEquals(told ? List.of(Said.all(length, length - 1)) : List.of(),
                found.stream().map(problem -> problem.arguments().subList(1, 3)).toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, 1001})
    void soMayTheTitleOfAPage(int length) {
        Path content = Workplace.of(folder, "minimal").content();
        Folders.write(content.resolve("pages/about.zh.md"),
                ("\n# " + "一".repeat(length) + "\n\n" + HUGE + "\n").getBytes(StandardCharsets.UTF_8));
        List<Integer> lines = reported(content).stream().filter(problem -> problem.rule() == Rule.TEXT_TOO_LONG)
                .map(problem -> problem.place().line()).toList();
        assertEquals(length > 1000 ? List.of(2) : List.of(), lines);
    }

    private static List<Problem> reported(Path content) {
        return new Check("content", false).content(Reader.folder(content)).problems();
    }

    /** A record as it is written with each of its texts on a line of its own. */
    private static final class Written {
        private final StringBuilder yaml = new StringBuilder();
        /** Where its texts are, by keys. */
        private final List<String> paths = new ArrayList<>();
        private final int huge;
        private int line;

        /** @param huge which text is replaced by a huge one */
        Written(Raw root, int huge) {
            this.huge = huge;
            write(root, "");
        }

        private void write(Raw node, String path) {
            if (node instanceof Raw.Scalar scalar) {
                boolean here = paths.size() == huge;
                if (here) line = (int) yaml.chars().filter(c -> c == '\n').count() + 1;
                yaml.append(here ? HUGE : scalar.plain() ? scalar.value() : "\"" + scalar.value().replace("\n", "\\n") + "\"");
                paths.add(path);
            } else if (node instanceof Raw.Sequence list) {
                yaml.append("[\n");
                list.elements().forEach(element -> next(element, path));
                yaml.append("]");
            } else if (node instanceof Raw.Mapping mapping) {
                yaml.append("{\n");
                mapping.entries().forEach(entry -> {
                    yaml.append(entry.key()).append(": ");
                    next(entry.value(), path + "/" + entry.key());
                });
                yaml.append("}");
            }
        }

        private void next(Raw node, String path) {
            write(node, path);
            yaml.append(",\n");
        }
    }
}
