package mingbai.read;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is easily mistyped where a line of a record begins: {@code zh：甲}, {@code zh:甲}, {@code -甲}, a wide space in the
 * indent. YAML takes such a line for text or stumbles somewhere below.
 *
 * @param offset where the wrong character stands
 * @param zh     what is wrong
 * @param en     what is wrong
 */
record Slip(int offset, String zh, String en) {
    /** Spaces that no parser takes for one, as Chinese input methods, web pages and Word give them. */
    private static final String WIDE = "\u00a0\u2000-\u200a\u202f\u205f\u3000";
    private static final String KEY = "[A-Za-z][A-Za-z-]*";
    private static final String BEGINNING = "^[\\s-]*";

    /** @param said of the wrong character, Chinese and English */
    private record Kind(Pattern pattern, Function<String, List<String>> said) {
        Kind(String pattern, Function<String, List<String>> said) {
            this(Pattern.compile(pattern), said);
        }
    }

    private static final Pattern WORD = Pattern.compile("[\\s" + WIDE + "]*(" + KEY + ")");

    private static final Kind INDENT =
            new Kind("^[ -]*([" + WIDE + "])[ " + WIDE + "-]*(?:" + KEY + " ?[:：]|[-－—] )", space -> List.of(
                    "缩进里有" + zh(space) + "，只能用半角空格", "a " + en(space) + " in the indent; use plain spaces"));

    private static final List<Kind> KINDS = List.of(
            INDENT,
            new Kind(BEGINNING + KEY + " ?(：)", colon -> List.of(
                    "用了全角冒号“：”，要用半角冒号加空格", "a full-width colon (：); use a plain colon and a space")),
            new Kind(BEGINNING + KEY + ":([" + WIDE + "])", space -> List.of(
                    "冒号后是" + zh(space) + "，要用半角空格", "a " + en(space) + " behind the colon; use a plain space")),
            new Kind(BEGINNING + "[a-z][a-z-]*(:)[^\\s/]", colon -> List.of(
                    "冒号后少了空格", "the space behind the colon is missing")),
            new Kind("^\\s*-([" + WIDE + "])", space -> List.of(
                    "短横后是" + zh(space) + "，要用半角空格", "a " + en(space) + " behind the dash; use a plain space")),
            new Kind("^\\s*(-)[^\\s-]", dash -> List.of(
                    "短横后少了空格", "the space behind the dash is missing")),
            new Kind("^\\s*([－—–―‒−•·*＊])[ " + WIDE + "]*[^\\s*]", dash -> List.of(
                    "列表的每行要以半角短横加空格“- ”开头，这里是“" + dash + "”",
                    "each line of a list begins with a plain dash and a space, not with \"" + dash + "\"")));

    /** Of a text that should be keys or a list. */
    private static final List<Kind> OF_VALUES = List.of(
            new Kind("^([【［〔])", bracket -> List.of("列表用半角方括号 [ ]，这里是“" + bracket + "”",
                    "a list stands between [ and ], not behind \"" + bracket + "\"")),
            new Kind("^([｛（(])[^:：]*[:：]", bracket -> List.of("“键: 值”用半角花括号 { }，这里是“" + bracket + "”",
                    "keys with values stand between { and }, not behind \"" + bracket + "\"")));

    /** Of a line that was taken for more of a list's text above. */
    private static final List<Kind> OF_LISTS = List.of(
            new Kind("^\\s*(-) ", dash -> List.of("列表各行的缩进要相同", "the lines of a list have to be indented alike")),
            new Kind("^\\s*(-)\\p{IsHan}", dash -> List.of("短横后少了空格", "the space behind the dash is missing")),
            new Kind("^\\s*([－•*＊])[ " + WIDE + "]*[^\\s*]", dash -> List.of(
                    "列表的每行要以半角短横加空格“- ”开头，这里是“" + dash + "”",
                    "each line of a list begins with a plain dash and a space, not with \"" + dash + "\"")));
    private static final Pattern ENDS_CHINESE = Pattern.compile("(?:.*\\p{IsHan})?\\s*");
    private static final Pattern BEGINS_CHINESE = Pattern.compile("\\s*(\\p{IsHan})");

    /** Of a line above one that cannot be read: a key that is called as in the table. */
    private static final List<Kind> OF_BROKEN_LINES = List.of(
            new Kind("^(<{7}|={7}|>{7})(?: |$)", mark -> List.of("合并冲突没有解决：在“<<<<<<<”和“>>>>>>>”之间选一种，删去这几行记号",
                    "a merge conflict is not resolved: choose between <<<<<<< and >>>>>>>, and delete these marks")),
            new Kind(BEGINNING + "\\p{IsHan}{1,6}(：)", colon -> List.of("用了全角冒号“：”；键用英文，后接半角冒号加空格",
                    "a full-width colon (：); keys are English words, with a plain colon and a space")));

    /** What is mistyped in a line; absent: nothing that is known. */
    static Optional<Slip> in(String line) {
        return in(line, KINDS);
    }

    /** What is mistyped in a text that should be keys or a list. */
    static Optional<Slip> inValue(String value) {
        return in(value).or(() -> in(value, OF_VALUES));
    }

    /** What is mistyped in a line of a record that cannot be read. */
    static Optional<Slip> inBroken(String line) {
        return in(line).or(() -> in(line, OF_BROKEN_LINES));
    }

    private static Optional<Slip> in(String line, List<Kind> kinds) {
        for (Kind kind : kinds) {
            Matcher found = kind.pattern().matcher(line);
            if (!found.find()) continue;
            List<String> said = kind.said().apply(found.group(1));
            return Optional.of(new Slip(found.start(1), said.get(0), said.get(1)));
        }
        return Optional.empty();
    }

    /** A line that should begin one of a list, and was taken for more of the text above. */
    static Optional<Slip> inList(String line) {
        return in(line, OF_LISTS);
    }

    /** A line that is one Chinese text with the line above it. Nobody breaks a text of a list there: a space would stand in it. */
    static Optional<Slip> joined(String above, String line) {
        Matcher begun = BEGINS_CHINESE.matcher(line);
        if (!begun.lookingAt() || !ENDS_CHINESE.matcher(above).matches()) return Optional.empty();
        return Optional.of(new Slip(begun.start(1), "这一行和上一行成了一段文字；列表的每行以“- ”开头，方括号里用半角逗号分开",
                "this line became one text with the line above; each line of a list begins with \"- \", and between brackets commas part"));
    }

    /** A line that begins with one of these keys, mistyped. */
    static Optional<Slip> ofKey(String line, Set<String> keys) {
        Matcher word = WORD.matcher(line);
        return word.lookingAt() && keys.contains(word.group(1)) ? in(line) : Optional.empty();
    }

    /** A line with a wide space in its indent. */
    static Optional<Slip> ofIndent(String line) {
        return in(line, List.of(INDENT));
    }

    private static String zh(String space) {
        return (space.equals("\u3000") ? "全角空格" : space.equals("\u00a0") ? "不换行空格" : "特殊空格") + "（" + code(space) + "）";
    }

    private static String en(String space) {
        return (space.equals("\u3000") ? "full-width space" : space.equals("\u00a0") ? "no-break space" : "special space")
                + " (" + code(space) + ")";
    }

    private static String code(String space) {
        return "U+%04X".formatted(space.codePointAt(0));
    }
}
