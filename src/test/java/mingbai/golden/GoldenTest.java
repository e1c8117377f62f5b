package mingbai.golden;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import mingbai.Folders;
import mingbai.Workplace;
import mingbai.cli.Command;
import mingbai.language.Language;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Small sites, one feature each: the edition byte for byte, its zip, and what is printed. */
class GoldenTest {
    private static final LocalDateTime DRAFT = LocalDateTime.of(1980, 2, 1, 0, 0);
    /** When the sites that are no drafts were modified, in Beijing, as their records say. */
    private static final Map<String, LocalDateTime> MODIFIED = Map.of("changed", LocalDateTime.of(2024, 6, 7, 8, 9),
            "configured", LocalDateTime.of(2024, 5, 6, 7, 8), "moved", LocalDateTime.of(2024, 5, 6, 7, 8));

    @TempDir
    private Path folder;

    static List<GoldenSite> sites() {
        return GoldenSite.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sites")
    void givesTheEditionThatIsExpected(GoldenSite site) throws IOException {
        assertEquals(List.of(), site.doubled(), "as in minimal");
        Workplace work = Workplace.of(folder, site.name());
        String printed = Language.ALL.stream().map(language -> built(work, language)).collect(Collectors.joining());
        SortedMap<String, byte[]> edition = Folders.bytes(work.site());
        site.assertGives(edition, printed);
        LocalDateTime time = MODIFIED.getOrDefault(site.name(), DRAFT);
        assertPacked(edition, work.zip(), site.name(), time);
        for (String file : edition.keySet()) {
            assertEquals(time.toInstant(ZoneOffset.ofHours(8)), Files.getLastModifiedTime(work.site().resolve(file)).toInstant(), file);
        }
    }

    private static String built(Workplace work, Language language) {
        Command command = work.build("--lang", language.code());
        assertEquals(0, command.code(), command.printed());
        return "$ mingbai build --lang " + language.code() + "\n" + work.masked(command.printed());
    }

    /** The zip holds the edition in a folder that is called as the publication: sorted, each file with the same time. */
    private static void assertPacked(SortedMap<String, byte[]> edition, Path zip, String id, LocalDateTime time) throws IOException {
        List<String> order = new ArrayList<>();
        SortedMap<String, byte[]> packed = new TreeMap<>();
        try (ZipFile file = new ZipFile(zip.toFile())) {
            for (ZipEntry entry : file.stream().toList()) {
                String name = entry.getName().substring(id.length() + 1);
                order.add(name);
                assertEquals(id + "/" + name, entry.getName());
                assertEquals(time, entry.getTimeLocal(), name);
                try (InputStream in = file.getInputStream(entry)) {
                    packed.put(name, in.readAllBytes());
                }
            }
        }
        assertEquals(new ArrayList<>(edition.keySet()), order);
        edition.forEach((name, bytes) -> assertArrayEquals(bytes, packed.get(name), name));
    }
}
