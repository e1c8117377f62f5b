package mingbai.text;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import mingbai.language.Language;

/**
 * The order in which people look terms up (ICU's collation): by pinyin, or by the English alphabet. Written pinyin decides
 * the letter, because a character can have several readings; the commonest reading decides where none is given.
 */
public final class Alphabet {
    private static final String OTHER = "#";
    /** Those of all languages: ICU's tables take long to read, and are the same for all publications. */
    private static final Map<Language, Alphabet> ALL = Language.ALL.stream().collect(Collectors.toMap(language -> language, Alphabet::new));

    private final Collator collator;

    private Alphabet(Language language) {
        this.collator = Collator.getInstance(new ULocale(language.code())).freeze();
    }

    /** The order of a language's terms. */
    public static Alphabet of(Language language) {
        return ALL.get(language);
    }

    /** Terms in order. */
    public Comparator<String> order() {
        return collator::compare;
    }

    /**
     * The letter under which a term is listed: A to Z, or #.
     *
     * @param pinyin of a Chinese term; absent: not given
     */
    public String letter(String term, Optional<String> pinyin) {
        String read = pinyin.orElseGet(() -> Pinyin.reading(term.codePointAt(0)));
        String letters = Normalizer.normalize(read, Normalizer.Form.NFKD).toUpperCase(Locale.ROOT);
        return !letters.isEmpty() && letters.charAt(0) >= 'A' && letters.charAt(0) <= 'Z' ? letters.substring(0, 1) : OTHER;
    }
}
