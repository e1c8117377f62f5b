package mingbai.language;

import java.util.Objects;
import java.util.Optional;

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

    /** The text in a language, or nothing where it has not been translated. */
    public Optional<String> in(Language language) {
        return language == Language.ZH ? Optional.of(zh) : en;
    }

    /** The text in a language; the Chinese where it has not been translated. */
    public String or(Language language) {
        return in(language).orElse(zh);
    }
}
