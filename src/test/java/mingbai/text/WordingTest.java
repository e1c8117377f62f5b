package mingbai.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import mingbai.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {
    @ParameterizedTest
    @ValueSource(strings = {"建设中国（山东）自由贸易试验区", "正在建设中的项目", "台湾地区", "港澳台地区", "内地与港澳", "测试数据", "点击量", "内地和香港", "大陆与台湾", "数据中台"})
    void ordinaryChineseIsNotBlocked(String text) {
        assertEquals(List.of(), Wording.blocked(Language.ZH, text));
    }

    /** The mainland is named beside Taiwan, 内地 beside Hong Kong and Macao, and China beside none of them. */
    @ParameterizedTest
    @ValueSource(strings = {"中国和香港", "中国与澳门", "大陆与香港", "大陆和澳门", "内地和台湾", "两岸三地"})
    void placesAreNamedBesideWhatTheyAreNamedWith(String text) {
        assertEquals(List.of(text + " 2"), Wording.blocked(Language.ZH, "涉及" + text + "的事务").stream()
                .map(hit -> hit.words() + " " + hit.start()).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a ship under construction", "test data", "China (Shandong) and Taiwan Province", "clickhere", "to be added"})
    void ordinaryEnglishIsNotBlocked(String text) {
        assertEquals(List.of(), Wording.blocked(Language.EN, text));
    }

    @Test
    void sayWhatIsBlockedAndWhere() {
        Wording.Hit zh = Wording.blocked(Language.ZH, "赴港澳台国家").get(0);
        assertEquals("港澳台国家 1", zh.words() + " " + zh.start());
        Wording.Hit en = Wording.blocked(Language.EN, "CLICK\n  here").get(0);
        assertEquals("click here bare call", en.words() + " " + en.kind().or(Language.EN));
    }
}
