package mingbai.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import mingbai.Build;
import mingbai.cli.output.Format;
import mingbai.cli.output.Terminal;
import mingbai.intake.Import;
import mingbai.problem.Problem;
import mingbai.publish.Interrupted;
import picocli.CommandLine.Option;

/** What {@code build} and {@code check} are both asked for, and what they do alike. */
final class BuildOptions {
    @Option(names = "--content", paramLabel = "${bundle:label.folder}", defaultValue = "content")
    private Path content;

    @Option(names = "--theme", paramLabel = "${bundle:label.folder}", defaultValue = "themes/gazette")
    private Path theme;

    @Option(names = "--release")
    private boolean release;

    @Option(names = "--afresh")
    private boolean afresh;

    @Option(names = "--all")
    private boolean all;

    @Option(names = "--format", paramLabel = "text|json|sarif|github", defaultValue = "text")
    private Format format;

    Path content() {
        return content;
    }

    Path theme() {
        return theme;
    }

    /** Whether it is checked as an edition that is published. */
    boolean release() {
        return release;
    }

    /** Whether what was remembered of the last edition is not believed. */
    boolean afresh() {
        return afresh;
    }

    /** Whether a report is asked for, with all requirements. */
    boolean report() {
        return format == Format.json;
    }

    /**
     * Puts right what a run left that was cut off.
     *
     * @param out the folder of the edition
     */
    void settle(Path out, Terminal terminal) {
        terminal.settled(Interrupted.settled(out));
        Import.settled(content).ifPresent(terminal::imported);
    }

    Build build(Terminal terminal) {
        return new Build(content, theme, release, format.forPrograms() ? (outputs, of) -> { } : terminal.progress());
    }

    /**
     * Prints what was found, and for people what the command adds.
     *
     * @param well without errors
     * @param ill with some
     */
    int print(Build.Outcome outcome, Terminal terminal, Runnable well, Consumer<List<Problem>> ill) {
        if (format.forPrograms()) terminal.bytes(format.bytes(outcome, content, theme, terminal.language()));
        else {
            terminal.problems(outcome.problems(), all);
            if (outcome.failed()) ill.accept(outcome.problems());
            else well.run();
        }
        return outcome.failed() ? Exit.PROBLEMS : Exit.OK;
    }
}
