package mingbai.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import mingbai.cli.tell.ImportReport;
import mingbai.cli.tell.Terminal;
import mingbai.intake.Import;
import mingbai.intake.Settled;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes records from a file as offices send it, or says what is wrong and writes nothing. */
@Command(name = "import")
final class ImportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", descriptionKey = "import.file")
    private Path file;

    @Option(names = "--content", paramLabel = "DIR", defaultValue = "content")
    private Path content;

    @Option(names = "--table", paramLabel = "N")
    private Optional<Integer> table;

    @Option(names = "--dry-run")
    private boolean dry;

    private final Terminal terminal;

    ImportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Import.settled(content).ifPresent(terminal::imported);
        Import.Outcome outcome = Import.of(file, content, table);
        ImportReport report = new ImportReport(terminal, outcome);
        if (dry) report.drafts();
        report.findings();
        terminal.problems(outcome.problems());
        if (outcome.refused()) {
            report.refused();
            return Exit.PROBLEMS;
        }
        if (!dry && !written(outcome, report)) return Exit.FAILURE;
        terminal.problems(outcome.open());
        if (dry) report.dry();
        else report.written();
        return outcome.open().isEmpty() ? Exit.OK : Exit.PROBLEMS;
    }

    /** @return false: a file came into the way in between */
    private boolean written(Import.Outcome outcome, ImportReport report) {
        Settled settled = outcome.write(terminal::imported);
        if (settled.end() == Settled.End.FINISHED) return true;
        report.undone(settled);
        return false;
    }
}
