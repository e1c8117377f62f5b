package mingbai.check.vocabulary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.check.form.Fields;
import mingbai.check.form.Found;
import mingbai.check.form.SafeName;
import mingbai.check.form.Segment;
import mingbai.check.form.Suggestion;
import mingbai.check.record.Content;
import mingbai.check.record.GroupForm;
import mingbai.language.LocalizedText;
import mingbai.model.SourceText.Group;
import mingbai.problem.Place;
import mingbai.problem.Rule;
import mingbai.read.Raw;

/** groups.yaml: the headings of the sources, in their order, each with its official text at its places. */
public final class Groups {
    private final Map<String, Entry> byId = new LinkedHashMap<>();

    /**
     * A heading.
     *
     * @param heading at its place; absent after a problem
     * @param text    what the source says below it; absent: nothing
     */
    public record Entry(Group group, Optional<Segment> heading, Optional<Segment> text) {
        /** All that it says, in its order. */
        public List<Segment> official() {
            List<Segment> official = new ArrayList<>();
            heading.ifPresent(official::add);
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
        Optional<Group> within = fields.read(GroupForm.WITHIN).flatMap(outer -> find(fields, outer));
        Optional<LocalizedText> text = fields.read(GroupForm.TEXT);
        if (id.isEmpty()) return;
        Place place = fields.place(GroupForm.ID);
        SafeName.ask(found, fields.file(), place, id);
        if (byId.containsKey(id)) {
            fields.report(Rule.ID_DUPLICATE, place, id, fields.file().path());
            return;
        }
        byId.put(id, new Entry(new Group(id, heading, name.orElse(heading), within, text, byId.size() + 1),
                Segment.of(fields, GroupForm.HEADING, heading.official(), Segment.Start.LINE).map(Segment::onOneLine),
                text.flatMap(said -> Segment.of(fields, GroupForm.TEXT, said.official(), Segment.Start.HEADING))));
    }

    /** The group of an id, which is above it in the list or in another record; reported where there is none. */
    public Optional<Group> find(Fields fields, Raw.Scalar id) {
        Entry entry = byId.get(id.value());
        if (entry == null) {
            fields.report(Rule.UNKNOWN_GROUP, id.place(), fields.nearest(id.value(),
                    () -> Suggestion.near(id.value(), List.copyOf(byId.keySet()))), id.value());
        }
        return Optional.ofNullable(entry).map(Entry::group);
    }

    public List<Group> all() {
        return byId.values().stream().map(Entry::group).toList();
    }

    /** In the order of the list. */
    public List<Entry> entries() {
        return List.copyOf(byId.values());
    }
}
