package mingbai.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mingbai.Folders;
import mingbai.format.Sha256;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Jazzer changes what is kept, and what it finds to lead further, for some seconds: {@code -Dfuzz.seconds=600 -Dfuzz.target=docx} says for
 * how many, and of which target. What breaks a reader lies in {@code target/fuzz} then and belongs among the inputs that are kept.
 */
@Order(1)
class FuzzIT {
    private static final String TARGET = System.getProperty("fuzz.target", "all");
    private static final int SECONDS = Integer.getInteger("fuzz.seconds", 8);
    /** For less the second compiler is not worth its work. */
    private static final int WARM = 60;
    /** What is led by: the rest of the program costs more to instrument than it leads to. */
    private static final String READING = "mingbai.read.**:mingbai.intake.**:mingbai.publish.**:mingbai.compare.**";
    /** What is long leads no further and takes its time. */
    private static final int LONGEST = 4096;
    private static final Pattern DONE = Pattern.compile("Done (\\d+) runs in (\\d+) second");

    @TempDir
    private Path folder;

    @Test
    void noReaderBreaks() throws IOException, InterruptedException {
        List<Target> targets = Target.named(TARGET);
        Path found = Files.createDirectories(Path.of("target/fuzz", TARGET)).toAbsolutePath();
        Path further = Files.createDirectories(found.resolve("further"));
        Path kept = Files.createDirectories(folder.resolve("kept"));
        for (int i = 0; i < targets.size(); i++) {
            for (Path input : targets.get(i).kept()) {
                if (Files.size(input) < LONGEST) keep(Folders.read(input), targets.size() > 1 ? List.of((byte) i) : List.of(), kept);
            }
        }
        Path printed = found.resolve("printed.txt");
        int code = new ProcessBuilder(command(found, further, kept)).redirectErrorStream(true)
                .redirectOutput(printed.toFile()).start().waitFor();
        String said = Files.readString(printed);
        assertEquals(0, code, () -> found + "\n" + said.substring(Math.max(0, said.indexOf("== Java"))));
        Matcher done = DONE.matcher(said);
        assertTrue(done.find() && Integer.parseInt(done.group(1)) > targets.size(), said);
    }

    private static void keep(byte[] input, List<Byte> before, Path folder) throws IOException {
        byte[] whole = new byte[before.size() + input.length];
        for (int i = 0; i < before.size(); i++) whole[i] = before.get(i);
        System.arraycopy(input, 0, whole, before.size(), input.length);
        Files.write(folder.resolve(Sha256.hex(whole)), whole);
    }

    /** Memory and time are bounded. Jazzer's own detectors look for other kinds of faults, as in servers, and cost half of the time. */
    private List<String> command(Path found, Path further, Path kept) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
                "-XX:+UseSerialGC", SECONDS < WARM ? "-XX:TieredStopAtLevel=1" : "-XX:+TieredCompilation", "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))));
        Stream.of("com.code_intelligence.jazzer.Jazzer", "--target_class=" + Fuzz.class.getName(),
                "--target_args=" + folder.resolve("work") + " " + TARGET, "--instrumentation_includes=" + READING
                + (SECONDS < WARM ? "" : ":mingbai.check.**"),
                "--custom_hook_includes=none.**", "--reproducer_path=" + folder, "-artifact_prefix=" + found + "/", "-timeout=20",
                "-max_len=" + LONGEST,
                "-rss_limit_mb=4096", "-max_total_time=" + SECONDS, further.toString(), kept.toString()).forEach(command::add);
        return command;
    }
}
