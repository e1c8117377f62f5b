package mingbai.check.fidelity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mingbai.check.form.Found;
import mingbai.check.parse.Content;
import mingbai.check.parse.Items;
import mingbai.check.parse.Named;
import mingbai.check.parse.PublicationRecord;
import mingbai.model.Unit;
import mingbai.problem.Problem;
import mingbai.problem.Rule;

/**
 * The records hold the source document and nothing else: heading, column heads and items in the order of their
 * numbers, white space aside; and where the source parts its columns by tabs, each field is one column. A row's first
 * difference is reported; behind it, the comparison goes on at the next row.
 */
public final class Fidelity {
    /** The document's title and the names of its five columns; one that is missing has been reported. */
    private static final int HEAD = 6;

    private Fidelity() {}

    /** Compares all rows that have no other problem; others are passed over. What can be intended hides no difference. */
    public static void compare(Content content, Found found, PublicationRecord.Parsed record, List<Items.Row> rows, Named<Unit> units,
                               Agreed agreed) {
        Set<String> wrong = found.problems().stream().filter(problem -> !problem.rule().intendable())
                .map(problem -> problem.place().file()).collect(Collectors.toSet());
        agreed.open(record.sourceFile());
        Walk walk = new Walk(found, agreed);
        boolean complete = record.official().size() == HEAD;
        record.named().filter(title -> !title.letters().isEmpty()).ifPresent(title -> walk.named(title, record.official(), complete));
        if (complete) walk.part(record.official());
        else walk.lose();
        Set<Unit> renamed = renamed(found, rows, units, agreed);
        int number = 0;
        for (Items.Row row : rows) {
            boolean sound = row.whole() && row.units().stream().noneMatch(renamed::contains)
                    && (wrong.isEmpty() || !wrong.contains(row.file().path()));
            if (!sound || row.item().number() != number + 1) walk.lose();
            if (sound) walk.part(row.official());
            number = row.item().number();
        }
        boolean all = !rows.isEmpty() && rows.size() == content.folder(found, "items").size() && !content.failed("items/");
        if (all) walk.end();
    }

    /** Units that the source nowhere calls by the name that items use, which is reported once and not at each item. */
    private static Set<Unit> renamed(Found found, List<Items.Row> rows, Named<Unit> units, Agreed agreed) {
        Map<Unit, List<Items.Row>> of = new LinkedHashMap<>();
        for (Items.Row row : rows) {
            row.units().stream().distinct().filter(unit -> !agreed.has(unit.name().official()))
                    .forEach(unit -> of.computeIfAbsent(unit, first -> new ArrayList<>()).add(row));
        }
        of.forEach((unit, by) -> units.reportName(found, unit, Rule.UNIT_NOT_IN_SOURCE,
                unit.aliases().stream().filter(agreed::has).findFirst().map(Problem.Meant::of),
                unit.name().official(), by.get(0).file().path(), String.valueOf(by.size()), unit.id()));
        return of.keySet();
    }
}
