package mingbai.intake.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.intake.outline.Outline.Entry;
import mingbai.intake.outline.Outline.Heading;
import mingbai.intake.outline.Outline.Part;
import mingbai.intake.source.SourceTable.Cell;

/** Headings and items as they are met. The last one is open: more may come of it, however much, until the next begins. */
final class OpenPart {
    private final List<Part> closed = new ArrayList<>();
    private Optional<Part> open = Optional.empty();
    private Optional<Heading> over = Optional.empty();
    private int within;
    /** What is said below the heading that is open. */
    private final List<String> text = new ArrayList<>();
    /** The rows of the item that is open. */
    private final List<Map<Field, Cell>> rows = new ArrayList<>();

    void begin(Heading heading) {
        close();
        if (heading.heads()) over = Optional.of(heading);
        if (heading.heads() && heading.at() == Heading.At.ROW) within = heading.level() + 1;
        open = Optional.of(heading);
    }

    void begin(Entry item) {
        close();
        open = Optional.of(item);
        rows.addAll(item.rows());
    }

    /** Whether a heading is open. */
    boolean headed() {
        return open.filter(Heading.class::isInstance).isPresent();
    }

    /** Whether the last heading is this one, which each row below it has again. */
    boolean under(String heading) {
        return over.filter(last -> last.at() == Heading.At.EACH_CELL && last.heading().equals(heading)).isPresent();
    }

    /** The outermost level of a heading in a cell: below the last that has a row of its own. */
    int within() {
        return within;
    }

    /** A line below the heading that is open. */
    void say(String line) {
        text.add(line);
    }

    /** The item that is open, as it began; absent: none is. */
    Optional<Entry> item() {
        return open.filter(Entry.class::isInstance).map(Entry.class::cast);
    }

    /** Those of the item that is open, to be changed. */
    List<Map<Field, Cell>> rows() {
        return rows;
    }

    /** All in their order; none is open any more. */
    List<Part> all() {
        close();
        return List.copyOf(closed);
    }

    private void close() {
        open.ifPresent(part -> closed.add(part instanceof Entry item ? new Entry(item.place(), item.number(), item.title(), rows)
                : ((Heading) part).saying(text)));
        open = Optional.empty();
        text.clear();
        rows.clear();
    }
}
