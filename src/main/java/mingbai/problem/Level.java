package mingbai.problem;

/** How much it weighs that a rule is broken. */
public enum Level {
    /** Wrong: while there is one, nothing is published and nothing is imported. */
    ERROR,
    /** Probably wrong: a person looks at it and decides; the edition is published. */
    WARNING,
    /** A guess, or what an import left out: a person compares it with the source; the records are written. */
    NOTE
}
