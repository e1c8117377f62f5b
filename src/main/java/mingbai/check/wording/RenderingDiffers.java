package mingbai.check.wording;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mingbai.check.form.Found;
import mingbai.language.Language;
import mingbai.model.Concept;
import mingbai.problem.Rule;
import mingbai.text.Phrases;
import mingbai.text.Sentences;
import mingbai.text.Terms.Use;

/**
 * A rendering that is only admitted, used with no word on when: readers take two renderings for two things. Word order apart,
 * short forms apart.
 */
final class RenderingDiffers implements TextRule {
    @Override
    public void check(List<Passage> passages, Found found) {
        for (Passage passage : passages) {
            if (passage.written().text().translation().isEmpty()) continue;
            passage.bitext().paragraphs().stream().filter(paragraph -> paragraph.span().en().isPresent())
                    .forEach(paragraph -> check(passage, paragraph, found));
        }
    }

    private static void check(Passage passage, Sentences.Paragraph paragraph, Found found) {
        List<Phrases.Hit<Use>> english = passage.bitext().terms(Language.TRANSLATION, paragraph.span().en().orElseThrow()).stream()
                .filter(hit -> unexplained(hit.value())).toList();
        if (english.isEmpty()) return;
        Set<String> meant = passage.bitext().terms(Language.AUTHORITATIVE, paragraph.span().zh()).stream()
                .map(hit -> hit.value().concept().id()).collect(Collectors.toSet());
        english.stream().filter(hit -> meant.contains(hit.value().concept().id())).forEach(hit ->
                found.report(passage.written(), Rule.RENDERING_DIFFERS, Language.TRANSLATION, hit.start(), hit.value().term().term(),
                        main(hit.value()), hit.value().concept().id()));
    }

    private static String main(Use use) {
        return use.concept().main(Language.TRANSLATION).map(Concept.Term::term).orElse("");
    }

    private static boolean unexplained(Use use) {
        Concept.Term term = use.term();
        return term.status() == Concept.Status.ADMITTED && term.type() == Concept.Type.FULL && term.usageNote().isEmpty()
                && !Phrases.sameWords(term.term(), main(use));
    }
}
