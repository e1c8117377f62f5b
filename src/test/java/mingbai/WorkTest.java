package mingbai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mingbai.cli.Command;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        SortedMap<String, Long> twice = assertGrows(this::build);
        assertTrue(twice.get("prove.Proof.page") > RECORDS, "nothing was counted");
    }

    /** Prose of many lines, $ is the number of each: items whose brackets differ, lines below a heading, in an item, and below all. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "一、稳增长 | （$）开工项目20个。（牵头单位：区发改局；责任单位：各街道）⏎（$）举办活动12场。（责任单位：各街道） | ''",
        "一、稳增长 | 第$段，今年的任务很重。 | （1）开工项目20个。（区发改局）",
        "（1）开工项目20个。 | 第$段，今年的任务很重。 | （区发改局）⏎（2）开工项目3个。（区发改局）",
        "（1）开工项目20个。（区发改局） | 第$段，今年的任务很重。 | ''",
        "（1）开工项目20个。 | （$）甲项目。（区$甲办公室、区$乙办公室） | ''"})
    void ofAnImportGrowsAsItsDocumentDoes(String before, String each, String behind) {
        assertGrows(lines -> {
            Path file = scratch.resolve("plan.txt");
            String all = IntStream.rangeClosed(1, lines).mapToObj(i -> each.replace("$", String.valueOf(i)))
                    .collect(Collectors.joining("⏎"));
            Folders.write(file, ("某区分工方案⏎" + before + "⏎" + all + "⏎" + behind).replace('⏎', '\n').getBytes(StandardCharsets.UTF_8));
            return Work.of(List.of("new", "publication", scratch.resolve("p" + lines).toString(), "--from", file.toString()));
        });
    }

    /** Sources of two items each, which have the numbers of all others: to read their names, to order them and to tell them apart. */
    @Test
    void ofNamingItemsGrowsAsSourcesDo() {
        assertGrows(sources -> {
            Path file = scratch.resolve("plans.txt");
            Folders.write(file, IntStream.rangeClosed(1, sources)
                    .mapToObj(i -> "附件$\n\n某区第$项工作方案\n\n一、开工项目20个。\n\n二、举办活动3场。\n\n".replace("$", String.valueOf(i)))
                    .collect(Collectors.joining()).getBytes(StandardCharsets.UTF_8));
            Path content = scratch.resolve("s" + sources);
            Command made = Command.run(List.of("new", "publication", content.toString(), "--from", file.toString()));
            assertEquals(0, made.code(), made.printed());
            SortedMap<String, Long> all = Work.of(List.of("check", "--content", content.toString(), "--theme", "themes/gazette", "--out",
                    scratch.resolve("site").toString()));
            all.keySet().removeIf(method -> !method.matches("check\\.parse\\.(Items|Forms.*)\\..*|relate\\.OfficialTable\\..*apart.*"));
            return all;
        });
    }

    private static SortedMap<String, Long> assertGrows(IntFunction<SortedMap<String, Long>> work) {
        SortedMap<String, Long> once = work.apply(RECORDS);
        SortedMap<String, Long> twice = work.apply(2 * RECORDS);
        List<String> faster = twice.keySet().stream().filter(method -> twice.get(method) > ALONE * once.getOrDefault(method, 0L) + FEW)
                .map(method -> method + ": " + once.get(method) + " steps, then " + twice.get(method)).toList();
        assertEquals(List.of(), faster);
        double growth = (double) sum(twice) / sum(once);
        assertTrue(growth < TOGETHER, "all methods: " + growth);
        return twice;
    }

    private static long sum(SortedMap<String, Long> steps) {
        return steps.values().stream().mapToLong(Long::longValue).sum();
    }

    /** What a build takes, method by method. */
    private SortedMap<String, Long> build(int records) {
        Path folder = scratch.resolve(String.valueOf(records));
        Multiplied.grouped(folder.resolve("content"), records);
        return Work.of(List.of("build", "--content", folder.resolve("content").toString(), "--theme", "themes/gazette",
                "--out", folder.resolve("site").toString(), "--zip", folder.resolve("site.zip").toString()));
    }
}
