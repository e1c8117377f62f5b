package mingbai.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.Folders;
import mingbai.SmallSites;
import mingbai.format.Sha256;
import org.junit.jupiter.api.Named;

/**
 * A small site, one feature of a publication, and the edition that it must give. Content and edition of {@code minimal} are kept
 * whole; of every other one only what is not as there: {@code content/} and {@code site/} have the files with other bytes,
 * {@code absent.txt} the paths of minimal's edition that do not exist. The list of checksums follows from all of them.
 *
 * @param name its folder in {@code sites/}, and its publication's id
 */
record GoldenSite(String name) {
    private static final Path SITES = Folders.RESOURCES.resolve("sites");
    private static final GoldenSite MINIMAL = new GoldenSite("minimal");

    /** Every one; minimal first, so that what differs from it is accepted after it. */
    static List<GoldenSite> all() {
        Stream<GoldenSite> others = Folders.names(SITES).stream().map(GoldenSite::new).filter(site -> !site.equals(MINIMAL));
        return Stream.concat(Stream.of(MINIMAL), others).toList();
    }

    /** The files of the edition that is checked in and of every small one, by their paths. */
    static Stream<Named<SortedMap<String, byte[]>>> editions() {
        Stream<Named<SortedMap<String, byte[]>>> small = all().stream().map(site -> Named.of(site.name, site.expected()));
        return Stream.concat(Stream.of(Named.of("the first publication", Folders.bytes(Path.of("site")))), small);
    }

    /** All files of the edition that it must give. */
    SortedMap<String, byte[]> expected() {
        SortedMap<String, byte[]> files = Folders.bytes(MINIMAL.site());
        if (equals(MINIMAL)) return files;
        absent().forEach(files::remove);
        files.putAll(Folders.bytes(site()));
        files.put(Sha256.LIST, sums(files));
        return files;
    }

    /** What was given is what is expected, and nothing is kept that does not differ from minimal. */
    void assertGives(SortedMap<String, byte[]> given, String printed) {
        if (Expected.ACCEPT) keep(given);
        if (!equals(MINIMAL)) assertEquals(List.of(), unused(), SITES.resolve(name) + " (mvn test -Dgolden.accept removes it)");
        Expected.files(site(), expected(), given);
        Expected.text(SITES.resolve(name).resolve("printed.txt"), printed);
    }

    /** Files of its content that are as minimal's, and need not be kept. */
    List<String> doubled() {
        if (equals(MINIMAL)) return List.of();
        SortedMap<String, byte[]> minimal = Folders.bytes(SmallSites.kept(MINIMAL.name));
        SortedMap<String, byte[]> own = Folders.bytes(SmallSites.kept(name));
        return own.keySet().stream().filter(path -> Arrays.equals(own.get(path), minimal.get(path))).toList();
    }

    private void keep(SortedMap<String, byte[]> given) {
        SortedMap<String, byte[]> kept = new TreeMap<>(given);
        if (!equals(MINIMAL)) {
            SortedMap<String, byte[]> minimal = MINIMAL.expected();
            String absent = minimal.keySet().stream().filter(path -> !given.containsKey(path)).map(path -> path + "\n")
                    .collect(Collectors.joining());
            kept.entrySet().removeIf(file -> follows(file.getKey(), file.getValue(), minimal));
            Folders.delete(list());
            if (!absent.isEmpty()) Folders.write(list(), absent.getBytes(StandardCharsets.UTF_8));
        }
        Folders.delete(site());
        kept.forEach((path, bytes) -> Folders.write(site().resolve(path), bytes));
    }

    /** Paths that are kept although they follow from minimal. */
    private List<String> unused() {
        SortedMap<String, byte[]> minimal = MINIMAL.expected();
        SortedMap<String, byte[]> own = Folders.bytes(site());
        return Stream.concat(own.keySet().stream().filter(path -> follows(path, own.get(path), minimal)),
                absent().stream().filter(path -> own.containsKey(path) || !minimal.containsKey(path))).toList();
    }

    private static boolean follows(String path, byte[] bytes, SortedMap<String, byte[]> minimal) {
        return path.equals(Sha256.LIST) || Arrays.equals(bytes, minimal.get(path));
    }

    private static byte[] sums(SortedMap<String, byte[]> files) {
        StringBuilder list = new StringBuilder();
        files.forEach((path, bytes) -> {
            if (!path.equals(Sha256.LIST)) list.append(sum(bytes)).append("  ").append(path).append('\n');
        });
        return list.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String sum(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> absent() {
        return Folders.lines(list());
    }

    private Path site() {
        return SITES.resolve(name).resolve("site");
    }

    private Path list() {
        return SITES.resolve(name).resolve("absent.txt");
    }

    @Override
    public String toString() {
        return name;
    }
}
