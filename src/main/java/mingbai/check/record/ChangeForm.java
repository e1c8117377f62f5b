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
    public static final Key<String> DATE = Keys.text("date", DAY_WRITTEN).says("change.date").such("2026-03-01");
    private static final Form CHANGE = Form.of("change.change.form", DATE).and(TextKeys.EACH).ofSentences();
    public static final Key<List<Fields>> ENTRIES = Keys.optionalList("changes", CHANGE)
            .says("change.entries");

    private ChangeForm() {}

    static boolean isDay(String given) {
        return given.length() == DAY && day(given).isPresent();
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
