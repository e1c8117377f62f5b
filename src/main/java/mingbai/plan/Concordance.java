package mingbai.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mingbai.model.Bilingual;
import mingbai.model.Concept;
import mingbai.model.Item;
import mingbai.text.Phrases;
import mingbai.text.Sentences;

/**
 * Where a concept occurs: each sentence of an item that uses one of its Chinese terms, beside its translation, with the
 * terms marked (keyword in context).
 */
public final class Concordance {
    private final Concept concept;
    private final Phrases<Concept> terms;
    private final Phrases<Concept> renderings;

    /** @param terms the Chinese terms of all concepts, because a longer term of another one hides a shorter */
    Concordance(Concept concept, Phrases<Concept> terms) {
        this.concept = concept;
        this.terms = terms;
        Map<String, Concept> english = new LinkedHashMap<>();
        concept.en().forEach(term -> english.put(term.term(), concept));
        this.renderings = Phrases.inflected(english);
    }

    /**
     * An item that uses the concept.
     *
     * @param item  the item
     * @param title its title, with or without a hit
     * @param lines sentences of its text and its scope, each with a hit
     */
    public record Entry(Item item, Line title, List<Line> lines) {}

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

    Entry entry(Item item) {
        Bilingual title = item.title();
        List<Line> lines = Stream.concat(Stream.of(item.text()), item.scope().map(Item.Scope::text).stream())
                .flatMap(text -> Sentences.of(text).stream().map(pair -> line(pair.zh().of(text.zh()),
                        pair.en().map(span -> span.of(text.en().orElseThrow())))))
                .filter(line -> line.zh().stream().anyMatch(Run::hit)).toList();
        return new Entry(item, line(title.zh(), title.en()), lines);
    }

    private Line line(String zh, Optional<String> en) {
        return new Line(runs(zh, terms), en.map(text -> runs(text, renderings)).orElse(List.of()));
    }

    private List<Run> runs(String sentence, Phrases<Concept> phrases) {
        List<Run> runs = new ArrayList<>();
        int written = 0;
        for (Phrases.Hit<Concept> hit : phrases.in(sentence)) {
            if (hit.value() != concept) continue;
            if (hit.start() > written) runs.add(new Run(sentence.substring(written, hit.start()), false));
            runs.add(new Run(sentence.substring(hit.start(), hit.end()), true));
            written = hit.end();
        }
        if (written < sentence.length()) runs.add(new Run(sentence.substring(written), false));
        return runs;
    }
}
