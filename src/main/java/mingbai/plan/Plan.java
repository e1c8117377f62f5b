package mingbai.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mingbai.model.Address;
import mingbai.model.Language;
import mingbai.model.Problem;
import mingbai.model.Prose;
import mingbai.model.Publication;
import mingbai.model.Rule;
import mingbai.text.Bitexts;

/**
 * Everything that the edition will hold, theme assets and checksums apart. What a page needs of it is decided when it is first
 * asked for, so that a preview of one page need not plan all of them.
 */
public final class Plan {
    private final Publication publication;
    private final Catalogue catalogue;
    private final Lazy<List<Output>> planned = new Lazy<>(this::planned);
    private final Lazy<Moved> moved = new Lazy<>(this::moved);
    private final Lazy<List<Output>> outputs = new Lazy<>(() ->
            Stream.concat(planned.get().stream(), moved.get().outputs().stream()).toList());
    private final Lazy<Map<String, Output>> byPath = new Lazy<>(this::index);

    private Plan(Publication publication, Catalogue catalogue) {
        this.publication = publication;
        this.catalogue = catalogue;
    }

    /** Decides what exists and where. */
    public static Plan of(Publication publication) {
        return of(publication, SearchFiles.SMALL);
    }

    /** @param texts what is known of the publication's texts */
    public static Plan of(Publication publication, Bitexts texts) {
        return of(publication, texts, SearchFiles.SMALL);
    }

    /** @param small up to how many letters the search page reads all texts */
    static Plan of(Publication publication, int small) {
        return of(publication, Bitexts.of(publication.concepts()), small);
    }

    private static Plan of(Publication publication, Bitexts texts, int small) {
        return new Plan(publication, new Catalogue(publication, texts, dataFiles(publication), small));
    }

    /** What it is about. */
    public Publication publication() {
        return publication;
    }

    /** What follows from the records. */
    public Catalogue catalogue() {
        return catalogue;
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
        Language language = path.startsWith(Language.EN.folder()) ? Language.EN : Language.ZH;
        Optional<Output.Page> page = page(path.substring(language.folder().length()), language);
        return page.<Output>map(found -> found).or(() -> Optional.ofNullable(byPath.get().get(path)));
    }

    private Optional<Output.Page> page(String path, Language language) {
        for (PageKind kind : PageKind.values()) {
            if (!kind.hasSubject() && kind.path(Optional.empty()).equals(path)) {
                return catalogue.hasPage(kind) ? Optional.of(Output.Page.of(kind, language)) : Optional.empty();
            }
        }
        return Stream.of(PageKind.values()).filter(PageKind::hasSubject).flatMap(kind -> kind.id(path).stream()
                .flatMap(id -> catalogue.subject(kind, id).stream())).findFirst().map(subject -> Output.Page.of(subject, language));
    }

    private List<Output> planned() {
        List<Output.Page> pages = pages(catalogue);
        List<Output> all = new ArrayList<>(pages);
        all.addAll(catalogue.dataFiles());
        all.addAll(describing(publication, catalogue.dataFiles()));
        all.addAll(catalogue.searches());
        if (catalogue.feeds()) {
            all.add(new Output.SiteMap(pages.stream().filter(page -> page.kind() != PageKind.NOT_FOUND).toList()));
            Language.ALL.forEach(language -> all.add(new Output.Feed(language)));
        }
        return List.copyOf(all);
    }

    private Moved moved() {
        return publication.redirects().isEmpty() ? new Moved(List.of(), List.of())
                : Moved.of(publication.redirects(), planned.get());
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
                .map(link -> new Problem(Rule.LINK_BROKEN, link.place(), link.excerpt(), List.of(link.address()),
                        Optional.empty())));
        return Stream.concat(moved.get().problems().stream(), broken).toList();
    }

    /** The pages among the outputs. */
    public List<Output.Page> pages() {
        return outputs().stream().filter(Output.Page.class::isInstance).map(Output.Page.class::cast).toList();
    }

    private static List<Output.Page> pages(Catalogue catalogue) {
        List<Output.Page> pages = new ArrayList<>();
        for (Language language : Language.ALL) {
            for (PageKind kind : PageKind.values()) {
                if (!kind.hasSubject() && catalogue.hasPage(kind)) pages.add(Output.Page.of(kind, language));
            }
            catalogue.subjects().forEach(subject -> pages.add(Output.Page.of(subject, language)));
        }
        return pages;
    }

    private static List<Output.DataFile> dataFiles(Publication publication) {
        List<Output.DataFile> files = new ArrayList<>();
        for (Output.DataFile.Content content : Output.DataFile.Content.values()) {
            int records = switch (content) {
                case ITEMS -> publication.items().size();
                case UNITS -> publication.units().size();
                case REGIONS -> publication.regions().size();
                case GLOSSARY -> publication.concepts().size();
                case ALL -> publication.items().size() + publication.units().size() + publication.regions().size()
                        + publication.concepts().size();
                case TABLE -> publication.items().size();
            };
            content.formats().forEach(format -> files.add(new Output.DataFile(format, content, records)));
        }
        return files;
    }

    private static List<Output> describing(Publication publication, List<Output.DataFile> data) {
        List<Output> files = new ArrayList<>();
        files.add(new Output.DataPackage(data));
        data.stream().filter(file -> file.format() == Output.DataFile.Format.JSON)
                .forEach(file -> files.add(new Output.SchemaFile(file.content())));
        publication.items().forEach(item -> files.add(new Output.ItemFile(item)));
        return files;
    }

    /** Assets and checksums are not planned; the proof of the rendered page knows whether they exist. */
    private static boolean theme(String path) {
        return path.startsWith("assets/") || path.equals("SHA256SUMS");
    }

    /** Links of prose are relative to its page in the edition. */
    private static String target(Prose prose, Prose.Link link) {
        return Address.resolve(Output.Page.of(prose, link.language()).path(), link.address());
    }
}
