package mingbai.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import mingbai.format.Sha256;
import mingbai.intake.records.Draft;
import mingbai.intake.records.Extension;
import mingbai.publish.Disk;
import mingbai.publish.FolderTree;
import mingbai.publish.Lock;
import mingbai.read.Moment;
import mingbai.read.RawFile;

/**
 * Records on their way into the content folder: written to the side, then moved, never over another file, all or none; and with them
 * files that change, lists of names or sources, each in the place of the one that is there. Cut off at any moment, by a kill or a loss
 * of power, it leaves none of them or a note of all: once they are on the disk a note says which they are, and whoever finds the note
 * goes on. What a person has changed since stays.
 */
final class Writing {
    /** An import holds the lock for as long as a disk takes to keep its records: a moment. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    /** In milliseconds. */
    private static final int BETWEEN_LOOKS = 50;

    private final Path content;
    /** Hidden, so that nobody reads it as content; so are all the others. */
    private final Path staged;
    private final Path note;
    private final Path part;

    private Writing(Path content) {
        this.content = content;
        this.staged = content.resolve(".import.staged");
        this.note = content.resolve(Moment.COMING);
        this.part = content.resolve(Moment.COMING + ".part");
    }

    /** Something that may fail. */
    private interface Step {
        void take() throws IOException;
    }

