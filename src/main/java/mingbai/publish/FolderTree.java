package mingbai.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A folder that the program made, with all that is below it. */
public final class FolderTree {
    private FolderTree() {}

    /**
     * Deletes it, or a file. What a link leads to stays.
     *
     * @param folder may be absent
     * @throws IOException when the machine fails; what was deleted by then is gone
     */
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) return;
        Below below = new Below();
        Files.walkFileTree(folder, below);
        try {
            below.files.parallelStream().forEach(FolderTree::deleteOne);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        Collections.reverse(below.folders);
        for (Path empty : below.folders) Files.delete(empty);
    }

    private static void deleteOne(Path path) {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What lies below a folder, and it itself: a folder comes before what lies in it. */
    private static final class Below extends SimpleFileVisitor<Path> {
        private final List<Path> folders = new ArrayList<>();
        private final List<Path> files = new ArrayList<>();

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            folders.add(folder);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            files.add(file);
            return FileVisitResult.CONTINUE;
        }
    }
}
