package mingbai;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import mingbai.format.Sha256;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that belongs to the document is published as it is, and readers can compare it. */
class AttachmentsTest {
    private static final String FILE = "attachments/annex-2.pdf";

    @TempDir
    private Path folder;
    private Path content;

    @BeforeEach
    void copy() {
        content = folder.resolve("content");
        SmallSites.copy("attachments", content);
    }

    private void publish() {
        Build.Outcome outcome = new Build(content, Path.of("themes/gazette"), false, (done, of) -> { })
                .publish(folder.resolve("site"), id -> folder.resolve("site.zip"), false, false);
        assertEquals(List.of(), outcome.problems());
    }

    private byte[] source() {
        return Folders.read(content.resolve("source/annex-2.pdf"));
    }

    private byte[] published(String path) {
        return Folders.read(folder.resolve("site").resolve(path));
    }

    private Document page(String path) {
        return Jsoup.parse(new String(published(path), StandardCharsets.UTF_8), path);
    }

    @Test
    void isInTheFolderAndInTheZip() throws IOException {
        publish();
        assertArrayEquals(source(), published(FILE));
        try (ZipFile zip = new ZipFile(folder.resolve("site.zip").toFile())) {
            assertArrayEquals(source(), zip.getInputStream(zip.getEntry("attachments/" + FILE)).readAllBytes());
        }
    }

    @Test
    void isOfferedBesideTheDocumentInBothLanguages() {
        publish();
        for (String path : List.of("index.html", "table.html", "data/index.html")) {
            assertOffered(page(path), path.startsWith("data/") ? "../" + FILE : FILE, "附件2　申报表", "PDF 文件，原样发布，未作改动。");
            assertOffered(page("en/" + path), (path.startsWith("data/") ? "../../" : "../") + FILE, "Annex 2: application form",
                    "PDF file, published unchanged, in its original language.");
        }
    }

    private void assertOffered(Document page, String address, String title, String why) {
        Element section = page.selectFirst("section[aria-labelledby=attachments]");
        assertEquals(List.of(title), section.select("a[href=" + address + "]").eachText());
        assertEquals(List.of(why), section.select(".small").eachText());
        assertEquals(List.of(Sha256.hex(source())), section.select("code").eachText());
    }

    /** The pages that report it are made anew when its bytes change, even where its size and all records stay. */
    @Test
    void changesWithItsBytesAlone() {
        publish();
        byte[] other = source();
        other[other.length / 2] ^= 1;
        Folders.write(content.resolve("source/annex-2.pdf"), other);
        publish();
        assertArrayEquals(other, published(FILE));
        assertOffered(page("data/index.html"), "../" + FILE, "附件2　申报表", "PDF 文件，原样发布，未作改动。");
        // Once for readers, once for programs.
        assertEquals(2, new String(published("data/index.html"), StandardCharsets.UTF_8).split(Sha256.hex(other), -1).length - 1);
    }
}
