package mingbai.check.record;

import java.util.List;
import java.util.Optional;
import mingbai.check.form.Fields;
import mingbai.check.form.Form;
import mingbai.check.form.Key;
import mingbai.check.form.Keys;
import mingbai.check.form.Languages;
import mingbai.check.form.SafeName;
import mingbai.check.form.Shape;
import mingbai.check.form.Shape.Choice;
import mingbai.check.form.Shape.Listed;
import mingbai.language.Bilingual;
import mingbai.read.Raw;

/** The keys of units.yaml, regions.yaml and topics.yaml. */
public final class ListForms {
    public static final Key<String> ID = Keys.ownId(SafeName.LONGEST).says("编号；网页地址由它而来，一经发布不再更改",
            "The id; addresses of pages come from it, so it never changes once published");
    public static final Key<Bilingual> NAME = Languages.inBoth("name")
            .says("名称。中文照原文写法，英文供参考", "The name; the Chinese as the source writes it");
    public static final Form GROUP = Form.of("编号和名称", "An id and a name", ID, NAME);
    public static final Key<List<Fields>> KINDS = Keys.list("kinds", GROUP)
            .says("类别；网页按它分组，顺序就是这里的顺序", "The kinds by which pages group them, in this order");
    public static final Key<List<Raw.Scalar>> ALIASES = Keys.optionalTexts("aliases")
            .says("原文中的其他写法", "Other forms in which the source writes it").such("[别的写法]");

    public static final Key<Optional<Raw.Scalar>> UNIT_KIND = Keys.id("kind", Listed.UNIT_KIND)
            .says("类别，本文件 kinds 里的编号", "The kind, an id under kinds in this file");
    public static final Key<Optional<String>> CONTACT = Keys.optionalText("contact").says("对外公布的联系方式；原文没有写，由发布单位填写",
            "Where the public can ask; the source does not say, the publisher may").such("电话或地址");
    public static final Key<Optional<Fields>> NAME_SOURCE = Keys.optionalBelow("name-source", SourceForm.FORM)
            .says("英文名称的出处；省略就是编者译的", "Where the English name stands; left out: it is the editors'").such("{title: 某某网站}");
    public static final Key<Optional<String>> SINCE = Keys.optionalText("since", ChangeForm.DAY_WRITTEN).says("从哪一天起", "Since which day")
            .such("2026-03-01");
    public static final Key<Optional<Fields>> TODAY_SOURCE = Keys.optionalBelow("source", SourceForm.FORM)
            .says("在哪里可以读到；不要编造", "Where that can be read; never invented").such("{title: 某某文件}");
    public static final Key<Optional<Fields>> TODAY = Keys.optionalBelow("today",
                    Form.of("机构改革后的名称", "What it is called since a reorganization", Languages.ZH, Languages.EN, SINCE, TODAY_SOURCE))
            .says("机构改革后的名称，作为编者注显示，不代替原文的名称",
                    "What it is called since a reorganization; shown as the editors' note, never in place of the published name")
            .such("{zh: 现在的名称, en: Its name today}");
    public static final Form UNIT = Form.of("负责单位", "A responsible unit", ID, NAME, NAME_SOURCE, ALIASES, UNIT_KIND, CONTACT, TODAY,
            SearchForm.WORDS);
    public static final Key<List<Fields>> UNITS = Keys.list("units", UNIT)
            .says("负责单位，按在原文中首次出现的顺序", "The units, in the order in which the source first names them");
    public static final Form UNITS_FILE = IntendedForm.record("负责单位", "Responsible units", KINDS, UNITS);

    public static final Key<Optional<Raw.Scalar>> REGION_KIND = Keys.id("kind", Listed.REGION_KIND)
            .says("类别，本文件 kinds 里的编号", "The kind, an id under kinds in this file");
    public static final Key<List<Raw.Scalar>> WITHIN = Keys.optionalIds("within", Listed.REGION)
            .says("直接位于哪些地区之内；最大的地区不写", "The regions that it lies in directly; the outermost has none").such("[shandong]");
    public static final Key<Boolean> PLACES = Keys.absentOr("places", new Choice(Shape.NOT_STATED, "原文没有写明", "The source does not say"))
            .says("具体在哪些地方原文没有写明的，写 not-stated", "not-stated where the source does not say where such places are")
            .such(Shape.NOT_STATED);
    public static final Key<Integer> COLUMN = Keys.number("column").says("列，从西数起", "The column, counted from the west").such("3");
    public static final Key<Integer> ROW = Keys.number("row").says("行，从北数起", "The row, counted from the north").such("2");
    public static final Form TILE_FORM = Form.of("示意图上的一格", "A square of the tile map", COLUMN, ROW);
    public static final Key<Optional<Fields>> TILE = Keys.optionalBelow("tile", TILE_FORM)
            .says("在方格示意图上的位置，两个地区不能占同一格", "Where it stands on the tile map; each square once").such("{column: 3, row: 2}");
    public static final Form REGION = Form.of("地区或区域", "A region or zone", ID, NAME, ALIASES, REGION_KIND, WITHIN, PLACES, TILE,
            SearchForm.WORDS);
    public static final Key<List<Fields>> REGIONS = Keys.list("regions", REGION).says("地区和区域", "The regions and zones");
    public static final Form REGIONS_FILE = IntendedForm.record("地区和区域", "Regions and zones", KINDS, REGIONS);

    public static final Key<List<Fields>> TOPICS = Keys.list("topics", GROUP)
            .says("编者为方便查找而加的主题；不是原文的内容", "The editors' subjects for browsing; not part of the source");
    public static final Form TOPICS_FILE = IntendedForm.record("主题", "Topics", TOPICS);

    private ListForms() {}
}
