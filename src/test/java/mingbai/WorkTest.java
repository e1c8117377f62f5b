package mingbai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Twice the records are twice the work, so that there may be any number of them. What all methods do together may grow a little
 * more, as sorting does; what one does may grow threefold, because lists that go on in parts begin to do so at some size. Going
 * through all records for each record would be fourfold.
 */
class WorkTest {
    private static final int RECORDS = 600;
    private static final double TOGETHER = 2.3;
    private static final double ALONE = 3;
    /** Steps of a method that are counted for nothing, as many as a few lists of what does not grow. */
    private static final long FEW = 5_000;

    @TempDir
    private Path scratch;

    @Test
    void growsAsRecordsDo() {
        SortedMap<String, Long> once = work(RECORDS);
        SortedMap<String, Long> twice = work(2 * RECORDS);
        List<String> faster = twice.keySet().stream().filter(method -> twice.get(method) > ALONE * once.getOrDefault(method, 0L) + FEW)
                .map(method -> method + ": " + once.get(method) + " steps, then " + twice.get(method)).toList();
        assertEquals(List.of(), faster);
        double growth = (double) sum(twice) / sum(once);
        assertTrue(growth < TOGETHER, "all methods: " + growth);
        assertTrue(twice.get("prove.Proof.page") > 1.5 * once.get("prove.Proof.page"), "nothing was counted");
    }

    private static long sum(SortedMap<String, Long> steps) {
        return steps.values().stream().mapToLong(Long::longValue).sum();
    }

    /** What a build takes, method by method. */
    private SortedMap<String, Long> work(int records) {
        Path folder = scratch.resolve(String.valueOf(records));
        Multiplied.write(folder.resolve("content"), records);
        return Work.of(List.of("build", "--content", folder.resolve("content").toString(), "--theme", "themes/gazette",
                "--out", folder.resolve("site").toString(), "--zip", folder.resolve("site.zip").toString()));
    }
}
