package mingbai.intake.plain;

import java.util.regex.Pattern;
import mingbai.intake.source.Spot;
import mingbai.intake.source.Texts;

/**
 * A cell while it is put together.
 *
 * @param text with its line breaks
 * @param spot its first line
 */
record Piece(String text, Spot spot) {
    /** A heading of several rows, and a note below the table: no cells of a row, though nothing parts them from one. */
    private static final Pattern HEADING = Pattern.compile("[一二三四五六七八九十]{1,3}、[^\\n。；;]{2,40}");
    private static final Pattern NOTE = Pattern.compile("(?s)(?:注|备注|说明)\\s*[:：].*");

    Piece and(String more) {
        return new Piece(text + "\n" + more, spot);
    }

    String stripped() {
        return Texts.lines(text);
    }

    /** Whether it stands above several rows, as far as its words say. */
    boolean heading() {
        return HEADING.matcher(stripped()).matches();
    }

    /** Whether it stands below the table, as far as its words say. */
    boolean note() {
        return NOTE.matcher(stripped()).matches();
    }
}
