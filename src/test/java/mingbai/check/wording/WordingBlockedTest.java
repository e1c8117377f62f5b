package mingbai.check.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import mingbai.check.form.Found;
import org.junit.jupiter.api.Test;

/** Wording that does not belong on a government site, wherever editors write. */
class WordingBlockedTest {
    private static List<String> reported(Found found) {
        return Texts.reported(found, new WordingBlocked());
    }

    @Test
    void inWhatEditorsWriteIsTold() {
        assertEquals(List.of("1:12 wording-blocked 点击这里"), reported(Texts.ofEditors("name: {zh: 点击这里, en: A}")));
        assertEquals(List.of("1:20 wording-blocked click here"), reported(Texts.ofEditors("name: {zh: 甲, en: 'Click here.'}")));
    }

    @Test
    void inTheChineseOfAnItemTheSourceDecides() {
        assertEquals(List.of(), reported(Texts.ofItem("title: {zh: 点击这里, en: A}\ntext: {zh: 甲, en: A}\n")));
        assertEquals(List.of("1:23 wording-blocked click here"),
                reported(Texts.ofItem("title: {zh: 点击这里, en: Click here}\ntext: {zh: 甲, en: A}\n")));
    }
}
