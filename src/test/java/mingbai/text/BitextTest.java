package mingbai.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.language.Language;
import mingbai.language.LocalizedText;
import org.junit.jupiter.api.Test;

class BitextTest {
    private static final Terms NONE = new Terms(List.of());

    @Test
    void sentencesBelongTogetherInOrder() {
        assertEquals(List.of("甲。=A.", "乙。=B.", "丙。=C."), segments("甲。乙。\n丙。\n", "A. B.\n\nC.\n"));
        assertEquals(segments("甲。乙。\n丙。\n", "A. B.\n\nC.\n"), pairs("甲。乙。\n丙。\n", "A. B.\n\nC.\n"));
    }

    @Test
    void sentencesOfAParagraphThatDoNotPairLeaveItWhole() {
        assertEquals(List.of("甲。乙。=A and B.", "丙。=C."), segments("甲。乙。\n丙。", "A and B.\nC."));
        assertEquals(List.of("甲。乙。=A and B.", "丙。=C."), pairs("甲。乙。\n丙。", "A and B.\nC."));
    }

    @Test
    void paragraphsThatAreNotEquallyManyBelongToNone() {
        assertEquals(List.of("甲。=", "乙。="), segments("甲。\n乙。", "A. B."));
        assertEquals(List.of(), pairs("甲。\n乙。", "A. B."));
    }

    @Test
    void sentencesWithoutTranslationAreAlone() {
        Bitext text = new Bitext(LocalizedText.of("甲。乙。"), NONE);
        assertEquals(List.of(List.of(Optional.empty()), List.of(Optional.empty())),
                text.segments(List.of(Language.EN)).stream().map(Bitext.Segment::translations).toList());
        assertEquals(List.of(List.of(), List.of()), text.segments(List.of()).stream().map(Bitext.Segment::translations).toList(),
                "nor was any asked for");
        assertEquals(List.of(), text.sentences(Language.EN));
    }

    private static List<String> segments(String zh, String en) {
        return text(zh, en).segments(List.of(Language.EN)).stream().map(segment -> segment.official().of(zh) + "="
                + segment.translations().get(0).map(span -> span.of(en)).orElse("")).toList();
    }

    private static List<String> pairs(String zh, String en) {
        return text(zh, en).sentences(Language.EN).stream().map(pair -> pair.official().of(zh) + "=" + pair.translation().of(en)).toList();
    }

    private static Bitext text(String zh, String en) {
        return new Bitext(new LocalizedText(zh, Map.of(Language.EN, en)), NONE);
    }
}
