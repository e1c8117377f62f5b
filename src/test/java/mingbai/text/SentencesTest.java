package mingbai.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import mingbai.language.Language;
import mingbai.language.LocalizedText;
import org.junit.jupiter.api.Test;

class SentencesTest {
    @Test
    void endAtFullStopsAndKeepClosingQuotes() {
        assertEquals(List.of("实行“宽进严管”。", "企业可以（含个人）申请；随后办理！", "“可以？”"),
                sentences(Language.ZH, "实行“宽进严管”。企业可以（含个人）申请；随后办理！“可以？”"));
        assertEquals(List.of("Apply “easy entry.”", "It takes 3.5 days (or less); then continue."),
                sentences(Language.EN, "Apply “easy entry.” It takes 3.5 days (or less); then continue."));
    }

    @Test
    void belongTogetherInOrder() {
        LocalizedText text = LocalizedText.of("甲。乙。\n丙。\n", Optional.of("A. B.\n\nC.\n"));
        assertEquals(List.of("甲。=A.", "乙。=B.", "丙。=C."), Sentences.of(text).stream()
                .map(pair -> pair.zh().of(text.official()) + "=" + pair.en().orElseThrow().of(text.translation().orElseThrow())).toList());
    }

    @Test
    void ofAParagraphThatDoNotPairLeaveItWhole() {
        LocalizedText text = LocalizedText.of("甲。乙。\n丙。", Optional.of("A and B.\nC."));
        assertEquals(List.of("甲。乙。", "丙。"), Sentences.of(text).stream().map(pair -> pair.zh().of(text.official())).toList());
    }

    @Test
    void withoutTranslationStandAlone() {
        assertEquals(List.of(Optional.empty(), Optional.empty()), Sentences.of(LocalizedText.of("甲。乙。", Optional.empty()))
                .stream().map(Sentences.Pair::en).toList());
    }

    private static List<String> sentences(Language language, String text) {
        return Sentences.of(language, text, Sentences.paragraphs(text).get(0)).stream().map(span -> span.of(text)).toList();
    }
}
