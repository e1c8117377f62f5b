package mingbai.check.fidelity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import mingbai.check.form.Found;
import mingbai.check.form.Segment;
import mingbai.check.parse.Declared;
import mingbai.check.parse.Items;
import mingbai.check.parse.PublicationRecord;
import mingbai.check.record.Content;
import mingbai.check.vocabulary.Groups;
import mingbai.check.vocabulary.Named;
import mingbai.check.vocabulary.Vocabulary;
import mingbai.model.Item;
import mingbai.model.SourceText;
import mingbai.model.SourceText.Column;
import mingbai.model.SourceText.Group;
import mingbai.model.Unit;
import mingbai.problem.Place;
import mingbai.problem.Problem;
import mingbai.problem.Rule;
import mingbai.problem.Said;
import mingbai.text.Numbers;

/**
 * The records hold the source document and nothing else: what is declared to stand around the items, and the items in their order, white
 * space aside; and where the source parts its columns by tabs, each field is one column. A row's first difference is reported; behind it,
 * the comparison goes on at the next row.
 */
public final class Fidelity {
    private Fidelity() {}

    /**
     * Compares all items that have no other problem; others are passed over. What can be intended hides no difference.
     *
     * @param agreed of each source, by its path
     */
    public static void compare(Content content, Found found, PublicationRecord.Parsed record, List<Items.Parsed> items, Vocabulary known,
                               Map<String, Agreed> agreed) {
        Set<String> wrong = found.problems().stream().filter(problem -> !problem.rule().intendable())
                .map(problem -> problem.place().file()).collect(Collectors.toSet());
        boolean all = items.size() == content.folder(found, "items").size() && !content.failed("items/");
        known.groups().ask(found, all ? items.stream().map(item -> item.item().id()).collect(Collectors.toSet()) : Set.of(),
                columns(record.sources(), items),
                record.sources().stream().flatMap(source -> source.form().columns().stream()).toList());
        Headings headings = new Headings(found, known.groups());
        Optional<Declared> named = named(record.sources());
        for (int i = 0; i < record.sources().size(); i++) {
            Declared source = record.sources().get(i);
            List<String> columns = source.form().columns().stream().map(Column::id).toList();
            headings.begin(source.source().filter(text -> text.form() == SourceText.Form.PROSE).isPresent(),
                    source.source().filter(text -> text.columns().stream().anyMatch(Column::repeated)).isPresent(), columns);
            if (source.file().isEmpty()) continue;
            Agreed last = agreed.computeIfAbsent(source.file().get().name(), name -> new Agreed());
            last.open(source.file().get());
            List<Items.Parsed> of = items.stream().filter(item -> item.item().source().equals(source.id())).toList();
            Set<Unit> renamed = renamed(found, of, known.units(), last);
            Walk walk = new Walk(found, last, source);
            if (named.filter(title -> title == source).isPresent()) {
                record.named().filter(title -> !title.letters().isEmpty()).ifPresent(title -> walk.named(title));
            }
            Optional<Beginnings> beginnings = source.source().filter(text -> text.form() == SourceText.Form.PROSE)
                    .map(text -> new Beginnings(found, last, source));
            OptionalInt head = source.whole() ? walk.part(source.head()) : OptionalInt.empty();
            if (!source.whole()) walk.lose();
            int before = 0;
            Optional<Item> previous = Optional.empty();
            for (Items.Parsed item : of) {
                boolean sound = item.whole() && item.units().stream().noneMatch(renamed::contains)
                        && (wrong.isEmpty() || !wrong.contains(item.file().path()));
                if (item.numeral() != before + 1) previous = Optional.empty();
                if (!sound || item.numeral() != before + 1 && item.numeral() < Integer.MAX_VALUE) walk.lose();
                List<Segment> part = headings.with(item, walk);
                OptionalInt start = sound ? walk.part(part) : OptionalInt.empty();
                if (!sound) walk.over(part);
                if (before == 0 && head.isPresent()) beginnings.ifPresent(lines -> lines.before(source, headings.first(item.item())));
                start.ifPresent(at -> beginnings.ifPresent(lines -> lines.ofItem(part, item, at)));
                if (start.isPresent() && further(source, item.item(), previous)) walk.further(part, start.getAsInt());
                walk.behind(item.item());
                walk.part(known.groups().behind(item.item().id(), columns));
                before = item.numeral();
                previous = Optional.of(item.item());
            }
            boolean ends = i == record.sources().size() - 1;
            if (ends) walk.part(headings.rest());
            OptionalInt below = walk.part(source.below().stream().toList());
            if (below.isPresent() && !of.isEmpty()) {
                beginnings.ifPresent(lines -> lines.behind(source.below().get(), of.get(of.size() - 1).item(), below.getAsInt(), ends));
            }
            if (all && !items.isEmpty()) walk.end();
        }
    }

