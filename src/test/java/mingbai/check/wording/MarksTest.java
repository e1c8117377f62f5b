package mingbai.check.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import mingbai.check.form.Found;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Marks of the other width, marks without their other half, and wording that is blocked. */
class MarksTest {
    private static List<String> reported(Found found) {
        return Texts.reported(found, new WidthWrong(), new MarkUnpaired(), new WordingBlocked());
    }

    private static List<String> chinese(String text) {
        return reported(Texts.ofEditors("name: {zh: '" + text + "', en: A}"));
    }

    private static List<String> english(String text) {
        return reported(Texts.ofEditors("name: {zh: 甲, en: '" + text + "'}"));
    }

    @Test
    void aHalfWidthMarkThatTouchesChineseIsTold() {
        assertEquals(List.of("1:14 width-wrong 甲,乙"), chinese("甲,乙"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"甲，乙", "3,500 万", "APEC: 甲", "WTO (GATT)"})
    void aMarkOfItsOwnWidthIsNot(String text) {
        assertEquals(List.of(), chinese(text));
    }

    @Test
    void aFullWidthMarkInEnglishIsTold() {
        assertEquals(List.of("1:21 width-wrong A， B"), english("A， B"));
    }

    @Test
    void fullWidthLettersAreToldOnceARun() {
        assertEquals(List.of("1:20 width-wrong ＡＢＣ"), english("ＡＢＣ"));
        assertEquals(List.of("1:13 width-wrong ＡＢＣ"), chinese("ＡＢＣ"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"“甲”", "《甲（乙）》", "（甲）和【乙】"})
    void pairsAreWhole(String text) {
        assertEquals(List.of(), chinese(text));
    }

    @Test
    void aMarkWithoutItsOtherHalfIsTold() {
        assertEquals(List.of("1:13 mark-unpaired “甲"), chinese("“甲"));
        assertEquals(List.of("1:14 mark-unpaired 甲”"), chinese("甲”"));
        assertEquals(List.of("1:15 mark-unpaired （甲》）"), chinese("（甲》）"));
    }

    @Test
    void theChineseOfAnItemIsTheSources() {
        assertEquals(List.of(), reported(Texts.ofItem("title: {zh: '甲,乙“', en: A}\ntext: {zh: 甲, en: A}\n")));
        assertEquals(List.of("1:21 width-wrong A，B"), reported(Texts.ofItem("title: {zh: 甲, en: A，B}\ntext: {zh: 甲, en: A}\n")));
    }

    @Test
    void soIsTheChineseOfHeadingsAndOfLinesAroundATable() {
        assertEquals(List.of(), reported(Texts.ofSource("title: {zh: '甲,乙“', en: A}\ntext: {zh: '点击这里(甲', en: A}\n")));
    }
}
