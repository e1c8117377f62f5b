package mingbai.cli;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mingbai.cli.files.StartPublication;
import mingbai.language.Languages;
import mingbai.publish.FolderTree;

/**
 * What Java keeps beside the jar to start faster: an archive of class data, from Java 25 on a cache that holds linked classes and
 * profiles as well. Hides when it is stale and how it is made: by processes in the background after a run has ended, so that no
 * run waits for it. Where it cannot be made, the program runs without it and nothing is said.
 *
 * @param file the archive, which the start script names; beside it lie the stamp of what it was made for and, while it is
 *     made, a folder
 */
record Archive(Path file) {
    private static final String FILE = "mingbai.archive";
    /** A folder older than this was left behind by a process that was ended. */
    private static final Duration ABANDONED = Duration.ofMinutes(5);
    private static final int WAIT_MINUTES = 2;
    /** The first Java that keeps a cache. */
    private static final int CACHED = 25;

    /** Has the archive made once this process ends, if the start script asks for one and it is stale. */
    static void refreshAtExit() {
        String file = System.getProperty(FILE);
        if (file == null) return;
        Archive archive = new Archive(Path.of(file));
        if (archive.stale()) Runtime.getRuntime().addShutdownHook(new Thread(archive::refresh));
    }

    /** Makes the archive, in a process of its own. */
    public static void main(String[] arguments) {
        try {
            new Archive(Path.of(arguments[0])).make();
        } catch (IOException e) {
            // A later run tries again.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean stale() {
        try {
            return Files.isWritable(file.toAbsolutePath().getParent())
                    && !(Files.exists(stamp()) && Files.readString(stamp()).equals(state(file)));
        } catch (IOException e) {
            return true;
        }
    }

    private void refresh() {
        try {
            start(List.of("-cp", jar().toString(), Archive.class.getName(), file.toString()));
        } catch (IOException e) {
            // A later run tries again.
        }
    }

    /** Another run may have made it while this one waited to begin. */
    private void make() throws IOException, InterruptedException {
        Path work = file.resolveSibling("archive.part");
        if (!claimed(work)) return;
        Path made = work.resolve("made");
        try {
            if (!stale()) return;
            StartPublication.copy(work.resolve("content"), Languages.ALL);
            if (Runtime.version().feature() >= CACHED) train(work, "-XX:AOTCacheOutput=" + made);
            else dump(work, made);
            String state = state(made);
            Files.move(made, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            Files.writeString(stamp(), state);
        } finally {
            FolderTree.delete(work);
        }
    }

    private void dump(Path work, Path made) throws IOException, InterruptedException {
        Path classes = work.resolve("classes");
        train(work, "-XX:TieredStopAtLevel=1", "-XX:DumpLoadedClassList=" + classes);
        run(List.of("-XX:+UseG1GC", "-Xshare:dump", "-XX:SharedClassListFile=" + classes, "-XX:SharedArchiveFile=" + made,
                "-cp", jar().toString()));
    }

    private void train(Path work, String... options) throws IOException, InterruptedException {
        Path theme = file.toAbsolutePath().getParent().resolveSibling("themes/gazette");
        run(Stream.concat(Stream.of(options), Stream.of("-XX:+UseSerialGC", "-cp", jar().toString(), Practice.class.getName(),
                work.toString(), theme.toString())).toList());
    }

    /** Two runs do not make it at once. */
    private static boolean claimed(Path work) throws IOException {
        try {
            Files.createDirectory(work);
            return true;
        } catch (FileAlreadyExistsException e) {
            FileTime begun = Files.getLastModifiedTime(work);
            if (begun.toInstant().isAfter(Instant.now().minus(ABANDONED))) return false;
            FolderTree.delete(work);
            Files.createDirectory(work);
            return true;
        }
    }

    private void run(List<String> arguments) throws IOException, InterruptedException {
        Process process = start(arguments);
        if (process.waitFor(WAIT_MINUTES, TimeUnit.MINUTES)) return;
        process.destroyForcibly();
        throw new IOException(arguments.toString());
    }

    private static Process start(List<String> arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString())
                .redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD);
        builder.command().addAll(arguments);
        builder.redirectInput(new File(System.getProperty("os.name").startsWith("Windows") ? "NUL" : "/dev/null"));
        return builder.start();
    }

    /** What an archive is good for: one JVM, one jar. The archive itself belongs to it, so that a damaged one is replaced. */
    private String state(Path archive) throws IOException {
        return String.join("\n", System.getProperty("java.vm.vendor"), System.getProperty("java.vm.version"),
                System.getProperty("java.home"), identity(jar()), identity(archive));
    }

    private static String identity(Path path) throws IOException {
        return Files.size(path) + " " + Files.getLastModifiedTime(path);
    }

    private Path jar() {
        return file.resolveSibling("mingbai.jar");
    }

    private Path stamp() {
        return file.resolveSibling(file.getFileName() + ".stamp");
    }
}
