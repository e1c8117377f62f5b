package mingbai.check.vocabulary;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import mingbai.check.form.Fields;
import mingbai.check.form.Found;
import mingbai.check.form.Joined;
import mingbai.check.form.Key;
import mingbai.check.form.SafeName;
import mingbai.check.form.Suggestion;
import mingbai.check.record.CommonFields;
import mingbai.check.record.ConceptForm;
import mingbai.check.record.Content;
import mingbai.language.Language;
import mingbai.language.Word;
import mingbai.model.Concept;
import mingbai.model.Concept.Status;
import mingbai.model.Concept.Term;
import mingbai.model.Reference;
import mingbai.problem.Place;
import mingbai.problem.Rule;
import mingbai.problem.Said;
import mingbai.read.Raw;
import mingbai.read.RawFile;
import mingbai.text.Pinyin;

/** glossary/*.yaml: one concept a file. */
final class Concepts {
    private final Content content;
    private final Found found;
    private final Kinds topics;
    private final Map<String, Fields> fieldsOf = new TreeMap<>();
    private final Map<String, Concept> concepts = new TreeMap<>();
    private final Map<Language, Map<String, Place>> owners = new EnumMap<>(Language.class);
    private final Map<String, Set<String>> above = new HashMap<>();

    private Concepts(Content content, Found found, Kinds topics) {
        this.content = content;
        this.found = found;
        this.topics = topics;
    }

    static List<Concept> parse(Content content, Found found, Kinds topics) {
        Concepts parsing = new Concepts(content, found, topics);
        for (RawFile file : content.glossary()) {
            SafeName.ask(found, file, Place.start(file.path()), file.stem());
            content.fields(found, file, ConceptForm.FORM).ifPresent(fields -> parsing.add(file.stem(), fields));
        }
        parsing.references();
        return List.copyOf(parsing.concepts.values());
    }

    private void add(String id, Fields fields) {
        fieldsOf.put(id, fields);
        Map<Language, List<Term>> terms = new EnumMap<>(Language.class);
        fields.read(ConceptForm.TERMS).forEach((language, written) -> terms.put(language, terms(fields, written, language)));
        List<String> related = Fields.values(fields.read(ConceptForm.RELATED));
        List<String> broader = Fields.values(fields.read(ConceptForm.BROADER));
        var topic = topics.find(fields, ConceptForm.TOPIC);
        var definition = fields.read(ConceptForm.DEFINITION);
        var definitionSource = definitionSource(fields);
        var note = fields.read(ConceptForm.NOTE);
        var search = CommonFields.search(fields);
        if (!found.languages().all().stream().allMatch(language -> !terms.getOrDefault(language, List.of()).isEmpty())) return;
        concepts.put(id, new Concept(id, topic, definition, definitionSource, note, related, broader, terms, search));
    }

    private List<Term> terms(Fields concept, List<Fields> written, Language language) {
        List<Term> terms = new ArrayList<>();
        written.forEach(fields -> terms.add(term(fields, language)));
        long main = terms.stream().filter(Term::main).count();
        if (!terms.isEmpty() && main != 1) {
            concept.report(Rule.TERM_MAIN, concept.place(ConceptForm.TERMS, language),
                        Said.of("language", language), main);
        }
        terms.sort(Comparator.comparing(term -> !term.main()));
        return terms;
    }

    private Term term(Fields fields, Language language) {
        String text = fields.read(ConceptForm.TERM);
        Status status = fields.read(ConceptForm.STATUS);
        Optional<Reference> source = CommonFields.reference(fields, ConceptForm.SOURCE);
        boolean preferred = status == Status.PREFERRED && fields.is(ConceptForm.STATUS, Word.of(status)); // no stand-in
        if (language != Language.AUTHORITATIVE && source.isEmpty() && preferred) {
            fields.report(Rule.TERM_SOURCE, fields.place(ConceptForm.STATUS), text, Said.of("language", language));
        }
        Place place = fields.place(ConceptForm.TERM);
        Term term = new Term(text, fields.read(ConceptForm.TYPE), status, fields.read(ConceptForm.PINYIN), source,
                fields.read(ConceptForm.USAGE_NOTE));
        term.pinyin().filter(pinyin -> !text.isEmpty() && Pinyin.syllables(text, pinyin).isEmpty()).ifPresent(pinyin ->
                fields.report(Rule.PINYIN_WRONG, fields.place(ConceptForm.PINYIN), pinyin, text));
        Place owner = text.isEmpty() || !term.accepted() ? null
                : owners.computeIfAbsent(language, first -> new TreeMap<>()).putIfAbsent(text.toLowerCase(Locale.ROOT), place);
        if (owner != null) fields.report(Rule.TERM_TAKEN, place, text, named(concept(owner)), owner.within());
        return term;
    }

