package mingbai.intake.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingbai.intake.source.Lexicon;
import mingbai.intake.source.Texts;
import mingbai.problem.Place;

/** A line of a file, or a cell while it is put together of lines. */
final class Piece {
    /** A heading of several rows, and a note below the table: no cells of a row, though nothing separates them from one. */
    private static final Pattern HEADING = Pattern.compile("[" + Lexicon.letters("numerals") + "]{1,3}、[^\\n。；;]{2,40}");

    private final StringBuilder text;
    private final Place place;

    /** @param place where its first line begins */
    Piece(String text, Place place) {
        this.text = new StringBuilder(text);
        this.place = place;
    }

    /** With its line breaks. */
    String text() {
        return text.toString();
    }

    Place place() {
        return place;
    }

    /** One line more. */
    void add(String line) {
        text.append('\n').append(line);
    }

    /** What is between marks, each piece at its own place; no line of the file ends within. */
    List<Piece> split(Pattern mark) {
        List<Piece> pieces = new ArrayList<>();
        Matcher marks = mark.matcher(text);
        int from = 0;
        int column = place.column();
        for (boolean more = true; more;) {
            more = marks.find();
            String piece = text.substring(from, more ? marks.start() : text.length());
            pieces.add(new Piece(piece, new Place(place.file(), place.line(), column)));
            if (more) column += text.codePointCount(from, marks.end());
            if (more) from = marks.end();
        }
        return pieces;
    }

    String stripped() {
        return Texts.lines(text());
    }

    /** Whether it is above several rows, as far as its words say. */
    boolean heading() {
        return HEADING.matcher(stripped()).matches();
    }

    /** Whether it is below the table, as far as its words say. */
    boolean note() {
        return Texts.note(stripped());
    }
}
