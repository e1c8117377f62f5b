package mingbai.render.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Map;
import mingbai.language.Language;
import mingbai.language.Languages;
import mingbai.language.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fields are called in Chinese, whatever their keys are. */
class FieldNamesTest {
    private static final FieldNames CHINESE = new FieldNames(new Languages(List.of(Language.ZH)),
            Map.of("limit", LocalizedText.of("完成时限"), "lead", LocalizedText.of("牵头单位")));

    @ParameterizedTest
    @CsvSource({"id, 代号", "name.zh, 名称", "limit.by, 完成时限：日期，编者所读", "lead.role, 牵头单位：角色", "lead-as-published, 牵头单位：原文的写法",
        "today.source.title, 机构改革后的名称：出处：名称", "name-source.number, 英文名称的出处：发文字号", "notice.successor.address, 效力说明：现行文件：网址"})
    void aColumnIsCalledByTheHeadsAndWordsOfItsKeys(String name, String title) {
        assertEquals(title, CHINESE.of(name));
    }

    @Test
    void eachLanguageOfThePublicationIsThere() {
        assertEquals("名称：中文 / Name: Chinese", new FieldNames(Languages.ALL, Map.of()).of("name.zh"));
    }

    @Test
    void aSchemaSaysWhatItsPropertiesAreCalled() {
        JsonObject schema = JsonParser.parseString("""
                {"properties": {"items": {"type": "array"}}, "$defs": {"record": {"properties": {"limit": {"properties": {"by": {}}}}},
                 "source": {"properties": {"number": {}}}}}""").getAsJsonObject();
        CHINESE.title(schema);
        assertEquals(JsonParser.parseString("""
                {"properties": {"items": {"type": "array", "title": "事项"}}, "$defs": {"record": {"properties":
                 {"limit": {"properties": {"by": {"title": "日期，编者所读"}}, "title": "完成时限"}}},
                 "source": {"properties": {"number": {"title": "发文字号"}}}}}"""), schema);
    }
}
