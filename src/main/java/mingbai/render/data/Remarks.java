package mingbai.render.data;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.language.Bilingual;
import mingbai.language.Language;
import mingbai.model.Concept;
import mingbai.model.Publication;
import mingbai.model.Source;

/**
 * What the glossary's exchange files say in words, because their formats have no field for it: that a term is only
 * {@code Proposed, no published source}, or where it stands.
 */
public final class Remarks {
    /** The language of a term's pinyin (BCP 47). */
    static final String PINYIN = "zh-Latn-pinyin";
    /** Said once a file, of every definition that names no source. */
    static final Bilingual DEFINITIONS = new Bilingual("没有注明出处的解释由编者撰写，不是原文。",
            Optional.of("Definitions without a source were written by the editors and are not part of the official text."));

    private Remarks() {}

    /** What the glossary is called. */
    public static Bilingual title(Publication publication) {
        Bilingual of = publication.head().shortTitle();
        return new Bilingual(of.zh() + "术语表", of.en().map(title -> "Glossary: " + title));
    }

    /** Of a term that is only proposed; absent for others. @param language the term's */
    static Optional<Bilingual> proposed(Concept.Term term, Language language) {
        if (term.status() != Concept.Status.PROPOSED) return Optional.empty();
        boolean sourced = term.source().isPresent();
        return Optional.of(new Bilingual((language == Language.ZH ? "建议用语" : "建议译名") + (sourced ? "" : "，尚无公开来源"),
                Optional.of(sourced ? "Proposed" : "Proposed, no published source")));
    }

    /** A source in one line: {@code Customs Law; https://example.org/law}. */
    static String cited(Source source) {
        return Stream.of(Optional.of(source.title()), source.issuer(), source.number(), source.address())
                .flatMap(Optional::stream).collect(Collectors.joining("; "));
    }
}
