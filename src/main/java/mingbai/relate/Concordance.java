package mingbai.relate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.language.Language;
import mingbai.language.LocalizedText;
import mingbai.model.Concept;
import mingbai.model.Item;
import mingbai.text.Bitext;
import mingbai.text.Bitexts;
import mingbai.text.Phrases;
import mingbai.text.Sentences;
import mingbai.text.Terms;

/**
 * Where a concept occurs: each sentence of an item that uses one of its Chinese terms, beside its translation, with the
 * terms marked (keyword in context).
 */
public final class Concordance {
    private final Concept concept;
    private final Bitexts texts;
    private final Phrases<Concept> renderings;

    /** @param texts with the terms of all concepts, because a longer term of another one hides a shorter */
    public Concordance(Concept concept, Bitexts texts) {
        this.concept = concept;
        this.texts = texts;
        Map<String, Concept> english = new LinkedHashMap<>();
        concept.terms(Language.TRANSLATION).forEach(term -> english.put(term.term(), concept));
        this.renderings = Phrases.inflected(english);
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
     * @param zh the Chinese
     * @param en its translation, with a hit where it uses a term of the concept; empty: not translated
     */
    public record Line(List<Run> zh, List<Run> en) {}

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
        return new Entry(item, line(name.official(), 0, title.terms(Language.AUTHORITATIVE), name.translation()), List.copyOf(lines));
    }

    private void add(List<Line> lines, Bitext text) {
        LocalizedText said = text.text();
        for (Sentences.Pair pair : text.sentences()) {
            List<Phrases.Hit<Terms.Use>> hits = text.terms(Language.AUTHORITATIVE, pair.zh());
            if (hits.stream().noneMatch(hit -> hit.value().concept() == concept)) continue;
            lines.add(line(pair.zh().of(said.official()), pair.zh().start(), hits,
                    pair.en().map(span -> span.of(said.translation().orElseThrow()))));
        }
    }

    /**
     * @param start where the Chinese begins in its text
     * @param hits  by their place in that text
     */
    private Line line(String zh, int start, List<Phrases.Hit<Terms.Use>> hits, Optional<String> en) {
        List<Phrases.Hit<Concept>> ours = hits.stream().filter(hit -> hit.value().concept() == concept)
                .map(hit -> new Phrases.Hit<>(hit.start() - start, hit.end() - start, concept)).toList();
        return new Line(runs(zh, ours), en.map(text -> runs(text, renderings.in(text))).orElse(List.of()));
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