    /** Whether an item has neither number nor title, where the source has both and an item stands before it under the same heading. */
    private static boolean further(Declared source, Item item, Optional<Item> before) {
        Set<SourceText.Is> columns = source.form().columns().stream().map(Column::is).collect(Collectors.toSet());
        return item.number().isEmpty() && item.titled().isEmpty() && before.filter(last -> last.group().equals(item.group())).isPresent()
                && columns.contains(SourceText.Is.NUMBER) && columns.contains(SourceText.Is.TITLE);
    }

    /** The columns by the ids of items and of the headings above them, each of the source that it is of. */
    private static Map<String, List<Column>> columns(List<Declared> sources, List<Items.Parsed> items) {
        Map<String, List<Column>> bySource = new HashMap<>();
        sources.forEach(source -> bySource.put(source.id(), source.form().columns()));
        Map<String, List<Column>> columns = new HashMap<>();
        for (Items.Parsed parsed : items) {
            List<Column> own = bySource.getOrDefault(parsed.item().source(), List.of());
            columns.put(parsed.item().id(), own);
            for (Optional<Group> group = parsed.item().group(); group.isPresent(); group = group.get().within()) {
                columns.putIfAbsent(group.get().id(), own);
            }
        }
        return columns;
    }

    /** The source whose heading says what the document is called; absent: each of several has a heading of its own, which need not. */
    private static Optional<Declared> named(List<Declared> sources) {
        return sources.stream().filter(source -> sources.size() == 1 || !source.titled()).findFirst();
    }

    /** Units that the source nowhere calls by the name that items use, which is reported once and not at each item. */
    private static Set<Unit> renamed(Found found, List<Items.Parsed> rows, Named<Unit> units, Agreed agreed) {
        Map<Unit, List<Items.Parsed>> of = new LinkedHashMap<>();
        for (Items.Parsed row : rows) {
            row.units().stream().distinct().filter(unit -> !agreed.has(unit.name().official()))
                    .forEach(unit -> of.computeIfAbsent(unit, first -> new ArrayList<>()).add(row));
        }
        of.forEach((unit, by) -> units.reportName(found, unit, Rule.UNIT_NOT_IN_SOURCE,
                unit.aliases().stream().filter(agreed::has).findFirst().map(Problem.Meant::of),
                unit.name().official(), by.get(0).file().path(), by.size(), unit.id()));
        return of.keySet();
    }

    /** The headings of the sources, which come in their order before the first item that stands under them; each is of one source. */
    private static final class Headings {
        private static final String GROUP = "group";

        private final Found found;
        private final Groups groups;
        private final List<Groups.Entry> entries;
        /** What each of them says, with the rows behind it. */
        private List<List<Segment>> official = List.of();
        /** How many have come so far. */
        private int entered;
        /** Whether the source is prose. */
        private boolean prose;
        /** Whether each of its rows has its heading again. */
        private boolean repeated;
        /** The number of the last item below the heading that came last; empty: there is none. */
        private String numbered = "";
        /** The number of the last item, if it stands beside that heading; empty: it does not. */
        private String last = "";
        /** The place of the heading that the last item names; 0: it named none. */
        private int outer;
        /** How many of them are of the sources before. */
        private int before;

        Headings(Found found, Groups groups) {
            this.found = found;
            this.groups = groups;
            this.entries = groups.entries();
        }

        /**
         * A source begins.
         *
         * @param prose    whether items and headings are numbered together, and not in a column and in rows between
         * @param repeated whether each row has its heading again
         * @param columns  by their ids
         */
        void begin(boolean prose, boolean repeated, List<String> columns) {
            official = entries.stream().map(entry -> groups.official(entry, columns)).toList();
            this.prose = prose;
            this.repeated = repeated;
            numbered = "";
            last = "";
            before = entered;
        }

