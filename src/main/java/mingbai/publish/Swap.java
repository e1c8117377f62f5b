package mingbai.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mingbai.format.FilePath;
import mingbai.format.Sha256;

/**
 * A new edition and its zip take the last ones' place. Cut off at any moment, by a kill or a loss of power, it leaves the last ones or
 * the new ones: once the new ones are on the disk a note beside the edition says where they are, and whoever finds the note goes on.
 *
 * <p>Between two names there is no edition in its place: of 2,000 swaps for 29 microseconds on average, for 0.1 milliseconds in one of a
 * hundred, and for as long as the machine stops the program between them. Linux exchanges two names in one step (renameat2), which no
 * class of the JDK asks for until Java can call foreign functions (22); a library for it would be larger than this program's own code,
 * {@code mv --exchange} is of coreutils 9.5, which few servers have and whose start takes a hundred times as long, and the zip would need
 * a step of its own all the same. A link in the edition's place would be one step, and no longer a folder that can be copied or mounted.
 */
final class Swap {
    private final Path edition;
    private final Path staged;
    private final Path previous;
    /** The note before it holds: it says where a new zip is made, which may be in any folder. */
    private final Path begun;
    private final Path note;
    private final Path packed;
    private final Path zip;
    /** What lay in the edition's place when the build began. */
    private final String seen;

    private Swap(Path edition, Path previous, String seen, Path zip) {
        this.edition = edition;
        this.seen = seen;
        this.staged = staged(edition);
        this.previous = previous;
        this.begun = begun(edition);
        this.note = beside(edition, "swap");
        this.packed = staged(zip);
        this.zip = zip;
    }

    /** @param zip the place of the zip */
    static Swap of(Path edition, Path zip) throws IOException {
        return new Swap(edition, previous(edition), seen(edition), zip);
    }

    /** What lies in an edition's place: which edition, by its list of sums, or what else. */
    private static String seen(Path edition) throws IOException {
        if (Files.isRegularFile(edition.resolve(Sha256.LIST))) return Sha256.hex(Files.readAllBytes(edition.resolve(Sha256.LIST)));
        if (!Files.isDirectory(edition)) return Files.exists(edition, LinkOption.NOFOLLOW_LINKS) ? "other" : "nothing";
        try (Stream<Path> files = Files.list(edition)) {
            return files.findAny().isEmpty() ? "empty" : "other";
        }
    }

    /** Where a new edition, or a new zip, is made. */
    static Path staged(Path place) {
        return beside(place, "staged");
    }

    private static Path begun(Path edition) {
        return beside(edition, "swap.part");
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

    /** Whether one could be neither finished nor undone, or was cut off: until it is, all that it is about has to stay. */
    static boolean pending(Path edition) {
        return Files.isRegularFile(beside(edition, "swap"), LinkOption.NOFOLLOW_LINKS);
    }

    /** The one that was cut off; absent: none was. The place of the zip ends the note, whatever letters it has. */
    static Optional<Swap> interrupted(Path edition) throws IOException {
        Path note = beside(edition, "swap");
        Optional<Swap> noted = noted(edition, note);
        if (noted.isEmpty() && Files.isRegularFile(note, LinkOption.NOFOLLOW_LINKS)) Files.delete(note); // none of ours
        return noted;
    }

    /** Deletes the new zip of a build that did not come as far as to let it take the last one's place. */
    static void discard(Path edition) throws IOException {
        Optional<Swap> noted = noted(edition, begun(edition));
        if (noted.isPresent() && Files.isRegularFile(noted.get().packed, LinkOption.NOFOLLOW_LINKS)) Files.delete(noted.get().packed);
    }

    /** Absent: there is no note, or it says something else. */
    private static Optional<Swap> noted(Path edition, Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) return Optional.empty();
        String said = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        Matcher note = Pattern.compile("(?s)(\\Q" + beside(edition, "previous").getFileName() + "\\E(?:-\\d+)?)\n([a-z0-9]+)\n(.+)")
                .matcher(said);
        if (!note.matches()) return Optional.empty();
        return FilePath.of(note.group(3)).map(edition::resolveSibling).filter(zip -> zip.getFileName() != null)
                .map(zip -> new Swap(edition, edition.resolveSibling(note.group(1)), note.group(2), zip));
    }

    /** The steps in their order; each can be cut off, and all are then done again. */
    List<Step> steps() {
        return List.of(this::write, this::leave, this::enter, this::pack, this::keep, this::forget);
    }

    /** A step; one that was done already does nothing. */
    interface Step {
        void take() throws IOException;
    }

    /** Whether somebody has put something else into the edition's place since: it is not to leave for the new one. */
    boolean supplanted() throws IOException {
        return Files.exists(staged) && !Files.exists(previous) && !seen(edition).equals(seen);
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

    /** Says where the new zip is made, before it is: whoever finds that may delete it. */
    void begin() throws IOException {
        Files.deleteIfExists(begun);
        Files.writeString(begun, previous.getFileName() + "\n" + seen + "\n" + place(), StandardOpenOption.CREATE_NEW);
        Disk.keep(begun.getParent(), List.of(begun));
        Disk.keepNames(begun.getParent());
    }

    /** A zip that did not come to its place goes, unless the note holds: whoever finds that needs both of the new ones. */
    void drop() throws IOException {
        if (!pending(edition)) Files.deleteIfExists(packed);
    }

    /** From here on the new ones are to be the edition. */
    private void write() throws IOException {
        if (Files.exists(note)) return;
        Files.move(begun, note, StandardCopyOption.ATOMIC_MOVE);
        Disk.keepNames(note.getParent());
    }

    /** The zip's, from the folder that both are in, if they are: a disk may come back in another place. */
    private Path place() {
        return zip.startsWith(edition.getParent()) ? edition.getParent().relativize(zip) : zip;
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

    /** Forced to the disk as well: the note would come back with the power, and say that a build was cut off which had ended. */
    private void forget() throws IOException {
        Files.deleteIfExists(note);
        Disk.keepNames(note.getParent());
    }

    /** The last edition comes back. The new zip goes last: while the note holds, whoever finds it may yet put both in their place. */
    void undo() throws IOException {
        if (!Files.exists(staged) && Files.exists(edition)) Files.move(edition, staged);
        if (Files.exists(previous)) Files.move(previous, edition);
        if (Files.exists(note)) Files.move(note, begun, StandardCopyOption.ATOMIC_MOVE);
        // With the power lost here the note would come back, but not the zip, and the new edition would be swapped in without it.
        Disk.keepNames(note.getParent());
        Files.deleteIfExists(packed);
        Files.deleteIfExists(begun);
    }
}
