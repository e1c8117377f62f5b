package mingbai.intake.excel;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a number format says of some values (ECMA-376 part 1, 18.8.31).
 *
 * @param condition such as {@code <=100}; empty: as its place says
 * @param numerals  which Chinese ones, from 1; 0: none
 * @param chinese   whether names of months and days are Chinese
 */
record FormatSection(List<Token> tokens, String condition, int numerals, boolean chinese) {
    private static final Pattern CONDITION = Pattern.compile("([<>=]+)(-?[\\d.]+)");

    /** A piece of a format. */
    record Token(Kind kind, String text) {
        enum Kind {
            /** As it is between quotes or behind a mark. */
            TEXT,
            /** As it is, unless it is a per cent sign or the stroke of a fraction. */
            BARE,
            NUMBER, DATE, GENERAL, AT
        }

        /** Whether it is shown as it is. */
        boolean said() {
            return kind == Kind.TEXT || kind == Kind.BARE;
        }

        /** What a pattern can be sought in: the letters of a text are none that it knows. */
        String guarded() {
            return kind == Kind.TEXT ? text.replaceAll("(?s).", "\0$0") : text;
        }
    }

    /** Without its texts. */
    FormatSection bare() {
        return new FormatSection(tokens.stream().filter(token -> token.kind() != Token.Kind.TEXT).toList(), condition, 0, chinese);
    }

    boolean has(Token.Kind kind) {
        return tokens.stream().anyMatch(token -> token.kind() == kind);
    }

    boolean meets(double value) {
        Matcher asked = CONDITION.matcher(condition);
        if (!asked.matches()) return false;
        int order = Double.compare(value, Double.parseDouble(asked.group(2)));
        return switch (asked.group(1)) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            case ">=" -> order >= 0;
            case "=" -> order == 0;
            default -> order != 0;
        };
    }
}
