package mingbai.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.UnmappableCharacterException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mingbai.format.FilePath;
import mingbai.problem.Place;
import mingbai.problem.Problem;
import mingbai.problem.Rule;
import mingbai.problem.Said;
import mingbai.text.Unseen;

/** Reads all text files of a folder, in parallel, and says everything that is wrong with any of them. */
public final class Reader {
    private static final int MIB = 1 << 20;
    private static final int LARGEST = 4 * MIB;
    /** Of a source, which holds what all records say, and of what is published with it. */
    private static final int LARGEST_SOURCE = 64 * MIB;
    private static final List<String> TEXTS = List.of(".yaml", ".md", ".txt", ".html");
    /** Hidden files, editors' backups and locks ({@code 4913} is vim's, {@code ~$} Office's), and what file managers keep. */
    private static final Pattern LEFT = Pattern.compile("\\..*|.*~|~\\$.*|#.*#|4913|Thumbs\\.db|desktop\\.ini|@eaDir|Icon\r");

    private Reader() {}

    /**
     * What was read.
     *
     * @param files    by their path below the folder; YAML files with their trees
     * @param problems of files, in no order
     */
    public record Read(SortedMap<String, RawFile> files, List<Problem> problems) {}

    /**
     * Reads every regular file below a folder; hidden files and what systems and editors leave are passed over, files
     * that end in something other than {@code .yaml}, {@code .md}, {@code .txt}, {@code .html} are not read.
     *
     * @throws UncheckedIOException when the machine fails
     */
    public static Read folder(Path folder) {
        String shown = FilePath.slashed(folder);
        if (!Files.isDirectory(folder)) {
            return new Read(new TreeMap<>(), List.of(Problem.of(Rule.FILE_MISSING, shown, shown, Said.say("missing.folder"))));
        }
        Queue<Problem> problems = new ConcurrentLinkedQueue<>();
        SortedMap<String, RawFile> files = new TreeMap<>();
        paths(folder).parallelStream()
                .map(path -> file(folder, path, shown, problems))
                .flatMap(Optional::stream)
                .toList()
                .forEach(file -> files.put(file.name(), file));
        return new Read(files, List.copyOf(problems));
    }

    /**
     * Reads a folder as it is at one moment: an import that begins or ends meanwhile, or an editor that saves, is waited for.
     *
     * @throws Moment.Unsettled     when the folder does not come to rest
     * @throws UncheckedIOException when the machine fails
     */
    public static Read moment(Path folder) {
        return Moment.of(folder, Reader::passesOver, () -> folder(folder));
    }

    /**
     * Reads some files of a folder again. A file whose text is the same stays the same object.
     *
     * @param last  what was read before
     * @param names paths below the folder, with forward slashes; what is gone is left out, what is new is added
     * @throws UncheckedIOException when the machine fails
     */
    public static Read again(Path folder, Read last, Collection<String> names) {
        String shown = FilePath.slashed(folder);
        Queue<Problem> problems = new ConcurrentLinkedQueue<>(last.problems());
        SortedMap<String, RawFile> files = new TreeMap<>(last.files());
        for (String name : names) {
            problems.removeIf(problem -> problem.place().file().equals(shown + "/" + name));
            RawFile before = files.remove(name);
            Path path = folder.resolve(name);
            if (passesOver(folder.relativize(path)) || !Files.exists(path, LinkOption.NOFOLLOW_LINKS)) continue;
            Queue<Problem> told = new ConcurrentLinkedQueue<>();
            file(folder, path, shown, told).ifPresent(now ->
                    files.put(name, told.isEmpty() && before != null && before.text().equals(now.text()) ? before : now));
            problems.addAll(told);
        }
        return new Read(files, List.copyOf(problems));
    }

    /** Whether a name or a word has lost letters on its way from a system that is set to ASCII, as scheduled and remote commands are. */
    public static boolean lost(String name) {
        return name.indexOf(RawFile.REPLACEMENT) >= 0
                && !Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8")).newEncoder().canEncode('明');
    }

    private static List<Path> paths(Path folder) {
        try {
            Path real = folder.toRealPath();
            try (Stream<Path> walk = Files.walk(real)) {
                List<Path> found = walk.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                        .map(real::relativize).filter(path -> !passesOver(path)).sorted().map(folder::resolve).toList();
                if (found.stream().anyMatch(path -> lost(path.toString()))) throw new UnmappableCharacterException(1);
                return found;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a file is none of the folder's: hidden, or left there for a moment or for good by systems and editors. */
    public static boolean passesOver(Path path) {
        for (Path part : path) if (LEFT.matcher(part.toString()).matches()) return true;
        return false;
    }

    private static Optional<RawFile> file(Path folder, Path path, String shown, Queue<Problem> problems) {
        String name = FilePath.slashed(folder.relativize(path));
        String place = shown + "/" + name;
        List<Unseen> hidden = Unseen.in(name);
        if (!hidden.isEmpty()) {
            hidden.forEach(unseen -> problems.add(RawFile.of(place, name, "").problem(unseen, Place.start(place))));
            return Optional.empty();
        }
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            problems.add(Problem.of(Rule.FILE_UNEXPECTED, place, name, Said.say("unexpected.content")));
            return Optional.empty();
        }
        boolean text = TEXTS.stream().anyMatch(name::endsWith);
        boolean source = name.startsWith("source/") && !name.endsWith(".yaml");
        if (!text && !source) return Optional.of(RawFile.of(place, name, ""));
        try {
            long size = Files.size(path);
            int largest = source ? LARGEST_SOURCE : LARGEST;
            if (size > largest) {
                problems.add(tooLarge(place, size, largest, text ? "too-large.text" : "too-large.attachment"));
                return Optional.empty();
            }
            if (!text) return Optional.of(RawFile.of(place, name, ""));
            return RawFile.decode(Files.readAllBytes(path), place, name, problems)
                    .map(file -> name.endsWith(".yaml") ? YamlReader.read(file, problems) : file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A file of too many bytes, which are said in MiB, rounded up.
     *
     * @param toDo a sentence
     */
    public static Problem tooLarge(String file, long size, int largest, String toDo) {
        String shown = String.format(Locale.ROOT, "%.1f", Math.ceil(size * 10.0 / MIB) / 10);
        return Problem.of(Rule.FILE_TOO_LARGE, file, shown, largest / MIB, Said.say(toDo));
    }

    /**
     * What would be read if there were more files.
     *
     * @param read   what was read of a folder
     * @param folder the folder as a person would type it
     * @param more   the texts of files by their paths below the folder; they stand in place of files of that name
     */
    public static Read together(Read read, String folder, SortedMap<String, String> more) {
        SortedMap<String, RawFile> files = new TreeMap<>(read.files());
        Queue<Problem> problems = new ConcurrentLinkedQueue<>(read.problems());
        more.forEach((name, text) -> {
            RawFile file = RawFile.of(folder + "/" + name, name, RawFile.normal(text));
            files.put(name, file.seen(problems) && name.endsWith(".yaml") ? YamlReader.read(file, problems) : file);
        });
        return new Read(files, List.copyOf(problems));
    }
}
