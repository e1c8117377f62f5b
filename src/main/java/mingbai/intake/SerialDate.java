package mingbai.intake;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import mingbai.intake.NumberFormat.Token;
import mingbai.intake.NumberFormat.Token.Kind;

/** A day and a time as Excel counts them: days from the end of 1899 on, with a 29 February 1900 that never was, or from 1904 on. */
final class SerialDate {
    private static final double LAST = 2_958_466;
    private static final int NEVER = 60;
    private static final int MILLIS_OF_DAY = 86_400_000;

    private final LocalDateTime time;
    /** Since the count begins. */
    private final long seconds;

    SerialDate(double value, boolean from1904) {
        long day = (long) value;
        long millis = Math.round((value - day) * MILLIS_OF_DAY);
        LocalDate from = from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, day <= NEVER ? 31 : 30);
        time = from.plusDays(day).atStartOfDay().plusNanos(millis * 1_000_000);
        seconds = Math.round(value * MILLIS_OF_DAY / 1000);
    }

    static boolean holds(double value) {
        return value >= 0 && value < LAST;
    }

    String shown(List<Token> section) {
        boolean fractions = section.stream().anyMatch(token -> token.kind() == Kind.DATE && token.text().startsWith("."));
        LocalDateTime rounded = fractions ? time : time.plusNanos(500_000_000).withNano(0);
        boolean halves = section.stream().anyMatch(token -> token.kind() == Kind.DATE && token.text().contains("/"));
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < section.size(); i++) {
            Token token = section.get(i);
            if (token.kind() != Kind.DATE) shown.append(token.text());
            else shown.append(code(token.text().toLowerCase(Locale.ROOT), minutes(section, i), halves, rounded));
        }
        return shown.toString();
    }

    /** Whether an m stands for minutes: behind hours or before seconds. */
    private static boolean minutes(List<Token> section, int place) {
        return beside(section, place, -1).matches("(?i).*h.*") || beside(section, place, 1).matches("(?i).*s.*");
    }

    /** The next code before or behind a place. */
    private static String beside(List<Token> section, int place, int step) {
        for (int i = place + step; i >= 0 && i < section.size(); i += step) {
            if (section.get(i).kind() == Kind.DATE) return section.get(i).text();
        }
        return "";
    }

    private String code(String code, boolean minutes, boolean halves, LocalDateTime rounded) {
        if (code.startsWith("[")) return passed(code.charAt(1));
        if (code.startsWith(".")) return "." + String.format(Locale.ROOT, "%03d", rounded.getNano() / 1_000_000).substring(0, Math.min(3, code.length() - 1));
        if (code.equals("上午/下午")) return rounded.getHour() < 12 ? "上午" : "下午";
        if (code.contains("/")) return rounded.getHour() < 12 ? code.substring(0, code.indexOf('/')).toUpperCase(Locale.ROOT)
                : code.substring(code.indexOf('/') + 1).toUpperCase(Locale.ROOT);
        if (code.startsWith("a")) return DateTimeFormatter.ofPattern(code.length() > 3 ? "EEEE" : "EEEEE", Locale.CHINESE).format(rounded);
        return DateTimeFormatter.ofPattern(pattern(code, minutes, halves), Locale.ENGLISH).format(rounded);
    }

    private static String pattern(String code, boolean minutes, boolean halves) {
        int length = code.length();
        return switch (code.charAt(0)) {
            case 'y' -> length > 2 ? "uuuu" : "uu";
            case 'e' -> "u";
            case 'm' -> minutes ? "m".repeat(Math.min(2, length)) : "M".repeat(Math.min(5, length));
            case 'd' -> length > 2 ? "E".repeat(Math.min(4, length)) : code;
            case 'h' -> (halves ? "h" : "H").repeat(Math.min(2, length));
            default -> "s".repeat(Math.min(2, length));
        };
    }

    private String passed(char unit) {
        return String.valueOf(unit == 'h' ? seconds / 3600 : unit == 'm' ? seconds / 60 : seconds);
    }
}
