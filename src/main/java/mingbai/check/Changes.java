package mingbai.check;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mingbai.model.Item;
import mingbai.model.Publication;
import mingbai.model.Rule;
import mingbai.read.Raw;
import mingbai.read.RawFile;

/**
 * {@code changes} of an item, which may be left out: what was changed since it was published.
 *
 * <pre>{@code - {date: 2026-03-01, zh: 更正单位名称。, en: The unit's name is corrected.}}</pre>
 */
final class Changes {
    static final String KEY = "changes";
    private static final List<String> KEYS = List.of("date", "zh", "en");
    private static final int DAY = "2026-03-01".length();

    private Changes() {}

    /** The changes of an item, the newest first. */
    static List<Item.Change> of(Records records, Fields item) {
        List<Item.Change> changes = new ArrayList<>();
        Set<LocalDate> days = new HashSet<>();
        for (Raw node : item.optionalList(KEY)) {
            Optional<Fields> entry = Fields.of(records, item.file(), node, KEY, KEYS);
            if (entry.isEmpty()) continue;
            Fields change = entry.get();
            Optional<Raw.Scalar> written = change.required("date").flatMap(date -> change.scalar(date, "date"));
            change.required("en");
            Item.Change told = new Item.Change(written.flatMap(Changes::day).orElse(LocalDate.MIN), change.written(KEY));
            written.filter(date -> day(date).isEmpty()).ifPresent(date -> wrong(change, date, "实有的日期，YYYY-MM-DD", "a day, YYYY-MM-DD"));
            written.filter(date -> day(date).isPresent() && !days.add(told.date())).ifPresent(date ->
                    wrong(change, date, "每天写一条，同一天的写在一起", "each day once, with all that was changed on it"));
            changes.add(told);
        }
        changes.sort(Comparator.comparing(Item.Change::date).reversed());
        return changes;
    }

    private static void wrong(Fields change, Raw.Scalar date, String zh, String en) {
        change.tell(Rule.VALUE_WRONG, date.place(), "date", date.value(), zh, en);
    }

    private static Optional<LocalDate> day(Raw.Scalar date) {
        String value = date.value().strip();
        if (!value.matches("\\d{4}-\\d{2}-\\d{2}")) return Optional.empty();
        try {
            return Optional.of(LocalDate.parse(value));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Nothing changes before it is published, or after the edition was last modified. */
    static void within(Records records, Publication.Site site, List<Items.Row> rows) {
        Optional<LocalDate> published = site.published().flatMap(Changes::day);
        Optional<LocalDate> modified = site.modified().flatMap(Changes::day);
        for (Items.Row row : rows) {
            for (Raw.Scalar written : written(row.file())) {
                day(written).ifPresent(day -> {
                    published.filter(day::isBefore).ifPresent(first -> outside(records, row.file(), written,
                            "早于 publication.yaml 的 published（" + first + "）", "is before published of publication.yaml, " + first));
                    modified.filter(day::isAfter).ifPresent(last -> outside(records, row.file(), written,
                            "晚于 publication.yaml 的 modified（" + last + "）", "is after modified of publication.yaml, " + last));
                });
            }
        }
    }

    private static void outside(Records records, RawFile file, Raw.Scalar written, String zh, String en) {
        records.add(file.problem(Rule.CHANGE_OUTSIDE, written.place(), written.value(), zh, en));
    }

    private static Optional<LocalDate> day(String time) {
        try {
            return Optional.of(LocalDate.parse(time.substring(0, Math.min(DAY, time.length()))));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The dates as they are written. */
    private static List<Raw.Scalar> written(RawFile file) {
        return file.root().stream().flatMap(root -> below(root, KEY).stream())
                .filter(Raw.Sequence.class::isInstance).flatMap(list -> ((Raw.Sequence) list).elements().stream())
                .flatMap(entry -> below(entry, "date").stream())
                .filter(Raw.Scalar.class::isInstance).map(Raw.Scalar.class::cast).toList();
    }

    private static Optional<Raw> below(Raw node, String key) {
        if (!(node instanceof Raw.Mapping mapping)) return Optional.empty();
        return mapping.entries().stream().filter(entry -> entry.key().equals(key)).findFirst().map(Raw.Entry::value);
    }
}
