package mingbai.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import mingbai.Build;
import mingbai.Folders;
import mingbai.compare.Comparison;
import mingbai.compare.Snapshot;
import mingbai.format.Sha256;
import mingbai.publish.Checksums;
import mingbai.publish.Edition;
import mingbai.publish.Interrupted;
import mingbai.publish.Obstacle;

/** A file of the last edition, or one that is kept beside it, as another program, or a damage, leaves it. */
final class EditionReader implements Target.Reading {
    private static final String SUMS = "SHA256SUMS";

    private final Path folder;
    private final String name;
    private final Path site;
    private final Build build;
    private final Snapshot now;
    private final int pages;
    private final byte[] sums;

    EditionReader(Path folder, String name) {
        this.folder = folder;
        this.name = name;
        this.site = folder.resolve("site");
        this.build = build(folder);
        Sound sound = sound(folder);
        sound.files().forEach((path, bytes) -> Folders.write(folder.resolve(path), bytes));
        this.pages = sound.pages();
        this.now = sound.now();
        this.sums = sound.files().get("site/" + SUMS);
    }

    private static Build build(Path folder) {
        Folders.copy(Folders.RESOURCES.resolve("sites/minimal/content"), folder.resolve("content"));
        Folders.copy(Folders.RESOURCES.resolve("themes/bare"), folder.resolve("theme"));
        return new Build(folder.resolve("content"), folder.resolve("theme"), false, (done, of) -> { });
    }

    /**
     * An edition as it should be, built once for all that read one.
     *
     * @param files it, its zip and what is kept beside it
     */
    private record Sound(SortedMap<String, byte[]> files, Snapshot now, int pages) {
        private static Sound made;
    }

    /** @param folder where it is built, where it is not yet */
    private static synchronized Sound sound(Path folder) {
        if (Sound.made != null) return Sound.made;
        Build build = build(folder);
        build.publish(folder.resolve("site"), id -> folder.resolve("site.zip"), false, false);
        Snapshot now = new Snapshot();
        int pages = build.check((path, file) -> now.add(path, file.bytes(), file.sha256())).pages();
        SortedMap<String, byte[]> files = new TreeMap<>();
        Folders.files(folder).stream().filter(path -> path.matches("\\.?site.*"))
                .forEach(path -> files.put(path, Folders.read(folder.resolve(path))));
        Sound.made = new Sound(files, now, pages);
        return Sound.made;
    }

    @Override
    public void of(byte[] bytes) {
        Folders.write(folder.resolve(name), bytes);
        if (name.startsWith("site/data/")) sum(bytes);
        SortedMap<String, String> listed = Checksums.listed(site);
        assertNotNull(listed);
        assertNotNull(Edition.readable(site).digest());
        assertNotNull(Obstacle.in(site));
        assertNotNull(Obstacle.at(folder.resolve("site.zip")));
        Snapshot.folder(site).filter(last -> last.broken().isEmpty()).ifPresent(last -> assertNotNull(Comparison.of(last, now)));
        assertNotNull(Interrupted.settled(site));
        assertTrue(Files.isDirectory(site));
        if (name.matches("\\.site\\.(proven|rendered)")) assertEquals(pages, build.check(site, false, false).pages());
    }

    /** Lists the file as it is now. */
    private void sum(byte[] bytes) {
        String path = name.substring("site/".length());
        Folders.write(site.resolve(SUMS), new String(sums, StandardCharsets.UTF_8).replaceFirst("(?m)^\\S+(?=  \\Q" + path + "\\E$)",
                Sha256.hex(bytes)).getBytes(StandardCharsets.UTF_8));
    }
}
