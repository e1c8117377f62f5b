package mingbai.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.model.Address;
import mingbai.model.Language;
import mingbai.model.Problem;
import mingbai.model.Prose;
import mingbai.model.Publication;
import mingbai.model.Rule;

/**
 * Everything that the edition will hold, theme assets and checksums apart.
 *
 * @param publication what it is about
 * @param catalogue   what follows from the records
 * @param outputs     pages first, each address once
 * @param byPath      the same by their addresses
 * @param problems    links of prose that lead nowhere; nothing is rendered then
 */
public record Plan(Publication publication, Catalogue catalogue, List<Output> outputs, Map<String, Output> byPath,
                   List<Problem> problems) {
    public Plan {
        outputs = List.copyOf(outputs);
        byPath = Collections.unmodifiableMap(byPath);
        problems = List.copyOf(problems);
    }

    /** Decides what exists and where. */
    public static Plan of(Publication publication) {
        return of(publication, SearchFiles.SMALL);
    }

    /** @param small up to how many letters the search page reads all texts */
    static Plan of(Publication publication, int small) {
        List<Output.DataFile> data = dataFiles(publication);
        Catalogue catalogue = new Catalogue(publication, data, small);
        List<Output.Page> pages = pages(catalogue);
        List<Output> outputs = new ArrayList<>(pages);
        outputs.addAll(data);
        outputs.addAll(describing(publication, data));
        outputs.addAll(catalogue.searches());
        if (catalogue.feeds()) {
            outputs.add(new Output.SiteMap(pages.stream().filter(page -> page.kind() != PageKind.NOT_FOUND).toList()));
            Language.ALL.forEach(language -> outputs.add(new Output.Feed(language)));
        }
        Map<String, Output> byPath = byPath(outputs);
        return new Plan(publication, catalogue, outputs, byPath, broken(publication, byPath));
    }

    /** The pages among the outputs. */
    public List<Output.Page> pages() {
        return outputs.stream().filter(Output.Page.class::isInstance).map(Output.Page.class::cast).toList();
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

    private static Map<String, Output> byPath(List<Output> outputs) {
        Map<String, Output> byPath = new HashMap<>(2 * outputs.size());
        for (Output output : outputs) {
            Output other = byPath.putIfAbsent(output.path(), output);
            if (other != null) throw new IllegalStateException("one address for " + other + " and " + output);
        }
        return byPath;
    }

    private static List<Problem> broken(Publication publication, Map<String, Output> taken) {
        List<Problem> problems = new ArrayList<>();
        publication.pages().forEach(prose -> prose.links().stream()
                .filter(link -> !taken.containsKey(target(prose, link)) && !theme(target(prose, link)))
                .map(link -> new Problem(Rule.LINK_BROKEN, link.place(), link.excerpt(), List.of(link.address()),
                        Optional.empty()))
                .forEach(problems::add));
        return problems;
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
