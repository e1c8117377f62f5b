package mingbai.intake.word;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import mingbai.Folders;
import mingbai.LibreOffice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another program, LibreOffice, shows the same numbers in front of the same paragraphs. */
class NumberingIT {
    @TempDir
    private Path folder;

    @Test
    void standAsAnotherProgramShowsThem() throws IOException {
        Path file = folder.resolve("lists.docx");
        Folders.write(file, WordFileTest.docx("", NumberingTest.PARAGRAPHS,
                new TreeMap<>(Map.of("numbering", NumberingTest.NUMBERING, "styles", NumberingTest.STYLES))));
        Path text = LibreOffice.converted(file, "txt:Text (encoded):UTF8", folder);
        assertEquals(NumberingTest.LABELS, Files.readAllLines(text).stream().map(line -> line.replaceAll("\\uFEFF|\\s*文。", "").strip())
                .filter(line -> !line.isEmpty()).toList());
    }
}
