package mingbai.read;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingbai.text.Unseen;

/**
 * Characters that nobody sees, where a text spells them out: {@code "\\u202E"} between quotes of YAML, {@code &#x202e;} or
 * {@code &shy;} in Markdown and HTML. Those that are there as they are have been found in the file.
 */
public final class Escapes {
    private static final Pattern YAML = Pattern.compile("\\\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))",
            Pattern.DOTALL);
    /** Those that stand for another character. */
    private static final Map<Character, Integer> SHORT = Map.ofEntries(Map.entry('0', 0), Map.entry('a', 0x07), Map.entry('b', 0x08),
            Map.entry('t', (int) '\t'), Map.entry('n', (int) '\n'), Map.entry('v', 0x0B), Map.entry('f', 0x0C), Map.entry('r', (int) '\r'),
            Map.entry('e', 0x1B), Map.entry('N', 0x85), Map.entry('_', 0xA0), Map.entry('L', 0x2028), Map.entry('P', 0x2029));
    private static final Pattern MARKDOWN = Pattern.compile("\\\\.|&(?:#[xX]([0-9A-Fa-f]{1,6})|#([0-9]{1,7})|([A-Za-z][A-Za-z0-9]{1,30}));",
            Pattern.DOTALL);
    /** As browsers read it: any zeros lead, a number needs no semicolon, and neither do the oldest names. */
    private static final Pattern HTML =
            Pattern.compile("&(?:#[xX]0*+([0-9A-Fa-f]+)|#0*+([0-9]+)|([A-Za-z][A-Za-z0-9]{1,30}+)(?=;)|(nbsp|shy));?");
    /** The entities of HTML for what is not seen. */
    private static final Map<String, Integer> NAMED = Map.ofEntries(Map.entry("nbsp", 0xA0), Map.entry("NonBreakingSpace", 0xA0),
            Map.entry("shy", 0xAD),
            Map.entry("ensp", 0x2002), Map.entry("emsp", 0x2003), Map.entry("emsp13", 0x2004), Map.entry("emsp14", 0x2005),
            Map.entry("numsp", 0x2007),
            Map.entry("puncsp", 0x2008), Map.entry("thinsp", 0x2009), Map.entry("ThinSpace", 0x2009), Map.entry("hairsp", 0x200A),
            Map.entry("VeryThinSpace", 0x200A), Map.entry("ThickSpace", 0x205F), Map.entry("MediumSpace", 0x205F),
            Map.entry("ZeroWidthSpace", 0x200B),
            Map.entry("NegativeVeryThinSpace", 0x200B), Map.entry("NegativeThinSpace", 0x200B), Map.entry("NegativeMediumSpace", 0x200B),
            Map.entry("NegativeThickSpace", 0x200B), Map.entry("zwnj", 0x200C), Map.entry("zwj", 0x200D), Map.entry("lrm", 0x200E),
            Map.entry("rlm", 0x200F), Map.entry("NoBreak", 0x2060), Map.entry("ApplyFunction", 0x2061), Map.entry("af", 0x2061),
            Map.entry("InvisibleTimes", 0x2062), Map.entry("it", 0x2062), Map.entry("InvisibleComma", 0x2063), Map.entry("ic", 0x2063));

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    /** What stands for a character that nobody knows. */
    private static final int LOST = 0xFFFD;
    private static final int LONGEST_NUMBER = 8;

    /** The text as it is read. */
    private final StringBuilder read = new StringBuilder();
    /** Where each character of it is spelt; negative: it is there as it is. */
    private final List<Integer> spelt = new ArrayList<>();

    private Escapes() {}

    /** In what is between double quotes of YAML. */
    static List<Unseen> yaml(String raw) {
        return raw.indexOf('\\') < 0 ? List.of() : of(raw, YAML.matcher(raw), Escapes::escaped);
    }

    /** In Markdown, where a backslash takes away what {@code &} means. */
    public static List<Unseen> markdown(String raw) {
        return raw.indexOf('&') < 0 ? List.of() : of(raw, MARKDOWN.matcher(raw), Escapes::named);
    }

    /** In HTML, reported everywhere: whether browsers take {@code &shy} for an entity in an address, too, depends on what follows. */
    public static List<Unseen> html(String raw) {
        return raw.indexOf('&') < 0 ? List.of() : of(raw, HTML.matcher(raw), Escapes::shown);
    }

    /** @param spelling what a match spells; negative: nothing else than what is there */
    private static List<Unseen> of(String raw, Matcher match, ToIntFunction<Matcher> spelling) {
        Escapes text = new Escapes();
        int from = 0;
        while (match.find()) {
            int c = spelling.applyAsInt(match);
            if (c < 0) continue;
            text.asItIs(raw.substring(from, match.start()));
            text.spelt(c, match.start());
            from = match.end();
        }
        text.asItIs(raw.substring(from));
        return Unseen.in(text.read, at -> text.spelt.get(at) >= 0).stream()
                .map(unseen -> unseen.at(text.spelt.get(unseen.offset()))).toList();
    }

    private void asItIs(String text) {
        read.append(text);
        for (int i = 0; i < text.length(); i++) spelt.add(-1);
    }

    private void spelt(int c, int at) {
        read.appendCodePoint(c);
        for (int i = 0; i < Character.charCount(c); i++) spelt.add(at);
    }

    private static int escaped(Matcher match) {
        for (int digits = 1; digits <= 3; digits++) {
            if (match.group(digits) != null) return codePoint(Long.parseLong(match.group(digits), 16));
        }
        return SHORT.getOrDefault(match.group(4).charAt(0), -1);
    }

    private static int named(Matcher match) {
        if (match.group(1) != null) return number(match.group(1), 16);
        if (match.group(2) != null) return number(match.group(2), 10);
        return match.group(3) == null ? -1 : NAMED.getOrDefault(match.group(3), -1);
    }

    /** In HTML: the codes of controls stand for what Windows once had there. */
    private static int shown(Matcher match) {
        if (match.group(4) != null) return NAMED.get(match.group(4));
        int c = named(match);
        if (c < 0x80 || c > 0x9F) return c;
        int meant = new String(new byte[] {(byte) c}, WINDOWS).charAt(0);
        return meant == LOST ? c : meant;
    }

    /** Programs show what is no number of a character as one that was lost. */
    private static int number(String digits, int radix) {
        int c = digits.length() > LONGEST_NUMBER ? -1 : codePoint(Long.parseLong(digits, radix));
        return c < 0 ? LOST : c;
    }

    private static int codePoint(long number) {
        return number <= Character.MAX_CODE_POINT ? (int) number : -1;
    }
}
