package mingbai.check.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.problem.Problem.Meant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is proposed for an unknown key and for an unknown id. */
class SuggestionTest {
    private static final List<String> ITEM = List.of("number", "title", "text", "units", "scope", "topics", "note");
    private static final List<String> UNIT = List.of("id", "name", "aliases", "kind", "contact");
    private static final Map<String, String> OWNERS = Map.of("青岛海关", "qingdao-customs", "济南海关", "jinan-customs", "省商务厅", "commerce");

    @ParameterizedTest
    @CsvSource({"标题, title", "序号, number", "编号, number", "负责单位, units", "推广范围, scope", "主要内容, text", "主题, topics",
        "备注, note", "标提, title", "主要内荣, text", "biāotí, title", "zhuti, topics", "titel, title", "Title, title", "颜色, ''"})
    void isTheKeyOfAnItem(String word, String key) {
        assertEquals(meant(key, Optional.empty()), Suggestion.keys(ITEM).apply(word));
    }

    /** The same name is another key in another record. */
    @ParameterizedTest
    @CsvSource({"编号, id", "单位, id", "名称, name", "推广范围, ''"})
    void isOnlyAKeyThatTheRecordHas(String word, String key) {
        assertEquals(meant(key, Optional.empty()), Suggestion.keys(UNIT).apply(word));
    }

    @ParameterizedTest
    @CsvSource({"青岛海管, qingdao-customs, 青岛海关", "青岛海关, qingdao-customs, 青岛海关", "qīngdǎo hǎiguān, qingdao-customs, 青岛海关",
        "shěng shāngwù tīng, commerce, 省商务厅", "comerce, commerce, ''", "ｃｏｍｍｅｒｃｅ, commerce, ''", "Qingdao_Customs, qingdao-customs, ''",
        "北京海事局, '', ''"})
    void isTheIdOfWhatIsSoCalled(String word, String id, String name) {
        Optional<String> called = Optional.of(name).filter(text -> !text.isEmpty());
        assertEquals(meant(id, called), new Suggestion.Known(OWNERS.values(), OWNERS).named(word));
    }

    private static Optional<Meant> meant(String word, Optional<String> name) {
        return word.isEmpty() ? Optional.empty() : Optional.of(new Meant(word, name));
    }
}
