package mingbai.check.record;

import java.util.List;
import java.util.Optional;
import mingbai.check.form.Fields;
import mingbai.check.form.Form;
import mingbai.check.form.Key;
import mingbai.check.form.Keys;
import mingbai.check.form.Shape;
import mingbai.check.form.Shape.Listed;
import mingbai.check.form.TextKeys;
import mingbai.language.LocalizedText;
import mingbai.read.Raw;

/** The keys of items/*.yaml. */
public final class ItemForm {
    public static final Key<Integer> NUMBER = Keys.number("number").says("item.number")
            .such("17");
    public static final Key<LocalizedText> TITLE = TextKeys.translated("title").ofSource()
            .says("item.title");
    public static final Key<LocalizedText> TEXT = TextKeys.paragraphs("text").ofSource().says("item.text");
    public static final Key<Optional<Raw.Scalar>> UNIT = Keys.id("id", Listed.UNIT)
            .says("item.unit");
    public static final Key<String> AS_PUBLISHED = Keys.text("as-published").says("item.as-published").such("省住建厅");
    public static final Form RESPONSIBLE = Form.of("item.responsible.form", UNIT, AS_PUBLISHED);
    public static final Key<List<Raw>> UNITS = Keys.nodes("units", new Shape.Short(new Shape.Id(Listed.UNIT), RESPONSIBLE)).orNotStated()
            .says("item.units")
            .such("[housing, natural-resources]");
    public static final Key<List<Raw.Scalar>> REGIONS = Keys.ids("regions", Listed.REGION)
            .says("item.regions").such("[shandong]");
    public static final Key<Boolean> OPEN_ENDED = Keys.flag("open-ended").says("item.open-ended").such("true");
    private static final Form SCOPE_FORM = Form.of("item.scope-form.form", TextKeys.VERBATIM, TextKeys.TRANSLATION, REGIONS, OPEN_ENDED)
            .ofSentences();
    public static final Key<Optional<Fields>> SCOPE = Keys.below("scope", SCOPE_FORM).orNotStated().ofSource()
            .says("item.scope");
    public static final Key<List<Raw.Scalar>> TOPICS = Keys.optionalIds("topics", Listed.TOPIC)
            .says("item.topics")
            .such("[finance, land]");
    public static final Form FORM = IntendedForm.record("item.form.form", NUMBER, TITLE, TEXT, UNITS, SCOPE, TOPICS, SearchForm.WORDS,
            NoticeForm.OF_ITEM, ChangeForm.ENTRIES);

    private ItemForm() {}
}
