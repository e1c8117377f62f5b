package mingbai.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mingbai.Folders;
import mingbai.Workplace;
import mingbai.check.authoring.Schemas;
import mingbai.cli.Command;
import mingbai.read.Reader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The schemas that are checked in are what the content gives, and the command writes them and nothing else. */
class SchemaTest {
    private static final Path CONTENT = Path.of("content");

    @TempDir
    private Path folder;

    @Test
    void theCheckedInSchemasAreFresh() {
        Schemas.Made made = Schemas.of(Reader.folder(CONTENT), "content");
        assertEquals(List.of(), made.problems());
        made.files().forEach((file, text) -> assertEquals(text,
                new String(Folders.read(CONTENT.resolve(file)), StandardCharsets.UTF_8), file + ": run schema"));
        assertEquals(made.files().keySet().stream().map(file -> file.substring("schema/".length())).toList(),
                Folders.files(CONTENT.resolve("schema")));
    }

    @Test
    void theCommandWritesWhatChanged() throws IOException {
        Workplace work = Workplace.of(folder, "minimal");
        List<String> before = Folders.files(work.content());
        assertEquals(0, schema(work).code());
        assertTrue(Folders.files(work.content()).stream().filter(file -> !before.contains(file))
                .allMatch(file -> file.startsWith("schema/")));
        Path item = work.content().resolve("schema/item.schema.json");
        String text = Files.readString(item);
        assertTrue(text.contains("\"commerce\""), text);
        assertTrue(schema(work).out().contains("0"), "nothing new");
        assertEquals(0, work.check().code());
        Files.writeString(work.content().resolve("units.yaml"), "units: [");
        Command refused = schema(work);
        assertEquals(1, refused.code());
        assertTrue(refused.err().contains("units.yaml:1:"), refused.err());
        assertEquals(text, Files.readString(item));
    }

    private static Command schema(Workplace work) {
        return Command.run(List.of("schema", "--content", work.content().toString()));
    }
}
