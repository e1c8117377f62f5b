package mingbai.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mingbai.format.Address;
import mingbai.format.Sha256;
import mingbai.language.Language;
import mingbai.model.Prose;
import mingbai.model.Publication;
import mingbai.model.Subject;
import mingbai.problem.Problem;
import mingbai.problem.Rule;
import mingbai.problem.Said;
import mingbai.relate.Lazy;
import mingbai.relate.Relations;
import mingbai.text.Alphabet;
import mingbai.text.Bitexts;
import mingbai.text.Pinyin;
import mingbai.text.Segments;

/**
 * Everything that the edition will hold, theme assets and checksums apart. What a page needs of it is decided when it is first
 * asked for, so that a preview of one page need not plan all of them.
 */
public final class Plan {
    /** How many bytes a part of a page should have at most, as they are reckoned; a page may have 400 KB, whatever its theme. */
    static final int PART = 300_000;
    /** How many addresses a site map has, of 50,000 that it may have: at up to 2 KB each it is below the 50 MB that it may have as well. */
    private static final int ADDRESSES = 25_000;
    private static final String ENDING = ".html";
    /** Any: tables are read when they are first asked for. */
    private static final int IDEOGRAPH = 0x660E;
    private static final Pattern FURTHER = Pattern.compile("(.+?)--?([1-9]\\d{0,5})\\.html");

    private final Publication publication;
    private final Relations relations;
    private final ListLimits limits = new ListLimits();
    private final Pages pages;
    private final Downloads downloads;
    private final int most;
    private final Map<PageKind, Map<String, Divided>> parts = PageKind.ALL.stream()
            .collect(Collectors.toMap(kind -> kind, kind -> new ConcurrentHashMap<>(), (one, other) -> one,
                    () -> new EnumMap<>(PageKind.class)));
    private final Lazy<Set<String>> former = new Lazy<>(() ->
            publication().redirects().stream().map(redirect -> redirect.from().path()).collect(Collectors.toSet()));
    private final Lazy<List<Output>> planned = new Lazy<>(this::planned);
    private final Lazy<FormerAddresses> moved = new Lazy<>(this::moved);
    private final Lazy<List<Output>> outputs = new Lazy<>(() ->
            Stream.concat(planned.get().stream(), moved.get().outputs().stream()).toList());
    private final Lazy<Map<String, Output>> byPath = new Lazy<>(this::index);

    private Plan(Relations relations, int small, int most) {
        this.publication = relations.publication();
        this.relations = relations;
        this.most = most;
        this.pages = new Pages(relations, limits);
        this.downloads = new Downloads(publication, pages, small);
    }

    /** Reads the tables by which texts are put in order, spelt in pinyin and cut into words, which are the same for all publications. */
    public static void load() {
        Language.ALL.forEach(Alphabet::of);
        Pinyin.reading(IDEOGRAPH);
        Segments.of(Language.AUTHORITATIVE, Character.toString(IDEOGRAPH));
    }

    /** Decides what exists and where. */
    public static Plan of(Publication publication) {
        return of(publication, SearchFiles.SMALL, PART);
    }

    /** @param texts what is known of the publication's texts */
    public static Plan of(Publication publication, Bitexts texts) {
        return of(publication, texts, SearchFiles.SMALL, PART);
    }

    /**
     * A plan whose lists go on in parts, however short they are.
     *
     * @param most how many bytes a part should have at most
     */
    public static Plan inParts(Publication publication, int most) {
        return of(publication, SearchFiles.SMALL, most);
    }

    /**
     * @param small up to how many letters the search page reads all texts
     * @param most  how many bytes a part of a page should have at most
     */
    static Plan of(Publication publication, int small, int most) {
        return of(publication, Bitexts.of(publication.concepts()), small, most);
    }

    private static Plan of(Publication publication, Bitexts texts, int small, int most) {
        return new Plan(Relations.of(publication, texts), small, most);
    }

    /** What it is about. */
    public Publication publication() {
        return publication;
    }

    /** What follows from the records. */
    public Relations relations() {
        return relations;
    }

    /** How much of a list one page shows. */
    public ListLimits limits() {
        return limits;
    }

    /** The files that pages name. */
    public Downloads downloads() {
        return downloads;
    }

    /** The paths of the same page in other languages. */
    public Set<String> counterparts(Output.Page page) {
        return publication.head().languages().others(page.language()).stream().map(other -> page.in(other).path())
                .collect(Collectors.toSet());
    }

