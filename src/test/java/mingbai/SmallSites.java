package mingbai;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The content of small sites, one feature each: {@code minimal} is kept whole in {@code sites/}, of every other one only the files
 * that are not as there; one that is empty is none of that site.
 */
public final class SmallSites {
    private static final Path SITES = Folders.RESOURCES.resolve("sites");
    private static final Path MADE = Path.of("target/sites");
    private static final Map<String, Path> KNOWN = new ConcurrentHashMap<>();

    private SmallSites() {}

    /** The files of a site's content that are kept. */
    public static Path kept(String name) {
        return SITES.resolve(name).resolve("content");
    }

    /** The whole content of a site, to be read only. */
    public static Path content(String name) {
        return KNOWN.computeIfAbsent(name, site -> {
            Path content = MADE.resolve(site);
            Folders.delete(content);
            copy(site, content);
            return content;
        });
    }

    /** Copies the whole content of a site into a folder. */
    public static void copy(String name, Path to) {
        Folders.copy(kept("minimal"), to);
        Folders.copy(kept(name), to);
        Folders.bytes(to).forEach((path, bytes) -> {
            if (bytes.length == 0) Folders.delete(to.resolve(path));
        });
    }
}
