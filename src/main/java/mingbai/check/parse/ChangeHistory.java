package mingbai.check.parse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mingbai.check.form.Fields;
import mingbai.check.form.TextKeys;
import mingbai.check.record.ChangeForm;
import mingbai.model.Item;
import mingbai.problem.Rule;
import mingbai.problem.Said;

/** {@code changes} of an item, which may be left out: what was changed since it was published. */
final class ChangeHistory {
    private ChangeHistory() {}

    /** The changes of an item, the newest first. */
    static List<Item.Change> of(Fields item) {
        List<Item.Change> changes = new ArrayList<>();
        Set<LocalDate> days = new HashSet<>();
        for (Fields change : item.read(ChangeForm.ENTRIES)) {
            String date = change.read(ChangeForm.DATE);
            Optional<LocalDate> day = ChangeForm.day(date);
            TextKeys.inEach(change.languages()).forEach(change::required);
            changes.add(new Item.Change(day.orElse(LocalDate.MIN), change.written(ChangeForm.ENTRIES)));
            if (day.isPresent() && !days.add(day.get())) {
                change.report(Rule.VALUE_WRONG, change.place(ChangeForm.DATE), change.named(ChangeForm.DATE), date,
                        Said.say("value.day-once"));
            }
        }
        changes.sort(Comparator.comparing(Item.Change::date).reversed());
        return changes;
    }
}
