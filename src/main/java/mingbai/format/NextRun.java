package mingbai.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** What a run leaves beside an edition for the next one. Nothing depends on it: where it is not there, the next run does the work again. */
public final class NextRun {
    private NextRun() {}

    /** Puts it in the place of what lies there, at once; where it cannot, what lies there is of no use to the new edition. */
    public static void keep(Path file, byte[] bytes) {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.deleteIfExists(part);
            Files.write(part, bytes, StandardOpenOption.CREATE_NEW);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            // the next run does the work again
        }
    }
}
