package mingbai.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.language.Language;
import mingbai.language.Word;
import mingbai.model.Attachment;
import mingbai.model.Item;
import mingbai.model.Subject;

/** Something that the edition holds at an address; assets of the theme apart. */
public sealed interface Output {
    /** The folder of the theme's assets, from the edition's root. */
    String ASSETS = "assets/";

    /** From the edition's root, with forward slashes. */
    String path();

    /**
     * A page.
     *
     * @param kind     decides its layout
     * @param language what it is written in
     * @param subject  what it is about; absent for kinds with a single page
     * @param part     from 1: which part it is of a page whose lists go on; most pages have one
     * @param path     from the edition's root
     */
    record Page(PageKind kind, Language language, Optional<Subject> subject, int part, String path) implements Output {
        Page(PageKind kind, Language language, Optional<Subject> subject) {
            this(kind, language, subject, 1, language.folder() + kind.path(subject));
        }

        /** The page of a subject. */
        public static Page of(Subject subject, Language language) {
            return new Page(PageKind.of(subject), language, Optional.of(subject));
        }

        /** The only page of a kind. */
        public static Page of(PageKind kind, Language language) {
            if (kind.hasSubject()) throw new IllegalArgumentException(kind + " has a page for each subject");
            return new Page(kind, language, Optional.empty());
        }

        /**
         * Another part of the page.
         *
         * @param path from the edition's root
         */
        Page part(int other, String path) {
            return new Page(kind, language, subject, other, path);
        }

        /** The same part of the page in a language. */
        public Page in(Language other) {
            return other == language ? this
                    : new Page(kind, other, subject, part, other.folder() + path.substring(language.folder().length()));
        }
    }

    /**
     * Open data.
     *
     * @param format  how it is written
     * @param content what it holds
     * @param records how many
     */
    record DataFile(Format format, Content content, int records) implements Output {
        @Override
        public String path() {
            return "data/" + Word.of(content) + "." + Word.of(format);
        }

        /** How a data file is written. */
        public enum Format {
            JSON("application/json"),
            CSV("text/csv"),
            /** TBX-Basic, for a glossary. */
            TBX("application/x-tbx+xml"),
            /** SKOS in JSON-LD, for a glossary. */
            JSONLD("application/ld+json"),
            /** Excel. */
            XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            /** Word. */
            DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

            private final String mediaType;

            Format(String mediaType) {
                this.mediaType = mediaType;
            }

            public String mediaType() {
                return mediaType;
            }
        }

        /** What a data file holds. */
        public enum Content {
            ITEMS, UNITS, REGIONS, GLOSSARY,
            /** The official table. */
            TABLE,
            /** All records in one file. */
            ALL;

            /** The formats in which it comes. */
            List<Format> formats() {
                return switch (this) {
                    case ITEMS, UNITS, REGIONS -> List.of(Format.JSON, Format.CSV);
                    case GLOSSARY -> List.of(Format.JSON, Format.CSV, Format.TBX, Format.JSONLD);
                    case ALL -> List.of(Format.XLSX);
                    case TABLE -> List.of(Format.DOCX);
                };
            }
        }
    }

    /** A file that belongs to the source document. */
    record AttachedFile(Attachment attachment) implements Output {
        @Override
        public String path() {
            return "attachments/" + attachment.name();
        }
    }

    /**
     * The data of one item.
     *
     * @param item the item
     * @param id   under which it lies: the item's own, or a former one
     */
    record ItemFile(Item item, String id) implements Output {
        ItemFile(Item item) {
            this(item, item.id());
        }

        @Override
        public String path() {
            return "data/items/" + id + ".json";
        }
    }

    /**
     * The JSON Schema of a JSON data file.
     *
     * @param content what the data file holds
     */
    record SchemaFile(DataFile.Content content) implements Output {
        @Override
        public String path() {
            return "data/" + Word.of(content) + ".schema.json";
        }
    }

