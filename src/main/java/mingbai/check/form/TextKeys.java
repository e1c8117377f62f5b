package mingbai.check.form;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import mingbai.language.Language;
import mingbai.language.Languages;
import mingbai.language.LocalizedText;

/** Texts by language, and what else records give for each language: their keys, and keys behind which they are. */
public final class TextKeys {
    /** A text in each language. */
    public static final List<Key<?>> EACH = Language.ALL.stream().<Key<?>>map(TextKeys::of).toList();
    public static final Key<String> VERBATIM = Keys.text(Language.AUTHORITATIVE.code())
            .says("text.verbatim");
    /** Translations that may be left out. */
    public static final List<Key<?>> TRANSLATIONS = Language.TRANSLATIONS.stream()
            .<Key<?>>map(language -> Keys.text(language.code()).optional().says("text.translation." + language.code())).toList();
    public static final Form TRANSLATED = source("text.translated.form");
    public static final Form PARAGRAPHS = source("text.paragraphs.form").ofAnyLength();
    public static final Form ALL = Form.of("text.both.form", EACH);
    private static final Form SENTENCES = ALL.ofSentences();

    private TextKeys() {}

    /** The texts of translations, where each language has to have one. */
    public static List<Key<?>> inEach(Languages languages) {
        return languages.several() ? ALL.keys(languages).subList(1, languages.all().size()) : List.of();
    }

    private static Key<String> of(Language language) {
        return Keys.text(language.code()).says("text.in." + language.code());
    }

    /**
     * A text of the source, its translations, and more behind them.
     *
     * @param about the key of what it is
     */
    public static Form source(String about, Key<?>... more) {
        return Form.of(about, Stream.of(Stream.of(VERBATIM), TRANSLATIONS.stream(), Stream.of(more))
                .<Key<?>>flatMap(keys -> keys).toList());
    }

    /** A text in the authoritative language, and in others where it is translated. */
    public static Key<LocalizedText> translated(String name) {
        return new Key<>(name, new Shape.InLanguages(TRANSLATED), true);
    }

    /** A text of any number of paragraphs, in the authoritative language, and in others where it is translated. */
    public static Key<LocalizedText> paragraphs(String name) {
        return new Key<>(name, new Shape.InLanguages(PARAGRAPHS), true);
    }

    /** Some paragraphs, as a part of what is behind a key. */
    public static Shape paragraphs() {
        return new Shape.InLanguages(PARAGRAPHS);
    }

    /** A text in each language of the publication, or a list of such texts; empty where it is left out. */
    public static Key<List<LocalizedText>> oneOrMore(String name) {
        return new Key<>(name, new Shape.OneOrMore(new Shape.InLanguages(ALL)), false);
    }

    /** A text in each language of the publication. */
    public static Key<LocalizedText> inEach(String name) {
        return new Key<>(name, new Shape.InLanguages(ALL), true);
    }

    /** A few sentences in each language of the publication. */
    public static Key<LocalizedText> sentences(String name) {
        return new Key<>(name, new Shape.InLanguages(SENTENCES), true);
    }

    /**
     * Something for each language of the publication.
     *
     * @param each what is behind the code of each
     */
    public static <T> Key<Map<Language, T>> byLanguage(String name, String about, Function<Language, Key<T>> each) {
        return new Key<>(name, byLanguage(about, each), true);
    }

    private static <T> Shape byLanguage(String about, Function<Language, Key<T>> each) {
        return new Shape.ByLanguage(Form.of(about, Language.ALL.stream().<Key<?>>map(each).toList()));
    }
}
