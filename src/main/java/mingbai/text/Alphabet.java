package mingbai.text;

import com.ibm.icu.text.AlphabeticIndex;
import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import mingbai.model.Language;

/**
 * The order in which people look terms up (ICU's collation): by pinyin, or by the English alphabet. Written pinyin decides
 * the letter, because a character can have several readings; ICU's table decides where none is given.
 */
public final class Alphabet {
    private static final String OTHER = "#";

    private final Collator collator;
    private final AlphabeticIndex.ImmutableIndex<String> index;

    public Alphabet(Language language) {
        ULocale locale = language == Language.ZH ? ULocale.SIMPLIFIED_CHINESE : ULocale.ENGLISH;
        this.collator = Collator.getInstance(locale).freeze();
        this.index = new AlphabeticIndex<String>(locale).buildImmutableIndex();
    }

    /** Terms in order. */
    public Comparator<String> order() {
        return collator::compare;
    }

    /**
     * The letter under which a term stands: A to Z, or #.
     *
     * @param pinyin of a Chinese term; absent: not given
     */
    public String letter(String term, Optional<String> pinyin) {
        String letter = pinyin
                .map(written -> Normalizer.normalize(written, Normalizer.Form.NFD).substring(0, 1).toUpperCase(Locale.ROOT))
                .orElseGet(() -> index.getBucket(index.getBucketIndex(term)).getLabel());
        return letter.matches("[A-Z]") ? letter : OTHER;
    }
}
