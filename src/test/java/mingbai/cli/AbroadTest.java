package mingbai.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import mingbai.Abroad;
import mingbai.Folders;
import mingbai.Workplace;
import mingbai.golden.BadCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What commands print for programs, and in a language that is asked for, is the same under every locale. */
@Isolated
class AbroadTest {
    private static final String TURKEY = "tr-TR";
    private static final String EGYPT = "ar-EG-u-nu-arab";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void diff(DiffCommand.Format format) {
        Path editions = Folders.RESOURCES.resolve("diff");
        Workplace old = Workplace.of(folder.resolve("old"), editions.resolve("old"));
        assertEquals(0, old.build().code());
        Workplace work = Workplace.of(folder.resolve("new"), editions.resolve("new"));
        String[] words = {"--lang", "en", "--format", format.name()};
        String here = work.diff(old.site().toString(), words).out();
        assertEquals(here, Abroad.in(TURKEY, () -> work.diff(old.site().toString(), words).out()));
    }

    @Test
    void importDryRun() {
        Workplace work = Workplace.of(folder, "minimal");
        Path batch = folder.resolve("batch.csv");
        Folders.write(batch, "序号,改革事项,主要内容,负责单位,推广范围\n2,联合办理,联合办理。,省商务厅,全省\nx,y\n".getBytes(StandardCharsets.UTF_8));
        List<String> words = List.of("import", batch.toString(), "--content", work.content().toString(), "--dry-run", "--lang", "zh");
        Command here = Command.run(words);
        for (String locale : List.of(TURKEY, EGYPT)) assertEquals(here, Abroad.in(locale, () -> Command.run(words)));
    }

    @Test
    void checkForPrograms() {
        Workplace work = BadCase.together().on(folder);
        String report = Abroad.in("", () -> report(work, StandardCharsets.UTF_8));
        assertEquals(report, Abroad.in(TURKEY, () -> report(work, StandardCharsets.ISO_8859_1)));
        assertEquals(report, Abroad.in(EGYPT, () -> report(work, Charset.forName("GBK"))));
        JsonObject parsed = JsonParser.parseString(report).getAsJsonObject();
        assertEquals(parsed.getAsJsonObject("counts").get("errors").getAsInt(), parsed.getAsJsonArray("problems").size());
        assertTrue(report.contains("一网通办"), report);
    }

    private static String report(Workplace work, Charset charset) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> words = List.of("check", "--format", "json", "--lang", "en", "--content", work.content().toString(),
                "--theme", work.theme().toString());
        assertEquals(1, Commands.run(words, new PrintStream(out, true, charset), System.err, charset));
        return out.toString(StandardCharsets.UTF_8);
    }
}
