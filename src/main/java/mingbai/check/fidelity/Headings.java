package mingbai.check.fidelity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import mingbai.check.form.Found;
import mingbai.check.form.Segment;
import mingbai.check.parse.Items;
import mingbai.check.vocabulary.Groups;
import mingbai.model.SourceText.Group;
import mingbai.problem.Place;
import mingbai.problem.Rule;
import mingbai.problem.Said;

/** The headings of the sources, which come in their order before the first item that stands under them; each is of one source. */
final class Headings {
    private static final String GROUP = "group";

    private final Found found;
    private final List<Groups.Entry> entries;
    /** How many have come so far. */
    private int entered;
    /** How many of them are of the sources before. */
    private int before;

    Headings(Found found, Groups groups) {
        this.found = found;
        this.entries = groups.entries();
    }

    /** A source begins. */
    void begin() {
        before = entered;
    }

    /**
     * The text of an item with the headings that come before it or, where they are a column, within its rows. Which come is said by the
     * source and, where its next letters are no heading and not the item's, by the item.
     */
    List<Segment> with(Items.Parsed item, Walk walk) {
        int said = item.item().group().map(Group::position).orElse(0);
        OptionalInt there = item.groups().isEmpty() ? walk.headed(entries.subList(entered, entries.size()),
                Math.max(0, said - entered), item.official()) : OptionalInt.of(Math.max(0, said - entered));
        int under = there.isPresent() ? entered + there.getAsInt() : Math.max(entered, said);
        boolean here = under > before;
        boolean known = said > 0 || there.isPresent();
        if (here ? known && said != under : said > 0 && said <= before) differs(item, here, under);
        int position = here && known ? under : said;
        if (position <= entered && item.groups().size() < 2) return item.official();
        List<Segment> all = new ArrayList<>();
        int within = item.groups().isEmpty() ? position : position - 1;
        while (entered < within) all.addAll(entries.get(entered++).official());
        boolean enters = position > entered;
        entered = Math.max(entered, position);
        return item.groups().isEmpty() ? join(all, item.official()) : column(all, item, enters);
    }

    /** The heading as a column: in the first row of those that it is merged over, or in each. */
    private List<Segment> column(List<Segment> before, Items.Parsed item, boolean enters) {
        List<Segment> all = new ArrayList<>(before);
        List<Segment> heading = item.item().group().map(group -> entries.get(group.position() - 1).official()).orElse(List.of());
        int next = 0;
        for (int i = 0; i <= item.official().size(); i++) {
            boolean here = next < item.groups().size() && item.groups().get(next) == i;
            if (here && (enters || item.groups().size() > 1)) heading.forEach(segment -> all.add(segment.starting(Segment.Start.ROW)));
            if (here) next++;
            if (i < item.official().size()) all.add(item.official().get(i));
        }
        return all;
    }

    private static List<Segment> join(List<Segment> before, List<Segment> official) {
        before.addAll(official);
        return before;
    }

    /** What is left behind the last item. */
    List<Segment> rest() {
        List<Segment> all = new ArrayList<>();
        while (entered < entries.size()) all.addAll(entries.get(entered++).official());
        return all;
    }

    /** @param here whether the item stands under a heading of its source @param under which one */
    private void differs(Items.Parsed item, boolean here, int under) {
        Place place = item.file().at(GROUP).map(node -> node.place()).orElse(Place.start(item.file().path()));
        Optional<String> said = item.item().group().map(Group::id);
        found.add(here ? item.file().problem(Rule.GROUP_DIFFERS, place,
                said.map(id -> Said.say("group.said", id)).orElse(Said.say("group.not-said")), entries.get(under - 1).group().id())
                : item.file().problem(Rule.VALUE_WRONG, place, GROUP, said.orElse(""), Said.say("group.of-other-source")));
    }
}
