package mingbai.intake;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.intake.NumberFormat.Token.Kind;

/**
 * How a number is shown in a cell (ECMA-376 part 1, 18.8.31): with decimals, as a percentage, as a date, with words around it.
 * Colours, conditions, fractions and texts between digits are not followed.
 *
 * @param sections for numbers above zero, below zero, and zero, as far as they differ
 */
record NumberFormat(List<List<Token>> sections) {
    private static final String GENERAL = "General";
    private static final int LONGEST = 255;
    /** The formats that files do not spell out (18.8.30), as Excel shows them in Chinese: numbers, money, dates, times. */
    private static final Map<String, String> BUILT_IN = codes("""
            1=0 2=0.00 3=#,##0 4=#,##0.00 9=0% 10=0.00% 11=0.00E+00 48=##0.0E+0 37=#,##0;-#,##0 38=#,##0;-#,##0
            39=#,##0.00;-#,##0.00 40=#,##0.00;-#,##0.00 5=¥#,##0;¥-#,##0 6=¥#,##0;¥-#,##0 7=¥#,##0.00;¥-#,##0.00
            8=¥#,##0.00;¥-#,##0.00 41=#,##0;-#,##0;- 42=¥#,##0;¥-#,##0;¥- 43=#,##0.00;-#,##0.00;- 44=¥#,##0.00;¥-#,##0.00;¥-
            14=yyyy/m/d 15=d-mmm-yy 16=d-mmm 17=mmm-yy 22=yyyy/m/d_h:mm 27=yyyy年m月 28=m月d日 29=m月d日 30=m-d-yy 31=yyyy年m月d日
            36=yyyy年m月 50=yyyy年m月 51=m月d日 52=yyyy年m月 53=m月d日 54=m月d日 57=yyyy年m月 58=m月d日
            18=h:mm_AM/PM 19=h:mm:ss_AM/PM 20=h:mm 21=h:mm:ss 32=h时mm分 33=h时mm分ss秒 34=上午/下午h时mm分 35=上午/下午h时mm分ss秒
            45=mm:ss 46=[h]:mm:ss 47=mm:ss.0 55=上午/下午h时mm分 56=上午/下午h时mm分ss秒
            """);
    /** In order: text, a letter as it is, white space, a currency, time that has passed, what is not followed, and the codes. */
    private static final Pattern TOKEN = Pattern.compile("\"(?<text>[^\"]*)\"?|\\\\(?<letter>.)|[_*].?|\\[\\$(?<currency>[^\\]-]*+)[^\\]]*+\\]"
            + "|(?<passed>\\[(?:h+|m+|s+)\\])|\\[[^\\]]*+\\]|(?<general>General|G/通用格式|@)|(?<date>AM/PM|A/P|上午/下午|y+|m+|d+|h+|s+|a{3,}|e+)"
            + "|(?<number>[0#?][0#?,.]*(?:E[+-][0#?]+)?|\\.[0#?]+)|(?<other>.)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final DecimalFormatSymbols SYMBOLS = DecimalFormatSymbols.getInstance(Locale.ROOT);
    /** Numbers from here on are shown with a power of ten. */
    private static final BigDecimal HUGE = new BigDecimal("1E11");
    private static final BigDecimal TINY = new BigDecimal("1E-10");
    private static final MathContext TEN = new MathContext(10, RoundingMode.HALF_UP);
    private static final MathContext ELEVEN = new MathContext(11, RoundingMode.HALF_UP);

    /** A piece of a format. */
    record Token(Kind kind, String text) {
        enum Kind { TEXT, NUMBER, DATE, GENERAL }
    }

    private static Map<String, String> codes(String list) {
        return Stream.of(list.strip().split("\\s+")).map(code -> code.split("=", 2))
                .collect(Collectors.toMap(code -> code[0], code -> code[1].replace('_', ' ')));
    }

    /** The code of a format that files name by its number alone. */
    static String builtIn(String id) {
        return BUILT_IN.getOrDefault(id, GENERAL);
    }

    /** @param written as long as Excel lets codes be; of a longer one nothing is known */
    static NumberFormat of(String written) {
        String code = written.length() <= LONGEST ? written : GENERAL;
        List<List<Token>> sections = new ArrayList<>();
        sections.add(new ArrayList<>());
        for (Matcher found = TOKEN.matcher(code); found.find();) {
            if (";".equals(found.group("other"))) sections.add(new ArrayList<>());
            else token(found, sections.get(sections.size() - 1));
        }
        return new NumberFormat(sections);
    }

    private static void token(Matcher found, List<Token> section) {
        for (String text : List.of("text", "letter", "currency", "other")) add(Kind.TEXT, found.group(text), section);
        add(Kind.GENERAL, found.group("general"), section);
        add(Kind.DATE, found.group("date"), section);
        add(Kind.DATE, found.group("passed"), section);
        String number = found.group("number");
        boolean seconds = number != null && number.startsWith(".") && !section.isEmpty() && section.get(section.size() - 1).text().endsWith("s");
        add(seconds ? Kind.DATE : Kind.NUMBER, number, section);
    }

    private static void add(Kind kind, String text, List<Token> section) {
        if (text != null) section.add(new Token(kind, text));
    }

    /** @param from1904 whether days are counted from 1904 on, as on old Macs */
    String shown(double value, boolean from1904) {
        List<Token> section = section(value);
        if (section.stream().anyMatch(token -> token.kind() == Kind.DATE)) {
            return SerialDate.holds(value) ? new SerialDate(value, from1904).shown(section) : general(BigDecimal.valueOf(value));
        }
        long numbers = section.stream().filter(token -> token.kind() == Kind.NUMBER).count();
        if (numbers > 1) return general(BigDecimal.valueOf(value));
        BigDecimal absolute = BigDecimal.valueOf(value).abs().scaleByPowerOfTen(2 * percents(section));
        StringBuilder shown = new StringBuilder();
        boolean counted = false;
        for (Token token : section) {
            String text = token.kind() == Kind.NUMBER ? number(absolute, token.text())
                    : token.kind() == Kind.GENERAL ? general(absolute) : token.text();
            counted |= token.kind() != Kind.TEXT && text.matches(".*[1-9].*");
            shown.append(text);
        }
        return (value < 0 && counted && sections.size() == 1 ? "-" : "") + shown;
    }

    private List<Token> section(double value) {
        int place = value < 0 ? 1 : value == 0 ? 2 : 0;
        return sections.get(place < sections.size() ? place : 0);
    }

    private static int percents(List<Token> section) {
        return (int) section.stream().filter(token -> token.kind() == Kind.TEXT && token.text().equals("%")).count();
    }

    private static String number(BigDecimal value, String code) {
        String digits = code.replace('?', '#').replaceFirst(",+$", "");
        String pattern = digits.replaceAll("[Ee][+-]([0#]+)", "E$1");
        BigDecimal scaled = value.scaleByPowerOfTen(-3 * (code.length() - digits.length()));
        try {
            String shown = decimal(pattern).format(scaled);
            if (shown.equals("0") && !digits.contains("0")) return "";
            return digits.contains("+") ? shown.replaceFirst("E(?!-)", "E+") : shown;
        } catch (IllegalArgumentException e) {
            return general(value);
        }
    }

    /** As many digits as a cell of usual width has. */
    private static String general(BigDecimal value) {
        BigDecimal absolute = value.abs();
        if (absolute.signum() != 0 && (absolute.compareTo(HUGE) >= 0 || absolute.compareTo(TINY) <= 0)) {
            return decimal("0.#####E0").format(value).replaceFirst("E(?!-)", "E+");
        }
        return decimal("0.##########").format(value.round(absolute.compareTo(BigDecimal.valueOf(1E10)) >= 0 ? ELEVEN : TEN));
    }

    private static DecimalFormat decimal(String pattern) {
        DecimalFormat format = new DecimalFormat(pattern, SYMBOLS);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format;
    }
}
