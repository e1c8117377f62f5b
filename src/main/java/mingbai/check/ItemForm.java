package mingbai.check;

import java.util.List;
import java.util.Optional;
import mingbai.check.Shape.Names;
import mingbai.language.Bilingual;
import mingbai.read.Raw;

/** The keys of items/*.yaml. */
final class ItemForm {
    static final Key<Integer> NUMBER = Key.number("number").says("序号，与原文相同；不加引号", "The number in the source, without quotes")
            .such("17");
    static final Key<Bilingual> TITLE = Key.bilingual("title").says("改革事项。中文与原文逐字相同", "The reform item; the Chinese is verbatim");
    static final Key<Bilingual> TEXT = Key.paragraphs("text").says("主要内容。中文与原文逐字相同，译文一段对一段、一句对一句",
            "The main content; the Chinese is verbatim, the English follows paragraph by paragraph and sentence by sentence");
    static final Key<Optional<Raw.Scalar>> UNIT = Key.id("id", Names.UNIT)
            .says("单位的编号，见 units.yaml", "The unit's id in units.yaml");
    static final Key<String> AS_PUBLISHED = Key.text("as-published").says("原文在这里的写法；要在该单位的 aliases 里",
            "How the source writes the unit here; one of its aliases").such("省住建厅");
    static final Form RESPONSIBLE = Form.of("单位和它在原文这里的写法", "A unit, and how the source writes it here", UNIT, AS_PUBLISHED);
    static final Key<List<Raw>> UNITS = Key.list("units", new Shape.Short(new Shape.Id(Names.UNIT), RESPONSIBLE)).orNotStated()
            .says("负责单位，按原文的顺序写编号；原文没有写明的写 not-stated",
                    "The responsible units, ids in the order of the source; not-stated where the source names none")
            .such("[housing, natural-resources]");
    static final Key<List<Raw.Scalar>> REGIONS = Key.ids("regions", Names.REGION)
            .says("中文提到的每一个地区，编号见 regions.yaml，顺序与原文相同",
                    "Every region that the Chinese names, ids of regions.yaml in its order").such("[shandong]");
    static final Key<Boolean> OPEN_ENDED = Key.flag("open-ended").says("原文还允许其他地区参加的（如“等具备条件的市”），写 true",
            "true where the source lets others join").such("true");
    static final Form SCOPE_FORM = Form.of("推广范围", "Scope", Key.Languages.VERBATIM, Key.Languages.TRANSLATION, REGIONS, OPEN_ENDED).ofSentences();
    static final Key<Optional<Fields>> SCOPE = Key.below("scope", SCOPE_FORM).orNotStated()
            .says("推广范围，中文与原文逐字相同；原文没有写明的写 not-stated",
                    "Where it applies, the Chinese verbatim; not-stated where the source says nothing");
    static final Key<List<Raw.Scalar>> TOPICS = Key.optionalIds("topics", Names.TOPIC)
            .says("编者给的主题，编号见 topics.yaml；不是原文的内容", "The editors' subjects, ids of topics.yaml; not part of the source")
            .such("[finance, land]");
    static final Form FORM = Form.record("一项", "An item", NUMBER, TITLE, TEXT, UNITS, SCOPE, TOPICS, SearchWords.WORDS, Notices.OF_ITEM, Changes.ENTRIES);

    private ItemForm() {}
}