    /** Whether a subject has a page: a unit or region that would list nothing has none (rule G06). */
    public boolean exists(Subject subject) {
        return pages.exists(subject);
    }

    /** Whether a page exists of which there is one a language, by the name of its kind. */
    public boolean exists(String kind) {
        return pages.exists(kind);
    }

    /** Each address once; pages first, those at former addresses last. */
    public List<Output> outputs() {
        return outputs.get();
    }

    /** The addresses of all outputs. */
    public Set<String> paths() {
        return Collections.unmodifiableSet(byPath.get().keySet());
    }

    /** What lies at an address; a page is found without planning the others. */
    public Optional<Output> at(String path) {
        Language language = Language.at(path);
        String inside = path.substring(language.folder().length());
        Optional<Output.Page> page = Optional.of(inside).filter(there -> publication.head().languages().has(language))
                .flatMap(there -> page(there, language).or(() -> further(there, language)));
        return page.<Output>map(found -> found).or(() -> Optional.ofNullable(byPath.get().get(path)));
    }

    /** What of its lists a page has, and where they go on. */
    public Part part(Output.Page page) {
        Divided divided = divided(page.kind(), page.language(), page.subject());
        return new Part(divided.parts(), page.part(), number -> page.language().folder() + divided.paths().get(number - 1));
    }

    /** The page of a subject, or the only one of a kind, in all of its parts. */
    private Stream<Output.Page> parts(PageKind kind, Language language, Optional<Subject> subject) {
        Output.Page first = new Output.Page(kind, language, subject);
        return IntStream.rangeClosed(1, divided(kind, language, subject).parts().count()).mapToObj(number -> part(first, number));
    }

    private Output.Page part(Output.Page first, int number) {
        List<String> paths = divided(first.kind(), first.language(), first.subject()).paths();
        return number == 1 ? first : first.part(number, first.language().folder() + paths.get(number - 1));
    }

    /**
     * A page in its parts, the same in each language but for the glossary, which has an order for each.
     *
     * @param paths of each part, from the folder of its language
     */
    private record Divided(Parts parts, List<String> paths) {}

    private Divided divided(PageKind kind, Language language, Optional<Subject> subject) {
        String id = subject.map(Subject::id).orElse(kind == PageKind.GLOSSARY ? language.code() : "");
        Divided known = parts.get(kind).get(id);
        return known != null ? known : parts.get(kind).computeIfAbsent(id, any -> divide(new Output.Page(kind, language, subject)));
    }

    private Divided divide(Output.Page first) {
        Parts found = Parts.of(Contents.of(first, relations, limits, most), most);
        String path = first.kind().path(first.subject());
        return new Divided(found, IntStream.rangeClosed(1, found.count()).mapToObj(number -> number == 1 ? path : path(path, number))
                .toList());
    }

    /** A part's address has its number. Addresses of records stay: where one has taken it, the part steps aside. */
    private String path(String first, int number) {
        String stem = first.substring(0, first.length() - ENDING.length());
        String usual = stem + "-" + number + ENDING;
        boolean taken = page(usual, Language.AUTHORITATIVE).isPresent() || former.get().contains(usual);
        return taken ? stem + "--" + number + ENDING : usual;
    }

    /** A part behind the first. */
    private Optional<Output.Page> further(String path, Language language) {
        Matcher part = FURTHER.matcher(path);
        if (!part.matches()) return Optional.empty();
        int number = Integer.parseInt(part.group(2));
        return page(part.group(1) + ENDING, language).filter(first -> number > 1 && number <= part(first).count())
                .map(first -> part(first, number)).filter(found -> found.path().equals(language.folder() + path));
    }

    /** A page, or the first part of one. */
    private Optional<Output.Page> page(String path, Language language) {
        for (PageKind kind : PageKind.values()) {
            if (!kind.hasSubject() && kind.path(Optional.empty()).equals(path)) {
                return pages.exists(kind) ? Optional.of(Output.Page.of(kind, language)) : Optional.empty();
            }
        }
        return Stream.of(PageKind.values()).filter(PageKind::hasSubject).flatMap(kind -> kind.id(path).stream()
                .flatMap(id -> pages.subject(kind, id).stream())).findFirst().map(subject -> Output.Page.of(subject, language));
    }

