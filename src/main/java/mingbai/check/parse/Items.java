package mingbai.check.parse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mingbai.check.form.Fields;
import mingbai.check.form.Found;
import mingbai.check.form.SafeName;
import mingbai.check.form.Segment;
import mingbai.check.form.Shape;
import mingbai.check.form.TextKeys;
import mingbai.check.record.ChangeForm;
import mingbai.check.record.CommonFields;
import mingbai.check.record.Content;
import mingbai.check.record.ItemForm;
import mingbai.check.vocabulary.Groups;
import mingbai.check.vocabulary.Kinds;
import mingbai.check.vocabulary.Named;
import mingbai.check.vocabulary.Vocabulary;
import mingbai.model.Cell;
import mingbai.model.Item;
import mingbai.model.Kind;
import mingbai.model.Region;
import mingbai.model.SourceText;
import mingbai.model.Unit;
import mingbai.problem.Place;
import mingbai.problem.Problem;
import mingbai.problem.Rule;
import mingbai.problem.Said;
import mingbai.read.Raw;
import mingbai.read.RawFile;
import mingbai.text.Phrases;

/** items/*.yaml: the items of the official text. */
public final class Items {
    private static final Pattern NAME = Pattern.compile("(.*-)?([0-9]+)");
    private static final Pattern FILLED = Pattern.compile("0[0-9]+");

    private final ItemForm form;
    private final Roles roles;
    private final Groups groups;
    private final Kinds topics;
    private final Named<Unit> units;
    private final Named<Region> regions;
    private final Phrases<Region> regionNames;

    private Items(ItemForm form, Vocabulary known, Roles roles) {
        this.roles = roles;
        this.groups = known.groups();
        this.form = form;
        this.topics = known.topics();
        this.units = known.units();
        this.regions = known.regions();
        this.regionNames = known.regionNames();
    }

    /**
     * An item with its official text at its places in the record.
     *
     * @param item     its position is that in its source
     * @param file     its record
     * @param official what its columns say, in the order of the source
     * @param groups   before which of them the heading stands that is a column, in each row; empty: it is none
     * @param whole    false: a unit could not be found or has no name, so the official text is not complete
     * @param numeral  its place in its source by the name of its record
     */
    public record Parsed(Item item, RawFile file, List<Segment> official, List<Integer> groups, boolean whole, int numeral) {
        /** The units that are there by their names. */
        public List<Unit> units() {
            return item.units().stream().filter(named -> named.asPublished().equals(named.unit().name().official()))
                    .map(Cell.Responsibility::unit).toList();
        }
    }

    /** The item of a record; absent after a problem. */
    public static Optional<Parsed> parse(Content content, Found found, RawFile file, Forms forms, Vocabulary known, Roles roles) {
        SafeName.ask(found, file, Place.start(file.path()), file.stem());
        Forms.Of of = forms.of(file);
        boolean inParts = file.at(ItemForm.PARTS).isPresent();
        return content.fields(found, file, of.form().form(inParts)).map(fields -> new Items(of.form(), known, roles).item(fields, of,
                inParts));
    }

    /**
     * The items in the order of the sources and of the numerals in their records' names; names are reported where numerals have gaps or
     * are of different lengths.
     */
    public static List<Parsed> ordered(Content content, Found found, List<RawFile> files, List<Parsed> items, Forms forms) {
        Map<String, Map<RawFile, String>> numerals = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (RawFile file : files) {
            taken.add(file.stem());
            Matcher name = NAME.matcher(file.stem());
            if (!name.matches()) continue;
            String prefix = Optional.ofNullable(name.group(1)).orElse("");
            numerals.computeIfAbsent(prefix, of -> new LinkedHashMap<>()).put(file, name.group(2));
        }
        for (String source : forms.sources()) {
            String prefix = source.isEmpty() ? "" : source + "-";
            names(found, prefix, numerals.getOrDefault(prefix, Map.of()), taken);
        }
        if (items.size() == files.size() && !content.failed("items/")) gaps(found, files, forms);
        return inOrder(items, forms);
    }

