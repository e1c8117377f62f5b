package mingbai.check.record;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingbai.check.form.Fields;
import mingbai.check.form.Form;
import mingbai.check.form.Key;
import mingbai.check.form.Keys;
import mingbai.check.form.Shape.Spelling;
import mingbai.check.form.TextKeys;
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
    private static final Pattern STATED = Pattern.compile("(?<!\\d)(\\d{4})\\D{1,3}(\\d{1,2})\\D{1,3}(\\d{1,2})(?!\\d)");
    public static final Key<String> DATE = Keys.text("date", DAY_WRITTEN).says("change.date").such("2026-03-01");
    private static final Form CHANGE = Form.of("change.change.form", DATE).and(TextKeys.EACH).ofSentences();
    public static final Key<List<Fields>> ENTRIES = Keys.list("changes", CHANGE).orLeftOut()
            .says("change.entries");

    private ChangeForm() {}

    static boolean isDay(String given) {
        return given.length() == DAY && day(given).isPresent();
    }

    private static boolean isPossible(String given) {
        return !STATED.matcher(given).find() || stated(given).isPresent();
    }

    /** @param text as a document states it: 2026年3月5日, 2026-03-05, 2026.3.5; absent: it is stated otherwise, or not on the calendar */
    public static Optional<LocalDate> stated(String text) {
        Matcher day = STATED.matcher(text);
        if (!day.find()) return Optional.empty();
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)),
                    Integer.parseInt(day.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
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
