package mingbai.intake.records;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingbai.intake.source.Findings;
import mingbai.intake.source.Known;
import mingbai.intake.source.SourceTable.Cell;
import mingbai.intake.source.Texts;
import mingbai.problem.Rule;

/**
 * A time limit: its text, and the last day where the text names one with its year. A month without more is read as its last day where
 * something is to be finished in it, which is reported, and not where something begins.
 *
 * @param by absent: the text names no day
 */
record LimitCell(String text, Optional<LocalDate> by) {
    private static final String BY = Known.any("date.by") + "?";
    private static final String BEFORE = Known.any("date.before") + "?" + Known.any("date.done") + "?";
    private static final Pattern DAY = Pattern.compile(BY + "(\\d{4})(?:" + Known.any("date.year") + "|[-/.])(\\d{1,2})(?:"
            + Known.any("date.month")
            + "|[-/.])(\\d{1,2})" + Known.any("date.day") + "?" + BEFORE);
    private static final Pattern MONTH = Pattern.compile(BY + "(\\d{4})" + Known.any("date.year") + "(\\d{1,2})" + Known.any("date.month")
            + "(?:" + Known.letters("date.day") + "?(?<end>" + Known.any("date.end") + "))?" + BEFORE);
    private static final Pattern YEAR = Pattern.compile(BY + "(\\d{4})" + Known.any("date.year") + Known.any("date.end") + BEFORE);

    /** @param begins whether the column says when something begins */
    static LimitCell read(Cell cell, boolean begins, Findings findings) {
        String text = Texts.line(cell, findings);
        String letters = Texts.letters(text);
        try {
            return new LimitCell(text, by(letters, begins, cell, findings));
        } catch (DateTimeException e) {
            return new LimitCell(text, Optional.empty()); // no day of any month
        }
    }

    private static Optional<LocalDate> by(String letters, boolean begins, Cell cell, Findings findings) {
        Matcher day = DAY.matcher(letters);
        if (day.matches()) return Optional.of(LocalDate.of(number(day, 1), number(day, 2), number(day, 3)));
        Matcher year = YEAR.matcher(letters);
        if (year.matches()) return Optional.of(LocalDate.of(number(year, 1), 12, 31));
        Matcher month = MONTH.matcher(letters);
        if (!month.matches()) return Optional.empty();
        boolean said = month.group("end") != null;
        if (!said && begins) return Optional.empty();
        LocalDate last = YearMonth.of(number(month, 1), number(month, 2)).atEndOfMonth();
        if (!said) findings.add(Rule.IMPORT_LIMIT_READ, cell.place(), cell.text(), last.toString());
        return Optional.of(last);
    }

    private static int number(Matcher date, int group) {
        return Integer.parseInt(date.group(group));
    }
}
