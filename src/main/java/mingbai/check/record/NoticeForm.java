package mingbai.check.record;

import java.util.Arrays;
import java.util.Optional;
import mingbai.check.form.Fields;
import mingbai.check.form.Form;
import mingbai.check.form.Key;
import mingbai.check.form.Keys;
import mingbai.check.form.Shape.Choice;
import mingbai.check.form.TextKeys;
import mingbai.language.LocalizedText;
import mingbai.language.Word;
import mingbai.model.Validity;
import mingbai.problem.Said;

/**
 * The keys of {@code notice} of an item or of the source document. A document says in its catalogue block whether it is amended,
 * repealed or expired; an item says it here.
 *
 * <pre>{@code notice: {status: repealed, date: 2027-03-01, reason: {zh: …, en: …}, successor: {title: …, number: …}}}</pre>
 */
public final class NoticeForm {
    public static final Key<String> STATUS = Keys.oneOf("status", Arrays.stream(Validity.values())
            .filter(status -> status != Validity.IN_FORCE)
            .map(status -> new Choice(Word.of(status), Said.of("edition.validity", status))).toList()).says("notice.status");
    public static final Key<String> DATE = Keys.text("date", ChangeForm.DAY_WRITTEN).says("notice.date").such("2027-03-01");
    public static final Key<LocalizedText> REASON = TextKeys.sentences("reason")
            .says("notice.reason")
            .such("{zh: 某某规定另行作出安排。, en: Other rules now apply.}");
    public static final Key<Optional<Fields>> SUCCESSOR = Keys.below("successor", CommonFields.REFERENCE).orLeftOut()
            .says("notice.successor").such("{title: 某某文件}");
    public static final Key<Optional<Fields>> OF_DOCUMENT = Keys.below("notice",
                    Form.of("notice.of-document.form", DATE, REASON, SUCCESSOR)).orLeftOut()
            .says("notice.of-document")
            .such("{date: 2027-03-01, reason: {zh: 原因, en: Why}}");
    public static final Key<Optional<Fields>> OF_ITEM = Keys.below("notice",
                    Form.of("notice.of-item.form", STATUS, DATE, REASON, SUCCESSOR)).orLeftOut()
            .says("notice.of-item")
            .such("{status: repealed, date: 2027-03-01, reason: {zh: 原因, en: Why}}");

    private NoticeForm() {}
}
