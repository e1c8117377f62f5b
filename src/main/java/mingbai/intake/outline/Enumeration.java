package mingbai.intake.outline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mingbai.intake.source.Lexicon;
import mingbai.intake.source.Texts;

/**
 * The number at the beginning of a heading or paragraph, by its style, from the outermost: 第一编, 第一章, 第一节, 第一条, 问：, 一、, （一）, 1.,
 * 1.1, （1）.
 *
 * @param level from 0
 * @param text  what was read as number, with its marks
 * @param value what it counts; 0: nothing
 */
public record Enumeration(int level, String text, int value) {
    private static final String NUMERALS = Lexicon.letters("numerals.headings");
    private static final List<Pattern> STYLES = Stream.concat(Lexicon.names("divisions").stream().map(Enumeration::division), Stream.of(
            Pattern.compile(Lexicon.any("questions") + "(\\d{0,3})[:：]"),
            Pattern.compile("([" + NUMERALS + "]{1,4})、"), Pattern.compile("[（(]([" + NUMERALS + "]{1,4})[）)]"),
            Pattern.compile("(\\d{1,4})(?:\\*?[.．、]|(?=[\\s\\u3000]))(?!\\d)"),
            within(1), within(2), within(3), Pattern.compile("[（(](\\d{1,4})[）)]"),
            Pattern.compile("([①-⑳])"), Pattern.compile("(" + Lexicon.any("bullets") + ")"))).toList();
    /** The level of articles. */
    static final int ARTICLE = Lexicon.names("divisions").size() - 1;
    /** The level of questions: 问：, 问1：. */
    static final int QUESTION = ARTICLE + 1;
    /** The level of 一、, and of headings in tables without a number. */
    static final int OUTER = QUESTION + 1;

    /** The level of 1.1, in front of which is that of 1. */
    static final int SECTION = OUTER + 3;
    /** The number of a section with no space behind it. */
    private static final Pattern UNSPACED = Pattern.compile("((?:\\d{1,2}[.．]){1,3})(\\d{1,3})(?=[\\u4e00-\\u9fff])");

    private static final Pattern BARE_ARTICLE = Pattern.compile(Lexicon.letters("ordinal") + "([" + NUMERALS + "]{1,7}|\\d{1,4})"
            + Lexicon.any(Lexicon.names("divisions").get(ARTICLE)));
    private static final Pattern DIGITS = Pattern.compile("\\(?0*([1-9]\\d{0,4})(?:\\.0)?\\*?\\)?[.、,*]?");
    /** The first of several numbers, or one below others: 1、729, 2-1 and 2.1.3. */
    private static final Pattern SEVERAL = Pattern.compile("0*([1-9]\\d{0,4})、\\d{1,5}|(?:\\d{1,2}[-.]){0,3}\\d{1,3}[-.](\\d{1,4})");
    private static final Pattern HAN = Pattern.compile("\\(?([" + NUMERALS + "]{1,5})\\)?[.、]?");

    /** Those of laws: an article has white space behind its number, where a text that begins with another's has none. */
    private static Pattern division(String key) {
        return Pattern.compile(Lexicon.letters("ordinal") + "([" + NUMERALS + "]{1,7}|\\d{1,4})" + Lexicon.any(key)
                + (key.endsWith("article") ? "(?=[\\s\\u3000])" : ""));
    }

    /**
     * Numbers of sections within others, 3.1 and 3.1.2, and no quantity: 4.5万.
     *
     * @param depth within how many
     */
    private static Pattern within(int depth) {
        return Pattern.compile("(?:\\d{1,2}[.．]){" + depth + "}(\\d{1,3})(?:[.．、]|(?=[\\s\\u3000])|(?=[\\u4e00-\\u9fff])(?!"
                + Lexicon.any("quantities") + "))(?!\\d)");
    }

    /** The number of an article that no white space parts from its text; absent: the line begins with none. */
    static Optional<Enumeration> article(String line) {
        Matcher number = BARE_ARTICLE.matcher(line);
        return number.lookingAt() ? Optional.of(new Enumeration(ARTICLE, number.group(), value(number.group(1)))) : Optional.empty();
    }

    /** Absent: the line begins with none. */
    public static Optional<Enumeration> of(String line) {
        for (int level = 0; level < STYLES.size(); level++) {
            Matcher number = STYLES.get(level).matcher(line);
            if (number.lookingAt()) return Optional.of(new Enumeration(level, number.group(), value(number.group(1))));
        }
        return Optional.empty();
    }

    /**
     * The numbers of lines one behind the other. Where no space is behind the number of a section it is one if it goes on from the last
     * (2.2人员保障 behind 2.1), or begins: elsewhere a line of a text may begin so with a quantity.
     */
    static List<Optional<Enumeration>> all(List<String> lines) {
        List<Optional<Enumeration>> all = new ArrayList<>();
        Map<Integer, String> last = new HashMap<>();
        for (String line : lines) {
            Optional<Enumeration> number = of(line);
            Matcher unspaced = UNSPACED.matcher(line);
            if (unspaced.lookingAt()) {
                int value = value(unspaced.group(2));
                int level = SECTION + (int) unspaced.group(1).chars().filter(c -> c == '.' || c == '．').count() - 1;
                if ((unspaced.group(1) + (value - 1)).equals(last.get(level))) {
                    number = Optional.of(new Enumeration(level, unspaced.group(), value));
                } else if (value != 1) number = Optional.empty();
            }
            number.ifPresent(one -> last.put(one.level(), one.text().replaceFirst("[.．、]$", "")));
            all.add(number);
        }
        return all;
    }

    /** What a number in a column of numbers counts, whatever its style; absent: it is none. */
    public static Optional<Integer> counted(String cell) {
        String letters = Texts.letters(cell);
        Matcher digits = DIGITS.matcher(letters);
        if (digits.matches()) return Optional.of(Integer.parseInt(digits.group(1)));
        Matcher several = SEVERAL.matcher(letters);
        if (several.matches()) return Optional.of(Integer.parseInt(several.group(1) == null ? "0" + several.group(2) : several.group(1)));
        Matcher han = HAN.matcher(letters);
        return han.matches() ? Optional.of(value(han.group(1))) : Optional.empty();
    }

    private static int value(String numeral) {
        if (numeral.isEmpty()) return 0;
        if (numeral.chars().allMatch(c -> c >= '0' && c <= '9')) return Integer.parseInt(numeral);
        int sum = 0;
        int digit = 0;
        for (char c : numeral.toCharArray()) {
            int one = Lexicon.letters("digits").indexOf(c);
            int place = Lexicon.letters("places").indexOf(c);
            if (place >= 0) {
                sum += Math.max(1, digit) * (place == 0 ? 10 : place == 1 ? 100 : 1000);
                digit = 0;
            } else digit = Math.max(0, one);
        }
        return sum + digit;
    }
}
