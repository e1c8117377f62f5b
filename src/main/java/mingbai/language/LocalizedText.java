package mingbai.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A text by language: in the authoritative one, and in those into which it has been translated.
 *
 * @param official     the text in the authoritative language, never blank
 * @param translations the text in other languages; where one is absent, its readers see the official text, marked as such
 */
public record LocalizedText(String official, Map<Language, String> translations) {
    public LocalizedText {
        Objects.requireNonNull(official);
        translations = Map.copyOf(translations);
    }

    /** By the official text alone, which keeps its hash. */
    @Override
    public int hashCode() {
        return official.hashCode();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LocalizedText text && official.equals(text.official) && translations.equals(text.translations);
    }

    /** A text that has not been translated. */
    public static LocalizedText of(String official) {
        return new LocalizedText(official, Map.of());
    }

    /** What is said in each language. */
    public static LocalizedText of(Function<Language, String> said) {
        return given(language -> Optional.of(said.apply(language))).orElseThrow();
    }

    /** What is given in each language; absent where the authoritative one has nothing. */
    public static Optional<LocalizedText> given(Function<Language, Optional<String>> text) {
        return text.apply(Language.AUTHORITATIVE).map(official -> {
            Map<Language, String> translations = new HashMap<>();
            for (Language language : Language.TRANSLATIONS) {
                text.apply(language).ifPresent(said -> translations.put(language, said));
            }
            return new LocalizedText(official, translations);
        });
    }

    /** Texts one behind the other, in each language that all of them have. */
    public static LocalizedText joined(List<LocalizedText> texts, String between) {
        return given(language -> texts.stream().allMatch(text -> text.in(language).isPresent())
                ? Optional.of(texts.stream().map(text -> text.or(language)).collect(Collectors.joining(between))) : Optional.empty())
                .orElseThrow();
    }

    /** The same text in some languages alone. */
    public LocalizedText only(Languages languages) {
        Map<Language, String> left = new HashMap<>(translations);
        left.keySet().removeIf(language -> !languages.has(language));
        return new LocalizedText(official, left);
    }

    /** The text in a language, or nothing where it has not been translated. */
    public Optional<String> in(Language language) {
        return language == Language.AUTHORITATIVE ? Optional.of(official) : Optional.ofNullable(translations.get(language));
    }

    /** In each language that it has, the official one first. */
    public Stream<String> each() {
        return Language.ALL.stream().flatMap(language -> in(language).stream());
    }

    /** The languages into which it has been translated, in their order. */
    public List<Language> translated() {
        return translations.isEmpty() ? List.of() : Language.TRANSLATIONS.stream().filter(translations::containsKey).toList();
    }

    /** The text in a language; the official one where it has not been translated. */
    public String or(Language language) {
        return in(language).orElse(official);
    }

    /** The language that {@link #or} answers in. */
    public Language language(Language wanted) {
        return in(wanted).isPresent() ? wanted : Language.AUTHORITATIVE;
    }
}
