package mingbai.cli.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import mingbai.Workplace;
import mingbai.cli.Command;
import mingbai.golden.BadCase;
import mingbai.language.Language;
import mingbai.problem.Level;
import mingbai.problem.Place;
import mingbai.problem.Problem;
import mingbai.problem.Rule;
import mingbai.problem.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Problems as GitHub's workflow commands. */
class AnnotationsTest {
    private static final Pattern COMMAND = Pattern.compile(
            "::(error|warning) file=(?:content|theme)/[^:,]+,line=[1-9][0-9]*,col=[1-9][0-9]*,"
            + "title=(?:[^:,%]+ )?[a-z0-9-]+::(?:[^%]|%25|%0A)+");

    @TempDir
    private Path folder;

    @Test
    void escapeWhatWouldEndThem() {
        Problem problem = new Problem(Rule.UNKNOWN_UNIT, new Place("content/a,b:c%/d\r\n.yaml", 9, 7), "",
                Said.all("100%, a:b\r\n::error::x", ""), Optional.empty());
        assertEquals("::error file=content/a%2Cb%3Ac%25/d%0D%0A.yaml,line=9,col=7,title=unknown-unit::"
                + "units.yaml has no id \"100%25, a:b␍␊::error::x\".%0AWrite the id here, not the name. "
                + "See first whether the source names this unit: correct the id; put back what was deleted from units.yaml by mistake; "
                + "add one that was never there with mingbai new unit 〈id〉.\n",
                reported(problem, Language.EN));
        assertEquals("::error file=content/a%2Cb%3Ac%25/d%0D%0A.yaml,line=9,col=7,title=没有这个单位代号 unknown-unit::"
                + "units.yaml 里没有代号“100%25, a:b␍␊::error::x”。%0A这里写代号，不写名称。先看原文写的是不是这个单位："
                + "写错的改代号；units.yaml 里误删了的，从备份里找回；原文确有、还没有加过的，运行 mingbai new unit 〈代号〉。\n", reported(problem, Language.ZH));
    }

    @Test
    void tellEachLevelAsGitHubCallsIt() {
        for (Rule rule : Rule.values()) {
            Problem problem = Problem.of(rule, "content/x.yaml", "1", "2", "3", "4", "5");
            String level = Map.of(Level.ERROR, "error", Level.WARNING, "warning", Level.NOTE, "notice").get(rule.level());
            assertTrue(reported(problem, Language.EN).startsWith("::" + level + " "), rule.id());
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void areOneLineAProblem(Language language) {
        Workplace work = BadCase.together().on(folder);
        Command command = work.check("--format", "github", "--lang", language.code());
        assertEquals(1, command.code());
        assertEquals("", command.err());
        List<String> lines = command.out().lines().toList();
        long problems = work.check("--format", "json").out().lines().filter(line -> line.startsWith("      \"excerpt\": ")).count();
        assertEquals(problems, lines.size());
        lines.forEach(line -> assertTrue(COMMAND.matcher(line).matches(), line));
        assertEquals(command, work.build("--format", "github", "--lang", language.code()));
    }

    private static String reported(Problem problem, Language language) {
        return new String(Annotations.of(List.of(problem), language), StandardCharsets.UTF_8);
    }
}
