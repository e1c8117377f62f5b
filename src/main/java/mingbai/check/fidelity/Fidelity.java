package mingbai.check.fidelity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mingbai.check.form.Found;
import mingbai.check.parse.Content;
import mingbai.check.parse.Items;
import mingbai.check.parse.Named;
import mingbai.check.parse.PublicationRecord;
import mingbai.check.parse.Segment;
import mingbai.model.OfficialText;
import mingbai.model.Unit;
import mingbai.problem.Place;
import mingbai.problem.Problem;
import mingbai.problem.Rule;
import mingbai.read.RawFile;

/**
 * The records hold the source document and nothing else: heading, column heads and items in the order of their
 * numbers, white space aside; and where the source parts its columns by tabs, each field is one column. A row's first
 * difference is told; behind it, the comparison goes on at the next row.
 */
public final class Fidelity {
    /** How many letters may be missing at the end of a field and still be told there. */
    private static final int LONGEST_CUT = 100;
    /** The document's title and the names of its five columns; one that is missing has been told. */
    private static final int HEAD = 6;

    private final Found found;
    private final RawFile source;
    private final Memory memory;
    private final OfficialText official;
    private final boolean tabbed;
    private int position;
    private boolean lost;
    private Segment last;

    private Fidelity(Found found, RawFile source, Memory memory) {
        this.found = found;
        this.source = source;
        this.memory = memory;
        memory.open(source);
        this.official = memory.official;
        this.tabbed = source.text().contains("\t");
    }

    /** What was found the same in the source before, so that rows which did not change are not compared again. */
    public static final class Memory {
        private RawFile source;
        private OfficialText official;
        private Map<List<Segment>, Stretch> last = Map.of();
        private Map<List<Segment>, Stretch> same = Map.of();
        private Map<String, Boolean> named = new HashMap<>();

        /** Whether a name stands anywhere in the source. */
        private boolean has(String name) {
            return named.computeIfAbsent(name, known -> official.letters().contains(OfficialText.letters(known)));
        }

        private void open(RawFile file) {
            last = file == source ? same : Map.of();
            same = new IdentityHashMap<>(2 * last.size());
            if (file == source) return;
            source = file;
            named = new HashMap<>();
            official = new OfficialText(file.text());
        }
    }

    /** Letters of the source, from and to. */
    private record Stretch(int start, int end) {}

    /** Compares all rows that have no other problem; others are passed over. What can be intended hides no difference. */
    public static void compare(Content content, Found found, PublicationRecord.Head head, List<Items.Row> rows, Named<Unit> units, Memory memory) {
        Set<String> wrong = found.problems().stream().filter(problem -> !problem.rule().intendable())
                .map(problem -> problem.place().file()).collect(Collectors.toSet());
        Fidelity fidelity = new Fidelity(found, head.sourceFile(), memory);
        head.named().filter(title -> !title.letters().isEmpty()).ifPresent(title -> fidelity.named(title, head.official()));
        fidelity.lost = head.official().size() < HEAD;
        if (!fidelity.lost) fidelity.part(head.official());
        Set<Unit> renamed = fidelity.renamed(rows, units);
        int number = 0;
        for (Items.Row row : rows) {
            boolean sound = row.whole() && row.units().stream().noneMatch(renamed::contains)
                    && (wrong.isEmpty() || !wrong.contains(row.file().path()));
            if (!sound || row.item().number() != number + 1) fidelity.lost = true;
            if (sound) fidelity.part(row.official());
            number = row.item().number();
        }
        boolean all = !rows.isEmpty() && rows.size() == content.folder(found, "items").size() && !content.failed("items/");
        if (all && !fidelity.lost) fidelity.end();
    }

    /** Units that the source nowhere calls by the name that items use, which is told once and not at each item. */
    private Set<Unit> renamed(List<Items.Row> rows, Named<Unit> units) {
        Map<Unit, List<Items.Row>> of = new LinkedHashMap<>();
        for (Items.Row row : rows) {
            row.units().stream().distinct().filter(unit -> !memory.has(unit.name().zh()))
                    .forEach(unit -> of.computeIfAbsent(unit, first -> new ArrayList<>()).add(row));
        }
        of.forEach((unit, by) -> units.tellOfName(found, unit, Rule.UNIT_NOT_IN_SOURCE,
                unit.aliases().stream().filter(memory::has).findFirst().map(Problem.Meant::of),
                unit.name().zh(), by.get(0).file().path(), String.valueOf(by.size()), unit.id()));
        return of.keySet();
    }

    /** Compares a part, after finding its place again where the one before differed. */
    private void part(List<Segment> part) {
        if (lost) {
            int again = find(part);
            if (again < 0) return;
            position = again;
            last = null;
        }
        Stretch known = memory.last.get(part);
        if (known != null && known.start() == position && last != null) {
            memory.same.put(part, known);
            position = known.end();
            last = part.get(part.size() - 1);
            return;
        }
        int start = position;
        int told = found.problems().size();
        lost = !same(part);
        boolean memorable = found.problems().size() == told && !part.isEmpty();
        if (memorable) memory.same.put(part, new Stretch(start, position));
    }

