package mingbai.prove.judge;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.format.BeijingTime;
import mingbai.language.LocalizedText;
import mingbai.model.Cell;
import mingbai.model.Concept;
import mingbai.model.Head;
import mingbai.model.Item;
import mingbai.model.Notice;
import mingbai.model.Publication;
import mingbai.model.Reference;
import mingbai.model.SourceText.Group;
import mingbai.model.Unit;
import mingbai.problem.Rule;
import mingbai.prove.page.Days;
import mingbai.prove.page.PageFacts;

/** Every date on a page is in the records (rule G05): one that they do not hold comes from a clock, or was made up. */
public final class Dates {
    private final Publication publication;
    private final String stated;
    private final Set<String> first;
    private Set<String> all;

    public Dates(Publication publication) {
        this.publication = publication;
        Head.Site site = publication.head().site();
        Head.Document document = publication.head().document();
        Stream<Optional<String>> ofSite = Stream.of(site.name(), site.domain(), site.address(), site.published().map(BeijingTime::text),
                site.modified().map(BeijingTime::text), site.contentSource(), site.zip(), site.archived().map(LocalDate::toString));
        Stream<Optional<String>> ofDocument = Stream.of(Optional.of(document.title()), document.indexNumber(), document.subject(),
                document.issuer(), document.dateOfWriting(), document.documentNumber(), document.dateOfPublication(), document.keywords(),
                document.notice().map(notice -> texts(notice).collect(Collectors.joining("\n"))));
        stated = Stream.concat(ofSite, ofDocument).flatMap(Optional::stream).collect(Collectors.joining("\n"));
        first = Days.in(stated);
    }

    /** Reports days that no record holds, and of time elements that do not repeat what is said of site or source document. */
    public void prove(JudgedPage page) {
        for (PageFacts.Mention said : page.facts().said()) {
            boolean known = switch (said.kind()) {
                case DAY -> known(said.text());
                case TIME -> stated.contains(said.text());
                default -> true;
            };
            if (!known) page.report(Rule.PAGE_DATE, said.node(), said.text());
        }
    }

    /** Most dates are those of site and source document; all texts are looked through for the first that is not. */
    private boolean known(String day) {
        return first.contains(day) || all().contains(day);
    }

    private synchronized Set<String> all() {
        if (all != null) return all;
        Set<String> days = new HashSet<>();
        Stream<String> items = publication.items().stream().flatMap(Dates::texts);
        Stream<String> units = publication.units().stream().flatMap(Dates::texts);
        Stream<String> regions = publication.regions().stream()
                .flatMap(region -> Stream.of(both(region.name()), both(region.kind().name()), region.aliases().stream()))
                .flatMap(texts -> texts);
        Stream<String> concepts = publication.concepts().stream().flatMap(Dates::texts);
        Stream<String> pages = publication.pages().stream().flatMap(page -> both(page.body()));
        Stream.of(heads(), items, units, regions, concepts, pages).flatMap(texts -> texts).forEach(text -> days.addAll(Days.in(text)));
        all = days;
        return days;
    }

    private Stream<String> heads() {
        Head head = publication.head();
        Head.Footer footer = head.footer();
        Stream<LocalizedText> titles = Stream.concat(Stream.of(head.title(), head.shortTitle(), head.summary()),
                Stream.concat(publication.topics().stream().map(topic -> topic.name()),
                        publication.pages().stream().map(page -> page.title())));
        Stream<LocalizedText> around = head.sources().stream()
                .flatMap(source -> Stream.of(source.above(), source.introduction(), source.below())).flatMap(Optional::stream);
        Stream<LocalizedText> groups = publication.groups().stream().flatMap(Group::texts);
        Stream<String> keywords = head.keywords().values().stream().flatMap(List::stream);
        Stream<String> former = publication.redirects().stream().map(redirect -> redirect.from().path());
        return Stream.of(Stream.of(titles, around, groups).flatMap(all -> all).flatMap(Dates::both), keywords, former,
                present(List.of(footer.sponsor(), footer.contact(),
                footer.icpFiling(), footer.policeFiling()))).flatMap(texts -> texts);
    }

    private static Stream<String> texts(Item item) {
        List<Cell> cells = item.cells().toList();
        Stream<LocalizedText> own = Stream.concat(item.titled().stream(), cells.stream().map(Cell::text));
        Stream<String> limits = cells.stream().filter(Cell.Limit.class::isInstance).map(Cell.Limit.class::cast)
                .flatMap(limit -> limit.by().stream()).map(LocalDate::toString);
        Stream<String> units = item.units().stream().map(Cell.Responsibility::asPublished);
        Stream<String> changes = item.changes().stream()
                .flatMap(change -> Stream.concat(Stream.of(change.date().toString()), both(change.text())));
        return Stream.of(own.flatMap(Dates::both), limits, units, changes, item.notice().stream().flatMap(Dates::texts))
                .flatMap(texts -> texts);
    }

    private static Stream<String> texts(Notice notice) {
        return Stream.of(Stream.of(notice.date().toString()), both(notice.reason()), texts(notice.successor())).flatMap(texts -> texts);
    }

    private static Stream<String> texts(Unit unit) {
        Stream<String> names = Stream.of(both(unit.name()), both(unit.kind().name()), unit.aliases().stream()).flatMap(texts -> texts);
        Stream<String> today = unit.today().stream().flatMap(now -> Stream.of(both(now.name()), now.since().stream(), texts(now.source()))
                .flatMap(texts -> texts));
        return Stream.of(names, unit.contact().stream(), texts(unit.nameSource()), today).flatMap(texts -> texts);
    }

    private static Stream<String> texts(Concept concept) {
        Stream<String> said = Stream.concat(both(concept.definition()), concept.note().stream().flatMap(Dates::both));
        Stream<String> sources = concept.definitionSource().values().stream().flatMap(Dates::texts);
        Stream<String> terms = concept.terms().values().stream().flatMap(List::stream).flatMap(term -> Stream.of(Stream.of(term.term()),
                texts(term.source()), term.usageNote().stream().flatMap(Dates::both)).flatMap(texts -> texts));
        return Stream.of(said, sources, terms).flatMap(texts -> texts);
    }

    private static Stream<String> texts(Optional<Reference> reference) {
        return reference.stream().flatMap(Dates::texts);
    }

    private static Stream<String> texts(Reference reference) {
        return Stream.concat(Stream.of(reference.title()), present(List.of(reference.issuer(), reference.number(), reference.address())));
    }

    private static Stream<String> both(LocalizedText text) {
        return text.each();
    }

    private static Stream<String> present(List<Optional<String>> values) {
        return values.stream().flatMap(Optional::stream);
    }
}
