package mingbai.publish;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The edition as a zip: entries in a fixed order, each with the same time in every zone. */
final class Zip {
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private Zip() {}

    /** @param paths in the order of the zip */
    static void pack(Path root, Collection<String> paths, String folder, Path target) throws IOException {
        try (OutputStream out = Files.newOutputStream(target);
             ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            zip.setLevel(Deflater.BEST_COMPRESSION);
            for (String path : paths) {
                ZipEntry entry = new ZipEntry(folder + "/" + path);
                entry.setTimeLocal(TIME);
                zip.putNextEntry(entry);
                Files.copy(root.resolve(path), zip);
                zip.closeEntry();
            }
        }
    }
}
