package mingbai.property;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import mingbai.Build;
import mingbai.Folders;
import mingbai.Workplace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A publication is edited again and again, well and badly: whatever was remembered of the last edition's pages, the next one
 * has the same bytes, or the same problems, as one that is proven afresh.
 */
class MemoryPropertyTest {
    private static final int EDITIONS = 20;
    /** What someone may write into a template; most are wrong. */
    private static final List<String> WRITTEN = List.of("<p>{{ page.path }}</p>", "<p>an english run of several words</p>", "<h4>deep</h4>",
            "<a href=\"#nowhere\">to nowhere</a>", "<a href=\"index.html#nowhere\">to nowhere</a>", "<p data-official=\"text\">另外</p>",
            "<p style=\"color:red\"></p>", "<p id=\"main\"></p>", "<time>2001-02-03</time>",
            "<a href=\"https://example.com/\">out</a>", "\n\n");

    @TempDir
    private Path folder;

    @Test
    void anEditionIsTheSameWithAndWithout() {
        Workplace work = Workplace.of(folder, "minimal");
        List<Path> memories = List.of(folder.resolve(".site.proven"), folder.resolve(".site.rendered"), folder.resolve(".site.packed"),
                work.zip());
        int[] outcomes = new int[2];
        Publications[] last = {Publications.of(new Random(-1))};
        Property.holds(EDITIONS, random -> {
            edit(work, last, random);
            memories.stream().filter(memory -> random.nextInt(6) == 0 && Files.exists(memory)).forEach(memory -> damage(memory, random));
            boolean digest = random.nextBoolean();
            Build.Outcome checked = build(work).check(work.site(), false, digest);
            // a damaged zip may be none of ours any more, and is replaced only where that is asked for
            Build.Outcome with = build(work).publish(work.site(), id -> work.zip(), false, true);
            Folders.delete(folder.resolve(".afresh.packed"));
            Build.Outcome without = build(work).publish(folder.resolve("afresh"), id -> folder.resolve("afresh.zip"), true, false);
            assertEquals(without.problems(), with.problems());
            assertEquals(without.digest(), with.digest());
            assertEquals(without.problems(), checked.problems());
            assertEquals(digest ? without.digest() : Optional.empty(), checked.digest());
            assertEquals(without.proven(), checked.proven());
            outcomes[with.failed() ? 1 : 0]++;
            if (with.failed()) return;
            Build.Outcome again = build(work).check(work.site(), false, false);
            assertEquals(without.problems(), again.problems());
            assertEquals(without.pages(), again.pages());
            assertTrue(again.proven());
            memories.forEach(memory -> assertTrue(Files.exists(memory), memory.toString()));
            assertArrayEquals(Folders.read(folder.resolve("afresh/SHA256SUMS")), Folders.read(work.site().resolve("SHA256SUMS")));
            assertArrayEquals(Folders.read(folder.resolve("afresh.zip")), Folders.read(work.zip()));
        });
        assertTrue(outcomes[0] > EDITIONS / 5 && outcomes[1] > EDITIONS / 5, "editions and failures: " + outcomes[0] + ", " + outcomes[1]);
    }

    private static Build build(Workplace work) {
        return new Build(work.content(), work.theme(), false, (outputs, of) -> { });
    }

    /** One or two changes since the last edition: of a record or all of them, of a template, or of what the records name. */
    private static void edit(Workplace work, Publications[] last, Random random) {
        if (random.nextBoolean()) {
            Folders.delete(work.theme());
            Folders.copy(Folders.RESOURCES.resolve("themes/bare"), work.theme());
        }
        switch (random.nextInt(4)) {
            case 0 -> last[0] = Publications.of(random);
            case 1 -> {
                Publications other = Publications.of(random);
                int row = random.nextInt(last[0].rows().size());
                last[0] = last[0].with(row, other.rows().get(0));
            }
            default -> template(work.theme(), random);
        }
        last[0].write(work.content(), last[0]);
        if (random.nextInt(4) == 0) rename(work.content().resolve("units.yaml"), random);
    }

    /** A unit gets another name or id: pages go, links break, official names differ. */
    private static void rename(Path file, Random random) {
        String text = text(file);
        write(file, random.nextBoolean() ? text.replace("en: Name 1", "en: Name " + random.nextInt(3))
                : text.replace("id: n1", "id: m" + random.nextInt(3)));
    }

    private static void template(Path theme, Random random) {
        List<String> files = Folders.files(theme).stream().filter(file -> file.endsWith(".html")).toList();
        Path file = theme.resolve(files.get(random.nextInt(files.size())));
        String text = text(file);
        int at = text.indexOf("\n", random.nextInt(text.length())) + 1;
        write(file, text.substring(0, at) + WRITTEN.get(random.nextInt(WRITTEN.size())) + text.substring(at));
    }

    private static void damage(Path memory, Random random) {
        byte[] bytes = Folders.read(memory);
        bytes[random.nextInt(bytes.length)]++;
        Folders.write(memory, bytes);
    }

    private static String text(Path file) {
        return new String(Folders.read(file), StandardCharsets.UTF_8);
    }

    private static void write(Path file, String text) {
        Folders.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
