package mingbai.model;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import mingbai.language.LocalizedText;

/**
 * A file that belongs to the source document (附件) and is published with it, byte for byte.
 *
 * @param name  the file's, as part of an address; it ends in one of {@link #ENDINGS}
 * @param title as the document calls it
 * @param file  where it lies; it is read when it is published
 */
public record Attachment(String name, LocalizedText title, Path file) {
    /** By the ending of the name. What a browser would run, such as HTML and SVG, is not among them. */
    private static final Map<String, String> MEDIA_TYPES = new TreeMap<>(Map.ofEntries(
            Map.entry("pdf", "application/pdf"),
            Map.entry("ofd", "application/ofd"),
            Map.entry("doc", "application/msword"),
            Map.entry("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            Map.entry("wps", "application/octet-stream"),
            Map.entry("xls", "application/vnd.ms-excel"),
            Map.entry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            Map.entry("et", "application/octet-stream"),
            Map.entry("ppt", "application/vnd.ms-powerpoint"),
            Map.entry("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
            Map.entry("csv", "text/csv"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("png", "image/png"),
            Map.entry("zip", "application/zip")));

    /** The endings that a name can have, in lower case, without their dots. */
    public static final Set<String> ENDINGS = MEDIA_TYPES.keySet();

    /** How files of a kind begin, where it is always the same. */
    private static final Map<String, String> BEGINNINGS = Map.ofEntries(
            Map.entry("pdf", "%PDF"), Map.entry("ofd", "PK"), Map.entry("docx", "PK"), Map.entry("xlsx", "PK"), Map.entry("pptx", "PK"),
            Map.entry("zip", "PK"), Map.entry("png", "\u0089PNG"), Map.entry("jpg", "\u00FF\u00D8"), Map.entry("jpeg", "\u00FF\u00D8"));

    /** How many bytes of a file tell whether it is of its kind. */
    public static final int TELLING = 4;

    /** Whether a file that begins so is what the ending of its name says; an empty one never is. */
    public static boolean begins(String name, byte[] beginning) {
        String known = BEGINNINGS.getOrDefault(ending(name), "");
        return beginning.length > 0 && new String(beginning, StandardCharsets.ISO_8859_1).startsWith(known);
    }

    /** What kind of file it is, for programs. */
    public String mediaType() {
        return mediaType(name).orElseThrow();
    }

    /** The same of any file by its name; absent: the ending is none of {@link #ENDINGS}. */
    public static Optional<String> mediaType(String name) {
        return Optional.ofNullable(MEDIA_TYPES.get(ending(name)));
    }

    /** What kind of file it is, for people: {@code PDF}. */
    public String format() {
        return ending(name).toUpperCase(Locale.ROOT);
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
