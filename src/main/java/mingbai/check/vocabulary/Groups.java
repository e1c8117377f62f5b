package mingbai.check.vocabulary;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mingbai.check.form.Fields;
import mingbai.check.form.Found;
import mingbai.check.form.SafeName;
import mingbai.check.form.Segment;
import mingbai.check.form.Suggestion;
import mingbai.check.record.Content;
import mingbai.check.record.GroupForm;
import mingbai.language.LocalizedText;
import mingbai.model.SourceText.Column;
import mingbai.model.SourceText.Group;
import mingbai.model.SourceText.GroupCell;
import mingbai.model.SourceText.Is;
import mingbai.problem.Place;
import mingbai.problem.Rule;
import mingbai.problem.Said;
import mingbai.read.Raw;
import mingbai.text.Numbers;

/** groups.yaml: the headings of the sources, in their order, each with its official text at its places. */
public final class Groups {
    private final Map<String, Entry> byId = new LinkedHashMap<>();
    private final List<Entry> headings = new ArrayList<>();
    /** Rows that are no headings, by the id of what they stand behind. */
    private final Map<String, List<Entry>> behind = new HashMap<>();

    /**
     * A heading.
     *
     * @param fields  its record
     * @param columns that of each of its cells
     * @param heading at its place; absent after a problem
     * @param cells   what its row says in columns
     * @param text    what the source says below it; absent: nothing
     */
    public record Entry(Group group, Fields fields, List<Fields> columns, Optional<Segment> heading, List<Segment> cells,
                        Optional<Segment> text) {
        private List<Segment> row(List<String> ids) {
            List<Segment> official = new ArrayList<>();
            heading.ifPresent(official::add);
            for (int i = 0; i < cells.size(); i++) official.add(cells.get(i).in(ids.indexOf(group.cells().get(i).column())));
            text.ifPresent(official::add);
            return official;
        }
    }

    private Groups() {}

    static Groups parse(Content content, Found found) {
        Groups groups = new Groups();
        content.record(found, "groups.yaml", GroupForm.FILE, false)
                .ifPresent(fields -> fields.read(GroupForm.GROUPS).forEach(entry -> groups.add(found, entry)));
        return groups;
    }

    private void add(Found found, Fields fields) {
        String id = fields.read(GroupForm.ID);
        LocalizedText heading = fields.read(GroupForm.HEADING);
        Optional<LocalizedText> name = fields.read(GroupForm.NAME);
        Optional<Group> said = fields.read(GroupForm.WITHIN).flatMap(outer -> find(fields, outer));
        Optional<LocalizedText> text = fields.read(GroupForm.TEXT);
        List<GroupCell> cells = new ArrayList<>();
        List<Segment> row = new ArrayList<>();
        List<Fields> columns = fields.read(GroupForm.CELLS);
        for (Fields cell : columns) {
            GroupCell one = new GroupCell(cell.read(GroupForm.COLUMN), cell.written(GroupForm.CELLS));
            cells.add(one);
            cell.textAt().ifPresent(scalar -> row.add(new Segment(fields.file(), scalar, one.text().official(), Segment.Start.COLUMN)));
        }
        Optional<String> after = fields.read(GroupForm.BEHIND);
        if (id.isEmpty()) return;
        Place place = fields.place(GroupForm.ID);
        SafeName.ask(found, fields.file(), place, id);
        if (byId.containsKey(id)) {
            fields.report(Rule.ID_DUPLICATE, place, id, fields.file().path());
            return;
        }
        boolean unknown = said.isEmpty() && fields.get(GroupForm.WITHIN).isPresent();
        Optional<Group> within = after.isPresent() || unknown ? said : placed(fields, heading, said);
        name.filter(brief -> !letters(heading.official()).contains(letters(brief.official())))
                .ifPresent(brief -> fields.report(Rule.VALUE_WRONG, fields.place(GroupForm.NAME), fields.named(GroupForm.NAME),
                        brief.official(), Said.say("value.heading-name", heading.official())));
        int position = headings.size() + (after.isPresent() ? 0 : 1);
        Entry entry = new Entry(new Group(id, heading, name.orElse(heading), within, text, cells, after, position), fields, columns,
                Segment.of(fields, GroupForm.HEADING, heading.official(), Segment.Start.LINE).map(Segment::onOneLine), row,
                text.flatMap(below -> Segment.of(fields, GroupForm.TEXT, below.official(), Segment.Start.HEADING)));
        byId.put(id, entry);
        after.ifPresentOrElse(what -> behind.computeIfAbsent(what, first -> new ArrayList<>()).add(entry), () -> headings.add(entry));
    }

