package mingbai.cli;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import mingbai.Build;
import mingbai.cli.output.Refusal;
import mingbai.cli.output.Terminal;
import mingbai.publish.Edition;
import mingbai.publish.Interrupted;
import mingbai.publish.Obstacle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Builds the edition and its zip, or says what is wrong and leaves the last edition as it was. */
@Command(name = "build")
final class BuildCommand implements Callable<Integer> {
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
        Build.Outcome outcome = options.build(terminal).publish(out, zip, options.afresh(), replace);
        terminal.clear();
        if (outcome.zip().isPresent()) terminal.remaining(Interrupted.remaining(out));
        if (outcome.obstacle().isPresent()) return stopped(outcome.obstacle().get());
        return options.print(outcome, terminal, () -> terminal.made(outcome, out, options.release(), (System.nanoTime() - start) / 1e9),
                problems -> terminal.refused(problems, Edition.readable(out).digest().isPresent()));
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
