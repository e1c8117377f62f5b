package mingbai.check;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import mingbai.check.Shape.Choice;
import mingbai.language.Bilingual;
import mingbai.language.Language;
import mingbai.language.Word;
import mingbai.model.Notice;
import mingbai.model.Publication.Status;
import mingbai.problem.Rule;
import mingbai.read.Raw;

/**
 * {@code notice} of an item or of the source document, which may be left out: since when it is no longer what holds, why, and what
 * holds instead. A document says in its catalogue block whether it is amended, repealed or expired; an item says it here.
 *
 * <pre>{@code notice: {status: repealed, date: 2027-03-01, reason: {zh: …, en: …}, successor: {title: …, number: …}}}</pre>
 */
final class Notices {
    private static final Key<String> STATUS = Key.oneOf("status", Arrays.stream(Status.values()).filter(status -> status != Status.IN_FORCE)
            .map(Notices::choice).toList()).says("现在的效力", "What it is now");
    private static final Key<String> DATE = Key.text("date", Changes.DAY_WRITTEN).says("从哪一天起", "Since which day").such("2027-03-01");
    static final Key<Bilingual> REASON = Key.sentences("reason").says("原因，写明依据；不要编造", "Why, and on what ground; never invented")
            .such("{zh: 某某规定另行作出安排。, en: Other rules now apply.}");
    private static final Key<Optional<Fields>> SUCCESSOR = Key.optionalBelow("successor", SourceForm.FORM)
            .says("现在以什么文件为准", "Which document holds instead").such("{title: 某某文件}");
    static final Key<Optional<Fields>> OF_DOCUMENT = Key.optionalBelow("notice",
                    Form.of("修改或者失效的说明", "Why the document is no longer what holds", DATE, REASON, SUCCESSOR))
            .says("已修改、废止或者失效的说明，显示在正文上方；status 要相应填写", "Why it was amended, repealed or has expired, told above the text; status says which")
            .such("{date: 2027-03-01, reason: {zh: 原因, en: Why}}");
    static final Key<Optional<Fields>> OF_ITEM = Key.optionalBelow("notice",
                    Form.of("修改或者失效的说明", "Why the item is no longer what holds", STATUS, DATE, REASON, SUCCESSOR))
            .says("这一项已修改、废止或者失效的说明，显示在标题上方；原文照旧保留", "Why this item was amended, repealed or has expired, told above its title; its text stays")
            .such("{status: repealed, date: 2027-03-01, reason: {zh: 原因, en: Why}}");

    private Notices() {}

    static Optional<Notice> of(Fields item) {
        return item.read(OF_ITEM).map(fields -> notice(fields, status(fields.read(STATUS))));
    }

    /** The document's, which needs a status that is no longer in force. */
    static Optional<Notice> of(Fields document, Optional<Status> status) {
        Optional<Fields> written = document.read(OF_DOCUMENT);
        if (written.isPresent() && status.filter(known -> known != Status.IN_FORCE).isEmpty()) untrue(document, status.map(Word::of).orElse(Fields.NOT_STATED));
        return written.map(fields -> notice(fields, status.orElse(Status.AMENDED)));
    }

    /** Tells that a document with a notice says it is in force, or says nothing; of what is missing or misspelt that is not known. */
    private static void untrue(Fields document, String word) {
        Key<?> key = PublicationForm.STATUS;
        if (document.get(key).filter(node -> node instanceof Raw.Scalar scalar && scalar.value().strip().equals(word)).isEmpty()) return;
        document.tell(Rule.VALUE_WRONG, document.place(key), key.name(), word, "写了 notice 的，写 " + String.join("、", words()),
                String.join(", ", words()) + ", since there is a notice");
    }

    private static Notice notice(Fields fields, Status status) {
        return new Notice(status, Changes.day(fields.read(DATE)).orElse(LocalDate.MIN), fields.read(REASON), SourceForm.of(fields, SUCCESSOR));
    }

    private static List<String> words() {
        return Arrays.stream(Status.values()).filter(status -> status != Status.IN_FORCE).map(Word::of).toList();
    }

    /** What is told otherwise is never shown. */
    private static Status status(String word) {
        return Arrays.stream(Status.values()).filter(status -> Word.of(status).equals(word)).findFirst().orElse(Status.AMENDED);
    }

    private static Choice choice(Status status) {
        return new Choice(Word.of(status), status.title().zh(), status.title().or(Language.EN));
    }
}
