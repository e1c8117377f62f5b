package mingbai.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import mingbai.ComponentGuide;
import mingbai.cli.files.StartPublication;
import mingbai.cli.output.Refusal;
import mingbai.cli.output.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes a page of a theme's components with their examples, and the example publication around it. */
@Command(name = "components")
final class ComponentsCommand implements Callable<Integer> {
    @Option(names = "--theme", paramLabel = "${bundle:label.folder}", defaultValue = "themes/gazette")
    private Path theme;

    @Option(names = "--out", paramLabel = "${bundle:label.folder}", defaultValue = "target/components")
    private Path out;

    private final Terminal terminal;

    ComponentsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        boolean own = Files.exists(out.resolve(ComponentGuide.PAGE));
        if (!own && !StartPublication.possible(out)) throw new Refusal("commands.components.in-the-way", out);
        ComponentGuide.Outcome outcome = ComponentGuide.of(theme, this::write);
        terminal.problems(outcome.problems(), true);
        if (outcome.failed()) return Exit.PROBLEMS;
        terminal.line("commands.components.written", out.resolve(ComponentGuide.PAGE), outcome.components(), outcome.examples());
        return Exit.OK;
    }

    private void write(String path, byte[] bytes) {
        try {
            Path file = out.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
