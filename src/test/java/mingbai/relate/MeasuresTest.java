package mingbai.relate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import mingbai.language.LocalizedText;
import mingbai.model.SourceText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A line around a table says in what its amounts are, and of what else it may say nothing is taken for that. */
class MeasuresTest {
    @ParameterizedTest
    @CsvSource({"单位：万元,单位：万元", "（单位：亿元）,单位：亿元", "江州市财政局　　金额单位：万元,金额单位：万元", "计量单位:个、%,计量单位:个、%",
        "单位：万元/亩,单位：万元/亩", "单位：人民币万元,单位：人民币万元", "填报日期：2026年3月 单位：公里,单位：公里"})
    void isFound(String line, String measure) {
        assertEquals(Optional.of(measure), of(line));
    }

    @ParameterizedTest
    @ValueSource(strings = {"单位：市财政局", "责任单位：个人", "填报单位：台儿庄区", "单位：人大办", "主办单位：元氏县", "本表以万元为单位", "单位：年度重点项目办"})
    void isNone(String line) {
        assertEquals(Optional.empty(), of(line));
    }

    private static Optional<String> of(String line) {
        return Measures.of(new SourceText("", "source/table.txt", line, SourceText.Form.TABLE, LocalizedText.of("计划"), Optional.empty(),
                Optional.of(LocalizedText.of("甲\n" + line)), List.of(), Optional.empty())).map(LocalizedText::official);
    }
}
