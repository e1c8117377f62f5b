package mingbai.format;

import java.io.IOException;
import java.nio.file.Path;

/** Paths of this machine, as all machines write them, and where they really lead. */
public final class FilePath {
    private FilePath() {}

    /** With slashes on every system. */
    public static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }

    /** Behind all links; where it leads nowhere, what it says. */
    public static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }
}
