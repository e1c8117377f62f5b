package mingbai.fuzz;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import mingbai.Folders;

/** What reads bytes that others have made: each ends in a value or in a problem that is reported, whatever the bytes are. */
enum Target {
    PUBLICATION(RecordReader::new, "sites/minimal/content", "publication.yaml"),
    ITEM(RecordReader::new, "sites/minimal/content", "items/01.yaml"),
    UNITS(RecordReader::new, "sites/minimal/content", "units.yaml"),
    REGIONS(RecordReader::new, "sites/minimal/content", "regions.yaml"),
    TOPICS(RecordReader::new, "sites/minimal/content", "topics.yaml"),
    CONCEPT(RecordReader::new, "sites/minimal/content", "glossary/bonded-goods.yaml"),
    REDIRECTS(RecordReader::new, "sites/minimal/content", "redirects.yaml"),
    PROSE(RecordReader::new, "sites/minimal/content", "pages/about.zh.md"),
    SOURCE(RecordReader::new, "sites/minimal/content", "source/table.txt"),
    DOCX(BatchReader::new, "fuzz", "batch.docx"),
    XLSX(BatchReader::new, "fuzz", "batch.xlsx"),
    HTML(BatchReader::new, "fuzz", "batch.html"),
    CSV(BatchReader::new, "fuzz", "batch.csv"),
    TXT(BatchReader::new, "fuzz", "batch.txt"),
    THEME(ThemeReader::new, "themes/bare", "theme.yaml"),
    TEMPLATE(ThemeReader::new, "themes/bare", "layouts/item.html"),
    INTERFACE(ThemeReader::new, "themes/bare", "i18n/en.yaml"),
    STYLE(ThemeReader::new, "themes/bare", "assets/bare.css"),
    SUMS(EditionReader::new, "sites/minimal", "site/SHA256SUMS"),
    ITEMS(EditionReader::new, "sites/minimal", "site/data/items.json"),
    ZIP(EditionReader::new, "sites/minimal", "site.zip"),
    NOTE(EditionReader::new, "sites/minimal", ".site.swap"),
    FACTS(EditionReader::new, "sites/minimal", ".site.proven"),
    RENDERED(EditionReader::new, "sites/minimal", ".site.rendered");

    /** Inputs that are kept: seeds that lead into a reader, and all that ever broke one. */
    static final Path KEPT = Folders.RESOURCES.resolve("fuzz");

    private final BiFunction<Path, String, Reading> made;
    private final String among;
    private final String file;

    /**
     * @param among where a sound one may lie, below the tests' resources
     * @param file  what stands for the bytes, among files that are as they should be
     */
    Target(BiFunction<Path, String, Reading> made, String among, String file) {
        this.made = made;
        this.among = among;
        this.file = file;
    }

    /** Reads bytes, and fails where what comes of it is not right. */
    interface Reading {
        void of(byte[] bytes) throws Exception;
    }

    /** @param folder is filled with what the file is among */
    Reading in(Path folder) {
        return made.apply(folder, file);
    }

    /** Its name, and that of the folder of its inputs. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A name of one, or {@code all}. */
    static List<Target> named(String name) {
        return Stream.of(values()).filter(target -> name.equals("all") || name.equals(target.id())).toList();
    }

    /** The inputs that are kept for it, and a sound one. */
    List<Path> kept() {
        Path sound = Folders.RESOURCES.resolve(among).resolve(file);
        List<Path> kept = new ArrayList<>(Files.exists(sound) ? List.of(sound) : List.of());
        List<String> folders = this == ITEM ? List.of(id(), "read", "refused") : List.of(id());
        for (String name : folders) if (Files.exists(KEPT.resolve(name))) Folders.files(KEPT.resolve(name))
                .forEach(path -> kept.add(KEPT.resolve(name).resolve(path)));
        return kept;
    }
}
