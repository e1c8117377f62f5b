package mingbai.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import mingbai.Build;
import mingbai.publish.Staging;
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

    @Spec
    private CommandSpec spec;

    private final Terminal terminal;

    BuildCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        refuseDangerous();
        long start = System.nanoTime();
        Build.Outcome outcome = new Build(content, theme, release, terminal.progress()).publish(out, zip);
        terminal.clear();
        if (!outcome.problems().isEmpty()) {
            terminal.problems(outcome.problems());
            return Main.PROBLEMS;
        }
        terminal.made(outcome, out, (System.nanoTime() - start) / 1e9);
        return CommandLine.ExitCode.OK;
    }

    /** The edition replaces its folder as a whole, so the folder must hold nothing else. */
    private void refuseDangerous() {
        Path target = out.toAbsolutePath().normalize();
        for (Path source : List.of(content, theme, Path.of(""))) {
            if (source.toAbsolutePath().normalize().startsWith(target)) {
                throw refuse(terminal.say("--out 不能是“" + source + "”所在的文件夹：" + out,
                        "--out cannot be a folder that holds \"" + source + "\": " + out));
            }
        }
        Staging.foreign(out).ifPresent(file -> {
            throw refuse(terminal.say("“" + out + "”里有不属于本站的文件，请移走或换一个 --out：" + file,
                    "\"" + out + "\" holds a file that no edition put there; move it or choose another --out: " + file));
        });
        if (zip.isPresent() && Files.isDirectory(zip.get())) {
            throw refuse(terminal.say("--zip 应当是文件：" + zip.get(), "--zip should be a file: " + zip.get()));
        }
    }

    private CommandLine.ParameterException refuse(String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }
}
