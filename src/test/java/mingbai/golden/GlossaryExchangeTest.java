package mingbai.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import mingbai.Folders;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The glossary as other people's programs read it: TBX-Basic by a RELAX NG validator, SKOS by an RDF library. */
class GlossaryExchangeTest {
    private static final String BASE = "https://example.org/pilot/data/glossary.jsonld";

    /** The editions that have a glossary. */
    static Stream<Named<SortedMap<String, byte[]>>> glossaries() {
        return GoldenSite.editions().filter(edition -> edition.getPayload().containsKey("data/glossary.json"));
    }

    @ParameterizedTest
    @MethodSource("glossaries")
    void tbxKeepsTheRulesOfTheDialect(SortedMap<String, byte[]> edition) throws Exception {
        byte[] tbx = edition.get("data/glossary.tbx");
        assertEquals(List.of(), mistakes(new String(tbx, StandardCharsets.UTF_8)));
        Document document = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(new ByteArrayInputStream(tbx));
        List<String> ids = values(document.getElementsByTagName("conceptEntry"), "id");
        assertEquals(ids.size(), new HashSet<>(ids).size(), "ids are unique");
        assertTrue(ids.containsAll(values(document.getElementsByTagName("ref"), "target")), "references resolve");
        assertEquals(records(edition), ids.size());
    }

    @Test
    void theGrammarRefusesWhatTheDialectDoes() throws Exception {
        String tbx = Files.readString(Path.of("site/data/glossary.tbx"));
        for (String[] change : new String[][] {{"preferredTerm-admn-sts", "proposed"}, {"fullForm", "full"},
            {"type=\"subjectField\"", "type=\"topic\""}, {"style=\"dca\"", "style=\"dct\""},
            {"<term>通关</term>", ""}, {"type=\"crossReference\"", "type=\"related\""},
            {"<term>通关</term>", "<term> </term>"}}) {
            String changed = tbx.replace(change[0], change[1]);
            assertFalse(changed.equals(tbx), change[0]);
            assertFalse(mistakes(changed).isEmpty(), change[0]);
        }
    }

    private static List<String> mistakes(String tbx) throws IOException, SAXException {
        List<String> mistakes = new ArrayList<>();
        PropertyMapBuilder properties = new PropertyMapBuilder();
        properties.put(ValidateProperty.ERROR_HANDLER, new ErrorHandler() {
            @Override
            public void warning(SAXParseException e) {
                error(e);
            }

            @Override
            public void error(SAXParseException e) {
                mistakes.add(e.getLineNumber() + ": " + e.getMessage());
            }

            @Override
            public void fatalError(SAXParseException e) {
                error(e);
            }
        });
        ValidationDriver driver = new ValidationDriver(properties.toPropertyMap(), CompactSchemaReader.getInstance());
        Path grammar = Folders.RESOURCES.resolve("tbx/tbx-basic.rnc");
        assertTrue(driver.loadSchema(ValidationDriver.fileInputSource(grammar.toFile())));
        driver.validate(new InputSource(new StringReader(tbx)));
        return mistakes;
    }

