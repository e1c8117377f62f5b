package mingbai.check.parse;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import mingbai.check.form.Fields;
import mingbai.check.form.Key;
import mingbai.check.form.Shape;
import mingbai.check.record.ChangeForm;
import mingbai.check.record.CommonFields;
import mingbai.check.record.NoticeForm;
import mingbai.check.record.PublicationForm;
import mingbai.language.Word;
import mingbai.model.Notice;
import mingbai.model.Validity;
import mingbai.problem.Rule;
import mingbai.problem.Said;

/** Why an item, or the source document, is no longer what holds: since when, and what holds instead. */
final class Notices {
    private Notices() {}

    static Optional<Notice> of(Fields item) {
        return item.read(NoticeForm.OF_ITEM).map(fields -> notice(fields, Word.find(Validity.class, fields.read(NoticeForm.STATUS))));
    }

    /** The document's, which needs a status that is no longer in force. */
    static Optional<Notice> of(Fields document, Optional<Validity> status) {
        Optional<Fields> written = document.read(NoticeForm.OF_DOCUMENT);
        if (written.isPresent() && status.filter(known -> known != Validity.IN_FORCE).isEmpty()) {
            untrue(document, status.map(Word::of).orElse(Shape.NOT_STATED));
        }
        return written.map(fields -> notice(fields, status));
    }

    /** Reports that a document with a notice says it is in force, or says nothing; of what is missing or misspelt that is not known. */
    private static void untrue(Fields document, String word) {
        Key<?> key = PublicationForm.STATUS;
        if (document.is(key, word)) document.report(Rule.VALUE_WRONG, document.place(key), document.named(key), word,
                Said.say("value.with-notice", Said.list(words())));
    }

    /** @param status absent after a problem, when the notice is never shown */
    private static Notice notice(Fields fields, Optional<Validity> status) {
        return new Notice(status.orElse(Validity.AMENDED), ChangeForm.day(fields.read(NoticeForm.DATE)).orElse(LocalDate.MIN),
                fields.read(NoticeForm.REASON), CommonFields.reference(fields, NoticeForm.SUCCESSOR));
    }

    private static List<Said> words() {
        return Arrays.stream(Validity.values()).filter(status -> status != Validity.IN_FORCE)
                .map(status -> Said.say("field.named", Word.of(status), Said.of("edition.validity", status))).toList();
    }
}
