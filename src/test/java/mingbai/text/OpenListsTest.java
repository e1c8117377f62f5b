package mingbai.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenListsTest {
    @ParameterizedTest
    @ValueSource(strings = {"甲、乙等", "甲、乙等。", "登记、缴费等手续", "“单一窗口”等平台", "APEC等组织", "《公约》等文件", "（交警）等部门", "甲、乙等多个部门",
        "公示系统等企业信息公示平台", "船舶搭靠等边检许可", "登记等分类办理", "甲、乙等价格", "利润水平等因素", "合同等单证"})
    void areOpen(String text) {
        assertEquals(1, OpenLists.chinese(text).size(), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"等级", "平等", "同等条件", "无需等待检测结果", "等同于", "甲、乙等3个部门", "甲、乙等三项业务", "甲、乙等两种", "高等学校", "不等", "等一下", "甲等医院",
        "没有。"})
    void areNone(String text) {
        assertEquals(List.of(), OpenLists.chinese(text), text);
    }

    @Test
    void endInWhatStandsBeforeThem() {
        assertEquals(List.of("缴费等", "办法等"), OpenLists.chinese("办理登记、缴费等，按规定、办法等。"));
        assertEquals(List.of("信用信息公示系统等"), OpenLists.chinese("在国家企业信用信息公示系统等平台"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"fees, taxes and other charges|1", "such as fees, and the like|1", "fees and taxes|0",
            "Such as fees, and others|2",
        "a court or another authority|1", "fees, taxes, and so on|1", "like a fee|1", "dislike|0"})
    void areOpenInEnglish(String text, int count) {
        assertEquals(count > 0, OpenLists.english(text) > 0, text);
    }
}
