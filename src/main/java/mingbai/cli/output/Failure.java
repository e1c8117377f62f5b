package mingbai.cli.output;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.UnmappableCharacterException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import mingbai.intake.AtWork;
import mingbai.problem.Said;
import mingbai.read.Moment;
import mingbai.read.Reader;
import mingbai.words.Messages;

/** What the machine or the program fails at, in the reader's language. */
public final class Failure {
    private Failure() {}

    /** A name that the system's character set cannot spell, before anything is done; absent: there is none. */
    public static Optional<Said> unspelt(List<String> arguments) {
        if (!Files.isDirectory(Path.of("").toAbsolutePath())) return Optional.of(unspelt(Said.say("commands.unspelt.folder")));
        return arguments.stream().filter(Reader::lost).findFirst().map(word -> unspelt(Said.say("commands.unspelt.word", word)));
    }

    private static Said unspelt(Said name) {
        return Said.say("commands.unspelt", name);
    }

    /** Prints what failed; what is our fault with all that helps to find it. */
    public static void print(Throwable failure, PrintStream err, Messages words) {
        Optional<Said> known = known(failure);
        err.println(Style.plainLines(words.say(known.orElse(Said.say("commands.bug")))));
        if (known.isEmpty()) failure.printStackTrace(err);
    }

    private static Optional<Said> known(Throwable failure) {
        if (failure instanceof AtWork) return Optional.of(Said.say("commands.importing", failure.getMessage()));
        if (failure instanceof Moment.Unsettled) return Optional.of(Said.say("commands.unsettled", failure.getMessage()));
        if (!(failure instanceof UncheckedIOException machine)) return Optional.empty();
        IOException cause = machine.getCause();
        if (cause instanceof UnmappableCharacterException) return Optional.of(unspelt(Said.say("commands.unspelt.file")));
        return Optional.of(Said.say("commands.unreadable", cause instanceof FileSystemException file ? said(file) : cause.getMessage()));
    }

    /** Java names a file that cannot be read or written by the exception's type alone. */
    private static Said said(FileSystemException file) {
        return Said.say("commands.unreadable.file", file.getFile(),
                file.getReason() != null ? file.getReason() : file.getClass().getSimpleName());
    }
}
