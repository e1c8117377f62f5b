package mingbai;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import mingbai.format.Sha256;
import mingbai.plan.Output;
import mingbai.plan.Plan;
import mingbai.problem.Problem;
import mingbai.prove.Proof;
import mingbai.render.Renderer;
import mingbai.render.template.Rendered;
import mingbai.render.theme.Theme;
import mingbai.render.theme.ThemeFolder;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * An edition in the program's theme with what its proof finds.
 *
 * @param files    by their paths
 * @param problems of all pages
 */
public record Proven(Plan plan, Map<String, byte[]> files, List<String> problems) {
    /** All files. */
    public static Proven of(Plan plan) {
        return of(plan, plan.outputs());
    }

    /** The pages alone. */
    public static Proven pages(Plan plan) {
        return of(plan, plan.pages());
    }

    private static Proven of(Plan plan, Iterable<? extends Output> outputs) {
        Theme theme = ThemeFolder.read(Path.of("themes/gazette")).theme();
        Renderer renderer = new Renderer(Renderer.compile(theme), plan);
        Proof proof = new Proof(plan, path -> plan.at(path).isPresent() || theme.assets().containsKey(path) || path.equals(Sha256.LIST));
        List<Problem> problems = new ArrayList<>();
        theme.assets().keySet().forEach(path -> problems.addAll(proof.asset(path, theme.asset(path))));
        Map<String, byte[]> files = new TreeMap<>();
        for (Output output : outputs) {
            Rendered rendered = renderer.render(output);
            assertEquals(Optional.empty(), rendered.problem(), output.path());
            files.put(output.path(), rendered.bytes());
            if (output instanceof Output.Page page) problems.addAll(proof.page(page, rendered.bytes()));
        }
        problems.addAll(proof.site(page -> files.get(page.path())));
        return new Proven(plan, files, problems.stream().map(Problem::toString).limit(20).toList());
    }

    public Document page(String path) {
        return Jsoup.parse(text(path));
    }

    public String text(String path) {
        return new String(files.get(path), StandardCharsets.UTF_8);
    }
}
