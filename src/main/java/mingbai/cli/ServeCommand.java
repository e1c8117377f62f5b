package mingbai.cli;

import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import mingbai.cli.tell.Terminal;
import mingbai.intake.Import;
import mingbai.problem.Problem;
import mingbai.serve.Door;
import mingbai.serve.Preview;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows the site on this machine while content and theme are edited, until it is stopped. */
@Command(name = "serve")
final class ServeCommand implements Callable<Integer> {
    private static final int LAST_PORT = 65_535;
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+]");

    @Option(names = "--content", paramLabel = "DIR", defaultValue = "content")
    private Path content;

    @Option(names = "--theme", paramLabel = "DIR", defaultValue = "themes/gazette")
    private Path theme;

    @Option(names = "--port", paramLabel = "N", defaultValue = "8000")
    private int port;

    @Option(names = "--host", paramLabel = "NAME")
    private List<String> hosts = List.of();

    @Spec
    private CommandSpec spec;

    private final Terminal terminal;
    private List<Problem> last = List.of();

    ServeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > LAST_PORT) {
            throw refuse(terminal.say("--port 应当是 0 到 65535 的整数：" + port, "--port should be from 0 to 65535: " + port));
        }
        for (String host : hosts) {
            if (!HOST.matcher(host).matches()) {
                throw refuse(terminal.say("--host 只写名称，不写 http:// 和端口：" + host, "--host is a name without http:// and port: " + host));
            }
        }
        for (Path folder : List.of(content, theme)) {
            if (!Files.isDirectory(folder)) {
                throw refuse(terminal.say("没有文件夹 " + folder + "。现在的文件夹是 " + Path.of("").toAbsolutePath() + "。",
                        "there is no folder " + folder + "; this one is " + Path.of("").toAbsolutePath()));
            }
        }
        Import.settled(content).ifPresent(terminal::imported);
        try (Preview preview = Preview.start(content, theme, new Door(port, hosts), terminal.language(), listener())) {
            terminal.serving(preview.address());
            new CountDownLatch(1).await();
            return Exit.OK;
        } catch (UncheckedIOException e) {
            if (!(e.getCause() instanceof BindException)) throw e;
            throw refuse(terminal.say("端口 " + port + " 已被占用，可能预览已经打开：先看看 http://localhost:" + port + "/ 。也可以用 --port 换一个，0 表示任意空闲端口。",
                    "Port " + port + " is taken, perhaps by a preview: look at http://localhost:" + port
                    + "/ first. Or choose another with --port, 0 for any that is free."));
        }
    }

    private Preview.Listener listener() {
        return new Preview.Listener() {
            @Override
            public void problems(List<Problem> problems) {
                told(problems);
            }

            @Override
            public void looking() {
                terminal.note("系统不报告文件的改动（监视数达到上限，或是网络盘）；预览改为每隔几秒自己查看。Linux 上可以调高 fs.inotify.max_user_watches。",
                        "The system tells of no changes to files (its limit of watches is reached, or it is a network drive); the preview "
                                + "looks itself every few seconds. On Linux, raise fs.inotify.max_user_watches.");
            }
        };
    }

    private synchronized void told(List<Problem> problems) {
        if (problems.equals(last)) return;
        terminal.served(problems);
        last = problems;
    }

    private CommandLine.ParameterException refuse(String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }
}
