package mingbai.check.form;

import java.util.Optional;
import mingbai.language.LocalizedText;

/** Texts in Chinese and English: their keys, and keys behind which they are. */
public final class Languages {
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

    private Languages() {}

    /** A text in Chinese, and in English where it is translated. */
    public static Key<LocalizedText> bilingual(String name) {
        return new Key<>(name, new Shape.InLanguages(TRANSLATED), true);
    }

    /** A text of any number of paragraphs, in Chinese, and in English where it is translated. */
    public static Key<LocalizedText> paragraphs(String name) {
        return new Key<>(name, new Shape.InLanguages(PARAGRAPHS), true);
    }

    public static Key<LocalizedText> inBoth(String name) {
        return new Key<>(name, new Shape.InLanguages(BOTH), true);
    }

    /** A few sentences in Chinese and English. */
    public static Key<LocalizedText> sentences(String name) {
        return new Key<>(name, new Shape.InLanguages(SENTENCES), true);
    }

    /** A few sentences in Chinese and English, which may be left out. */
    public static Key<Optional<LocalizedText>> optionalSentences(String name) {
        return new Key<>(name, new Shape.InLanguages(SENTENCES), false);
    }
}
