package mingbai.publish;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import mingbai.Folders;
import mingbai.format.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new edition beside the last one, and in its place. */
class StagingTest {
    private static final Optional<LocalDateTime> TIME = Optional.of(LocalDateTime.of(2024, 5, 6, 7, 8));

    @TempDir
    private Path folder;
    private Path edition;
    private Path zip;

    @BeforeEach
    void place() {
        edition = folder.resolve("out/site");
        zip = folder.resolve("zips/site.zip");
    }

    private Staging begin(Optional<LocalDateTime> time) {
        return Staging.begin(edition, zip, "pilot", time);
    }

    private static void write(Staging staging, String path, String text) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        staging.write(path, content, sum(text));
    }

    private static String sum(String text) {
        return Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
    }

    private void publish(Map<String, String> files, Optional<LocalDateTime> time) {
        try (Staging staging = begin(time)) {
            files.forEach((path, text) -> write(staging, path, text));
            staging.publish();
        }
    }

    @Test
    void aFirstEditionHasItsFilesTheirSumsAndAZip() throws IOException {
        publish(new TreeMap<>(Map.of("index.html", "a", "items/01.html", "b")), TIME);
        assertEquals(List.of("out/site/SHA256SUMS", "out/site/index.html", "out/site/items/01.html", "zips/site.zip"),
                Folders.files(folder).stream().filter(path -> !path.endsWith(".packed")).toList());
        assertEquals(sum("a") + "  index.html\n" + sum("b") + "  items/01.html\n", Files.readString(edition.resolve("SHA256SUMS")));
        try (ZipFile packed = new ZipFile(zip.toFile())) {
            assertEquals(Set.of("pilot/SHA256SUMS", "pilot/index.html", "pilot/items/01.html"),
                    Set.copyOf(packed.stream().map(entry -> entry.getName()).filter(name -> !name.endsWith("/")).toList()));
        }
    }

    @Test
    void countsWhatWasAddedAndKnowsTheEditionByIt() {
        try (Staging staging = begin(TIME)) {
            write(staging, "index.html", "ab");
            write(staging, "items/01.html", "字");
            assertEquals(Set.of("index.html", "items/01.html"), staging.paths());
            assertEquals(2, staging.files());
            assertEquals(5, staging.bytes());
            String digest = staging.digest();
            staging.publish();
            assertEquals(Optional.of(digest), Edition.in(edition).digest());
        }
    }

    @Test
    void closedWithoutBeingPublishedItLeavesTheLastOneAsItWas() {
        publish(Map.of("index.html", "last"), TIME);
        Map<String, byte[]> before = Folders.bytes(folder);
        try (Staging staging = begin(TIME)) {
            write(staging, "index.html", "new");
        }
        Map<String, byte[]> after = Folders.bytes(folder);
        assertEquals(before.keySet(), after.keySet());
        before.forEach((path, bytes) -> assertArrayEquals(bytes, after.get(path), path));
    }

    @Test
    void closedBeforeAnyFirstEditionItLeavesNoFile() {
        try (Staging staging = begin(TIME)) {
            write(staging, "index.html", "new");
        }
        assertEquals(List.of(), Folders.files(folder));
    }

    @Test
    void aFileThatIsNotAddedAgainGoesWithTheLastEdition() {
        publish(Map.of("index.html", "a", "items/02.html", "b"), TIME);
        publish(Map.of("index.html", "a"), TIME);
        assertEquals(List.of("SHA256SUMS", "index.html"), Folders.files(edition));
    }

    @Test
    void aFileThatDidNotChangeIsTheLastEditionsWithTheNewTime() throws IOException {
        publish(Map.of("index.html", "a", "about.html", "b"), TIME);
        Object same = key("index.html");
        Object other = key("about.html");
        publish(Map.of("index.html", "a", "about.html", "c"), TIME.map(time -> time.plusDays(1)));
        assertEquals(same, key("index.html"));
        assertNotEquals(other, key("about.html"));
        for (String path : Folders.files(edition)) {
            assertEquals(FileTime.from(Instant.parse("2024-05-06T23:08:00Z")), Files.getLastModifiedTime(edition.resolve(path)), path);
        }
    }

    private Object key(String path) throws IOException {
        return Files.readAttributes(edition.resolve(path), BasicFileAttributes.class).fileKey();
    }

    /** The list of sums says that it is the same; what lies there is not. */
    @Test
    void aFileThatSomeoneEditedIsWrittenAnew() throws IOException {
        publish(Map.of("index.html", "same"), TIME);
        Files.writeString(edition.resolve("index.html"), "edit");
        try (Staging staging = begin(TIME)) {
            assertTrue(staging.last("index.html").isEmpty());
            write(staging, "index.html", "same");
            staging.publish();
        }
        assertEquals("same", Files.readString(edition.resolve("index.html")));
    }

    @Test
    void givesWhatTheLastEditionListsAndNothingElse() throws IOException {
        publish(Map.of("index.html", "a"), TIME);
        Files.writeString(edition.resolve("others.txt"), "a");
        try (Staging staging = begin(TIME)) {
            assertEquals(sum("a"), staging.last("index.html").orElseThrow().sha256());
            assertTrue(staging.last("others.txt").isEmpty());
            assertTrue(staging.last("gone.html").isEmpty());
        }
    }

    @Test
    void aDraftAndTimesThatNoZipCanTellGetTheNearestOne() throws IOException {
        publish(Map.of("index.html", "a"), Optional.empty());
        assertEquals(Instant.parse("1980-01-31T16:00:00Z"), Files.getLastModifiedTime(edition.resolve("index.html")).toInstant());
        publish(Map.of("index.html", "b"), Optional.of(LocalDateTime.of(1949, 10, 1, 0, 0)));
        assertEquals(Instant.parse("1980-01-31T16:00:00Z"), Files.getLastModifiedTime(edition.resolve("index.html")).toInstant());
        publish(Map.of("index.html", "c"), Optional.of(LocalDateTime.of(2300, 1, 1, 0, 0)));
        assertEquals(Instant.parse("2107-12-30T16:00:00Z"), Files.getLastModifiedTime(edition.resolve("index.html")).toInstant());
    }

    @Test
    void tellsThatAnotherRunIsAtWorkAndLeavesItsFiles() {
        try (Staging first = begin(TIME)) {
            write(first, "index.html", "first");
            UncheckedIOException told = assertThrows(UncheckedIOException.class, () -> begin(TIME));
            assertInstanceOf(FileSystemException.class, told.getCause());
            first.publish();
        }
        assertEquals(List.of("SHA256SUMS", "index.html"), Folders.files(edition));
    }

    @Test
    void whatACutOffRunLeftDoesNotGetIntoTheEdition() {
        Folders.write(folder.resolve("out/.site.staged/old.html"), new byte[1]);
        publish(Map.of("index.html", "a"), TIME);
        assertEquals(List.of("SHA256SUMS", "index.html"), Folders.files(edition));
        assertFalse(Files.exists(folder.resolve("out/.site.staged")));
    }

    @Test
    void anyNumberOfThreadsAddFiles() {
        try (Staging staging = begin(TIME)) {
            IntStream.range(0, 200).parallel().forEach(i -> write(staging, "items/" + i % 10 + "/" + i + ".html", "text " + i));
            staging.publish();
        }
        assertEquals(201, Folders.files(edition).size());
        assertEquals("text 137", new String(Folders.read(edition.resolve("items/7/137.html")), StandardCharsets.UTF_8));
        assertEquals(Optional.of(sum("text 42")), Edition.in(edition).sum("items/2/42.html"));
    }
}
