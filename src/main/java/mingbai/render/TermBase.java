package mingbai.render;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.model.Bilingual;
import mingbai.model.Concept;
import mingbai.model.Language;
import mingbai.model.Publication;
import mingbai.plan.Output;
import mingbai.plan.Plan;

/**
 * The glossary as TBX-Basic (ISO 30042:2019, style DCA), which translators' programs read. What the dialect has no data
 * category for, pinyin, usage and that a term is only proposed, stands in notes; broader and related concepts are both
 * cross-references.
 */
final class TermBase {
    private final Plan plan;
    private final Xml xml = new Xml();

    private TermBase(Plan plan) {
        this.plan = plan;
    }

    static byte[] of(Plan plan) {
        TermBase base = new TermBase(plan);
        base.write(plan.publication());
        return base.xml.bytes();
    }

    private void write(Publication publication) {
        xml.open("tbx", "type", "TBX-Basic", "style", "dca", "xml:lang", Language.ZH.tag(),
                "xmlns", "urn:iso:std:iso:30042:ed-2");
        xml.open("tbxHeader").open("fileDesc").open("titleStmt");
        xml.leaf("title", publication.shortTitle().zh(), "xml:lang", Language.ZH.tag());
        publication.shortTitle().en().ifPresent(title -> xml.leaf("note", title, "xml:lang", Language.EN.tag()));
        xml.close().open("sourceDesc").leaf("p", publication.document().title()).close().close().close();
        xml.open("text").open("body");
        publication.concepts().forEach(this::entry);
        xml.close().close().close();
    }

    private void entry(Concept concept) {
        xml.open("conceptEntry", "id", id(concept));
        xml.leaf("descrip", concept.topic().name().zh(), "type", "subjectField");
        concept.note().ifPresent(this::notes);
        plan.catalogue().broader(concept).forEach(broader -> reference(broader, "上位概念 broader: "));
        plan.catalogue().related(concept).forEach(related -> reference(related, "相关概念 related: "));
        plan.publication().site().address().ifPresent(address -> Language.ALL.forEach(language ->
                external(address + Output.Page.of(concept, language).path(), concept.title().or(language))));
        Language.ALL.forEach(language -> section(concept, language));
        xml.close();
    }

    private void section(Concept concept, Language language) {
        xml.open("langSec", "xml:lang", language.tag()).open("descripGrp");
        xml.leaf("descrip", concept.definition().or(language), "type", "definition");
        concept.definitionSource().in(language).ifPresent(this::source);
        xml.close();
        concept.terms(language).forEach(term -> term(term, language));
        xml.close();
    }

    private void term(Concept.Term term, Language language) {
        xml.open("termSec").leaf("term", term.term());
        xml.leaf("termNote", switch (term.type()) {
            case FULL -> "fullForm";
            case SHORT_FORM -> "shortForm";
            case ABBREVIATION -> "abbreviation";
            case PHRASE -> "phrase";
        }, "type", "termType");
        status(term.status()).ifPresent(status -> xml.leaf("termNote", status, "type", "administrativeStatus"));
        if (term.status() == Concept.Status.PROPOSED) {
            notes(new Bilingual("建议译名，没有权威出处。", Optional.of("Proposed; no authoritative source is known.")));
        }
        term.source().ifPresent(this::source);
        term.pinyin().ifPresent(pinyin -> xml.leaf("note", pinyin, "xml:lang", "zh-Latn-pinyin"));
        term.usageNote().ifPresent(this::notes);
        xml.close();
    }

    /** The dialect has no value for what is proposed. */
    private static Optional<String> status(Concept.Status status) {
        return switch (status) {
            case PREFERRED -> Optional.of("preferredTerm-admn-sts");
            case ADMITTED -> Optional.of("admittedTerm-admn-sts");
            case DEPRECATED -> Optional.of("deprecatedTerm-admn-sts");
            case OBSOLETE -> Optional.of("supersededTerm-admn-sts");
            case PROPOSED -> Optional.empty();
        };
    }

    private void source(Concept.Source source) {
        xml.leaf("admin", Stream.of(Optional.of(source.title()), source.issuer(), source.number(), source.address())
                .flatMap(Optional::stream).collect(Collectors.joining("; ")), "type", "source");
    }

    private void notes(Bilingual text) {
        for (Language language : List.of(Language.ZH, Language.EN)) {
            text.in(language).ifPresent(said -> xml.leaf("note", said, "xml:lang", language.tag()));
        }
    }

    private void reference(Concept to, String kind) {
        xml.leaf("ref", kind + to.title().zh(), "type", "crossReference", "target", id(to));
    }

    private void external(String address, String text) {
        xml.leaf("xref", text, "type", "externalCrossReference", "target", address);
    }

    /** An XML name, whatever the concept is called. */
    private static String id(Concept concept) {
        return "concept-" + concept.id();
    }
}
