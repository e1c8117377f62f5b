package mingbai.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import mingbai.Build;
import mingbai.Folders;
import mingbai.compare.Comparison;
import mingbai.compare.Snapshot;
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
    private final Snapshot now = new Snapshot();
    private final int pages;
    private final byte[] sums;

    EditionReader(Path folder, String name) {
        this.folder = folder;
        this.name = name;
        this.site = folder.resolve("site");
        Folders.copy(Folders.RESOURCES.resolve("sites/minimal/content"), folder.resolve("content"));
        Folders.copy(Folders.RESOURCES.resolve("themes/bare"), folder.resolve("theme"));
        this.build = new Build(folder.resolve("content"), folder.resolve("theme"), false, (done, of) -> { });
        build.publish(site, Optional.of(folder.resolve("site.zip")));
        this.pages = build.check((path, file) -> now.add(path, file.bytes(), file.sha256())).pages();
        this.sums = Folders.read(site.resolve(SUMS));
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
                Checksums.sha256(bytes)).getBytes(StandardCharsets.UTF_8));
    }
}
