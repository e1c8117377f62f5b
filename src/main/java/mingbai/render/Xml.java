package mingbai.render;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** An XML document while it is written, indented for those who read it. */
final class Xml {
    private final StringWriter out = new StringWriter();
    private final XMLStreamWriter writer;
    private int depth;

    Xml() {
        try {
            writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            writer.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Begins an element that holds others. @param attributes names and values in turn */
    Xml open(String name, String... attributes) {
        start(name, attributes);
        depth++;
        return this;
    }

    /** An element that holds a text, or nothing where it is empty. */
    Xml leaf(String name, String text, String... attributes) {
        start(name, attributes);
        return write(() -> {
            writer.writeCharacters(text);
            writer.writeEndElement();
        });
    }

    /** Ends the innermost element. */
    Xml close() {
        depth--;
        indent();
        return write(writer::writeEndElement);
    }

    /** The document; every element has been closed. */
    byte[] bytes() {
        if (depth != 0) throw new IllegalStateException(depth + " elements are open");
        write(() -> {
            writer.writeEndDocument();
            writer.flush();
        });
        return (out + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private void start(String name, String... attributes) {
        indent();
        write(() -> {
            writer.writeStartElement(name);
            for (int i = 0; i < attributes.length; i += 2) writer.writeAttribute(attributes[i], attributes[i + 1]);
        });
    }

    private void indent() {
        write(() -> writer.writeCharacters("\n" + "  ".repeat(depth)));
    }

    private interface Step {
        void write() throws XMLStreamException;
    }

    private Xml write(Step step) {
        try {
            step.write();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }
}
