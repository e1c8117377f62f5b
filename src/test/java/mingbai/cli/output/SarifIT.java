package mingbai.cli.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import mingbai.Workplace;
import mingbai.cli.Command;
import mingbai.language.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The SARIF log, as other people's programs read it. */
class SarifIT {
    @TempDir
    private static Path tools;
    private static Multitool multitool;

    @TempDir
    private Path folder;

    @BeforeAll
    static void install() throws IOException {
        multitool = Multitool.in(tools);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void isValidForOthers(Language language) throws IOException {
        String log = SarifTest.log(SarifTest.bad(folder), language);
        assertEquals(List.of(), multitool.againstSchema(log));
        assertEquals(List.of(), multitool.errors(log));
    }

    @Test
    void ofACleanEditionIsValidAndEmpty() throws IOException {
        Workplace work = Workplace.of(folder, "minimal");
        Command command = work.check("--format", "sarif", "--lang", "en");
        assertEquals(0, command.code());
        assertEquals(0, SarifTest.results(command.out()).size());
        assertEquals(List.of(), multitool.againstSchema(command.out()));
        assertEquals(List.of(), multitool.errors(command.out()));
    }

    @Test
    void wouldBeRefusedIfItWereWrong() throws IOException {
        String log = SarifTest.log(SarifTest.bad(folder), Language.EN);
        assertFalse(multitool.againstSchema(log.replace("unicodeCodePoints", "codePoints")).isEmpty());
        assertFalse(multitool.againstSchema(log.replace("\"startLine\": 1,", "\"startLine\": 0,")).isEmpty());
        assertFalse(multitool.errors(log.replace("%E5%9D%8F%20", "坏 %")).isEmpty());
    }
}
