package mingbai.check.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In which months the last day of a time limit has to be. */
class StatedPeriodTest {
    @ParameterizedTest
    @CsvSource({
        "2025年上半年, 2025-06-30, true", "2025年上半年, 2025-07-01, false", "2025年下半年, 2025-06-30, false", "2025年下半年, 2025-12-31, true",
        "2025年三季度, 2025-09-30, true", "2025年第3季度, 2025-10-01, false", "２０２５年一季度末, 2025-03-31, true",
        "2025年三季度前, 2025-06-30, true", "2025年三季度前, 2025-09-30, true", "2025年三季度前, 2024-01-31, false",
        "2024—2026年, 2025-12-31, true", "2024年至2026年, 2024-01-01, true", "2024-2026年, 2027-01-01, false",
        "2025年6月启动，2026年底完成, 2026-12-31, true", "2025年6月启动，2026年底完成, 2027-01-31, false", "2025年内, 2026-01-01, false"})
    void allowsOnlyDaysInIt(String text, LocalDate day, boolean allowed) {
        assertEquals(Optional.of(allowed), StatedPeriod.of(text).map(period -> period.allows(day)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"长期", "上半年", "6月底前", "每年", ""})
    void namesNothingWithoutAYear(String text) {
        assertEquals(Optional.empty(), StatedPeriod.of(text));
    }
}
