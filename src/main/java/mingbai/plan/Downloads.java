package mingbai.plan;

import java.util.ArrayList;
import java.util.List;
import mingbai.language.Word;
import mingbai.model.Item;
import mingbai.model.Publication;
import mingbai.relate.Lazy;

/** The files of the edition beside its pages that pages name: open data, attachments, what the search page reads, feeds. */
public final class Downloads {
    private final Publication publication;
    private final List<Output.DataFile> data;
    private final List<Output.AttachedFile> attached;
    private final Lazy<SearchFiles> search;

    /** @param small up to how many letters the search page reads all texts */
    Downloads(Publication publication, Pages pages, int small) {
        this.publication = publication;
        this.data = data(publication);
        this.attached = publication.head().attachments().stream().map(Output.AttachedFile::new).toList();
        this.search = new Lazy<>(() -> SearchFiles.of(pages.subjects(), publication.concepts(), small));
    }

    /** Open data: all records of a kind, of which there are any, in each of its formats. */
    public List<Output.DataFile> data() {
        return data;
    }

    /** What the edition has records of, each with a schema, as their files are called: {@code items}. */
    public List<String> records() {
        return data.stream().filter(file -> file.format() == Output.DataFile.Format.JSON).map(file -> Word.of(file.content())).toList();
    }

    /** The files that belong to the source document, in the order of the record. */
    public List<Output.AttachedFile> attached() {
        return attached;
    }

    /** The path of an item's data. */
    public String item(Item item) {
        return new Output.ItemFile(item).path();
    }

    /** Paths of the scripts that the search page reads before its first search: facets, characters, then records. */
    public List<String> search() {
        return search.get().first();
    }

    /** Whether the texts are so large that the search page asks an index. */
    public boolean large() {
        return search.get().large();
    }

    /** Whether sitemap.xml and feed.xml exist: they need an absolute address. */
    public boolean feeds() {
        return publication.head().site().address().isPresent();
    }

    /** All scripts that the search page may read. */
    List<Output.Search> searches() {
        return search.get().all();
    }

    /** Open data and attachments, what describes them, and the items one by one. */
    List<Output> files() {
        List<Output> files = new ArrayList<>(data);
        files.addAll(attached);
        files.add(new Output.DataPackage(data));
        data.stream().filter(file -> file.format() == Output.DataFile.Format.JSON)
                .forEach(file -> files.add(new Output.SchemaFile(file.content())));
        publication.items().forEach(item -> files.add(new Output.ItemFile(item)));
        return files;
    }

    private static List<Output.DataFile> data(Publication publication) {
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
            boolean always = content == Output.DataFile.Content.ITEMS || content == Output.DataFile.Content.ALL;
            if (always || records > 0) content.formats().forEach(format -> files.add(new Output.DataFile(format, content, records)));
        }
        return List.copyOf(files);
    }
}
