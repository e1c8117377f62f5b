package mingbai.render.data;

import java.util.Optional;
import mingbai.language.Language;
import mingbai.language.LocalizedText;
import mingbai.model.Concept;
import mingbai.model.Publication;
import mingbai.words.Messages;

/**
 * What the glossary's exchange files say in words, because their formats have no field for it: that a term is only
 * {@code Proposed, no source given by the editors}, or which source it has.
 */
public final class Remarks {
    /** The language of a term's pinyin (BCP 47). */
    static final String PINYIN = "zh-Latn-pinyin";

    private Remarks() {}

    /** What the glossary is called, in the languages in which the publication has a short title. */
    public static LocalizedText title(Publication publication) {
        return LocalizedText.given(language -> publication.head().shortTitle().in(language)
                .map(title -> in(language, "edition.glossary.title", title))).orElseThrow();
    }

    /** Said once a file, of every definition that names no source. */
    static LocalizedText definitions() {
        return LocalizedText.of(language -> in(language, "edition.glossary.definitions"));
    }

    /**
     * Of a term that is only proposed; absent for others.
     *
     * @param language the term's
     */
    static Optional<LocalizedText> proposed(Concept.Term term, Language language) {
        if (term.status() != Concept.Status.PROPOSED) return Optional.empty();
        String key = language == Language.AUTHORITATIVE ? "edition.glossary.proposed-term" : "edition.glossary.proposed-translation";
        return Optional.of(LocalizedText.of(each -> in(each, key)
                + (term.source().isPresent() ? "" : in(each, "edition.glossary.no-source"))));
    }

    /** Words of ours. */
    static String in(Language language, String key, Object... named) {
        return Messages.in(language).say(key, named);
    }
}
