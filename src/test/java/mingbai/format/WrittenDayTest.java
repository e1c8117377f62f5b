package mingbai.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A day is read in digits and in Chinese numerals. */
class WrittenDayTest {
    @ParameterizedTest
    @CsvSource({"2026年3月16日,2026-03-16", "二〇二六年三月十六日,2026-03-16", "二○二六年十二月三十一日,2026-12-31", "二零二六年十月二十日,2026-10-20",
        "2026-03-16,2026-03-16", "2026.3.16,2026-03-16", "2026/3/6,2026-03-06", "２０２６年３月１６日,2026-03-16", "2026 年 3 月 16 日,2026-03-16"})
    void isRead(String text, String day) {
        assertEquals(Optional.of(LocalDate.parse(day)), WrittenDay.of(text));
        List<WrittenDay> within = WrittenDay.in("（" + text + "印发）");
        assertEquals(List.of(new WrittenDay(1, 1 + text.length(), Optional.of(LocalDate.parse(day)))), within);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026年3月", "2026年2月30日", "（2026年3月16日）", "12026-03-16", "2026-03-1612", "3月16日", "二六年三月十六日"})
    void isNone(String text) {
        assertEquals(Optional.empty(), WrittenDay.of(text));
    }

    @Test
    void tellsADayThatTheCalendarLacks() {
        assertEquals(List.of(new WrittenDay(0, 10, Optional.empty())), WrittenDay.in("2026年2月30日前"));
    }
}
