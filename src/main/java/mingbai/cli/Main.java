package mingbai.cli;

import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnmappableCharacterException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import mingbai.cli.tell.Terminal;
import mingbai.intake.AtWork;
import mingbai.language.Language;
import mingbai.read.Moment;
import mingbai.read.Reader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** {@code mingbai build} and the other commands, each a file of this package. */
@Command(name = "mingbai", mixinStandardHelpOptions = true, version = "Mingbai " + Terminal.VERSION, scope = ScopeType.INHERIT,
        exitCodeOnInvalidInput = Exit.USAGE)
public final class Main {
    private static final SortedMap<String, Function<Terminal, Object>> COMMANDS = new TreeMap<>(Map.of("build", BuildCommand::new,
            "check", CheckCommand::new, "diff", DiffCommand::new, "explain", ExplainCommand::new, "import", ImportCommand::new,
            "new", NewCommand::new, "schema", SchemaCommand::new, "serve", ServeCommand::new));

    @Option(names = "--lang", paramLabel = "zh|en", scope = ScopeType.INHERIT)
    private Language lang;

    private Main() {}

    public static void main(String[] arguments) {
        Archive.refreshAtExit();
        Charset charset = charset();
        int code = run(List.of(arguments), new PrintStream(System.out, true, charset),
                new PrintStream(System.err, true, charset), charset);
        if (code != Exit.OK) System.exit(code);
    }

    /** Runs a command and gives its exit code. */
    static int run(List<String> arguments, PrintStream out, PrintStream err, Charset charset) {
        Language language = language(arguments);
        if (!Files.isDirectory(Path.of("").toAbsolutePath())) return cannotSpell(err, language, "当前文件夹的路径", "this folder's path");
        Optional<String> lost = arguments.stream().filter(Reader::lost).findFirst();
        if (lost.isPresent()) return cannotSpell(err, language, "命令里的“" + lost.get() + "”", "\"" + lost.get() + "\"");
        CommandLine commands = new CommandLine(new Main());
        Terminal terminal = new Terminal(out, err, language);
        called(arguments).forEach(command -> commands.addSubcommand(command.apply(terminal)));
        commands.setResourceBundle(bundle(language));
        commands.registerConverter(Language.class, Main::language);
        commands.setOut(new PrintWriter(out, true, charset)).setErr(new PrintWriter(err, true, charset));
        commands.setParameterExceptionHandler((e, given) -> {
            if (e.getClass() == CommandLine.ParameterException.class && e.getCommandLine() == commands) {
                commands.usage(err);
                return Exit.USAGE;
            }
            err.println(Terminal.plain(new Usage(e, language).text()));
            err.println(language == Language.ZH ? "用 --help 查看用法。" : "See --help.");
            return Exit.USAGE;
        });
        commands.setExecutionExceptionHandler((e, command, parsed) -> failure(e, err, language));
        try {
            return commands.execute(arguments.toArray(String[]::new));
        } catch (OutOfMemoryError | StackOverflowError e) {
            return failure(e, err, language);
        }
    }

    /** The command that is called; all of them where none is or it is not known, since finding out about one takes a while. */
    private static Collection<Function<Terminal, Object>> called(List<String> arguments) {
        int at = 0;
        while (at < arguments.size() && arguments.get(at).startsWith("--lang")) at += arguments.get(at).equals("--lang") ? 2 : 1;
        Function<Terminal, Object> called = at < arguments.size() ? COMMANDS.get(arguments.get(at)) : null;
        return called == null ? COMMANDS.values() : List.of(called);
    }

    private static int cannotSpell(PrintStream err, Language language, String zh, String en) {
        err.println(Terminal.plain(language == Language.ZH ? "系统的字符集无法表示" + zh + "。请先设置 LC_ALL=C.UTF-8，再运行一次。"
                : "The system's character set cannot spell " + en + ". Set LC_ALL=C.UTF-8 and run again."));
        return Exit.FAILURE;
    }

    private static int failure(Throwable e, PrintStream err, Language language) {
        if (e instanceof UncheckedIOException unread && unread.getCause() instanceof UnmappableCharacterException) {
            return cannotSpell(err, language, "文件的名称", "the name of a file");
        }
        if (e instanceof AtWork) {
            err.println(Terminal.plain(language == Language.ZH ? "另一次导入正在向“" + e.getMessage() + "”写入记录；请等它结束，再运行一次。"
                    : "Another import is writing records into \"" + e.getMessage() + "\": wait until it has ended, and run this again."));
        } else if (e instanceof Moment.Unsettled) {
            err.println(Terminal.plain(language == Language.ZH ? "读取时“" + e.getMessage() + "”里的文件一直在变，可能正在导入、同步或检出；请等它结束，再运行一次。"
                    : "The files in \"" + e.getMessage()
                    + "\" kept changing while they were read, as where an import, a synchronization or a checkout is at work: "
                    + "wait until it has ended, and run this again."));
        } else if (e instanceof UncheckedIOException machine) {
            err.println(Terminal.plain((language == Language.ZH ? "读写失败，上一版没有改动："
                    : "Reading or writing failed; the last edition is as it was: ")
                    + said(machine.getCause(), language)));
        } else {
            err.println(language == Language.ZH ? "程序出错（这是本程序的缺陷）：" : "This is a bug of the program:");
            e.printStackTrace(err);
        }
        return Exit.FAILURE;
    }

    /** Java names a file that cannot be read or written by the exception's type alone. */
    private static String said(IOException cause, Language language) {
        if (!(cause instanceof FileSystemException file)) return cause.getMessage();
        String reason = file.getReason() != null ? file.getReason() : cause.getClass().getSimpleName();
        return (language == Language.ZH ? "“" + file.getFile() + "”（" + reason + "）" : file.getFile() + " (" + reason + ")");
    }

    /** The language has to be known before help is printed. */
    private static Language language(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            String value = argument.equals("--lang") && i + 1 < arguments.size() ? arguments.get(i + 1)
                    : argument.startsWith("--lang=") ? argument.substring("--lang=".length()) : "";
            for (Language language : Language.ALL) if (language.code().equals(value)) return language;
        }
        return Locale.getDefault().getLanguage().equals("zh") ? Language.ZH : Language.EN;
    }

    private static Language language(String word) {
        return Language.ALL.stream().filter(language -> language.code().equals(word)).findFirst()
                .orElseThrow(() -> new CommandLine.TypeConversionException("zh, en: " + word));
    }

    private static ResourceBundle bundle(Language language) {
        return ResourceBundle.getBundle("mingbai.cli.help", language == Language.ZH ? Locale.CHINESE : Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** What the terminal understands; UTF-8 where the machine has no locale, because ASCII could not say anything. */
    private static Charset charset() {
        Console console = System.console();
        Charset charset = console != null ? console.charset() : Charset.defaultCharset();
        return charset.newEncoder().canEncode('明') ? charset : StandardCharsets.UTF_8;
    }
}
