package mingbai.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mingbai.Folders;
import mingbai.Workplace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not ours, or not to be lost, is not replaced unless someone insists, and never deleted. */
class ReplaceTest {
    private static final byte[] NOTES = "keep".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private Workplace built(String site) {
        Workplace work = Workplace.of(folder, site);
        assertEquals(0, work.build().code());
        return work;
    }

    private static void refused(Command command, String why) {
        assertEquals(2, command.code(), command.printed());
        assertTrue(command.err().contains(why), command.err());
    }

    @Test
    void aListOfSumsAloneMakesNoEdition() {
        Workplace work = Workplace.of(folder, "minimal");
        Folders.write(work.site().resolve("debian.iso"), NOTES);
        Folders.write(work.site().resolve("SHA256SUMS"), ("0".repeat(64) + "  debian.iso\n").getBytes(StandardCharsets.UTF_8));
        for (List<String> more : List.of(List.<String>of(), List.of("--replace"))) {
            refused(work.build(more.toArray(String[]::new)), "no edition put there");
            assertArrayEquals(NOTES, Folders.read(work.site().resolve("debian.iso")));
        }
    }

    @Test
    void anEditedPageIsToldBeforeItIsReplaced() throws IOException {
        Workplace work = built("minimal");
        Path page = work.site().resolve("about.html");
        byte[] edited = Files.readString(page).replace("</main>", "<p>edited</p></main>").getBytes(StandardCharsets.UTF_8);
        Files.write(page, edited);
        Command command = work.build("--lang", "en");
        refused(command, "about.html");
        assertTrue(command.err().contains("--replace") && command.err().contains("--out"), command.err());
        assertArrayEquals(edited, Folders.read(page));
        assertEquals(0, work.build("--replace").code());
        assertFalse(Files.readString(page).contains("edited"));
    }

    /** As git, or a copy, leaves it: with times of its own. */
    @Test
    void anEditionWhoseFilesOnlyHaveOtherTimesIsReplaced() throws IOException {
        Workplace work = built("minimal");
        Files.setLastModifiedTime(work.site().resolve("about.html"), FileTime.fromMillis(1_700_000_000_000L));
        assertEquals(0, work.build().code());
    }

    @Test
    void whatPacksNoEditionIsNotReplacedByTheZip() throws IOException {
        Workplace work = Workplace.of(folder, "minimal");
        Files.write(work.zip(), NOTES);
        refused(work.build("--lang", "en"), "no edition's zip");
        assertArrayEquals(NOTES, Folders.read(work.zip()));
        assertFalse(Files.exists(work.site()));
        assertEquals(0, work.build("--replace").code());
        assertEquals(0, work.build().code(), "its own zip is replaced");
    }

    @ParameterizedTest
    @ValueSource(strings = {".site.zip.staged", ".site.packing", ".site.packed.part", ".site.proven.part", ".site.rendered.part",
            ".site.staged",
        ".site.previous", ".site.swap", ".site.swap.part"})
    void whatALinkAtATemporaryNameLeadsToStays(String name) throws IOException {
        Workplace work = Workplace.of(folder, "minimal");
        Path kept = folder.resolve("kept/notes.txt");
        Folders.write(kept, NOTES);
        Files.createSymbolicLink(folder.resolve(name), name.matches(".*(staged|previous)") && !name.contains("zip")
                ? kept.getParent() : kept);
        Command command = work.build();
        assertEquals(0, command.code(), command.printed());
        assertArrayEquals(NOTES, Folders.read(kept));
        assertTrue(Files.isRegularFile(work.zip(), LinkOption.NOFOLLOW_LINKS) && Files.isDirectory(work.site(), LinkOption.NOFOLLOW_LINKS));
    }

    @Test
    void aDraftDoesNotReplaceAReleasedEdition() throws IOException {
        Workplace work = built("configured");
        Path record = work.content().resolve("publication.yaml");
        String released = Files.readString(record);
        Files.writeString(record, released.replaceFirst("(?m)^(  icp-filing:).*", "$1 to-be-configured"));
        refused(work.build("--lang", "en"), "released edition");
        assertEquals(0, work.build("--replace").code());
        Files.writeString(record, released);
        assertEquals(0, work.build().code(), "a draft is replaced by what may be released");
    }

    @Test
    void onePublicationDoesNotReplaceAnother() throws IOException {
        Workplace work = built("minimal");
        Path record = work.content().resolve("publication.yaml");
        Files.writeString(record, Files.readString(record).replaceFirst("(?m)^id: .*", "id: another"));
        refused(work.build("--lang", "en"), "another publication");
        assertEquals(0, work.build("--replace").code());
    }

    @Test
    void theZipOfAnotherPublicationIsNotReplaced() throws IOException {
        zipStays(built("minimal"), "(?m)^id: .*", "id: another", "another publication");
    }

    @Test
    void theZipOfAReleaseIsNotReplacedByADraft() throws IOException {
        zipStays(built("configured"), "(?m)^(  icp-filing:).*", "$1 to-be-configured", "released edition");
    }

    @Test
    void aDamagedZipOfAnEditionStopsNoBuild() throws IOException {
        Workplace work = built("minimal");
        byte[] zip = Folders.read(work.zip());
        byte[] name = "/data/items.json".getBytes(StandardCharsets.UTF_8);
        int entry = IntStream.range(0, zip.length).filter(at -> Arrays.equals(zip, at, at + name.length, name, 0, name.length)).findFirst()
                .orElseThrow();
        Arrays.fill(zip, entry + name.length + 20, entry + name.length + 60, (byte) 0xFF);
        Files.write(work.zip(), zip);
        Command command = work.build();
        assertEquals(0, command.code(), command.printed());
    }

    /** The edition goes to another folder; its zip would take the last one's place. */
    private void zipStays(Workplace work, String line, String now, String said) throws IOException {
        byte[] zip = Folders.read(work.zip());
        Path record = work.content().resolve("publication.yaml");
        Files.writeString(record, Files.readString(record).replaceFirst(line, now));
        String elsewhere = folder.resolve("elsewhere").toString();
        Command command = Command.run(words(work, "--out", elsewhere));
        refused(command, said);
        assertTrue(command.err().contains("choose another --zip"), command.err());
        assertArrayEquals(zip, Folders.read(work.zip()));
        assertEquals(0, Command.run(words(work, "--out", elsewhere, "--replace")).code());
    }

    private static List<String> words(Workplace work, String... more) {
        return Stream.concat(Stream.of("build", "--content", work.content().toString(), "--theme", work.theme().toString(), "--zip",
                work.zip().toString(), "--lang", "en"), Stream.of(more)).toList();
    }
}
