package mingbai.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which day a time limit states, and which others cannot be meant. */
class StatedDayTest {
    @ParameterizedTest
    @CsvSource({
        "2024年6月30日前, 2024-06-30", "2024年6月30日, 2024-06-30", "２０２４年６月底前, 2024-06-30", "2024/9/30, 2024-09-30", "2024.9.30, 2024-09-30",
        "2024年2月底, 2024-02-29", "2024 年 11 月末前, 2024-11-30", "2025年底前, 2025-12-31", "于2024年6月底前全部完成, 2024-06-30", "2024年12月, 2024-12-31"})
    void readsADayWithItsYear(String text, LocalDate day) {
        assertEquals(Optional.of(day), StatedDay.of(text).flatMap(StatedDay::last));
    }

    @ParameterizedTest
    @ValueSource(strings = {"6月30日前", "11月"})
    void readsNoYearThatIsNotThere(String text) {
        assertEquals(Optional.of(Optional.empty()), StatedDay.of(text).map(StatedDay::last));
    }

    @ParameterizedTest
    @ValueSource(strings = {"全年", "长期", "2024年", "2024年6月30日前完成三项", "2024年6月至8月", "2024年上半年", "6月底前上线专栏",
        "2024年13月底前", "2月30日", "2024年2月30日", ""})
    void readsNothingElse(String text) {
        assertEquals(Optional.empty(), StatedDay.of(text));
    }

    @ParameterizedTest
    @CsvSource({
        "2024年6月底前, 2024-06-30, true", "2024年6月底前, 2024-06-03, false", "2024年6月底前, 2025-06-30, false",
        "2024年6月30日前, 2024-06-30, true", "2024年6月30日前, 2024-06-29, true", "2024年6月30日, 2024-06-29, false",
        "2024年1月1日前, 2023-12-31, true", "2024年8月, 2024-08-01, true", "2024年8月, 2024-09-01, false",
        "6月30日前, 2024-06-30, true", "6月30日前, 2024-07-30, false", "11月, 2025-11-30, true", "2025年底前, 2025-12-31, true",
        "2025年底前, 2025-12-01, false"})
    void allowsTheDaysThatCanBeMeant(String text, LocalDate day, boolean allowed) {
        assertEquals(allowed, StatedDay.of(text).orElseThrow().allows(day));
    }

    @Test
    void takesTheYearOfTheOtherDayWhereNoneIsStated() {
        assertEquals(LocalDate.of(2023, 2, 28), StatedDay.of("2月底").orElseThrow().near(LocalDate.of(2023, 3, 1)));
    }
}
