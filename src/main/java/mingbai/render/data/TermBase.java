package mingbai.render.data;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.format.Xml;
import mingbai.language.Language;
import mingbai.language.Languages;
import mingbai.language.LocalizedText;
import mingbai.model.Concept;
import mingbai.model.Publication;
import mingbai.model.Reference;
import mingbai.plan.Output;
import mingbai.plan.Plan;

/**
 * The glossary as TBX-Basic (ISO 30042:2019, style DCA), which translators' programs read. What the dialect has no data
 * category for, pinyin, usage and that a term is only proposed, is in notes; broader and related concepts are both
 * cross-references.
 */
final class TermBase {
    private final Plan plan;
    private final Languages languages;
    private final Xml xml;

    private TermBase(Plan plan, Xml xml) {
        this.plan = plan;
        this.languages = plan.publication().head().languages();
        this.xml = xml;
    }

    static byte[] of(Plan plan) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Xml xml = Xml.indented(out);
        new TermBase(plan, xml).write(plan.publication());
        xml.end();
        return out.toByteArray();
    }

    private void write(Publication publication) {
        xml.open("tbx", "type", "TBX-Basic", "style", "dca", "xml:lang", Language.AUTHORITATIVE.tag(),
                "xmlns", "urn:iso:std:iso:30042:ed-2");
        xml.open("tbxHeader").open("fileDesc").open("titleStmt");
        LocalizedText title = Remarks.title(publication);
        languages.all().forEach(language -> title.in(language).ifPresent(said ->
                xml.leaf(language == Language.AUTHORITATIVE ? "title" : "note", said, "xml:lang", language.tag())));
        xml.close().open("sourceDesc").leaf("p", publication.head().document().title(), "xml:lang", Language.AUTHORITATIVE.tag());
        both(Remarks.definitions(), "p");
        xml.close().close().close();
        xml.open("text").open("body");
        publication.concepts().forEach(this::entry);
        xml.close().close().close();
    }

    private void entry(Concept concept) {
        xml.open("conceptEntry", "id", id(concept));
        both(concept.topic().name(), "descrip", "type", "subjectField");
        concept.note().ifPresent(note -> both(note, "note"));
        plan.relations().glossary().broader(concept).forEach(broader -> reference(broader, "edition.glossary.broader"));
        plan.relations().glossary().related(concept).forEach(related -> reference(related, "edition.glossary.related"));
        plan.publication().head().site().address().ifPresent(address -> languages.all().forEach(language ->
                external(address + Output.Page.of(concept, language).path(), concept.title().or(language))));
        languages.all().forEach(language -> section(concept, language));
        xml.close();
    }

    private void section(Concept concept, Language language) {
        xml.open("langSec", "xml:lang", language.tag()).open("descripGrp");
        xml.leaf("descrip", concept.definition().or(language), "type", "definition");
        concept.source(language).ifPresent(this::source);
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
        Remarks.proposed(term, language).ifPresent(remark -> both(remark, "note"));
        term.source().ifPresent(this::source);
        term.pinyin().ifPresent(pinyin -> xml.leaf("note", pinyin, "xml:lang", Remarks.PINYIN));
        term.usageNote().ifPresent(note -> both(note, "note"));
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

    private void source(Reference reference) {
        xml.leaf("admin", reference.cited("; "), "type", "source");
    }

    /**
     * An element in each language.
     *
     * @param attributes besides the language
     */
    private void both(LocalizedText text, String name, String... attributes) {
        for (Language language : languages.all()) {
            String[] all = Stream.concat(Stream.of("xml:lang", language.tag()), Stream.of(attributes)).toArray(String[]::new);
            text.in(language).ifPresent(said -> xml.leaf(name, said, all));
        }
    }

    /** @param key of the word for how it is related */
    private void reference(Concept to, String key) {
        String kind = languages.all().stream().map(language -> Remarks.in(language, key)).collect(Collectors.joining(" "));
        String titles = languages.all().stream().map(to.title()::or).collect(Collectors.joining(" / "));
        xml.leaf("ref", kind + ": " + titles, "type", "crossReference", "target", id(to));
    }

    private void external(String address, String text) {
        xml.leaf("xref", text, "type", "externalCrossReference", "target", address);
    }

    /** An XML name, whatever the concept is called. */
    private static String id(Concept concept) {
        return "concept-" + concept.id();
    }
}
