package mingbai.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import mingbai.Folders;
import mingbai.check.Check;
import mingbai.format.Sha256;
import mingbai.model.Publication;
import mingbai.plan.Output;
import mingbai.plan.Plan;
import mingbai.problem.Problem;
import mingbai.prove.Proof;
import mingbai.prove.memory.Memory;
import mingbai.read.RawFile;
import mingbai.read.Reader;
import mingbai.render.Renderer;
import mingbai.render.template.Rendered;
import mingbai.render.template.Templates;
import mingbai.render.theme.ThemeFolder;

/** A file of the content folder: reported at places that are in it, or published as files that are what they are called. */
final class RecordReader implements Target.Reading {
    private final Path folder;
    private final String name;
    private final String shown;
    private final Reader.Read others;
    private final Templates templates;

    RecordReader(Path folder, String name) {
        this.folder = folder;
        this.name = name;
        this.shown = folder.toString().replace('\\', '/');
        Folders.copy(Folders.RESOURCES.resolve("sites/minimal/content"), folder);
        this.others = Reader.folder(folder);
        this.templates = Renderer.compile(ThemeFolder.read(Folders.RESOURCES.resolve("themes/bare")).theme());
    }

    @Override
    public void of(byte[] bytes) {
        Folders.write(folder.resolve(name), bytes);
        Reader.Read read = Reader.again(folder, others, List.of(name));
        RawFile file = read.files().get(name);
        if (file != null && file.root().isPresent() && read.problems().isEmpty()) assertReadAgain(file);
        Check check = new Check(shown, false);
        Check.Checked checked = check.content(read);
        Places.assertWithin(checked.problems(), shown + "/" + name, bytes);
        assertEquals(checked.publication().isEmpty(), checked.problems().stream().anyMatch(Problem::error));
        checked.publication().ifPresent(publication -> assertPublished(publication, check));
    }

    /** What was read, written as YAML once more, is read as the same. */
    private void assertReadAgain(RawFile file) {
        String text = Notation.yaml(file.root().orElseThrow());
        Reader.Read again = Reader.together(others, shown, new TreeMap<>(Map.of(name, text)));
        assertEquals(List.of(), again.problems());
        assertEquals(text, Notation.yaml(again.files().get(name).root().orElseThrow()));
    }

    private void assertPublished(Publication publication, Check check) {
        Plan plan = Plan.of(publication, check.texts().orElseThrow());
        if (plan.problems().stream().anyMatch(Problem::error)) return;
        Renderer renderer = new Renderer(templates, plan);
        Set<String> paths = plan.paths();
        Proof proof = new Proof(plan, paths::contains, Memory.none());
        for (Output output : plan.outputs()) {
            Rendered rendered = renderer.render(output);
            assertTrue(rendered.problem().isEmpty(), () -> output.path() + ": " + rendered.problem());
            Published.assertSound(output.path(), rendered.bytes());
            if (output instanceof Output.Page page) {
                assertNotNull(proof.page(page, rendered::bytes, () -> Sha256.hex(rendered.bytes())));
            }
        }
        assertNotNull(proof.site(page -> renderer.render(page).bytes()));
    }
}
