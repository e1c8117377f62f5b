package mingbai.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.model.Concept;
import mingbai.model.Language;
import mingbai.model.Place;
import mingbai.model.Rule;
import mingbai.model.Unit;
import mingbai.read.RawFile;
import mingbai.text.Phrases;
import mingbai.text.Sentences;

/**
 * Texts and glossary agree, as translators' tools check it: what the Chinese of an item calls by a term, its English
 * calls by one of the concept's renderings in any inflection; deprecated renderings stand nowhere; units have the names
 * of the unit list; and the glossary holds no concept that no item uses.
 */
final class Terminology {
    private final List<Concept> concepts;
    private final Map<Language, Phrases<Use>> terms = new HashMap<>();
    private final Phrases<String> renderings;
    private final Phrases<Unit> unitNames;
    private final Phrases<String> englishUnitNames;

    Terminology(List<Concept> concepts, List<Unit> units) {
        this.concepts = concepts;
        terms.put(Language.ZH, Phrases.exact(uses(Language.ZH)));
        terms.put(Language.EN, Phrases.inflected(uses(Language.EN)));
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

    /** A term, and the concept that has it. */
    private record Use(Concept concept, Concept.Term term) {}

    /** Checks the texts of records. */
    void check(Records records) {
        for (Written written : records.texts()) {
            if (written.ofItem()) renderings(records, written);
            if (!written.file().name().equals("units.yaml")) unitNames(records, written);
            deprecated(records, written);
        }
    }

    /** Checks the prose pages. */
    void prose(Records records) {
        records.prose().forEach(file -> deprecated(records, file));
    }

    /** The ids of the concepts that the Chinese of items uses. */
    Set<String> used(Records records) {
        return records.texts().stream().filter(Written::ofItem)
                .flatMap(written -> terms.get(Language.ZH).in(written.zh().value()).stream())
                .map(hit -> hit.value().concept().id()).collect(Collectors.toSet());
    }

    /** The accepted terms before the others, so that a phrase that some concept accepts is never a deprecated one. */
    private Map<String, Use> uses(Language language) {
        Map<String, Use> uses = new LinkedHashMap<>();
        for (boolean accepted : new boolean[] {true, false}) {
            for (Concept concept : concepts) {
                concept.terms(language).stream().filter(term -> term.accepted() == accepted && !term.term().isEmpty())
                        .forEach(term -> uses.putIfAbsent(term.term(), new Use(concept, term)));
            }
        }
        return uses;
    }

    private static List<String> accepted(Concept concept) {
        return concept.en().stream().filter(Concept.Term::accepted).map(Concept.Term::term)
                .filter(term -> !term.isEmpty()).toList();
    }

    private void renderings(Records records, Written written) {
        if (written.en().isEmpty()) return;
        for (Sentences.Pair pair : Sentences.paragraphs(written.text())) {
            if (pair.en().isEmpty()) continue;
            Map<Concept, Phrases.Hit<Use>> used = new LinkedHashMap<>();
            terms.get(Language.ZH).in(pair.zh().of(written.zh().value())).forEach(hit ->
                    used.putIfAbsent(hit.value().concept(), hit));
            Set<String> rendered = renderings.anywhere(pair.en().get().of(written.en().get().value()));
            used.forEach((concept, hit) -> {
                if (accepted(concept).stream().anyMatch(rendered::contains)) return;
                written.tell(records, Rule.TERM_NOT_RENDERED, Language.EN, sentence(written, pair, hit.start()),
                        hit.value().term().term(), String.join(" / ", accepted(concept)), concept.id());
            });
        }
    }

    /** Where the English sentence begins that belongs to a place in a Chinese paragraph. */
    private static int sentence(Written written, Sentences.Pair paragraph, int offset) {
        int at = paragraph.zh().start() + offset;
        return Sentences.of(written.text()).stream().filter(pair -> pair.zh().start() <= at && at < pair.zh().end())
                .flatMap(pair -> pair.en().stream()).findFirst().orElse(paragraph.en().orElseThrow()).start();
    }

    private void unitNames(Records records, Written written) {
        if (written.en().isEmpty()) return;
        for (Sentences.Pair pair : Sentences.paragraphs(written.text())) {
            if (pair.en().isEmpty()) continue;
            String zh = pair.zh().of(written.zh().value());
            List<Phrases.Hit<Unit>> hits = unitNames.in(zh);
            if (hits.isEmpty()) continue;
            Set<String> named = englishUnitNames.anywhere(pair.en().get().of(written.en().get().value()));
            for (Phrases.Hit<Unit> hit : hits) {
                String name = hit.value().name().en().orElse("");
                if (name.isEmpty() || named.contains(name)) continue;
                written.tell(records, Rule.UNIT_NAME_DIFFERS, Language.EN, pair.en().get().start(),
                        zh.substring(hit.start(), hit.end()), name);
            }
        }
    }

    private void deprecated(Records records, Written written) {
        for (Language language : Language.ALL) {
            boolean official = language == Language.ZH && written.ofItem();
            if (official || written.in(language).isEmpty()) continue;
            deprecated(written.file(), language, written.in(language).get().value()).forEach(hit ->
                    written.tell(records, Rule.TERM_DEPRECATED, language, hit.start(), arguments(hit.value(), language)));
        }
    }

    private void deprecated(Records records, RawFile prose) {
        Language language = prose.name().endsWith(".zh.md") ? Language.ZH : Language.EN;
        deprecated(prose, language, prose.text()).forEach(hit -> records.add(
                prose.problem(Rule.TERM_DEPRECATED, prose.place(hit.start()), arguments(hit.value(), language))));
    }

    /** Deprecated terms in a text; an entry may speak of its own. */
    private List<Phrases.Hit<Use>> deprecated(RawFile file, Language language, String text) {
        return terms.get(language).in(text).stream().filter(hit -> !hit.value().term().accepted())
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
    void unused(Records records, Stream<Set<String>> used) {
        boolean broken = records.problems().stream().anyMatch(problem -> !problem.rule().intendable() && problem.error());
        if (broken) return;
        List<Concept> idle = new ArrayList<>(concepts);
        used.takeWhile(ids -> !idle.isEmpty()).forEach(ids -> idle.removeIf(concept -> ids.contains(concept.id())));
        idle.forEach(concept ->
                records.glossary(concept.id()).ifPresent(file -> records.add(file.problem(Rule.CONCEPT_UNUSED,
                        Place.start(file.path()), zh(concept)))));
    }

    private static String zh(Concept concept) {
        return Stream.concat(concept.zh().stream().map(Concept.Term::term), Stream.of("")).findFirst().orElseThrow();
    }
}
