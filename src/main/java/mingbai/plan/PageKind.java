package mingbai.plan;

import java.util.List;
import java.util.Optional;
import mingbai.language.Word;
import mingbai.model.Concept;
import mingbai.model.Item;
import mingbai.model.Prose;
import mingbai.model.Redirect;
import mingbai.model.Region;
import mingbai.model.Subject;
import mingbai.model.Unit;

/** The kinds of page, each with its layout, its address and its part in government publishing rules. */
public enum PageKind {
    HOME("index.html", Role.COLUMN),
    ITEMS("items/index.html", Role.COLUMN),
    ITEM("items/", Role.ARTICLE),
    TABLE("table.html", Role.ARTICLE),
    PARALLEL("parallel.html", Role.ARTICLE),
    /** All items in each language in a single file that needs no other, for phones. */
    ONE_FILE("one-file.html", Role.ARTICLE),
    UNITS("units/index.html", Role.COLUMN),
    UNIT("units/", Role.COLUMN),
    REGIONS("regions/index.html", Role.COLUMN),
    REGION("regions/", Role.COLUMN),
    TOPICS("topics.html", Role.COLUMN),
    /** The items under the headings of the source. */
    GROUPS("groups.html", Role.COLUMN),
    /** The time limits of items, by day. */
    LIMITS("limits.html", Role.COLUMN),
    CHARTS("charts.html", Role.COLUMN),
    GLOSSARY("glossary/index.html", Role.COLUMN),
    CONCEPT("glossary/", Role.COLUMN),
    SEARCH("search.html", Role.COLUMN),
    DATA("data/index.html", Role.COLUMN),
    PROSE("", Role.ARTICLE),
    /** What was changed since the edition was published. */
    CHANGES("changes.html", Role.COLUMN),
    SITEMAP("sitemap.html", Role.COLUMN),
    NOT_FOUND("404.html", Role.NEITHER),
    /** At an address that a page once had. */
    REDIRECT("", Role.NEITHER);

    /** What rules G02 and G03 ask of a page: the tags of a column, those of an article, or neither. */
    public enum Role { COLUMN, ARTICLE, NEITHER }

    /** Every kind, in order. */
    static final List<PageKind> ALL = List.of(values());

    private final String id = Word.of(this);
    private final String address;
    private final Role role;

    PageKind(String address, Role role) {
        this.address = address;
        this.role = role;
    }

    /** The name of its layout and of its interface texts: {@code not-found}. */
    public String id() {
        return id;
    }

    public Role role() {
        return role;
    }

    /** True for a kind with one page for each subject of a type. */
    public boolean hasSubject() {
        return !address.endsWith(".html");
    }

    /** Where the page lies, seen from the folder of its language. */
    String path(Optional<Subject> subject) {
        return subject.map(of -> address + of.id() + ".html").orElse(address);
    }

    /** The id of the subject whose page lies there, seen from the folder of its language; absent where none of this kind can. */
    Optional<String> id(String path) {
        boolean fits = path.startsWith(address) && path.endsWith(".html") && path.indexOf('/', address.length()) < 0;
        return fits ? Optional.of(path.substring(address.length(), path.length() - ".html".length())) : Optional.empty();
    }

    /** The kind of page that a subject has. */
    static PageKind of(Subject subject) {
        if (subject instanceof Item) return ITEM;
        if (subject instanceof Unit) return UNIT;
        if (subject instanceof Region) return REGION;
        if (subject instanceof Concept) return CONCEPT;
        if (subject instanceof Prose) return PROSE;
        if (subject instanceof Redirect) return REDIRECT;
        throw new IllegalArgumentException("no page for " + subject);
    }
}
