package mingbai.check.record;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import mingbai.check.form.Fields;
import mingbai.check.form.Form;
import mingbai.check.form.Key;
import mingbai.check.form.Keys;
import mingbai.check.form.Shape.Spelling;
import mingbai.check.form.TextKeys;
import mingbai.format.WrittenDay;
import mingbai.problem.Said;

/**
 * The keys of {@code changes} of an item, and how days are written.
 *
 * <pre>{@code - {date: 2026-03-01, zh: 更正单位名称。, en: The unit's name is corrected.}}</pre>
 */
public final class ChangeForm {
    private static final int DAY = "2026-03-01".length();
    /** How a day is written. */
    static final Spelling DAY_WRITTEN = new Spelling("\\d{4}-\\d{2}-\\d{2}", ChangeForm::isDay, Said.say("change.day-written.spelling"));
    /** How a document may state a day: in any words, but no day that the calendar lacks. */
    static final Spelling DAY_STATED = new Spelling(".*", ChangeForm::isPossible, Said.say("change.day-stated.spelling"));
    public static final Key<String> DATE = Keys.text("date", DAY_WRITTEN).says("change.date").such("2026-03-01");
    private static final Form CHANGE = Form.of("change.change.form", DATE).and(TextKeys.EACH).ofSentences();
    public static final Key<List<Fields>> ENTRIES = Keys.list("changes", CHANGE).orLeftOut()
            .says("change.entries");

    private ChangeForm() {}

    static boolean isDay(String given) {
        return given.length() == DAY && day(given).isPresent();
    }

    private static boolean isPossible(String given) {
        return WrittenDay.in(given).stream().allMatch(written -> written.day().isPresent());
    }

    /** @param text as a document states it: 2026年3月5日, 2026-03-05, 2026.3.5; absent: it is stated otherwise, or not on the calendar */
    public static Optional<LocalDate> stated(String text) {
        return WrittenDay.in(text).stream().findFirst().flatMap(WrittenDay::day);
    }

    /** @param time YYYY-MM-DD, with or without a time of day; absent: it is none */
    public static Optional<LocalDate> day(String time) {
        try {
            return Optional.of(LocalDate.parse(time.substring(0, Math.min(DAY, time.length()))));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
