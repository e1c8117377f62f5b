package mingbai.check;

import java.util.Optional;
import mingbai.model.Bilingual;
import mingbai.model.Language;
import mingbai.model.Place;
import mingbai.model.Rule;
import mingbai.read.Raw;
import mingbai.read.RawFile;

/**
 * A text as it stands in a record, in Chinese and, where it is translated, in English.
 *
 * @param file the record
 * @param key  what the text is, such as {@code title}
 * @param zh   the Chinese
 * @param en   the English; absent: not translated
 */
record Written(RawFile file, String key, Raw.Scalar zh, Optional<Raw.Scalar> en) {
    /** The text as readers see it: offsets into it are offsets into the scalars, which never begin with white space. */
    Bilingual text() {
        return new Bilingual(zh.value(), en.map(Raw.Scalar::value));
    }

    /** Whether the text is an item's: its Chinese is official. What is said of its changes is the editors'. */
    boolean ofItem() {
        return file.name().startsWith("items/") && !key.equals(Changes.ENTRIES.name());
    }

    Optional<Raw.Scalar> in(Language language) {
        return language == Language.ZH ? Optional.of(zh) : en;
    }

    /** A problem at a character of a language's text, which is there. */
    void tell(Records records, Rule rule, Language language, int offset, String... arguments) {
        Place place = in(language).orElseThrow().at(offset);
        records.add(file.problem(rule, place, arguments));
    }
}
