package mingbai.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import mingbai.Build;
import mingbai.Folders;
import mingbai.model.Problem;
import mingbai.model.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of terminology on the real content: silent as it is, and one slip is told where it was made, alone. */
class TerminologyTest {
    @TempDir
    private Path folder;

    @Test
    void areSilentOnTheRealContent() {
        assertEquals(List.of(), new Build(Path.of("content"), Path.of("themes/gazette"), false, (outputs, of) -> { }).check().problems());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "items/20.yaml | cross-border e-commerce | online trade            | term-not-rendered 跨境电商",
        "items/26.yaml | mass flow meter         | quality flow meter      | term-deprecated quality flow meter",
        "items/30.yaml | 30 days                 | 60 days                 | number-differs 30, number-differs 60",
        "items/30.yaml | full 3 years            | full three years        |",
        "items/05.yaml | “one-stop” joint        | “one-stop joint         | mark-unpaired with “one",
        "items/01.yaml | single form, submits    | single form，submits    | width-wrong form，sub",
        "items/06.yaml | penalties whose fines are waived. Adjust | penalties whose fines are waived, and adjust | sentences-differ 对市场主体符合首次违法、",
        "items/06.yaml | are waived. Adjust      | are waived.`\n\n    `Adjust | paragraphs-differ text",
        "glossary/carrier.yaml | `term: 承运人`    | `term: 承运商`            | concept-unused 承运商",
        "glossary/carrier.yaml | chéngyùnrén    | chéngyùn                | pinyin-wrong chéngyùn",
        "glossary/carrier.yaml | `status: proposed` | `status: preferred`  | term-source carrier",
        "glossary/carrier.yaml | `term: carrier` | `term: cash flow`      | term-taken cash flow"})
    void tellASlipWhereItWasMade(String file, String before, String after, String told) throws IOException {
        Path content = folder.resolve("content");
        Folders.copy(Path.of("content"), content);
        Path record = content.resolve(file);
        String text = Files.readString(record);
        String slipped = text.replace(before.replace("`", ""), after.replace("`", ""));
        assertNotEquals(text, slipped, before);
        Files.writeString(record, slipped);
        List<Problem> problems = new Build(content, Path.of("themes/gazette"), false, (outputs, of) -> { }).check().problems();
        String said = problems.stream().filter(problem -> problem.rule() != Rule.TERM_TAKEN || problem.place().file().endsWith(file))
                .map(problem -> problem.rule().id() + " " + problem.arguments().get(0)).distinct().collect(Collectors.joining(", "));
        assertEquals(told == null ? "" : told, said);
        problems.stream().filter(problem -> problem.rule() != Rule.TERM_TAKEN).forEach(problem ->
                assertEquals(content.resolve(file).toString().replace('\\', '/'), problem.place().file()));
    }
}
