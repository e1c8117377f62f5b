package mingbai.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mingbai.language.Language;
import mingbai.language.LocalizedText;
import mingbai.text.Sentences.Paragraph;
import mingbai.text.Sentences.Span;
import mingbai.text.Terms.Use;

/**
 * A text beside its translations (a bitext, as translators say), cut into paragraphs and sentences and searched for terms once,
 * however many rules and pages ask. Translations keep the order and number of paragraphs and sentences, so the n-th belongs to the n-th;
 * where the sentences of a paragraph are not equally many, the paragraph is the smallest that belongs together. For any number of threads.
 */
public final class Bitext {
    private final LocalizedText text;
    private final Terms terms;
    /* What was found in each language, which does not change; null until somebody asks. */
    private final AtomicReferenceArray<List<Paragraph>> paragraphs = new AtomicReferenceArray<>(Language.ALL.size());
    private final AtomicReferenceArray<List<Phrases.Hit<Use>>> hits = new AtomicReferenceArray<>(Language.ALL.size());
    /** What was asked for last: pages ask for the same languages again and again. */
    private volatile Aligned aligned = new Aligned(List.of(), List.of());

    /** @param terms what to look for */
    public Bitext(LocalizedText text, Terms terms) {
        this.text = text;
        this.terms = terms;
    }

    /**
     * What belongs together in a text and its translation into one language.
     *
     * @param <T>         a paragraph, or a stretch of a sentence
     * @param official    in the official text
     * @param translation in the translation
     */
    public record Pair<T>(T official, T translation) {}

    /**
     * What belongs together in a text and some of its translations.
     *
     * @param official     in the official text
     * @param translations in those that were asked for, in that order; empty where there is none, or nothing in it belongs here
     */
    public record Segment(Span official, List<Optional<Span>> translations) {}

    private record Aligned(List<Language> languages, List<Segment> segments) {}

    public LocalizedText text() {
        return text;
    }

    /** The paragraphs in a language; none where it is not translated. */
    public List<Paragraph> in(Language language) {
        List<Paragraph> known = paragraphs.get(language.ordinal());
        if (known == null) {
            known = text.in(language).map(said -> Sentences.of(language, said)).orElse(List.of());
            paragraphs.set(language.ordinal(), known);
        }
        return known;
    }

    /** Paragraph by paragraph; none where it is not translated, or its paragraphs are not equally many. */
    public List<Pair<Paragraph>> paragraphs(Language translation) {
        List<Paragraph> official = in(Language.AUTHORITATIVE);
        List<Paragraph> translated = in(translation);
        return official.size() != translated.size() ? List.of() : pairs(official, translated);
    }

    /** Sentence by sentence. */
    public List<Pair<Span>> sentences(Language translation) {
        return paragraphs(translation).stream().flatMap(pair -> even(pair.official(), pair.translation())
                ? pairs(pair.official().sentences(), pair.translation().sentences()).stream()
                : Stream.of(new Pair<>(pair.official().span(), pair.translation().span()))).toList();
    }

    /** All of the official text sentence by sentence, beside some translations. */
    public List<Segment> segments(List<Language> translations) {
        Aligned known = aligned;
        if (!known.languages().equals(translations)) {
            known = new Aligned(translations, aligned(translations));
            aligned = known;
        }
        return known.segments();
    }

    private List<Segment> aligned(List<Language> translations) {
        List<Paragraph> official = in(Language.AUTHORITATIVE);
        List<List<Paragraph>> beside = translations.stream().map(this::in).toList();
        List<Segment> segments = new ArrayList<>();
        for (int i = 0; i < official.size(); i++) {
            int place = i;
            List<Optional<Paragraph>> others = beside.stream().map(paragraphs -> paragraphs.size() != official.size()
                    ? Optional.<Paragraph>empty() : Optional.of(paragraphs.get(place))).toList();
            add(segments, official.get(i), others);
        }
        return List.copyOf(segments);
    }

    private static void add(List<Segment> segments, Paragraph official, List<Optional<Paragraph>> others) {
        if (others.stream().flatMap(Optional::stream).anyMatch(other -> !even(official, other))) {
            segments.add(new Segment(official.span(), others.stream().map(other -> other.map(Paragraph::span)).toList()));
            return;
        }
        for (int i = 0; i < official.sentences().size(); i++) {
            int place = i;
            segments.add(new Segment(official.sentences().get(i),
                    others.stream().map(other -> other.map(paragraph -> paragraph.sentences().get(place))).toList()));
        }
    }

    private static boolean even(Paragraph one, Paragraph other) {
        return one.sentences().size() == other.sentences().size();
    }

    private static <T> List<Pair<T>> pairs(List<T> official, List<T> translated) {
        return IntStream.range(0, official.size()).mapToObj(i -> new Pair<>(official.get(i), translated.get(i))).toList();
    }

    /** Where the whole text of a language has terms; none where it is not translated. */
    public List<Phrases.Hit<Use>> terms(Language language) {
        List<Phrases.Hit<Use>> known = hits.get(language.ordinal());
        if (known == null) {
            known = text.in(language).map(said -> List.copyOf(terms.in(language, said))).orElse(List.of());
            hits.set(language.ordinal(), known);
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
