package mingbai.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Takes folders away that the program made. */
public final class Deletion {
    private Deletion() {}

    /**
     * Deletes a folder, or a file, with all that is below it. What a link leads to stays.
     *
     * @param folder may be absent
     * @throws IOException when the machine fails; what was deleted by then is gone
     */
    public static void of(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) return;
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }
}
