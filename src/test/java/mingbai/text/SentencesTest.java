package mingbai.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import mingbai.language.Language;
import org.junit.jupiter.api.Test;

class SentencesTest {
    @Test
    void endAtFullStopsAndKeepClosingQuotes() {
        assertEquals(List.of("实行“宽进严管”。", "企业可以（含个人）申请；随后办理！", "“可以？”"),
                sentences(Language.ZH, "实行“宽进严管”。企业可以（含个人）申请；随后办理！“可以？”"));
        assertEquals(List.of("Apply “easy entry.”", "It takes 3.5 days (or less); then continue."),
                sentences(Language.EN, "Apply “easy entry.” It takes 3.5 days (or less); then continue."));
    }

    private static List<String> sentences(Language language, String text) {
        return Sentences.of(language, text, Sentences.paragraphs(text).get(0)).stream().map(span -> span.of(text)).toList();
    }
}
