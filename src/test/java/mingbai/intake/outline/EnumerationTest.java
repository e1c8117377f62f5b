package mingbai.intake.outline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers of rows and headings as documents write them. */
class EnumerationTest {
    @ParameterizedTest
    @CsvSource({"4, 4", "04, 4", "007, 7", "（12）, 12", "３., 3", "10, 10", "12.0, 12", "1*, 1", "一, 1", "十二, 12", "（二十）, 20", "二十三、, 23",
            "'1、729', 1"})
    void isCounted(String text, int value) {
        assertEquals(Optional.of(value), Enumeration.counted(text));
    }

    @ParameterizedTest
    @CsvSource({"0", "00", "4万", "1234567", "甲", "一期"})
    void isNone(String text) {
        assertEquals(Optional.empty(), Enumeration.counted(text));
    }

    @ParameterizedTest
    @CsvSource({"第二章 总则, 0, 第二章, 2", "三、金融领域, 1, 三、, 3", "（一）抓项目, 2, （一）, 1", "4.开工亿元以上项目, 3, 4., 4", "（5）其他, 4, （5）, 5"})
    void beginsALine(String line, int level, String number, int value) {
        assertEquals(Optional.of(new Enumeration(level, number, value)), Enumeration.of(line));
    }

    @ParameterizedTest
    @CsvSource({"2024年工作方案", "4.5万人", "一期工程", "三是抓落实"})
    void beginsNoLine(String line) {
        assertEquals(Optional.empty(), Enumeration.of(line));
    }
}
