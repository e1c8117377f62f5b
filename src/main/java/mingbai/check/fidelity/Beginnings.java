package mingbai.check.fidelity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import mingbai.check.form.Found;
import mingbai.check.form.Segment;
import mingbai.check.parse.Declared;
import mingbai.check.parse.Items;
import mingbai.format.OfficialText;
import mingbai.model.Item;
import mingbai.model.SourceText.Group;
import mingbai.problem.Rule;
import mingbai.problem.Said;
import mingbai.read.RawFile;
import mingbai.text.Numbers;

/**
 * Lines of prose that begin something else than the text that holds them: a field, by the label that is declared for it, or an item or
 * heading, by the number that follows on the last one or that the next one follows on. No record of its own would hold them.
 *
 * <pre>{@code text: |
 *   县财政局。
 *   4.新建医院1所。}</pre>
 */
final class Beginnings {
    /** No number at the beginning of a line is longer. */
    private static final int LONGEST = 20;
    private static final Pattern LABEL = Pattern.compile("(?s)[\\p{L}\\p{N}].+[:：]");
    /** No number in words is longer, as 第三条. */
    private static final int WORD = 6;

    private final Found found;
    private final RawFile source;
    private final OfficialText official;
    private final List<String> labels;

    Beginnings(Found found, Agreed agreed, Declared declared) {
        this.found = found;
        this.source = agreed.source();
        this.official = agreed.official();
        this.labels = declared.literals().values().stream().flatMap(literals -> literals.label().stream())
                .map(Segment::letters).filter(label -> LABEL.matcher(label).matches()).toList();
    }

    /** Asks the introduction for what the first heading and the first item follow on. */
    void before(Declared declared, List<String> next) {
        List<Segment> head = declared.head();
        int begin = declared.heading() + 1;
        int start = head.subList(0, begin).stream().mapToInt(segment -> segment.letters().length()).sum();
        ask(head.subList(begin, head.size()), start, List.of(), next, List.of());
    }

    /**
     * Asks what the source says of an item, and what it says of the headings in front of it.
     *
     * @param part  the headings, and behind them the item
     * @param start the place of its first letter in the source
     */
    void ofItem(List<Segment> part, Items.Parsed parsed, int start) {
        Item item = parsed.item();
        int headings = part.size() - parsed.official().size();
        List<String> last = above(item);
        int begin = ask(part.subList(0, headings), start, last, List.of(item.number()), List.of());
        last.add(item.number());
        ask(part.subList(headings, part.size()), begin, last, List.of(), labels);
    }

    /**
     * Asks what is below the last item: the first line, and the first that is numbered as the item, unless that is the first of its kind,
     * as lists of annexes and notes begin behind a word.
     *
     * @param ends whether no other source follows, in front of whose items headings would stand
     */
    void behind(Segment below, Item item, int start, boolean ends) {
        List<String> last = ends ? above(item) : new ArrayList<>();
        last.add(item.number());
        boolean told = begins(start, last, List.of(), labels);
        if (told) report(below, 0, start);
        for (int i = 1; i < below.letters().length() && !told; i++) {
            if (!official.behind('\n', start + i) || !Numbers.alike(item.number(), line(start + i))) continue;
            told = true;
            boolean next = begins(start + i, List.of(item.number()), List.of(), List.of());
            if (next && !Numbers.first(item.number())) report(below, i, start + i);
        }
    }

    /** The headings that an item stands under. */
    private static List<String> above(Item item) {
        List<String> above = new ArrayList<>();
        for (Optional<Group> group = item.group(); group.isPresent(); group = group.get().within()) {
            above.add(group.get().heading().official());
        }
        return above;
    }

    /**
     * @param last what is numbered and a line may follow on
     * @param next what is numbered and may follow on a line
     * @return behind the last letter
     */
    private int ask(List<Segment> part, int start, List<String> last, List<String> next, List<String> fields) {
        int begin = start;
        boolean told = false;
        for (Segment segment : part) {
            int length = segment.letters().length();
            boolean numbered = segment.start() == Segment.Start.ROW || segment.start() == Segment.Start.LINE;
            for (int i = 0; i < length && !told; i++) {
                int letter = begin + i;
                if (letter > 0 && !official.behind('\n', letter) || i == 0 && segment.start() == Segment.Start.ANY) continue;
                told = begins(letter, i == 0 && numbered ? List.of() : last, i == 0 && numbered ? List.of() : next, fields);
                if (told) report(segment, i, letter);
            }
            begin += length;
        }
        return begin;
    }

    private boolean begins(int letter, List<String> last, List<String> next, List<String> fields) {
        if (fields.stream().anyMatch(label -> official.letters().startsWith(label, letter) && says(letter + label.length()))) return true;
        String line = line(letter);
        boolean numbered = last.stream().anyMatch(before -> Numbers.goesOn(line, before))
                || next.stream().anyMatch(behind -> Numbers.goesOn(behind, line));
        return numbered && (!Numbers.worded(line) || apart(letter));
    }

    /** Whether something is behind a label in its line, and no other one: a form that is to be filled in has nothing there. */
    private boolean says(int letter) {
        return letter < official.letters().length() && !official.behind('\n', letter)
                && Character.isLetterOrDigit(official.letters().charAt(letter))
                && labels.stream().noneMatch(other -> official.letters().startsWith(other, letter));
    }

    private String line(int letter) {
        return official.letters().substring(letter, Math.min(letter + LONGEST, official.letters().length()));
    }

    /** Whether white space is behind a number in words, so that it is no reference to another's. */
    private boolean apart(int letter) {
        for (int i = letter + 1; i <= Math.min(letter + WORD, official.letters().length() - 1); i++) if (!official.follows(i)) return true;
        return false;
    }

    private void report(Segment segment, int at, int letter) {
        found.add(segment.file().problem(Rule.SOURCE_DIFFERS, segment.at(at), Said.say("differs.begins", official.shown(letter)),
                Said.say("differs.begins.do", source.place(official.offset(letter)).within())));
    }
}
