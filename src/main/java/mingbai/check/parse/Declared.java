package mingbai.check.parse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.check.form.Segment;
import mingbai.check.record.ItemForm;
import mingbai.model.SourceText;
import mingbai.read.RawFile;

/**
 * A source as publication.yaml declares it.
 *
 * @param source  absent: its file is missing
 * @param id      with which the names of its items' records begin; empty: they are plain numerals
 * @param form    of its items
 * @param file    its text; absent after a problem
 * @param head    what stands before the items, at its places in the record
 * @param heading which of the head is the heading; there is none where the head is not whole
 * @param titled  whether that heading is its own; false: it is the publication's title
 * @param below   what stands behind the items; absent: nothing
 * @param literals by the columns' ids
 * @param whole   false: something of the head is missing, which has been reported
 */
public record Declared(Optional<SourceText> source, String id, ItemForm form, Optional<RawFile> file, List<Segment> head, int heading,
                       boolean titled, Optional<Segment> below, Map<String, Literals> literals, boolean whole) {
    /** What stands before and behind the field of a column. */
    public record Literals(Optional<Segment> label, Optional<Segment> close) {}

    public Declared {
        head = List.copyOf(head);
    }
}
