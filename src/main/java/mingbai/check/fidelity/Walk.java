package mingbai.check.fidelity;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import mingbai.check.form.Found;
import mingbai.check.form.Segment;
import mingbai.check.parse.Declared;
import mingbai.format.OfficialText;
import mingbai.model.Item;
import mingbai.problem.Place;
import mingbai.problem.Problem;
import mingbai.problem.Rule;
import mingbai.problem.Said;
import mingbai.read.RawFile;

/** A walk along the source's letters, part by part, which reports the first difference of each. */
final class Walk {
    /** How many letters may be missing at the end of a field and still be reported there. */
    private static final int LONGEST_CUT = 100;
    private static final String QUOTES = "“”‘’\"'";
    /** What is behind such pieces begins a line. */
    private static final Set<Segment.Start> LINES = EnumSet.of(Segment.Start.LINE, Segment.Start.HEADING);

    private final Found found;
    private final Agreed agreed;
    private final RawFile source;
    private final OfficialText official;
    private final boolean tabbed;
    private final Declared declared;
    private final LeftOver leftover;
    private int position;
    /** The place of the column of the last piece, from 0; negative: it is not known. */
    private int column = -1;
    /** Whether a head is in another column than is declared, which is reported there and not once more of each row. */
    private boolean misdeclared;
    /** Where the cell begins that the last piece is of. */
    private int begun;
    /** Where the cell begins that was last shown as a whole, which says all that differs in it; negative: none was. */
    private int shown = -1;
    private boolean lost;
    /** Of the last item; empty: none has come, or it has none. */
    private String number = "";
    private Segment last;
    /** The cells behind it in which the record has nothing. */
    private final List<Segment> unstated = new ArrayList<>();
    /** What the last cells said of columns whose cells are merged, by the columns' ids. */
    private final Map<String, String> merged = new HashMap<>();

    Walk(Found found, Agreed agreed, Declared declared) {
        this.found = found;
        this.agreed = agreed;
        this.source = agreed.source();
        this.official = agreed.official();
        this.tabbed = source.text().contains("\t");
        this.declared = declared;
        this.leftover = new LeftOver(official, source.text(), declared);
    }

    /** What comes next may not follow: its place has to be found. */
    void lose() {
        lost = true;
    }

    /** Passes over a part that is not compared. */
    void over(List<Segment> part) {
        once(part);
    }

    /**
     * How many headings stand in the source before an item.
     *
     * @param next    the headings that have not come yet
     * @param claimed how many of them the records say
     * @return absent: the source goes on with something else, or where it goes on is not known
     */
    OptionalInt headed(List<List<Segment>> next, int claimed, List<Segment> item) {
        String start = start(item);
        String goingOn = start(item.stream().filter(segment -> segment.merged().isEmpty()
                || !segment.letters().equals(merged.get(segment.merged()))).toList());
        if (lost || start.isEmpty() || goingOn.isEmpty()) return OptionalInt.empty();
        String said = letters(next.subList(0, claimed));
        if (official.letters().startsWith(said + (claimed == 0 ? goingOn : start), position)) return OptionalInt.of(claimed);
        int from = position;
        for (int come = 0; ; come++) {
            if (official.letters().startsWith(come == 0 ? goingOn : start, from)) return OptionalInt.of(come);
            String heading = come < next.size() ? letters(next.subList(come, come + 1)) : "";
            if (heading.isEmpty() || !official.letters().startsWith(heading, from)) return OptionalInt.empty();
            from += heading.length();
        }
    }

    private static String letters(List<List<Segment>> headings) {
        return headings.stream().flatMap(List::stream).map(Segment::letters).collect(Collectors.joining());
    }

    /** An item has been walked over: what is left over may be one of its cells. */
    void behind(Item item) {
        number = item.number();
        leftover.behind(item);
    }

    /**
     * Compares a part, after finding its place again where the one before differed.
     *
     * @return where it begins; absent: it says nothing, or differs
     */
    OptionalInt part(List<Segment> part) {
        if (part.isEmpty()) return OptionalInt.empty();
        List<Segment> once = once(part);
        if (once.isEmpty()) return OptionalInt.empty();
        lost |= behindUnstated(once);
        if (lost) {
            int again = find(once);
            if (again < 0) return OptionalInt.empty();
            position = again;
            last = null;
            unstated.clear();
        }
        int start = position;
        OptionalInt known = last == null ? OptionalInt.empty() : agreed.end(part, position);
        if (known.isPresent()) {
            position = known.getAsInt();
            once.forEach(this::passed);
            begun = position - lastCell(once);
            return OptionalInt.of(start);
        }
        int told = found.problems().size();
        lost = !same(once);
        boolean memorable = found.problems().size() == told && !part.isEmpty();
        if (memorable) agreed.add(part, start, position);
        return memorable ? OptionalInt.of(start) : OptionalInt.empty();
    }

