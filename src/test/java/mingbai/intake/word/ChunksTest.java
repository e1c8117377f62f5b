package mingbai.intake.word;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import mingbai.Folders;
import mingbai.intake.Import;
import mingbai.problem.Rule;
import mingbai.problem.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Word files that hold a web page, which Word takes in when it opens them: web systems export so. */
class ChunksTest {
    private static final String PAGE = "<html><body><h1>某区公园管理办法</h1><p>第一条 为了管理公园，制定本办法。</p><p>第二条 公园=免费。</p>"
            + "<p>第三条 本办法自公布之日起施行。</p></body></html>";
    private static final List<String> LINES = List.of("某区公园管理办法", "第一条 为了管理公园，制定本办法。", "第二条 公园=免费。", "第三条 本办法自公布之日起施行。");

    @TempDir
    private Path folder;

    private static byte[] docx(byte[] chunk) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String relations = "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship ";
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : Map.of(
                    "_rels/.rels", (relations + "Id='r' Target='word/document.xml' Type='" + types + "/officeDocument'/></Relationships>")
                    .getBytes(StandardCharsets.UTF_8),
                    "word/_rels/document.xml.rels", (relations + "Id='c' Target='/word/page.mht' Type='" + types
                    + "/aFChunk'/></Relationships>").getBytes(StandardCharsets.UTF_8),
                    "word/document.xml",
                    ("<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' "
                    + "xmlns:r='" + types + "'><w:body><w:altChunk r:id='c'/><w:sectPr/></w:body></w:document>")
                    .getBytes(StandardCharsets.UTF_8),
                    "word/page.mht", chunk).entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static String archive(String encoding, String page) {
        return "MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n    type=\"text/html\";\r\n    boundary=\"----=part\"\r\n\r\n\r\n"
                + "------=part\r\nContent-Type: text/html;\r\n    charset=\"utf-8\"\r\nContent-Transfer-Encoding: " + encoding + "\r\n\r\n"
                + page + "\r\n------=part\r\nContent-Type: image/png\r\n\r\n1\r\n------=part--\r\n";
    }

    private Import.Outcome of(String chunk) {
        Path file = folder.resolve("rules.docx");
        Folders.write(file, docx(chunk.getBytes(StandardCharsets.UTF_8)));
        return Import.proposed(file, Path.of("content"), "p", Said::toString, particulars -> "");
    }

    private static List<String> source(Import.Outcome outcome) {
        return outcome.drafts().stream().filter(draft -> draft.name().startsWith("source/")).flatMap(draft -> draft.yaml().lines())
                .filter(line -> !line.isBlank()).toList();
    }

    @Test
    void areReadAloneOrWithTheirPictures() {
        assertEquals(LINES, source(of(PAGE)));
        assertEquals(LINES, source(of(archive("quoted-printable", PAGE.replace("=", "=3D").replace("制定", "=\r\n制定")))));
        assertEquals(LINES, source(of(archive("base64",
                Base64.getMimeEncoder().encodeToString(PAGE.getBytes(StandardCharsets.UTF_8))))));
        assertEquals(LINES, source(of(archive("8bit", PAGE))));
    }

    /** Nothing of a document is lost without a word. */
    @Test
    void areReportedWhereTheyAreNoPages() {
        assertEquals(List.of(Rule.IMPORT_LEFT_OUT, Rule.IMPORT_TABLE_NONE),
                of("{\\rtf1 1. a}").problems().stream().map(problem -> problem.rule()).toList());
    }
}
