package mingbai.prove;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class WellFormedTest {
    private static List<String> reported(String path, byte[] bytes) {
        return WellFormed.prove(path, bytes).stream().map(problem -> problem.place() + " " + problem.arguments().get(0)).toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void whatNoProgramReadsIsToldAtItsPlace() {
        assertEquals(List.of(), reported("feed.xml", bytes("<a>\n<b c=\"d\"/>&amp;字</a>\n")));
        for (String broken : List.of("<a>\n<b></a>", "<a>\n\u0001</a>", "<a>\n\uFFFF</a>", "<a>\n&none;</a>", "<a>\n</a><b/>",
                "<a>\n<b c=d/></a>")) {
            assertEquals(1, reported("feed.xml", bytes(broken)).size(), broken);
            assertEquals("feed.xml:2", reported("feed.xml", bytes(broken)).get(0).substring(0, "feed.xml:2".length()), broken);
        }
        assertEquals(1, reported("glossary.tbx", new byte[] {'<', 'a', '>', (byte) 0xC3, '<', '/', 'a', '>'}).size());
        assertEquals(1, reported("sitemap.xml", bytes("")).size());
        assertEquals(List.of(), reported("assets/mark.svg", bytes("\uFEFF<a/>")));
        assertEquals(List.of(), reported("items.json", bytes("{")));
    }

    @Test
    void everyPartOfAnOfficeFileIsRead() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String part : List.of("[Content_Types].xml", "picture.png", "word/document.xml")) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write(bytes(part.startsWith("word") ? "<a><b></a>" : "<a/>"));
            }
        }
        assertEquals(List.of("word/document.xml"), reported("table.docx", out.toByteArray()).stream()
                .map(told -> told.substring(told.indexOf(' ') + 1)).toList());
    }
}
