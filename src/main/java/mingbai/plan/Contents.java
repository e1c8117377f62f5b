package mingbai.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import mingbai.language.Language;
import mingbai.model.Concept;
import mingbai.model.Item;
import mingbai.model.Prose;
import mingbai.model.Publication;
import mingbai.model.Region;
import mingbai.model.Subject;
import mingbai.model.Unit;
import mingbai.relate.Concordance;
import mingbai.relate.FirstLetters;
import mingbai.relate.Glossary;
import mingbai.relate.Group;
import mingbai.relate.OfficialTable;
import mingbai.relate.Reach;
import mingbai.relate.RegionNode;
import mingbai.relate.Relations;
import mingbai.relate.Responsibilities;
import mingbai.relate.Rows;

/**
 * What a page lists, list by list in the order of the page, and about how many bytes each entry takes. Both languages have the
 * same entries in the same parts; where their order differs, all entries of a list count the same.
 */
final class Contents {
    /** A heading with what explains the list. */
    static final int HEADING = 1_000;
    /** A row of a table of numbers. */
    private static final int ROW = 8 * Estimate.ELEMENT;
    private static final int EXCERPT = 200;
    private static final int MARK = 20;

    private final Publication publication;
    private final Responsibilities responsible;
    private final Reach reach;
    private final Glossary glossary;
    private final Rows rows;
    private final Relations relations;
    private final ListLimits limits;
    private final Language language;
    private final int most;
    private final List<Listed> lists = new ArrayList<>();
    private int head;

    private Contents(Relations relations, ListLimits limits, Language language, int most) {
        this.publication = relations.publication();
        this.responsible = relations.responsible();
        this.reach = relations.reach();
        this.glossary = relations.glossary();
        this.rows = relations.rows();
        this.relations = relations;
        this.limits = limits;
        this.language = language;
        this.most = most;
    }

    /**
     * A list.
     *
     * @param name    as templates ask for it, and the id of its heading
     * @param above   the ids of the headings above it; empty: there is none
     * @param bytes   of each entry
     * @param anchors the id of an entry, by its position; empty: it has none
     * @param apart   true: where the page has several parts, the list begins one
     */
    record Listed(String name, List<String> above, int[] bytes, IntFunction<String> anchors, boolean apart) {}

    /** @param most how many bytes a part should have at most */
    static Contents of(Output.Page page, Relations relations, ListLimits limits, int most) {
        Contents contents = new Contents(relations, limits, page.language(), most);
        contents.fill(page.kind(), page.subject());
        return contents;
    }

    List<Listed> lists() {
        return lists;
    }

    /** What is before the first list. */
    int head() {
        return head;
    }

    int bytes() {
        return head + lists.stream().mapToInt(list -> HEADING + Arrays.stream(list.bytes()).sum()).sum();
    }

    private void fill(PageKind kind, Optional<Subject> subject) {
        switch (kind) {
            case ITEM -> head = itemPage((Item) subject.orElseThrow());
            case PROSE -> head = prose((Prose) subject.orElseThrow());
            case ITEMS -> list("items", publication.items(), this::summary);
            case TABLE -> list("rows", publication.items(), this::row, "row-");
            case PARALLEL -> list("rows", publication.items(), this::parallel, "item-");
            case UNITS -> responsible.groups().forEach(group -> list(group.kind().id(), group.members(), this::unit));
            case UNIT -> unitPage((Unit) subject.orElseThrow());
            case REGIONS -> {
                head = map();
                tree("tree");
            }
            case REGION -> regionPage((Region) subject.orElseThrow());
            case TOPICS -> {
                list("all topics", rows.byTopic(), topic -> bar() + Estimate.link(topic.kind().name()));
                rows.byTopic().forEach(topic -> list(topic.kind().id(), topic.members(), limits::entry));
            }
            case GROUPS -> groups();
            case LIMITS -> {
                list("dated", rows.dated(), this::limit);
                list("undated", rows.undated(), limits::entry);
                list("unlimited", rows.unlimited(), limits::entry);
            }
            case CHARTS -> charts();
            case GLOSSARY -> glossary();
            case CONCEPT -> conceptPage((Concept) subject.orElseThrow());
            case CHANGES -> list("changes", rows.changes(), Contents::change);
            case SITEMAP -> siteMap();
            default -> { }
        }
    }

    /** A heading over nothing but others is above the list of its first item. */
    private void groups() {
        Map<String, List<String>> above = new HashMap<>();
        for (Rows.Headed headed : rows.byGroup()) {
            if (headed.items().isEmpty()) above.computeIfAbsent(headed.list(), list -> new ArrayList<>()).add(headed.name());
            else list(headed.name(), above.getOrDefault(headed.name(), List.of()), headed.items(), limits::entry);
        }
    }

    private int itemPage(Item item) {
        return 2 * limits.bytes(item) + item.changes().stream().mapToInt(change -> Estimate.both(change.text())).sum();
    }

