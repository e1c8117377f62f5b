package mingbai.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import mingbai.Build;
import mingbai.cli.output.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Everything up to proof; writes nothing, but puts right what a run left that was cut off. */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {
    @Mixin
    private BuildOptions options;

    @Option(names = "--out", paramLabel = "${bundle:label.folder}", defaultValue = "site")
    private Path out;

    private final Terminal terminal;

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        options.settle(out, terminal);
        Build.Outcome outcome = options.build(terminal).check(out, options.afresh(), options.report());
        terminal.clear();
        return options.print(outcome, terminal, () -> terminal.clean(outcome),
                problems -> terminal.note("commands.checked.errors", terminal.count(problems)));
    }
}
