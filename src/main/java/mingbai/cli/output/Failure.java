package mingbai.cli.output;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.UnmappableCharacterException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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
        if (failure instanceof OutOfMemoryError) return Optional.of(Said.say("commands.memory"));
        if (failure instanceof AtWork) return Optional.of(Said.say("commands.importing", failure.getMessage()));
        if (failure instanceof Moment.Unsettled) return Optional.of(Said.say("commands.unsettled", failure.getMessage()));
        if (!(failure instanceof UncheckedIOException machine)) return Optional.empty();
        IOException cause = machine.getCause();
        if (cause instanceof UnmappableCharacterException) return Optional.of(unspelt(Said.say("commands.unspelt.file")));
        return Optional.of(Said.say("commands.unreadable", said(cause)));
    }

    /** What Java fails at, and what a person can do; Java's own words are for a technician. */
    private static Said said(IOException cause) {
        if (!(cause instanceof FileSystemException file)) return Said.say("commands.unreadable.other", cause);
        boolean missing = cause instanceof NoSuchFileException;
        return Said.say(missing ? "commands.unreadable.missing" : "commands.unreadable.file", String.valueOf(file.getFile()));
    }
}
