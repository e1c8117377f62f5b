package mingbai.cli;

import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import mingbai.cli.output.Refusal;
import mingbai.cli.output.Terminal;
import mingbai.intake.Import;
import mingbai.problem.Problem;
import mingbai.serve.Door;
import mingbai.serve.Preview;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows the site on this machine while content and theme are edited, until it is stopped. */
@Command(name = "serve")
final class ServeCommand implements Callable<Integer> {
    private static final int LAST_PORT = 65_535;
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+]");

    @Option(names = "--content", paramLabel = "${bundle:label.folder}", defaultValue = "content")
    private Path content;

    @Option(names = "--theme", paramLabel = "${bundle:label.folder}", defaultValue = "themes/gazette")
    private Path theme;

    @Option(names = "--port", paramLabel = "${bundle:label.number}", defaultValue = "8000")
    private int port;

    @Option(names = "--host", paramLabel = "${bundle:label.name}")
    private List<String> hosts = List.of();

    @Option(names = "--all")
    private boolean all;

    private final Terminal terminal;
    private List<Problem> last = List.of();

    ServeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > LAST_PORT) throw new Refusal("commands.serve.port", port);
        for (String host : hosts) {
            if (!HOST.matcher(host).matches()) throw new Refusal("commands.serve.host", host);
        }
        for (Path folder : List.of(content, theme)) {
            if (!Files.isDirectory(folder)) throw new Refusal("commands.no-folder", folder, Path.of("").toAbsolutePath());
        }
        Import.settled(content).ifPresent(terminal::imported);
        try (Preview preview = Preview.start(content, theme, new Door(port, hosts), terminal.language(), listener())) {
            terminal.line("commands.serve.address", preview.address());
            new CountDownLatch(1).await();
            return Exit.OK;
        } catch (UncheckedIOException e) {
            if (!(e.getCause() instanceof BindException)) throw e;
            throw new Refusal("commands.serve.port-taken", port);
        }
    }

    private Preview.Listener listener() {
        return new Preview.Listener() {
            @Override
            public void problems(List<Problem> problems) {
                show(problems);
            }

            @Override
            public void looking() {
                terminal.note("commands.serve.looking");
            }
        };
    }

    private synchronized void show(List<Problem> problems) {
        if (problems.equals(last)) return;
        terminal.served(problems, all);
        last = problems;
    }
}
