package mingbai.check.parse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mingbai.check.form.Fields;
import mingbai.check.form.Key;
import mingbai.check.form.Suggestion;
import mingbai.check.record.ItemForm;
import mingbai.language.LocalizedText;
import mingbai.model.Cell;
import mingbai.model.Item;
import mingbai.model.Region;
import mingbai.model.SourceText.Column;
import mingbai.model.Unit;
import mingbai.problem.Rule;
import mingbai.problem.Said;
import mingbai.read.Raw;
import mingbai.text.Phrases;

/** The cells of a row of the source, as a record gives them. */
final class Cells {
    private final ItemForm form;
    private final Named<Unit> units;
    private final Named<Region> regions;
    private final Phrases<Region> regionNames;

    Cells(ItemForm form, Named<Unit> units, Named<Region> regions, Phrases<Region> regionNames) {
        this.form = form;
        this.units = units;
        this.regions = regions;
        this.regionNames = regionNames;
    }

    /**
     * What was read of a row.
     *
     * @param number   empty: there is none
     * @param title    absent: the source gives none
     * @param official what its columns say, in their order
     * @param whole    false: a unit could not be found or has no name, so the official text is not complete
     */
    record Read(String number, Optional<LocalizedText> title, Item.Row row, List<Segment> official, boolean whole) {}

    /** What is read so far. */
    private final class Reading {
        private final Fields fields;
        private final Map<String, Cell> cells = new LinkedHashMap<>();
        private final List<Segment> official = new ArrayList<>();
        private String number = "";
        private Optional<LocalizedText> title = Optional.empty();
        private boolean whole = true;

        Reading(Fields fields) {
            this.fields = fields;
        }

        void column(Column column) {
            switch (column.is()) {
                case NUMBER -> {
                    Key<String> key = form.key(column);
                    number = fields.read(key);
                    fields.get(key).ifPresent(node -> segment(node, number));
                }
                case TITLE -> {
                    Key<LocalizedText> key = form.key(column);
                    title = Optional.of(fields.read(key));
                    words(key, title.get());
                }
                case TEXT, PERSON, REMARK -> text(column).ifPresent(text -> cells.put(column.id(), new Cell.Words(text)));
                case LIMIT -> text(column).ifPresent(text -> cells.put(column.id(), new Cell.Limit(text, Optional.empty())));
                case UNITS -> units(column);
                case SCOPE -> scope(column);
                case GROUP -> { }
            }
        }

        private Optional<LocalizedText> text(Column column) {
            Optional<LocalizedText> text = form.required(column) ? Optional.of(fields.read(form.<LocalizedText>key(column)))
                    : fields.read(form.words(column));
            text.ifPresent(said -> words(form.key(column), said));
            return text;
        }

        private void words(Key<?> key, LocalizedText text) {
            fields.official(key).ifPresent(scalar -> segment(scalar, text.official()));
        }

        private void segment(Raw node, String text) {
            if (node instanceof Raw.Scalar scalar) official.add(new Segment(fields.file(), scalar, text, start()));
        }

        /** The first of a row begins it. */
        private Segment.Start start() {
            return official.isEmpty() ? Segment.Start.ROW : Segment.Start.COLUMN;
        }

        private void units(Column column) {
            Key<List<Raw>> key = form.units(column);
            if (notStated(key)) return;
            List<Cell.Responsibility> are = new ArrayList<>();
            List<Raw> nodes = fields.read(key);
            nodes.forEach(node -> responsibility(key, node, column).ifPresent(responsibility -> {
                Segment.Start start = are.isEmpty() ? start() : Segment.Start.INSIDE;
                are.add(responsibility);
                Optional<Raw> name = node instanceof Raw.Mapping mapping ? value(mapping, ItemForm.AS_PUBLISHED) : Optional.of(node);
                List<String> others = node instanceof Raw.Mapping ? List.of() : responsibility.unit().aliases();
                if (name.isPresent() && name.get() instanceof Raw.Scalar scalar) {
                    official.add(new Segment(fields.file(), scalar, responsibility.asPublished(), start, others));
                }
            }));
            whole &= are.size() == nodes.size() && are.stream().noneMatch(named -> named.asPublished().isEmpty());
            if (!are.isEmpty()) cells.put(column.id(), new Cell.Units(listed(are), true, are));
        }

        private static LocalizedText listed(List<Cell.Responsibility> are) {
            boolean translated = are.stream().allMatch(one -> one.unit().name().translation().isPresent());
            return LocalizedText.of(are.stream().map(Cell.Responsibility::asPublished).collect(Collectors.joining("\n")), translated
                    ? Optional.of(are.stream().map(one -> one.unit().name().translation().orElseThrow()).collect(Collectors.joining("\n")))
                    : Optional.empty());
        }

        private Optional<Cell.Responsibility> responsibility(Key<?> key, Raw node, Column column) {
            if (!(node instanceof Raw.Mapping)) {
                return fields.scalar(node, key).flatMap(id -> units.find(fields, id))
                        .map(unit -> new Cell.Responsibility(unit, unit.name().official(), column.role()));
            }
            Optional<Fields> entry = fields.element(node, key, ItemForm.RESPONSIBLE);
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
            return unit.map(known -> new Cell.Responsibility(known, asPublished, column.role()));
        }

        private void scope(Column column) {
            Key<Optional<Fields>> key = form.scope(column);
            if (notStated(key)) return;
            Optional<Fields> below = fields.read(key);
            if (below.isEmpty()) return;
            Fields scope = below.get();
            LocalizedText text = scope.written(key);
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
            cells.put(column.id(), new Cell.Scope(text, List.copyOf(named), scope.read(ItemForm.OPEN_ENDED)));
            words(key, text);
        }

        /** Whether a key has a word in place of its content; reported where it is not the one that says so. */
        private boolean notStated(Key<?> key) {
            Optional<Raw> node = fields.get(key);
            if (node.isEmpty() || !(node.get() instanceof Raw.Scalar scalar)) return false;
            if (!fields.saysNotStated(scalar, key)) {
                fields.scalar(scalar, key).ifPresent(other -> fields.report(fields.file().slip(other).orElseGet(() ->
                        fields.file().problem(Rule.VALUE_WRONG, other.place(), key.name(), other.value(),
                                Said.say("value.units-apart")))));
            }
            return true;
        }
    }

    Read read(Fields fields) {
        Reading reading = new Reading(fields);
        form.columns().forEach(reading::column);
        return new Read(reading.number, reading.title, new Item.Row(reading.cells), reading.official, reading.whole);
    }

    private static Optional<Raw> value(Raw.Mapping mapping, Key<?> key) {
        return mapping.entries().stream().filter(entry -> entry.key().equals(key.name())).findFirst().map(Raw.Entry::value);
    }
}
