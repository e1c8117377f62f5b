package mingbai.intake.records;

/**
 * A file of content that changes: a list of names, to which those are added that it does not have, or a source that was corrected.
 *
 * @param name   its path below the content folder: {@code units.yaml}
 * @param text   its text from now on
 * @param before its text as it was read; empty: there is none yet
 */
public record Extension(String name, String text, String before) {}
