package mingbai.check.parse;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mingbai.check.form.Fields;
import mingbai.check.form.Form;
import mingbai.check.form.Key;
import mingbai.check.form.Segment;
import mingbai.check.form.Shape;
import mingbai.check.form.Suggestion;
import mingbai.check.form.TextKeys;
import mingbai.check.record.ChangeForm;
import mingbai.check.record.ItemForm;
import mingbai.check.vocabulary.Named;
import mingbai.check.vocabulary.Units;
import mingbai.language.Language;
import mingbai.language.LocalizedText;
import mingbai.model.Cell;
import mingbai.model.Item;
import mingbai.model.Region;
import mingbai.model.SourceText;
import mingbai.model.SourceText.Column;
import mingbai.model.SourceText.Is;
import mingbai.model.Unit;
import mingbai.problem.Problem;
import mingbai.problem.Rule;
import mingbai.problem.Said;
import mingbai.read.Raw;
import mingbai.text.Phrases;
import mingbai.text.StatedDay;

/** The cells of a row of the source, as a record gives them. */
final class Cells {
    private static final Set<Is> SHORT = Set.of(Is.NUMBER, Is.SCOPE, Is.LIMIT);

    private final ItemForm form;
    private final Map<String, Declared.Literals> literals;
    private final Roles roles;
    private final Named<Unit> units;
    private final Named<Region> regions;
    private final Phrases<Region> regionNames;

    Cells(Forms.Of of, Roles roles, Named<Unit> units, Named<Region> regions, Phrases<Region> regionNames) {
        this.form = of.form();
        this.literals = of.literals();
        this.roles = roles;
        this.units = units;
        this.regions = regions;
        this.regionNames = regionNames;
    }

    /**
     * What was read of an item.
     *
     * @param number   empty: there is none
     * @param title    absent: the source gives none
     * @param official what its columns say, in their order, row by row
     * @param groups   before which of them a heading stands that is a column; empty: it is none
     * @param whole    false: a unit could not be found or has no name, so the official text is not complete
     */
    record Read(String number, Optional<LocalizedText> title, List<Item.Row> rows, List<Segment> official, List<Integer> groups,
                boolean whole) {}

    /** What is read so far. */
    private final class Reading {
        private final Fields item;
        private final List<Item.Row> rows = new ArrayList<>();
        private final List<Segment> official = new ArrayList<>();
        private final List<Integer> groups = new ArrayList<>();
        private String number = "";
        private Optional<LocalizedText> title = Optional.empty();
        private boolean whole = true;
        private boolean first = true;

        /** Of the row that is read. */
        private Fields fields;
        private boolean part;
        private Map<String, Cell> cells;
        private boolean begun;

        Reading(Fields item) {
            this.item = item;
        }

        /** @param part whether it is one row among several */
        void row(Fields row, boolean part) {
            fields = row;
            this.part = part;
            cells = new LinkedHashMap<>();
            begun = false;
            List<int[]> places = new ArrayList<>();
            for (Column column : form.columns()) {
                int before = official.size();
                column(column);
                if (before < official.size()) official.set(before, official.get(before).in(places.size()));
                for (int i = before; column.merged() && i < official.size(); i++) official.set(i, official.get(i).ofMerged(column.id()));
                places.add(new int[] {before, official.size()});
            }
            enclose(places);
            rows.add(new Item.Row(cells));
            first = false;
        }

        private void column(Column column) {
            int before = official.size();
            switch (column.is()) {
                case NUMBER -> number(column);
                case TITLE -> {
                    if (first) title = text(item, column, false);
                }
                case TEXT, PERSON, REMARK ->
                    text(fields, column, part).ifPresent(text -> cells.put(column.id(), new Cell.Words(column.is(), text)));
                case LIMIT -> limit(column);
                case UNITS -> units(column);
                case SCOPE -> scope(column);
                case GROUP -> {
                    if (first || column.repeated()) groups.add(official.size());
                }
            }
            if (SHORT.contains(column.is())) oneLine(before);
        }

