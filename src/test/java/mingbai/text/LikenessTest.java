package mingbai.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {
    private static final List<String> KNOWN = List.of("青岛海关", "济南海关", "省商务厅", "济南", "全省", "自由贸易试验区", "housing",
            "qingdao-customs", "shandong", "yantai", "weihai");

    @ParameterizedTest
    @CsvSource({
        "housng, housing", "huosing, housing", "Housing, housing", "QINGDAO_CUSTOMS, qingdao-customs", "qingdao customs, qingdao-customs",
        "青岛海管, 青岛海关", "青到海管, 青岛海关", "情岛海关, 青岛海关", "省伤务厅, 省商务厅", "省商务亭, 省商务厅",
        "寄南, 济南", "ji nan, 济南", "jǐnán, 济南", "JiNan, 济南", "自由毛衣试验区, 自由贸易试验区", "自由贸易实验区, 自由贸易试验区",
        "qīngdǎo hǎiguān, 青岛海关", "qingdaohaiguan, 青岛海关", "qingdaohaigaun, 青岛海关", "shangwuting, ''",
        "shāndōng, shandong", "山东, shandong", "烟台, yantai", "威海, weihai", "Yāntái, yantai",
        "济北, ''", "商务部门, ''", "北京, ''", "x, ''", "'', ''"})
    void isTheOneThatWasMeant(String word, String meant) {
        assertEquals(meant.isEmpty() ? Optional.empty() : Optional.of(meant), Likeness.nearest(word, KNOWN));
    }

    @ParameterizedTest
    @CsvSource({"ab, ac|ad, ac", "合作, 河作|何作, 何作", "unit, units|unite, unite"})
    void ofTwoThatAreAsNearIsTheFirst(String word, String known, String first) {
        List<String> words = new ArrayList<>(List.of(known.split("\\|")));
        assertEquals(Optional.of(first), Likeness.nearest(word, words));
        Collections.reverse(words);
        assertEquals(Optional.of(first), Likeness.nearest(word, words));
    }

    @Test
    void ofAWordThatIsTooLongIsNone() {
        assertEquals(Optional.empty(), Likeness.nearest("a".repeat(101), List.of("a".repeat(100))));
    }
}
