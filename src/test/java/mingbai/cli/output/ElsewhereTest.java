package mingbai.cli.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import mingbai.problem.Place;
import mingbai.problem.Problem;
import mingbai.problem.Rule;
import mingbai.problem.Said;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which names files have on other machines. */
class ElsewhereTest {
    private static final Path HERE = Path.of("").toAbsolutePath();

    @ParameterizedTest
    @CsvSource({
        "content, content/a.yaml, content/a.yaml", "content/., content/./a.yaml, content/a.yaml",
        "docs/../content, docs/../content/a.yaml, content/a.yaml", "HERE/content, HERE/content/a.yaml, content/a.yaml",
        "../other/content, ../other/content/a.yaml, content/a.yaml", "HERE-2/content, HERE-2/content/a.yaml, content/a.yaml",
        "content, content, content", "content, contents/a.yaml, contents/a.yaml", "content, items/1/index.html, items/1/index.html"})
    void areThoseOfACheckout(String content, String file, String name) {
        Elsewhere workspace = new Elsewhere(Path.of(""), Path.of(whole(content)), Path.of("theme"));
        Problem problem = new Problem(Rule.ID_DUPLICATE, new Place(whole(file), 2, 3), "", Said.all("1", whole(file)),
                Optional.empty());
        Problem named = workspace.problems(List.of(problem)).get(0);
        assertEquals(new Place(name, 2, 3), named.place());
        assertEquals(Said.all("1", name), named.arguments());
    }

    private static String whole(String path) {
        return path.replace("HERE", HERE.toString().replace('\\', '/'));
    }
}
