package mingbai.check;

import java.util.ArrayList;
import java.util.List;
import mingbai.model.OfficialText;
import mingbai.model.Place;
import mingbai.model.Rule;
import mingbai.read.Raw;
import mingbai.read.RawFile;

/**
 * The records hold the source document and nothing else: heading, column heads and items in the order of their
 * numbers, white space aside. Every difference is told once; behind one, the comparison goes on at the next item.
 */
final class Fidelity {
    /** How many letters may be missing at the end of a field and still be told there. */
    private static final int LONGEST_CUT = 100;

    private final Records records;
    private final RawFile source;
    private final OfficialText official;
    private int position;
    private Segment last;

    private Fidelity(Records records, RawFile source) {
        this.records = records;
        this.source = source;
        this.official = new OfficialText(source.text());
    }

    /**
     * A piece of official text in a record.
     *
     * @param file   the record
     * @param scalar where it stands
     * @param text   what readers see of it
     */
    record Segment(RawFile file, Raw.Scalar scalar, String text) {
        String letters() {
            return OfficialText.letters(text);
        }

        /** The place of a letter, white space not counted. */
        Place at(int letter) {
            if (!scalar.value().strip().equals(text.strip())) return scalar.place();
            return scalar.at(Math.min(new OfficialText(scalar.value()).offset(letter), scalar.value().length()));
        }
    }

    static void compare(Records records, PublicationRecord.Head head, Items.Parsed items) {
        Fidelity fidelity = new Fidelity(records, head.sourceFile());
        List<List<Segment>> parts = new ArrayList<>();
        parts.add(head.official());
        items.rows().forEach(row -> parts.add(row.official()));
        fidelity.all(parts);
    }

    private void all(List<List<Segment>> parts) {
        for (int i = 0; i < parts.size(); i++) {
            if (same(parts.get(i))) continue;
            int next = i + 1 < parts.size() ? find(parts.get(i + 1)) : official.letters().length();
            if (next < 0) return;
            position = next;
            last = null;
        }
        int end = official.letters().length();
        if (position < end && last != null && end - position <= LONGEST_CUT
                && official.offset(position) == official.offset(position - 1) + 1) {
            differ(last, last.letters().length(), position);
        } else if (position < end) {
            records.add(source.problem(Rule.SOURCE_DIFFERS, place(position), shown(official.letters(), position), "",
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
            last = segment;
            position += letters.length();
        }
        return true;
    }

    /**
     * Whether the source goes on with the field before, without white space, and only then has these letters: what is
     * missing is then missing at the end of that field.
     */
    private boolean cut(String letters) {
        if (last == null || official.offset(position) != official.offset(position - 1) + 1) return false;
        int next = official.letters().indexOf(letters, position);
        return next > position && next <= position + LONGEST_CUT;
    }

    private void differ(Segment segment, int agreed, int at) {
        records.add(segment.file().problem(Rule.SOURCE_DIFFERS, segment.at(agreed), shown(official.letters(), at),
                shown(segment.letters(), agreed), place(at).toString()));
    }

    /** Where the next part's number and title stand in the source; negative: nowhere. */
    private int find(List<Segment> part) {
        String start = part.stream().limit(2).map(Segment::letters).reduce("", String::concat);
        return official.letters().indexOf(start, position);
    }

    private Place place(int letter) {
        int offset = Math.min(official.offset(letter), source.text().length());
        String before = source.text().substring(0, offset);
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return new Place(source.path(), line, before.length() - before.lastIndexOf('\n'));
    }

    private static String shown(String letters, int from) {
        return OfficialText.excerpt(letters, from);
    }
}
