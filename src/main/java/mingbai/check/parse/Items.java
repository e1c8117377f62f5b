package mingbai.check.parse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mingbai.check.form.Fields;
import mingbai.check.form.Found;
import mingbai.check.form.Key;
import mingbai.check.form.SafeName;
import mingbai.check.form.Suggestion;
import mingbai.check.record.ItemForm;
import mingbai.language.LocalizedText;
import mingbai.model.Item;
import mingbai.model.Kind;
import mingbai.model.Region;
import mingbai.model.Unit;
import mingbai.problem.Place;
import mingbai.problem.Problem;
import mingbai.problem.Rule;
import mingbai.problem.Said;
import mingbai.read.Raw;
import mingbai.read.RawFile;
import mingbai.text.Phrases;

/** items/*.yaml: the rows of the official table. */
public final class Items {
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern FILLED = Pattern.compile("0[0-9]+");

    private final Kinds topics;
    private final Named<Unit> units;
    private final Named<Region> regions;
    private final Phrases<Region> regionNames;

    private Items(Vocabulary known) {
        this.topics = known.topics();
        this.units = known.units();
        this.regions = known.regions();
        this.regionNames = known.regionNames();
    }

    /**
     * @param item     the row
     * @param file     its record
     * @param official number, title, text, units and scope, in the order of the source
     * @param whole    false: a unit could not be found or has no name, so the official text is not complete
     */
    public record Row(Item item, RawFile file, List<Segment> official, boolean whole) {
        /** The units that are there by their names. */
        public List<Unit> units() {
            return item.units().stream().filter(named -> named.asPublished().equals(named.unit().name().official()))
                    .map(Item.Responsibility::unit).toList();
        }

        /** Where the number is. */
        Place place() {
            return official.isEmpty() ? Place.start(file.path()) : official.get(0).scalar().place();
        }
    }

    /** The row of a record; absent after a problem. */
    public static Optional<Row> parse(Content content, Found found, RawFile file, Vocabulary known) {
        SafeName.ask(found, file, Place.start(file.path()), file.stem());
        return content.fields(found, file, ItemForm.FORM).map(fields -> new Items(known).row(fields));
    }

    /**
     * The rows in the order of their numbers; numbers are reported where they have gaps or occur twice, names of files where they
     * are of different lengths.
     */
    public static List<Row> ordered(Content content, Found found, List<RawFile> files, List<Row> rows) {
        names(found, files);
        List<Row> ordered = inOrder(rows);
        if (rows.size() == files.size() && !content.failed("items/")) gaps(found, ordered);
        duplicates(found, ordered);
        return ordered;
    }

    /** Reports names that are not filled up with zeros as others are, so that lists of files and addresses are in no order. */
    static void names(Found found, List<RawFile> files) {
        Map<Integer, List<RawFile>> filled = files.stream().filter(file -> FILLED.matcher(file.stem()).matches())
                .collect(Collectors.groupingBy(file -> file.stem().length(), TreeMap::new, Collectors.toList()));
        if (filled.isEmpty()) return;
        List<RawFile> most = filled.values().stream().max(Comparator.comparingInt(List::size)).orElseThrow();
        int length = most.get(0).stem().length();
        Set<String> taken = files.stream().map(RawFile::stem).collect(Collectors.toSet());
        for (RawFile file : files) {
            String stem = file.stem();
            boolean uneven = FILLED.matcher(stem).matches() ? stem.length() != length
                    : DIGITS.matcher(stem).matches() && stem.length() < length;
            if (!uneven) continue;
            String digits = stem.replaceFirst("^0+(?=.)", "");
            String name = "0".repeat(Math.max(0, length - digits.length())) + digits;
            boolean free = taken.add(name);
            found.add(Problem.of(Rule.NAME_UNEVEN, file.path(), stem, most.get(0).stem(),
                    free ? Said.of(name + ".yaml") : Said.say("name.taken-when-filled", name)));
        }
    }

    public static List<Row> inOrder(List<Row> rows) {
        return rows.stream().sorted(Comparator.comparingInt(row -> row.item().number())).toList();
    }

    private Row row(Fields fields) {
        List<Segment> official = new ArrayList<>();
        int number = fields.read(ItemForm.NUMBER);
        segment(fields, fields.get(ItemForm.NUMBER), String.valueOf(number), Segment.Start.ROW, official);
        LocalizedText title = fields.read(ItemForm.TITLE);
        segment(fields, fields.official(ItemForm.TITLE), title.official(), Segment.Start.COLUMN, official);
        LocalizedText text = fields.read(ItemForm.TEXT);
        segment(fields, fields.official(ItemForm.TEXT), text.official(), Segment.Start.COLUMN, official);
        List<Item.Responsibility> responsible = units(fields, official);
        Optional<Item.Scope> scope = scope(fields);
        scope.ifPresent(stated -> segment(fields, fields.official(ItemForm.SCOPE), stated.text().official(),
                Segment.Start.COLUMN, official));
        return new Row(new Item(fields.file().stem(), number, title, text, responsible, scope, topics(fields), Notices.of(fields),
                ChangeHistory.of(fields), CommonFields.search(fields)),
                fields.file(), official, responsible.size() == written(fields)
                && responsible.stream().noneMatch(named -> named.asPublished().isEmpty()));
    }

    private List<Kind> topics(Fields fields) {
        Set<Kind> found = new LinkedHashSet<>();
        for (Raw.Scalar id : fields.read(ItemForm.TOPICS)) {
            if (!found.add(topics.find(fields, id))) {
                fields.report(Rule.VALUE_WRONG, id.place(), ItemForm.TOPICS.name(), id.value(), Said.say("value.topic-once"));
            }
        }
        return List.copyOf(found);
    }

