package mingbai;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Other people's programs that tests run. Where the machine lacks one, Debian's packages are installed when that is
 * possible; otherwise the tests fail and say what to install. They are never skipped.
 */
public final class Programs {
    private static final int WAIT_MINUTES = 10;

    private Programs() {}

    /** Where a program lies. @param packages of Debian that have it */
    public static synchronized Path require(String program, String... packages) {
        if (find(program).isEmpty()) install(program, List.of(packages));
        return find(program).get(0);
    }

    /** Runs a program in a folder and gives what it printed; one that fails is an error. */
    public static String run(Path folder, String... command) {
        try {
            Path printed = Files.createTempFile("printed", ".txt");
            Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                    .redirectOutput(printed.toFile()).start();
            boolean ended = process.waitFor(WAIT_MINUTES, TimeUnit.MINUTES);
            String text = Files.readString(printed);
            Files.delete(printed);
            if (ended && process.exitValue() == 0) return text;
            process.destroyForcibly();
            throw new IllegalStateException(String.join(" ", command) + ": " + text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<Path> find(String program) {
        return Stream.concat(Stream.of(System.getenv("PATH").split(File.pathSeparator)), Stream.of("/usr/sbin"))
                .map(folder -> Path.of(folder, program)).filter(Files::isExecutable).toList();
    }

    private static void install(String program, List<String> packages) {
        boolean possible = !find("apt-get").isEmpty() && "root".equals(System.getProperty("user.name"));
        if (possible) {
            List<String> command = new ArrayList<>(List.of("apt-get", "install", "-y", "--no-install-recommends"));
            command.addAll(packages);
            run(Path.of("."), "apt-get", "update");
            run(Path.of("."), command.toArray(String[]::new));
        }
        if (find(program).isEmpty()) {
            throw new IllegalStateException("The tests need " + program + ". Install it first: apt-get install -y "
                    + String.join(" ", packages) + " (as root), or put it on the PATH.");
        }
    }
}