    /**
     * What the document is called is its heading, or what title marks in the heading enclose; told otherwise. Behind the heading the
     * source has column heads and rows alone. Where the heading's end is not known, which is told, it begins as the heading does.
     */
    private void named(Segment title, List<Segment> head) {
        String letters = title.letters();
        boolean known = head.size() == HEAD
                && official.letters().startsWith(head.stream().map(Segment::letters).collect(Collectors.joining()));
        String heading = known ? head.get(0).letters() : letters;
        int begin = letters.equals(heading) ? 0 : heading.indexOf("《" + letters + "》") + 1;
        int agreed = OfficialText.agreement(official.letters(), begin, letters);
        if (agreed < letters.length() || begin == 0 && !letters.equals(heading)) {
            differ(title, agreed, begin + agreed);
            return;
        }
        position = begin;
        spaces(title);
        position = 0;
    }

    /** The source ends with the last item. */
    private void end() {
        int end = official.letters().length();
        if (position == end) return;
        if (last != null && end - position <= LONGEST_CUT && goesOn()) {
            differ(last, last.letters().length(), position);
        } else {
            found.add(source.problem(Rule.SOURCE_DIFFERS, place(position), shown(official.letters(), position), "",
                    place(position).toString()));
        }
    }

    /** Walks over a part; false, and told, at the first difference. */
    private boolean same(List<Segment> part) {
        for (Segment segment : part) {
            String letters = segment.letters();
            if (cut(letters)) {
                differ(last, last.letters().length(), position);
                position = official.letters().indexOf(letters, position);
            }
            int agreed = OfficialText.agreement(official.letters(), position, letters);
            if (agreed < letters.length()) {
                differ(segment, agreed, position + agreed);
                return false;
            }
            if (tabbed && !columns(segment, letters.length()) || !spaces(segment)) return false;
            last = segment;
            position += letters.length();
        }
        return true;
    }

    /** Whether white space stands only where the source has some; told otherwise. A line break may be joined. */
    private boolean spaces(Segment segment) {
        String text = segment.text().strip();
        int letter = 0;
        boolean behindWhite = false;
        for (int i = 0; i < text.length(); i++) {
            if (OfficialText.white(text.charAt(i))) {
                behindWhite = true;
                continue;
            }
            if (behindWhite && letter > 0 && official.follows(position + letter)) {
                found.add(segment.file().problem(Rule.SOURCE_DIFFERS, segment.at(letter), shown(official.letters(), position + letter),
                        "␣" + shown(OfficialText.letters(text), letter), place(position + letter).toString()));
                return false;
            }
            behindWhite = false;
            letter++;
        }
        return true;
    }

    /** Whether the piece begins and ends where the source's column does; told otherwise. */
    private boolean columns(Segment segment, int length) {
        boolean tab = official.behind('\t', position);
        boolean begins = switch (segment.start()) {
            case ROW -> tab || position == 0 || official.behind('\n', position);
            case COLUMN -> tab;
            case INSIDE -> !tab;
        };
        for (int i = begins ? 1 : 0; i < length; i++) {
            if (begins && !official.behind('\t', position + i)) continue;
            found.add(segment.file().problem(Rule.SOURCE_COLUMN, segment.at(i),
                    shown(official.letters(), position + i), place(position + i).toString()));
            return false;
        }
        return true;
    }

    /**
     * Whether the source goes on with the field before, without white space, and only then has these letters: what is
     * missing is then missing at the end of that field.
     */
    private boolean cut(String letters) {
        if (last == null || !goesOn()) return false;
        int from = position + 1;
        int to = Math.min(official.letters().length(), position + LONGEST_CUT + letters.length());
        return from < to && official.letters().substring(from, to).contains(letters);
    }

    private boolean goesOn() {
        return position > 0 && official.follows(position);
    }

    private void differ(Segment segment, int agreed, int at) {
        found.add(segment.file().problem(Rule.SOURCE_DIFFERS, segment.at(agreed), asPublished(segment), shown(official.letters(), at),
                shown(segment.letters(), agreed), place(at).toString()));
    }

    /** How a record says that the source writes a unit's other name here. */
    private Optional<Problem.Meant> asPublished(Segment segment) {
        return segment.others().stream().filter(name -> official.letters().startsWith(OfficialText.letters(name), position)).findFirst()
                .map(name -> Problem.Meant.of("{id: " + segment.scalar().value() + ", as-published: " + name + "}"));
    }

    /** Where the next part's number and title stand in the source; negative: nowhere. */
    private int find(List<Segment> part) {
        String start = part.stream().limit(2).map(Segment::letters).reduce("", String::concat);
        return start.isEmpty() ? -1 : official.letters().indexOf(start, position);
    }

    private Place place(int letter) {
        return source.place(official.offset(letter));
    }

    private static String shown(String letters, int from) {
        return OfficialText.excerpt(letters, from);
    }
}
