package mingbai.xml;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** An XML document (1.0, UTF-8) while it is written. The stream stays open; it belongs to who gave it. */
public final class Xml {
    private static final char REPLACEMENT = '\uFFFD';
    private final XMLStreamWriter writer;
    private final boolean lines;
    private int depth;

    private Xml(OutputStream out, boolean lines) {
        this.lines = lines;
        try {
            // StAX's own way of encoding writes byte by byte
            this.writer = XMLOutputFactory.newDefaultFactory()
                    .createXMLStreamWriter(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
            writer.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A document with an element a line, indented for those who read it. */
    public static Xml indented(OutputStream out) {
        return new Xml(out, true);
    }

    /** A document with nothing between its elements, where white space would be content. */
    public static Xml dense(OutputStream out) {
        return new Xml(out, false);
    }

    /** Begins an element that holds others. @param attributes names and values in turn */
    public Xml open(String name, String... attributes) {
        indent();
        return write(() -> {
            writer.writeStartElement(name);
            attributes(attributes);
            depth++;
        });
    }

    /** An element that holds a text, which may be empty. */
    public Xml leaf(String name, String text, String... attributes) {
        indent();
        return write(() -> {
            writer.writeStartElement(name);
            attributes(attributes);
            writer.writeCharacters(legal(text));
            writer.writeEndElement();
        });
    }

    /** An element that never holds anything. */
    public Xml empty(String name, String... attributes) {
        indent();
        return write(() -> {
            writer.writeEmptyElement(name);
            attributes(attributes);
        });
    }

    /** Ends the innermost element. */
    public Xml close() {
        depth--;
        indent();
        return write(writer::writeEndElement);
    }

    /** Ends the document; every element has been closed. */
    public void end() {
        if (depth != 0) throw new IllegalStateException(depth + " elements are open");
        write(() -> {
            if (lines) writer.writeCharacters("\n");
            writer.writeEndDocument();
            writer.flush();
        });
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) writer.writeAttribute(attributes[i], legal(attributes[i + 1]));
    }

    private void indent() {
        if (lines) write(() -> writer.writeCharacters("\n" + "  ".repeat(depth)));
    }

    /** What XML 1.0 cannot hold, not even as a reference, replaced: controls, halves of characters, U+FFFE and U+FFFF. */
    private static String legal(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < Character.MIN_SURROGATE || c == '\n') continue;
            int whole = text.codePointAt(i);
            if (!holds(whole)) return replaced(text);
            i += Character.charCount(whole) - 1;
        }
        return text;
    }

    private static String replaced(String text) {
        StringBuilder legal = new StringBuilder(text.length());
        text.codePoints().forEach(c -> legal.appendCodePoint(holds(c) ? c : REPLACEMENT));
        return legal.toString();
    }

    /** Whether XML 1.0 has such a character. */
    private static boolean holds(int c) {
        if (c < ' ') return c == '\t' || c == '\n' || c == '\r';
        return (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) && c != 0xFFFE && c != 0xFFFF;
    }

    private interface Step {
        void write() throws XMLStreamException;
    }

    private Xml write(Step step) {
        try {
            step.write();
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException failure) throw new UncheckedIOException(failure);
            throw new IllegalStateException(e);
        }
        return this;
    }
}
