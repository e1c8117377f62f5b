package mingbai.publish;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import mingbai.Folders;
import mingbai.format.Sha256;
import mingbai.property.Property;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Zips as Java's two readers read them: one goes by the directory, the other from entry to entry. */
class ZipTest {
    private static final LocalDateTime TIME = LocalDateTime.of(2026, 3, 1, 9, 30);
    private static final String LETTERS = "的一是在不了有和人这中大为上个国 abcdefghij<p class=\"item\">";

    private static final String EDITION = "e".repeat(64);

    @TempDir
    private Path folder;
    private final Map<Path, SortedMap<String, byte[]>> packed = new HashMap<>();
    private Path last;
    private Path fresh;

    @BeforeEach
    void name() {
        last = folder.resolve("last.zip");
        fresh = folder.resolve("fresh.zip");
    }

    @Test
    void bothReadersFindEveryFileInOrder() throws IOException {
        SortedMap<String, byte[]> files = files(new Random(1));
        pack(files, new ArrayList<>(files.keySet()), folder.resolve("none"), fresh);
        assertEquals(strings(files), strings(directory(fresh)));
        assertEquals(strings(files), strings(stream(fresh)));
        assertEquals(List.of("fresh.zip", "fresh.zip.note"), Folders.files(folder));
    }

    @Test
    void neitherOrderNorTheLastZipChangesAByte() {
        Property.holds(30, random -> {
            SortedMap<String, byte[]> before = files(random);
            pack(before, new ArrayList<>(before.keySet()), folder.resolve("none"), last);
            SortedMap<String, byte[]> now = edited(before, random);
            List<String> order = new ArrayList<>(now.keySet());
            pack(now, order, folder.resolve("none"), fresh);
            Collections.shuffle(order, random);
            pack(now, order, last, last);
            assertArrayEquals(Folders.read(fresh), Folders.read(last));
        });
    }

    /** Whatever of the last zip is damaged, the new one is whole. */
    @Test
    void aDamagedZipIsOfNoHarm() {
        Property.holds(100, random -> {
            SortedMap<String, byte[]> files = files(new Random(random.nextInt(3)));
            List<String> order = new ArrayList<>(files.keySet());
            pack(files, order, folder.resolve("none"), fresh);
            pack(files, order, folder.resolve("none"), last);
            byte[] bytes = Folders.read(last);
            for (int i = random.nextInt(20); i >= 0; i--) bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            byte[] cut = random.nextBoolean() ? bytes : Arrays.copyOf(bytes, random.nextInt(bytes.length));
            Folders.write(last, cut);
            pack(files, order, last, last);
            assertArrayEquals(Folders.read(fresh), Folders.read(last));
        });
    }

