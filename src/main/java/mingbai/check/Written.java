package mingbai.check;

import java.util.Optional;
import java.util.Set;
import mingbai.language.Bilingual;
import mingbai.language.Language;
import mingbai.problem.Place;
import mingbai.problem.Rule;
import mingbai.read.Raw;
import mingbai.read.RawFile;

/**
 * A text as it stands in a record, in Chinese and, where it is translated, in English.
 *
 * @param file the record
 * @param key  what the text is, such as {@code title}
 * @param zh   the Chinese
 * @param en   the English; absent: not translated
 * @param text the text as readers see it: offsets into it are offsets into the scalars
 */
record Written(RawFile file, String key, Raw.Scalar zh, Optional<Raw.Scalar> en, Bilingual text) {
    /** Of publication.yaml: the document's title, and what its columns are called. */
    private static final Set<String> HEADS = Set.of("title", "number", "text", "units", "scope");

    /** @param shown the text without white space around it */
    static Written of(RawFile file, String key, Raw.Scalar zh, Optional<Raw.Scalar> en, Bilingual shown) {
        boolean begins = begins(zh.value(), shown.zh()) && (en.isEmpty() || begins(en.get().value(), shown.en().orElseThrow()));
        return new Written(file, key, zh, en, begins ? shown : new Bilingual(zh.value(), en.map(Raw.Scalar::value)));
    }

    /** Whether nothing was taken away before the text. */
    private static boolean begins(String value, String shown) {
        return value.startsWith(shown);
    }

    /** Whether the text is an item's: its Chinese is official. What is said of its changes, and of its being void, is the editors'. */
    boolean ofItem() {
        return file.name().startsWith("items/") && !key.equals(Changes.ENTRIES.name()) && !key.equals(Notices.REASON.name());
    }

    /** Whether the Chinese is the source's: an item's, or the document's title and the names of its columns. */
    boolean official() {
        return ofItem() || file.name().equals("publication.yaml") && HEADS.contains(key);
    }

    Optional<Raw.Scalar> in(Language language) {
        return language == Language.ZH ? Optional.of(zh) : en;
    }

    /** A problem at a character of a language's text, which is there. */
    void tell(Found found, Rule rule, Language language, int offset, String... arguments) {
        Place place = in(language).orElseThrow().at(offset);
        found.add(file.problem(rule, place, arguments));
    }
}
