package mingbai.compare;

import java.util.Optional;
import mingbai.language.Bilingual;
import mingbai.language.Language;

/** What is compared, in the order in which it is told. */
public enum RecordKind {
    PUBLICATION("", "", "出版物", "Publication"),
    ITEM("items/", "items", "事项", "Items"),
    UNIT("units/", "units", "负责单位", "Responsible units"),
    REGION("regions/", "regions", "地区", "Regions"),
    CONCEPT("glossary/", "glossary", "术语", "Concepts");

    private final String folder;
    private final String data;
    private final Bilingual words;

    RecordKind(String folder, String data, String zh, String en) {
        this.folder = folder;
        this.data = data;
        this.words = new Bilingual(zh, Optional.of(en));
    }

    /** In the reader's words, several of them. */
    public String in(Language language) {
        return words.or(language);
    }

    /** The name of its open data, and of the list in it. */
    String data() {
        return data;
    }

    /** The page of a record. */
    String page(String id) {
        return this == PUBLICATION ? "index.html" : folder + id + ".html";
    }
}
