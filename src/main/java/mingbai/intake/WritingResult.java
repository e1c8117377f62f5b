package mingbai.intake;

import java.nio.file.Path;
import java.util.List;

/**
 * How the writing of the records of an import ended, at once or by a later run after it was cut off.
 *
 * @param inTheWay where they are undone: files that stand in their place
 * @param stayed   where they are undone: those that a person has changed since
 * @param missing  where they are finished: those that are nowhere any more, deleted by a person or lost with the power
 */
public record WritingResult(End end, List<Path> inTheWay, List<Path> stayed, List<Path> missing) {
    /** How it ended. */
    public enum End {
        /** They were on the disk: all are in their place now. */
        FINISHED,
        /** A file stands in the place of one: those that were in their place are taken back. */
        UNDONE,
        /** None was in its place: what there was of them is deleted. */
        DELETED
    }

    static WritingResult finished(List<Path> missing) {
        return new WritingResult(End.FINISHED, List.of(), List.of(), missing);
    }

    static WritingResult undone(List<Path> inTheWay, List<Path> stayed) {
        return new WritingResult(End.UNDONE, inTheWay, stayed, List.of());
    }

    static WritingResult deleted() {
        return new WritingResult(End.DELETED, List.of(), List.of(), List.of());
    }
}
