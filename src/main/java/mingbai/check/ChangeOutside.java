package mingbai.check;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import mingbai.check.form.Found;
import mingbai.check.parse.Items;
import mingbai.check.record.ChangeForm;
import mingbai.model.Head;
import mingbai.problem.Rule;
import mingbai.problem.Said;
import mingbai.read.Raw;
import mingbai.read.RawFile;

/** Nothing changes before it is published, or after the edition was last modified. */
final class ChangeOutside {
    private ChangeOutside() {}

    static void check(Found found, Head.Site site, List<Items.Parsed> rows) {
        Optional<LocalDate> published = site.published().map(LocalDateTime::toLocalDate);
        Optional<LocalDate> modified = site.modified().map(LocalDateTime::toLocalDate);
        for (Items.Parsed row : rows) {
            if (row.item().changes().isEmpty()) continue;
            for (Raw.Scalar written : written(row.file())) {
                ChangeForm.day(written.value().strip()).ifPresent(day -> {
                    published.filter(day::isBefore).ifPresent(first -> outside(found, row.file(), written,
                            Said.say("change.before", first)));
                    modified.filter(day::isAfter).ifPresent(last -> outside(found, row.file(), written,
                            Said.say("change.after", last)));
                });
            }
        }
    }

    private static void outside(Found found, RawFile file, Raw.Scalar written, Said outside) {
        found.add(file.problem(Rule.CHANGE_OUTSIDE, written.place(), written.value(), outside));
    }

    /** The dates as they are written. */
    private static List<Raw.Scalar> written(RawFile file) {
        return file.root().stream().flatMap(root -> root.value(ChangeForm.ENTRIES.name()).stream())
                .filter(Raw.Sequence.class::isInstance).flatMap(list -> ((Raw.Sequence) list).elements().stream())
                .flatMap(entry -> entry.value(ChangeForm.DATE.name()).stream())
                .filter(Raw.Scalar.class::isInstance).map(Raw.Scalar.class::cast).toList();
    }
}
