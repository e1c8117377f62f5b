package mingbai.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mingbai.Folders;
import mingbai.Workplace;
import mingbai.cli.Command;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** YAML knows several ways of writing one text. Whichever an editor takes, the same is read and the same is told. */
class StylesTest {
    /** A text on the line of its key that can be written in every way. */
    private static final Pattern TEXT = Pattern.compile("(?m)^( *)((?:- )?(?:zh|en): )([^\\s\"'|>{}\\[\\]#&*!%@`,?:-](?:(?!: | #)[^\\n])*)$");
    private static final String FOLDED = ">-";
    private static final Map<String, UnaryOperator<String>> STYLES = Map.of(
            "wrapped", text -> each(text, "", "", value -> value),
            "folded", text -> each(text, FOLDED, "", value -> value),
            "double", text -> each(text, "\"", "\"", value -> value.replace("\\", "\\\\").replace("\"", "\\\"")),
            "single", text -> each(text, "'", "'", value -> value.replace("'", "''")),
            "commented", text -> TEXT.matcher(text).replaceAll("$1# zh：甲\n$1$2$3   # 待核 #1"),
            "crlf", text -> text.replace("\n", "\r\n"));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"wrapped", "folded", "double", "single", "commented", "crlf"})
    void aTextIsReadAlikeHoweverItIsWritten(String style) throws IOException {
        alike("content", Path.of("content"), style);
        alike("start", Path.of("src/main/resources/mingbai/start"), style);
    }

    /** A key that a text took in is told at its place, where it is missing. */
    @Test
    void aMistypedKeyWithinATextIsTold() {
        Workplace work = Workplace.of(folder, "minimal");
        Path item = work.content().resolve("items/01.yaml");
        Folders.write(item, "number: 1\ntitle:\n  zh: 一网通办\n    en：Unified online services\n".getBytes(StandardCharsets.UTF_8));
        String told = work.check("--lang", "en").printed();
        assertTrue(told.contains("items/01.yaml:4:7 yaml-syntax: This is not valid YAML: a full-width colon"), told);
    }

    private void alike(String name, Path content, String style) throws IOException {
        Workplace plain = Workplace.of(folder.resolve(name + "-plain"), content);
        Workplace other = Workplace.of(folder.resolve(name + "-other"), content);
        int changed = 0;
        try (Stream<Path> files = Files.walk(other.content())) {
            for (Path file : files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                String before = Files.readString(file);
                String after = STYLES.get(style).apply(before);
                if (!after.equals(before)) changed++;
                Files.writeString(file, after);
            }
        }
        assertNotEquals(0, changed, name);
        Command expected = plain.check("--lang", "en");
        Command actual = other.check("--lang", "en");
        assertEquals(unplaced(plain.masked(expected.printed())), unplaced(other.masked(actual.printed())), name + " " + style);
        assertEquals(expected.code(), actual.code(), name);
    }

    /** Problems without the lines that they stand in. */
    private static String unplaced(String printed) {
        return printed.replaceAll("(?m):\\d+:\\d+ ", " ").replaceAll("(?m)^ +(?:\\d+ )?│.*\\n", "");
    }

    /** Each text behind its key and a mark, each word on a line of its own, then the mark. */
    private static String each(String text, String mark, String end, UnaryOperator<String> escaped) {
        return TEXT.matcher(text).replaceAll(found -> {
            String below = "\n" + found.group(1) + "      ";
            String begun = mark.equals(FOLDED) ? FOLDED + below : mark;
            String words = escaped.apply(found.group(3)).replaceAll("(?<=\\S) (?=\\S)", below);
            return Matcher.quoteReplacement(found.group(1) + found.group(2) + begun + words + end);
        });
    }
}
