package mingbai.check.wording;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import mingbai.check.form.Found;
import mingbai.language.Language;
import mingbai.language.LocalizedText;
import mingbai.model.Concept;
import mingbai.problem.Rule;
import mingbai.text.Bitext;
import mingbai.text.Phrases;
import mingbai.text.Sentences;
import mingbai.text.Sentences.Span;
import mingbai.text.Terms.Use;

/** What official Chinese calls by a term, its English calls by one of the concept's renderings, in any inflection. */
final class TermNotRendered implements TextRule {
    private final Phrases<String> renderings;

    TermNotRendered(List<Concept> concepts) {
        renderings = Phrases.inflected(concepts.stream().flatMap(concept -> accepted(concept).stream())
                .collect(Collectors.toMap(Function.identity(), Function.identity(), (one, same) -> one, LinkedHashMap::new)));
    }

    private static List<String> accepted(Concept concept) {
        return concept.terms(Language.TRANSLATION).stream().filter(Concept.Term::accepted).map(Concept.Term::term)
                .filter(term -> !term.isEmpty()).toList();
    }

    @Override
    public void check(List<Passage> passages, Found found) {
        for (Passage passage : passages) {
            LocalizedText text = passage.written().text();
            if (!passage.written().official() || text.translation().isEmpty()) continue;
            passage.bitext().paragraphs().stream().filter(paragraph -> paragraph.span().en().isPresent())
                    .forEach(paragraph -> check(passage, text.translation().get(), paragraph, found));
        }
    }

    private void check(Passage passage, String translation, Sentences.Paragraph paragraph, Found found) {
        Map<Concept, Phrases.Hit<Use>> used = new LinkedHashMap<>();
        passage.bitext().terms(Language.AUTHORITATIVE, paragraph.span().zh()).forEach(hit -> used.putIfAbsent(hit.value().concept(), hit));
        Span english = paragraph.span().en().orElseThrow();
        passage.bitext().terms(Language.TRANSLATION, english).stream().filter(hit -> hit.value().term().accepted())
                .forEach(hit -> used.remove(hit.value().concept()));
        if (used.isEmpty()) return;
        Set<String> rendered = renderings.anywhere(english.of(translation));
        used.forEach((concept, hit) -> {
            if (accepted(concept).stream().anyMatch(rendered::contains)) return;
            found.report(passage.written(), Rule.TERM_NOT_RENDERED, Language.TRANSLATION,
                    sentence(passage.bitext(), paragraph, hit.start()),
                    hit.value().term().term(), String.join(" / ", accepted(concept)), concept.id());
        });
    }

    /** Where the English sentence begins that belongs to a place in the Chinese. */
    private static int sentence(Bitext bitext, Sentences.Paragraph paragraph, int at) {
        return bitext.sentences().stream().filter(pair -> pair.zh().start() <= at && at < pair.zh().end())
                .flatMap(pair -> pair.en().stream()).findFirst().orElse(paragraph.span().en().orElseThrow()).start();
    }
}
