package mingbai.check;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import mingbai.check.form.Found;
import mingbai.check.form.Key;
import mingbai.check.parse.Items;
import mingbai.check.record.ChangeForm;
import mingbai.check.record.Content;
import mingbai.check.record.NoticeForm;
import mingbai.check.record.PublicationForm;
import mingbai.model.Head;
import mingbai.model.Notice;
import mingbai.model.Validity;
import mingbai.problem.Rule;
import mingbai.problem.Said;
import mingbai.read.Raw;
import mingbai.read.RawFile;

/**
 * No date of what pages say has happened is after the edition was last modified, and nothing changes before it is published. Pages know no
 * clock: what is dated ahead they would say to be so already.
 */
final class DateOutside {
    private final Found found;
    private final Optional<LocalDate> published;
    private final Optional<LocalDate> modified;

    private DateOutside(Found found, Head.Site site) {
        this.found = found;
        this.published = site.published().map(LocalDateTime::toLocalDate);
        this.modified = site.modified().map(LocalDateTime::toLocalDate);
    }

    static void check(Content content, Found found, Head head, List<Items.Parsed> rows) {
        DateOutside dates = new DateOutside(found, head.site());
        content.all().stream().filter(file -> file.name().equals(Content.PUBLICATION)).forEach(file -> dates.head(file, head));
        rows.forEach(dates::item);
    }

    private void head(RawFile file, Head head) {
        ahead(file, "document", PublicationForm.DATE_OF_WRITING, ChangeForm::stated, "date.ahead");
        ahead(file, "document", PublicationForm.DATE_OF_PUBLICATION, ChangeForm::stated, "date.ahead");
        ahead(file, "site", PublicationForm.ARCHIVED, ChangeForm::day, "date.ahead-archived");
        head.document().notice().filter(DateOutside::holds)
                .ifPresent(notice -> ahead(file, "document.notice", NoticeForm.DATE, ChangeForm::day, "date.ahead-notice"));
    }

    private void item(Items.Parsed row) {
        row.item().notice().filter(DateOutside::holds)
                .ifPresent(notice -> ahead(row.file(), "notice", NoticeForm.DATE, ChangeForm::day, "date.ahead-notice"));
        if (!row.item().changes().isEmpty()) changes(row.file());
    }

    /** Of what is not yet in force the date is ahead. */
    private static boolean holds(Notice notice) {
        return notice.status() != Validity.NOT_YET_IN_FORCE;
    }

    private void ahead(RawFile file, String above, Key<?> key, Function<String, Optional<LocalDate>> read, String remedy) {
        String path = above + "." + key.name();
        file.at(path.split("\\.")).flatMap(Raw::scalar)
                .ifPresent(written -> read.apply(written.value().strip()).ifPresent(day -> modified.filter(day::isAfter)
                        .ifPresent(last -> found.add(file.problem(Rule.VALUE_WRONG, written.place(),
                                Said.say("field.named", path, key.title()), written.value(), Said.say(remedy, last))))));
    }

    private void changes(RawFile file) {
        for (Raw.Scalar written : written(file)) {
            ChangeForm.day(written.value().strip()).ifPresent(day -> {
                published.filter(day::isBefore).ifPresent(first -> outside(file, written, Said.say("change.before", first)));
                modified.filter(day::isAfter).ifPresent(last -> outside(file, written, Said.say("change.after", last)));
            });
        }
    }

    private void outside(RawFile file, Raw.Scalar written, Said outside) {
        found.add(file.problem(Rule.CHANGE_OUTSIDE, written.place(), written.value(), outside));
    }

    /** The dates as they are written. */
    private static List<Raw.Scalar> written(RawFile file) {
        return file.root().stream().flatMap(root -> root.value(ChangeForm.ENTRIES.name()).stream())
                .flatMap(list -> list.elements().stream()).flatMap(entry -> entry.value(ChangeForm.DATE.name()).stream())
                .flatMap(date -> date.scalar().stream()).toList();
    }
}
