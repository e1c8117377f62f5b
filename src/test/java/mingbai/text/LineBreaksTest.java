package mingbai.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineBreaksTest {
    private static final LineBreaks PLAIN = new LineBreaks(List.of());

    @ParameterizedTest
    @ValueSource(strings = {"自由|贸易|试验区|第六批|改革|试点|经验|复制|推广|工作|任务|分工表", "出版物|发行|业务|许可|与网络|发行|备案|联办|制度",
        "以三维|地籍|为核心的|土地|立体化|管理|模式", "船员|远程|计算机|终端|考试", "二手车|出口|业务|新模式", "飞机|行业内|加工|贸易|保税|货物|便捷|调拨|监管|模式",
        "增值税|小规模|纳税人|智能|辅助|申报|服务", "省住房|城乡|建设厅", "省工业|和信息化厅", "山东|出入境|边防|检查|总站", "直接|采认|台湾|地区|部分|技能|人员|职业|资格",
        "海关|特殊|监管|区域|和保税|监管|场所"})
    void areBetweenWords(String title) {
        assertEquals(title, breaks(PLAIN, title));
    }

    @ParameterizedTest
    @ValueSource(strings = {"领事|业务|“一网通办”", "企业|“套餐式”|注销|服务|模式", "证照|“一口|受理、|并联|办理”|审批|服务|模式", "“委托|公证|+政府|询价|+异地|处置”|财产|执行云|处置|模式",
        "特色|专业|职称|评审|（以航空|维修|产业|为例）", "中国|（山东）|自由|贸易|试验区", "关于|印发|《山东省|“十四五”|数字|强省|建设|规划》|重点|任务|分工|方案的|通知",
        "推动|“高效|办成|一件事”的|实施|意见", "建设|项目|水、|电、|气、暖|现场|一次|联办|模式"})
    void keepMarksWithWhatTheyMark(String title) {
        assertEquals(title, breaks(PLAIN, title));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10千伏|及以下|电力|接入外线|工程", "关于|废止|2021年|3月|1日前|部分|文件的|决定", "关于|规范|能源|供应的|监测|平台|（第2号）",
        "APEC|商务|旅行卡|办理|新机制", "5G|基站|与AI|算力|中心", "第20项|改革|试点|经验"})
    void keepNumbersWithWhatTheyCount(String title) {
        assertEquals(title, breaks(PLAIN, title));
    }

    @Test
    void respectTheWordsOfThePublication() {
        LineBreaks known = new LineBreaks(List.of("云处置", "冰鲜水产品", "省人力资源社会保障厅", "改革试点经验"));
        assertEquals("财产|执行|云处置|模式", breaks(known, "财产执行云处置模式"));
        assertEquals("冰鲜水产品|两段|准入|监管|模式", breaks(known, "冰鲜水产品两段准入监管模式"));
        assertEquals("第六批|改革试点经验|复制", breaks(known, "第六批改革试点经验复制"));
        assertEquals("省人力|资源|社会|保障厅", breaks(known, "省人力资源社会保障厅"), "too long to be held");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "章", "术语表", "负责单位", "行政处罚法规", "Bank–government data exchange", "2021"})
    void areNotNeeded(String title) {
        assertEquals(List.of(title), PLAIN.of(title));
    }

    /** What is at the end alone, or is written twice, or nowhere else. */
    @ParameterizedTest
    @ValueSource(strings = {"与", "与与与与与与", "（）（）（）", "“”“”“”数", "数字数字与", "　数字　字", "++++字++", "𠀀𠀀𠀀字字𠀀", "กฎหมายไทย与中国法",
            "等等等等等等的", "）（数字）（"})
    void takeNothingAwayFromAnything(String title) {
        assertEquals(title, String.join("", PLAIN.of(title)));
    }

    private static String breaks(LineBreaks of, String title) {
        return String.join("|", of.of(title.replace("|", "")));
    }
}
