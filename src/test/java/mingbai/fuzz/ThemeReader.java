package mingbai.fuzz;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.nio.file.Path;
import java.util.List;
import mingbai.Folders;
import mingbai.check.Check;
import mingbai.format.Sha256;
import mingbai.plan.Output;
import mingbai.plan.PageKind;
import mingbai.plan.Plan;
import mingbai.problem.Problem;
import mingbai.prove.Proof;
import mingbai.prove.memory.Memory;
import mingbai.read.Reader;
import mingbai.render.Renderer;
import mingbai.render.template.Rendered;
import mingbai.render.template.Templates;
import mingbai.render.theme.ThemeFolder;

/** A file of a theme: reported at places that are in it, or rendered within bounds, or reported when it is rendered. */
final class ThemeReader implements Target.Reading {
    private final Path folder;
    private final String name;
    private final Plan plan;

    ThemeReader(Path folder, String name) {
        this.folder = folder.resolve("theme");
        this.name = name;
        Folders.copy(Folders.RESOURCES.resolve("themes/bare"), this.folder);
        Check check = new Check("content", false);
        Check.Checked checked = check.content(Reader.folder(Folders.RESOURCES.resolve("sites/minimal/content")));
        this.plan = Plan.of(checked.publication().orElseThrow(), check.texts().orElseThrow());
    }

    @Override
    public void of(byte[] bytes) {
        Folders.write(folder.resolve(name), bytes);
        ThemeFolder.Loaded loaded = ThemeFolder.read(folder);
        assertWithin(loaded.problems(), bytes);
        if (!loaded.problems().isEmpty()) return;
        Templates templates = Renderer.compile(loaded.theme());
        assertWithin(templates.problems(), bytes);
        if (!templates.problems().isEmpty()) return;
        Renderer renderer = new Renderer(templates, plan);
        Proof proof = new Proof(plan, path -> true, Memory.none());
        for (String asset : loaded.theme().assets().keySet()) assertNotNull(proof.asset(asset, loaded.theme().asset(asset)));
        plan.pages().stream().filter(page -> page.kind() == PageKind.ITEM).forEach(page -> assertRendered(renderer, proof, page, bytes));
    }

    private void assertRendered(Renderer renderer, Proof proof, Output.Page page, byte[] bytes) {
        Rendered rendered = renderer.render(page);
        rendered.problem().ifPresent(problem -> assertWithin(List.of(problem), bytes));
        if (rendered.problem().isPresent()) return;
        assertNotNull(proof.page(page, rendered::bytes, () -> Sha256.hex(rendered.bytes())));
    }

    private void assertWithin(List<Problem> problems, byte[] bytes) {
        Places.assertWithin(problems, folder.toString().replace('\\', '/') + "/" + name, bytes);
    }
}
