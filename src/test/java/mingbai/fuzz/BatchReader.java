package mingbai.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import mingbai.Folders;
import mingbai.intake.Import;
import mingbai.intake.rows.Draft;
import mingbai.intake.source.Finding;
import mingbai.language.Language;
import mingbai.problem.Rule;
import mingbai.read.Reader;

/**
 * A file that is imported: told, or made into records that can be read. Of Word and Excel the bytes are the parts of the package, each
 * behind a line {@code == its name}, since changes of what is deflated lead nowhere.
 */
final class BatchReader implements Target.Reading {
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String RELATIONS = "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>";

    private final Path content;
    private final Path batch;
    private final Reader.Read others;

    BatchReader(Path folder, String name) {
        this.content = folder.resolve("content");
        this.batch = folder.resolve(name);
        Folders.copy(Folders.RESOURCES.resolve("sites/minimal/content"), content);
        Folders.delete(content.resolve("items"));
        this.others = Reader.folder(content);
    }

    @Override
    public void of(byte[] bytes) {
        boolean parts = batch.toString().matches(".*\\.(docx|xlsx)") && bytes.length > 2 && bytes[0] == '=' && bytes[1] == '=';
        Folders.write(batch, parts ? packed(bytes) : bytes);
        Import.Outcome outcome = Import.of(batch, content, Optional.empty());
        assertTrue(outcome.refused() || !outcome.drafts().isEmpty());
        for (Finding finding : outcome.findings()) {
            assertTrue(!finding.message(Language.EN).isBlank() && !finding.place(Language.EN).isBlank());
        }
        if (outcome.findings().stream().noneMatch(Finding::error)) outcome.drafts().forEach(this::assertRecord);
    }

    private void assertRecord(Draft draft) {
        Reader.Read read = Reader.together(others, content.toString(), new TreeMap<>(Map.of(draft.name(), draft.yaml())));
        // A character that may be meant is told of the file, and again of the record.
        assertEquals(others.problems(), read.problems().stream().filter(problem -> problem.rule() != Rule.CHARACTER_DOUBTFUL).toList());
        assertTrue(read.files().get(draft.name()).at("title", "zh").isPresent());
        assertEquals("", draft.yaml().replaceAll("[^\\p{Cc}]|\\n", ""));
    }

    private byte[] packed(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        boolean word = batch.toString().endsWith(".docx");
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            zip.setLevel(1);
            part(zip, "_rels/.rels", RELATIONS + relation("a", "main.xml", "officeDocument") + "</Relationships>");
            part(zip, "_rels/main.xml.rels",
                    RELATIONS + (word ? relation("s", "styles.xml", "styles") + relation("n", "numbering.xml", "numbering")
                    : relation("r", "sheet.xml", "worksheet") + relation("s", "styles.xml", "styles")
                    + relation("t", "strings.xml", "sharedStrings"))
                    + "</Relationships>");
            for (String part : new String(bytes, StandardCharsets.ISO_8859_1).substring(2).split("\n==")) {
                int end = part.indexOf('\n');
                String name = part.substring(0, Math.max(0, end)).strip();
                if (name.matches("(main|styles|numbering|sheet|strings)\\.xml")) part(zip, name, part.substring(end + 1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static String relation(String id, String target, String type) {
        return "<Relationship Id='" + id + "' Target='" + target + "' Type='" + OFFICE + "/" + type + "'/>";
    }

    /** A second part of a name is left out: the first one is read. */
    private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        try {
            zip.putNextEntry(new ZipEntry(name));
        } catch (java.util.zip.ZipException e) {
            return;
        }
        zip.write(xml.getBytes(StandardCharsets.ISO_8859_1));
        zip.closeEntry();
    }
}
