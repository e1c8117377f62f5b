package mingbai.intake.records;

/**
 * A record as it will be written.
 *
 * @param name its path below the content folder: {@code items/38.yaml}
 * @param yaml its text; of a source, the source
 */
public record Draft(String name, String yaml) {}
