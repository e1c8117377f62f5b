package mingbai.cli;

import java.io.Console;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Starts the program from a command line. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        Archive.refreshAtExit();
        Charset charset = charset();
        int code = Commands.run(List.of(arguments), new PrintStream(System.out, true, charset),
                new PrintStream(System.err, true, charset), charset);
        if (code != Exit.OK) System.exit(code);
    }

    /** What the terminal understands; UTF-8 where the machine has no locale, because ASCII could not say anything. */
    private static Charset charset() {
        Console console = System.console();
        Charset charset = console != null ? console.charset() : Charset.defaultCharset();
        return charset.newEncoder().canEncode('明') ? charset : StandardCharsets.UTF_8;
    }
}
