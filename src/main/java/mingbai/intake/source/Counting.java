package mingbai.intake.source;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Numbers written as programs write them in front of paragraphs and in cells (ECMA-376 part 1, 17.18.59, as Word follows it:
 * [MS-OI29500] 2.1.540).
 */
public final class Counting {
    private static final String DIGITS = Lexicon.letters("digits");
    private static final String WITH_CIRCLE = Lexicon.letters("digits.circle");
    private static final String CAPITALS = Lexicon.letters("digits.capital");
    private static final String TRADITIONAL = Lexicon.letters("digits.capital-traditional");
    private static final String PLACES = Lexicon.letters("places");
    private static final String CAPITAL_PLACES = Lexicon.letters("places.capital");
    private static final String STEMS = Lexicon.letters("stems");
    private static final String BRANCHES = Lexicon.letters("branches");
    /** After each four digits but the last. */
    private static final List<String> GROUPS = Lexicon.words("groups");
    private static final String ZERO = DIGITS.substring(0, 1);
    private static final String ONE = DIGITS.substring(1, 2);
    private static final String TEN = PLACES.substring(0, 1);
    private static final int[] ROMAN = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final List<String> ROMAN_LETTERS = List.of("m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i");
    private static final int ALPHABET = 26;

    private static final Map<String, IntFunction<String>> FORMATS = Map.ofEntries(
            Map.entry("decimal", String::valueOf), Map.entry("decimalHalfWidth", String::valueOf), Map.entry("bahtText", String::valueOf),
            Map.entry("decimalZero", n -> n < 10 ? "0" + n : String.valueOf(n)), Map.entry("numberInDash", n -> "- " + n + " -"),
            Map.entry("decimalFullWidth", n -> digits(n, "０１２３４５６７８９")), Map.entry("decimalFullWidth2", n -> digits(n, "０１２３４５６７８９")),
            Map.entry("upperLetter", n -> letters(n).toUpperCase(Locale.ROOT)), Map.entry("lowerLetter", Counting::letters),
            Map.entry("upperRoman", n -> roman(n).toUpperCase(Locale.ROOT)), Map.entry("lowerRoman", Counting::roman),
            Map.entry("ordinal", Counting::ordinal), Map.entry("hex", n -> Integer.toHexString(n).toUpperCase(Locale.ROOT)),
            Map.entry("ideographDigital", n -> digits(n, DIGITS)), Map.entry("japaneseDigitalTenThousand", n -> digits(n, DIGITS)),
            Map.entry("taiwaneseDigital", n -> digits(n, WITH_CIRCLE)),
            Map.entry("chineseCounting", Counting::counted), Map.entry("taiwaneseCounting", Counting::counted),
            Map.entry("chineseCountingThousand", n -> tens(chinese(n, DIGITS, PLACES))),
            Map.entry("taiwaneseCountingThousand", n -> tens(chinese(n, DIGITS, PLACES))),
            Map.entry("japaneseCounting", Counting::japanese),
            Map.entry("chineseLegalSimplified", n -> chinese(n, CAPITALS, CAPITAL_PLACES)),
            Map.entry("ideographLegalTraditional", n -> chinese(n, TRADITIONAL, CAPITAL_PLACES)),
            Map.entry("ideographTraditional", n -> one(n, STEMS)), Map.entry("ideographZodiac", n -> one(n, BRANCHES)),
            Map.entry("decimalEnclosedCircle", n -> circled(n)), Map.entry("decimalEnclosedCircleChinese", n -> circled(n)),
            Map.entry("decimalEnclosedFullstop", n -> enclosed(n, 0x2488, 20)),
            Map.entry("decimalEnclosedParen", n -> enclosed(n, 0x2474, 20)),
            Map.entry("ideographEnclosedCircle", n -> enclosed(n, 0x3220, 10)),
            Map.entry("none", n -> ""));

    private Counting() {}

    /** @return absent: no format of that name is known, or the number has no form in it */
    public static Optional<String> text(int number, String format) {
        if (number == 0 && List.of("decimal", "decimalZero", "decimalHalfWidth").contains(format)) {
            return Optional.of(FORMATS.get(format).apply(0));
        }
        if (number < 1 && !format.equals("none")) return Optional.empty();
        return Optional.ofNullable(FORMATS.get(format)).map(written -> written.apply(number));
    }

    /**
     * Digit by digit.
     *
     * @param digits from zero to nine
     */
    static String digits(long number, String digits) {
        return String.valueOf(number).chars().mapToObj(c -> String.valueOf(digits.charAt(c - '0'))).reduce("", String::concat);
    }

    /**
     * With the places named: 一万二千三百〇五.
     *
     * @param digits from zero to nine
     * @param places of ten, a hundred, a thousand
     */
    public static String chinese(long number, String digits, String places) {
        if (number == 0) return digits.substring(0, 1);
        StringBuilder written = new StringBuilder();
        boolean gap = false;
        String all = String.valueOf(number);
        for (int i = 0; i < all.length(); i++) {
            int place = all.length() - 1 - i;
            int digit = all.charAt(i) - '0';
            if (digit > 0) {
                if (gap) written.append(digits.charAt(0));
                written.append(digits.charAt(digit)).append(place % 4 == 0 ? "" : places.substring(place % 4 - 1, place % 4));
            }
            gap = digit == 0 && written.length() > 0;
            boolean group = place % 4 == 0 && place > 0 && !all.substring(Math.max(0, i - 3), i + 1).matches("0+");
            if (group) written.append(place / 4 <= GROUPS.size() ? GROUPS.get(place / 4 - 1) : "");
        }
        return written.toString();
    }

    /** 十一 and not 一十一. */
    public static String tens(String chinese) {
        return chinese.startsWith(ONE + TEN) ? chinese.substring(1) : chinese;
    }

    /** Up to 99 with the place of ten named, from there on digit by digit, as Word counts. */
    private static String counted(int number) {
        return number < 100 ? tens(chinese(number, DIGITS, PLACES)) : digits(number, WITH_CIRCLE);
    }

    private static String japanese(int number) {
        return chinese(number, DIGITS, PLACES).replace(ZERO, "").replaceAll(ONE + "(?=[" + PLACES + "])", "");
    }

    /** a to z, then aa to zz. */
    private static String letters(int number) {
        return String.valueOf((char) ('a' + (number - 1) % ALPHABET)).repeat((Math.min(number, 780) - 1) / ALPHABET + 1);
    }

    private static String roman(int number) {
        StringBuilder written = new StringBuilder();
        int left = number % 4000;
        for (int i = 0; i < ROMAN.length; i++) {
            for (; left >= ROMAN[i]; left -= ROMAN[i]) written.append(ROMAN_LETTERS.get(i));
        }
        return written.toString();
    }

    private static String ordinal(int number) {
        if (number % 100 / 10 == 1) return number + "th";
        return number + switch (number % 10) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
    }

    private static String one(int number, String letters) {
        return number <= letters.length() ? letters.substring(number - 1, number) : String.valueOf(number);
    }

    private static String circled(int number) {
        return number <= 20 ? enclosed(number, 0x2460, 20) : number <= 35 ? enclosed(number - 20, 0x3251, 15) : number <= 50
                ? enclosed(number - 35, 0x32B1, 15)
                : String.valueOf(number);
    }

    private static String enclosed(int number, int first, int most) {
        return number <= most ? Character.toString(first + number - 1) : String.valueOf(number);
    }
}
