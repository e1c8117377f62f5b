package mingbai.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** YAML knows several ways of writing one text. Whichever an editor takes, the same is read and the same is reported. */
class StylesTest {
    /** A text on the line of its key that can be written in every way. */
    private static final Pattern TEXT =
            Pattern.compile("(?m)^( *)((?:- )?(?:zh|en): )([^\\s\"'|>{}\\[\\]#&*!%@`,?:-](?:(?!: | #)[^\\n])*)$");
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

    /** A key that a text took in is reported at its place, where it is missing. */
    @Test
    void aMistypedKeyWithinATextIsTold() {
        Workplace work = Workplace.of(folder, "minimal");
        Path item = work.content().resolve("items/01.yaml");
        Folders.write(item, "number: 1\ntitle:\n  zh: 一网通办\n    en：Unified online services\n".getBytes(StandardCharsets.UTF_8));
        String told = work.check("--lang", "en").printed();
        assertTrue(told.contains("items/01.yaml:4:7 yaml-syntax: This cannot be read: there is a full-width colon"), told);
    }

    /** A list whose next line became part of the text above: it would lose one of its texts without a word. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "- 商务厅⏎   - 省厅|5:8|indented alike", "- 商务厅⏎ - 省厅|5:6|indented alike", "- 商务厅⏎     - MOFCOM|5:10|indented alike",
        "- 商务厅⏎  -省厅|5:7|space behind the dash", "- 商务厅⏎  • 省厅|5:7|a plain dash", "- 商务厅⏎  －省厅|5:7|a plain dash",
        "- 商务厅⏎  省厅|5:7|one text with the line above", "- 甲厅⏎- 商务厅⏎⏎  省厅|7:7|one text with the line above",
        "[商务厅⏎  省厅]|5:7|between brackets, part by commas", "商务厅⏎  - 省厅|5:7|indented alike", "商务厅⏎  省厅|4:5|it is a list",
    })
    void aLineThatATextOfAListTookInIsTold(String list, String place, String said) {
        String told = aliases(list);
        assertTrue(told.contains("units.yaml:" + place + " "), told);
        assertTrue(told.contains(said), told);
        assertEquals(1, told.lines().filter(line -> line.startsWith("content/")).count(), told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"- the Department⏎  of Commerce", "- the Department⏎  — of Commerce", "- the Department⏎  -wide office",
            "- Department⏎  商务厅",
        "- 商务厅⏎  (Commerce)", "- \"商务厅⏎    - 省厅\"", "- '商务⏎    厅'", "- >-⏎  商务厅⏎  - 省厅", "-⏎  商务厅", "[⏎    商务厅,⏎    省厅⏎  ]"})
    void aTextOfAListMayGoOnBelow(String list) {
        String told = aliases(list);
        assertFalse(told.contains("units.yaml"), told);
    }

    private String aliases(String list) {
        Workplace work = Workplace.of(folder, "minimal");
        Folders.write(work.content().resolve("units.yaml"),
                ("kinds: [{id: province, name: {zh: 省直部门, en: Provincial departments}}]\nunits:\n- aliases:\n    "
                + list.replace("⏎", "\n    ") + "\n  id: commerce\n  name: {zh: 省商务厅, en: Department of Commerce}\n  kind: province\n")
                .getBytes(StandardCharsets.UTF_8));
        return work.masked(work.check("--lang", "en").printed());
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

    /** Problems without the lines that they are in. */
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
