package mingbai.text;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mingbai.format.OfficialText;
import mingbai.format.TextResource;

/**
 * The one day, month or end of a year that a time limit states and nothing else: {@code 2024年6月底前}, {@code 6月30日前}, {@code 2025年底}.
 *
 * @param year   absent: the text leaves it out
 * @param day    of the month; absent: the month, or its last day
 * @param end    whether the last day of the month is meant
 * @param before whether the day itself may be meant to be too late
 */
public record StatedDay(Optional<Integer> year, Month month, Optional<Integer> day, boolean end, boolean before) {
    private static final List<Pattern> PATTERNS = TextResource.lines(StatedDay.class, "stated-days.txt").map(Pattern::compile).toList();
    private static final Pattern GROUP = Pattern.compile("\\?<([a-z]+)>");
    /** The names of the groups of each pattern: which one has none of a name cannot be asked for it. */
    private static final Map<Pattern, Set<String>> GROUPS = PATTERNS.stream().collect(Collectors.toMap(pattern -> pattern,
            pattern -> GROUP.matcher(pattern.pattern()).results().map(group -> group.group(1)).collect(Collectors.toSet())));

    /** What a text states; absent: something else, or more than one. */
    public static Optional<StatedDay> of(String text) {
        String letters = OfficialText.letters(Normalizer.normalize(text, Normalizer.Form.NFKC));
        return PATTERNS.stream().map(pattern -> pattern.matcher(letters)).filter(Matcher::matches).findFirst().flatMap(StatedDay::read);
    }

    private static Optional<StatedDay> read(Matcher text) {
        try {
            Month month = group(text, "month").map(Integer::valueOf).map(Month::of).orElse(Month.DECEMBER);
            Optional<Integer> day = group(text, "day").map(Integer::valueOf);
            Optional<Integer> year = group(text, "year").map(Integer::valueOf);
            day.ifPresent(given -> year.ifPresentOrElse(of -> LocalDate.of(of, month, given), () -> MonthDay.of(month, given)));
            return Optional.of(new StatedDay(year, month, day, group(text, "end").isPresent(), group(text, "before").isPresent()));
        } catch (DateTimeException e) {
            return Optional.empty(); // no day of any month
        }
    }

    private static Optional<String> group(Matcher text, String name) {
        return GROUPS.get(text.pattern()).contains(name) ? Optional.ofNullable(text.group(name)) : Optional.empty();
    }

    /** The day, or the last one of the month; absent where the year is left out. */
    public Optional<LocalDate> last() {
        return year.map(this::in);
    }

    /** Of a month in which nothing more is said: the day is only known to be in it. */
    public boolean wholeMonth() {
        return day.isEmpty() && !end;
    }

    /** What the day is in the year of another, where the text leaves the year out. */
    public LocalDate near(LocalDate other) {
        return in(year.orElse(other.getYear()));
    }

    /** Whether a day can be the one that is meant. */
    public boolean allows(LocalDate other) {
        LocalDate stated = near(other);
        if (wholeMonth()) return YearMonth.from(other).equals(YearMonth.from(stated));
        return other.equals(stated) || before && other.plusDays(1).equals(near(other.plusDays(1)));
    }

    private LocalDate in(int any) {
        YearMonth of = YearMonth.of(any, month);
        return day.map(given -> of.atDay(Math.min(given, of.lengthOfMonth()))).orElseGet(of::atEndOfMonth);
    }
}
