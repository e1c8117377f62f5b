package mingbai.cli.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import mingbai.format.TextResource;
import mingbai.language.Languages;
import mingbai.publish.FolderTree;

/** The small publications that a new one starts from, in two languages and in Chinese alone, which the program carries with it. */
public final class StartPublication {
    private static final String HOME = "mingbai/start";

    private StartPublication() {}

    /** Whether there is nothing in a folder yet. */
    public static boolean possible(Path folder) {
        if (!Files.exists(folder)) return true;
        if (!Files.isDirectory(folder)) return false;
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String home(Languages languages) {
        return languages.several() ? HOME : HOME + "-" + languages.codes();
    }

    /** What a file of it says. */
    public static String text(Languages languages, String name) {
        return TextResource.text(StartPublication.class, "/" + home(languages) + "/" + name);
    }

    /**
     * Copies it, all or nothing.
     *
     * @param folder    {@link #possible}
     * @param languages of the new one
     */
    public static void copy(Path folder, Languages languages) {
        copy(folder, languages, Map.of());
    }

    /**
     * Copies it, all or nothing, with other files in place of its own.
     *
     * @param folder    {@link #possible}
     * @param languages of the new one
     * @param others    by their paths; empty: it stays as it is; otherwise its schemas alone stay
     */
    public static void copy(Path folder, Languages languages, Map<String, String> others) {
        Path target = folder.toAbsolutePath().normalize();
        Path part = target.resolveSibling("." + target.getFileName() + ".part");
        try {
            FolderTree.delete(part);
            Files.createDirectories(part);
            String home = home(languages);
            Path program = Path.of(StartPublication.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (Files.isDirectory(program)) copy(program.resolve(home), part);
            else try (FileSystem jar = FileSystems.newFileSystem(program)) {
                copy(jar.getPath(home), part);
            }
            if (!others.isEmpty()) replace(part, others);
            if (Files.exists(target)) fill(target, part);
            else Files.move(part, target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void replace(Path part, Map<String, String> others) throws IOException {
        try (Stream<Path> made = Files.list(part)) {
            for (Path path : made.filter(one -> !one.endsWith("schema")).toList()) FolderTree.delete(path);
        }
        for (Map.Entry<String, String> other : others.entrySet()) {
            Path file = part.resolve(other.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, other.getValue());
        }
    }

    /** A folder that is there stays the same one: a shell may be in it. */
    private static void fill(Path target, Path part) throws IOException {
        try (Stream<Path> made = Files.list(part)) {
            for (Path path : made.toList()) Files.move(path, target.resolve(path.getFileName().toString()));
        }
        Files.delete(part);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> walk = Files.walk(from)) {
            for (Path path : walk.sorted().toList()) {
                Path copied = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) Files.createDirectories(copied);
                else Files.copy(path, copied);
            }
        }
    }
}
