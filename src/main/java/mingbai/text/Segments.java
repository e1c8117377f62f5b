package mingbai.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import mingbai.model.Language;

/**
 * A text cut into the pieces that readers take for words (Unicode Standard Annex 29, Chinese by ICU's dictionary). White space and
 * punctuation are pieces too, so that all pieces together are the text.
 */
public final class Segments {
    private Segments() {}

    public static List<String> of(Language language, String text) {
        BreakIterator breaks = BreakIterator.getWordInstance(language == Language.ZH ? ULocale.CHINESE : ULocale.ENGLISH);
        breaks.setText(text);
        List<String> pieces = new ArrayList<>();
        for (int start = breaks.first(), end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            pieces.add(text.substring(start, end));
        }
        return pieces;
    }
}
