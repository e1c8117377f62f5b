package mingbai.read;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingbai.format.CodePoint;
import mingbai.problem.Said;

/**
 * What is easily mistyped where a line of a record begins: {@code zh：甲}, {@code zh:甲}, {@code -甲}, a wide space in the
 * indent. YAML takes such a line for text or stumbles somewhere below.
 *
 * @param offset where the wrong character is
 * @param said   what is wrong
 */
record Slip(int offset, Said said) {
    /** Spaces that no parser takes for one, as Chinese input methods, web pages and Word give them. */
    private static final String WIDE = "\u00a0\u2000-\u200a\u202f\u205f\u3000";
    private static final String KEY = "[A-Za-z][A-Za-z-]*";
    private static final String BEGINNING = "^[\\s-]*";

    /** @param said of the wrong character */
    private record Kind(Pattern pattern, Function<String, Said> said) {
        Kind(String pattern, Function<String, Said> said) {
            this(Pattern.compile(pattern), said);
        }
    }

    private static final Pattern WORD = Pattern.compile("[\\s" + WIDE + "]*(" + KEY + ")");

    private static final Kind INDENT =
            new Kind("^[ -]*([" + WIDE + "])[ " + WIDE + "-]*(?:" + KEY + " ?[:：]|[-－—] )", space -> Said.say("slip.indent", wide(space)));

    private static final List<Kind> KINDS = List.of(
            INDENT,
            new Kind(BEGINNING + KEY + " ?(：)", colon -> Said.say("slip.colon-wide")),
            new Kind(BEGINNING + KEY + ":([" + WIDE + "])", space -> Said.say("slip.behind-colon", wide(space))),
            new Kind(BEGINNING + "[a-z][a-z-]*(:)[^\\s/]", colon -> Said.say("slip.no-space-colon")),
            new Kind("^\\s*-([" + WIDE + "])", space -> Said.say("slip.behind-dash", wide(space))),
            new Kind("^\\s*(-)[^\\s-]", dash -> Said.say("slip.no-space-dash")),
            new Kind("^\\s*([－—–―‒−•·*＊])[ " + WIDE + "]*[^\\s*]", dash -> Said.say("slip.dash", dash)));

    /** Of a text that should be keys or a list. */
    private static final List<Kind> OF_VALUES = List.of(
            new Kind("^([【［〔])", bracket -> Said.say("slip.bracket", bracket)),
            new Kind("^([｛（(])[^:：]*[:：]", bracket -> Said.say("slip.brace", bracket)));

    /** Of a line that was taken for more of a list's text above. */
    private static final List<Kind> OF_LISTS = List.of(
            new Kind("^\\s*(-) ", dash -> Said.say("slip.list-indent")),
            new Kind("^\\s*(-)\\p{IsHan}", dash -> Said.say("slip.no-space-dash")),
            new Kind("^\\s*([－•*＊])[ " + WIDE + "]*[^\\s*]", dash -> Said.say("slip.dash", dash)));
    private static final Pattern ENDS_CHINESE = Pattern.compile("(?:.*\\p{IsHan})?\\s*");
    private static final Pattern BEGINS_CHINESE = Pattern.compile("\\s*(\\p{IsHan})");

    /** Of a line above one that cannot be read: a key that is called as in the table. */
    private static final List<Kind> OF_BROKEN_LINES = List.of(
            new Kind("^(<{7}|={7}|>{7})(?: |$)", mark -> Said.say("slip.conflict")),
            new Kind(BEGINNING + "\\p{IsHan}{1,6}(：)", colon -> Said.say("slip.key-wide")));

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
            return Optional.of(new Slip(found.start(1), kind.said().apply(found.group(1))));
        }
        return Optional.empty();
    }

    /** A line that should begin one of a list, and was taken for more of the text above. */
    static Optional<Slip> inList(String line) {
        return in(line, OF_LISTS);
    }

    /** A line that is one Chinese text with the line above it. Nobody breaks a text of a list there: a space would be in it. */
    static Optional<Slip> joined(String above, String line) {
        Matcher begun = BEGINS_CHINESE.matcher(line);
        if (!begun.lookingAt() || !ENDS_CHINESE.matcher(above).matches()) return Optional.empty();
        return Optional.of(new Slip(begun.start(1), Said.say("slip.joined")));
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

    /** A space that is no plain one, with its code. */
    private static Said wide(String space) {
        return Said.say(space.equals("\u3000") ? "slip.space-wide" : space.equals("\u00a0") ? "slip.space-no-break" : "slip.space-special",
                CodePoint.code(space.codePointAt(0)));
    }
}
