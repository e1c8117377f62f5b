package mingbai.check.record;

import java.util.Arrays;
import java.util.Optional;
import mingbai.check.form.Fields;
import mingbai.check.form.Form;
import mingbai.check.form.Key;
import mingbai.check.form.Keys;
import mingbai.check.form.Languages;
import mingbai.check.form.Shape.Choice;
import mingbai.language.Bilingual;
import mingbai.language.Language;
import mingbai.language.Word;
import mingbai.model.Publication.Status;

/**
 * The keys of {@code notice} of an item or of the source document. A document says in its catalogue block whether it is amended,
 * repealed or expired; an item says it here.
 *
 * <pre>{@code notice: {status: repealed, date: 2027-03-01, reason: {zh: …, en: …}, successor: {title: …, number: …}}}</pre>
 */
public final class NoticeForm {
    public static final Key<String> STATUS = Keys.oneOf("status", Arrays.stream(Status.values()).filter(status -> status != Status.IN_FORCE)
            .map(NoticeForm::choice).toList()).says("现在的效力", "What it is now");
    public static final Key<String> DATE = Keys.text("date", ChangeForm.DAY_WRITTEN).says("从哪一天起", "Since which day").such("2027-03-01");
    public static final Key<Bilingual> REASON = Languages.sentences("reason")
            .says("原因，写明依据；不要编造", "Why, and on what ground; never invented")
            .such("{zh: 某某规定另行作出安排。, en: Other rules now apply.}");
    public static final Key<Optional<Fields>> SUCCESSOR = Keys.optionalBelow("successor", SourceForm.FORM)
            .says("现在以什么文件为准", "Which document holds instead").such("{title: 某某文件}");
    public static final Key<Optional<Fields>> OF_DOCUMENT = Keys.optionalBelow("notice",
                    Form.of("修改或者失效的说明", "Why the document is no longer what holds", DATE, REASON, SUCCESSOR))
            .says("已修改、废止或者失效的说明，显示在正文上方；status 要相应填写",
                    "Why it was amended, repealed or has expired, told above the text; status says which")
            .such("{date: 2027-03-01, reason: {zh: 原因, en: Why}}");
    public static final Key<Optional<Fields>> OF_ITEM = Keys.optionalBelow("notice",
                    Form.of("修改或者失效的说明", "Why the item is no longer what holds", STATUS, DATE, REASON, SUCCESSOR))
            .says("这一项已修改、废止或者失效的说明，显示在标题上方；原文照旧保留",
                    "Why this item was amended, repealed or has expired, told above its title; its text stays")
            .such("{status: repealed, date: 2027-03-01, reason: {zh: 原因, en: Why}}");

    private NoticeForm() {}

    private static Choice choice(Status status) {
        return new Choice(Word.of(status), status.title().zh(), status.title().or(Language.EN));
    }
}
