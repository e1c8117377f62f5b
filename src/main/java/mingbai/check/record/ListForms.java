package mingbai.check.record;

import java.util.List;
import java.util.Optional;
import mingbai.check.form.Fields;
import mingbai.check.form.Form;
import mingbai.check.form.Key;
import mingbai.check.form.Keys;
import mingbai.check.form.SafeName;
import mingbai.check.form.Shape;
import mingbai.check.form.Shape.Choice;
import mingbai.check.form.Shape.Listed;
import mingbai.check.form.TextKeys;
import mingbai.language.LocalizedText;
import mingbai.problem.Said;
import mingbai.read.Raw;

/** The keys of units.yaml, regions.yaml and topics.yaml. */
public final class ListForms {
    public static final Key<String> ID = Keys.ownId(SafeName.LONGEST).says("list.id");
    public static final Key<LocalizedText> NAME = TextKeys.inEach("name")
            .says("list.name");
    public static final Form GROUP = Form.of("list.group.form", ID, NAME);
    public static final Key<List<Fields>> KINDS = Keys.list("kinds", GROUP)
            .says("list.kinds");
    public static final Key<List<Raw.Scalar>> ALIASES = Keys.texts("aliases").orLeftOut()
            .says("list.aliases").such("[别的写法]");

    public static final Key<Optional<Raw.Scalar>> UNIT_KIND = Keys.id("kind", Listed.UNIT_KIND)
            .says("list.unit-kind");
    public static final Key<Optional<String>> CONTACT = Keys.text("contact").optional().says("list.contact").such("电话或地址");
    public static final Key<Optional<Fields>> NAME_SOURCE = Keys.below("name-source", CommonFields.REFERENCE).orLeftOut()
            .says("list.name-source").such("{title: 某某网站}");
    public static final Key<Optional<String>> SINCE = Keys.text("since", ChangeForm.DAY_WRITTEN).optional().says("list.since")
            .such("2026-03-01");
    public static final Key<Optional<Fields>> TODAY_SOURCE = Keys.below("source", CommonFields.REFERENCE).orLeftOut()
            .says("list.today-source").such("{title: 某某文件}");
    public static final Key<Optional<Fields>> TODAY = Keys.below("today",
                    Form.of("list.today.form", TextKeys.EACH).and(SINCE, TODAY_SOURCE)).orLeftOut()
            .says("list.today")
            .such("{zh: 现在的名称, en: Its name today}");
    public static final Form UNIT = Form.of("list.unit.form", ID, NAME, NAME_SOURCE, ALIASES, UNIT_KIND, CONTACT, TODAY,
            CommonFields.SEARCH).without(NAME_SOURCE);
    public static final Key<List<Fields>> UNITS = Keys.list("units", UNIT)
            .says("list.units");
    public static final Form UNITS_FILE = IntendedForm.record("list.units-file.form", KINDS, UNITS);

    public static final Key<Optional<Raw.Scalar>> REGION_KIND = Keys.id("kind", Listed.REGION_KIND)
            .says("list.region-kind");
    public static final Key<List<Raw.Scalar>> WITHIN = Keys.ids("within", Listed.REGION).orLeftOut()
            .says("list.within").such("[shandong]");
    public static final Key<Boolean> PLACES = Keys.absentOr("places", new Choice(Shape.NOT_STATED, Said.say("choice.not-stated")))
            .says("list.places")
            .such(Shape.NOT_STATED);
    public static final Key<Integer> COLUMN = Keys.number("column").says("list.column").such("3");
    public static final Key<Integer> ROW = Keys.number("row").says("list.row").such("2");
    private static final Form TILE_FORM = Form.of("list.tile-form.form", COLUMN, ROW);
    public static final Key<Optional<Fields>> TILE = Keys.below("tile", TILE_FORM).orLeftOut()
            .says("list.tile").such("{column: 3, row: 2}");
    public static final Form REGION = Form.of("list.region.form", ID, NAME, ALIASES, REGION_KIND, WITHIN, PLACES, TILE,
            CommonFields.SEARCH);
    public static final Key<List<Fields>> REGIONS = Keys.list("regions", REGION).says("list.regions");
    public static final Form REGIONS_FILE = IntendedForm.record("list.regions-file.form", KINDS, REGIONS);

    public static final Key<List<Fields>> TOPICS = Keys.list("topics", GROUP)
            .says("list.topics");
    public static final Form TOPICS_FILE = IntendedForm.record("list.topics-file.form", TOPICS);

    private ListForms() {}
}
