package mingbai.prove.style;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mingbai.problem.Problem;
import mingbai.problem.Said;

/** Style sheets of a few lines, and what is reported about them. */
final class Told {
    private Told() {}

    /** Sheets that a page has together: the first is {@code 1.css}. */
    static List<StyleSheet> sheets(String... css) {
        return IntStream.range(0, css.length).mapToObj(i -> StyleSheet.parse(new Asset(i + 1 + ".css", css[i]))).toList();
    }

    /** Each problem in a line: place, rule, and what it names. */
    static List<String> of(Function<List<StyleSheet>, List<Problem>> proof, String... css) {
        return proof.apply(sheets(css)).stream()
                .map(problem -> problem.place() + " " + problem.rule().id() + " "
                        + problem.arguments().stream().map(Said::toString).collect(Collectors.joining(" | "))).toList();
    }
}
