package mingbai.check.form;

import java.util.Optional;
import mingbai.language.Bilingual;

/** Texts in Chinese and English: their keys, and keys behind which they stand. */
public final class Languages {
    public static final Key<String> ZH = Keys.text("zh").says("中文", "Chinese");
    public static final Key<String> EN = Keys.text("en").says("英文", "English");
    public static final Key<Optional<String>> TRANSLATION = Keys.optionalText("en")
            .says("英文译文；还没有译的可以先不写", "The English translation; may be left out until it is made");
    public static final Key<String> VERBATIM = Keys.text("zh")
            .says("中文，与原文逐字相同", "Chinese, the same as the source character for character");
    public static final Form TRANSLATED = Form.of("中文和译文", "Chinese and its translation", VERBATIM, TRANSLATION);
    public static final Form PARAGRAPHS =
            Form.of("几段中文和译文", "Paragraphs in Chinese and their translation", VERBATIM, TRANSLATION).ofAnyLength();
    public static final Form BOTH = Form.of("中文和英文", "Chinese and English", ZH, EN);
    private static final Form SENTENCES = BOTH.ofSentences();

    private Languages() {}

    /** A text in Chinese, and in English where it is translated. */
    public static Key<Bilingual> bilingual(String name) {
        return new Key<>(name, new Shape.InLanguages(TRANSLATED), true);
    }

    /** A text of any number of paragraphs, in Chinese, and in English where it is translated. */
    public static Key<Bilingual> paragraphs(String name) {
        return new Key<>(name, new Shape.InLanguages(PARAGRAPHS), true);
    }

    public static Key<Bilingual> inBoth(String name) {
        return new Key<>(name, new Shape.InLanguages(BOTH), true);
    }

    /** A few sentences in Chinese and English. */
    public static Key<Bilingual> sentences(String name) {
        return new Key<>(name, new Shape.InLanguages(SENTENCES), true);
    }

    /** A few sentences in Chinese and English, which may be left out. */
    public static Key<Optional<Bilingual>> optionalSentences(String name) {
        return new Key<>(name, new Shape.InLanguages(SENTENCES), false);
    }
}
