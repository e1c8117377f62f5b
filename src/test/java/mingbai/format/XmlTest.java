package mingbai.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents are well-formed whatever they are to hold, and go to the stream as they are written. */
class XmlTest {
    private static String written(Function<OutputStream, Xml> form, Consumer<Xml> content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Xml xml = form.apply(out);
        content.accept(xml);
        xml.end();
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void elementsStandInLinesOrWithoutAnythingBetween() {
        Consumer<Xml> content = xml -> xml.open("a", "b", "1 < \"2\"").leaf("c", "甲 & 乙").empty("d").leaf("e", "").close();
        assertEquals("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a b=\"1 &lt; &quot;2&quot;\">\n  <c>甲 &amp; 乙</c>\n  <d/>\n  "
                + "<e></e>\n</a>\n",
                written(Xml::indented, content));
        assertEquals("<?xml version=\"1.0\" encoding=\"UTF-8\"?><a b=\"1 &lt; &quot;2&quot;\"><c>甲 &amp; 乙</c><d/><e></e></a>",
                written(Xml::dense, content));
    }

    /** What XML has no character for never comes here, because it is reported where it enters. */
    @ParameterizedTest
    @ValueSource(strings = {"0000", "000B", "001F", "D83D", "DE00", "FFFE", "FFFF"})
    void whatXmlCannotHoldIsRefused(String given) {
        String text = "前" + Character.toString(Integer.parseInt(given, 16)) + "后";
        assertThrows(IllegalArgumentException.class, () -> written(Xml::dense, document -> document.leaf("c", text)));
        assertThrows(IllegalArgumentException.class, () -> written(Xml::dense, document -> document.empty("c", "d", text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0009", "000A", "0085", "E000", "FF0C", "FFFD", "1F600", "20000"})
    void textsHoldWhatXmlCan(String given) throws Exception {
        String text = "前" + Character.toString(Integer.parseInt(given, 16)) + "后";
        String xml = written(Xml::dense, document -> document.open("a", "b", text.replaceAll("\\s", " ")).leaf("c", text).close());
        String read = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))).getElementsByTagName("c").item(0).getTextContent();
        assertEquals(text, read);
    }

    @Test
    void anElementThatWasForgottenIsOurMistake() {
        assertThrows(IllegalStateException.class, () -> written(Xml::dense, xml -> xml.open("a")));
    }

    @Test
    void aStreamThatFailsIsTheMachines() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("full");
            }
        };
        assertThrows(UncheckedIOException.class, () -> Xml.dense(full).open("a").close().end());
    }
}
