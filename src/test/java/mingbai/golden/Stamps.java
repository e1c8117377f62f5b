package mingbai.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import mingbai.Folders;

/** The state of a folder: which files it holds, with what bytes and of what time. */
public final class Stamps {
    private Stamps() {}

    /** One line a file; two states with the same lines are the same. */
    public static List<String> of(Path folder) {
        return Folders.files(folder).stream().map(file -> file + " " + stamp(folder.resolve(file))).toList();
    }

    private static String stamp(Path file) {
        try {
            return Files.getLastModifiedTime(file) + " " + Arrays.hashCode(Folders.read(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
