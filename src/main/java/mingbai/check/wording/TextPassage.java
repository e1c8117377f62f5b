package mingbai.check.wording;

import java.util.List;
import java.util.function.BiConsumer;
import mingbai.check.form.Written;
import mingbai.language.Language;
import mingbai.text.Bitext;
import mingbai.text.Sentences;

/**
 * A text of a record as the rules about texts look at it.
 *
 * @param written where it is
 * @param bitext  the text, cut and searched once; offsets into it are offsets into what is written
 */
public record TextPassage(Written written, Bitext bitext) {
    /** How many characters on either side make a mark recognizable. */
    private static final int AROUND = 4;

    /** The languages in which it is the editors' own: official Chinese is the source's. */
    List<Language> edited() {
        return Language.ALL.stream().filter(language -> written.in(language).isPresent())
                .filter(language -> language != Language.AUTHORITATIVE || !written.official()).toList();
    }

    /** Looks at its paragraphs beside those of each translation. */
    void paragraphs(BiConsumer<Language, Bitext.Pair<Sentences.Paragraph>> rule) {
        written.text().translated().forEach(language -> bitext.paragraphs(language).forEach(pair -> rule.accept(language, pair)));
    }

    /** The languages into which it is translated whose words the program knows. */
    List<Language> analysed() {
        return written.text().translated().stream().filter(Language::analysed).toList();
    }

    /** Whether a character is a letter for sure, as nearly all of a text are: no mark. */
    static boolean letter(char c) {
        return c >= 'a' && c <= 'z' || c >= 0x4E00 && c < 0xD800 || c == ' ';
    }

    /** A run of marks with its neighbours on the same line. */
    static String around(String text, int start, int end) {
        int from = start;
        int to = end;
        while (from > 0 && start - from < AROUND && text.charAt(from - 1) != '\n') from--;
        while (to < text.length() && to - end < AROUND && text.charAt(to) != '\n') to++;
        return text.substring(from, to).strip();
    }
}
