package mingbai.intake.outline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers of rows and headings as documents write them. */
class EnumerationTest {
    @ParameterizedTest
    @CsvSource({"4, 4", "04, 4", "007, 7", "（12）, 12", "３., 3", "10, 10", "12.0, 12", "1*, 1", "一, 1", "十二, 12", "（二十）, 20", "二十三、, 23",
            "'1、729', 1", "2-1, 1", "1.1.3, 3"})
    void isCounted(String text, int value) {
        assertEquals(Optional.of(value), Enumeration.counted(text));
    }

    @ParameterizedTest
    @CsvSource({"0", "00", "4万", "1234567", "甲", "一期", "2024.6.30"})
    void isNone(String text) {
        assertEquals(Optional.empty(), Enumeration.counted(text));
    }

    @ParameterizedTest
    @CsvSource({"第一编 总则, 0, 第一编, 1", "第二章 总则, 1, 第二章, 2", "第一节　数据采集, 2, 第一节, 1", "第二十三条　本办法, 3, 第二十三条, 23",
            "第12条 本办法, 3, 第12条, 12", "第一千一百一十一条　夫妻, 3, 第一千一百一十一条, 1111", "问：如何申请？, 4, 问：, 0", "问2：如何申请？, 4, 问2：, 2", "三、金融领域, 5, 三、, 3",
            "（一）抓项目, 6, （一）, 1", "4.开工亿元以上项目, 7, 4., 4", "3.2 监测, 8, 3.2, 2", "3.2监测预警, 8, 3.2, 2",
            "1.1.10 县防指, 9, 1.1.10, 10", "2.1.3.4、演练, 10, 2.1.3.4、, 4", "（5）其他, 11, （5）, 5"})
    void beginsALine(String line, int level, String number, int value) {
        assertEquals(Optional.of(new Enumeration(level, number, value)), Enumeration.of(line));
    }

    @ParameterizedTest
    @CsvSource({"第一千零二条自然人, 第一千零二条, 1002", "第2条【适用范围】, 第2条, 2"})
    void isThatOfAnArticleWithNothingBehindIt(String line, String number, int value) {
        assertEquals(Optional.of(new Enumeration(Enumeration.ARTICLE, number, value)), Enumeration.article(line));
    }

    @ParameterizedTest
    @CsvSource({"2024年工作方案", "4.5万人", "1.5亿元", "2024.6.30", "10.25%", "一期工程", "三是抓落实", "第三条规定的情形"})
    void beginsNoLine(String line) {
        assertEquals(Optional.empty(), Enumeration.of(line));
    }
}
