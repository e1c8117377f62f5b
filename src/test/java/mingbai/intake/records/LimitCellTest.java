package mingbai.intake.records;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import mingbai.intake.source.Findings;
import mingbai.intake.source.SourceTable.Cell;
import mingbai.intake.source.SourceTable.Merge;
import mingbai.problem.Place;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Time limits as tables and plans write them. */
class LimitCellTest {
    @ParameterizedTest
    @CsvSource({"2024年6月30日前, 2024-06-30", "2024年6月底前, 2024-06-30", "2024年底前, 2024-12-31", "2024年12月底前完成, 2024-12-31",
        "于2025年6月30日以前办结, 2025-06-30", "2025年末全部完成, 2025-12-31", "2025-6-30, 2025-06-30", "2024年2月底, 2024-02-29"})
    void namesALastDay(String text, LocalDate by) {
        ItemDrafts.LimitCell read = read(text);
        assertEquals(Optional.of(by), read.by());
        assertEquals(text, read.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"持续推进", "年底前完成", "2024年", "3月底前完成招标；12月底前完工", "2024年2月30日前", "2024年6月底前完成招标，年底前完工", "即办"})
    void namesNone(String text) {
        assertEquals(Optional.empty(), read(text).by());
    }

    private static ItemDrafts.LimitCell read(String text) {
        return ItemDrafts.LimitCell.read(new Cell(text, Place.whole("table.txt"), Merge.NONE), false, new Findings());
    }
}
