package mingbai.check.record;

import java.util.List;
import java.util.Optional;
import mingbai.check.form.Fields;
import mingbai.check.form.Form;
import mingbai.check.form.Key;
import mingbai.check.form.Keys;
import mingbai.check.form.SafeName;
import mingbai.check.form.Shape.Listed;
import mingbai.check.form.TextKeys;
import mingbai.language.LocalizedText;
import mingbai.read.Raw;

/**
 * The keys of groups.yaml: the headings that the source itself sets, in its order.
 *
 * <pre>{@code - {id: investment, heading: 一、投资贸易便利化领域（共3项）, name: 投资贸易便利化}}</pre>
 */
public final class GroupForm {
    public static final Key<String> ID = Keys.ownId(SafeName.LONGEST).says("list.id");
    public static final Key<LocalizedText> HEADING = TextKeys.translated("heading").ofSource().says("group.heading");
    public static final Key<Optional<LocalizedText>> NAME = TextKeys.sentences("name").optional().says("group.name").such("…");
    public static final Key<Optional<Raw.Scalar>> WITHIN = Keys.id("within", Listed.GROUP).orLeftOut().says("group.within").such("…");
    public static final Key<Optional<LocalizedText>> TEXT = TextKeys.paragraphs("text").optional().ofSource().says("group.text");
    public static final Key<String> COLUMN = Keys.text("column").says("group.cell-column").such("amount");
    /** What the row of a heading, or one that is none, says in a column. */
    public static final Key<List<Fields>> CELLS = Keys.list("cells", TextKeys.source("group.cell-form.form", COLUMN).ofSentences())
            .orLeftOut().ofSource().says("group.cells").such("[{column: amount, text: \"…\"}]");
    public static final Key<Optional<String>> BEHIND = Keys.text("behind").optional().says("group.behind").such("\"07\"");
    public static final Key<List<Fields>> GROUPS = Keys.list("groups",
            Form.of("group.form", ID, HEADING, NAME, WITHIN, CELLS, TEXT, BEHIND))
            .says("group.groups");
    public static final Form FILE = IntendedForm.record("group.file.form", GROUPS);

    private GroupForm() {}
}