    private static int change(Rows.Changed changed) {
        return Estimate.link(changed.item().title()) + Estimate.both(changed.change().text()) + 5 * Estimate.ELEMENT;
    }

    /** The day may be a heading, and each item is there with all its facts. */
    private int limit(OfficialTable.Limited limited) {
        return limits.entry(limited.item()) + 6 * Estimate.ELEMENT;
    }

    /** It is HTML already; Chinese words in the English are marked. */
    private static int prose(Prose prose) {
        return prose.body().each().mapToInt(Estimate::text).sum();
    }

    private int summary(Item item) {
        return Estimate.link(item.title()) + 3 * EXCERPT + headings(item) + 8 * Estimate.ELEMENT
                + item.cells().mapToInt(cell -> Estimate.cell(cell) + 2 * Estimate.ELEMENT + EXCERPT / 2).sum();
    }

    private int row(Item item) {
        return Estimate.LINK + Estimate.both(item.title()) + headings(item) + 6 * Estimate.ELEMENT
                + item.cells().mapToInt(cell -> Estimate.cell(cell) + 3 * Estimate.ELEMENT).sum();
    }

    private int parallel(Item item) {
        return Estimate.whole(item) + headings(item) + 20 * Estimate.ELEMENT;
    }

    /** The headings that may begin before an item. */
    private int headings(Item item) {
        return relations.table().path(item).stream().mapToInt(group -> Estimate.link(group.heading())
                + group.text().map(Estimate::either).orElse(0) + 3 * Estimate.ELEMENT).sum();
    }

    private int unit(Unit unit) {
        return Estimate.LINK + Estimate.both(unit.name()) + MARK * rows.placesOf(responsible.of(unit)).size() + 5 * Estimate.ELEMENT;
    }

    private void unitPage(Unit unit) {
        head = Estimate.both(unit.name()) + unit.aliases().stream().mapToInt(Estimate::text).sum() + HEADING;
        if (responsible.roles().isEmpty()) {
            list("alone", responsible.alone(unit), limits::entry);
            list("shared", responsible.shared(unit), limits::entry);
        }
        responsible.inRoles(unit).forEach(role -> list("role-" + role.id(), role.items(), limits::entry));
        boolean many = ListLimits.many(responsible.of(unit));
        List<Responsibilities.Partner> partners = responsible.partners(unit);
        add(new Listed("partners", List.of(), partners.stream().mapToInt(partner -> bar() + Estimate.link(partner.unit().name())
                + numbers(partner.items(), many)).toArray(), entry -> "with-" + partners.get(entry).unit().id(), false));
    }

    /** Items by their numbers, or how many there are. */
    private static int numbers(List<Item> items, boolean many) {
        return many ? Estimate.LINK + Estimate.ELEMENT : items.stream().mapToInt(Estimate::number).sum();
    }

    private void regionPage(Region region) {
        head = map() + Estimate.both(region.name()) + Stream.of(reach.parts(region), reach.wholes(region))
                .flatMap(List::stream).mapToInt(other -> Estimate.link(other.name())).sum() + 3 * HEADING;
        for (Reach.Because because : reach.reasons(region)) {
            list(because.reason().word(), List.of(because.certain() ? "applies" : "may-apply"), because.applications(), this::application);
        }
        boolean many = ListLimits.many(reach.in(region));
        list("who", responsible.in(region), partner -> Estimate.link(partner.unit().name()) + numbers(partner.items(), many)
                + partner.unit().contact().map(Estimate::text).orElse(0) + 3 * Estimate.ELEMENT);
        rest("unstated", reach.unstated());
        rest("elsewhere", reach.elsewhere(region));
    }

    private int application(Reach.Application application) {
        return limits.entry(application.item()) + application.via().map(via -> Estimate.link(via.name())).orElse(0)
                + application.parts().stream().mapToInt(part -> Estimate.link(part.name())).sum() + 2 * Estimate.ELEMENT;
    }

    /** Items that do not apply: above a hundred a number. */
    private void rest(String name, List<Item> items) {
        if (ListLimits.many(items)) head += HEADING;
        else list(name, items, limits::entry);
    }

    private void charts() {
        list("by-unit", responsible.ranked(), unit -> bar() + 2 * Estimate.link(unit.name()));
        List<Unit> together = responsible.cooperating();
        list("together", together, row -> Estimate.link(row.name()) + together.stream().mapToInt(column -> square(row, column)).sum());
        list("cities", List.of("where"), reach.cities(), Contents::place);
        if (!reach.cities().isEmpty()) list("zones", List.of("where"), reach.zones(), Contents::place);
        list("by-topic", rows.byTopic(), topic -> bar() + 2 * Estimate.link(topic.kind().name()));
    }

