package mingbai.format;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Paths of this machine, as all machines write them, and where they really lead. */
public final class FilePath {
    private FilePath() {}

    /** With slashes on every system. */
    public static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }

    /** Absent: this system has no path of such letters. */
    public static Optional<Path> of(String name) {
        try {
            return Optional.of(Path.of(name));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** What a path leads to below a folder; absent: this system has no path of such letters, or it leads elsewhere. */
    public static Optional<Path> below(Path folder, String path) {
        Path whole = folder.toAbsolutePath().normalize();
        return of(path).map(folder::resolve).filter(found -> found.toAbsolutePath().normalize().startsWith(whole));
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
