package mingbai.text.words;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;

/**
 * Numbers in words, as ICU spells them out: 二千〇二十五, two thousand twenty-five, twenty-fifth. Whole numbers of everyday size are
 * spelled here, because ICU parses its whole set of rules first; it is asked about all others.
 */
public final class Spellout {
    /** ICU's words for larger numbers have further units. */
    private static final long LARGE = 100_000_000;
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final int[] UNITS = {10_000, 1000, 100, 10};
    private static final String UNIT_NAMES = "万千百十";
    private static final String[] SMALL = {"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
        "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
    private static final String[] TENS = {"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"};

    /** ICU's formats are for one thread each, and made where one is needed. */
    private static final ThreadLocal<RuleBasedNumberFormat> ICU_CHINESE =
            ThreadLocal.withInitial(() -> new RuleBasedNumberFormat(ULocale.CHINESE, RuleBasedNumberFormat.SPELLOUT));
    private static final ThreadLocal<RuleBasedNumberFormat> ICU_ENGLISH =
            ThreadLocal.withInitial(() -> new RuleBasedNumberFormat(ULocale.ENGLISH, RuleBasedNumberFormat.SPELLOUT));

    private Spellout() {}

    public static String chinese(BigDecimal value) {
        return everyday(value) ? chinese(value.intValueExact(), true) : ICU_CHINESE.get().format(value);
    }

    public static String english(BigDecimal value) {
        return everyday(value) ? english(value.intValueExact()) : ICU_ENGLISH.get().format(value);
    }

    /** Which one it is in a row; of a value without decimals. */
    public static String ordinal(BigDecimal value) {
        return everyday(value) ? ordinal(english(value.intValueExact())) : ICU_ENGLISH.get().format(value.longValue(), "%spellout-ordinal");
    }

    private static boolean everyday(BigDecimal value) {
        return value.scale() <= 0 && value.signum() >= 0 && value.precision() - value.scale() <= 9
                && value.longValueExact() < LARGE;
    }

    /** @param first false: behind a larger unit, where ten is 一十 */
    private static String chinese(int value, boolean first) {
        if (value < 10) return DIGITS.substring(value, value + 1);
        int unit = 0;
        while (value < UNITS[unit]) unit++;
        int size = UNITS[unit];
        String many = first && size == 10 && value < 20 ? "" : chinese(value / size, true);
        int rest = value % size;
        return many + UNIT_NAMES.charAt(unit) + (rest == 0 ? "" : (rest < size / 10 ? "〇" : "") + chinese(rest, false));
    }

    private static String english(int value) {
        if (value < 20) return SMALL[value];
        if (value < 100) return TENS[value / 10 - 2] + (value % 10 == 0 ? "" : "-" + SMALL[value % 10]);
        if (value < 1000) return english(value, 100, " hundred");
        return value < 1_000_000 ? english(value, 1000, " thousand") : english(value, 1_000_000, " million");
    }

    private static String english(int value, int unit, String name) {
        return english(value / unit) + name + (value % unit == 0 ? "" : " " + english(value % unit));
    }

    private static String ordinal(String cardinal) {
        int last = Math.max(cardinal.lastIndexOf(' '), cardinal.lastIndexOf('-')) + 1;
        String word = cardinal.substring(last);
        String ordinal = switch (word) {
            case "one" -> "first";
            case "two" -> "second";
            case "three" -> "third";
            case "five" -> "fifth";
            case "eight" -> "eighth";
            case "nine" -> "ninth";
            case "twelve" -> "twelfth";
            default -> word.endsWith("y") ? word.substring(0, word.length() - 1) + "ieth" : word + "th";
        };
        return cardinal.substring(0, last) + ordinal;
    }
}
