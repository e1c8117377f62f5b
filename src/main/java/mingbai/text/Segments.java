package mingbai.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import mingbai.language.Language;

/**
 * A text cut into the pieces that readers take for words (Unicode Standard Annex 29, Chinese by ICU's dictionary). White space and
 * punctuation are pieces too, so that all pieces together are the text.
 */
public final class Segments {
    /** An iterator is for one thread, and finding the rules of a language takes longer than cutting a text. */
    private static final ThreadLocal<Map<Language, BreakIterator>> WORDS = ThreadLocal.withInitial(() -> new EnumMap<>(Language.class));

    /** ICU looks their words up in dictionaries, which the program goes without: a word is what is between spaces. */
    private static final Pattern FOREIGN = Pattern.compile("[\\p{IsThai}\\p{IsLao}\\p{IsMyanmar}\\p{IsKhmer}]");

    private Segments() {}

    public static List<String> of(Language language, String text) {
        BreakIterator breaks = WORDS.get()
                .computeIfAbsent(language, words -> BreakIterator.getWordInstance(new ULocale(words.code())));
        breaks.setText(FOREIGN.matcher(text).replaceAll("x"));
        List<String> pieces = new ArrayList<>();
        for (int start = breaks.first(), end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            pieces.add(text.substring(start, end));
        }
        return pieces;
    }
}