    /**
     * Reports names that are not filled up with zeros as others of their source are, so that lists of files and addresses are in no order.
     *
     * @param prefix   with which the names of the source's items begin
     * @param numerals the digits behind it in each of them, in the order of the files
     * @param taken    the names of all items, those that are proposed with them
     */
    private static void names(Found found, String prefix, Map<RawFile, String> numerals, Set<String> taken) {
        Map<Integer, List<RawFile>> filled = numerals.keySet().stream().filter(file -> FILLED.matcher(numerals.get(file)).matches())
                .collect(Collectors.groupingBy(file -> numerals.get(file).length(), TreeMap::new, Collectors.toList()));
        if (filled.isEmpty()) return;
        List<RawFile> most = filled.values().stream().max(Comparator.comparingInt(List::size)).orElseThrow();
        int length = numerals.get(most.get(0)).length();
        numerals.forEach((file, numeral) -> {
            boolean uneven = FILLED.matcher(numeral).matches() ? numeral.length() != length : numeral.length() < length;
            if (!uneven) return;
            String digits = numeral.replaceFirst("^0+(?=.)", "");
            String name = prefix + "0".repeat(Math.max(0, length - digits.length())) + digits;
            boolean free = taken.add(name);
            found.add(Problem.of(Rule.NAME_UNEVEN, file.path(), file.stem(), most.get(0).stem(),
                    free ? Said.of(name + ".yaml") : Said.say("name.taken-when-filled", name)));
        });
    }

    /** The items in their order, with their positions in the publication. */
    public static List<Parsed> inOrder(List<Parsed> items, Forms forms) {
        List<Parsed> sorted = items.stream().sorted(Comparator.comparingInt((Parsed item) -> forms.place(item.item().source()))
                .thenComparingInt(Parsed::numeral).thenComparing(item -> item.item().id())).toList();
        List<Parsed> ordered = new ArrayList<>();
        for (Parsed item : sorted) {
            ordered.add(new Parsed(item.item().at(ordered.size() + 1), item.file(), item.official(), item.groups(), item.whole(),
                    item.numeral()));
        }
        return ordered;
    }

    private Parsed item(Fields fields, Forms.Of of, boolean inParts) {
        Cells.Read read = new Cells(of, roles, units, regions, regionNames).read(fields, inParts);
        Optional<SourceText.Group> group = fields.read(form.group()).flatMap(id -> groups.find(fields, id));
        Item item = new Item(fields.file().stem(), of.numeral(), of.source(), read.number(), read.title(), group,
                read.rows(), topics(fields), Notices.of(fields), changes(fields), CommonFields.search(fields));
        if (read.whole() && item.row().isBlank()) blank(fields);
        return new Parsed(item, fields.file(), read.official(), read.groups(), read.whole(), of.numeral());
    }

    /** Reports that a record says of each of its columns that nothing is stated, so that there is no item. */
    private void blank(Fields fields) {
        form.keys().stream().filter(key -> fields.get(key).flatMap(Raw::scalar).filter(said -> said.value().equals(Shape.NOT_STATED))
                .isPresent()).findFirst().ifPresent(key -> fields.report(Rule.VALUE_WRONG, fields.place(key), fields.named(key),
                        Shape.NOT_STATED, Said.say("value.item-blank")));
    }

    private List<Kind> topics(Fields fields) {
        Set<Kind> found = new LinkedHashSet<>();
        for (Raw.Scalar id : fields.read(ItemForm.TOPICS)) {
            if (!found.add(topics.find(fields, id))) {
                fields.report(Rule.VALUE_WRONG, id.place(), fields.named(ItemForm.TOPICS), id.value(), Said.say("value.topic-once"));
            }
        }
        return List.copyOf(found);
    }

    /** The changes of an item, the newest first. */
    private static List<Item.Change> changes(Fields item) {
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

    /** The numerals of each source run from 1. */
    private static void gaps(Found found, List<RawFile> files, Forms forms) {
        Map<String, SortedMap<Integer, RawFile>> bySource = new TreeMap<>();
        for (RawFile file : files) {
            Forms.Of of = forms.of(file);
            if (of.numeral() < Integer.MAX_VALUE) bySource.computeIfAbsent(of.source(), id -> new TreeMap<>()).put(of.numeral(), file);
        }
        for (SortedMap<Integer, RawFile> numbered : bySource.values()) {
            int before = 0;
            for (Map.Entry<Integer, RawFile> item : numbered.entrySet()) {
                int numeral = item.getKey();
                if (numeral > before + 1) {
                    found.add(Problem.of(Rule.NAME_GAP, item.getValue().path(),
                            before == 0 ? Said.say("gap.first", numeral) : Said.say("gap.between", before, numeral)));
                }
                before = numeral;
            }
        }
    }
}
