package mingbai.office;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.language.Bilingual;
import mingbai.language.Language;
import mingbai.model.Head;
import mingbai.model.Item;
import mingbai.model.Notice;
import mingbai.model.Publication;
import mingbai.model.Source;

/**
 * In words, that the document or an item of it is no longer what holds: a file is read far from the pages that say so. Says nothing of
 * what is in force.
 */
final class Standing {
    private Standing() {}

    /** Of the document; absent: nothing is known against it. */
    static Optional<Bilingual> of(Publication publication) {
        Head.Document document = publication.head().document();
        return document.changed().map(status -> said("来源文件", "Source document: ", status, document.notice()));
    }

    /** Of an item by itself; absent: nothing is known against it. */
    static Optional<Bilingual> of(Item item) {
        return item.notice().map(notice -> said("本项", "This item: ", notice.status(), item.notice()));
    }

    /** That the edition is only kept; absent: it is current. */
    static Optional<Bilingual> archived(Publication publication) {
        return publication.head().site().archived().map(date -> new Bilingual("已归档，自" + date + "起不再更新，仅供查阅。",
                Optional.of("Archived. Not updated since " + date + ", kept for reference.")));
    }

    /** Whether anything of it is no longer what holds. */
    static boolean told(Publication publication) {
        return of(publication).isPresent() || publication.items().stream().anyMatch(item -> item.notice().isPresent());
    }

    private static Bilingual said(String zh, String en, Head.Status status, Optional<Notice> notice) {
        return new Bilingual(zh + status.title().zh() + "。" + notice.map(Standing::chinese).orElse(""),
                Optional.of(en + status.title().or(Language.EN).toLowerCase(Locale.ROOT) + "." + notice.map(Standing::english).orElse("")));
    }

    private static String chinese(Notice notice) {
        return "日期：" + notice.date() + "。原因：" + ended(notice.reason().zh(), "。")
                + notice.successor().map(source -> "现行文件：" + cited(source) + "。").orElse("");
    }

    private static String english(Notice notice) {
        return " Since " + notice.date() + ". Reason: " + ended(notice.reason().or(Language.EN), ".")
                + notice.successor().map(source -> " What holds now: " + cited(source) + ".").orElse("");
    }

    /** Editors do not always end a reason with a stop. */
    private static String ended(String sentence, String stop) {
        return "。！？….!?".indexOf(sentence.charAt(sentence.length() - 1)) >= 0 ? sentence : sentence + stop;
    }

    private static String cited(Source source) {
        return Stream.of(Optional.of(source.title()), source.issuer(), source.number(), source.address()).flatMap(Optional::stream)
                .collect(Collectors.joining("，"));
    }
}
