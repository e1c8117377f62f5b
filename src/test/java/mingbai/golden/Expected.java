package mingbai.golden;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.regex.Pattern;
import mingbai.Folders;
import mingbai.format.Sha256;
import mingbai.language.Language;

/**
 * What is kept in src/test/resources as expected. With {@code -Dgolden.accept} what was given is kept in its place, to
 * be read as a change before it is committed.
 */
public final class Expected {
    static final boolean ACCEPT = System.getProperty("golden.accept") != null;
    /** They differ whenever anything does, and say nothing about what. */
    private static final Comparator<String> CHECKSUMS_LAST =
            Comparator.comparing((String file) -> file.equals(Sha256.LIST)).thenComparing(Comparator.naturalOrder());

    private static final Pattern NO_TEXT = Pattern.compile(".*\\.(png|xlsx|docx)");

    private Expected() {}

    /** A text is the one of a file. */
    public static void text(Path file, String given) {
        if (ACCEPT) Folders.write(file, given.getBytes(StandardCharsets.UTF_8));
        String expected = Files.exists(file) ? new String(Folders.read(file), StandardCharsets.UTF_8) : "";
        assertEquals(expected, given, file + " (mvn test -Dgolden.accept rewrites it)");
    }

    /** What is printed of a case is what its text says at the end. */
    static void printed(BadCase bad, Language language, String given) {
        BadCase kept = ACCEPT ? bad.printing(language, given) : bad;
        assertEquals(kept.printed(language), given, bad.file() + " (mvn test -Dgolden.accept rewrites it)");
    }

    /**
     * Files are those that are expected: none missing, none too many, each the same byte for byte.
     *
     * @param folder where they are kept
     */
    static void files(Path folder, SortedMap<String, byte[]> expected, SortedMap<String, byte[]> given) {
        assertEquals(new ArrayList<>(expected.keySet()), new ArrayList<>(given.keySet()), folder.toString());
        given.keySet().stream().sorted(CHECKSUMS_LAST).forEach(file -> {
            if (!NO_TEXT.matcher(file).matches()) assertEquals(utf8(expected.get(file)), utf8(given.get(file)), folder + "/" + file);
            assertArrayEquals(expected.get(file), given.get(file), folder + "/" + file);
        });
    }

    private static String utf8(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
