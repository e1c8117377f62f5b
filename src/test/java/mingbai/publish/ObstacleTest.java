package mingbai.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import mingbai.Folders;
import mingbai.format.Sha256;
import mingbai.publish.Obstacle.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What lies in an edition's place and is not to be lost. */
class ObstacleTest {
    @TempDir
    private Path folder;
    private Path edition;

    @BeforeEach
    void place() {
        edition = folder.resolve("site");
    }

    private Path write(String path, String text) {
        Path file = edition.resolve(path);
        Folders.write(file, text.getBytes(StandardCharsets.UTF_8));
        return file;
    }

    private void publish() {
        try (Staging staging = Staging.begin(edition, folder.resolve("site.zip"), "site", Optional.empty())) {
            for (String path : Set.of("index.html", "data/items.json", "data/datapackage.json", "about.html")) {
                byte[] content = path.getBytes(StandardCharsets.UTF_8);
                staging.write(path, content, Sha256.hex(content));
            }
            staging.publish();
        }
    }

    private static Optional<Obstacle> reported(Kind kind, Path path) {
        return Optional.of(new Obstacle(kind, path));
    }

    @Test
    void aPlaceWithNothingOrEmptyFoldersIsFree() throws IOException {
        assertEquals(Optional.empty(), Obstacle.in(edition));
        assertEquals(Optional.empty(), Obstacle.in(folder.resolve("not/there/site")));
        Files.createDirectories(edition.resolve("a/b"));
        assertEquals(Optional.empty(), Obstacle.in(edition));
    }

    @Test
    void anEditionAsItWasPublishedMayBeReplaced() {
        publish();
        assertEquals(Optional.empty(), Obstacle.in(edition));
    }

    @Test
    void tellsTheFirstFileThatNoEditionPutThere() {
        publish();
        write("z.txt", "keep");
        Path first = write("items/notes/n.txt", "keep");
        assertEquals(reported(Kind.FOREIGN, first), Obstacle.in(edition));
    }

    @ParameterizedTest
    @ValueSource(strings = {".DS_Store", "items/Thumbs.db", "data/desktop.ini"})
    void passesOverWhatSystemsPutIntoFolders(String file) {
        write(file, "x");
        assertEquals(Optional.empty(), Obstacle.in(edition));
        publish();
        write(file, "x");
        assertEquals(Optional.empty(), Obstacle.in(edition));
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.html", "data/items.json", "data/datapackage.json"})
    void takesAListWithoutTheFilesOfEveryEditionForAnybodys(String mark) throws IOException {
        publish();
        Path list = edition.resolve(Sha256.LIST);
        Files.writeString(list, Files.readString(list).replaceAll(".*  " + mark + "\n", ""));
        assertEquals(reported(Kind.FOREIGN, list), Obstacle.in(edition));
    }

    @Test
    void tellsAFileThatWasEdited() throws IOException {
        publish();
        Path page = write("about.html", "edited");
        Files.setLastModifiedTime(page, FileTime.fromMillis(1_700_000_000_000L));
        assertEquals(reported(Kind.EDITED, page), Obstacle.in(edition));
    }

    /** Whoever copies a folder and edits it at once gives all its files one time. */
    @Test
    void tellsAFileThatWasEditedInACopyWhoseFilesHaveOneTime() throws IOException {
        publish();
        Path page = write("about.html", "edited");
        try (Stream<Path> files = Files.walk(edition)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.setLastModifiedTime(file, FileTime.fromMillis(1_700_000_000_250L));
            }
        }
        assertEquals(reported(Kind.EDITED, page), Obstacle.in(edition));
    }

    @Test
    void tellsNothingOfAFileThatOnlyHasAnotherTimeOrIsGone() throws IOException {
        publish();
        Files.setLastModifiedTime(edition.resolve("about.html"), FileTime.fromMillis(1_700_000_000_000L));
        assertEquals(Optional.empty(), Obstacle.in(edition));
        Files.delete(edition.resolve("about.html"));
        assertEquals(Optional.empty(), Obstacle.in(edition));
    }

    @Test
    void tellsWhatIsForeignBeforeWhatIsEdited() throws IOException {
        publish();
        Files.setLastModifiedTime(write("about.html", "edited"), FileTime.fromMillis(1_700_000_000_000L));
        assertEquals(reported(Kind.FOREIGN, write("z.txt", "keep")), Obstacle.in(edition));
    }

    @Test
    void aPlaceWithoutAZipOrWithOneOfAnEditionIsFree() throws IOException {
        Path zip = folder.resolve("site.zip");
        assertEquals(Optional.empty(), Obstacle.at(zip));
        publish();
        assertEquals(Optional.empty(), Obstacle.at(zip));
        assertEquals(Optional.empty(),
                Obstacle.at(zip("site/" + Sha256.LIST, "site/index.html", "site/data/items.json", "site/data/datapackage.json")));
    }

    @ParameterizedTest
    @ValueSource(strings = {Sha256.LIST, "site/SHA256SUMS", "site/index.html", "site/SHA256SUMS.txt", "site/OTHERSHA256SUMS"})
    void tellsAZipThatIsNoEditions(String entry) throws IOException {
        Path zip = zip(entry);
        assertEquals(reported(Kind.NO_ZIP, zip), Obstacle.at(zip));
    }

    private Path zip(String... names) throws IOException {
        Path zip = folder.resolve("others.zip");
        try (OutputStream out = Files.newOutputStream(zip); ZipOutputStream entries = new ZipOutputStream(out)) {
            for (String name : names) {
                entries.putNextEntry(new ZipEntry(name));
                entries.write("keep".getBytes(StandardCharsets.UTF_8));
            }
        }
        return zip;
    }

    @Test
    void tellsWhatIsNoZipAtAll() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.zip"));
        Path text = Files.writeString(folder.resolve("text.zip"), "site/" + Sha256.LIST);
        Path inside = Files.createDirectory(folder.resolve("folder.zip"));
        for (Path path : Set.of(empty, text, inside)) assertEquals(reported(Kind.NO_ZIP, path), Obstacle.at(path));
    }

    @Test
    void whoeverInsistsReplacesWhatIsOursAndNothingElse() {
        assertEquals(EnumSet.of(Kind.EDITED, Kind.NO_ZIP, Kind.RELEASED, Kind.ANOTHER),
                EnumSet.allOf(Kind.class).stream().filter(Kind::replaceable)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class))));
    }
}
