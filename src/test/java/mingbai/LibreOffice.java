package mingbai;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * LibreOffice, as it writes a file in another format. It is started once for all tests: while a document is open it stays, and
 * every further command of the same profile is handed to it.
 */
public final class LibreOffice {
    private static final int PATIENCE_MILLIS = 120_000;

    private static String profile = "";

    private LibreOffice() {}

    /**
     * Writes a file in another format, into a folder.
     *
     * @param format as {@code --convert-to} takes it, which begins with the new file's ending
     */
    public static Path converted(Path file, String format, Path folder) {
        return converted(List.of(file), format, folder).get(0);
    }

    /** The same with several files by one command, which takes longer to start than to convert one. */
    public static synchronized List<Path> converted(List<Path> files, String format, Path folder) {
        List<Path> written = files.stream().map(file -> folder.resolve(named(file, format))).toList();
        written.forEach(Folders::delete);
        List<String> command = new ArrayList<>(List.of("soffice", "--headless", profile(), "--convert-to", format, "--outdir",
                folder.toString()));
        files.forEach(file -> command.add(file.toAbsolutePath().toString()));
        String printed = Programs.run(Path.of("."), command.toArray(String[]::new));
        if (!written.stream().allMatch(Files::exists)) throw new IllegalStateException(files + " as " + format + ": " + printed);
        return written;
    }

    private static String named(Path file, String format) {
        String name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.') + 1) + format.split(":")[0];
    }

    private static String profile() {
        if (profile.isEmpty()) profile = start(Path.of("target/libreoffice").toAbsolutePath());
        return profile;
    }

    private static String start(Path folder) {
        String program = Programs.require("soffice").toString();
        Folders.delete(folder);
        Path open = folder.resolve("open.txt");
        Folders.write(open, "open\n".getBytes(StandardCharsets.UTF_8));
        String used = "-env:UserInstallation=" + folder.resolve("profile").toUri();
        try {
            Process process = new ProcessBuilder(program, "--headless", "--norestore", used, open.toString()).redirectErrorStream(true)
                    .redirectOutput(folder.resolve("printed.txt").toFile()).start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                process.descendants().forEach(ProcessHandle::destroy);
                process.destroy();
            }));
            awaitLock(folder.resolve("profile/.lock"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return used;
    }

    /** Another that is started before the first has its lock would take itself for the first. */
    private static void awaitLock(Path lock) throws InterruptedException {
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (!Files.exists(lock)) {
            if (System.currentTimeMillis() > end) throw new IllegalStateException("LibreOffice does not start");
            Thread.sleep(100);
        }
    }
}
