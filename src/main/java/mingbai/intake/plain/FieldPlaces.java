package mingbai.intake.plain;

import java.util.ArrayList;
import java.util.List;
import mingbai.intake.source.SourceTable;
import mingbai.problem.Place;

/** Where the fields of a CSV file begin, record by record: the library that reads them knows lines alone. */
final class FieldPlaces {
    private final String file;
    private final String text;
    private final char separator;
    private int at;
    private int line = 1;
    private int column = 1;

    /** @param text lines ended by line feeds */
    FieldPlaces(String file, String text, char separator) {
        this.file = file;
        this.text = text;
        this.separator = separator;
    }

    /** Those of the next record, as many as are read of it, and one at least. @param start the line that it begins in */
    List<Place> record(int start) {
        while (line < start && at < text.length()) step();
        List<Place> places = new ArrayList<>();
        for (boolean more = true; more;) {
            while (more() && text.charAt(at) <= ' ') step();
            if (places.size() < SourceTable.WIDEST) places.add(new Place(file, line, column));
            if (more() && text.charAt(at) == '"') quoted();
            while (more()) step();
            more = at < text.length() && text.charAt(at) == separator;
            if (at < text.length()) step();
        }
        return places;
    }

    /** Whether the field goes on. */
    private boolean more() {
        return at < text.length() && text.charAt(at) != separator && text.charAt(at) != '\n';
    }

    /** Goes behind the quotation mark that closes a field; two of them are a letter of it. */
    private void quoted() {
        step();
        while (at < text.length()) {
            boolean mark = text.charAt(at) == '"';
            step();
            if (!mark) continue;
            if (at >= text.length() || text.charAt(at) != '"') return;
            step();
        }
    }

    private void step() {
        char c = text.charAt(at++);
        if (c == '\n') {
            line++;
            column = 1;
        } else if (!Character.isLowSurrogate(c)) column++;
    }
}
