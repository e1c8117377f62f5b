package mingbai.intake;

import java.nio.file.Path;
import java.util.List;

/**
 * What became of the records of an import.
 *
 * @param inTheWay where they are undone: files that stand in their place
 * @param stayed   where they are undone: those that a person has changed since
 * @param missing  where they are finished: those that are nowhere any more, deleted by a person or lost with the power
 */
public record Settled(End end, List<Path> inTheWay, List<Path> stayed, List<Path> missing) {
    /** How it ended. */
    public enum End {
        /** They were on the disk: all are in their place now. */
        FINISHED,
        /** A file stands in the place of one: those that were in their place are taken back. */
        UNDONE,
        /** None was in its place: what there was of them is deleted. */
        DELETED
    }

    static Settled finished(List<Path> missing) {
        return new Settled(End.FINISHED, List.of(), List.of(), missing);
    }

    static Settled undone(List<Path> inTheWay, List<Path> stayed) {
        return new Settled(End.UNDONE, inTheWay, stayed, List.of());
    }

    static Settled deleted() {
        return new Settled(End.DELETED, List.of(), List.of(), List.of());
    }
}
