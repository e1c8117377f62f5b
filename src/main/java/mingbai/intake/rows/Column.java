package mingbai.intake.rows;

import java.util.List;
import java.util.Optional;
import mingbai.intake.source.Known;
import mingbai.intake.source.Texts;
import mingbai.language.Word;
import mingbai.problem.Said;

/** The columns of the official table, and the words by which their heads are known. */
public enum Column {
    NUMBER, TITLE, TEXT, UNITS, SCOPE;

    /** Those without which there are no records. */
    static final List<Column> NEEDED = List.of(NUMBER, TITLE, TEXT);
    /** Longer texts are no heads, what is in brackets included. */
    private static final int LONGEST = 100;

    private final List<String> words = Known.words("column." + Word.of(this));

    /** The column that a head names, white space, width and what is in brackets aside. */
    public static Optional<Column> of(String head) {
        if (head.isEmpty() || head.length() > LONGEST) return Optional.empty();
        String letters = Texts.letters(head).replaceAll("\\([^)]*\\)|[:：]", "");
        for (Column column : values()) if (column.words.contains(letters)) return Optional.of(column);
        return Optional.empty();
    }

    /** All words by which it is known. */
    List<String> words() {
        return words;
    }

    /** As the official table heads it. */
    String head() {
        return words.get(0);
    }

    /** What it holds. */
    Said said() {
        return Said.of("column", this);
    }
}
