package mingbai.check.record;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import mingbai.check.form.Fields;
import mingbai.check.form.Form;
import mingbai.check.form.Key;
import mingbai.check.form.Keys;
import mingbai.check.form.Shape.Choice;
import mingbai.check.form.Shape.Listed;
import mingbai.check.form.Shape.Spelling;
import mingbai.check.form.TextKeys;
import mingbai.language.Languages;
import mingbai.language.LocalizedText;
import mingbai.language.Word;
import mingbai.model.SourceText;
import mingbai.problem.Said;
import mingbai.read.Raw;
import mingbai.words.Messages;

/**
 * The keys of {@code sources} of publication.yaml: what each source is made up of, in its own order.
 *
 * <pre>{@code
 * sources:
 *   - file: source/table.txt
 *     columns:
 *       - {is: number, head: 序号}
 *       - {is: units, id: lead, head: [责任单位, 牵头单位], role: lead}
 * }</pre>
 */
public final class SourceForm {
    public static final Spelling NAMED = Spelling.of("source/[^/\\\\]+\\.txt", Said.say("source.named"));
    public static final Key<Optional<String>> ID = Keys.optionalId().says("source.id").such("b");
    public static final Key<String> FILE = Keys.text("file", NAMED).says("source.file").such("source/table.txt");
    public static final Key<Optional<String>> FORM = Keys.oneOf("form", Arrays.stream(SourceText.Form.values())
            .map(form -> new Choice(Word.of(form), Said.of("source.form", form))).toList()).optional().says("source.form").such("prose");
    public static final Key<Optional<LocalizedText>> TITLE = TextKeys.paragraphs("title").optional().ofSource().says("source.title");
    public static final Key<Optional<LocalizedText>> ABOVE = TextKeys.paragraphs("above").optional().ofSource().says("source.above");
    public static final Key<Optional<LocalizedText>> INTRODUCTION = TextKeys.paragraphs("introduction").optional().ofSource()
            .says("source.introduction");
    public static final Key<Optional<LocalizedText>> BELOW = TextKeys.paragraphs("below").optional().ofSource().says("source.below");

    public static final Key<String> IS = Keys.oneOf("is", Arrays.stream(SourceText.Is.values()).map(is -> new Choice(Word.of(is),
            Said.of("column.is", is))).toList())
            .says("column.is").such("text");
    public static final Key<Optional<String>> COLUMN_ID = Keys.optionalId().says("column.id").such("goal");
    public static final Key<List<LocalizedText>> HEAD = TextKeys.oneOrMore("head").orNotStated().ofSource().says("column.head").such("…");
    public static final Key<Optional<Raw.Scalar>> ROLE = Keys.id("role", Listed.ROLE).orLeftOut().says("column.role").such("lead");
    public static final Key<Boolean> REPEATED = Keys.flag("repeated").says("column.repeated").such("true");
    public static final Key<Boolean> MERGED = Keys.flag("merged").says("column.merged").such("true");
    public static final Key<Optional<String>> LABEL = Keys.text("label").optional().says("column.label").such("…：");
    public static final Key<Optional<String>> CLOSE = Keys.text("close").optional().says("column.close").such("…");
    public static final Form COLUMN = Form.of("column.form", IS, COLUMN_ID, HEAD, ROLE, REPEATED, MERGED, LABEL, CLOSE);
    public static final Key<List<Fields>> COLUMNS = Keys.list("columns", COLUMN).says("source.columns");
    public static final Key<List<Fields>> SOURCES = Keys.list("sources", Form.of("source.of-publication.form", FILE, ID, FORM, TITLE,
            ABOVE, INTRODUCTION, COLUMNS, BELOW)).says("source.sources");

    private SourceForm() {}

    /**
     * What readers call a column whose head is blank.
     *
     * @param place of it, from 1
     */
    public static LocalizedText unnamed(int place, Languages languages) {
        return Messages.inEach(Said.say("edition.column", place)).only(languages);
    }
}
