package mingbai.cli;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import mingbai.Build;
import mingbai.cli.tell.Format;
import mingbai.cli.tell.Terminal;
import mingbai.intake.Import;
import mingbai.publish.Interrupted;
import mingbai.publish.Obstacle;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Builds the edition and its zip, or says what is wrong and leaves the last edition as it was. */
@Command(name = "build")
final class BuildCommand implements Callable<Integer> {
    @Option(names = "--content", paramLabel = "DIR", defaultValue = "content")
    private Path content;

    @Option(names = "--theme", paramLabel = "DIR", defaultValue = "themes/gazette")
    private Path theme;

    @Option(names = "--out", paramLabel = "DIR", defaultValue = "site")
    private Path out;

    @Option(names = "--zip", paramLabel = "FILE")
    private Optional<Path> zip;

    @Option(names = "--release")
    private boolean release;

    @Option(names = "--afresh")
    private boolean afresh;

    @Option(names = "--replace")
    private boolean replace;

    @Option(names = "--all")
    private boolean all;

    @Option(names = "--format", paramLabel = "text|json|sarif|github", defaultValue = "text")
    private Format format;

    @Spec
    private CommandSpec spec;

    private final Terminal terminal;

    BuildCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        refuseDangerous();
        terminal.settled(Interrupted.settled(out));
        Import.settled(content).ifPresent(terminal::imported);
        Optional<Obstacle> obstacle = Obstacle.in(out).filter(found -> !replace || !found.kind().replaceable());
        if (obstacle.isPresent()) return stopped(obstacle.get());
        long start = System.nanoTime();
        Build.Progress progress = format.forPrograms() ? (outputs, of) -> { } : terminal.progress();
        Build.Outcome outcome = new Build(content, theme, release, progress).publish(out, zip, afresh, replace);
        terminal.clear();
        if (outcome.zip().isPresent()) terminal.remaining(Interrupted.remaining(out));
        if (outcome.obstacle().isPresent()) return stopped(outcome.obstacle().get());
        if (format.forPrograms()) {
            terminal.bytes(format.told(outcome, content, theme, terminal.language()));
            return outcome.failed() ? Exit.PROBLEMS : Exit.OK;
        }
        terminal.problems(outcome.problems(), all);
        if (outcome.failed()) {
            terminal.refused(outcome.problems());
            return Exit.PROBLEMS;
        }
        terminal.made(outcome, out, (System.nanoTime() - start) / 1e9);
        return Exit.OK;
    }

    /** The edition replaces its folder as a whole, so the folder must hold nothing else. */
    private void refuseDangerous() {
        Path target = absolute(out);
        for (Path source : List.of(content, theme, Path.of(""))) {
            if (absolute(source).startsWith(target)) {
                throw refuse("commands.out-holds", source, out);
            }
        }
        if (zip.isPresent() && Files.isDirectory(zip.get())) {
            throw refuse("commands.zip-folder", zip.get());
        }
        for (Path source : List.of(content, theme)) {
            boolean inside = target.startsWith(absolute(source))
                    || zip.filter(file -> absolute(file).startsWith(absolute(source))).isPresent();
            if (inside) throw refuse("commands.out-within", source);
        }
        if (zip.filter(file -> absolute(file).startsWith(target)).isPresent()) {
            throw refuse("commands.zip-within", zip.get());
        }
        if (Files.exists(out, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(out, LinkOption.NOFOLLOW_LINKS)) {
            throw refuse("commands.out-no-folder", out);
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

    private CommandLine.ParameterException refuse(String key, Object... named) {
        return new CommandLine.ParameterException(spec.commandLine(), terminal.words().say(key, named));
    }
}
