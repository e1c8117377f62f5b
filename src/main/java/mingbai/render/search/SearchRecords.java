package mingbai.render.search;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.language.Language;
import mingbai.language.Languages;
import mingbai.language.LocalizedText;
import mingbai.model.Cell;
import mingbai.model.Concept;
import mingbai.model.Item;
import mingbai.model.Prose;
import mingbai.model.Region;
import mingbai.model.SourceText;
import mingbai.model.SourceText.Is;
import mingbai.model.Subject;
import mingbai.model.Unit;
import mingbai.plan.Output;
import mingbai.plan.Plan;
import mingbai.relate.Lazy;
import mingbai.words.Messages;
import org.jsoup.Jsoup;

/** What of a record can be found, in each language. Texts are as in the records; the page normalizes query and text alike. */
final class SearchRecords {
    private static final Map<Language, String> SEPARATORS = Language.ALL.stream().collect(Collectors.toMap(language -> language,
            language -> Messages.in(language).sentence("edition.search.separator")));

    private static final Map<Language, String> COLONS = Language.ALL.stream().collect(Collectors.toMap(language -> language,
            language -> Messages.in(language).sentence("edition.search.colon")));
    private static final String BETWEEN = " · ";

    private final Plan plan;
    private final Languages languages;
    private final Lazy<SearchFacets> facets;
    private final Lazy<Set<Is>> several = new Lazy<>(this::several);
    private final Lazy<Map<Subject, Integer>> positions = new Lazy<>(this::positions);

    SearchRecords(Plan plan, Lazy<SearchFacets> facets) {
        this.plan = plan;
        this.languages = plan.publication().head().languages();
        this.facets = facets;
    }

    /** The place of each record among all that can be found. */
    private Map<Subject, Integer> positions() {
        Map<Subject, Integer> found = new HashMap<>();
        plan.searches().stream().filter(Output.SearchCharacterFile.class::isInstance)
                .flatMap(file -> ((Output.SearchCharacterFile) file).subjects().stream())
                .forEach(subject -> found.put(subject, found.size()));
        return found;
    }

    /** All by which a subject can be found. */
    Stream<String> all(Subject subject) {
        return Stream.of(both(subject.title()).stream().filter(Objects::nonNull), texts(subject), subject.search().stream())
                .flatMap(found -> found);
    }

    /** Its text and its facts. */
    Stream<String> texts(Subject subject) {
        return Stream.of(text(subject), facts(subject)).flatMap(List::stream).filter(Objects::nonNull);
    }

    /** @param texts false: an item's text and facts are left out */
    Map<String, Object> of(Subject subject, boolean texts) {
        Output.Page page = Output.Page.of(subject, Language.AUTHORITATIVE);
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("kind", page.kind().id());
        record.put("path", page.path());
        if (subject instanceof Item item) {
            record.put("number", item.integer().map(Object.class::cast).orElse(item.number()));
            record.put("in", facets.get().of(item));
            record.put("about", about(item));
        }
        record.put("title", both(subject.title()));
        boolean whole = texts || !(subject instanceof Item);
        record.put("text", whole ? text(subject) : null);
        record.put("facts", whole ? facts(subject) : null);
        if (!subject.search().isEmpty()) record.put("search", subject.search());
        return record;
    }

    /** The positions of records by whose other names readers look for an item: words that the item itself does not say. */
    private List<Integer> about(Item item) {
        Stream<Subject> named = Stream.of(item.units().stream().map(Cell.Responsibility::unit).filter(SearchRecords::calledOtherwise),
                item.scope().stream().flatMap(scope -> scope.regions().stream()).filter(region -> !region.search().isEmpty()),
                plan.relations().glossary().in(item).stream().filter(SearchRecords::calledOtherwise)).flatMap(subjects -> subjects);
        return named.map(positions.get()::get).filter(Objects::nonNull).distinct().sorted().toList();
    }

    private static boolean calledOtherwise(Unit unit) {
        return unit.today().isPresent() || !unit.search().isEmpty();
    }

    private static boolean calledOtherwise(Concept concept) {
        return concept.terms().values().stream().anyMatch(terms -> terms.size() > 1) || !concept.search().isEmpty();
    }

