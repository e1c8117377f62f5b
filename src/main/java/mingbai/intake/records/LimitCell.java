package mingbai.intake.records;

import java.time.LocalDate;
import java.util.Optional;
import mingbai.intake.source.Findings;
import mingbai.intake.source.SourceTable.Cell;
import mingbai.intake.source.Texts;
import mingbai.problem.Rule;
import mingbai.text.StatedDay;

/**
 * A time limit: its text, and the last day where the text names one with its year. A month without more is read as its last day where
 * something is to be finished in it, which is reported, and not where something begins.
 *
 * @param by absent: the text names no day
 */
record LimitCell(String text, Optional<LocalDate> by) {
    /** @param begins whether the column says when something begins */
    static LimitCell read(Cell cell, boolean begins, Findings findings) {
        String text = Texts.line(cell, findings);
        Optional<StatedDay> stated = StatedDay.of(text).filter(day -> !begins || !day.wholeMonth());
        Optional<LocalDate> by = stated.flatMap(StatedDay::last);
        by.filter(day -> stated.get().wholeMonth())
                .ifPresent(day -> findings.add(Rule.IMPORT_LIMIT_READ, cell.place(), cell.text(), day.toString()));
        return new LimitCell(text, by);
    }
}
