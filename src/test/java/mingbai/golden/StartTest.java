package mingbai.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import mingbai.Build;
import mingbai.Folders;
import mingbai.check.assist.Schemas;
import mingbai.read.Reader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The publication that a new one starts from. */
class StartTest {
    private static final Path START = Path.of("src/main/resources/mingbai/start");

    @ParameterizedTest
    @ValueSource(strings = {"themes/gazette", "src/test/resources/themes/bare"})
    void hasNoProblemInAnyTheme(String theme) {
        assertEquals(List.of(), new Build(START, Path.of(theme), false, (done, of) -> { }).check().problems());
    }

    @Test
    void itsSchemasKnowItsIds() {
        TreeMap<String, String> written = new TreeMap<>();
        Folders.bytes(START.resolve("schema")).forEach((name, bytes) ->
                written.put("schema/" + name, new String(bytes, StandardCharsets.UTF_8)));
        assertEquals(Schemas.of(Reader.folder(START), "start").files(), written);
    }
}
