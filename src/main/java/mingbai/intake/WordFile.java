package mingbai.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipException;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import mingbai.intake.SourceTable.Cell;
import mingbai.intake.SourceTable.Merge;
import mingbai.intake.SourceTable.Row;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The tables of a Word file (ECMA-376 part 1, 17.4), in the order of the document, tables within cells behind the one that
 * holds them. Content controls and inserted text count like what stands around them; deleted text and field codes are left out.
 */
final class WordFile {
    private static final Set<String> LEFT_OUT = Set.of("del", "moveFrom", "delText", "instrText", "tbl", "tcPr", "pPr", "rPr",
            "Fallback", "rt");
    private static final Set<String> TRACKED = Set.of("ins", "del", "moveFrom", "moveTo");

    /** Elements within each other; a document for readers has some dozens. */
    private static final int DEEPEST = 500;

    private final SourceFile file;
    private final Findings findings;
    private final List<SourceTable> tables = new ArrayList<>();

    private WordFile(SourceFile file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    static List<SourceTable> tables(SourceFile file, Vocabulary known, Findings findings) {
        return OfficePackage.read(file, findings, opened -> {
            WordFile word = new WordFile(file, findings);
            word.walk(document(opened.bytes(opened.main()).orElseThrow(() -> new ZipException("no document"))));
            return word.tables;
        });
    }

    /** The document as a tree; a document type, and with it every entity, is refused. */
    private static Element document(byte[] part) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute("http://www.oracle.com/xml/jaxp/properties/maxElementDepth", String.valueOf(DEEPEST));
            DocumentBuilder builder = factory.newDocumentBuilder();
            // the parser's own handler prints
            builder.setErrorHandler(new DefaultHandler());
            Element document = builder.parse(new ByteArrayInputStream(part)).getDocumentElement();
            if (!named(document, "document")) throw new ZipException("no Word document");
            return document;
        } catch (SAXException e) {
            throw new IOException(e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private void walk(Node node) {
        if (List.of("del", "moveFrom", "Fallback").stream().anyMatch(name -> named(node, name))) return;
        if (named(node, "tbl")) table((Element) node);
        else children(node).forEach(this::walk);
    }

    private void table(Element table) {
        Spot spot = Spot.table(file.name(), tables.size() + 1);
        int place = tables.size();
        tables.add(new SourceTable(spot, List.of()));
        List<Row> rows = new ArrayList<>();
        Map<Integer, Cell> above = new HashMap<>();
        List<Element> all = below(table, "tr");
        for (Element row : all) {
            if (!below(row, "ins").isEmpty() || has(row, "del")) findings.add(Matter.CHANGES_TRACKED, Spot.file(file.name()));
            if (!has(row, "del") && rows.size() <= SourceTable.MOST_ROWS) rows.add(row(row, spot.row(rows.size() + 1), above));
        }
        tables.set(place, new SourceTable(spot, rows));
        for (Element row : all) below(row, "tc").forEach(cell -> children(cell).forEach(this::walk));
    }

    /** @param above the cell at each column that goes on below it */
    private Row row(Element row, Spot spot, Map<Integer, Cell> above) {
        List<Cell> cells = new ArrayList<>();
        cells.addAll(Collections.nCopies(Math.min(number(row, "gridBefore"), SourceTable.WIDEST), new Cell("", spot, Merge.NONE)));
        for (Element tc : below(row, "tc")) {
            int column = cells.size();
            Optional<String> merge = property(tc, "vMerge");
            boolean carried = merge.isPresent() && !merge.get().equals("restart") && above.containsKey(column);
            Cell cell = carried ? above.get(column).merged(Merge.DOWN) : cell(tc, spot.column(column + 1));
            if (merge.isPresent()) above.put(column, cell);
            else above.remove(column);
            cells.add(cell);
            int span = Math.min(number(tc, "gridSpan"), SourceTable.WIDEST);
            for (int i = 1; i < span; i++) cells.add(carried ? cell : cell.merged(Merge.ACROSS));
        }
        return new Row(spot, cells);
    }

    private Cell cell(Element tc, Spot spot) {
        StringBuilder text = new StringBuilder();
        children(tc).forEach(child -> text(child, text));
        return new Cell(Texts.lines(text.toString(), spot, findings), spot, Merge.NONE);
    }

    private void text(Node node, StringBuilder text) {
        if (!(node instanceof Element)) return;
        String name = node.getLocalName();
        if (TRACKED.contains(name)) findings.add(Matter.CHANGES_TRACKED, Spot.file(file.name()));
        if (LEFT_OUT.contains(name)) return;
        switch (name) {
            case "t" -> text.append(node.getTextContent());
            case "br", "cr" -> text.append('\n');
            case "tab" -> text.append(' ');
            case "noBreakHyphen" -> text.append('-');
            default -> children(node).forEach(child -> text(child, text));
        }
        if (name.equals("p")) text.append('\n');
    }

    /** A whole number among the properties; zero where it is left out. */
    private static int number(Element element, String name) {
        return property(element, name).filter(value -> value.matches("\\d{1,4}")).map(Integer::parseInt).orElse(0);
    }

    /** The value of a property, empty where it has none; absent where the property is. */
    private static Optional<String> property(Element element, String name) {
        return children(element).stream().filter(child -> child.getNodeName().endsWith("Pr"))
                .flatMap(properties -> children(properties).stream()).filter(child -> named(child, name)).findFirst()
                .map(child -> child.getAttributes().getNamedItemNS(child.getNamespaceURI(), "val"))
                .map(Node::getNodeValue).or(() -> has(element, name) ? Optional.of("") : Optional.empty());
    }

    private static boolean has(Element element, String name) {
        return children(element).stream().filter(child -> child.getNodeName().endsWith("Pr"))
                .flatMap(properties -> children(properties).stream()).anyMatch(child -> named(child, name));
    }

    /** The elements of a name below another, not within each other; what wraps them does not matter, but tables do. */
    private static List<Element> below(Node node, String name) {
        List<Element> found = new ArrayList<>();
        for (Node child : children(node)) {
            if (named(child, name)) found.add((Element) child);
            else if (!named(child, "tbl") && !named(child, "tc") && !named(child, "del")) found.addAll(below(child, name));
        }
        return found;
    }

    private static List<Node> children(Node node) {
        List<Node> children = new ArrayList<>();
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) children.add(child);
        return children;
    }

    private static boolean named(Node node, String name) {
        return node instanceof Element && name.equals(node.getLocalName());
    }
}
