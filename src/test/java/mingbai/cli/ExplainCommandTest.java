package mingbai.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import mingbai.explain.Explanations;
import mingbai.problem.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A rule is found by whatever its problems call it. */
class ExplainCommandTest {
    @ParameterizedTest
    @ValueSource(strings = {"unknown-unit", "UNKNOWN_UNIT", "没有这个单位代号", "没有这个单位代号 unknown-unit", "No such unit"})
    void findsARuleByIdAndByName(String name) {
        Command command = explain(name);
        assertEquals(0, command.code(), command.printed());
        assertTrue(command.out().startsWith("没有这个单位代号 unknown-unit　错误\n\n怎么办\n"), command.out());
    }

    @Test
    void takesALinesNameAndIdAsTwoWords() {
        assertEquals(explain("unknown-unit").out(),
                explain("没有这个单位代号", "unknown-unit").out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"unkown-unit", "单位代号", "没有这个单位编号"})
    void suggestsTheRuleThatIsNear(String name) {
        Command command = explain(name);
        assertEquals(2, command.code());
        assertTrue(command.err().contains("是不是想看“没有这个单位代号 unknown-unit”？"), command.err());
    }

    @Test
    void listsTheMostCommonRulesAndThenAll() {
        List<String> lines = explain().out().lines().toList();
        assertEquals("最常见的十条", lines.get(0));
        assertTrue(lines.get(1).startsWith("  写法读不懂 yaml-syntax（错误）："), lines.get(1));
        assertEquals(Rule.values().length + Explanations.mostCommon().size(), lines.stream().filter(line -> line.startsWith("  ")).count());
    }

    @Test
    void saysOfAThemesRuleWhoMendsIt() {
        assertTrue(explain("page-run").out().startsWith("外文没有标语言 page-run　错误；版式的问题，请交给技术人员\n"));
    }

    private static Command explain(String... words) {
        return Command.run(Stream.of(List.of("explain"), List.of(words), List.of("--lang", "zh")).flatMap(List::stream).toList());
    }
}
