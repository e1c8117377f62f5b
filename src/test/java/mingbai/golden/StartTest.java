package mingbai.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import mingbai.Build;
import mingbai.Folders;
import mingbai.check.authoring.Schemas;
import mingbai.read.Reader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The publications that a new one starts from. */
class StartTest {
    private static final Path HOME = Path.of("src/main/resources/mingbai");

    @ParameterizedTest
    @CsvSource({"start, themes/gazette", "start, src/test/resources/themes/bare", "start-zh, themes/gazette",
        "start-zh, src/test/resources/themes/bare"})
    void hasNoProblemInAnyTheme(String start, String theme) {
        assertEquals(List.of(), new Build(HOME.resolve(start), Path.of(theme), false, (done, of) -> { })
                .check((path, file) -> { }).problems());
    }

    @ParameterizedTest
    @ValueSource(strings = {"start", "start-zh"})
    void itsSchemasKnowItsIds(String start) {
        TreeMap<String, String> written = new TreeMap<>();
        Folders.bytes(HOME.resolve(start).resolve("schema")).forEach((name, bytes) ->
                written.put("schema/" + name, new String(bytes, StandardCharsets.UTF_8)));
        assertEquals(Schemas.of(Reader.folder(HOME.resolve(start)), "start").files(), written);
    }
}
