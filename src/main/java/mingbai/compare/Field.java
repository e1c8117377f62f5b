package mingbai.compare;

import java.util.Optional;
import mingbai.language.Bilingual;
import mingbai.language.Language;

/**
 * What a record says of something, in one language or, for numbers and ids, in none.
 *
 * @param name     what it is called
 * @param language absent: the value is the same in both
 */
public record Field(Name name, Optional<Language> language) {
    static Field of(Name name) {
        return new Field(name, Optional.empty());
    }

    static Field of(Name name, Language language) {
        return new Field(name, Optional.of(language));
    }

    /** The names of fields, as readers and editors know them. */
    public enum Name {
        NUMBER("序号", "Number"),
        TITLE("标题", "Title"),
        NAME("名称", "Name"),
        TEXT("主要内容", "Main content"),
        UNITS("负责单位", "Responsible units"),
        SCOPE("推广范围", "Scope"),
        REGIONS("涉及地区", "Regions of the scope"),
        OPEN_ENDED("其他地区可参加", "Others may join"),
        TOPICS("主题", "Topics"),
        NOTICE("效力说明", "Notice"),
        CHANGES("更新记录", "Changes"),
        ALIASES("其他写法", "Other names"),
        KIND("类别", "Kind"),
        CONTACT("联系方式", "Contact"),
        TODAY("机构改革后的名称", "Name after reorganization"),
        NAME_SOURCE("英文名称出处", "Source of the English name"),
        WITHIN("位于", "Lies within"),
        PLACES("具体地点", "Places"),
        TILE("示意图位置", "Place on the tile map"),
        TERMS("术语", "Terms"),
        DEFINITION("释义", "Definition"),
        DEFINITION_SOURCE("释义出处", "Source of the definition"),
        NOTE("说明", "Note"),
        RELATED("相关概念", "Related concepts"),
        BROADER("上位概念", "Broader concepts"),
        ATTACHMENTS("附件", "Attachments"),
        STATUS("发布状态", "Status"),
        MODIFIED("最后更新时间", "Last updated");

        private final Bilingual words;

        Name(String zh, String en) {
            words = new Bilingual(zh, Optional.of(en));
        }

        /** In the reader's words. */
        public String in(Language language) {
            return words.or(language);
        }
    }
}