    List<String> text(Subject subject) {
        if (subject instanceof Item item) return each(language -> text(item, language));
        if (subject instanceof Concept concept) return both(concept.definition());
        if (subject instanceof Prose prose) return each(language -> Optional.of(Jsoup.parseBodyFragment(prose.body().or(language)).text()));
        if (subject instanceof Unit unit) return names(unit.aliases(), unit.today().map(Unit.Today::name));
        return names(((Region) subject).aliases(), Optional.empty());
    }

    /** Its texts and remarks, row by row. */
    private Optional<String> text(Item item, Language language) {
        List<SourceText.Column> columns = plan.relations().table().columns(item).stream()
                .filter(column -> column.is() == Is.TEXT || column.is() == Is.REMARK).toList();
        String text = item.rows().stream().flatMap(row -> columns.stream().flatMap(column -> row.cell(column.id()).stream()))
                .flatMap(cell -> cell.text().in(language).stream()).collect(Collectors.joining("\n"));
        return Optional.of(text).filter(said -> !said.isEmpty());
    }

    /** Other names are Chinese. Whoever knows only what a unit is called today finds it. */
    private List<String> names(List<String> aliases, Optional<LocalizedText> today) {
        return each(language -> language != Language.AUTHORITATIVE ? today.flatMap(name -> name.in(language))
                : Optional.of(joined(language, Stream.concat(aliases.stream(), today.stream().map(LocalizedText::official)))));
    }

    List<String> facts(Subject subject) {
        if (subject instanceof Item item) {
            return each(language -> Optional.of(facts(item, language)));
        }
        if (subject instanceof Concept concept) {
            return each(language -> Optional.of(joined(language, concept.terms(language).stream().map(Concept.Term::term))));
        }
        if (subject instanceof Unit unit) return both(unit.kind().name());
        return subject instanceof Region region ? both(region.kind().name()) : each(language -> Optional.of(""));
    }

    /**
     * That it is no longer what holds, units, scope, time limits, persons and headings; in Chinese also a unit's own name where the row
     * writes it short. What is told apart by its column stands behind its head.
     */
    private String facts(Item item, Language language) {
        List<String> facts = new ArrayList<>();
        item.notice().ifPresent(notice -> facts.add(Messages.in(language).name("edition.validity", notice.status())));
        for (SourceText.Column column : plan.relations().table().columns(item)) {
            Set<String> said = new LinkedHashSet<>();
            item.cells(column.id()).forEach(cell -> said(column.is(), cell, language, said));
            String head = headed(column) ? column.name().or(language) + COLONS.get(language) : "";
            if (!said.isEmpty()) facts.add(head + joined(language, said.stream()));
        }
        plan.relations().table().path(item).stream().flatMap(group -> group.heading().in(language).stream()).forEach(facts::add);
        return String.join(BETWEEN, facts);
    }

    private static void said(Is is, Cell cell, Language language, Set<String> said) {
        if (is == Is.UNITS) units((Cell.Units) cell, language, said);
        else if (is == Is.SCOPE || is == Is.LIMIT || is == Is.PERSON) cell.text().in(language).ifPresent(said::add);
    }

    /** What columns are of which there are several. */
    private Set<Is> several() {
        Set<Is> once = EnumSet.noneOf(Is.class);
        return plan.publication().head().columns().stream().map(SourceText.Column::is).filter(is -> !once.add(is))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Is.class)));
    }

    /** Whether a column is not told by what its cells say: a person's, or one of several of its sort. */
    private boolean headed(SourceText.Column column) {
        return column.is() == Is.PERSON || several.get().contains(column.is());
    }

    private static void units(Cell.Units cell, Language language, Set<String> facts) {
        boolean published = language == Language.AUTHORITATIVE;
        String whole = published && !cell.listed() ? cell.text().official().replace("\n", SEPARATORS.get(language)) : "";
        if (!whole.isEmpty()) facts.add(whole);
        for (Cell.Responsibility responsibility : cell.are()) {
            if (published && whole.isEmpty()) facts.add(responsibility.asPublished());
            String name = responsibility.unit().name().or(language);
            if (!whole.contains(name)) facts.add(name);
        }
    }

    private static String joined(Language language, Stream<String> words) {
        return words.collect(Collectors.joining(SEPARATORS.get(language)));
    }

    private List<String> both(LocalizedText text) {
        return each(text::in);
    }

    /** What there is in each language; null: nothing. */
    private List<String> each(Function<Language, Optional<String>> text) {
        List<String> each = new ArrayList<>(languages.all().size());
        languages.all().forEach(language -> each.add(text.apply(language).orElse(null)));
        return each;
    }
}
