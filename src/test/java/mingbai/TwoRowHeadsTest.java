package mingbai;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import mingbai.plan.Plan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Columns that have the same words in the lowest row of a head are told apart on pages by the row above. */
class TwoRowHeadsTest {
    @TempDir
    private Path content;

    private Proven edition() {
        Folders.copy(Folders.RESOURCES.resolve("publications/jiaoyu"), content);
        replace("source/table.txt", "\t时间安排\n\t\n\t责任单位", "\t启动\n\t完成\n\t责任单位");
        replace("source/table.txt", "\t启动时间\n\t完成时间", "\t时间\n\t时间");
        replace("publication.yaml", "[时间安排, 启动时间]", "[启动, 时间]");
        replace("publication.yaml", "[时间安排, 完成时间]", "[完成, 时间]");
        return Proven.of(Plan.of(Excerpt.publication(content)));
    }

    private void replace(String file, String before, String after) {
        Folders.replace(content.resolve(file), before, after);
    }

    @Test
    void eachIsCalledByTheRowAboveAsWell() {
        Proven edition = edition();
        assertEquals(List.of(), edition.problems());
        assertEquals(List.of("启动 时间 原文", "完成 时间 原文", "牵头单位 原文", "参加单位 原文"),
                edition.page("items/01.html").select("main dt").eachText().subList(0, 4));
        assertEquals(List.of("时间", "时间"), edition.page("table.html").select("thead tr").get(1).select("th").eachText().subList(0, 2));
        assertEquals("按时间", edition.page("limits.html").select("h1").text());
    }
}