        /**
         * Fields of prose stand between the literals of their columns.
         *
         * @param places where each column's text begins and ends
         */
        private void enclose(List<int[]> places) {
            if (literals.isEmpty()) return;
            List<Column> columns = form.columns();
            Map<String, SourceText.Literals> around = SourceText.Literals.of(columns, IntStream.range(0, columns.size())
                    .filter(i -> said(places.get(i))).mapToObj(i -> columns.get(i).id()).collect(Collectors.toSet()));
            for (int i = columns.size() - 1; i >= 0; i--) {
                SourceText.Literals said = around.get(columns.get(i).id());
                Declared.Literals declared = literals.get(columns.get(i).id());
                if (said == null || declared == null) continue;
                int[] place = places.get(i);
                declared.close().filter(close -> !said.behind().isEmpty()).ifPresent(close -> official.add(place[1], close));
                declared.label().filter(label -> !said.before().isEmpty())
                        .ifPresent(label -> official.add(place[0], label.saying(said.before())));
            }
        }

        /**
         * Whether a column says anything.
         *
         * @param place where its text begins and ends
         */
        private boolean said(int[] place) {
            return official.subList(place[0], place[1]).stream().anyMatch(segment -> !segment.text().isEmpty());
        }

        private void number(Column column) {
            if (!first) return;
            Key<String> key = form.key(column, false);
            if (item.get(key).filter(node -> item.saysNotStated(node, key)).isPresent()) {
                nothing(item, key, text -> Optional.empty());
                return;
            }
            number = item.scalar(key).map(scalar -> scalar.value().strip()).orElse("");
            item.get(key).filter(node -> !number.isEmpty()).ifPresent(node -> segment(node, number));
        }

        /** @param of the record, or the row of it that is read */
        private Optional<LocalizedText> text(Fields of, Column column, boolean inPart) {
            Key<?> key = form.key(column, inPart);
            if (key.required() && of.get(key).filter(node -> of.saysNotStated(node, key)).isPresent()) {
                nothing(of, key, said -> Optional.empty());
                return Optional.empty();
            }
            Optional<LocalizedText> text = key.required() ? Optional.of(of.read(form.<LocalizedText>key(column, inPart)))
                    : of.read(form.<Optional<LocalizedText>>key(column, inPart));
            text.ifPresent(said -> of.official(key).ifPresent(scalar -> segment(scalar, said.official())));
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
            Segment.Start start = begun ? Segment.Start.COLUMN : Segment.Start.ROW;
            begun = true;
            return start;
        }

        /** Numbers, scopes and time limits are short: a source without tabs has none over two lines. */
        private void oneLine(int before) {
            for (int i = before; i < official.size(); i++) official.set(i, official.get(i).onOneLine());
        }

        private void limit(Column column) {
            Key<Optional<Raw>> key = form.key(column, part);
            Optional<Raw> node = fields.read(key);
            if (node.isEmpty()) return;
            Optional<Fields> more = more(node.get(), key, ItemForm.LIMIT_CELL);
            LocalizedText text = more.map(cell -> cell.written(key))
                    .orElseGet(() -> fields.read(TextKeys.paragraphs(key.name()).ofSource()));
            Optional<LocalDate> by = more.flatMap(cell -> cell.read(ItemForm.BY)).flatMap(ChangeForm::day);
            by.ifPresent(day -> agree(more.orElseThrow(), text.official(), day));
            cells.put(column.id(), new Cell.Limit(text, by));
            words(key, text);
        }

        /**
         * Reports a last day that is not the one that the text states, or not in the years and their parts that it names; where it names
         * none, that is for editors to know.
         */
        private static void agree(Fields limit, String text, LocalDate by) {
            Optional<StatedDay> stated = StatedDay.of(text);
            Optional<Said> meant = stated.isPresent() ? stated.filter(day -> !day.allows(by)).map(day -> meant(day, by))
                    : StatedPeriod.of(text).filter(period -> !period.allows(by))
                    .map(period -> Said.say("limit.in-months", period.first(), period.last()));
            meant.ifPresent(day -> limit.report(Rule.LIMIT_DIFFERS, limit.place(ItemForm.BY), by.toString(), text, day));
        }

        private static Said meant(StatedDay stated, LocalDate by) {
            LocalDate day = stated.near(by);
            return stated.wholeMonth() ? Said.say("limit.in-month", YearMonth.from(day)) : Said.of(day);
        }

