package mingbai.intake.excel;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mingbai.intake.excel.FormatSection.Token;
import mingbai.intake.excel.FormatSection.Token.Kind;

/** A day and a time as Excel counts them: days from the end of 1899 on, with a 29 February 1900 that never was, or from 1904 on. */
final class SerialDate {
    private static final double LAST = 2_958_466;
    private static final int NEVER = 60;
    private static final int MILLIS_OF_DAY = 86_400_000;

    private final LocalDateTime time;
    /** Since the count begins. */
    private final long seconds;
    /** The day before the first, which is shown as 0 January 1900. */
    private final boolean none;
    /** The day that never was, 29 February 1900. */
    private final boolean never;
    /** Before the day that never was, days of the week are shown one too early. */
    private final boolean early;

    SerialDate(double value, boolean from1904) {
        long day = (long) value;
        long millis = Math.round((value - day) * MILLIS_OF_DAY);
        LocalDate from = from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, day <= NEVER ? 31 : 30);
        time = from.plusDays(day).atStartOfDay().plusNanos(millis * 1_000_000);
        none = day == 0 && !from1904;
        never = day == NEVER && !from1904;
        early = day < NEVER && !from1904;
        seconds = Math.round(value * MILLIS_OF_DAY / 1000);
    }

    /** A day or a time as ISO 8601 writes it, counted as Excel does; absent: it is none. */
    static Optional<Double> of(String iso, boolean from1904) {
        try {
            LocalDateTime read = iso.contains("T") ? LocalDateTime.parse(iso.replaceFirst("Z$", "")) : LocalDate.parse(iso).atStartOfDay();
            long millis = Duration.between(LocalDate.of(from1904 ? 1904 : 1899, from1904 ? 1 : 12, from1904 ? 1 : 30).atStartOfDay(), read)
                    .toMillis();
            return Optional.of((double) millis / MILLIS_OF_DAY);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    static boolean holds(double value) {
        return value >= 0 && value < LAST;
    }

    String shown(FormatSection said) {
        List<Token> section = said.tokens();
        LocalDateTime rounded = rounded(section.stream().filter(token -> token.kind() == Kind.DATE && token.text().startsWith("."))
                .mapToInt(token -> Math.min(3, token.text().length() - 1)).max().orElse(0));
        boolean halves = section.stream().anyMatch(token -> token.kind() == Kind.DATE && token.text().contains("/"));
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < section.size(); i++) {
            Token token = section.get(i);
            if (token.kind() == Kind.AT) continue;
            String code = token.text().toLowerCase(Locale.ROOT);
            LocalDateTime shownDay = early && code.matches("d{3,}|a+") ? rounded.minusDays(1) : rounded;
            if (token.kind() != Kind.DATE) shown.append(token.text());
            else shown.append(Digits.ofDate(code(code, minutes(section, i), halves, shownDay, said.chinese()), said.numerals(),
                    code.matches("y+|e+")));
        }
        return shown.toString();
    }

    /** @param decimals of seconds */
    private LocalDateTime rounded(int decimals) {
        long unit = Math.round(Math.pow(10, 9 - decimals));
        LocalDateTime above = time.plusNanos(unit / 2);
        return above.withNano((int) (above.getNano() / unit * unit));
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

    private String code(String code, boolean minutes, boolean halves, LocalDateTime rounded, boolean chinese) {
        if (code.startsWith("[")) return passed(code);
        if (code.startsWith(".")) {
            return "." + String.format(Locale.ROOT, "%03d", rounded.getNano() / 1_000_000).substring(0, Math.min(3, code.length() - 1));
        }
        if (code.equals("上午/下午") || chinese && code.equals("am/pm")) return rounded.getHour() < 12 ? "上午" : "下午";
        if (code.contains("/")) return rounded.getHour() < 12 ? code.substring(0, code.indexOf('/')).toUpperCase(Locale.ROOT)
                : code.substring(code.indexOf('/') + 1).toUpperCase(Locale.ROOT);
        if (none && code.matches("y+|e|d{1,2}|m+") && !minutes) return nothing(code);
        if (never && code.matches("d{1,2}|m{1,2}") && !minutes) return code.startsWith("d") ? "29" : "02".substring(2 - code.length());
        if (code.startsWith("a")) return DateTimeFormatter.ofPattern(code.length() > 3 ? "EEEE" : "EEEEE", Locale.CHINESE).format(rounded);
        return DateTimeFormatter.ofPattern(pattern(code, minutes, halves), chinese ? Locale.CHINESE : Locale.ENGLISH).format(rounded);
    }

    private static String nothing(String code) {
        return switch (code.charAt(0)) {
            case 'd' -> "0".repeat(code.length());
            case 'm' -> code.length() < 3 ? "01".substring(2 - code.length()) : "Jan";
            default -> code.length() == 2 ? "00" : "1900";
        };
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

    /** @param code as many places as there are letters between its brackets, or more */
    private String passed(String code) {
        char unit = code.charAt(1);
        String shown = String.valueOf(unit == 'h' ? seconds / 3600 : unit == 'm' ? seconds / 60 : seconds);
        return "0".repeat(Math.max(0, code.length() - 2 - shown.length())) + shown;
    }
}
