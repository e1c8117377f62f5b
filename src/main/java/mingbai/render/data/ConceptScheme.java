package mingbai.render.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import mingbai.format.Json;
import mingbai.language.Language;
import mingbai.language.Languages;
import mingbai.language.LocalizedText;
import mingbai.model.Concept;
import mingbai.model.Subject;
import mingbai.plan.Output;
import mingbai.plan.PageKind;
import mingbai.plan.Plan;
import mingbai.relate.Glossary;
import mingbai.relate.Group;

/**
 * The glossary as SKOS in JSON-LD. Names are relative to the file, so that the same bytes hold at every address: a
 * concept is {@code ../glossary/bonded-goods.html#concept}.
 */
final class ConceptScheme {
    private static final String GLOSSARY = "../" + Output.Page.of(PageKind.GLOSSARY, Language.AUTHORITATIVE).path();
    private static final String SCHEME = GLOSSARY + "#scheme";

    private final Plan plan;
    private final Languages languages;

    private ConceptScheme(Plan plan) {
        this.plan = plan;
        this.languages = plan.publication().head().languages();
    }

    static byte[] of(Plan plan) {
        ConceptScheme scheme = new ConceptScheme(plan);
        List<Map<String, Object>> graph = new ArrayList<>();
        graph.add(scheme.scheme());
        plan.relations().glossary().groups().forEach(group -> graph.add(scheme.collection(group)));
        plan.publication().concepts().forEach(concept -> graph.add(scheme.concept(concept)));
        return Json.file(Json.object("@context", context(), "@graph", graph));
    }

    private static Map<String, Object> context() {
        Map<String, Object> context = Json.object("skos", "http://www.w3.org/2004/02/skos/core#",
                "dcterms", "http://purl.org/dc/terms/", "foaf", "http://xmlns.com/foaf/0.1/");
        Stream.of("skos:prefLabel", "skos:altLabel", "skos:hiddenLabel", "skos:definition", "skos:scopeNote", "skos:editorialNote",
                "dcterms:title", "dcterms:source").forEach(id -> define(context, id, "@container", "@language"));
        Stream.of("skos:hasTopConcept", "skos:topConceptOf", "skos:inScheme", "skos:broader", "skos:narrower", "skos:related",
                "skos:member", "foaf:page", "dcterms:isReferencedBy").forEach(id -> define(context, id, "@type", "@id"));
        return context;
    }

    private static void define(Map<String, Object> context, String id, String key, String value) {
        context.put(id.substring(id.indexOf(':') + 1), Json.object("@id", id, key, value));
    }

    private Map<String, Object> scheme() {
        return Json.object("@id", SCHEME, "@type", "skos:ConceptScheme", "title", both(Remarks.title(plan.publication())),
                "editorialNote", both(Remarks.definitions()), "hasTopConcept", plan.publication().concepts().stream()
                        .filter(concept -> concept.broader().isEmpty()).map(ConceptScheme::id).toList());
    }

    private Map<String, Object> collection(Group<Concept> group) {
        return Json.object("@id", GLOSSARY + "#topic-" + group.kind().id(), "@type", "skos:Collection",
                "prefLabel", both(group.kind().name()), "member", group.members().stream().map(ConceptScheme::id).toList());
    }

    private Map<String, Object> concept(Concept concept) {
        Glossary glossary = plan.relations().glossary();
        Map<String, Object> node = Json.object("@id", id(concept), "@type", "skos:Concept", "inScheme", SCHEME);
        if (concept.broader().isEmpty()) node.put("topConceptOf", SCHEME);
        labels(node, "prefLabel", concept, Concept.Term::main);
        labels(node, "altLabel", concept, term -> term.accepted() && !term.main());
        labels(node, "hiddenLabel", concept, term -> !term.accepted());
        node.put("definition", both(concept.definition()));
        remarks(node, concept);
        links(node, "broader", glossary.broader(concept));
        links(node, "narrower", glossary.narrower(concept));
        links(node, "related", glossary.related(concept));
        node.put("page", languages.all().stream().map(language -> path(concept, language)).toList());
        node.put("isReferencedBy", glossary.using(concept).stream().map(item -> path(item, Language.AUTHORITATIVE)).toList());
        return node;
    }

    /** SKOS lets each language have one preferred label, and pinyin is a way of writing of its own. */
    private void labels(Map<String, Object> node, String key, Concept concept, Predicate<Concept.Term> which) {
        Texts labels = new Texts();
        for (Language language : languages.all()) {
            concept.terms(language).stream().filter(which).forEach(term -> labels.add(language.tag(), term.term()));
        }
        Optional<String> preferred = concept.main(Language.AUTHORITATIVE).flatMap(Concept.Term::pinyin);
        concept.terms(Language.AUTHORITATIVE).stream().filter(which).filter(Concept.Term::accepted)
                .filter(term -> term.main() || !term.pinyin().equals(preferred))
                .forEach(term -> term.pinyin().ifPresent(pinyin -> labels.add(Remarks.PINYIN, pinyin)));
        labels.put(node, key);
    }

    private void remarks(Map<String, Object> node, Concept concept) {
        Texts usage = new Texts();
        Texts status = new Texts();
        Texts sources = new Texts();
        concept.note().ifPresent(note -> usage.add(note, (language, said) -> said));
        for (Language language : languages.all()) {
            concept.source(language).ifPresent(source -> sources.add(language.tag(),
                    Remarks.in(language, "edition.glossary.definition", source.cited("; "))));
            for (Concept.Term term : concept.terms(language)) {
                term.usageNote().ifPresent(note -> usage.add(note, (each, said) -> about(term, each, said)));
                Remarks.proposed(term, language).ifPresent(remark -> status.add(remark, (each, said) -> about(term, each, said)));
                term.source().ifPresent(source -> sources.add(language.tag(), about(term, language, source.cited("; "))));
            }
        }
        usage.put(node, "scopeNote");
        status.put(node, "editorialNote");
        sources.put(node, "source");
    }

    private static String about(Concept.Term term, Language language, String said) {
        return Remarks.in(language, "edition.glossary.of-term", term.term(), said);
    }

    private static void links(Map<String, Object> node, String key, List<Concept> concepts) {
        if (!concepts.isEmpty()) node.put(key, concepts.stream().map(ConceptScheme::id).toList());
    }

    private Map<String, Object> both(LocalizedText text) {
        Map<String, Object> both = new LinkedHashMap<>();
        languages.all().forEach(language -> text.in(language).ifPresent(said -> both.put(language.tag(), said)));
        return both;
    }

    private static String id(Concept concept) {
        return path(concept, Language.AUTHORITATIVE) + "#concept";
    }

    private static String path(Subject subject, Language language) {
        return "../" + Output.Page.of(subject, language).path();
    }

    /** Texts by language, several in one. */
    private final class Texts {
        private final Map<String, Set<String>> texts = new LinkedHashMap<>();

        void add(String language, String text) {
            texts.computeIfAbsent(language, key -> new LinkedHashSet<>()).add(text);
        }

        /** @param shown what becomes of the text in a language */
        void add(LocalizedText text, BiFunction<Language, String, String> shown) {
            languages.all().forEach(language -> text.in(language).ifPresent(said -> add(language.tag(), shown.apply(language, said))));
        }

        /** A language's only text is no list; nothing is put where there is none. */
        void put(Map<String, Object> node, String key) {
            Map<String, Object> said = new LinkedHashMap<>();
            texts.forEach((language, all) -> said.put(language, all.size() == 1 ? all.iterator().next() : all));
            if (!said.isEmpty()) node.put(key, said);
        }
    }
}