    /**
     * Reports that an item is one more row of the item before.
     *
     * @param start the place of its first letter in the source
     */
    void further(List<Segment> item, int start) {
        item.stream().filter(segment -> !segment.letters().isEmpty()).findFirst().ifPresent(segment ->
                found.add(segment.file().problem(Rule.SOURCE_DIFFERS, segment.at(0), Said.say("differs.further", official.shown(start)),
                        Said.say("differs.further.do", place(start).within()))));
    }

    /** Whether the source goes on with an empty cell of the part before, which is reported. */
    private boolean behindUnstated(List<Segment> part) {
        Optional<Segment> first = cell(part, 0).filter(segment -> !official.letters().startsWith(segment.letters(), position));
        return !lost && first.isPresent() && unstated(first);
    }

    private void passed(Segment segment) {
        if (segment.letters().isEmpty()) {
            unstated.add(segment);
            return;
        }
        if (segment.column() >= 0) column = segment.column();
        last = segment;
        unstated.clear();
    }

    /** How many letters the last cell of a part has. */
    private static int lastCell(List<Segment> part) {
        int letters = 0;
        for (int i = part.size() - 1; i >= 0; i--) {
            letters += part.get(i).letters().length();
            if (letters > 0 && part.get(i).start() != Segment.Start.INSIDE) break;
        }
        return letters;
    }

