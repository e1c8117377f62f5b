package mingbai.model;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A file that belongs to the source document (附件) and is published with it, byte for byte.
 *
 * @param name  the file's, as part of an address; it ends in one of {@link #ENDINGS}
 * @param title as the document calls it
 * @param file  where it lies; it is read when it is published
 */
public record Attachment(String name, Bilingual title, Path file) {
    /** By the ending of the name. What a browser would run, such as HTML and SVG, is not among them. */
    private static final Map<String, String> MEDIA_TYPES = new TreeMap<>(Map.ofEntries(
            Map.entry("pdf", "application/pdf"),
            Map.entry("ofd", "application/ofd"),
            Map.entry("doc", "application/msword"),
            Map.entry("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            Map.entry("wps", "application/vnd.ms-works"),
            Map.entry("xls", "application/vnd.ms-excel"),
            Map.entry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            Map.entry("et", "application/octet-stream"),
            Map.entry("ppt", "application/vnd.ms-powerpoint"),
            Map.entry("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
            Map.entry("csv", "text/csv"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("png", "image/png"),
            Map.entry("zip", "application/zip")));

    /** The endings that a name can have, in lower case, without their dots. */
    public static final Set<String> ENDINGS = MEDIA_TYPES.keySet();

    /** What kind of file it is, for programs. */
    public String mediaType() {
        return MEDIA_TYPES.get(ending());
    }

    /** What kind of file it is, for people: {@code PDF}. */
    public String format() {
        return ending().toUpperCase(Locale.ROOT);
    }

    private String ending() {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