        /** The keys that say more of a cell; absent: it is simple. */
        private Optional<Fields> more(Raw node, Key<?> key, Form form) {
            if (!(node instanceof Raw.Mapping mapping)) return Optional.empty();
            boolean simple = mapping.entries().stream().allMatch(entry -> Language.of(entry.key()).isPresent());
            return simple && !fields.languages().several() ? Optional.empty() : fields.element(node, key, form);
        }

        private void units(Column column) {
            Key<Optional<Raw>> key = form.key(column, part);
            UnitsDeclaration declaration = declaration(column);
            if (notStated(key, text -> declaration.naming(text).map(Problem.Meant::of), "value.units-apart", "value.units-so")) {
                nothing(fields, key, declaration::of);
                return;
            }
            Optional<Raw> node = fields.read(key);
            if (node.isEmpty()) return;
            if (node.get() instanceof Raw.Mapping) inText(column, key, node.get());
            else listed(column, key, fields.elements(key));
        }

        private void listed(Column column, Key<?> key, List<Raw> nodes) {
            List<Cell.Responsibility> are = new ArrayList<>();
            Function<String, Optional<String>> held = declaration(column)::of;
            nodes.forEach(node -> responsibility(key, node, column).ifPresent(responsibility -> {
                Segment.Start start = are.isEmpty() ? start() : Segment.Start.INSIDE;
                are.add(responsibility);
                Optional<Raw> name = node instanceof Raw.Mapping mapping ? mapping.value(ItemForm.AS_PUBLISHED.name()) : Optional.of(node);
                if (name.isPresent() && name.get() instanceof Raw.Scalar scalar) {
                    official.add(new Segment(fields.file(), scalar, responsibility.asPublished(), start, held));
                }
            }));
            whole &= are.size() == nodes.size() && are.stream().noneMatch(named -> named.asPublished().isEmpty());
            if (!are.isEmpty()) cells.put(column.id(), new Cell.Units(listed(are), true, are));
        }

        private UnitsDeclaration declaration(Column column) {
            return new UnitsDeclaration(fields.languages(), column, roles, units);
        }

        /** A cell as published, and what it says. */
        private void inText(Column column, Key<?> key, Raw node) {
            Optional<Fields> more = fields.element(node, key, ItemForm.UNITS_CELL);
            if (more.isEmpty()) {
                whole = false;
                return;
            }
            LocalizedText text = more.get().written(key);
            UnitsCell cell = new UnitsCell(more.get(), text, declaration(column));
            List<Cell.Responsibility> are = cell.read(fields.official(key));
            boolean none = more.get().get(ItemForm.ARE).filter(named -> !more.get().saysNotStated(named, ItemForm.ARE)).isEmpty();
            if (!are.isEmpty() || none) cells.put(column.id(), new Cell.Units(text, false, are));
            words(key, text);
        }

        private static LocalizedText listed(List<Cell.Responsibility> are) {
            return LocalizedText.given(language -> listed(are, language)).orElseThrow();
        }