    /**
     * All or none.
     *
     * @param left is told what another import had left that was cut off
     * @return finished, or undone where a file stands in the way
     * @throws UncheckedIOException when the machine fails; none is there then
     * @throws AtWork               when another import is at work
     * @throws Moment.Unsettled     when a list is no longer as it was read; none is there then
     */
    static WritingResult all(Path content, List<Draft> drafts, List<Extension> lists, Consumer<WritingResult> left) {
        Writing writing = new Writing(content);
        try {
            Lock lock = writing.lock(PATIENCE);
            try {
                writing.settle().ifPresent(left);
                return writing.enter(drafts, lists);
            } finally {
                lock.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Puts right what an import left that was cut off.
     *
     * @return absent: nothing was left
     * @throws AtWork when another import is at work, for longer than a moment
     */
    static Optional<WritingResult> settled(Path content) {
        return settled(content, PATIENCE);
    }

    static Optional<WritingResult> settled(Path content, Duration patience) {
        Writing writing = new Writing(content);
        try {
            if (!writing.left() && !Files.exists(Lock.path(writing.locked()))) return Optional.empty();
            Lock lock = writing.lock(patience);
            try {
                return writing.settle();
            } finally {
                lock.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By this name imports into a folder lock each other out. */
    private Path locked() {
        return content.resolve("import");
    }

    private Lock lock(Duration patience) throws IOException {
        for (long looks = patience.toMillis() / BETWEEN_LOOKS; ; looks--) {
            Optional<Lock> lock = Lock.free(locked());
            if (lock.isPresent()) return lock.get();
            if (looks <= 0) throw new AtWork(content);
            try {
                Thread.sleep(BETWEEN_LOOKS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AtWork(content);
            }
        }
    }

    private boolean left() {
        return List.of(staged, note, part).stream().anyMatch(path -> Files.exists(path, LinkOption.NOFOLLOW_LINKS));
    }

    private Optional<WritingResult> settle() throws IOException {
        if (Files.isRegularFile(note, LinkOption.NOFOLLOW_LINKS)) {
            Optional<WritingNote> noted = WritingNote.of(note).filter(this::within);
            if (noted.isPresent()) return Optional.of(finish(noted.get()));
            Files.delete(note); // none of ours
        }
        if (!left()) return Optional.empty();
        clear();
        return Optional.of(WritingResult.deleted());
    }

    /** Whether no link leads out of the content folder. */
    private boolean within(WritingNote noted) {
        return Stream.concat(Stream.of(staged), noted.records().stream().map(record -> Path.of(record.name()).getParent())
                .filter(Objects::nonNull).distinct().flatMap(folder -> Stream.of(staged.resolve(folder), content.resolve(folder))))
                .noneMatch(Files::isSymbolicLink);
    }

    private WritingResult enter(List<Draft> drafts, List<Extension> lists) throws IOException {
        for (Extension list : lists) {
            if (!RawFile.text(bytes(content.resolve(list.name()))).equals(list.before())) throw new Moment.Unsettled(content);
        }
        WritingNote noted;
        try {
            noted = write(drafts, lists);
        } catch (IOException e) {
            besides(e, this::clear);
            throw e;
        }
        return finish(noted);
    }

    /** What a file holds; nothing where there is none. */
    private static byte[] bytes(Path file) throws IOException {
        return there(file) ? Files.readAllBytes(file) : new byte[0];
    }

    /** From here on all are to be content. */
    private WritingNote write(List<Draft> drafts, List<Extension> lists) throws IOException {
        WritingNote noted = new WritingNote(new ArrayList<>(), new ArrayList<>());
        List<Path> written = new ArrayList<>();
        Set<Path> folders = new LinkedHashSet<>();
        for (String name : Stream.concat(drafts.stream().map(Draft::name), lists.stream().map(Extension::name)).toList()) {
            Path folder = staged.resolve(name).getParent();
            if (folders.add(folder)) Files.createDirectories(folder);
        }
        for (Draft draft : drafts) {
            Path file = staged.resolve(draft.name());
            noted.records().add(new WritingNote.Noted(write(file, bytes(draft.yaml()), written), draft.name()));
        }
        for (Extension list : lists) {
            Path replaced = content.resolve(list.name());
            Optional<String> before = there(replaced) ? Optional.of(write(before(list.name()), bytes(replaced), written))
                    : Optional.empty();
            String sum = write(staged.resolve(list.name()), bytes(asIn(replaced, list.text())), written);
            noted.records().add(new WritingNote.Noted(sum, list.name(), before));
        }
        folders.stream().map(folder -> staged.relativize(folder).toString()).filter(name -> !Files.exists(content.resolve(name)))
                .forEach(noted.made()::add);
        write(part, bytes(noted.text()), written);
        Disk.keep(content, written);
        folders.forEach(Disk::keepNames);
        Disk.keepNames(staged);
        Files.move(part, note, StandardCopyOption.ATOMIC_MOVE);
        Disk.keepNames(content);
        return noted;
    }

    /** The text of a list with the byte order mark and the line ends that the file has. */
    private static String asIn(Path file, String text) throws IOException {
        String before = new String(bytes(file), StandardCharsets.UTF_8);
        return (before.startsWith("\uFEFF") ? "\uFEFF" : "") + (before.contains("\r\n") ? text.replace("\n", "\r\n") : text);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** @return the sum of the bytes */
    private static String write(Path file, byte[] bytes, List<Path> written) throws IOException {
        Files.write(file, bytes);
        written.add(file);
        return Sha256.hex(bytes);
    }

    /** Where a list is kept that is replaced. */
    private Path before(String list) {
        return staged.resolve(list + ".before");
    }

    /** Puts all records into their place, or none, where a file that is not ours is in one. Cut off, it can be done again. */
    private WritingResult finish(WritingNote noted) throws IOException {
        Set<Path> inTheWay = new LinkedHashSet<>();
        for (WritingNote.Noted record : noted.records()) if (waits(record)) inTheWay(record).ifPresent(inTheWay::add);
        if (!inTheWay.isEmpty()) return WritingResult.undone(List.copyOf(inTheWay), withdraw(noted));
        try {
            for (WritingNote.Noted record : noted.records()) enter(record);
        } catch (FileAlreadyExistsException e) {
            return WritingResult.undone(List.of(Path.of(e.getFile())), withdraw(noted));
        } catch (IOException e) {
            besides(e, () -> withdraw(noted));
            throw e;
        }
        noted.records().stream().map(record -> content.resolve(record.name()).getParent()).distinct().forEach(Disk::keepNames);
        Disk.keepNames(content);
        List<Path> missing = noted.records().stream().map(record -> content.resolve(record.name()))
                .filter(target -> !there(target)).toList();
        FolderTree.delete(staged); // before the note: without it this would be taken for records of which none was entered
        clear();
        return WritingResult.finished(missing);
    }

    /** Whether a record is still to be moved; it may have been before. */
    private boolean waits(WritingNote.Noted record) throws IOException {
        return same(staged.resolve(record.name()), record.sum());
    }

    /** The record's place, or that of its folder; that of a list where it is not the one that is replaced. */
    private Optional<Path> inTheWay(WritingNote.Noted record) throws IOException {
        Path target = content.resolve(record.name());
        if (record.before().isPresent()) {
            return same(target, record.before().get()) || same(target, record.sum()) ? Optional.empty() : Optional.of(target);
        }
        Path folder = target.getParent();
        if (there(folder) && !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) return Optional.of(folder);
        return there(target) ? Optional.of(target) : Optional.empty();
    }

    private static boolean there(Path path) {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    private void enter(WritingNote.Noted record) throws IOException {
        if (!waits(record)) return;
        Path target = content.resolve(record.name());
        if (!there(target.getParent())) Files.createDirectory(target.getParent());
        if (record.before().isPresent()) replace(staged.resolve(record.name()), target);
        else Files.move(staged.resolve(record.name()), target);
    }

    private static void replace(Path file, Path target) throws IOException {
        Files.move(file, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * Takes back what was moved, unless a person has changed it since.
     *
     * @return what stays
     */
    private List<Path> withdraw(WritingNote noted) throws IOException {
        List<Path> stayed = new ArrayList<>();
        for (WritingNote.Noted record : noted.records()) {
            Path back = staged.resolve(record.name());
            Path target = content.resolve(record.name());
            boolean list = record.before().isPresent();
            boolean ours = same(target, record.sum());
            if (!there(target) || there(back) && !(list && ours)) continue;
            if (!ours) stayed.add(target);
            else if (list) restore(record.name());
            else {
                Files.createDirectories(back.getParent());
                Files.move(target, back);
            }
        }
        for (String made : noted.made()) {
            Path folder = content.resolve(made);
            if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) && empty(folder)) Files.delete(folder);
        }
        clear();
        return stayed;
    }

    /** Gives a list back what it was. Cut off before, both texts are there, so that it can be done again, or be finished. */
    private void restore(String list) throws IOException {
        Path target = content.resolve(list);
        copy(target, staged.resolve(list));
        copy(before(list), target);
    }

    /** Whole or not at all. */
    private void copy(Path file, Path target) throws IOException {
        Path copied = staged.resolve("copied");
        Files.copy(file, copied, StandardCopyOption.REPLACE_EXISTING);
        Disk.keep(staged, List.of(copied));
        replace(copied, target);
    }

    private static boolean same(Path file, String sum) throws IOException {
        try {
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Sha256.hex(Files.readAllBytes(file)).equals(sum);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private static boolean empty(Path folder) throws IOException {
        try (var list = Files.list(folder)) {
            return list.findAny().isEmpty();
        }
    }

    /** Where the note is, it goes first: without it nobody moves anything. */
    private void clear() throws IOException {
        Files.deleteIfExists(note);
        FolderTree.delete(staged);
        Files.deleteIfExists(part);
    }

    /** What fails after a failure is reported with it, not in its place. */
    private static void besides(IOException first, Step step) {
        try {
            step.take();
        } catch (IOException e) {
            first.addSuppressed(e);
        }
    }
}
