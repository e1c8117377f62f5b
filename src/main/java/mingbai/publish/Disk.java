package mingbai.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Lets what was written outlast a loss of power: a system keeps it in memory for up to half a minute, also where a later name of it is
 * on the disk already.
 */
public final class Disk {
    /** So many wait side by side: a disk takes hundreds in the time of a few. */
    private static final int TOGETHER = 16;
    /** From so many files on the system is asked for all of its files at once, which Java cannot ask. */
    private static final int MANY = 64;

    private Disk() {}

    /**
     * Waits until files are on the disk.
     *
     * @param folder in which they lie, at any depth
     */
    public static void keep(Path folder, Collection<Path> files) throws IOException {
        if (files.size() >= MANY && system(folder)) return;
        ExecutorService pool = Executors.newFixedThreadPool(TOGETHER);
        try {
            CompletableFuture.allOf(files.stream().map(file -> CompletableFuture.runAsync(() -> keep(file), pool))
                    .toArray(CompletableFuture<?>[]::new)).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof UncheckedIOException failed) throw failed.getCause();
            throw e;
        } finally {
            pool.shutdown();
        }
    }

    /** Windows keeps only what is opened to be written; elsewhere a copy may be of a file that is only to be read. */
    private static void keep(Path file) {
        try (FileChannel channel = FileChannel.open(file, Files.isWritable(file) ? StandardOpenOption.WRITE : StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Linux has a command for it: a second instead of a quarter of a minute for 30,000 files. Where it fails, each is asked for. */
    private static boolean system(Path folder) {
        if (!System.getProperty("os.name").equals("Linux")) return false;
        try {
            return new ProcessBuilder(List.of("sync", "-f", folder.toString())).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Waits until the names in a folder are on the disk. Windows keeps them by itself, and opens no folder. */
    public static void keepNames(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // no more can be done: the names are kept in their order in any case
        }
    }
}