    private List<Output> planned() {
        List<Output.Page> paged = paged();
        List<Output> all = new ArrayList<>(paged);
        all.addAll(downloads.files());
        all.addAll(downloads.searches());
        if (downloads.feeds()) {
            all.addAll(siteMaps(paged.stream().filter(page -> page.kind() != PageKind.NOT_FOUND).toList(), ADDRESSES));
            publication.head().languages().all().forEach(language -> all.add(new Output.Feed(language)));
        }
        all.add(new Output.ReadMe());
        if (!publication.head().draft()) all.add(new Output.Card());
        return List.copyOf(all);
    }

    /** One list of addresses, or where they are too many for one an index of several (sitemaps.org). */
    static List<Output> siteMaps(List<Output.Page> pages, int most) {
        if (pages.size() <= most) return List.of(new Output.SiteMap(pages, 0));
        List<Output.SiteMap> maps = new ArrayList<>();
        for (int from = 0; from < pages.size(); from += most) {
            maps.add(new Output.SiteMap(pages.subList(from, Math.min(pages.size(), from + most)), maps.size() + 1));
        }
        List<Output> all = new ArrayList<>(maps);
        all.add(new Output.SiteMapIndex(maps));
        return all;
    }

    private FormerAddresses moved() {
        return publication.redirects().isEmpty() ? new FormerAddresses(List.of(), List.of())
                : FormerAddresses.of(publication.redirects(), publication.head().languages(), planned.get());
    }

    private Map<String, Output> index() {
        List<Output> outputs = outputs();
        Map<String, Output> index = new HashMap<>(2 * outputs.size());
        for (Output output : outputs) {
            Output other = index.putIfAbsent(output.path(), output);
            if (other != null) throw new IllegalStateException("one address for " + other + " and " + output);
        }
        return index;
    }

    /** Links of prose that lead nowhere, redirects that cannot be; nothing is published then. */
    public List<Problem> problems() {
        Stream<Problem> broken = publication.pages().stream().flatMap(prose -> prose.links().stream()
                .filter(link -> at(target(prose, link)).isEmpty() && !theme(target(prose, link)))
                .map(link -> new Problem(Rule.LINK_BROKEN, link.place(), link.excerpt(), Said.all(link.address()),
                        Optional.empty())));
        return Stream.concat(moved.get().problems().stream(), broken).toList();
    }

    /** Says plans apart that hold other outputs, or lists that go on elsewhere. */
    public String layout() {
        StringBuilder layout = new StringBuilder();
        for (Output output : outputs()) {
            layout.append(output.path()).append('\n');
            if (output instanceof Output.Page page && page.part() == 1) layout.append(part(page).layout());
        }
        return layout.toString();
    }

    /** All scripts that the search page may read. */
    public List<Output.Search> searches() {
        return downloads.searches();
    }

    /** The pages among the outputs. */
    public List<Output.Page> pages() {
        return outputs().stream().filter(Output.Page.class::isInstance).map(Output.Page.class::cast).toList();
    }

    private List<Output.Page> paged() {
        // What takes long is found out on all cores: kind by kind, because a page of one kind takes far longer than one of another.
        pages.subjects().stream().collect(Collectors.groupingBy(PageKind::of)).forEach((kind, subjects) ->
                subjects.parallelStream().forEach(subject -> divided(kind, Language.AUTHORITATIVE, Optional.of(subject))));
        PageKind.ALL.parallelStream().filter(kind -> !kind.hasSubject() && pages.exists(kind))
                .forEach(kind -> divided(kind, Language.AUTHORITATIVE, Optional.empty()));
        List<Output.Page> all = new ArrayList<>();
        for (Language language : publication.head().languages().all()) {
            for (PageKind kind : PageKind.values()) {
                if (!kind.hasSubject() && pages.exists(kind)) parts(kind, language, Optional.empty()).forEach(all::add);
            }
            pages.subjects().forEach(subject -> parts(PageKind.of(subject), language, Optional.of(subject)).forEach(all::add));
        }
        return all;
    }

    /** Assets and checksums are not planned; the proof of the rendered page knows whether they exist. */
    private static boolean theme(String path) {
        return path.startsWith(Output.ASSETS) || path.equals(Sha256.LIST);
    }

    /** Links of prose are relative to its page in the edition. */
    private static String target(Prose prose, Prose.Link link) {
        return Address.resolve(Output.Page.of(prose, link.language()).path(), link.address());
    }
}
