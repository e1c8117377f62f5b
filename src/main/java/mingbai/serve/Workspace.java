package mingbai.serve;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mingbai.check.Check;
import mingbai.format.FilePath;
import mingbai.plan.Plan;
import mingbai.problem.Problem;
import mingbai.read.Reader;
import mingbai.render.Renderer;
import mingbai.render.template.Templates;
import mingbai.render.theme.ThemeFolder;

/**
 * Content and theme as they are on the disk. What did not change is not read, checked or compiled again.
 */
final class Workspace {
    private final Path content;
    private final Path themeFolder;
    private final Check check;
    private Reader.Read read;
    private ThemeFolder.Loaded theme;
    private Templates templates;
    private List<Problem> themeProblems = List.of();
    private Optional<Renderer> renderer = Optional.empty();
    private volatile State now = State.none();

    Workspace(Path content, Path theme) {
        this.content = content;
        this.themeFolder = theme;
        this.check = new Check(FilePath.slashed(content), false);
    }

    /** The newest state, from any thread. */
    State state() {
        return now;
    }

    /** Reads everything. */
    void read() {
        read = Reader.folder(content);
        loadTheme();
        update(true);
    }

    /** The folders on which the pages depend. */
    Set<Path> folders() {
        Set<Path> folders = new LinkedHashSet<>(Set.of(content));
        folders.add(themeFolder);
        folders.addAll(theme.folders());
        return folders;
    }

    /** Takes up what changed on the disk. */
    void refresh(SaveWatcher.Save save) {
        boolean styled = save.everything() || save.paths().stream().anyMatch(path -> !within(content, path));
        if (save.everything()) read = Reader.folder(content);
        else {
            List<String> names = save.paths().stream().filter(path -> within(content, path))
                    .map(path -> FilePath.slashed(FilePath.real(content).relativize(path))).toList();
            if (!names.isEmpty()) read = Reader.again(content, read, names);
        }
        if (styled) loadTheme();
        update(styled);
    }

    private void loadTheme() {
        theme = ThemeFolder.read(themeFolder);
        themeProblems = new ArrayList<>(theme.problems());
        templates = Renderer.compile(theme.theme());
        themeProblems.addAll(templates.problems());
    }

    /** While there are mistakes, pages are shown as they last could be. */
    private void update(boolean styled) {
        List<Problem> problems = new ArrayList<>(check.content(read).problems());
        problems.addAll(themeProblems);
        Optional<Plan> plan = check.preview().map(publication -> Plan.of(publication, check.texts().orElseThrow()));
        plan.ifPresent(planned -> problems.addAll(planned.problems()));
        if (plan.isPresent() && themeProblems.stream().noneMatch(Problem::error)) {
            renderer = Optional.of(renderer.filter(last -> !styled).map(last -> last.of(plan.get()))
                    .orElseGet(() -> new Renderer(templates, plan.get())));
        } else if (plan.isPresent()) {
            renderer = renderer.map(last -> last.of(plan.get()));
        }
        now = new State(Problem.inOrder(problems.stream()), renderer);
    }

    /** A watched link reports changes under the path of its target. */
    private static boolean within(Path folder, Path path) {
        return path.startsWith(FilePath.real(folder));
    }
}
