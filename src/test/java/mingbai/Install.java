package mingbai;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What {@code mvn package} makes for editors, unpacked and run as they do. */
public final class Install {
    private static final int WAIT_MINUTES = 2;
    private static final long ARCHIVE_MILLIS = 60_000;

    private Install() {}

    /**
     * A command that has run.
     *
     * @param code its exit code
     */
    public record Run(int code, String out, String err) {}

    static FileSystem open() throws IOException {
        try (Stream<Path> list = Files.list(Path.of("target"))) {
            Path zip = list.filter(path -> path.getFileName().toString().matches("mingbai-.*\\.zip")).findFirst().orElseThrow();
            return FileSystems.newFileSystem(zip, Map.of("enablePosixFileAttributes", true));
        }
    }

    /** Unpacks it into a folder and gives that which the zip has. */
    public static Path unpack(Path scratch, String folder) throws IOException {
        Path target = scratch.resolve(folder);
        try (FileSystem zip = open(); Stream<Path> walk = Files.walk(zip.getPath("/mingbai"))) {
            for (Path path : walk.toList()) {
                Path copy = target.resolve(path.toString().substring(1));
                if (Files.isDirectory(path)) Files.createDirectories(copy);
                else {
                    Files.copy(path, copy);
                    Files.setPosixFilePermissions(copy, Files.getPosixFilePermissions(path));
                }
            }
        }
        return target.resolve("mingbai");
    }

    /** The same where no archive of classes can be made, which takes longer than a few commands without it. */
    public static Path unpackWithoutArchive(Path scratch, String folder) throws IOException {
        Path home = unpack(scratch, folder);
        Files.writeString(home.resolve("lib/archive.part"), "in the way");
        return home;
    }

    /**
     * Starts a command.
     *
     * @param folder where it runs
     */
    public static ProcessBuilder command(Path home, Path folder, String... arguments) {
        List<String> command = new ArrayList<>(List.of(home.resolve("mingbai.sh").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder;
    }

    /**
     * Runs a command to its end.
     *
     * @param more variables of its environment
     */
    public static Run run(Path home, Path folder, Map<String, String> more, String... arguments) throws IOException, InterruptedException {
        Path out = Files.createTempFile("out", ".txt");
        Path err = Files.createTempFile("err", ".txt");
        ProcessBuilder builder = command(home, folder, arguments).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().putAll(more);
        Process process = builder.start();
        assertTrue(process.waitFor(WAIT_MINUTES, TimeUnit.MINUTES));
        Run run = new Run(process.exitValue(), Files.readString(out), Files.readString(err));
        Files.delete(out);
        Files.delete(err);
        return run;
    }

    /** Waits until the first command's archive is made; its stamp is written last. */
    public static String awaitArchive(Path home) throws IOException, InterruptedException {
        return awaitOther(home, "");
    }

    static String awaitOther(Path home, String before) throws IOException, InterruptedException {
        Path stamp = home.resolve("lib/mingbai.jsa.stamp");
        long end = System.currentTimeMillis() + ARCHIVE_MILLIS;
        while (System.currentTimeMillis() < end) {
            boolean made = Files.exists(stamp) && !Files.readString(stamp).equals(before) && !Files.readString(stamp).isEmpty();
            if (made && !Files.exists(home.resolve("lib/archive.part"))) return Files.readString(stamp);
            Thread.sleep(100);
        }
        throw new AssertionError("no archive in " + Folders.files(home.resolve("lib")));
    }
}
