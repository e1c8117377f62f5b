package mingbai;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Folders of tests: read as a whole, copied over each other, deleted. */
public final class Folders {
    /** What tests are made of. Read where it lies and not from the class path, so that it can be rewritten. */
    public static final Path RESOURCES = Path.of("src/test/resources");

    private Folders() {}

    /** The files below a folder by their path in it, with forward slashes, sorted. */
    public static List<String> files(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .map(path -> folder.relativize(path).toString().replace('\\', '/')).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of the folders directly in one, sorted. */
    public static List<String> names(Path folder) {
        try (Stream<Path> list = Files.list(folder)) {
            return list.filter(Files::isDirectory).map(path -> path.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes of all files below a folder. */
    public static SortedMap<String, byte[]> bytes(Path folder) {
        SortedMap<String, byte[]> bytes = new TreeMap<>();
        files(folder).forEach(file -> bytes.put(file, read(folder.resolve(file))));
        return bytes;
    }

    public static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of a text file; none where it does not exist. */
    public static List<String> lines(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies a folder over another: files of the same path are replaced. A folder that does not exist adds nothing. */
    public static void copy(Path from, Path to) {
        if (!Files.exists(from)) return;
        try {
            for (String file : files(from)) {
                Path target = to.resolve(file);
                Files.createDirectories(target.getParent());
                Files.copy(from.resolve(file), target, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes a file, which has to say what is changed. */
    public static void replace(Path file, String before, String after) {
        String text = new String(read(file), StandardCharsets.UTF_8);
        assertTrue(text.contains(before), text);
        write(file, text.replace(before, after).getBytes(StandardCharsets.UTF_8));
    }

    /** Deletes a file or a folder, if it exists. */
    public static void delete(Path folder) {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) return;
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
