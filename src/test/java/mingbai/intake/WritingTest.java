package mingbai.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import mingbai.Folders;
import mingbai.golden.Stamps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All records or none. */
class WritingTest {
    private static final List<Draft> DRAFTS = List.of(new Draft("items/01.yaml", "number: 1\n"), new Draft("items/02.yaml", "number: 2\n"));

    @TempDir
    private Path content;

    @Test
    void writesAllAndLeavesNothingBeside() {
        Writing.all(content, DRAFTS);
        assertEquals(List.of("items/01.yaml", "items/02.yaml"), Folders.files(content));
        assertEquals("number: 2\n", new String(Folders.read(content.resolve("items/02.yaml")), StandardCharsets.UTF_8));
    }

    @Test
    void aRecordThatCameInBetweenStaysAndTheOthersAreWithdrawn() {
        Folders.write(content.resolve("items/02.yaml"), new byte[] {'x'});
        List<String> before = Stamps.of(content.resolve("items"));
        assertThrows(UncheckedIOException.class, () -> Writing.all(content, DRAFTS));
        assertEquals(before, Stamps.of(content.resolve("items")));
        assertEquals(List.of("items/02.yaml"), Folders.files(content));
    }

    @Test
    void whatAnInterruptedRunLeftIsCleared() {
        Folders.write(content.resolve(".import.staged/items/01.yaml"), new byte[] {'x'});
        Writing.all(content, DRAFTS);
        assertEquals(List.of("items/01.yaml", "items/02.yaml"), Folders.files(content));
    }
}