    /** The letters and digits of a text, of one width: marks may differ between a heading and its short name. */
    private static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).codePoints().filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    /**
     * What a heading lies in by its place and its number: the one before it or one above that, and where its number follows on that of one
     * of these, what that one lies in. Reported where the record says something else.
     */
    private Optional<Group> placed(Fields fields, LocalizedText heading, Optional<Group> within) {
        List<Group> open = new ArrayList<>();
        Optional<Group> next = headings.isEmpty() ? Optional.empty() : Optional.of(headings.get(headings.size() - 1).group());
        for (; next.isPresent(); next = next.get().within()) open.add(next.get());
        List<Group> beside = open.stream().filter(group -> Numbers.goesOn(heading.official(), group.heading().official())).toList();
        boolean there = within.isEmpty() || open.contains(within.get());
        if (beside.isEmpty() ? there : beside.stream().anyMatch(group -> group.within().equals(within))) return within;
        Optional<Group> right = beside.stream().findFirst().flatMap(Group::within);
        Said said = beside.isEmpty() ? Said.say("value.within", Said.list(open.stream().map(Group::id).toList()))
                : right.isEmpty() ? Said.say("value.within-nothing", beside.get(0).heading().official())
                : Said.say("value.within-beside", beside.get(0).heading().official(), right.get().id());
        if (within.isEmpty()) fields.report(Rule.KEY_MISSING, fields.place(GroupForm.HEADING), fields.named(GroupForm.WITHIN), said);
        else fields.report(Rule.VALUE_WRONG, fields.place(GroupForm.WITHIN), fields.named(GroupForm.WITHIN), within.get().id(), said);
        return right;
    }

    /** The group of an id, which is above it in the list or in another record; reported where there is none. */
    public Optional<Group> find(Fields fields, Raw.Scalar id) {
        Optional<Group> group = Optional.ofNullable(byId.get(id.value())).map(Entry::group).filter(Group::heads);
        if (group.isEmpty()) {
            fields.report(Rule.UNKNOWN_GROUP, id.place(), fields.nearest(id.value(),
                    () -> Suggestion.near(id.value(), headings.stream().map(entry -> entry.group().id()).toList())), id.value());
        }
        return group;
    }

    public List<Group> all() {
        return byId.values().stream().map(Entry::group).toList();
    }

    /** The headings, in the order of the list. */
    public List<Entry> entries() {
        return List.copyOf(headings);
    }

    /**
     * All that a heading says, in its order, with the rows behind it.
     *
     * @param columns of its source, by their ids
     */
    public List<Segment> official(Entry heading, List<String> columns) {
        List<Segment> official = heading.row(columns);
        official.addAll(behind(heading.group().id(), columns));
        return official;
    }

    /**
     * What the rows say behind an item or a heading, in their order.
     *
     * @param columns of its source, by their ids
     */
    public List<Segment> behind(String id, List<String> columns) {
        return behind.getOrDefault(id, List.of()).stream().flatMap(entry -> entry.row(columns).stream()).toList();
    }

    /**
     * Reports rows behind nothing that there is, cells of no column of their source, and rows that begin with a number where items do.
     *
     * @param items   ids; empty: not all are known
     * @param columns by the ids of items and of the headings above them: those of their source
     * @param all     those of any source, for rows of which it is not known
     */
    public void ask(Found found, Set<String> items, Map<String, List<Column>> columns, List<Column> all) {
        byId.values().forEach(entry -> {
            Fields fields = entry.fields();
            List<Column> of = columns.getOrDefault(entry.group().behind().orElse(entry.group().id()), all);
            List<String> own = of.stream().map(Column::id).distinct().toList();
            String said = entry.group().heading().official();
            if (!entry.cells().isEmpty() && of.stream().anyMatch(column -> column.is() == Is.NUMBER) && Numbers.alone(said)) {
                found.add(fields.file().problem(Rule.VALUE_WRONG, fields.place(GroupForm.HEADING), fields.named(GroupForm.HEADING), said,
                        Said.say("value.heading-number")));
            }
            entry.group().behind().filter(id -> !items.isEmpty() && !items.contains(id)
                    && headings.stream().noneMatch(heading -> heading.group().id().equals(id))).ifPresent(id ->
                    found.add(fields.file().problem(Rule.VALUE_WRONG, fields.place(GroupForm.BEHIND), fields.named(GroupForm.BEHIND), id,
                            Said.say("value.behind"))));
            entry.columns().stream().filter(cell -> !own.contains(cell.read(GroupForm.COLUMN))).forEach(cell ->
                    found.add(fields.file().problem(Rule.VALUE_WRONG, cell.place(GroupForm.COLUMN),
                            Suggestion.near(cell.read(GroupForm.COLUMN), own), cell.named(GroupForm.COLUMN),
                            cell.read(GroupForm.COLUMN), Said.say("value.one-of", Said.list(own)))));
        });
    }
}