        /** Absent: not all of them have a name in the language. */
        private static Optional<String> listed(List<Cell.Responsibility> are, Language language) {
            List<String> names = are.stream().flatMap(one -> language == Language.AUTHORITATIVE ? Stream.of(one.asPublished())
                    : one.unit().name().in(language).stream()).toList();
            return Optional.of(String.join("\n", names)).filter(said -> names.size() == are.size());
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
                boolean several = Units.several(asPublished, units, true);
                written.report(Rule.UNKNOWN_NAME, written.place(ItemForm.AS_PUBLISHED),
                        several ? declaration(column).naming(asPublished).map(Problem.Meant::of)
                                : written.nearest(asPublished, () -> Suggestion.near(asPublished, names)),
                        known.name().official(), asPublished,
                        Said.say(several ? "unknown-name.several" : "unknown-name.form", fields.textKey()));
            });
            return unit.map(known -> new Cell.Responsibility(known, asPublished, column.role()));
        }

        private void scope(Column column) {
            Key<Optional<Fields>> key = form.key(column, part);
            if (notStated(key, text -> Optional.empty(), "value.scope-below", "value.scope-below")) {
                nothing(fields, key, text -> Optional.empty());
                return;
            }
            Optional<Fields> below = fields.read(key);
            if (below.isEmpty()) return;
            Fields scope = below.get();
            LocalizedText text = scope.written(key);
            Set<Region> named = new LinkedHashSet<>();
            Set<Region> inText = new LinkedHashSet<>();
            regionNames.in(text.official()).forEach(hit -> inText.add(hit.value()));
            boolean none = scope.get(ItemForm.REGIONS).filter(node -> scope.saysNotStated(node, ItemForm.REGIONS)).isPresent();
            List<Raw.Scalar> ids = none ? List.of() : scope.read(regions(inText));
            if (none && inText.isEmpty() && !roles.saysNone(text.official())) {
                scope.report(Rule.VALUE_WRONG, scope.place(ItemForm.REGIONS), scope.named(ItemForm.REGIONS), Shape.NOT_STATED,
                        Said.say("value.regions-named", text.official()));
            }
            boolean complete = none || !ids.isEmpty();
            for (Raw.Scalar id : ids) {
                Optional<Region> region = regions.find(scope, id);
                complete &= region.isPresent();
                region.filter(known -> !text.official().isEmpty() && !inText.contains(known)).ifPresent(known ->
                        scope.report(Rule.SCOPE_NOT_IN_TEXT, id.place(), known.name().official(), text.official()));
                region.ifPresent(named::add);
            }
            if (complete) inText.stream().filter(region -> !named.contains(region)).forEach(region ->
                    scope.report(Rule.SCOPE_NOT_LISTED, scope.place(ItemForm.REGIONS), Optional.of(Problem.Meant.of(ids(inText.stream()))),
                            region.name().official(), region.id()));
            cells.put(column.id(), new Cell.Scope(text, List.copyOf(named), scope.read(ItemForm.OPEN_ENDED)));
            words(key, text);
        }

        /** The key of the regions, with those for an example that the text names; where it names none, with the first that there is. */
        private Key<List<Raw.Scalar>> regions(Set<Region> inText) {
            List<Region> such = inText.isEmpty() ? regions.all().stream().limit(1).toList() : List.copyOf(inText);
            return such.isEmpty() ? ItemForm.REGIONS : ItemForm.REGIONS.such(ids(such.stream()));
        }

        private static String ids(Stream<Region> regions) {
            return regions.map(Region::id).collect(Collectors.joining(", ", "[", "]"));
        }

        /**
         * A cell that the source leaves empty.
         *
         * @param of   of the record, or the row of it that is read
         * @param held how a record would hold what is there nevertheless
         */
        private void nothing(Fields of, Key<?> key, Function<String, Optional<String>> held) {
            of.get(key).flatMap(Raw::scalar)
                    .ifPresent(word -> official.add(new Segment(fields.file(), word, "", Segment.Start.COLUMN, held)));
        }

        /**
         * Whether a key has a word in place of its content; reported where it is not the one that says so.
         *
         * @param meant by a text
         * @param how   it is written
         * @param so    what to do where it is said what was probably meant
         */
        private boolean notStated(Key<?> key, Function<String, Optional<Problem.Meant>> meant, String how, String so) {
            Optional<Raw> node = fields.get(key);
            if (node.isEmpty() || !(node.get() instanceof Raw.Scalar scalar)) return false;
            if (fields.saysNotStated(scalar, key)) return true;
            fields.scalar(scalar, key).ifPresent(other -> fields.report(fields.file().slip(other).orElseGet(() -> {
                String text = other.value().strip();
                Optional<Problem.Meant> cell = meant.apply(text);
                return fields.file().problem(Rule.VALUE_WRONG, other.place(), cell, fields.named(key), text,
                        Said.say(cell.isPresent() ? so : how, key.name(), Fields.textKey(fields.languages())));
            })));
            return true;
        }
    }

    /** @param inParts whether one number goes over several rows */
    Read read(Fields item, boolean inParts) {
        Reading reading = new Reading(item);
        if (inParts) item.read(form.parts()).forEach(part -> reading.row(part, true));
        else reading.row(item, false);
        return new Read(reading.number, reading.title, reading.rows, reading.official, reading.groups, reading.whole);
    }
}
