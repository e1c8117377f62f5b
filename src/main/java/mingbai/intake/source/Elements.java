package mingbai.intake.source;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import mingbai.format.Xml;

/**
 * The elements of an XML part, one by one, by their names without prefix: the same in both dialects of ECMA-376. A document
 * type, and with it every entity, is refused.
 */
public final class Elements implements AutoCloseable {
    private final XMLStreamReader reader;

    public Elements(byte[] part) throws XMLStreamException {
        reader = Xml.parsers().createXMLStreamReader(letters(part));
    }

    /** Parts are UTF-8 or UTF-16. StAX prints of bytes that are neither, so that it is given letters. */
    private static Reader letters(byte[] part) {
        int mark = part.length < 2 ? 0 : (part[0] & 0xFF) << 8 | part[1] & 0xFF;
        if (mark == 0xFEFF || mark == 0xFFFE) {
            return new InputStreamReader(new ByteArrayInputStream(part), StandardCharsets.UTF_16.newDecoder());
        }
        int start = mark == 0xEFBB ? 3 : 0;
        ByteArrayInputStream letters = new ByteArrayInputStream(part, start, Math.max(0, part.length - start));
        return new InputStreamReader(letters, StandardCharsets.UTF_8.newDecoder());
    }

    /** Goes to where the next element begins; false at the end. */
    public boolean next() throws XMLStreamException {
        while (step()) if (begins()) return true;
        return false;
    }

    /** Goes to where the next element begins or one ends; false at the end. */
    public boolean step() throws XMLStreamException {
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD) throw new XMLStreamException("a document type");
            if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) return true;
        }
        return false;
    }

    /** Whether an element begins here, and does not end. */
    public boolean begins() {
        return reader.isStartElement();
    }

    public boolean named(String name) {
        return reader.getLocalName().equals(name);
    }

    /** Without prefix. */
    String name() {
        return reader.getLocalName();
    }

    /** Those of the names wanted, names and values in turn. */
    String[] attributes(Set<String> wanted) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (wanted.contains(reader.getAttributeLocalName(i))) {
                Collections.addAll(found, reader.getAttributeLocalName(i), reader.getAttributeValue(i));
            }
        }
        return found.toArray(String[]::new);
    }

    /** The value of an attribute, empty where there is none. */
    public String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) return reader.getAttributeValue(i);
        }
        return "";
    }

    /** The text of the element that begins here, and goes to its end. */
    public String text() throws XMLStreamException {
        return reader.getElementText();
    }

    @Override
    public void close() throws XMLStreamException {
        reader.close();
    }
}
