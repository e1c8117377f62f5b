package mingbai.check;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mingbai.check.Shape.Spelling;
import mingbai.model.Item;
import mingbai.model.Publication;
import mingbai.problem.Rule;
import mingbai.read.Raw;
import mingbai.read.RawFile;

/**
 * {@code changes} of an item, which may be left out: what was changed since it was published.
 *
 * <pre>{@code - {date: 2026-03-01, zh: 更正单位名称。, en: The unit's name is corrected.}}</pre>
 */
final class Changes {
    private static final int DAY = "2026-03-01".length();
    /** How a day is written. */
    static final Spelling DAY_WRITTEN = new Spelling("\\d{4}-\\d{2}-\\d{2}", given -> given.length() == DAY && day(given).isPresent(),
            "实有的日期，YYYY-MM-DD", "a day, YYYY-MM-DD");
    private static final Key<String> DATE = Key.text("date", DAY_WRITTEN).says("哪一天；每天写一条", "The day; each day once").such("2026-03-01");
    private static final Form CHANGE = Form.of("一次更新", "A change", DATE, Key.Languages.ZH, Key.Languages.EN).ofSentences();
    static final Key<List<Raw>> ENTRIES = Key.optionalList("changes", new Shape.Nested(CHANGE))
            .says("发布以后改了什么，读者会看到", "What was changed since it was published, for readers");

    private Changes() {}

    /** The changes of an item, the newest first. */
    static List<Item.Change> of(Found found, Fields item) {
        List<Item.Change> changes = new ArrayList<>();
        Set<LocalDate> days = new HashSet<>();
        for (Raw node : item.read(ENTRIES)) {
            Optional<Fields> entry = Fields.of(found, item.file(), node, ENTRIES.name(), CHANGE);
            if (entry.isEmpty()) continue;
            Fields change = entry.get();
            String date = change.read(DATE);
            change.required("en");
            Item.Change told = new Item.Change(day(date).orElse(LocalDate.MIN), change.written(ENTRIES.name()));
            if (day(date).isPresent() && !days.add(told.date())) {
                change.tell(Rule.VALUE_WRONG, change.place(DATE), DATE.name(), date, "每天写一条，同一天的写在一起",
                        "each day once, with all that was changed on it");
            }
            changes.add(told);
        }
        changes.sort(Comparator.comparing(Item.Change::date).reversed());
        return changes;
    }

    /** Nothing changes before it is published, or after the edition was last modified. */
    static void within(Found found, Publication.Site site, List<Items.Row> rows) {
        Optional<LocalDate> published = site.published().flatMap(Changes::day);
        Optional<LocalDate> modified = site.modified().flatMap(Changes::day);
        for (Items.Row row : rows) {
            if (row.item().changes().isEmpty()) continue;
            for (Raw.Scalar written : written(row.file())) {
                day(written.value().strip()).ifPresent(day -> {
                    published.filter(day::isBefore).ifPresent(first -> outside(found, row.file(), written,
                            "早于 publication.yaml 的 published（" + first + "）", "is before published of publication.yaml, " + first));
                    modified.filter(day::isAfter).ifPresent(last -> outside(found, row.file(), written,
                            "晚于 publication.yaml 的 modified（" + last + "）", "is after modified of publication.yaml, " + last));
                });
            }
        }
    }

    private static void outside(Found found, RawFile file, Raw.Scalar written, String zh, String en) {
        found.add(file.problem(Rule.CHANGE_OUTSIDE, written.place(), written.value(), zh, en));
    }

    /** @param time YYYY-MM-DD, with or without a time of day */
    static Optional<LocalDate> day(String time) {
        try {
            return Optional.of(LocalDate.parse(time.substring(0, Math.min(DAY, time.length()))));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The dates as they are written. */
    private static List<Raw.Scalar> written(RawFile file) {
        return file.root().stream().flatMap(root -> below(root, ENTRIES.name()).stream())
                .filter(Raw.Sequence.class::isInstance).flatMap(list -> ((Raw.Sequence) list).elements().stream())
                .flatMap(entry -> below(entry, DATE.name()).stream())
                .filter(Raw.Scalar.class::isInstance).map(Raw.Scalar.class::cast).toList();
    }

    private static Optional<Raw> below(Raw node, String key) {
        if (!(node instanceof Raw.Mapping mapping)) return Optional.empty();
        return mapping.entries().stream().filter(entry -> entry.key().equals(key)).findFirst().map(Raw.Entry::value);
    }
}
