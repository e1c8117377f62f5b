package mingbai.intake.records;

/**
 * A list of names with entries added for those that it does not have.
 *
 * @param name   its path below the content folder: {@code units.yaml}
 * @param yaml   its text with them
 * @param before its text as it was read; empty: there is none yet
 */
public record Extension(String name, String yaml, String before) {}