    /** A concept as sentences name it: by its id alone while its file has not been read. */
    private Said named(String id) {
        Concept concept = concepts.get(id);
        return concept == null ? Said.of(id) : Named.named(concept);
    }

    /** The concept in whose file a place lies. */
    private static String concept(Place place) {
        return place.file().substring(place.file().lastIndexOf('/') + 1).replace(".yaml", "");
    }

    private static Map<Language, Reference> definitionSource(Fields concept) {
        Map<Language, Reference> sources = new EnumMap<>(Language.class);
        concept.read(ConceptForm.DEFINITION_SOURCE).forEach((language, source) ->
                source.ifPresent(given -> sources.put(language, CommonFields.reference(given))));
        return sources;
    }

    /** What is related is neither broader nor narrower (SKOS S27), and nothing is broader than itself. */
    private void related(String id, Fields fields, Key<?> list, Raw.Scalar other) {
        if (list == ConceptForm.BROADER) {
            if (above(other.value()).contains(id)) fields.report(Rule.CONCEPT_LOOP, other.place(), named(other.value()));
        } else if (above(id).contains(other.value())) {
            fields.report(Rule.CONCEPT_RELATED, other.place(), named(other.value()), Said.say("related.broader"), fields.named(list));
        } else if (above(other.value()).contains(id)) {
            fields.report(Rule.CONCEPT_RELATED, other.place(), named(other.value()), Said.say("related.narrower"), fields.named(list));
        }
    }

    /** The ids of all concepts that are broader than one, however far up. */
    private Set<String> above(String id) {
        return above.computeIfAbsent(id, start -> {
            Set<String> found = new HashSet<>();
            Deque<String> open = new ArrayDeque<>(List.of(start));
            while (!open.isEmpty()) {
                Concept concept = concepts.get(open.pop());
                if (concept != null) concept.broader().stream().filter(found::add).forEach(open::add);
            }
            return found;
        });
    }

    /** The concepts of Chinese terms. */
    private Map<String, String> termsOf() {
        Map<String, String> ids = new TreeMap<>();
        concepts.values().forEach(concept -> concept.terms(Language.AUTHORITATIVE)
                .forEach(term -> ids.putIfAbsent(term.term(), concept.id())));
        return ids;
    }

    /** Concepts name each other; each name has to exist. */
    private void references() {
        Suggestion.Known known = new Suggestion.Known(fieldsOf.keySet(), termsOf());
        fieldsOf.forEach((id, fields) -> {
            Set<String> seen = new HashSet<>();
            for (Key<List<Raw.Scalar>> list : List.of(ConceptForm.BROADER, ConceptForm.RELATED)) {
                for (Raw.Scalar other : fields.read(list)) {
                    if (other.value().equals(id)) {
                        fields.report(Rule.VALUE_WRONG, other.place(), fields.named(list), id, Said.say("value.another-concept"));
                    } else if (seen.add(other.value())) {
                        related(id, fields, list, other);
                    } else {
                        fields.report(Rule.CONCEPT_RELATED, other.place(), named(other.value()), Said.say("related.given"),
                                fields.named(list));
                    }
                    if (fieldsOf.containsKey(other.value()) || content.failed("glossary/" + other.value() + ".yaml")
                            || Joined.ids(fields, other)) continue;
                    found.add(fields.file().problem(Rule.UNKNOWN_CONCEPT, other.place(),
                            fields.nearest(other.value(), () -> known.named(other.value())), other.value()));
                }
            }
        });
    }
}
