package mingbai.check.form;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import mingbai.language.Language;
import mingbai.language.LocalizedText;
import mingbai.problem.Said;
import mingbai.read.Raw;
import mingbai.read.RawFile;

/**
 * A text as it stands in a record: in the authoritative language, and in those into which it is translated.
 *
 * @param file     the record
 * @param key      what the text is, such as {@code title}
 * @param named    the same as sentences name it, with all above it
 * @param official whether it is the source's in the authoritative language
 * @param scalars  where it is, in each language that it has
 * @param text     the text as readers see it: offsets into it are offsets into the scalars
 */
public record Written(RawFile file, String key, Supplier<Said> named, boolean official, Map<Language, Raw.Scalar> scalars,
                      LocalizedText text) {
    /** @param shown the text without white space around it */
    static Written of(RawFile file, Key<?> key, Supplier<Said> named, Map<Language, Raw.Scalar> scalars, LocalizedText shown) {
        return new Written(file, key.name(), named, key.official(), scalars, begins(scalars, shown) ? shown
                : LocalizedText.given(language -> Optional.ofNullable(scalars.get(language)).map(Raw.Scalar::value)).orElseThrow());
    }

    /** Whether nothing was taken away before the text. */
    private static boolean begins(Map<Language, Raw.Scalar> scalars, LocalizedText shown) {
        return scalars.entrySet().stream().allMatch(one -> one.getValue().value().startsWith(shown.in(one.getKey()).orElseThrow()));
    }

    /** Whether the text is an item's, which is official. What is said of its changes, and of its being void, is the editors'. */
    public boolean ofItem() {
        return official && file.name().startsWith("items/");
    }

    public Optional<Raw.Scalar> in(Language language) {
        return Optional.ofNullable(scalars.get(language));
    }
}
