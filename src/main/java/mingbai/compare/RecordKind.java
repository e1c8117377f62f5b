package mingbai.compare;

/** What is compared, in the order in which readers are shown it. */
public enum RecordKind {
    PUBLICATION("", ""),
    ITEM("items/", "items"),
    UNIT("units/", "units"),
    REGION("regions/", "regions"),
    CONCEPT("glossary/", "glossary"),
    /** A page that editors wrote as a text. */
    PROSE("", "");

    private final String folder;
    private final String data;

    RecordKind(String folder, String data) {
        this.folder = folder;
        this.data = data;
    }

    /** The name of its open data, and of the list in it; empty: it has none. */
    String data() {
        return data;
    }

    /** The page of a record. */
    String page(String id) {
        return this == PUBLICATION ? "index.html" : folder + id + ".html";
    }
}
