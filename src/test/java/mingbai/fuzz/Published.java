package mingbai.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Files as they are published: XML is well-formed, text is UTF-8 and has no characters that steer what shows it. */
final class Published {
    private static final SAXParser XML = parser();

    private Published() {}

    private static SAXParser parser() {
        try {
            return SAXParserFactory.newInstance().newSAXParser();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    static void assertSound(String path, byte[] bytes) {
        if (path.matches(".*\\.(docx|xlsx)")) assertPackage(path, bytes);
        else if (path.matches(".*\\.(xml|tbx|svg|rels)")) assertXml(path, bytes);
        else if (!path.endsWith(".png")) assertText(path, bytes);
    }

    private static void assertPackage(String path, byte[] bytes) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertXml(path + "/" + entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertXml(String path, byte[] bytes) {
        try (InputStream in = new ByteArrayInputStream(bytes)) {
            XML.parse(in, new DefaultHandler());
        } catch (IOException | SAXException e) {
            throw new AssertionError(path + ": " + e.getMessage(), e);
        }
    }

    private static void assertText(String path, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            assertEquals("", text.replaceAll("[^\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069]|[\\n\\t]|\\r(?=\\n)", ""), path);
        } catch (CharacterCodingException e) {
            throw new AssertionError(path, e);
        }
    }
}
