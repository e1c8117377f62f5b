package mingbai.intake.excel;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.intake.excel.FormatSection.Token;
import mingbai.intake.excel.FormatSection.Token.Kind;

/**
 * How a value is shown in a cell (ECMA-376 part 1, 18.8.31): with decimals, as a percentage, a fraction, a date, in Chinese numerals,
 * with words around it. Hides that a format has sections, and which of them a value takes.
 */
record NumberFormat(List<FormatSection> sections) {
    private static final String GENERAL = "General";
    private static final int LONGEST = 255;
    private static final int OF_TEXTS = 3;
    /** The formats that files do not spell out (18.8.30), as Excel shows them in Chinese: numbers, money, dates, times. */
    private static final Map<String, String> BUILT_IN = codes("""
            1=0 2=0.00 3=#,##0 4=#,##0.00 9=0% 10=0.00% 11=0.00E+00 12=#_?/? 13=#_??/?? 48=##0.0E+0 37=#,##0;-#,##0 38=#,##0;-#,##0
            39=#,##0.00;-#,##0.00 40=#,##0.00;-#,##0.00 5=¥#,##0;¥-#,##0 6=¥#,##0;¥-#,##0 7=¥#,##0.00;¥-#,##0.00
            8=¥#,##0.00;¥-#,##0.00 41=#,##0;-#,##0;- 42=¥#,##0;¥-#,##0;¥- 43=#,##0.00;-#,##0.00;- 44=¥#,##0.00;¥-#,##0.00;¥-
            14=yyyy/m/d 15=d-mmm-yy 16=d-mmm 17=mmm-yy 22=yyyy/m/d_h:mm 27=yyyy年m月 28=m月d日 29=m月d日 30=m-d-yy 31=yyyy年m月d日
            36=yyyy年m月 50=yyyy年m月 51=m月d日 52=yyyy年m月 53=m月d日 54=m月d日 57=yyyy年m月 58=m月d日
            18=h:mm_AM/PM 19=h:mm:ss_AM/PM 20=h:mm 21=h:mm:ss 32=h时mm分 33=h时mm分ss秒 34=上午/下午h时mm分 35=上午/下午h时mm分ss秒
            45=mm:ss 46=[h]:mm:ss 47=mm:ss.0 55=上午/下午h时mm分 56=上午/下午h时mm分ss秒
            """);
    /**
     * In order: text, a letter as it is, white space, a currency and a language, time that has passed, numerals, a condition, what
     * is not followed, codes.
     */
    private static final Pattern TOKEN =
            Pattern.compile("\"(?<text>[^\"]*)\"?|\\\\(?<letter>.)|[_*].?|\\[\\$(?<currency>[^\\]-]*+)(?<language>[^\\]]*+)\\]"
            + "|(?<passed>\\[(?:h+|m+|s+)\\])|\\[DBNum(?<numerals>[1-3])\\]|\\[(?<condition>[<>=]+-?[\\d.]+)\\]|\\[[^\\]]*+\\]"
            + "|(?<general>General|G/通用格式)|(?<at>@)"
            + "|(?<date>AM/PM|A/P|上午/下午|y+|m+|d+|h+|s+|a{3,}|e+)|(?<number>[0#?][0#?,.]*(?:E[+-][0#?]+)?|\\.[0#?]+)|(?<other>.)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    /** The system's own way to write a day or a time, whatever follows the mark. */
    private static final Map<Pattern, String> OF_THE_SYSTEM = Map.of(Pattern.compile("(?i)^\\[\\$-(?:F800|x-sysdate)]"), "yyyy年m月d日",
            Pattern.compile("(?i)^\\[\\$-(?:F400|x-systime)]"), "h:mm:ss");
    private static final Pattern FRACTION = Pattern.compile("(?<whole>[0#?]*)(?<space> *)(?<above>[0#?]+)/(?<below>[0#?]+|[1-9]\\d*)");
    /** As many digits as Excel keeps. */
    private static final MathContext KEPT = new MathContext(15, RoundingMode.HALF_UP);

    private static Map<String, String> codes(String list) {
        return Stream.of(list.strip().split("\\s+")).map(code -> code.split("=", 2))
                .collect(Collectors.toMap(code -> code[0], code -> code[1].replace('_', ' ')));
    }

    /** The code of a format that files name by its number alone. */
    static String builtIn(String id) {
        return id.equals("49") ? "@" : BUILT_IN.getOrDefault(id, GENERAL);
    }

    /** @param written as long as Excel lets codes be; of a longer one nothing is known */
    static NumberFormat of(String written) {
        String code = written.isEmpty() || written.length() > LONGEST ? GENERAL : written;
        for (Map.Entry<Pattern, String> known : OF_THE_SYSTEM.entrySet()) if (known.getKey().matcher(code)
                .find()) return of(known.getValue());
        List<FormatSection> sections = new ArrayList<>();
        List<Token> tokens = new ArrayList<>();
        String condition = "";
        int numerals = 0;
        boolean chinese = false;
        for (Matcher found = TOKEN.matcher(code); found.find();) {
            if (";".equals(found.group("other"))) {
                sections.add(new FormatSection(tokens, condition, numerals, chinese));
                tokens = new ArrayList<>();
                condition = "";
                numerals = 0;
                chinese = false;
            } else {
                token(found, tokens);
                if (found.group("condition") != null) condition = found.group("condition");
                if (found.group("numerals") != null) numerals = Integer.parseInt(found.group("numerals"));
                chinese |= found.group("language") != null && found.group("language").matches("(?i)-(?:[0-9a-f]*[08]04|zh.*)");
            }
        }
        sections.add(new FormatSection(tokens, condition, numerals, chinese));
        return new NumberFormat(sections);
    }

    private static void token(Matcher found, List<Token> section) {
        for (String text : List.of("text", "letter", "currency")) add(Kind.TEXT, found.group(text), section);
        add(Kind.BARE, found.group("other"), section);
        add(Kind.GENERAL, found.group("general"), section);
        add(Kind.AT, found.group("at"), section);
        add(Kind.DATE, found.group("date"), section);
        add(Kind.DATE, found.group("passed"), section);
        String number = found.group("number");
        boolean seconds = number != null && number.startsWith(".") && !section.isEmpty()
                && section.get(section.size() - 1).text().matches("(?i)\\[?s+\\]?");
        add(seconds ? Kind.DATE : Kind.NUMBER, number, section);
    }

    private static void add(Kind kind, String text, List<Token> section) {
        if (text != null) section.add(new Token(kind, text));
    }

    /** A text as it is shown: as the section of texts says, or else as it is. */
    String shown(String text) {
        FormatSection last = sections.get(sections.size() - 1);
        boolean said = sections.size() > OF_TEXTS || last.has(Kind.AT);
        FormatSection section = sections.size() > OF_TEXTS ? sections.get(OF_TEXTS) : last;
        if (!said) return text;
        return section.tokens().stream().map(token -> token.kind() == Kind.AT || token.kind() == Kind.GENERAL ? text : token.text())
                .collect(Collectors.joining());
    }

    /** @param from1904 whether days are counted from 1904 on, as on old Macs */
    String shown(double value, boolean from1904) {
        List<FormatSection> numeric = sections.size() > 1 && sections.get(sections.size() - 1).has(Kind.AT)
                ? sections.subList(0, sections.size() - 1) : sections;
        int place = place(numeric, value);
        FormatSection section = numeric.get(place);
        BigDecimal kept = BigDecimal.valueOf(value).round(KEPT);
        if (section.has(Kind.DATE)) {
            if (!SerialDate.holds(value)) return (value < 0 ? "-" : "") + Digits.general(kept);
            return new SerialDate(value, from1904).shown(section);
        }
        if (!section.has(Kind.NUMBER) && (section.has(Kind.GENERAL) || section.has(Kind.AT))) return general(section, kept);
        String shown = number(section, kept);
        boolean below = place == 1 && numeric.get(0).condition().isEmpty() || section.condition().matches("<=?-.*|<0+(\\.0*)?");
        return (value < 0 && !below && number(section.bare(), kept).matches(".*[1-9].*") ? "-" : "") + shown;
    }

    /** The section that a number takes. */
    private static int place(List<FormatSection> numeric, double value) {
        boolean asked = numeric.stream().limit(2).anyMatch(section -> !section.condition().isEmpty());
        if (asked) {
            for (int i = 0; i < Math.min(2, numeric.size()); i++) if (numeric.get(i).meets(value)) return i;
            return numeric.size() > 2 && !numeric.get(1).condition().isEmpty() ? 2 : Math.min(1, numeric.size() - 1);
        }
        int place = value < 0 ? 1 : value == 0 ? 2 : 0;
        return place < numeric.size() ? place : 0;
    }

    private static int percents(FormatSection section) {
        return (int) section.tokens().stream().filter(token -> token.kind() == Kind.BARE && token.text().equals("%")).count();
    }

    /** The number keeps its sign, unless one is before it. */
    private static String general(FormatSection section, BigDecimal value) {
        String general = Digits.general(value.scaleByPowerOfTen(2 * percents(section)));
        String written = section.numerals() == 0 ? general : Digits.counted(general, section.numerals());
        StringBuilder shown = new StringBuilder();
        for (Token token : section.tokens()) {
            boolean sign = value.signum() < 0 && (shown.length() == 0 || shown.charAt(shown.length() - 1) != '-');
            shown.append(token.said() ? token.text() : (sign ? "-" : "") + written);
        }
        return shown.toString();
    }

    private static String number(FormatSection section, BigDecimal value) {
        BigDecimal scaled = value.abs().scaleByPowerOfTen(2 * percents(section));
        return fraction(section, scaled).orElseGet(() -> numerals(section, placed(section, scaled)));
    }

    private static String placed(FormatSection section, BigDecimal value) {
        for (Token token : section.tokens()) {
            if (token.kind() != Kind.NUMBER || !token.text().matches(".*[Ee].*")) continue;
            return section.tokens().stream().map(each -> each == token ? Digits.power(value, token.text()) : each.said() ? each.text() : "")
                    .collect(Collectors.joining());
        }
        // texts that look like places are none
        List<String> codes = section.tokens().stream().map(token -> token.said() && Digits.place(token.text()) ? "\0" + token.text()
                : token.text()).toList();
        return Digits.places(value, codes).replace("\0", "");
    }

    private static Optional<String> fraction(FormatSection section, BigDecimal value) {
        String code = section.tokens().stream().map(Token::guarded).collect(Collectors.joining());
        Matcher found = FRACTION.matcher(code);
        if (!section.has(Kind.NUMBER) || !found.find()) return Optional.empty();
        boolean mixed = !found.group("space").isEmpty() && !found.group("whole").isEmpty();
        String above = mixed ? found.group("above") : found.group("whole") + found.group("above");
        String shown = Digits.fraction(value, mixed ? found.group("whole") : "", above, found.group("below"));
        return Optional.of((code.substring(0, found.start()) + shown + code.substring(found.end())).replace("\0", ""));
    }

    private static String numerals(FormatSection section, String shown) {
        return section.numerals() == 0 ? shown : Digits.inNumerals(shown, section.numerals());
    }
}
