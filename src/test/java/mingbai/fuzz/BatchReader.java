package mingbai.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import mingbai.Folders;
import mingbai.OfficeParts;
import mingbai.intake.Import;
import mingbai.intake.records.Draft;
import mingbai.language.Language;
import mingbai.problem.Problem;
import mingbai.problem.Rule;
import mingbai.read.Reader;
import mingbai.words.Messages;

/**
 * A file that is imported: reported, or made into records that can be read. Of Word and Excel the bytes are the parts of the package, each
 * behind a line {@code == its name}, since changes of what is deflated lead nowhere.
 */
final class BatchReader implements Target.Reading {
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
        for (Problem problem : outcome.problems()) {
            Messages english = Messages.in(Language.EN);
            assertTrue(!english.message(problem).isBlank() && !english.place(problem.place()).isBlank());
        }
        if (outcome.problems().stream().noneMatch(BatchReader::read)) outcome.drafts().forEach(this::assertRecord);
    }

    /** Whether something is wrong with the file itself. */
    private static boolean read(Problem problem) {
        return problem.error() && problem.place().file().contains("batch.");
    }

    private void assertRecord(Draft draft) {
        Reader.Read read = Reader.together(others, content.toString(), new TreeMap<>(Map.of(draft.name(), draft.yaml())));
        // A character that may be meant is reported about the file, and again of the record.
        assertEquals(others.problems(), read.problems().stream().filter(problem -> problem.rule() != Rule.CHARACTER_DOUBTFUL).toList());
        assertTrue(read.files().get(draft.name()).at("title", "zh").isPresent());
        assertEquals("", draft.yaml().replaceAll("[^\\p{Cc}]|\\n", ""));
    }

    private byte[] packed(byte[] bytes) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        for (String part : new String(bytes, StandardCharsets.ISO_8859_1).substring(2).split("\n==")) {
            int end = part.indexOf('\n');
            parts.putIfAbsent(part.substring(0, Math.max(0, end)).strip(),
                    part.substring(end + 1).getBytes(StandardCharsets.ISO_8859_1));
        }
        return OfficeParts.packed(parts);
    }
}
