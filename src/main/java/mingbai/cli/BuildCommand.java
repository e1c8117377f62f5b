package mingbai.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import mingbai.Build;
import mingbai.cli.output.Refusal;
import mingbai.cli.output.Terminal;
import mingbai.compare.Published;
import mingbai.publish.Edition;
import mingbai.publish.Interrupted;
import mingbai.publish.Obstacle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Builds the edition and its zip, or says what is wrong and leaves the last edition as it was. */
@Command(name = "build")
final class BuildCommand implements Callable<Integer> {
    private static final String ZIP = ".zip";
    /** What the name of a zip ends in that is not to be handed over. */
    private static final String DRAFT = "-draft.zip";

    @Spec
    private CommandSpec spec;

    @Mixin
    private BuildOptions options;

    @Option(names = "--out", paramLabel = "${bundle:label.folder}", defaultValue = "site")
    private Path out;

    @Option(names = "--zip", paramLabel = "${bundle:label.file}")
    private Optional<Path> zip;

    @Option(names = "--replace")
    private boolean replace;

    private final Terminal terminal;

    BuildCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        refuseDangerous();
        options.settle(out, terminal);
        Optional<Obstacle> obstacle = Obstacle.in(out).filter(found -> !replace || !found.kind().replaceable());
        if (obstacle.isPresent()) return stopped(obstacle.get());
        long start = System.nanoTime();
        Build.Outcome outcome = options.build(terminal).publish(out, this::zip, options.afresh(), replace);
        terminal.clear();
        if (outcome.zip().isPresent()) terminal.remaining(Interrupted.remaining(out));
        if (outcome.obstacle().isPresent()) return stopped(outcome.obstacle().get());
        int code = options.print(outcome, terminal, () -> terminal.made(outcome, out, options.release(), (System.nanoTime() - start) / 1e9),
                problems -> terminal.refused(problems, Edition.readable(out).digest().isPresent()));
        if (options.release() && !named()) {
            outcome.zip().ifPresent(released -> withdraw(draft(released), outcome));
        }
        return code;
    }

    /** Whether the user says where the zip goes. */
    private boolean named() {
        return spec.commandLine().getParseResult().hasMatchedOption("--zip");
    }

    /** Where the zip goes: a draft's has a name of its own, so that nobody hands it over by mistake. */
    private Path zip(String id) {
        Path released = zip.orElse(Path.of("target", id + ZIP));
        return named() || options.release() ? released : draft(released);
    }

    private static Path draft(Path released) {
        String name = released.getFileName().toString();
        return released.resolveSibling(name.substring(0, name.length() - ZIP.length()) + DRAFT);
    }

    /** Deletes the draft's zip beside that of a release, and nothing else that lies in its place. */
    private void withdraw(Path draft, Build.Outcome released) {
        boolean ours = Files.isRegularFile(draft, LinkOption.NOFOLLOW_LINKS) && Obstacle.at(draft).isEmpty()
                && Published.packed(draft, released.publication().orElseThrow()).isEmpty();
        if (!ours) return;
        try {
            Files.delete(draft);
            terminal.note("commands.draft-zip.deleted", draft);
        } catch (IOException e) {
            terminal.note("commands.draft-zip.stays", draft);
        }
    }

    /** The edition replaces its folder as a whole, so the folder must hold nothing else. */
    private void refuseDangerous() {
        Path target = absolute(out);
        for (Path source : List.of(options.content(), options.theme(), Path.of(""))) {
            if (absolute(source).startsWith(target)) {
                throw new Refusal("commands.out-holds", source, out);
            }
        }
        if (zip.isPresent() && Files.isDirectory(zip.get())) {
            throw new Refusal("commands.zip-folder", zip.get());
        }
        for (Path source : List.of(options.content(), options.theme())) {
            boolean inside = target.startsWith(absolute(source))
                    || zip.filter(file -> absolute(file).startsWith(absolute(source))).isPresent();
            if (inside) throw new Refusal("commands.out-within", source);
        }
        if (zip.filter(file -> absolute(file).startsWith(target)).isPresent()) {
            throw new Refusal("commands.zip-within", zip.get());
        }
        if (Files.exists(out, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(out, LinkOption.NOFOLLOW_LINKS)) {
            throw new Refusal("commands.out-no-folder", out);
        }
    }

    /** What lies in the way is no wrong usage, but asks for other words on the command line. */
    private int stopped(Obstacle obstacle) {
        terminal.stopped(obstacle, out);
        return Exit.USAGE;
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
