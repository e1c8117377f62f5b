package mingbai.relate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import mingbai.language.Language;
import mingbai.language.LocalizedText;
import mingbai.model.Concept;
import mingbai.model.Item;
import mingbai.text.Bitext;
import mingbai.text.Bitexts;
import mingbai.text.Phrases;
import mingbai.text.Terms;

/**
 * Where a concept occurs: each sentence of an item that uses one of its Chinese terms, beside its translations, with the
 * terms marked (keyword in context).
 */
public final class Concordance {
    private final Concept concept;
    private final Bitexts texts;
    private final List<Language> translations;
    /** The concept's terms in each translation. */
    private final List<Phrases<Concept>> renderings;

    /**
     * @param texts        with the terms of all concepts, because a longer term of another one hides a shorter
     * @param translations which to show
     */
    public Concordance(Concept concept, Bitexts texts, List<Language> translations) {
        this.concept = concept;
        this.texts = texts;
        this.translations = translations;
        this.renderings = translations.stream().map(this::renderings).toList();
    }

    private Phrases<Concept> renderings(Language language) {
        Map<String, Concept> terms = new LinkedHashMap<>();
        concept.terms(language).forEach(term -> terms.put(term.term(), concept));
        return Phrases.of(language, terms);
    }

    /**
     * An item that uses the concept.
     *
     * @param item  the item
     * @param title its title, with or without a hit
     * @param lines sentences of its texts, remarks and scope, each with a hit
     */
    public record Entry(Item item, Line title, List<Line> lines) {
        /** The item's id alone. */
        @Override
        public String toString() {
            return item.toString();
        }
    }

    /**
     * A sentence.
     *
     * @param official     the sentence itself
     * @param translations what there is of it in each language that was asked for, in that order
     */
    public record Line(List<Run> official, List<Translated> translations) {
        /** What there is in a language; empty: it is not translated. */
        public List<Run> in(Language language) {
            return translations.stream().filter(one -> one.language() == language).findFirst().map(Translated::runs).orElse(List.of());
        }

        /** Whether it is translated into any. */
        public boolean translated() {
            return !translations.isEmpty();
        }
    }

    /** A sentence in another language, with a hit where it uses a term of the concept. */
    public record Translated(Language language, List<Run> runs) {}

    /**
     * A part of a sentence.
     *
     * @param text never empty
     * @param hit  true: a term of the concept
     */
    public record Run(String text, boolean hit) {}

    /** Where an item uses the concept. */
    public Entry entry(Item item) {
        List<Line> lines = new ArrayList<>();
        item.passages().forEach(passage -> add(lines, texts.of(passage)));
        Bitext title = texts.of(item.title());
        LocalizedText name = title.text();
        return new Entry(item, line(name.official(), 0, title.terms(Language.AUTHORITATIVE), translations.stream().map(name::in).toList()),
                List.copyOf(lines));
    }

    private void add(List<Line> lines, Bitext text) {
        LocalizedText said = text.text();
        for (Bitext.Segment segment : text.segments(translations)) {
            List<Phrases.Hit<Terms.Use>> hits = text.terms(Language.AUTHORITATIVE, segment.official());
            if (hits.stream().noneMatch(hit -> hit.value().concept() == concept)) continue;
            lines.add(line(segment.official().of(said.official()), segment.official().start(), hits, IntStream.range(0, translations.size())
                    .mapToObj(i -> segment.translations().get(i).map(span -> span.of(said.or(translations.get(i))))).toList()));
        }
    }

    /**
     * @param start where the official text of the line begins in its text
     * @param hits  by their place in that text
     * @param said  in each translation
     */
    private Line line(String official, int start, List<Phrases.Hit<Terms.Use>> hits, List<Optional<String>> said) {
        List<Phrases.Hit<Concept>> ours = hits.stream().filter(hit -> hit.value().concept() == concept)
                .map(hit -> new Phrases.Hit<>(hit.start() - start, hit.end() - start, concept)).toList();
        List<Translated> translated = new ArrayList<>(translations.size());
        for (int i = 0; i < translations.size(); i++) {
            Phrases<Concept> terms = renderings.get(i);
            Language language = translations.get(i);
            said.get(i).ifPresent(text -> translated.add(new Translated(language, runs(text, terms.in(text)))));
        }
        return new Line(runs(official, ours), translated);
    }

    private static List<Run> runs(String sentence, List<Phrases.Hit<Concept>> hits) {
        List<Run> runs = new ArrayList<>();
        int written = 0;
        for (Phrases.Hit<Concept> hit : hits) {
            if (hit.start() > written) runs.add(new Run(sentence.substring(written, hit.start()), false));
            runs.add(new Run(sentence.substring(hit.start(), hit.end()), true));
            written = hit.end();
        }
        if (written < sentence.length()) runs.add(new Run(sentence.substring(written), false));
        return runs;
    }
}
