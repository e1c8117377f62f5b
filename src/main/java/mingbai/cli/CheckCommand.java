package mingbai.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import mingbai.Build;
import mingbai.cli.tell.Format;
import mingbai.cli.tell.Terminal;
import mingbai.intake.Import;
import mingbai.publish.Interrupted;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Everything up to proof; writes nothing, but puts right what a run left that was cut off. */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {
    @Option(names = "--content", paramLabel = "DIR", defaultValue = "content")
    private Path content;

    @Option(names = "--theme", paramLabel = "DIR", defaultValue = "themes/gazette")
    private Path theme;

    @Option(names = "--out", paramLabel = "DIR", defaultValue = "site")
    private Path out;

    @Option(names = "--release")
    private boolean release;

    @Option(names = "--afresh")
    private boolean afresh;

    @Option(names = "--all")
    private boolean all;

    @Option(names = "--format", paramLabel = "text|json|sarif|github", defaultValue = "text")
    private Format format;

    private final Terminal terminal;

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        terminal.settled(Interrupted.settled(out));
        Import.settled(content).ifPresent(terminal::imported);
        Build.Progress progress = format.forPrograms() ? (outputs, of) -> { } : terminal.progress();
        Build.Outcome outcome = new Build(content, theme, release, progress).check(out, afresh, format == Format.json);
        terminal.clear();
        if (format.forPrograms()) terminal.bytes(format.told(outcome, content, theme, terminal.language()));
        else {
            terminal.problems(outcome.problems(), all);
            if (outcome.failed()) terminal.refused(outcome.problems());
            else terminal.clean(outcome);
        }
        return outcome.failed() ? Exit.PROBLEMS : Exit.OK;
    }
}
