package mingbai.text;

import com.ibm.icu.text.AlphabeticIndex;
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
 * the letter, because a character can have several readings; ICU's table decides where none is given.
 */
public final class Alphabet {
    private static final String OTHER = "#";
    /** Those of all languages: ICU's tables take long to read, and are the same for all publications. */
    private static final Map<Language, Alphabet> ALL = Language.ALL.stream().collect(Collectors.toMap(language -> language, Alphabet::new));

    private final ULocale locale;
    private final Collator collator;
    /** Null until a term needs it: to make it takes longer than to put a glossary in order. */
    private AlphabeticIndex.ImmutableIndex<String> index;

    private Alphabet(Language language) {
        this.locale = new ULocale(language.code());
        this.collator = Collator.getInstance(locale).freeze();
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
        String letter = pinyin.map(written -> Normalizer.normalize(written, Normalizer.Form.NFD)).orElse(term).substring(0, 1)
                .toUpperCase(Locale.ROOT);
        if (!latin(letter) && pinyin.isEmpty()) letter = bucket(term);
        return latin(letter) ? letter : OTHER;
    }

    private static boolean latin(String letter) {
        return letter.length() == 1 && letter.charAt(0) >= 'A' && letter.charAt(0) <= 'Z';
    }

    private synchronized String bucket(String term) {
        if (index == null) index = new AlphabeticIndex<String>(locale).buildImmutableIndex();
        return index.getBucket(index.getBucketIndex(term)).getLabel();
    }
}
