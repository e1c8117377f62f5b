package mingbai.check.wording;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.check.form.Found;
import mingbai.check.form.Written;
import mingbai.check.parse.Content;
import mingbai.check.parse.Units;
import mingbai.language.Bilingual;
import mingbai.language.Language;
import mingbai.model.Concept;
import mingbai.model.Unit;
import mingbai.problem.Place;
import mingbai.problem.Rule;
import mingbai.read.RawFile;
import mingbai.text.Bitext;
import mingbai.text.Phrases;
import mingbai.text.Sentences;
import mingbai.text.Sentences.Span;
import mingbai.text.Terms;
import mingbai.text.Terms.Use;

/**
 * Texts and glossary agree, as translators' tools check it: what the Chinese of an item calls by a term, its English calls
 * by one of the concept's renderings in any inflection, and by the main one unless the glossary says when another is right;
 * deprecated renderings stand nowhere; units have the names of the unit list; and the glossary holds no concept that no
 * official text uses.
 */
final class Terminology {
    private final List<Concept> concepts;
    private final Terms terms;
    private final Phrases<String> renderings;
    private final Phrases<Unit> unitNames;
    private final Phrases<String> englishUnitNames;

    Terminology(List<Concept> concepts, List<Unit> units) {
        this.concepts = concepts;
        terms = new Terms(concepts);
        renderings = english(concepts.stream().flatMap(concept -> accepted(concept).stream()));
        Map<String, Unit> names = new LinkedHashMap<>();
        units.forEach(unit -> Units.names(unit.name(), unit.aliases()).forEach(name -> names.putIfAbsent(name, unit)));
        unitNames = Phrases.exact(names);
        englishUnitNames = english(units.stream().flatMap(unit -> unit.name().en().stream()));
    }

    /** Phrases that stand for themselves. */
    private static Phrases<String> english(Stream<String> names) {
        Map<String, String> phrases = new LinkedHashMap<>();
        names.forEach(name -> phrases.put(name, name));
        return Phrases.inflected(phrases);
    }

    /** What to look for in texts. */
    Terms terms() {
        return terms;
    }

    /** Checks the texts of records. */
    void check(Found found, List<Passage> passages) {
        for (Passage passage : passages) {
            if (passage.written().official()) renderings(found, passage);
            variants(found, passage);
            if (!passage.written().file().name().equals("units.yaml")) unitNames(found, passage);
            deprecated(found, passage);
        }
    }

    /** Checks the prose pages. */
    void prose(Content content, Found found) {
        content.prose().forEach(file -> deprecated(found, file));
    }

    /** The ids of the concepts that official Chinese uses. */
    static Set<String> used(List<Passage> passages) {
        return passages.stream().filter(passage -> passage.written().official())
                .flatMap(passage -> passage.bitext().terms(Language.ZH).stream())
                .map(hit -> hit.value().concept().id()).collect(Collectors.toSet());
    }

    private static List<String> accepted(Concept concept) {
        return concept.en().stream().filter(Concept.Term::accepted).map(Concept.Term::term)
                .filter(term -> !term.isEmpty()).toList();
    }

    private void renderings(Found found, Passage passage) {
        Bilingual text = passage.written().text();
        if (text.en().isEmpty()) return;
        for (Sentences.Paragraph paragraph : passage.bitext().paragraphs()) {
            if (paragraph.span().en().isEmpty()) continue;
            Map<Concept, Phrases.Hit<Use>> used = new LinkedHashMap<>();
            passage.bitext().terms(Language.ZH, paragraph.span().zh()).forEach(hit -> used.putIfAbsent(hit.value().concept(), hit));
            Span english = paragraph.span().en().get();
            passage.bitext().terms(Language.EN, english).stream().filter(hit -> hit.value().term().accepted())
                    .forEach(hit -> used.remove(hit.value().concept()));
            if (used.isEmpty()) continue;
            Set<String> rendered = renderings.anywhere(english.of(text.en().get()));
            used.forEach((concept, hit) -> {
                if (accepted(concept).stream().anyMatch(rendered::contains)) return;
                found.tell(passage.written(), Rule.TERM_NOT_RENDERED, Language.EN, sentence(passage.bitext(), paragraph, hit.start()),
                        hit.value().term().term(), String.join(" / ", accepted(concept)), concept.id());
            });
        }
    }