    /** Its sum says that it is the one that was noted, and the sample that its Java deflated otherwise. */
    @Test
    void theZipOfAnotherProgramIsOfNoUse() throws IOException {
        SortedMap<String, byte[]> files = Folders.bytes(Path.of("site/units"));
        pack(files, List.copyOf(files.keySet()), folder.resolve("none"), last);
        assertTrue(copied("index.html"));
        for (int level : new int[] {Deflater.NO_COMPRESSION, Deflater.BEST_SPEED, Deflater.BEST_COMPRESSION}) {
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(last))) {
                zip.setLevel(level);
                for (Map.Entry<String, byte[]> file : files.entrySet()) {
                    zip.putNextEntry(new ZipEntry("zip/" + file.getKey()));
                    zip.write(file.getValue());
                }
            }
            LastZip.note(note(last), Sha256.hex(Folders.read(last)), EDITION);
            assertFalse(copied("index.html"));
        }
    }

    @Test
    void onlyAZipIsCopiedWhoseSumWasNotedForTheLastEdition() throws IOException {
        SortedMap<String, byte[]> files = files(new Random(3));
        pack(files, new ArrayList<>(files.keySet()), folder.resolve("none"), last);
        for (String path : files.keySet()) assertTrue(copied(path), path);
        assertFalse(copied("items/none.html"));
        String sum = Sha256.hex(Folders.read(last));
        LastZip.note(note(last), sum, "0".repeat(64));
        assertFalse(copied("empty.txt"), "another edition");
        LastZip.note(note(last), "0".repeat(64), EDITION);
        assertFalse(copied("empty.txt"), "another zip");
        Files.delete(note(last));
        assertFalse(copied("empty.txt"), "no note");
        LastZip.note(note(last), sum, EDITION);
        assertTrue(copied("empty.txt"));
        Files.delete(last);
        assertFalse(copied("empty.txt"), "no zip");
    }

    /** What another edition has, or this one has otherwise, is not taken from the last zip, whatever its name. */
    @Test
    void whatIsNotKnownIsDeflated() throws IOException {
        byte[] content = "content".getBytes(StandardCharsets.UTF_8);
        byte[] other = "CONTENT".getBytes(StandardCharsets.UTF_8);
        pack(new TreeMap<>(Map.of("file", content)), List.of("file"), folder.resolve("none"), last);
        pack(new TreeMap<>(Map.of("file", other)), List.of("file"), last, last);
        assertEquals("CONTENT", new String(directory(last).get("file"), StandardCharsets.UTF_8));
    }

    @Test
    void holdsMoreFilesThanTheFirstFormatCanCount() throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (int i = 0; i < 65_537; i++) files.put("%05d".formatted(i), String.valueOf(i).getBytes(StandardCharsets.UTF_8));
        List<String> order = new ArrayList<>(files.keySet());
        pack(files, order, folder.resolve("none"), fresh);
        assertEquals(strings(files), strings(directory(fresh)));
        assertEquals(order.size(), stream(fresh).size());
        try (LastZip zip = LastZip.of(fresh, note(fresh), EDITION).orElseThrow()) {
            for (String path : order) assertTrue(zip.file("zip/" + path).isPresent(), path);
        }
    }

    /** Whether a file would be copied from the last zip. */
    private boolean copied(String path) throws IOException {
        Optional<LastZip> zip = LastZip.of(last, note(last), EDITION);
        if (zip.isEmpty()) return false;
        try (LastZip known = zip.get()) {
            return known.file("zip/" + path).isPresent();
        }
    }

    private static Path note(Path zip) {
        return zip.resolveSibling(zip.getFileName() + ".note");
    }

    /** An edition as it might be: texts, nothing, and what cannot be deflated. */
    private static SortedMap<String, byte[]> files(Random random) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (int i = random.nextInt(12); i >= 0; i--) {
            files.put("items/" + Property.text(random, "abc件/", 1, 9).replace('/', '-') + i + ".html", content(random));
        }
        files.put("empty.txt", new byte[0]);
        byte[] noise = new byte[random.nextInt(20_000)];
        random.nextBytes(noise);
        files.put("noise.bin", noise);
        return files;
    }

    private static byte[] content(Random random) {
        return Property.text(random, LETTERS, 0, 5_000).getBytes(StandardCharsets.UTF_8);
    }

    private static SortedMap<String, byte[]> edited(SortedMap<String, byte[]> files, Random random) {
        SortedMap<String, byte[]> edited = new TreeMap<>(files);
        for (String path : files.keySet()) {
            int turn = random.nextInt(4);
            if (turn == 0) edited.put(path, content(random));
            if (turn == 1) edited.remove(path);
        }
        edited.put("new.html", content(random));
        return edited;
    }

    /** What the last zip holds is known by its content, as an edition's sums tell it. */
    private void pack(SortedMap<String, byte[]> files, List<String> order, Path last, Path target) {
        Path made = folder.resolve("made");
        Map<String, String> known = held(last);
        try (Zip zip = new Zip("zip", TIME, folder.resolve("waiting"), () -> LastZip.of(last, note(last), EDITION))) {
            order.parallelStream().forEach(path -> add(zip, path, files.get(path),
                    Sha256.hex(files.get(path)).equals(known.get(path))));
            String sum = zip.write(made);
            Files.move(made, target, StandardCopyOption.REPLACE_EXISTING);
            assertEquals(Sha256.hex(Folders.read(target)), sum);
            LastZip.note(note(target), sum, EDITION);
            packed.put(target, files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> held(Path zip) {
        Map<String, String> held = new TreeMap<>();
        packed.getOrDefault(zip, new TreeMap<>()).forEach((path, content) -> held.put(path, Sha256.hex(content)));
        return held;
    }

    private static void add(Zip zip, String path, byte[] content, boolean known) {
        try {
            zip.add(path, content, known);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, byte[]> directory(Path zip) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipFile file = new ZipFile(zip.toFile())) {
            for (ZipEntry entry : file.stream().toList()) {
                try (InputStream in = file.getInputStream(entry)) {
                    files.put(entry.getName().substring("zip/".length()), in.readAllBytes());
                }
            }
        }
        return files;
    }

    private static Map<String, byte[]> stream(Path zip) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName().substring("zip/".length()), in.readAllBytes());
            }
        }
        return files;
    }

    private static List<String> strings(Map<String, byte[]> files) {
        return files.entrySet().stream().map(file -> file.getKey() + " " + Arrays.hashCode(file.getValue())).toList();
    }
}
