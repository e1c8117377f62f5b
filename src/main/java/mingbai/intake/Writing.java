package mingbai.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mingbai.publish.Checksums;
import mingbai.publish.Deletion;
import mingbai.publish.Disk;
import mingbai.publish.Lock;

/**
 * Records on their way into the content folder: written to the side, then moved, never over another file, all or none. Cut off at any
 * moment, by a kill or a loss of power, it leaves none of them or a note of all: once they are on the disk a note says which they are,
 * and whoever finds the note goes on. What a person has changed since stays.
 */
final class Writing {
    /** The length of a sum in a line of the note. */
    private static final int SUM = 64;
    /** What the note says of a folder that was made for the records. */
    private static final String MADE = "made ";

    private final Path content;
    /** Hidden, so that nobody reads it as content; so are all the others. */
    private final Path staged;
    private final Path note;
    private final Path part;

    private Writing(Path content) {
        this.content = content;
        this.staged = content.resolve(".import.staged");
        this.note = content.resolve(".import.note");
        this.part = content.resolve(".import.note.part");
    }

    /** By this name imports into a folder lock each other out. */
    private static Path lock(Path content) {
        return content.resolve("import");
    }

    /**
     * All or none.
     *
     * @throws UncheckedIOException when the machine fails, another import is at work, or a file stands in the way; none is there then
     */
    static void all(Path content, List<Draft> drafts) {
        try {
            Lock lock = Lock.free(lock(content)).orElseThrow(() -> new FileSystemException(content.toString(), null, "another import is at work"));
            try {
                new Writing(content).enter(drafts);
            } finally {
                lock.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void enter(List<Draft> drafts) throws IOException {
        settle();
        try {
            write(drafts);
        } catch (IOException e) {
            clear();
            throw e;
        }
        if (finish() == Import.Settled.UNDONE) throw new FileAlreadyExistsException(content.toString());
    }

    /** Puts right what an import left that was cut off, unless another is at work. @return absent: nothing was left */
    static Optional<Import.Settled> settled(Path content) {
        Writing writing = new Writing(content);
        try {
            if (!writing.left() && !Files.exists(Lock.path(lock(content)))) return Optional.empty();
            Optional<Lock> lock = Lock.free(lock(content));
            if (lock.isEmpty()) return Optional.empty();
            try {
                return writing.settle();
            } finally {
                lock.get().close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean left() {
        return List.of(staged, note, part).stream().anyMatch(path -> Files.exists(path, LinkOption.NOFOLLOW_LINKS));
    }

    private Optional<Import.Settled> settle() throws IOException {
        if (!left()) return Optional.empty();
        if (Files.isRegularFile(note, LinkOption.NOFOLLOW_LINKS)) return Optional.of(finish());
        clear();
        return Optional.of(Import.Settled.DELETED);
    }

    private void write(List<Draft> drafts) throws IOException {
        List<Path> written = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (Draft draft : drafts) {
            Path file = staged.resolve(draft.name());
            byte[] bytes = draft.yaml().getBytes(StandardCharsets.UTF_8);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
            written.add(file);
            lines.add(Checksums.sha256(bytes) + draft.name());
        }
        drafts.stream().map(draft -> Path.of(draft.name()).getParent()).distinct().filter(folder -> !Files.exists(content.resolve(folder)))
                .forEach(folder -> lines.add(MADE + folder));
        Files.write(part, lines);
        written.add(part);
        Disk.keep(content, written);
        Files.move(part, note, StandardCopyOption.ATOMIC_MOVE);
        Disk.keepNames(content);
    }

    /** A record as the note says it. */
    private record Noted(String sum, String name) {}

    /** Puts all records into their place, or none, where a file that is not ours stands in one. */
    private Import.Settled finish() throws IOException {
        List<Noted> noted = new ArrayList<>();
        List<Path> made = new ArrayList<>();
        for (String line : Files.readAllLines(note)) {
            if (line.startsWith(MADE)) made.add(content.resolve(line.substring(MADE.length())));
            else if (line.length() > SUM) noted.add(new Noted(line.substring(0, SUM), line.substring(SUM)));
        }
        try {
            for (Noted record : noted) enter(record);
        } catch (IOException e) {
            withdraw(noted, made, e);
            if (e instanceof FileAlreadyExistsException) return Import.Settled.UNDONE;
            throw e;
        }
        noted.stream().map(record -> content.resolve(record.name).getParent()).distinct().forEach(Disk::keepNames);
        clear();
        return Import.Settled.FINISHED;
    }

    private void enter(Noted record) throws IOException {
        Path from = staged.resolve(record.name);
        Path target = content.resolve(record.name);
        if (!Files.exists(from)) return; // it was moved before
        if (!Files.isDirectory(target.getParent())) Files.createDirectory(target.getParent());
        Files.move(from, target);
    }

    /** Takes back what was moved, unless a person has changed it since. */
    private void withdraw(List<Noted> noted, List<Path> made, IOException reason) {
        try {
            for (Noted record : noted) {
                Path back = staged.resolve(record.name);
                Path target = content.resolve(record.name);
                if (!Files.exists(back) && same(target, record.sum)) Files.move(target, back);
            }
            for (Path folder : made) if (Files.isDirectory(folder) && empty(folder)) Files.delete(folder);
            clear();
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }

    private static boolean same(Path file, String sum) throws IOException {
        try {
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Checksums.sha256(Files.readAllBytes(file)).equals(sum);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private static boolean empty(Path folder) throws IOException {
        try (var list = Files.list(folder)) {
            return list.findAny().isEmpty();
        }
    }

    /** The note goes first: without it nobody moves anything. */
    private void clear() throws IOException {
        Files.deleteIfExists(note);
        Deletion.of(staged);
        Files.deleteIfExists(part);
    }
}
