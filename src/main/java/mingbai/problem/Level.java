package mingbai.problem;

/** How much a broken rule weighs. */
public enum Level {
    /** Wrong: while there is one, nothing is published. */
    ERROR,
    /** Probably wrong: a person looks at it and decides; the edition is published. */
    WARNING
}
