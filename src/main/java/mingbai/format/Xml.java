package mingbai.format;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLInputFactory;

/**
 * An XML document (1.0, UTF-8) while it is written, encoded and escaped in one pass. The stream stays open; it belongs to who gave
 * it.
 */
public final class Xml {
    private static final int BUFFER = 1 << 14;
    /** As many as a letter may take, or what stands for one. */
    private static final int MOST = 6;

    private final OutputStream out;
    private final boolean lines;
    private final Deque<String> open = new ArrayDeque<>();
    private final byte[] buffer = new byte[BUFFER];
    private int length;

    private Xml(OutputStream out, boolean lines) {
        this.out = out;
        this.lines = lines;
        put("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    }

    /** What reads documents: it fetches nothing, whatever they declare. */
    public static XMLInputFactory parsers() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** A document with an element a line, indented for those who read it. */
    public static Xml indented(OutputStream out) {
        return new Xml(out, true);
    }

    /** A document with nothing between its elements, where white space would be content. */
    public static Xml dense(OutputStream out) {
        return new Xml(out, false);
    }

    /**
     * Begins an element that holds others.
     *
     * @param attributes names and values in turn
     */
    public Xml open(String name, String... attributes) {
        start(name, attributes);
        put(">");
        open.push(name);
        return this;
    }

    /** An element that holds a text, which may be empty. */
    public Xml leaf(String name, String text, String... attributes) {
        start(name, attributes);
        put(">");
        escaped(text, false);
        return end(name);
    }

    /** An element that never holds anything. */
    public Xml empty(String name, String... attributes) {
        start(name, attributes);
        put("/>");
        return this;
    }

    /** Ends the innermost element. */
    public Xml close() {
        String name = open.pop();
        indent();
        return end(name);
    }

    /** Ends the document; every element has been closed. */
    public void end() {
        if (!open.isEmpty()) throw new IllegalStateException(open.size() + " elements are open");
        if (lines) put("\n");
        flush();
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void start(String name, String... attributes) {
        indent();
        put("<");
        put(name);
        for (int i = 0; i < attributes.length; i += 2) {
            put(" ");
            put(attributes[i]);
            put("=\"");
            escaped(attributes[i + 1], true);
            put("\"");
        }
    }

    private Xml end(String name) {
        put("</");
        put(name);
        put(">");
        return this;
    }

    private void indent() {
        if (!lines) return;
        put("\n");
        for (int i = 0; i < open.size(); i++) put("  ");
    }

    /** Markup, which is ASCII. */
    private void put(String markup) {
        for (int i = 0; i < markup.length(); i++) {
            if (length == BUFFER) flush();
            buffer[length++] = (byte) markup.charAt(i);
        }
    }

    /** What XML 1.0 cannot hold, not even as a reference, is refused: controls, halves of characters, U+FFFE and U+FFFF. */
    private void escaped(String text, boolean attribute) {
        for (int i = 0; i < text.length(); i++) {
            if (length > BUFFER - MOST) flush();
            char c = text.charAt(i);
            if (c < 0x80) ascii(c, attribute);
            else if (c < 0x800) put(0xC0 | c >> 6, c);
            else if (!Character.isSurrogate(c) && c < 0xFFFE) three(c);
            else if (whole(text, i)) four(text.codePointAt(i++));
            else throw refused(c);
        }
    }

    private static IllegalArgumentException refused(char c) {
        return new IllegalArgumentException("XML cannot hold " + CodePoint.code(c));
    }

    private static boolean whole(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at)) && at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
    }

    private void ascii(char c, boolean attribute) {
        switch (c) {
            case '&' -> put("&amp;");
            case '<' -> put("&lt;");
            case '>' -> put("&gt;");
            case '"' -> put(attribute ? "&quot;" : "\"");
            case '\t', '\n', '\r' -> buffer[length++] = (byte) c;
            default -> {
                if (c < ' ') throw refused(c);
                buffer[length++] = (byte) c;
            }
        }
    }

    private void three(char c) {
        put(0xE0 | c >> 12, c >> 6);
        buffer[length++] = (byte) (0x80 | c & 0x3F);
    }

    private void four(int c) {
        put(0xF0 | c >> 18, c >> 12);
        put(0x80 | c >> 6 & 0x3F, c);
    }

    /** A byte, and a second one that goes on with six bits. */
    private void put(int first, int second) {
        buffer[length++] = (byte) first;
        buffer[length++] = (byte) (0x80 | second & 0x3F);
    }

    private void flush() {
        try {
            out.write(buffer, 0, length);
            length = 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
