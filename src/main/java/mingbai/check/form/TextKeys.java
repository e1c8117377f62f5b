package mingbai.check.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.language.Language;
import mingbai.language.LocalizedText;

/** Texts by language, and what else records give for each language: their keys, and keys behind which they are. */
public final class TextKeys {
    public static final Key<String> ZH = Keys.text("zh").says("text.zh");
    public static final Key<String> EN = Keys.text("en").says("text.en");
    public static final Key<Optional<String>> TRANSLATION = Keys.optionalText("en")
            .says("text.translation");
    public static final Key<String> VERBATIM = Keys.text("zh")
            .says("text.verbatim");
    public static final Form TRANSLATED = Form.of("text.translated.form", VERBATIM, TRANSLATION);
    public static final Form PARAGRAPHS =
            Form.of("text.paragraphs.form", VERBATIM, TRANSLATION).ofAnyLength();
    public static final Form BOTH = Form.of("text.both.form", ZH, EN);
    private static final Form SENTENCES = BOTH.ofSentences();

    private TextKeys() {}

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

    /** The same, which may be left out. */
    public static Key<Optional<LocalizedText>> optionalParagraphs(String name) {
        return new Key<>(name, new Shape.InLanguages(PARAGRAPHS), false);
    }

    /** A text in each language of the publication, or a list of such texts; empty where it is left out. */
    public static Key<List<LocalizedText>> oneOrMore(String name) {
        return new Key<>(name, new Shape.OneOrMore(new Shape.InLanguages(BOTH)), false);
    }

    /** A text in each language of the publication. */
    public static Key<LocalizedText> inEach(String name) {
        return new Key<>(name, new Shape.InLanguages(BOTH), true);
    }

    /** The same, which may be left out. */
    public static Key<Optional<LocalizedText>> optionalInEach(String name) {
        return new Key<>(name, new Shape.InLanguages(BOTH), false);
    }

    /** A few sentences in each language of the publication. */
    public static Key<LocalizedText> sentences(String name) {
        return new Key<>(name, new Shape.InLanguages(SENTENCES), true);
    }

    /** A few sentences in each language of the publication, which may be left out. */
    public static Key<Optional<LocalizedText>> optionalSentences(String name) {
        return new Key<>(name, new Shape.InLanguages(SENTENCES), false);
    }

    /** Something for each language of the publication. @param each what is behind the code of each, of which the first is authoritative */
    @SafeVarargs
    public static <T> Key<Map<Language, T>> byLanguage(String name, String about, Key<T>... each) {
        return new Key<>(name, new Shape.ByLanguage(Form.of(about, each)), true);
    }

    /** The same, which may be left out. */
    @SafeVarargs
    public static <T> Key<Map<Language, T>> optionalByLanguage(String name, String about, Key<T>... each) {
        return new Key<>(name, new Shape.ByLanguage(Form.of(about, each)), false);
    }
}
