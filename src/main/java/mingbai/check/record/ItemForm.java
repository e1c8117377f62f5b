package mingbai.check.record;

import java.util.List;
import java.util.Optional;
import mingbai.check.form.Fields;
import mingbai.check.form.Form;
import mingbai.check.form.Key;
import mingbai.check.form.Keys;
import mingbai.check.form.Languages;
import mingbai.check.form.Shape;
import mingbai.check.form.Shape.Listed;
import mingbai.language.Bilingual;
import mingbai.read.Raw;

/** The keys of items/*.yaml. */
public final class ItemForm {
    public static final Key<Integer> NUMBER = Keys.number("number").says("序号，与原文相同；不加引号", "The number in the source, without quotes")
            .such("17");
    public static final Key<Bilingual> TITLE = Languages.bilingual("title").ofSource()
            .says("改革事项。中文与原文逐字相同", "The reform item; the Chinese is verbatim");
    public static final Key<Bilingual> TEXT = Languages.paragraphs("text").ofSource().says("主要内容。中文与原文逐字相同，译文一段对一段、一句对一句",
            "The main content; the Chinese is verbatim, the English follows paragraph by paragraph and sentence by sentence");
    public static final Key<Optional<Raw.Scalar>> UNIT = Keys.id("id", Listed.UNIT)
            .says("单位的编号，见 units.yaml", "The unit's id in units.yaml");
    public static final Key<String> AS_PUBLISHED = Keys.text("as-published").says("原文在这里的写法；要在该单位的 aliases 里",
            "How the source writes the unit here; one of its aliases").such("省住建厅");
    public static final Form RESPONSIBLE = Form.of("单位和它在原文这里的写法", "A unit, and how the source writes it here", UNIT, AS_PUBLISHED);
    public static final Key<List<Raw>> UNITS = Keys.nodes("units", new Shape.Short(new Shape.Id(Listed.UNIT), RESPONSIBLE)).orNotStated()
            .says("负责单位，按原文的顺序写编号；原文没有写明的写 not-stated",
                    "The responsible units, ids in the order of the source; not-stated where the source names none")
            .such("[housing, natural-resources]");
    public static final Key<List<Raw.Scalar>> REGIONS = Keys.ids("regions", Listed.REGION)
            .says("中文提到的每一个地区，编号见 regions.yaml，顺序与原文相同",
                    "Every region that the Chinese names, ids of regions.yaml in its order").such("[shandong]");
    public static final Key<Boolean> OPEN_ENDED = Keys.flag("open-ended").says("原文还允许其他地区参加的（如“等具备条件的市”），写 true",
            "true where the source lets others join").such("true");
    public static final Form SCOPE_FORM = Form.of("推广范围", "Scope", Languages.VERBATIM, Languages.TRANSLATION, REGIONS, OPEN_ENDED)
            .ofSentences();
    public static final Key<Optional<Fields>> SCOPE = Keys.below("scope", SCOPE_FORM).orNotStated().ofSource()
            .says("推广范围，中文与原文逐字相同；原文没有写明的写 not-stated",
                    "Where it applies, the Chinese verbatim; not-stated where the source says nothing");
    public static final Key<List<Raw.Scalar>> TOPICS = Keys.optionalIds("topics", Listed.TOPIC)
            .says("编者给的主题，编号见 topics.yaml；不是原文的内容", "The editors' subjects, ids of topics.yaml; not part of the source")
            .such("[finance, land]");
    public static final Form FORM = IntendedForm.record("一项", "An item", NUMBER, TITLE, TEXT, UNITS, SCOPE, TOPICS, SearchForm.WORDS,
            NoticeForm.OF_ITEM, ChangeForm.ENTRIES);

    private ItemForm() {}
}
