package mingbai.text;

import java.util.ArrayList;
import java.util.List;
import mingbai.language.Language;
import mingbai.language.LocalizedText;
import mingbai.text.Sentences.Pair;
import mingbai.text.Sentences.Paragraph;
import mingbai.text.Sentences.Span;
import mingbai.text.Terms.Use;

/**
 * A text beside its translation (a bitext, as translators say), cut into paragraphs and sentences and searched for terms once,
 * however many rules and pages ask. For any number of threads.
 */
public final class Bitext {
    private final LocalizedText text;
    private final Terms terms;
    /* What was found, which does not change; null until somebody asks. */
    private volatile List<Paragraph> paragraphs;
    private volatile List<Pair> sentences;
    private volatile List<Phrases.Hit<Use>> ofText;
    private volatile List<Phrases.Hit<Use>> ofTranslation;

    /** @param terms what to look for */
    public Bitext(LocalizedText text, Terms terms) {
        this.text = text;
        this.terms = terms;
    }

    public LocalizedText text() {
        return text;
    }

    /** Paragraph by paragraph, as {@link Sentences#paragraphs(LocalizedText)}. */
    public List<Paragraph> paragraphs() {
        List<Paragraph> known = paragraphs;
        if (known == null) {
            known = Sentences.paragraphs(text).stream().map(pair -> Sentences.cut(text, pair)).toList();
            paragraphs = known;
        }
        return known;
    }

    /** Sentence by sentence, as {@link Sentences#of(LocalizedText)}. */
    public List<Pair> sentences() {
        List<Pair> known = sentences;
        if (known == null) {
            known = Sentences.aligned(paragraphs());
            sentences = known;
        }
        return known;
    }

    /** Where the whole text of a language has terms; none where it is not translated. */
    public List<Phrases.Hit<Use>> terms(Language language) {
        boolean translation = language == Language.TRANSLATION;
        List<Phrases.Hit<Use>> known = translation ? ofTranslation : ofText;
        if (known == null) {
            known = text.in(language).map(said -> List.copyOf(terms.in(language, said))).orElse(List.of());
            if (translation) ofTranslation = known;
            else ofText = known;
        }
        return known;
    }

    /**
     * Where a paragraph or sentence has terms: what would be found if it were a text of its own, so that no term reaches over its ends.
     *
     * @return with offsets into the whole text
     */
    public List<Phrases.Hit<Use>> terms(Language language, Span stretch) {
        List<Phrases.Hit<Use>> inside = new ArrayList<>();
        for (Phrases.Hit<Use> hit : terms(language)) {
            if (hit.end() <= stretch.start()) continue;
            if (hit.start() >= stretch.end()) break;
            if (hit.start() < stretch.start() || hit.end() > stretch.end()) return alone(language, stretch);
            inside.add(hit);
        }
        return inside;
    }

    private List<Phrases.Hit<Use>> alone(Language language, Span stretch) {
        return terms.in(language, stretch.of(text.in(language).orElseThrow())).stream()
                .map(hit -> new Phrases.Hit<>(stretch.start() + hit.start(), stretch.start() + hit.end(), hit.value())).toList();
    }
}