    /**
     * What the data files are, for programs: a Data Package (version 2).
     *
     * @param files what it describes
     */
    record DataPackage(List<DataFile> files) implements Output {
        public DataPackage {
            files = List.copyOf(files);
        }

        @Override
        public String path() {
            return "data/datapackage.json";
        }
    }

    /** A script that the search page reads. */
    sealed interface Search extends Output {}

    /**
     * A script with records for the search page.
     *
     * @param number   from 1
     * @param subjects what can be found in it
     * @param texts    false: the items' texts and facts are not in it
     */
    record SearchRecordFile(int number, List<Subject> subjects, boolean texts) implements Search {
        public SearchRecordFile {
            subjects = List.copyOf(subjects);
        }

        @Override
        public String path() {
            return "search/records-" + number + ".js";
        }
    }

    /**
     * A script with what a search can be narrowed by.
     *
     * @param shards into how many parts the index of texts falls; 0: there is none, records hold their texts
     * @param texts  the position of the first item in each file of texts; empty: there are none
     */
    record SearchFacetFile(int shards, List<Integer> texts) implements Search {
        public SearchFacetFile {
            texts = List.copyOf(texts);
        }

        @Override
        public String path() {
            return "search/facets.js";
        }
    }

    /**
     * A script with texts and facts of items.
     *
     * @param number from 1
     * @param first  the position of its first item among all items, from 0
     * @param items  in order
     */
    record SearchTextFile(int number, int first, List<Item> items) implements Search {
        public SearchTextFile {
            items = List.copyOf(items);
        }

        @Override
        public String path() {
            return "search/texts-" + number + ".js";
        }
    }

    /**
     * A script with a part of the index of texts.
     *
     * @param number from 0
     * @param of     how many parts there are
     */
    record SearchIndexFile(int number, int of) implements Search {
        @Override
        public String path() {
            return "search/index-" + number + ".js";
        }
    }

    /**
     * A script with the words of the index of texts.
     *
     * @param of how many parts the index has
     */
    record SearchWordFile(int of) implements Search {
        @Override
        public String path() {
            return "search/words.js";
        }
    }

    /**
     * A script with the readings of the characters that can be found, and their traditional forms.
     *
     * @param subjects what can be found
     * @param known    terms with their pinyin
     */
    record SearchCharacterFile(List<Subject> subjects, Map<String, String> known) implements Search {
        public SearchCharacterFile {
            subjects = List.copyOf(subjects);
        }

        @Override
        public String path() {
            return "search/characters.js";
        }
    }

    /** The items as a feed; only where the edition's absolute address is configured. */
    record Feed(Language language) implements Output {
        @Override
        public String path() {
            return language.folder() + "feed.xml";
        }
    }

    /** What to open, for those who unpack the edition: its name comes first in every list. */
    record ReadMe() implements Output {
        @Override
        public String path() {
            return "00-READ-ME-FIRST.txt";
        }
    }

    /** A picture for those to whom the edition is sent (Open Graph); only of an edition that is no draft. */
    record Card() implements Output {
        @Override
        public String path() {
            return "card.png";
        }
    }

    /**
     * The addresses of pages; only where the edition's absolute address is configured.
     *
     * @param pages  what it lists
     * @param number from 1, where an index lists several; 0: it is the only one
     */
    record SiteMap(List<Page> pages, int number) implements Output {
        public SiteMap {
            pages = List.copyOf(pages);
        }

        @Override
        public String path() {
            return number == 0 ? INDEX : "sitemap-" + number + ".xml";
        }

        static final String INDEX = "sitemap.xml";
    }

    /**
     * The index of several lists of addresses.
     *
     * @param maps what it lists
     */
    record SiteMapIndex(List<SiteMap> maps) implements Output {
        public SiteMapIndex {
            maps = List.copyOf(maps);
        }

        @Override
        public String path() {
            return SiteMap.INDEX;
        }
    }
}
