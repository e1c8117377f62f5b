package mingbai.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import mingbai.Build;
import mingbai.cli.files.Revision;
import mingbai.cli.output.Differences;
import mingbai.cli.output.DifferencesData;
import mingbai.cli.output.DifferencesText;
import mingbai.cli.output.Elsewhere;
import mingbai.cli.output.Refusal;
import mingbai.cli.output.SignOff;
import mingbai.cli.output.Terminal;
import mingbai.compare.Comparison;
import mingbai.compare.Published;
import mingbai.compare.Snapshot;
import mingbai.format.FilePath;
import mingbai.intake.Import;
import mingbai.problem.Problem;
import mingbai.problem.Said;
import mingbai.publish.Interrupted;
import mingbai.read.Reader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what readers will find changed since an edition or a git revision, and refuses to let addresses vanish. */
@Command(name = "diff")
final class DiffCommand implements Callable<Integer> {
    /** Enough of a commit's name for people. */
    private static final int COMMIT = 12;

    @Parameters(arity = "0..1", paramLabel = "${bundle:label.old}", descriptionKey = "old")
    private Optional<String> old;

    @Option(names = "--first")
    private boolean first;

    @Option(names = "--content", paramLabel = "${bundle:label.folder}", defaultValue = "content")
    private Path content;

    @Option(names = "--theme", paramLabel = "${bundle:label.folder}", defaultValue = "themes/gazette")
    private Path theme;

    @Option(names = "--site", paramLabel = "${bundle:label.folder}", defaultValue = "site")
    private Path site;

    @Option(names = "--format", paramLabel = "text|json|html", defaultValue = "text")
    private Format format;

    @Option(names = "--out", paramLabel = "${bundle:label.file}")
    private Optional<Path> out;

    @Option(names = "--all")
    private boolean all;

    private final Terminal terminal;

    DiffCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** For people, for programs, or to be signed off on paper. */
    enum Format { text, json, html }

    @Override
    public Integer call() {
        Refusal.where(out.filter(Files::isDirectory).map(folder -> Said.say("commands.diff.out-folder", folder)));
        Import.settled(content).ifPresent(terminal::imported);
        if (first) {
            Refusal.where(old.map(name -> Said.say("commands.diff.first-old", name)));
            return compared("", Comparison::first);
        }
        Optional<Path> edition = old.isEmpty() ? Optional.of(site) : path(old.get());
        edition.ifPresent(folder -> terminal.settled(Interrupted.settled(folder)));
        if (old.isEmpty() || edition.filter(Files::isDirectory).isPresent()) {
            Path folder = edition.get();
            Snapshot last = Snapshot.folder(folder).orElseThrow(() -> new Refusal("commands.diff.no-edition", folder));
            Refusal.where(last.broken().map(path -> Said.say("commands.diff.edition-broken", folder, path)));
            return since(names().name(folder), Optional.of(last));
        }
        if (!Files.isDirectory(content)) throw new Refusal("commands.no-folder", content, Path.of("").toAbsolutePath());
        try (Revision revision = Revision.take(old.get(), content, theme)) {
            Optional<Snapshot> last = snapshot(revision);
            return since(old.get() + " (" + revision.commit().substring(0, COMMIT) + ")", last);
        }
    }

    /** Where an edition of that name would lie, which may be gone while a build that was cut off is not put right; absent: nowhere. */
    private static Optional<Path> path(String name) {
        return FilePath.of(name).filter(path -> path.getFileName() != null);
    }

    /** @param last absent: it could not be rendered, and why was printed */
    private int since(String name, Optional<Snapshot> last) {
        return last.isEmpty() ? Exit.PROBLEMS : compared(name, now -> Comparison.of(last.get(), now));
    }

    /** @param name of what is compared; empty: nothing is */
    private int compared(String name, Function<Snapshot, Comparison> comparing) {
        Snapshot now = new Snapshot();
        Build.Outcome outcome = render(content, theme, now);
        if (outcome.failed()) {
            terminal.problems(outcome.problems(), all);
            terminal.note("commands.checked.errors", terminal.count(outcome.problems()));
            return Exit.PROBLEMS;
        }
        Comparison comparison = comparing.apply(now);
        List<Problem> unfit = new ArrayList<>(comparison.vanished());
        comparison.stale().ifPresent(time -> unfit.add(Published.stale(Reader.folder(content), outcome.publication().orElseThrow(), time)));
        boolean notFirst = first && Published.in(site).another(comparison.now());
        if (notFirst) terminal.note("commands.diff.not-first", names().name(site));
        Differences differences = new Differences(comparison, name, names().name(content), terminal.language());
        SignOff sheet = new SignOff(differences, notFirst, unfit, outcome.problems());
        write(differences, sheet);
        if (out.isPresent()) {
            terminal.line(format == Format.html ? sheet.written() : "commands.diff.written-data", out.get());
            terminal.line("commands.diff.holds", differences.line());
        }
        terminal.problems(unfit, all);
        if (!unfit.isEmpty()) terminal.note("commands.unfit", terminal.count(unfit));
        return unfit.isEmpty() ? Exit.OK : Exit.PROBLEMS;
    }

    private Elsewhere names() {
        return new Elsewhere(Path.of(""), content, theme);
    }

    private Build.Outcome render(Path content, Path theme, Snapshot snapshot) {
        Build.Progress progress = format == Format.text ? terminal.progress() : (outputs, of) -> { };
        Build.Outcome outcome = new Build(content, theme, false, progress)
                .check((path, file) -> snapshot.add(path, file.bytes(), file.sha256()));
        terminal.clear();
        return outcome;
    }

    /** The edition of a revision. A theme that this program does not accept any more is replaced by today's. */
    private Optional<Snapshot> snapshot(Revision revision) {
        Snapshot snapshot = new Snapshot();
        Build.Outcome outcome = render(revision.content(), revision.theme(), snapshot);
        if (outcome.failed() && outcome.publication().isPresent()) {
            terminal.note("commands.diff.theme-of-today");
            snapshot = new Snapshot();
            outcome = render(revision.content(), theme, snapshot);
        }
        if (!outcome.failed()) return Optional.of(snapshot);
        terminal.problems(outcome.problems().stream().map(problem -> named(problem, revision)).toList(), all);
        terminal.note("commands.diff.content-broken");
        return Optional.empty();
    }

    private Problem named(Problem problem, Revision revision) {
        return problem.renamed(name -> revision.named(name, old.orElseThrow()));
    }

    private void write(Differences differences, SignOff sheet) {
        byte[] bytes = switch (format) {
            case text -> new DifferencesText(differences, out.isEmpty() && Ansi.AUTO.enabled()).text().getBytes(StandardCharsets.UTF_8);
            case json -> DifferencesData.of(differences);
            case html -> sheet.html().getBytes(StandardCharsets.UTF_8);
        };
        if (out.isEmpty() && format == Format.text) terminal.give(new String(bytes, StandardCharsets.UTF_8));
        else if (out.isEmpty()) terminal.bytes(bytes);
        else {
            try {
                Files.write(out.get(), bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
