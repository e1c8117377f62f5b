package mingbai.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import mingbai.model.Problem;
import mingbai.property.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@link SimpleYaml} reads, the whole parser reads the same: tree, places and all, without a problem. */
class SimpleYamlTest {
    private static final int LONGEST = 3000;
    private static final String[] BITS = {" ", "  ", "      \n", "\n", "\n\n", "\t", ":", ": ", "- ", "#", " # c\n", "'", "''", "\"", "\\", "[", "]", "{",
        "}", "{a: b}", "[a, b]", "[]", ",", "|", "|\n", "|-\n", ">", "&a", "*a", "!t ", "%", "@", "`", "?", "? ", "=", "<<: a", "null", "~", "-", "---\n",
        "...\n", "- - a\n", "  - x\n", "a: b", "a:b", "  zh: 甲\n", "。", "：", "\u3000", "\u00A0", "\u2028", "\uFEFF", "\uD840\uDC00"};

    private static final List<String> RECORDS = Stream.of("content", "themes", "src/test/resources/bad", "src/test/resources/sites",
            "src/test/resources/fuzz").flatMap(SimpleYamlTest::texts).toList();

    @Test
    void readsTheSameAsTheWholeParser() {
        long simple = RECORDS.stream().filter(SimpleYamlTest::same).count();
        assertTrue(simple > RECORDS.size() * 3 / 4, simple + " of " + RECORDS.size());
    }

    @Test
    void readsTheSameOrNothingWhateverIsMistyped() {
        int[] simple = new int[1];
        Property.holds(6000, random -> {
            String text = stretch(RECORDS.get(random.nextInt(RECORDS.size())), random);
            for (int i = 0; i <= random.nextInt(4); i++) text = mistyped(text, random);
            if (same(text)) simple[0]++;
        });
        assertTrue(simple[0] > 1000, "read: " + simple[0]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# only a comment\n", "a", "a:\n", "a: b\na: c\n", "a: b: c\n", "a: b\n  c\n", "a: |\n\n  b\n", "a: |\n", "a: \"b\\n\"\n",
        "a: [b,]\n", "a: &x b\n", "a: b\n---\nc: d\n", "a:\tb\n", "? a\n"})
    void leavesToTheWholeParserWhatIsWrongOrRare(String text) {
        assertEquals(Optional.empty(), SimpleYaml.tree(RawFile.of("a.yaml", "a.yaml", text)));
    }

    /** Whether a text is simple; then it is compared. */
    private static boolean same(String text) {
        RawFile file = RawFile.of("a.yaml", "a.yaml", text);
        Optional<Raw> simple = SimpleYaml.tree(file);
        if (simple.isEmpty()) return false;
        List<Problem> problems = new ArrayList<>();
        assertEquals(YamlReader.whole(file, problems).root(), simple, text);
        assertEquals(List.of(), problems, text);
        return true;
    }

    private static String stretch(String text, Random random) {
        if (text.length() <= LONGEST) return text;
        int start = random.nextInt(text.length() - LONGEST);
        return text.substring(text.lastIndexOf('\n', start) + 1, start + LONGEST);
    }

    private static String mistyped(String text, Random random) {
        int at = random.nextInt(text.length() + 1);
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        int line = random.nextInt(lines.size());
        switch (random.nextInt(6)) {
            case 0:
                return text.substring(0, at) + text.substring(Math.min(text.length(), at + random.nextInt(10)));
            case 1:
            case 2:
                return text.substring(0, at) + Property.one(random, BITS) + text.substring(at);
            case 3:
                lines.add(random.nextInt(lines.size()), lines.get(line));
                break;
            case 4:
                lines.set(line, random.nextBoolean() ? " " + lines.get(line) : lines.get(line).stripLeading());
                break;
            default:
                lines.remove(line);
        }
        return String.join("\n", lines);
    }

    private static Stream<String> texts(String folder) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(Files::isRegularFile).filter(path -> path.toString().endsWith(".yaml") || path.getParent().endsWith("fuzz"))
                    .sorted().flatMap(path -> text(path).stream()).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Absent where it is no text. */
    private static Optional<String> text(Path path) {
        try {
            return Optional.of(Files.readString(path).replace("\r\n", "\n").replace('\r', '\n'));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
