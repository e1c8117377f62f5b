package mingbai.language;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * A text in Chinese and, where it has been translated, in English.
 *
 * @param zh the Chinese text, never blank
 * @param en the English text; absent: not translated, readers of English see the Chinese, marked as such
 */
public record Bilingual(String zh, Optional<String> en) {
    public Bilingual {
        Objects.requireNonNull(zh);
        Objects.requireNonNull(en);
    }

    /** What is said in each language. */
    public static Bilingual of(Function<Language, String> said) {
        return new Bilingual(said.apply(Language.ZH), Optional.of(said.apply(Language.EN)));
    }

    /** What is given in each language; absent where the authoritative one has nothing. */
    public static Optional<Bilingual> given(Function<Language, Optional<String>> text) {
        return text.apply(Language.ZH).map(zh -> new Bilingual(zh, text.apply(Language.EN)));
    }

    /** The text in a language, or nothing where it has not been translated. */
    public Optional<String> in(Language language) {
        return language == Language.ZH ? Optional.of(zh) : en;
    }

    /** The text in a language; the Chinese where it has not been translated. */
    public String or(Language language) {
        return in(language).orElse(zh);
    }

    /** The language that {@link #or} answers in. */
    public Language language(Language wanted) {
        return in(wanted).isPresent() ? wanted : Language.AUTHORITATIVE;
    }
}
