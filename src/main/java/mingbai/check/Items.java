package mingbai.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mingbai.model.Bilingual;
import mingbai.model.Item;
import mingbai.model.Phrases;
import mingbai.model.Place;
import mingbai.model.Region;
import mingbai.model.Rule;
import mingbai.model.Unit;
import mingbai.read.Raw;
import mingbai.read.RawFile;

/** items/*.yaml: the rows of the official table. */
final class Items {
    private static final List<String> KEYS = List.of("number", "title", "text", "units", "scope");
    private static final List<String> SCOPE_KEYS = List.of("zh", "en", "regions", "open-ended");
    private static final List<String> UNIT_KEYS = List.of("id", "as-published");

    private final Records records;
    private final Named<Unit> units;
    private final Named<Region> regions;
    private final Phrases<Region> regionNames;

    private Items(Records records, Named<Unit> units, Named<Region> regions) {
        this.records = records;
        this.units = units;
        this.regions = regions;
        this.regionNames = new Phrases<>(regions.byName());
    }

    /**
     * All items, and their official text at its places.
     *
     * @param rows in the order of the numbers
     */
    record Parsed(List<Row> rows) {
        List<Item> items() {
            return rows.stream().map(Row::item).toList();
        }
    }

    /**
     * @param item     the row
     * @param file     its record
     * @param official number, title, text, units and scope, in the order of the source
     */
    record Row(Item item, RawFile file, List<Fidelity.Segment> official) {}

    static Parsed parse(Records records, Named<Unit> units, Named<Region> regions) {
        Items parsing = new Items(records, units, regions);
        List<Row> rows = new ArrayList<>();
        for (RawFile file : records.folder("items")) {
            records.safeName(file, Place.start(file.path()), file.stem());
            records.fields(file, KEYS).ifPresent(fields -> rows.add(parsing.row(fields)));
        }
        rows.sort(Comparator.comparingInt(row -> row.item().number()));
        parsing.numbers(rows);
        return new Parsed(rows);
    }

    private Row row(Fields fields) {
        List<Fidelity.Segment> official = new ArrayList<>();
        int number = fields.number("number");
        segment(fields, fields.get("number"), String.valueOf(number), official);
        Bilingual title = fields.bilingual("title");
        segment(fields, chinese(fields, "title"), title.zh(), official);
        Bilingual text = fields.bilingual("text");
        segment(fields, chinese(fields, "text"), text.zh(), official);
        List<Item.Responsibility> responsible = units(fields, official);
        Optional<Item.Scope> scope = scope(fields);
        scope.ifPresent(stated -> segment(fields, chinese(fields, "scope"), stated.text().zh(), official));
        return new Row(new Item(fields.file().stem(), number, title, text, responsible, scope), fields.file(), official);
    }

    private static Optional<Raw> chinese(Fields fields, String key) {
        return fields.get(key)
                .flatMap(node -> node instanceof Raw.Mapping mapping
                        ? mapping.entries().stream().filter(entry -> entry.key().equals("zh")).findFirst()
                        : Optional.empty())
                .map(Raw.Entry::value);
    }

    private static void segment(Fields fields, Optional<Raw> node, String text, List<Fidelity.Segment> official) {
        if (node.isPresent() && node.get() instanceof Raw.Scalar scalar) {
            official.add(new Fidelity.Segment(fields.file(), scalar, text));
        }
    }

    private List<Item.Responsibility> units(Fields fields, List<Fidelity.Segment> official) {
        if (notStated(fields, "units")) return List.of();
        List<Item.Responsibility> found = new ArrayList<>();
        for (Raw node : fields.list("units")) {
            responsibility(fields, node).ifPresent(responsibility -> {
                found.add(responsibility);
                Raw name = node instanceof Raw.Mapping mapping
                        ? mapping.entries().get(mapping.entries().size() - 1).value() : node;
                segment(fields, Optional.of(name), responsibility.asPublished(), official);
            });
        }
        return found;
    }

    private Optional<Item.Responsibility> responsibility(Fields fields, Raw node) {
        if (!(node instanceof Raw.Mapping)) {
            return fields.scalar(node, "units").flatMap(id -> units.find(fields, id))
                    .map(unit -> new Item.Responsibility(unit, unit.name().zh()));
        }
        Optional<Fields> entry = Fields.of(records, fields.file(), node, "units", UNIT_KEYS);
        if (entry.isEmpty()) return Optional.empty();
        Fields written = entry.get();
        String asPublished = written.text("as-published");
        Optional<Unit> unit = written.required("id").flatMap(id -> written.scalar(id, "id"))
                .flatMap(id -> units.find(written, id));
        unit.filter(known -> !asPublished.isEmpty() && !Units.names(known.name(), known.aliases()).contains(asPublished))
                .ifPresent(known -> written.tell(Rule.UNKNOWN_NAME, written.place("as-published"), known.name().zh(),
                        asPublished));
        return unit.map(known -> new Item.Responsibility(known, asPublished));
    }

    private Optional<Item.Scope> scope(Fields fields) {
        if (notStated(fields, "scope")) return Optional.empty();
        Optional<Fields> below = fields.fields("scope", SCOPE_KEYS);
        if (below.isEmpty()) return Optional.empty();
        Fields scope = below.get();
        Bilingual text = new Bilingual(scope.text("zh"), scope.optionalText("en"));
        Set<Region> named = new LinkedHashSet<>();
        Set<Region> inText = new LinkedHashSet<>();
        regionNames.in(text.zh()).forEach(hit -> inText.add(hit.value()));
        boolean complete = true;
        for (Raw.Scalar id : scope.texts(scope.list("regions"), "regions")) {
            Optional<Region> region = regions.find(scope, id);
            complete &= region.isPresent();
            region.filter(known -> !text.zh().isEmpty() && !inText.contains(known)).ifPresent(known ->
                    scope.tell(Rule.SCOPE_NOT_IN_TEXT, id.place(), known.name().zh(), text.zh()));
            region.ifPresent(named::add);
        }
        if (complete) inText.stream().filter(region -> !named.contains(region)).forEach(region ->
                scope.tell(Rule.SCOPE_NOT_LISTED, scope.place("regions"), region.name().zh(), region.id()));
        return Optional.of(new Item.Scope(text, List.copyOf(named), scope.flag("open-ended")));
    }

    private static boolean notStated(Fields fields, String key) {
        return fields.get(key).filter(node -> node instanceof Raw.Scalar scalar
                && scalar.value().equals(Fields.NOT_STATED)).isPresent();
    }

    /** Numbers run from 1, each once; gaps are not told while a record could not be read. */
    private void numbers(List<Row> rows) {
        Map<Integer, RawFile> taken = new HashMap<>();
        int last = 0;
        for (Row row : rows) {
            int number = row.item().number();
            if (number == 0) continue;
            RawFile other = taken.putIfAbsent(number, row.file());
            Place place = row.official().isEmpty() ? Place.start(row.file().path())
                    : row.official().get(0).scalar().place();
            if (other != null) {
                records.add(row.file().problem(Rule.NUMBER_DUPLICATE, place, String.valueOf(number), other.path()));
            } else if (number != last + 1 && !records.failed("items/") && rows.get(0).item().number() != 0) {
                records.add(row.file().problem(Rule.NUMBER_GAP, place, String.valueOf(last), String.valueOf(number)));
            }
            last = number;
        }
    }
}
