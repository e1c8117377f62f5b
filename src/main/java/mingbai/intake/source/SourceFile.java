package mingbai.intake.source;

import java.nio.file.Path;

/**
 * A file that is imported.
 *
 * @param path  where it lies
 * @param name  the path as a person would type it
 * @param bytes what it holds
 */
public record SourceFile(Path path, String name, byte[] bytes) {}
