package mingbai.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import mingbai.check.authoring.Schemas;
import mingbai.cli.output.Terminal;
import mingbai.format.FilePath;
import mingbai.intake.Import;
import mingbai.problem.Problem;
import mingbai.read.Reader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the JSON Schemas by which text editors help while records are typed. */
@Command(name = "schema")
final class SchemaCommand implements Callable<Integer> {
    @Option(names = "--content", paramLabel = "${bundle:label.folder}", defaultValue = "content")
    private Path content;

    private final Terminal terminal;

    SchemaCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Import.settled(content).ifPresent(terminal::imported);
        Schemas.Made made = Schemas.of(Reader.moment(content), FilePath.slashed(content));
        if (made.problems().stream().anyMatch(Problem::error)) {
            terminal.problems(made.problems(), true);
            return Exit.PROBLEMS;
        }
        long written = made.files().entrySet().stream().filter(file -> write(content.resolve(file.getKey()), file.getValue())).count();
        terminal.line("commands.schema.written", content.resolve("schema"), made.files().size(), written);
        return Exit.OK;
    }

    /** False: the file says so already. */
    private static boolean write(Path file, String text) {
        try {
            if (Files.exists(file) && Files.readString(file).equals(text)) return false;
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
