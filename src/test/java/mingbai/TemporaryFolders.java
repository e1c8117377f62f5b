package mingbai;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/**
 * Temporary folders of tests, in memory where the machine has room there: a build waits until its files are on the disk, and on a busy disk
 * tests would wait for most of their time. A folder in memory answers at once to the same calls.
 */
public final class TemporaryFolders implements TempDirFactory {
    private static final Path MEMORY = Path.of("/dev/shm");
    /** Tests run programs that they unpack. */
    private static final String RUNS = "(?m)^\\S+ " + MEMORY + " tmpfs (?!\\S*\\bnoexec\\b)\\S+ .*$";
    /** Many times what tests have at once. */
    private static final long ROOM = 4L << 30;
    private static final boolean IN_MEMORY = inMemory();

    private static boolean inMemory() {
        Path mounts = Path.of("/proc/self/mounts");
        try {
            return Files.isReadable(mounts) && Files.readString(mounts).lines().anyMatch(mount -> mount.matches(RUNS))
                    && Files.isWritable(MEMORY) && Files.getFileStore(MEMORY).getUsableSpace() > ROOM;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext test) throws Exception {
        if (IN_MEMORY) return Files.createTempDirectory(MEMORY, "junit-");
        return Standard.INSTANCE.createTempDirectory(element, test);
    }
}
