package mingbai.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import mingbai.Build;
import mingbai.cli.output.Failure;
import mingbai.cli.output.Refusal;
import mingbai.cli.output.Terminal;
import mingbai.cli.output.Usage;
import mingbai.language.Language;
import mingbai.problem.Said;
import mingbai.words.Messages;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;

/** {@code mingbai build} and the other commands, each a file of this package. */
@Command(name = "mingbai", mixinStandardHelpOptions = true, version = "Mingbai " + Build.VERSION, scope = ScopeType.INHERIT,
        synopsisSubcommandLabel = "[${bundle:label.command}]", exitCodeOnInvalidInput = Exit.USAGE)
final class Commands {
    private static final SortedMap<String, Function<Terminal, Object>> COMMANDS = new TreeMap<>(Map.of("build", BuildCommand::new,
            "check", CheckCommand::new, "components", ComponentsCommand::new, "diff", DiffCommand::new, "explain", ExplainCommand::new,
            "import", ImportCommand::new, "new", NewCommand::new, "schema", SchemaCommand::new, "serve", ServeCommand::new));

    /** Those that read content and render pages. */
    private static final Set<String> BUILDING = Set.of("build", "check", "diff", "serve");

    @Option(names = "--lang", paramLabel = "zh|en", scope = ScopeType.INHERIT)
    private Language lang;

    private Commands() {}

    /** Runs a command and gives its exit code. */
    static int run(List<String> arguments, PrintStream out, PrintStream err, Charset charset) {
        Language language = language(arguments);
        Messages words = Messages.in(language);
        Optional<Said> unspelt = Failure.unspelt(arguments);
        if (unspelt.isPresent()) {
            err.println(Terminal.plain(words.say(unspelt.get())));
            return Exit.FAILURE;
        }
        if (arguments.stream().anyMatch(BUILDING::contains)) Build.begin();
        CommandLine commands = new CommandLine(new Commands());
        Terminal terminal = new Terminal(out, err, language);
        called(arguments).forEach(command -> commands.addSubcommand(command.apply(terminal)));
        commands.setDefaultValueProvider(WorkFolder.here());
        commands.setResourceBundle(help(language));
        commands.registerConverter(Language.class, new LanguageOfCode());
        commands.setOut(new PrintWriter(out, true, charset)).setErr(new PrintWriter(err, true, charset));
        Handlers handlers = new Handlers(commands, err, words);
        commands.setParameterExceptionHandler(handlers).setExecutionExceptionHandler(handlers);
        try {
            return commands.execute(arguments.toArray(String[]::new));
        } catch (OutOfMemoryError | StackOverflowError failure) {
            return failed(failure, err, words);
        }
    }

    /** No lambda, nor is the converter: Java keeps no interface of picocli that has one in an {@link Archive}, nor its classes. */
    private record Handlers(CommandLine commands, PrintStream err, Messages words)
            implements IParameterExceptionHandler, IExecutionExceptionHandler {
        @Override
        public int handleParseException(ParameterException wrong, String[] given) {
            if (withoutCommand(wrong)) commands.usage(err);
            else {
                err.println(Terminal.plain(new Usage(wrong, words).text()));
                err.println(words.say("commands.usage.help"));
            }
            return Exit.USAGE;
        }

        /** Whether nothing is wrong but that no command is named. */
        private boolean withoutCommand(ParameterException wrong) {
            return wrong.getClass() == ParameterException.class && wrong.getCommandLine() == commands && wrong.getArgSpec() == null;
        }

        @Override
        public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
            if (!(failure instanceof Refusal refusal)) return failed(failure, err, words);
            err.println(Terminal.plain(words.say("commands.not-done", refusal.why())));
            return Exit.USAGE;
        }
    }

    private static final class LanguageOfCode implements ITypeConverter<Language> {
        @Override
        public Language convert(String code) {
            return Language.of(code).orElseThrow(() -> new TypeConversionException(code));
        }
    }

    private static int failed(Throwable failure, PrintStream err, Messages words) {
        Failure.print(failure, err, words);
        return Exit.FAILURE;
    }

    /** The command that is called; all of them where none is or it is not known, since finding out about one takes a while. */
    private static Collection<Function<Terminal, Object>> called(List<String> arguments) {
        int at = 0;
        while (at < arguments.size() && arguments.get(at).startsWith("--lang")) at += arguments.get(at).equals("--lang") ? 2 : 1;
        Function<Terminal, Object> called = at < arguments.size() ? COMMANDS.get(arguments.get(at)) : null;
        return called == null ? COMMANDS.values() : List.of(called);
    }

    /** The language has to be known before help is printed. */
    private static Language language(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            String code = argument.equals("--lang") && i + 1 < arguments.size() ? arguments.get(i + 1)
                    : argument.startsWith("--lang=") ? argument.substring("--lang=".length()) : "";
            Optional<Language> language = Language.of(code);
            if (language.isPresent()) return language.get();
        }
        return Language.ofReader(Locale.getDefault().getLanguage());
    }

    /** What picocli prints for {@code --help}. */
    private static ResourceBundle help(Language language) {
        return ResourceBundle.getBundle("mingbai.cli.help", Locale.forLanguageTag(language.code()),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
