package mingbai.intake.excel;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mingbai.intake.source.Counting;
import mingbai.intake.source.Lexicon;

/** A number put into the places that a format has for its digits (ECMA-376 part 1, 18.8.31); texts may be between them. */
final class Digits {
    private static final List<String> NUMERALS = List.of(Lexicon.letters("digits"), Lexicon.letters("digits.capital"), "０１２３４５６７８９");
    private static final List<String> TENS = List.of(Lexicon.letters("places"), Lexicon.letters("places.capital"),
            Lexicon.letters("places"));
    private static final int LETTERS = 11;
    private static final int DECIMALS = 9;
    private static final int GROUP = 3;
    /** Numbers from here on are shown with a power of ten, as are those that begin behind four zeros and are long. */
    private static final int LARGE = 11;
    private static final int SMALL = -4;
    private static final int MOST_DENOMINATOR_DIGITS = 4;

    private Digits() {}

    /** As in a cell without a format that is wide enough: eleven letters at most, the sign aside. */
    static String general(BigDecimal value) {
        BigDecimal absolute = value.abs();
        if (absolute.signum() == 0) return "0";
        int power = absolute.precision() - absolute.scale() - 1;
        if (power >= LARGE) return scientific(absolute);
        if (power >= SMALL && power < 0) return plain(absolute.setScale(DECIMALS, RoundingMode.HALF_UP));
        String whole = plain(absolute);
        if (whole.length() <= LETTERS) return whole;
        if (power < SMALL) return scientific(absolute);
        return plain(absolute.round(new MathContext(Math.max(LETTERS - 1, power + 1), RoundingMode.HALF_UP)));
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private static String scientific(BigDecimal value) {
        return power(value, "0.#####E+00").replace(".E", "E");
    }

    /**
     * With a power of ten, of which each step has as many zeros as there are places before the point.
     *
     * @param code such as 0.00E+00
     */
    static String power(BigDecimal value, String code) {
        int mark = code.toUpperCase(Locale.ROOT).indexOf('E');
        String mantissa = code.substring(0, mark);
        String exponent = code.substring(mark + 2);
        int point = mantissa.indexOf('.');
        int step = Math.max(1, (point < 0 ? mantissa : mantissa.substring(0, point)).replaceAll("[^0#?]", "").length());
        int decimals = point < 0 ? 0 : mantissa.substring(point).replaceAll("[^0#?]", "").length();
        int power = value.signum() == 0 ? 0 : Math.floorDiv(value.precision() - value.scale() - 1, step) * step;
        BigDecimal shown = value.scaleByPowerOfTen(-power).setScale(decimals, RoundingMode.HALF_UP);
        if (shown.compareTo(BigDecimal.ONE.scaleByPowerOfTen(step)) >= 0) {
            power += step;
            shown = shown.scaleByPowerOfTen(-step);
        }
        String size = String.valueOf(Math.abs(power));
        String sign = power < 0 ? "-" : code.charAt(mark + 1) == '+' ? "+" : "";
        return places(shown, List.of(mantissa)) + "E" + sign + "0".repeat(Math.max(0, exponent.length() - size.length())) + size;
    }

    /**
     * The pieces of a format with the number in them.
     *
     * @param codes each of digits' places, commas and a point, or of other letters that stay
     */
    static String places(BigDecimal value, List<String> codes) {
        String all = String.join("", codes.stream().filter(Digits::place).toList());
        int point = all.indexOf('.');
        String left = point < 0 ? all : all.substring(0, point);
        String right = point < 0 ? "" : all.substring(point + 1).replaceAll("[^0#?]", "");
        int thousands = left.length() - left.replaceFirst(",+$", "").length()
                + (point < 0 ? 0 : all.length() - all.replaceFirst(",+$", "").length());
        boolean grouped = left.replaceFirst(",+$", "").indexOf(',', 1) > 0;
        BigDecimal shown = value.abs().scaleByPowerOfTen(-GROUP * thousands).setScale(right.length(), RoundingMode.HALF_UP);
        String whole = shown.toBigInteger().signum() == 0 ? "" : shown.toBigInteger().toString();
        String rest = right.isEmpty() ? "" : shown.remainder(BigDecimal.ONE).toPlainString().replaceFirst("^0\\.?", "");
        rest = rest.length() < right.length() ? rest + "0".repeat(right.length() - rest.length()) : rest;
        return put(codes, left.replace(",", ""), whole, rest, grouped);
    }

    /** Whether a piece has places for digits. */
    static boolean place(String code) {
        return code.matches("[0#?,.]*[0#?][0#?,.]*");
    }

    private static String put(List<String> codes, String left, String whole, String rest, boolean grouped) {
        StringBuilder text = new StringBuilder();
        int places = left.length();
        int done = 0;
        int behind = -1;
        for (String code : codes) {
            if (!place(code)) {
                text.append(code);
                continue;
            }
            for (char c : code.toCharArray()) {
                if (c == '.' && behind < 0) {
                    if (places == 0) text.append(whole);
                    text.append('.');
                    behind = 0;
                } else if (c != ',' && c != '.' && behind >= 0) {
                    text.append(decimal(c, rest, behind++));
                } else if (c != ',' && c != '.') {
                    for (int from = done == 0 ? Math.max(places, whole.length()) : places - done; from > places - done - 1; from--) {
                        text.append(digit(c, whole, from, grouped));
                    }
                    done++;
                }
            }
        }
        return text.toString();
    }

    /** The digit that is so far from the point, with a comma behind it where groups of three end. */
    private static String digit(char place, String whole, int from, boolean grouped) {
        boolean there = from <= whole.length();
        String digit = there ? whole.substring(whole.length() - from, whole.length() - from + 1) : place == '0' ? "0"
                : place == '?' ? " " : "";
        boolean comma = grouped && from > 1 && (from - 1) % GROUP == 0 && !digit.isBlank();
        return comma ? digit + "," : digit;
    }

    private static String decimal(char place, String rest, int behind) {
        if (place == '0' || !rest.substring(behind).matches("0*")) return rest.substring(behind, behind + 1);
        return place == '?' ? " " : "";
    }

    /**
     * As a fraction, the nearest that fits.
     *
     * @param whole the places before it, empty where it takes the whole number
     * @param above the places of the numerator
     * @param below the places of the denominator, or the denominator itself
     */
    static String fraction(BigDecimal value, String whole, String above, String below) {
        BigDecimal absolute = value.abs();
        long before = whole.isEmpty() ? 0 : absolute.longValue();
        double rest = absolute.subtract(BigDecimal.valueOf(before)).doubleValue();
        boolean given = below.matches("[1-9]\\d*");
        long denominator = given ? Long.parseLong(below)
                : nearest(rest, (int) Math.pow(10, Math.min(below.length(), MOST_DENOMINATOR_DIGITS)) - 1);
        long numerator = Math.round(rest * denominator);
        if (!whole.isEmpty() && numerator == denominator) {
            before++;
            numerator = 0;
        }
        String shown = before == 0 && !(whole.contains("0") || numerator == 0) ? "" : String.valueOf(before);
        if (!whole.isEmpty() && numerator == 0) return shown;
        String fraction = " ".repeat(Math.max(0, above.length() - String.valueOf(numerator).length())) + numerator + "/" + denominator;
        return whole.isEmpty() ? fraction : (shown + " " + fraction.strip()).strip();
    }

    /** The denominator of the last step of the continued fraction that fits, as Excel shows 0.456 as 1/2 and as 26/57. */
    private static long nearest(double value, int most) {
        long before = 0;
        long denominator = 1;
        double rest = value - Math.floor(value);
        while (rest > 1e-9) {
            double turned = 1 / rest;
            long next = (long) Math.floor(turned + 1e-9) * denominator + before;
            if (next > most) break;
            before = denominator;
            denominator = next;
            rest = turned - Math.floor(turned + 1e-9);
        }
        return denominator;
    }

    /** Digits by the Chinese ones, one by one; others stay. */
    static String written(String shown, String digits) {
        List<String> written = new ArrayList<>();
        shown.chars().forEach(c -> written.add(String.valueOf(c >= '0' && c <= '9' ? digits.charAt(c - '0') : (char) c)));
        return String.join("", written);
    }

    /** In numerals of a kind, from 1, digit by digit. */
    static String inNumerals(String number, int numerals) {
        return written(number, NUMERALS.get(numerals - 1));
    }

    /** A number in Chinese numerals with its places named; what is behind the point digit by digit. */
    static String counted(String general, int numerals) {
        String digits = NUMERALS.get(numerals - 1);
        if (!general.matches("\\d{1,15}(\\.\\d+)?")) return written(general, digits);
        int point = general.indexOf('.') < 0 ? general.length() : general.indexOf('.');
        return Counting.chinese(Long.parseLong(general.substring(0, point)), digits, TENS.get(numerals - 1))
                + written(general.substring(point), digits);
    }

    /**
     * A whole number of a date.
     *
     * @param each whether digit by digit, as years are
     */
    static String ofDate(String number, int numerals, boolean each) {
        if (numerals == 0 || !number.matches("\\d+")) return number;
        return each ? written(number, NUMERALS.get(numerals - 1))
                : Counting.tens(counted(String.valueOf(Integer.parseInt(number)), numerals));
    }
}
