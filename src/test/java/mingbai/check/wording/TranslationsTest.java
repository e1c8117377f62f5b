package mingbai.check.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import mingbai.check.form.Found;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Chinese beside its English: paragraphs, sentences, numbers and lists that are left open. */
class TranslationsTest {
    private static List<String> reported(Found found) {
        return Texts.reported(found, new Untranslated(), new ParagraphsDiffer(), new SentencesDiffer(), new ListClosed(),
                new NumberDiffers());
    }

    private static List<String> ofItem(String zh, String en) {
        return reported(Texts.ofItem("title: {zh: 甲, en: A}\ntext: {zh: '" + zh + "', en: '" + en + "'}\n"));
    }

    @Test
    void whatHasNoEnglishIsToldOnceAnItem() {
        assertEquals(List.of("1:13 untranslated title, text"), reported(Texts.ofItem("title: {zh: 甲}\ntext: {zh: 乙。}\n")));
    }

    @Test
    void paragraphsAreAsManyAndOtherwiseNothingElseIsAsked() {
        String yaml = "title: {zh: 甲, en: A}\ntext:\n  zh: |\n    一年。\n    二年。\n  en: One. Two. Three.\n";
        assertEquals(List.of("6:7 paragraphs-differ text"), reported(Texts.ofItem(yaml)));
    }

    @Test
    void sentencesAreAsMany() {
        assertEquals(List.of(), ofItem("甲。乙。", "A. B."));
        assertEquals(List.of("2:25 sentences-differ 甲。乙。"), ofItem("甲。乙。", "A and B."));
    }

    @Test
    void editorsMayPartTheirSentencesOtherwise() {
        assertEquals(List.of(), reported(Texts.ofEditors("name: {zh: 甲。乙。, en: A and B.}")));
    }

    @ParameterizedTest
    @CsvSource({"为期3年。, For 3 years.", "为期三年。, For three years.", "为期3年。, For three years."})
    void numbersAreTheSameHoweverTheyAreWritten(String zh, String en) {
        assertEquals(List.of(), ofItem(zh, en));
    }

    @Test
    void aNumberThatIsMissingIsToldAtTheSentenceAndOneTooManyWhereItStands() {
        assertEquals(List.of("2:26 number-differs 3", "2:30 number-differs 5"), ofItem("为期3年。", "For 5 years."));
    }

    @ParameterizedTest
    @CsvSource({"'Jinan, Qingdao and other cities.', true", "'Cities such as Jinan and Qingdao.', true", "Jinan and Qingdao., false"})
    void aListThatTheChineseLeavesOpenStaysOpen(String en, boolean open) {
        assertEquals(open ? List.of() : List.of("2:29 list-closed 青岛等"), ofItem("济南、青岛等市。", en));
    }
}
