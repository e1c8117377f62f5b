package mingbai.check.form;

import java.util.Optional;
import java.util.function.Function;
import mingbai.format.OfficialText;
import mingbai.problem.Place;
import mingbai.read.Raw;
import mingbai.read.RawFile;

/**
 * A piece of official text in a record.
 *
 * @param file   the record
 * @param scalar where it is
 * @param text   what readers see of it; empty: the record says that the source states nothing there
 * @param start  what has to be before it in the source
 * @param oneLine whether a source without tabs has it on one line
 * @param merged  the id of its column where the source merges cells that say the same; empty: it does not
 * @param column  its column's place, from 0, where nothing else in its row tells which one it is; negative: any
 * @param held    how a record would hold the cell that it is of, by what the source has there, ready to copy; absent: nothing is known
 */
public record Segment(RawFile file, Raw.Scalar scalar, String text, Start start, boolean oneLine, String merged, int column,
                      Function<String, Optional<String>> held) {
    /** Of a cell that is a text. */
    private static final Function<String, Optional<String>> TEXT = text -> Optional.empty();

    public Segment(RawFile file, Raw.Scalar scalar, String text, Start start) {
        this(file, scalar, text, start, false, "", -1, TEXT);
    }

    /** What a text of some keys says, where it is; absent: it says nothing. */
    public static Optional<Segment> of(Fields fields, Key<?> key, String text, Start start) {
        return fields.official(key).filter(scalar -> !text.isEmpty()).map(scalar -> new Segment(fields.file(), scalar, text, start));
    }

    /**
     * A piece of a cell.
     *
     * @param held how a record would hold the cell
     */
    public Segment(RawFile file, Raw.Scalar scalar, String text, Start start, Function<String, Optional<String>> held) {
        this(file, scalar, text, start, false, "", -1, held);
    }

    /** The same, which a source without tabs has on one line. */
    public Segment onOneLine() {
        return new Segment(file, scalar, text, start, true, merged, column, held);
    }

    /** What has to be before a piece in the source. */
    public enum Start {
        /** A tab or a line break: a new row. */
        ROW,
        /** A tab: a new column. */
        COLUMN,
        /** No tab: the piece goes on in the same column. */
        INSIDE,
        /** A line of its own: a line break or a tab, before it and behind it. */
        LINE,
        /** A heading, on whose line the piece goes on or below which it has lines of its own; a line break or a tab is behind it. */
        HEADING,
        /** Anything: what the source has around it, in prose or within a cell, is no column. */
        ANY
    }

    /** The same with something else before it. */
    public Segment starting(Start other) {
        return new Segment(file, scalar, text, other, oneLine, merged, column, held);
    }

    /** The same of a column whose cells the source merges. */
    public Segment ofMerged(String id) {
        return new Segment(file, scalar, text, start, oneLine, id, column, held);
    }

    /**
     * The same in a column.
     *
     * @param place from 0
     */
    public Segment in(int place) {
        return new Segment(file, scalar, text, start, oneLine, merged, place, held);
    }

    /** The same saying something else. */
    public Segment saying(String other) {
        return new Segment(file, scalar, other, start, oneLine, merged, column, held);
    }

    public String letters() {
        return OfficialText.letters(text);
    }

    /** The place of a letter, white space not counted. */
    public Place at(int letter) {
        if (!scalar.value().strip().equals(text.strip())) return scalar.place();
        return scalar.at(Math.min(new OfficialText(scalar.value()).offset(letter), scalar.value().length()));
    }
}
