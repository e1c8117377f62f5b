package mingbai.check.form;

import java.util.Optional;
import mingbai.language.Language;
import mingbai.language.LocalizedText;
import mingbai.read.Raw;
import mingbai.read.RawFile;

/**
 * A text as it stands in a record, in Chinese and, where it is translated, in English.
 *
 * @param file     the record
 * @param key      what the text is, such as {@code title}
 * @param official whether the Chinese is the source's
 * @param zh       the Chinese
 * @param en       the English; absent: not translated
 * @param text     the text as readers see it: offsets into it are offsets into the scalars
 */
public record Written(RawFile file, String key, boolean official, Raw.Scalar zh, Optional<Raw.Scalar> en, LocalizedText text) {
    /** @param shown the text without white space around it */
    static Written of(RawFile file, Key<?> key, Raw.Scalar zh, Optional<Raw.Scalar> en, LocalizedText shown) {
        boolean begins = begins(zh.value(), shown.official())
                && (en.isEmpty() || begins(en.get().value(), shown.translation().orElseThrow()));
        return new Written(file, key.name(), key.official(), zh, en,
                begins ? shown : LocalizedText.of(zh.value(), en.map(Raw.Scalar::value)));
    }

    /** Whether nothing was taken away before the text. */
    private static boolean begins(String value, String shown) {
        return value.startsWith(shown);
    }

    /** Whether the text is an item's: its Chinese is official. What is said of its changes, and of its being void, is the editors'. */
    public boolean ofItem() {
        return official && file.name().startsWith("items/");
    }

    public Optional<Raw.Scalar> in(Language language) {
        return language.of(Optional.of(zh), en);
    }
}
