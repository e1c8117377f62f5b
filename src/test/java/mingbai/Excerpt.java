package mingbai;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import mingbai.check.Check;
import mingbai.model.Publication;
import mingbai.plan.Output;
import mingbai.plan.Plan;
import mingbai.read.Reader;
import mingbai.render.Renderer;
import mingbai.render.template.Rendered;
import mingbai.render.theme.Theme;
import mingbai.render.theme.ThemeFolder;

/** Some files of an edition and all assets of its theme, where a test reads no others: they are neither made nor proven. */
public final class Excerpt {
    private Excerpt() {}

    /** A publication that is as it should be. */
    public static Publication publication(Path content) {
        Check.Checked checked = new Check("content", false).content(Reader.folder(content));
        if (!checked.problems().isEmpty()) throw new IllegalStateException(checked.problems().toString());
        return checked.publication().orElseThrow();
    }

    /** Writes the files whose paths are wanted into a folder. */
    public static void write(Plan plan, Predicate<String> wanted, Path folder) {
        Theme theme = ThemeFolder.read(Path.of("themes/gazette")).theme();
        Renderer renderer = new Renderer(Renderer.compile(theme), plan);
        for (Output output : plan.outputs()) {
            if (!wanted.test(output.path())) continue;
            Rendered rendered = renderer.render(output);
            rendered.problem().ifPresent(problem -> {
                throw new IllegalStateException(problem.toString());
            });
            Folders.write(folder.resolve(output.path()), rendered.bytes());
        }
        List.copyOf(theme.assets().keySet()).forEach(path -> Folders.write(folder.resolve(path), theme.asset(path)));
    }
}