    private static Optional<Raw> value(Raw.Mapping mapping, Key<?> key) {
        return mapping.entries().stream().filter(entry -> entry.key().equals(key.name())).findFirst().map(Raw.Entry::value);
    }

    private static void segment(Fields fields, Optional<? extends Raw> node, String text, Segment.Start start,
                                List<Segment> official) {
        if (node.isPresent() && node.get() instanceof Raw.Scalar scalar) {
            official.add(new Segment(fields.file(), scalar, text, start));
        }
    }

    private List<Item.Responsibility> units(Fields fields, List<Segment> official) {
        if (notStated(fields, ItemForm.UNITS)) return List.of();
        List<Item.Responsibility> found = new ArrayList<>();
        for (Raw node : fields.read(ItemForm.UNITS)) {
            responsibility(fields, node).ifPresent(responsibility -> {
                Segment.Start start = found.isEmpty() ? Segment.Start.COLUMN : Segment.Start.INSIDE;
                found.add(responsibility);
                Optional<Raw> name = node instanceof Raw.Mapping mapping ? value(mapping, ItemForm.AS_PUBLISHED) : Optional.of(node);
                List<String> others = node instanceof Raw.Mapping ? List.of() : responsibility.unit().aliases();
                if (name.isPresent() && name.get() instanceof Raw.Scalar scalar) {
                    official.add(new Segment(fields.file(), scalar, responsibility.asPublished(), start, others));
                }
            });
        }
        return found;
    }

    private Optional<Item.Responsibility> responsibility(Fields fields, Raw node) {
        if (!(node instanceof Raw.Mapping)) {
            return fields.scalar(node, ItemForm.UNITS).flatMap(id -> units.find(fields, id))
                    .map(unit -> new Item.Responsibility(unit, unit.name().official()));
        }
        Optional<Fields> entry = fields.element(node, ItemForm.UNITS, ItemForm.RESPONSIBLE);
        if (entry.isEmpty()) return Optional.empty();
        Fields written = entry.get();
        String asPublished = written.read(ItemForm.AS_PUBLISHED);
        Optional<Unit> unit = written.read(ItemForm.UNIT).flatMap(id -> units.find(written, id));
        unit.ifPresent(known -> {
            List<String> names = Units.names(known.name(), known.aliases());
            if (asPublished.isEmpty() || names.contains(asPublished)) return;
            written.report(Rule.UNKNOWN_NAME, written.place(ItemForm.AS_PUBLISHED),
                    written.nearest(asPublished, () -> Suggestion.near(asPublished, names)),
                    known.name().official(), asPublished);
        });
        return unit.map(known -> new Item.Responsibility(known, asPublished));
    }

    private Optional<Item.Scope> scope(Fields fields) {
        if (notStated(fields, ItemForm.SCOPE)) return Optional.empty();
        Optional<Fields> below = fields.read(ItemForm.SCOPE);
        if (below.isEmpty()) return Optional.empty();
        Fields scope = below.get();
        LocalizedText text = scope.written(ItemForm.SCOPE);
        Set<Region> named = new LinkedHashSet<>();
        Set<Region> inText = new LinkedHashSet<>();
        regionNames.in(text.official()).forEach(hit -> inText.add(hit.value()));
        List<Raw.Scalar> ids = scope.read(ItemForm.REGIONS);
        boolean complete = !ids.isEmpty();
        for (Raw.Scalar id : ids) {
            Optional<Region> region = regions.find(scope, id);
            complete &= region.isPresent();
            region.filter(known -> !text.official().isEmpty() && !inText.contains(known)).ifPresent(known ->
                    scope.report(Rule.SCOPE_NOT_IN_TEXT, id.place(), known.name().official(), text.official()));
            region.ifPresent(named::add);
        }
        if (complete) inText.stream().filter(region -> !named.contains(region)).forEach(region ->
                scope.report(Rule.SCOPE_NOT_LISTED, scope.place(ItemForm.REGIONS), region.name().official(), region.id()));
        return Optional.of(new Item.Scope(text, List.copyOf(named), scope.read(ItemForm.OPEN_ENDED)));
    }

    /** How many units the record names. */
    private static int written(Fields fields) {
        return fields.get(ItemForm.UNITS).filter(Raw.Sequence.class::isInstance)
                .map(units -> ((Raw.Sequence) units).elements().size()).orElse(0);
    }

    /** Whether a key has a word in place of its content; reported where it is not the one that says so. */
    private static boolean notStated(Fields fields, Key<?> key) {
        Optional<Raw> node = fields.get(key);
        if (node.isEmpty() || !(node.get() instanceof Raw.Scalar scalar)) return false;
        if (!fields.saysNotStated(scalar, key)) {
            fields.scalar(scalar, key).ifPresent(other -> fields.report(fields.file().slip(other).orElseGet(() ->
                    fields.file().problem(Rule.VALUE_WRONG, other.place(), key.name(), other.value(),
                            Said.say("value.units-apart")))));
        }
        return true;
    }

    private static void duplicates(Found found, List<Row> rows) {
        Map<Integer, RawFile> taken = new HashMap<>();
        for (Row row : rows) {
            int number = row.item().number();
            RawFile other = number == 0 ? null : taken.putIfAbsent(number, row.file());
            if (other == null) continue;
            found.add(row.file().problem(Rule.NUMBER_DUPLICATE, row.place(), String.valueOf(number), other.path()));
        }
    }

    /** Numbers run from 1; reported only where every record has one. */
    private static void gaps(Found found, List<Row> rows) {
        int last = 0;
        for (Row row : rows) {
            int number = row.item().number();
            if (number == 0) return;
            if (number > last + 1) {
                found.add(row.file().problem(Rule.NUMBER_GAP, row.place(), String.valueOf(last), String.valueOf(number)));
            }
            last = number;
        }
    }
}
