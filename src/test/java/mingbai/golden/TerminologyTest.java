package mingbai.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.Build;
import mingbai.FirstPublication;
import mingbai.Folders;
import mingbai.language.Language;
import mingbai.problem.Problem;
import mingbai.problem.Rule;
import mingbai.words.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of terminology on the real content: silent as it is, and one slip is reported where it was made, alone. */
class TerminologyTest {
    @TempDir
    private Path folder;

    @Test
    void areSilentOnTheRealContent() {
        assertEquals(List.of(), FirstPublication.built().problems());
    }

    /** A file, what is there, what a slip makes of it, and what is reported. */
    static Stream<Arguments> slips() {
        return Stream.of(
                arguments("items/20.yaml", "cross-border e-commerce", "online trade", "term-not-rendered 跨境电商"),
                arguments("items/26.yaml", "to measurement by mass flow meter", "to measurement by quality flow meter",
                        "term-deprecated quality flow meter"),
                arguments("items/20.yaml", "document review", "documentary check", "rendering-differs documentary check"),
                arguments("items/10.yaml", "pay fees, and so on.", "and pay fees.", "list-closed 费用缴纳等"),
                arguments("items/30.yaml", "30 days", "60 days", "number-differs 30, number-differs 60"),
                arguments("items/30.yaml", "three full years", "3 full years", ""),
                arguments("items/05.yaml", "“one-stop” joint", "“one-stop joint", "mark-unpaired uce “one-"),
                arguments("items/01.yaml", "single form, submits", "single form，submits", "width-wrong form，subm"),
                arguments("items/06.yaml", "of a fine. Adjust", "of a fine, and adjust", "sentences-differ 对市场主体符合首次违法、"),
                arguments("items/06.yaml", "of a fine. Adjust", "of a fine.\n\n    Adjust", "paragraphs-differ text (Main content)"),
                arguments("glossary/carrier.yaml", "term: 承运人", "term: 承运商", "concept-unused 承运商"),
                arguments("glossary/carrier.yaml", "chéngyùnrén", "chéngyùn", "pinyin-wrong chéngyùn"),
                arguments("glossary/carrier.yaml", "status: proposed", "status: preferred", "term-source carrier"),
                arguments("glossary/carrier.yaml", "term: carrier", "term: cash flow", "term-taken cash flow"));
    }

    @ParameterizedTest
    @MethodSource("slips")
    void tellASlipWhereItWasMade(String file, String before, String after, String told) throws IOException {
        Path content = folder.resolve("content");
        Folders.copy(FirstPublication.CONTENT, content);
        Path record = content.resolve(file);
        String text = Files.readString(record);
        String slipped = text.replace(before, after);
        assertNotEquals(text, slipped, before);
        Files.writeString(record, slipped);
        List<Problem> problems = new Build(content, FirstPublication.THEME, false, (outputs, of) -> { })
                .check((path, bytes) -> { }).problems();
        String said = problems.stream().map(problem -> problem.rule().id() + " "
                        + Messages.in(Language.EN).say(problem.arguments().get(0))).distinct()
                .collect(Collectors.joining(", "));
        assertEquals(told, said);
        problems.stream().filter(problem -> problem.rule() != Rule.TERM_TAKEN).forEach(problem ->
                assertEquals(content.resolve(file).toString().replace('\\', '/'), problem.place().file()));
    }
}
