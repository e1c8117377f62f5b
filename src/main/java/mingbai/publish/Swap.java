package mingbai.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/**
 * A new edition and its zip take the last ones' place. Cut off at any moment, by a kill or a loss of power, it leaves the last ones or
 * the new ones: once the new ones are on the disk a note beside the edition says where they are, and whoever finds the note goes on.
 *
 * <p>For some 20 microseconds, between two names, there is no edition in its place. Linux could exchange two names in one step, but no
 * Java of today can ask for it, and a program that could is on few servers.
 */
final class Swap {
    private final Path edition;
    private final Path staged;
    private final Path previous;
    private final Path note;
    private final Path packed;
    private final Path zip;

    private Swap(Path edition, Path previous, Path zip) {
        this.edition = edition;
        this.staged = staged(edition);
        this.previous = previous;
        this.note = beside(edition, "swap");
        this.packed = staged(zip);
        this.zip = zip;
    }

    /** @param zip the place of the zip */
    static Swap of(Path edition, Path zip) {
        return new Swap(edition, previous(edition), zip);
    }

    /** Where a new edition, or a new zip, is made. */
    static Path staged(Path place) {
        return beside(place, "staged");
    }

    static Path beside(Path place, String what) {
        return place.resolveSibling("." + place.getFileName() + "." + what);
    }

    /** Where the last edition waits until it is deleted: a name under which nothing lies that could not be deleted. */
    private static Path previous(Path edition) {
        Path free = beside(edition, "previous");
        for (int i = 2; Files.exists(free, LinkOption.NOFOLLOW_LINKS); i++) free = beside(edition, "previous-" + i);
        return free;
    }

    /** The one that was cut off; absent: none was. */
    static Optional<Swap> interrupted(Path edition) throws IOException {
        Path note = beside(edition, "swap");
        if (!Files.isRegularFile(note, LinkOption.NOFOLLOW_LINKS)) return Optional.empty();
        List<String> names = Files.readAllLines(note);
        if (names.size() == 2) return Optional.of(new Swap(edition, edition.resolveSibling(names.get(0)), Path.of(names.get(1))));
        Files.delete(note); // none of ours
        return Optional.empty();
    }

    /** The steps in their order; each can be cut off, and all are then done again. */
    List<Step> steps() {
        return List.of(this::write, this::leave, this::enter, this::pack, this::keep, this::forget);
    }

    /** A step; one that was done already does nothing. */
    interface Step {
        void take() throws IOException;
    }

    /** @throws IOException when the machine fails; unless the new zip was in its place, all is then as before */
    void take() throws IOException {
        try {
            for (Step step : steps()) step.take();
        } catch (IOException e) {
            if (Files.exists(packed)) undo();
            throw e;
        }
    }

    /** From here on the new ones are to be the edition. */
    private void write() throws IOException {
        Path part = beside(edition, "swap.part");
        Files.deleteIfExists(part);
        Files.write(part, List.of(previous.getFileName().toString(), zip.toString()), StandardOpenOption.CREATE_NEW);
        Disk.keep(part.getParent(), List.of(part));
        Files.move(part, note, StandardCopyOption.ATOMIC_MOVE);
        Disk.keepNames(note.getParent());
    }

    private void leave() throws IOException {
        if (Files.exists(staged) && Files.exists(edition)) Files.move(edition, previous);
    }

    private void enter() throws IOException {
        if (Files.exists(staged)) Files.move(staged, edition);
    }

    private void pack() throws IOException {
        if (Files.exists(packed)) Files.move(packed, zip, StandardCopyOption.ATOMIC_MOVE);
    }

    private void keep() {
        Disk.keepNames(edition.getParent());
        Disk.keepNames(zip.getParent());
    }

    private void forget() throws IOException {
        Files.deleteIfExists(note);
    }

    /** The last edition comes back. The new zip goes last: while the note is there, whoever finds it may yet put both in their place. */
    private void undo() throws IOException {
        if (!Files.exists(staged) && Files.exists(edition)) Files.move(edition, staged);
        if (Files.exists(previous)) Files.move(previous, edition);
        forget();
        Files.deleteIfExists(packed);
    }
}