    /**
     * A rendering that is only admitted, used with no word on when: readers take two renderings for two things. Word order apart,
     * short forms apart.
     */
    private static void variants(Found found, Passage passage) {
        if (passage.written().text().en().isEmpty()) return;
        for (Sentences.Paragraph paragraph : passage.bitext().paragraphs()) {
            if (paragraph.span().en().isEmpty()) continue;
            List<Phrases.Hit<Use>> english = passage.bitext().terms(Language.EN, paragraph.span().en().get()).stream()
                    .filter(hit -> unexplained(hit.value())).toList();
            if (english.isEmpty()) continue;
            Set<String> meant = passage.bitext().terms(Language.ZH, paragraph.span().zh()).stream()
                    .map(hit -> hit.value().concept().id()).collect(Collectors.toSet());
            english.stream().filter(hit -> meant.contains(hit.value().concept().id())).forEach(hit ->
                    found.tell(passage.written(), Rule.RENDERING_DIFFERS, Language.EN, hit.start(), hit.value().term().term(),
                            hit.value().concept().en().get(0).term(), hit.value().concept().id()));
        }
    }

    private static boolean unexplained(Use use) {
        Concept.Term term = use.term();
        return term.status() == Concept.Status.ADMITTED && term.type() == Concept.Type.FULL && term.usageNote().isEmpty()
                && !Phrases.sameWords(term.term(), use.concept().en().get(0).term());
    }

    /** Where the English sentence begins that belongs to a place in the Chinese. */
    private static int sentence(Bitext bitext, Sentences.Paragraph paragraph, int at) {
        return bitext.sentences().stream().filter(pair -> pair.zh().start() <= at && at < pair.zh().end())
                .flatMap(pair -> pair.en().stream()).findFirst().orElse(paragraph.span().en().orElseThrow()).start();
    }

    private void unitNames(Found found, Passage passage) {
        Bilingual text = passage.written().text();
        if (text.en().isEmpty() || unitNames.in(text.zh()).isEmpty()) return;
        for (Sentences.Paragraph paragraph : passage.bitext().paragraphs()) {
            if (paragraph.span().en().isEmpty()) continue;
            String zh = paragraph.span().zh().of(text.zh());
            List<Phrases.Hit<Unit>> hits = unitNames.in(zh);
            if (hits.isEmpty()) continue;
            Span english = paragraph.span().en().get();
            Set<String> named = englishUnitNames.anywhere(english.of(text.en().get()));
            for (Phrases.Hit<Unit> hit : hits) {
                String name = hit.value().name().en().orElse("");
                if (name.isEmpty() || named.contains(name)) continue;
                found.tell(passage.written(), Rule.UNIT_NAME_DIFFERS, Language.EN, english.start(),
                        zh.substring(hit.start(), hit.end()), name);
            }
        }
    }

    private static void deprecated(Found found, Passage passage) {
        Written written = passage.written();
        for (Language language : Language.ALL) {
            boolean official = language == Language.ZH && written.ofItem();
            if (official) continue;
            deprecated(written.file(), passage.bitext().terms(language)).forEach(hit ->
                    found.tell(written, Rule.TERM_DEPRECATED, language, hit.start(), arguments(hit.value(), language)));
        }
    }

    private void deprecated(Found found, RawFile prose) {
        Language language = prose.name().endsWith(".zh.md") ? Language.ZH : Language.EN;
        deprecated(prose, terms.in(language, prose.text())).forEach(hit -> found.add(
                prose.problem(Rule.TERM_DEPRECATED, prose.place(hit.start()), arguments(hit.value(), language))));
    }

    /** Deprecated terms in a text; an entry may speak of its own. */
    private static List<Phrases.Hit<Use>> deprecated(RawFile file, List<Phrases.Hit<Use>> hits) {
        return hits.stream().filter(hit -> !hit.value().term().accepted())
                .filter(hit -> !file.name().equals("glossary/" + hit.value().concept().id() + ".yaml")).toList();
    }

    private static String[] arguments(Use use, Language language) {
        return new String[] {use.term().term(), "glossary/" + use.concept().id() + ".yaml",
            use.concept().terms(language).get(0).term()};
    }

    /**
     * Tells of concepts that no item uses; only where every item and every concept could be read.
     *
     * @param used the ids that each item uses
     */
    void unused(Content content, Found found, Stream<Set<String>> used) {
        boolean broken = found.problems().stream().anyMatch(problem -> !problem.rule().intendable() && problem.error());
        if (broken) return;
        Set<String> all = used.flatMap(Set::stream).collect(Collectors.toSet());
        concepts.stream().filter(concept -> !all.contains(concept.id())).forEach(concept ->
                content.glossary(concept.id()).ifPresent(file -> found.add(file.problem(Rule.CONCEPT_UNUSED,
                        Place.start(file.path()), zh(concept)))));
    }

    private static String zh(Concept concept) {
        return Stream.concat(concept.zh().stream().map(Concept.Term::term), Stream.of("")).findFirst().orElseThrow();
    }
}
