package mingbai.check.wording;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mingbai.check.form.Found;
import mingbai.language.Language;
import mingbai.model.Concept;
import mingbai.problem.Rule;
import mingbai.problem.Said;
import mingbai.text.Bitext;
import mingbai.text.Phrases;
import mingbai.text.Sentences;
import mingbai.text.Terms.Use;

/**
 * A rendering that is only admitted, used with no word on when: readers take two renderings for two things. Word order apart,
 * short forms apart.
 */
final class RenderingDiffers implements TextRule {
    @Override
    public void check(TextPassage passage, Found found) {
        passage.paragraphs((language, pair) -> check(passage, language, pair, found));
    }

    private static void check(TextPassage passage, Language language, Bitext.Pair<Sentences.Paragraph> pair, Found found) {
        List<Phrases.Hit<Use>> renderings = passage.bitext().terms(language, pair.translation().span()).stream()
                .filter(hit -> unexplained(hit.value(), language)).toList();
        if (renderings.isEmpty()) return;
        Set<String> meant = passage.bitext().terms(Language.AUTHORITATIVE, pair.official().span()).stream()
                .map(hit -> hit.value().concept().id()).collect(Collectors.toSet());
        renderings.stream().filter(hit -> meant.contains(hit.value().concept().id())).forEach(hit ->
                found.report(passage.written(), Rule.RENDERING_DIFFERS, language, hit.start(), hit.value().term().term(),
                        main(hit.value(), language), hit.value().concept().id(), Said.of("language", language)));
    }

    private static String main(Use use, Language language) {
        return use.concept().main(language).map(Concept.Term::term).orElse("");
    }

    private static boolean unexplained(Use use, Language language) {
        Concept.Term term = use.term();
        return term.status() == Concept.Status.ADMITTED && term.type() == Concept.Type.FULL && term.usageNote().isEmpty()
                && !Phrases.sameWords(language, term.term(), main(use, language));
    }
}
