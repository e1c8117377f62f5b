package mingbai.prove.judge;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import mingbai.Excerpt;
import mingbai.SmallSites;
import mingbai.model.Publication;
import mingbai.plan.Output;
import mingbai.problem.Problem;
import mingbai.problem.Said;
import mingbai.prove.page.Reading;

/** Pages of a few lines, and what is reported about them. */
final class Told {
    /** Line 1, whose body begins at column 7. */
    private static final String START = "<html><body>\n";

    private Told() {}

    /** The publication of a small site. */
    static Publication publication(String site) {
        return Excerpt.publication(SmallSites.content(site));
    }

    /** A page with these lines in its body, from line 2 on. */
    static JudgedPage body(Output.Page page, String lines) {
        return whole(page, START + lines);
    }

    /** A page with these lines. */
    static JudgedPage whole(Output.Page page, String lines) {
        byte[] html = lines.getBytes(StandardCharsets.UTF_8);
        return new JudgedPage(page, () -> html, Reading.of(html));
    }

    /** Each problem of a page in a line: where on it, the rule, and what it names. */
    static List<String> of(JudgedPage page) {
        return page.problems().stream().map(problem -> problem.place().line() + ":" + problem.place().column() + " " + said(problem))
                .toList();
    }

    /** The rule, and what it names. */
    static String said(Problem problem) {
        return problem.rule().id() + " " + problem.arguments().stream().map(Said::toString).collect(Collectors.joining(" | "));
    }
}
