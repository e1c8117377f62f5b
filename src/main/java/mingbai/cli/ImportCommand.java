package mingbai.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import mingbai.cli.output.Format;
import mingbai.cli.output.ImportReport;
import mingbai.cli.output.Refusal;
import mingbai.cli.output.Terminal;
import mingbai.intake.Import;
import mingbai.problem.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes records from a file as offices send it, or puts a corrected one in place of the source, or says what is wrong. */
@Command(name = "import")
final class ImportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "${bundle:label.file}", descriptionKey = "import.file")
    private Path file;

    @Option(names = "--content", paramLabel = "${bundle:label.folder}", defaultValue = "content")
    private Path content;

    @Option(names = "--table", paramLabel = "${bundle:label.number}")
    private Optional<Integer> table;

    @Option(names = "--replace-source")
    private boolean replaceSource;

    @Option(names = "--dry-run")
    private boolean dry;

    @Option(names = "--all")
    private boolean all;

    @Option(names = "--format", paramLabel = "text|json|sarif|github", defaultValue = "text", descriptionKey = "import.format")
    private Format format;

    private final Terminal terminal;

    ImportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Import.settled(content).ifPresent(terminal::imported);
        if (replaceSource && table.isPresent()) throw new Refusal("commands.import.whole");
        Import.Outcome outcome = replaceSource ? Import.corrected(file, content) : Import.of(file, content, table);
        boolean write = !dry && !outcome.refused();
        ImportReport report = new ImportReport(file, outcome, dry,
                write ? Optional.of(outcome.write(terminal::imported)) : Optional.empty());
        if (format.forPrograms()) report.print(terminal, format);
        else report.print(terminal, all);
        if (report.undone()) return Exit.FAILURE;
        return outcome.refused() || outcome.problems().stream().anyMatch(Problem::error) ? Exit.PROBLEMS : Exit.OK;
    }
}
