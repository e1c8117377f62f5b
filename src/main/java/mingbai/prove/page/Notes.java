package mingbai.prove.page;

import java.util.ArrayList;
import java.util.List;
import mingbai.problem.Rule;

/** What is noted while a page is read, at the node that is looked at. */
final class Notes {
    private final List<PageFacts.Fault> faults = new ArrayList<>();
    private final List<PageFacts.Mention> said = new ArrayList<>();
    private int node = PageFacts.NONE;

    /** Goes on to the next node. */
    void next() {
        node++;
    }

    /** The number of the node that is looked at. */
    int node() {
        return node;
    }

    /** Something is wrong here. */
    void report(Rule rule, String... arguments) {
        report(node, rule, arguments);
    }

    /** Something is wrong somewhere else. */
    void report(int at, Rule rule, String... arguments) {
        faults.add(new PageFacts.Fault(rule, at, List.of(arguments)));
    }

    /** Something is here that only the plan can judge. */
    void say(PageFacts.Mention.Kind kind, String text) {
        said.add(new PageFacts.Mention(kind, node, text));
    }

    /** All days in a text that belongs here. */
    void days(String text) {
        for (String day : Days.in(text)) say(PageFacts.Mention.Kind.DAY, day);
    }

    List<PageFacts.Fault> faults() {
        return faults;
    }

    List<PageFacts.Mention> said() {
        return said;
    }
}
