package mingbai.check.parse;

import java.util.List;
import mingbai.model.OfficialText;
import mingbai.problem.Place;
import mingbai.read.Raw;
import mingbai.read.RawFile;

/**
 * A piece of official text in a record.
 *
 * @param file   the record
 * @param scalar where it is
 * @param text   what readers see of it
 * @param start  what has to be before it in the source
 * @param others how else the source may write it, where an id stands for it
 */
public record Segment(RawFile file, Raw.Scalar scalar, String text, Start start, List<String> others) {
    Segment(RawFile file, Raw.Scalar scalar, String text, Start start) {
        this(file, scalar, text, start, List.of());
    }

    /** What has to be before a piece in the source. */
    public enum Start {
        /** A tab or a line break: a new row. */
        ROW,
        /** A tab: a new column. */
        COLUMN,
        /** No tab: the piece goes on in the same column. */
        INSIDE
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