        /**
         * The text of an item with the headings that come before it or, where they are a column, within its rows. Which come is said by the
         * source and, where its next letters are no heading and not the item's, by the item.
         */
        List<Segment> with(Items.Parsed item, Walk walk) {
            int said = item.item().group().map(Group::position).orElse(0);
            OptionalInt there = item.groups().isEmpty() ? walk.headed(official.subList(entered, entries.size()),
                    Math.max(0, said - entered), item.official()) : OptionalInt.of(Math.max(0, said - entered));
            int under = there.isPresent() ? entered + there.getAsInt() : Math.max(entered, said);
            boolean here = under > before;
            boolean known = said > 0 || there.isPresent();
            boolean beside = prose && here && beside(item.item(), entries.get(under - 1).group(), said);
            if (here ? known && said != under && !beside : said > 0 && said <= before) differs(item, here, under);
            int position = here && known ? under : said;
            numbered = beside ? "" : item.item().number();
            last = beside ? item.item().number() : "";
            outer = said;
            if (position <= entered && !(repeated && position > 0)) return item.official();
            List<Segment> all = new ArrayList<>();
            int within = item.groups().isEmpty() ? position : position - 1;
            while (entered < within) all.addAll(official.get(entered++));
            boolean enters = position > entered;
            entered = Math.max(entered, position);
            return item.groups().isEmpty() ? join(all, item.official()) : column(all, item, enters);
        }

        /**
         * Whether an item goes on with the numbers of a heading above it, and stands beside that one: 三、 behind 二、 and what is below it.
         *
         * @param under the heading that came last
         * @param said  the place of the heading that the item names; 0: it names none
         */
        private boolean beside(Item item, Group under, int said) {
            if (Numbers.alike(item.number(), numbered)) return false;
            if (!last.isEmpty() && Numbers.follows(item.number(), last)) return said == outer;
            for (Optional<Group> group = Optional.of(under); group.isPresent(); group = group.get().within()) {
                if (!Numbers.follows(item.number(), group.get().heading().official())) continue;
                return said == group.get().within().map(Group::position).orElse(0);
            }
            return false;
        }

        /** The heading as a column: in the first row of those that it is merged over, or in each. */
        private List<Segment> column(List<Segment> before, Items.Parsed item, boolean enters) {
            List<Segment> all = new ArrayList<>(before);
            List<Segment> heading = item.item().group().map(group -> official.get(group.position() - 1)).orElse(List.of());
            int next = 0;
            for (int i = 0; i <= item.official().size(); i++) {
                boolean here = next < item.groups().size() && item.groups().get(next) == i;
                if (here && (enters || repeated)) {
                    for (int j = 0; j < heading.size(); j++) all.add(j == 0 ? heading.get(j).starting(Segment.Start.ROW) : heading.get(j));
                }
                if (here) next++;
                if (i < item.official().size()) all.add(item.official().get(i));
            }
            return all;
        }

        private static List<Segment> join(List<Segment> before, List<Segment> official) {
            before.addAll(official);
            return before;
        }

        /** What is numbered first of the source: its first item, and its first heading of each kind. */
        List<String> first(Item item) {
            List<String> first = new ArrayList<>(List.of(item.number()));
            for (Groups.Entry entry : entries.subList(before, entries.size())) {
                String heading = entry.group().heading().official();
                if (first.stream().noneMatch(other -> Numbers.bothBegin(heading, other))) first.add(heading);
            }
            return first;
        }

        /** What is left behind the last item. */
        List<Segment> rest() {
            List<Segment> all = new ArrayList<>();
            while (entered < entries.size()) all.addAll(official.get(entered++));
            return all;
        }

        /**
         * @param here whether the item stands under a heading of its source
         * @param under which one
         */
        private void differs(Items.Parsed item, boolean here, int under) {
            Place place = item.file().at(GROUP).map(node -> node.place()).orElse(Place.start(item.file().path()));
            Optional<Group> said = item.item().group();
            found.add(here ? item.file().problem(Rule.GROUP_DIFFERS, place,
                    said.map(group -> Said.say("group.said", named(group))).orElse(Said.say("group.not-said")),
                    entries.get(under - 1).group().id(), named(entries.get(under - 1).group()))
                    : item.file().problem(Rule.VALUE_WRONG, place, Said.say("field.named", GROUP, Said.say("item.group.called")),
                            said.map(Group::id).orElse(""), Said.say("group.of-other-source")));
        }

        private static Said named(Group group) {
            return Said.say("field.named", group.name(), group.id());
        }
    }
}