    /** A part without cells that are merged with one above, which says the same and is under the same heading. */
    private List<Segment> once(List<Segment> part) {
        if (part.stream().allMatch(segment -> segment.merged().isEmpty())) {
            merged.clear();
            return part;
        }
        List<Segment> once = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int from = 0, to; from < part.size(); from = to) {
            to = from + 1;
            String column = part.get(from).merged();
            while (to < part.size() && !column.isEmpty() && part.get(to).merged().equals(column)
                    && part.get(to).start() == Segment.Start.INSIDE) to++;
            List<Segment> cell = part.subList(from, to);
            if (part.get(from).start() == Segment.Start.LINE) merged.clear();
            seen.add(column);
            String said = cell.stream().map(Segment::letters).collect(Collectors.joining());
            if (column.isEmpty() || !said.equals(merged.put(column, said))) once.addAll(cell);
        }
        merged.keySet().retainAll(seen);
        return once;
    }

    /**
     * What the document is called is its heading, or what title marks in the heading enclose; reported otherwise. Behind the heading the
     * source has column heads and rows alone. Where the heading's end is not known, which is reported, it begins as the heading does.
     */
    void named(Segment title) {
        String letters = title.letters();
        List<Segment> head = declared.head();
        boolean known = declared.whole()
                && official.letters().startsWith(head.stream().map(Segment::letters).collect(Collectors.joining()));
        String heading = known ? head.get(declared.heading()).letters() : letters;
        int above = known ? head.subList(0, declared.heading()).stream().mapToInt(segment -> segment.letters().length()).sum() : 0;
        int marked = heading.indexOf("《" + letters + "》") + 1;
        int begin = above + (letters.equals(heading) ? 0 : marked);
        int same = OfficialText.agreement(official.letters(), begin, letters);
        if (same < letters.length() || marked == 0 && !letters.equals(heading)) {
            differ(title, same, begin + same, Optional.empty());
            return;
        }
        position = begin;
        spaces(title);
        position = 0;
    }

    /** The source ends with the last item; nothing is reported about it where the way there is lost. */
    void end() {
        if (lost) return;
        int end = official.letters().length();
        if (position == end) return;
        if (unstated(Optional.empty()) || missing()) return;
        if (last != null && end - position <= LONGEST_CUT && goesOn()) {
            differ(last, last.letters().length(), position, Optional.empty());
        } else {
            found.add(source.problem(Rule.SOURCE_DIFFERS, place(position), leftover.behind(position),
                    Said.say("differs.left", official.shownOn(position)), Said.say("differs.left.do")));
        }
    }

    /** Walks over a part; false, and reported, at the first difference. */
    private boolean same(List<Segment> part) {
        for (int i = 0; i < part.size(); i++) {
            Segment segment = part.get(i);
            String letters = segment.letters();
            if (letters.isEmpty()) {
                passed(segment);
                continue;
            }
            if (cut(segment)) {
                differ(last, last.letters().length(), position, cell(part, i));
                position = official.letters().indexOf(letters, position);
            }
            if (segment.start() != Segment.Start.INSIDE) begun = position;
            int same = OfficialText.agreement(official.letters(), position, letters);
            if (same < letters.length()) {
                if (!unstated(Optional.of(segment)) && !missing(segment, cell(part, i + 1))) {
                    differ(segment, same, position + same, cell(part, i + 1));
                }
                return false;
            }
            if (tabbed && !columns(segment, letters.length()) || !tabbed && !lines(segment, letters.length()) || !spaces(segment)) {
                return false;
            }
            passed(segment);
            position += letters.length();
        }
        return true;
    }

    /** The first piece of a part, from one on, that begins a cell. */
    private static Optional<Segment> cell(List<Segment> part, int from) {
        return part.subList(from, part.size()).stream()
                .filter(segment -> segment.start() != Segment.Start.INSIDE && !segment.letters().isEmpty()).findFirst();
    }

    /**
     * Whether the source goes on with a cell that the record says to be empty, which is reported there: by its column or, where nothing
     * tells columns, by the units that it names.
     *
     * @param next what the record has next; absent: nothing
     */
    private boolean unstated(Optional<Segment> next) {
        int further = leftover.further(position);
        if (tabbed && further < 1) return false;
        Optional<Segment> cell = unstated.stream().skip(tabbed ? further - 1 : 0)
                .filter(empty -> tabbed || leftover.cell(empty, position, position, next).isPresent()).findFirst();
        cell.ifPresent(empty -> {
            begun = position;
            differ(empty, 0, position, next);
        });
        return cell.isPresent();
    }

    /**
     * Whether the source goes on with the next item, which no record holds, and not with the row or line that the records go on with;
     * reported. One that goes on as the record does behind its number has another number there.
     */
    private boolean missing(Segment piece, Optional<Segment> behind) {
        if (piece.start() != Segment.Start.ROW && piece.start() != Segment.Start.LINE || number.isEmpty()) return false;
        boolean renumbered = leftover.next(position, number).filter(next ->
                behind.filter(after -> official.letters().startsWith(after.letters(), position + next.length())).isPresent()).isPresent();
        return !renumbered && missing();
    }

    /** Whether the source goes on with the next item, which is reported. */
    private boolean missing() {
        Optional<String> next = number.isEmpty() ? Optional.empty() : leftover.next(position, number);
        next.ifPresent(item -> found.add(source.problem(Rule.SOURCE_DIFFERS, place(position),
                Said.say("differs.item", item, official.shownOn(position + item.length())), Said.say("differs.item.do"))));
        return next.isPresent();
    }

    /** Whether white space is only where the source has some; reported otherwise. A line break may be joined. */
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
                found.add(segment.file().problem(Rule.SOURCE_DIFFERS, segment.at(letter),
                        Said.say("differs.space", OfficialText.excerpt(OfficialText.letters(text), letter)),
                        Said.say("differs.space.do", place(position + letter).within())));
                return false;
            }
            behindWhite = false;
            letter++;
        }
        return true;
    }

    /** Whether the piece begins and ends where the source's column does; reported otherwise. */
    private boolean columns(Segment segment, int length) {
        boolean tab = official.behind('\t', position);
        boolean begins = switch (segment.start()) {
            case ROW, LINE -> tab || position == 0 || official.behind('\n', position);
            case COLUMN -> tab;
            case INSIDE -> !tab;
            case HEADING, ANY -> true;
        };
        if (begins && inColumn(segment)) return unbroken(segment, length, '\t');
        misdeclared |= declared.head().contains(segment);
        return broken(segment, 0);
    }

    /** Whether the first piece of a cell is in its column as far as the source tells where what is before is. */
    private boolean inColumn(Segment segment) {
        if (misdeclared || segment.start() == Segment.Start.INSIDE) return true;
        boolean begins = LINES.contains(segment.start()) || segment.start() == Segment.Start.ROW;
        int there = begins ? leftover.column(position) : -1;
        int further = leftover.further(position);
        boolean behind = begins ? segment.column() > column && further > 0 : further >= 0;
        if (there < 0 && behind && column >= 0) there = column + further;
        column = there < 0 ? segment.column() : there;
        return segment.column() < 0 || there < 0 || there == segment.column();
    }

    /** Whether no letter of a piece but the first stands behind a mark; reported otherwise. */
    private boolean unbroken(Segment segment, int length, char mark) {
        for (int i = 1; i < length; i++) if (official.behind(mark, position + i)) return broken(segment, i);
        return true;
    }

    /**
     * Reports that a column or line of the source begins or ends at a letter of a piece, or does not.
     *
     * @return false
     */
    private boolean broken(Segment segment, int letter) {
        found.add(segment.file().problem(Rule.SOURCE_COLUMN, segment.at(letter), official.shown(position + letter),
                place(position + letter).within()));
        return false;
    }

    /**
     * Without tabs lines are all that is known: what is a line of its own begins and ends with one, unless it is a heading with which its
     * text goes on; reported otherwise.
     */
    private boolean lines(Segment segment, int length) {
        boolean line = position == 0 || official.behind('\n', position);
        boolean apart = segment.start() == Segment.Start.LINE || last != null && LINES.contains(last.start())
                && segment.start() != Segment.Start.HEADING;
        if (apart && !line) return broken(segment, 0);
        return !segment.oneLine() || unbroken(segment, length, '\n');
    }

    /**
     * Whether the source goes on with the field before, without white space, and only then has these letters: what is
     * missing is then missing at the end of that field.
     */
    private boolean cut(Segment next) {
        if (last == null || !goesOn()) return false;
        String letters = next.letters();
        boolean literal = next.start() == Segment.Start.ANY || last.start() == Segment.Start.ANY;
        boolean inLine = next.start() == Segment.Start.HEADING || !tabbed && next.start() == Segment.Start.COLUMN;
        if ((literal || inLine) && official.letters().startsWith(letters, position)) return false;
        int from = position + 1;
        int to = Math.min(official.letters().length(), position + LONGEST_CUT + letters.length());
        return from < to && official.letters().substring(from, to).contains(letters);
    }

    private boolean goesOn() {
        return position > 0 && official.follows(position);
    }

    /** @param next what begins the next cell; absent: there is none */
    private void differ(Segment segment, int letter, int at, Optional<Segment> next) {
        Optional<Problem.Meant> cell = leftover.cell(segment, begun, at, next).map(Problem.Meant::of);
        if (cell.isPresent() && shown == begun) return;
        shown = cell.isPresent() ? begun : shown;
        Optional<Problem.Meant> meant = cell.or(() -> letter == 0 ? leftover.before(segment, at) : Optional.empty());
        String letters = segment.letters();
        String how = at == official.letters().length() ? "ended" : letter == letters.length() ? "lacking"
                : how(official.letters().charAt(at), letters.charAt(letter));
        int back = how.equals("other") ? withinWord(letters, letter, official.letters().charAt(at)) : 0;
        String theirs = official.shown(at - back);
        String ours = OfficialText.excerpt(letters, letter - back);
        found.add(segment.file().problem(Rule.SOURCE_DIFFERS, segment.at(letter), meant, Said.say("differs." + how, theirs, ours),
                Said.say("differs." + cell.map(whole -> whole.word().contains("…") ? "cell-open" : "cell").orElse(how) + ".do",
                        place(at).within())));
    }

    /** How two letters differ that ought to be the same. */
    private static String how(char theirs, char ours) {
        String width = Normalizer.normalize(String.valueOf(theirs), Normalizer.Form.NFKC);
        if (width.equals(Normalizer.normalize(String.valueOf(ours), Normalizer.Form.NFKC))) return "width";
        return QUOTES.indexOf(theirs) >= 0 && QUOTES.indexOf(ours) >= 0 ? "quotes" : "other";
    }

    /** How many letters before one belong to the number or Latin word in which it differs from another. */
    private static int withinWord(String letters, int letter, char other) {
        if (!ofWord(letters.charAt(letter)) && !ofWord(other)) return 0;
        int back = 0;
        while (back < letter && ofWord(letters.charAt(letter - back - 1))) back++;
        return back;
    }

    private static boolean ofWord(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c) || c == '.' || c == ',';
    }

    /** Where the next part's number and title are in the source; negative: nowhere. */
    private int find(List<Segment> part) {
        String start = start(part);
        return start.isEmpty() ? -1 : official.letters().indexOf(start, position);
    }

    private static String start(List<Segment> part) {
        return part.stream().map(Segment::letters).filter(letters -> !letters.isEmpty()).limit(2).collect(Collectors.joining());
    }

    private Place place(int letter) {
        return source.place(official.offset(letter));
    }
}
