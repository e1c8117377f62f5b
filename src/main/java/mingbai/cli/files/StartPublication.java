package mingbai.cli.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import mingbai.language.Languages;
import mingbai.publish.Deletion;

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

    /**
     * Copies it, all or nothing.
     *
     * @param folder    {@link #possible}
     * @param languages of the new one
     */
    public static void copy(Path folder, Languages languages) {
        String home = languages.several() ? HOME : HOME + "-" + languages.codes();
        Path target = folder.toAbsolutePath().normalize();
        Path part = target.resolveSibling("." + target.getFileName() + ".part");
        try {
            Deletion.of(part);
            Files.createDirectories(part);
            Path program = Path.of(StartPublication.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (Files.isDirectory(program)) copy(program.resolve(home), part);
            else try (FileSystem jar = FileSystems.newFileSystem(program)) {
                copy(jar.getPath(home), part);
            }
            if (Files.exists(target)) fill(target, part);
            else Files.move(part, target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
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
