package mingbai.check.parse;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mingbai.format.OfficialText;
import mingbai.format.TextResource;

/**
 * The months from the first to the last of the years, halves of a year and quarters that a time limit names, in which its last day has to
 * be: {@code 2025年上半年}, {@code 2024—2026年}, {@code 2025年三季度前}.
 */
record StatedPeriod(YearMonth first, YearMonth last) {
    private static final Pattern PERIOD = Pattern.compile(TextResource.lines(StatedPeriod.class, "stated-periods.txt")
            .collect(Collectors.joining("|")));
    /** The first months of what the groups of the pattern name, and how many there are. */
    private static final Map<String, int[]> MONTHS = Map.of("h1", new int[] {1, 6}, "h2", new int[] {7, 6}, "q1", new int[] {1, 3},
            "q2", new int[] {4, 3}, "q3", new int[] {7, 3}, "q4", new int[] {10, 3});
    private static final int[] YEAR = {1, 12};

    /** What a text names; absent: nothing with its year. */
    static Optional<StatedPeriod> of(String text) {
        Matcher named = PERIOD.matcher(OfficialText.letters(Normalizer.normalize(text, Normalizer.Form.NFKC)));
        Optional<StatedPeriod> whole = Optional.empty();
        while (named.find()) {
            StatedPeriod next = read(named);
            whole = Optional.of(whole.map(next::and).orElse(next));
        }
        return whole;
    }

    private static StatedPeriod read(Matcher named) {
        int[] months = MONTHS.entrySet().stream().filter(part -> named.group(part.getKey()) != null).map(Map.Entry::getValue)
                .findFirst().orElse(YEAR);
        YearMonth first = YearMonth.of(Integer.parseInt(named.group("year")), months[0]);
        YearMonth last = first.plusMonths(months[1] - 1);
        if (named.group("before") != null) first = first.minusMonths(months[1]);
        return named.group("from") == null ? new StatedPeriod(first, last)
                : new StatedPeriod(YearMonth.of(Integer.parseInt(named.group("from")), 1), last);
    }

    private StatedPeriod and(StatedPeriod other) {
        return new StatedPeriod(first.isBefore(other.first) ? first : other.first, last.isAfter(other.last) ? last : other.last);
    }

    /** Whether a day can be the last one. */
    boolean allows(LocalDate day) {
        YearMonth month = YearMonth.from(day);
        return !month.isBefore(first) && !month.isAfter(last);
    }
}
