package mingbai.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A command that has run.
 *
 * @param code its exit code
 * @param out  what it printed
 * @param err  what it printed as problems
 */
public record Command(int code, String out, String err) {
    /** Runs a command as the shell would, in this process. */
    public static Command run(List<String> words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Commands.run(words, new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        return new Command(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Runs a command in a process of its own, compiled and cleaned up as the start script has it for a small publication. */
    public static Command apart(Path folder, List<String> machine, String... words) {
        List<String> java = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"));
        try {
            Path err = Files.createTempFile("mingbai", "err");
            Process process = new ProcessBuilder(Stream.of(java, machine, List.of(Main.class.getName()), List.of(words))
                    .flatMap(List::stream).toList()).directory(folder.toFile()).redirectError(err.toFile()).start();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int code = process.waitFor();
            String printed = Files.readString(err);
            Files.delete(err);
            return new Command(code, out, printed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All that was printed. */
    public String printed() {
        return out + err;
    }
}
