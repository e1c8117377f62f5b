package mingbai.check.wording;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.check.form.Found;
import mingbai.check.record.Content;
import mingbai.language.Language;
import mingbai.model.Concept;
import mingbai.problem.Place;
import mingbai.problem.Rule;

/** The glossary holds no concept that no official text uses. This can be asked of all texts together alone. */
record ConceptUnused(List<Concept> concepts) {
    /** The ids of the concepts that official Chinese uses. */
    static Set<String> used(List<TextPassage> passages) {
        return passages.stream().filter(passage -> passage.written().official())
                .flatMap(passage -> passage.bitext().terms(Language.AUTHORITATIVE).stream())
                .map(hit -> hit.value().concept().id()).collect(Collectors.toSet());
    }

    /**
     * Reports only where every item and every concept could be read.
     *
     * @param used the ids that each item uses
     */
    void check(Content content, Found found, Stream<Set<String>> used) {
        boolean broken = found.problems().stream().anyMatch(problem -> !problem.rule().intendable() && problem.error());
        if (broken) return;
        Set<String> all = used.flatMap(Set::stream).collect(Collectors.toSet());
        concepts.stream().filter(concept -> !all.contains(concept.id())).forEach(concept ->
                content.glossary(concept.id()).ifPresent(file -> found.add(file.problem(Rule.CONCEPT_UNUSED,
                        Place.start(file.path()), term(concept)))));
    }

    private static String term(Concept concept) {
        return concept.main(Language.AUTHORITATIVE).map(Concept.Term::term).orElse("");
    }
}
