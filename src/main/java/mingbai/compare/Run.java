package mingbai.compare;

/**
 * A stretch of a text that was compared.
 *
 * @param mark what became of it
 * @param text never empty
 */
public record Run(Mark mark, String text) {
    /** What became of a stretch of text: it stayed, it is gone, it is new. */
    public enum Mark { SAME, DELETED, INSERTED }
}