    /** A square of the matrix, and the head of its column. */
    private int square(Unit row, Unit column) {
        int head = Estimate.either(column.name()) / 4 + Estimate.ELEMENT / 2;
        boolean shares = !responsible.both(row, column).isEmpty();
        return head + (shares ? Estimate.LINK + Estimate.either(row.name()) + Estimate.either(column.name()) : 0);
    }

    private static int bar() {
        return Estimate.PICTURE + ROW;
    }

    /** The tile map with its zones. */
    private int map() {
        return Stream.of(reach.cities(), ListLimits.few(reach.zones())).flatMap(List::stream).mapToInt(Contents::tile).sum();
    }

    /** On the map and in the table of numbers. */
    private static int place(Region region) {
        return ROW + tile(region) + Estimate.link(region.name());
    }

    private static int tile(Region region) {
        return Estimate.LINK + 2 * Estimate.either(region.name()) + 3 * Estimate.ELEMENT;
    }

    private void tree(String name) {
        list(name, reach.tree().stream().flatMap(RegionNode::all).toList(),
                node -> Estimate.link(node.region().name()) + 3 * Estimate.ELEMENT);
    }

    /** By the letters of the page's language, then by those of the others, then by topic. */
    private void glossary() {
        Stream.concat(Stream.of(language), publication.head().languages().others(language).stream())
                .forEach(order -> alphabet(order.alphabet(), glossary.letters(order.code())));
        boolean first = true;
        for (Group<Concept> group : glossary.groups(language.code())) {
            int[] bytes = group.members().stream().mapToInt(Contents::term).toArray();
            add(new Listed("topic-" + group.kind().id(), List.of("topics"), bytes, entry -> "", first));
            first = false;
        }
    }

    private void alphabet(String name, List<FirstLetters.Letter> letters) {
        List<String> anchors = letters.stream().flatMap(letter -> letter.concepts().stream().map(concept -> name + "-" + letter.number()))
                .toList();
        add(new Listed(name, List.of(), even(publication.concepts().stream().mapToInt(Contents::term).toArray()), anchors::get, true));
    }

    private static int term(Concept concept) {
        return Estimate.LINK + Estimate.both(concept.title()) + 4 * Estimate.ELEMENT
                + concept.main(Language.AUTHORITATIVE).stream().mapToInt(term -> term.pinyin().map(Estimate::text).orElse(0)).sum();
    }

    private void conceptPage(Concept concept) {
        head = 2 * HEADING + Estimate.both(concept.definition()) + concept.note().map(Estimate::both).orElse(0)
                + Stream.of(glossary.related(concept), glossary.broader(concept), glossary.narrower(concept)).flatMap(List::stream)
                .mapToInt(Contents::term).sum();
        List<Item> using = glossary.using(concept);
        boolean fits = head + HEADING + using.stream().mapToInt(limits::bytes).sum() <= most;
        list("items", using, fits ? limits::bytes : occurrences(concept));
    }

    /** The sentences alone in which items use a concept. */
    private ToIntFunction<Item> occurrences(Concept concept) {
        Concordance concordance = new Concordance(concept, relations.texts(), publication.head().languages().translations(language));
        return item -> Estimate.entry(concordance.entry(item));
    }

    private void siteMap() {
        head = publication.pages().stream().mapToInt(prose -> Estimate.link(prose.title())).sum() + HEADING;
        list("items", publication.items(), item -> Estimate.link(item.title()) + 2 * Estimate.ELEMENT);
        list("units", responsible.byKind(),
                unit -> Estimate.link(unit.name()) + Estimate.ELEMENT);
        tree("regions");
        int[] concepts = publication.concepts().stream().mapToInt(concept -> Estimate.link(concept.title()) + Estimate.ELEMENT).toArray();
        add(new Listed("glossary", List.of(), even(concepts), entry -> "", true));
    }

    private <T> void list(String name, List<T> entries, ToIntFunction<T> bytes) {
        list(name, List.of(), entries, bytes);
    }

    private <T> void list(String name, List<String> above, List<T> entries, ToIntFunction<T> bytes) {
        add(new Listed(name, above, entries.stream().mapToInt(bytes).toArray(), entry -> "", false));
    }

    private void list(String name, List<Item> items, ToIntFunction<Item> bytes, String anchor) {
        add(new Listed(name, List.of(), items.stream().mapToInt(bytes).toArray(), entry -> anchor + items.get(entry).position(), false));
    }

    /** Where the order of a list differs from language to language: as many entries are in a part as fit whichever they are. */
    private int[] even(int[] bytes) {
        int[] sorted = Arrays.stream(bytes).sorted().toArray();
        int fit = 0;
        int sum = HEADING;
        while (fit < sorted.length && sum + sorted[sorted.length - 1 - fit] <= most) sum += sorted[sorted.length - 1 - fit++];
        if (fit == sorted.length) return bytes;
        int each = (most - HEADING) / Math.max(1, fit);
        return Arrays.stream(bytes).map(any -> each).toArray();
    }

    private void add(Listed list) {
        lists.add(list);
    }
}
