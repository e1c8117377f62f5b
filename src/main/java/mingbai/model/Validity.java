package mingbai.model;

/** Whether the source document, or a row of it, is valid (效力状态, rule G14). */
public enum Validity {
    /** Issued, and in force from a later day. */
    NOT_YET_IN_FORCE,
    IN_FORCE,
    /** Some of its provisions were amended; the others are in force as they were issued. */
    PARTLY_AMENDED,
    AMENDED,
    REPEALED,
    EXPIRED;

    /** Whether nothing of it is in force any more. */
    public boolean ended() {
        return this == REPEALED || this == EXPIRED;
    }
}
