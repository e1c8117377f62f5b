package mingbai.office;

import java.util.Locale;
import java.util.Optional;
import mingbai.language.Language;
import mingbai.language.LocalizedText;
import mingbai.model.Head;
import mingbai.model.Item;
import mingbai.model.Notice;
import mingbai.model.Publication;
import mingbai.model.Validity;
import mingbai.problem.Said;
import mingbai.words.Messages;

/**
 * The note that the document or an item of it was amended or repealed or has expired: a file is read far from the pages that say so.
 * What is in force as it was issued has none.
 */
final class ValidityNote {
    private ValidityNote() {}

    /** Of the document; absent: it is in force as it was issued, as far as is known. */
    static Optional<LocalizedText> of(Publication publication) {
        Head.Document document = publication.head().document();
        return document.changed().map(status -> said("edition.document-status", status, document.notice()));
    }

    /** Of an item by itself; absent: it is in force as it was issued, as far as is known. */
    static Optional<LocalizedText> of(Item item) {
        return item.notice().map(notice -> said("edition.item-status", notice.status(), item.notice()));
    }

    /** That the edition is only kept; absent: it is current. */
    static Optional<LocalizedText> archived(Publication publication) {
        return publication.head().site().archived().map(date -> Messages.inEach(Said.say("edition.archived", date)));
    }

    /** Whether the document or any item of it has one. */
    static boolean any(Publication publication) {
        return of(publication).isPresent() || publication.items().stream().anyMatch(item -> item.notice().isPresent());
    }

    private static LocalizedText said(String key, Validity status, Optional<Notice> notice) {
        return LocalizedText.of(language -> Messages.in(language).say(key, validity(status, language))
                + notice.map(known -> since(known, status, language)).orElse(""));
    }

    private static String validity(Validity status, Language language) {
        return Messages.in(language).name("edition.validity", status).toLowerCase(Locale.ROOT);
    }

    private static String since(Notice notice, Validity status, Language language) {
        Messages words = Messages.in(language);
        String key = status == Validity.NOT_YET_IN_FORCE ? "edition.from" : "edition.since";
        return words.say(key, notice.date(), ended(notice.reason().or(language), words.sentence("edition.full-stop")))
                + notice.successor().map(successor -> words.say("edition.successor", successor.cited("，"))).orElse("");
    }

    /** Editors do not always end a reason with a stop. */
    private static String ended(String sentence, String stop) {
        return "。！？….!?".indexOf(sentence.charAt(sentence.length() - 1)) >= 0 ? sentence : sentence + stop;
    }
}
