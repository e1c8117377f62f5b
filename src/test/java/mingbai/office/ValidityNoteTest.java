package mingbai.office;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.GivenItems;
import mingbai.language.Language;
import mingbai.language.LocalizedText;
import mingbai.model.Item;
import mingbai.model.Notice;
import mingbai.model.Reference;
import mingbai.model.Validity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a file says against an item. */
class ValidityNoteTest {
    @ParameterizedTest
    @CsvSource({"另有规定, Other rules apply, 另有规定。, Other rules apply.", "另有规定。, Other rules apply., 另有规定。, Other rules apply.",
            "见《新办法》（第三条）, Why?, 见《新办法》（第三条）。, Why?"})
    void aReasonIsASentence(String zh, String en, String saidZh, String saidEn) {
        Notice notice = new Notice(Validity.REPEALED, LocalDate.of(2027, 3, 1), new LocalizedText(zh, Map.of(Language.EN, en)),
                Optional.of(new Reference("新办法", Optional.empty(), Optional.of("1号"), Optional.empty())));
        LocalizedText title = new LocalizedText("一", Map.of(Language.EN, "One"));
        Item item = GivenItems.item("01", 1, title, title, List.of(), Optional.empty(), List.of(), Optional.of(notice), List.of(),
                List.of());
        assertEquals(new LocalizedText("本项已废止。日期：2027-03-01。原因：" + saidZh + "现行文件：新办法，1号。", Map.of(Language.EN,
                "This item: repealed. Since 2027-03-01. Reason: " + saidEn + " What holds now: 新办法，1号.")),
                ValidityNote.of(item).orElseThrow());
    }
}