    private static List<String> values(NodeList elements, String attribute) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < elements.getLength(); i++) values.add(((Element) elements.item(i)).getAttribute(attribute));
        return values;
    }

    @ParameterizedTest
    @MethodSource("glossaries")
    void skosLoadsAndKeepsItsIntegrityConditions(SortedMap<String, byte[]> edition) throws IOException {
        Model model = skos(edition.get("data/glossary.jsonld"));
        Set<Resource> concepts = model.filter(null, RDF.TYPE, SKOS.CONCEPT).subjects();
        Set<Resource> schemes = model.filter(null, RDF.TYPE, SKOS.CONCEPT_SCHEME).subjects();
        assertEquals(records(edition), concepts.size());
        assertEquals(1, schemes.size());
        Set<Resource> collections = model.filter(null, RDF.TYPE, SKOS.COLLECTION).subjects();
        assertTrue(Collections.disjoint(schemes, concepts), "S9: a scheme is no concept");
        assertTrue(Collections.disjoint(collections, concepts) && Collections.disjoint(collections, schemes), "S37");
        assertEquals(concepts, model.filter(null, SKOS.MEMBER, null).objects());
        for (Resource concept : concepts) {
            assertEquals(schemes, Set.copyOf(model.filter(concept, SKOS.IN_SCHEME, null).objects()));
            labels(model, concept, edition.containsKey("en/index.html") ? List.of("en", "zh-cn") : List.of("zh-cn"));
            for (IRI relation : List.of(SKOS.BROADER, SKOS.NARROWER, SKOS.RELATED)) {
                assertTrue(concepts.containsAll(model.filter(concept, relation, null).objects()), concept + " " + relation);
            }
            Set<Value> above = above(model, concept);
            assertFalse(above.contains(concept), concept + " is broader than itself");
            for (Value related : model.filter(concept, SKOS.RELATED, null).objects()) {
                assertTrue(model.contains((Resource) related, SKOS.RELATED, concept), "S23: related is symmetric");
                assertFalse(above.contains(related), "S27: related is disjoint from broader: " + concept);
            }
            for (Value broader : model.filter(concept, SKOS.BROADER, null).objects()) {
                assertTrue(model.contains((Resource) broader, SKOS.NARROWER, concept), "S25: narrower is inverse to broader");
            }
            boolean top = model.contains(schemes.iterator().next(), SKOS.HAS_TOP_CONCEPT, concept);
            assertEquals(model.filter(concept, SKOS.BROADER, null).isEmpty(), top, concept.toString());
        }
    }

    /**
     * S13: labels of a concept are disjoint; S14: one preferred label a language.
     *
     * @param of the edition
     */
    private static void labels(Model model, Resource concept, List<String> of) {
        List<Value> labels = new ArrayList<>();
        for (IRI kind : List.of(SKOS.PREF_LABEL, SKOS.ALT_LABEL, SKOS.HIDDEN_LABEL)) {
            labels.addAll(model.filter(concept, kind, null).objects());
        }
        assertEquals(labels.size(), new HashSet<>(labels).size(), "S13: " + labels);
        List<String> languages = model.filter(concept, SKOS.PREF_LABEL, null).objects().stream()
                .map(label -> ((Literal) label).getLanguage().orElse("").toLowerCase(Locale.ROOT)).toList();
        assertEquals(languages.size(), new HashSet<>(languages).size(), "S14: " + concept);
        assertTrue(languages.containsAll(of), concept.toString());
    }

    private static Set<Value> above(Model model, Resource concept) {
        Set<Value> found = new HashSet<>();
        Deque<Value> open = new ArrayDeque<>(model.filter(concept, SKOS.BROADER, null).objects());
        while (!open.isEmpty()) {
            Value next = open.pop();
            if (found.add(next)) open.addAll(model.filter((Resource) next, SKOS.BROADER, null).objects());
        }
        return found;
    }

    @Test
    void skosNamesAreRelativeAndLeadToPages() throws IOException {
        byte[] text = Folders.read(Path.of("site/data/glossary.jsonld"));
        assertFalse(new String(text, StandardCharsets.UTF_8).contains("example.org"));
        Model model = skos(text);
        Set<String> named = model.filter(null, RDF.TYPE, SKOS.CONCEPT).subjects().stream()
                .map(Value::stringValue).collect(Collectors.toCollection(TreeSet::new));
        String folder = "https://example.org/pilot/";
        for (String name : named) {
            String path = name.substring(folder.length()).replace("#concept", "");
            assertTrue(name.startsWith(folder) && Files.exists(Path.of("site").resolve(path)), name);
        }
        IRI commerce = Values.iri(folder + "glossary/cross-border-e-commerce.html#concept");
        assertTrue(model.filter(commerce, SKOS.ALT_LABEL, null).objects().stream().map(Value::stringValue).toList()
                .contains("跨境电商"));
    }

    private static Model skos(byte[] json) throws IOException {
        return Rio.parse(new ByteArrayInputStream(json), BASE, RDFFormat.JSONLD);
    }

    private static int records(SortedMap<String, byte[]> edition) {
        return JsonParser.parseString(new String(edition.get("data/glossary.json"), StandardCharsets.UTF_8)).getAsJsonObject()
                .getAsJsonArray("glossary").size();
    }
}
