package mingbai.render;

import io.pebbletemplates.pebble.error.PebbleException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mingbai.language.Language;
import mingbai.model.Concept;
import mingbai.model.Head;
import mingbai.model.Item;
import mingbai.model.Prose;
import mingbai.model.Publication;
import mingbai.model.Subject;
import mingbai.plan.Output;
import mingbai.plan.PageKind;

/**
 * A page as templates see it while it is rendered, by one thread. Title, description and the meta tags of government
 * publishing are made here and not in templates, so that no theme can get them wrong. What is asked of it is noted for the
 * fragment in which it is asked, so that nothing can be learnt of the page in any other way.
 */
final class PageView {
    private static final int DESCRIPTION_LENGTH = 120;
    private static final String PATH = "path";
    /** Its folder, which decides how links are written. */
    private static final String FOLDER = "folder";

    private final Output.Page page;
    private final Optional<String> root;
    private final Optional<String> absolute;
    private final String title;
    private final String description;
    private final List<Meta> meta;
    /** Of the fragments that are being rendered, the outermost first. */
    private final List<Fragments.Asked> asked = new ArrayList<>(4);

    /** One meta tag. */
    record Meta(String name, String content) {}

    private PageView(Output.Page page, Publication publication, Theme theme) {
        page.subject().ifPresent(Reads::all);
        this.page = page;
        this.root = publication.head().site().address();
        this.absolute = page.kind() == PageKind.NOT_FOUND ? root : Optional.empty();
        this.title = title(page, publication, theme);
        this.description = description(page, publication, theme, title);
        this.meta = meta(page, publication, theme, title, description);
    }

    static PageView of(Output.Page page, Publication publication, Theme theme) {
        return new PageView(page, publication, theme);
    }

    /** Notes from now on what is asked. */
    void begin(Fragments.Asked fragment) {
        asked.add(fragment);
    }

    /** Ends the innermost fragment. */
    void end() {
        asked.remove(asked.size() - 1);
    }

    /** What a template asks of the page by name; null: there is no such thing. */
    Object attribute(String name) {
        Object value = switch (name) {
            case "kind" -> page.kind().id();
            case "language" -> page.language().code();
            case "lang" -> page.language().tag();
            case "otherLang" -> page.language().other().tag();
            case PATH -> page.path();
            case "title" -> title;
            case "description" -> description;
            case "meta" -> meta;
            case FOLDER -> folder();
            default -> null;
        };
        for (Fragments.Asked fragment : asked) fragment.add(Fragments.PAGE + name, value);
        return value;
    }

    /** The folder with a closing slash, or nothing; on the page that servers show at any address, the edition's address. */
    private String folder() {
        return absolute.orElseGet(() -> page.path().substring(0, page.path().lastIndexOf('/') + 1));
    }

    /** What it is, for those who print it. */
    @Override
    public String toString() {
        return path();
    }

    /** From the edition's root. */
    String path() {
        attribute(PATH);
        return page.path();
    }

    Language language() {
        attribute("language");
        return page.language();
    }

    /** Where the page of the other language lies, from the edition's root. */
    String counterpart() {
        attribute(PATH);
        String folder = Language.EN.folder();
        return page.path().startsWith(folder) ? page.path().substring(folder.length()) : folder + page.path();
    }

    /** Where the page, or the same one in the other language, lies on the web. @param language its code */
    String absolute(String language) {
        String path = language().code().equals(language) ? path() : counterpart();
        return root.orElseThrow(() -> new IllegalArgumentException("site.address is to be configured")) + path;
    }

    /** The way from here to the edition's root: {@code ../}. */
    String root() {
        attribute(FOLDER);
        return Functions.relative(page.path(), "");
    }

    /**
     * The address of something in the edition. The page that servers show in place of a missing one has no known place, so its
     * addresses are absolute as soon as the edition's address is configured.
     */
    String link(String to) {
        attribute(FOLDER);
        return absolute.map(address -> address + to).orElseGet(() -> Functions.relative(page.path(), to));
    }

    private static String title(Output.Page page, Publication publication, Theme theme) {
        if (page.kind() == PageKind.TABLE || page.kind() == PageKind.ONE_FILE) return publication.head().title().or(page.language());
        if (page.kind() == PageKind.REDIRECT) return text(theme, page, "title.redirect");
        return page.subject().map(subject -> subject.title().or(page.language()))
                .orElseGet(() -> text(theme, page, "title." + page.kind().id()));
    }

    private static String description(Output.Page page, Publication publication, Theme theme, String title) {
        Language language = page.language();
        if (page.kind() == PageKind.HOME) return publication.head().summary().or(language);
        if (page.subject().isEmpty() || page.kind() == PageKind.REDIRECT) return text(theme, page, "description." + page.kind().id());
        Subject subject = page.subject().get();
        if (subject instanceof Item item) {
            return item.text().in(language).map(PageView::beginning)
                    .orElse(publication.head().shortTitle().or(language) + ", " + item.number() + ": " + title);
        }
        if (subject instanceof Concept concept) return beginning(concept.definition().or(language));
        if (subject instanceof Prose) return title + " – " + publication.head().shortTitle().or(language);
        return text(theme, page, "description." + page.kind().id(), title);
    }

    /** The rules G01 to G04; names are unique whatever their case. What is not configured is left out. */
    private static List<Meta> meta(Output.Page page, Publication publication, Theme theme, String title,
                                   String description) {
        List<Meta> meta = new ArrayList<>();
        Head.Site site = publication.head().site();
        add(meta, "SiteName", site.name());
        add(meta, "SiteDomain", site.domain());
        add(meta, "SiteIDCode", site.identityCode());
        String keywords = String.join(",", publication.head().keywords().in(page.language()));
        switch (page.kind().role()) {
            case COLUMN -> {
                add(meta, "ColumnName", Optional.of(title));
                add(meta, "ColumnDescription", Optional.of(description));
                add(meta, "ColumnKeywords", Optional.of(keywords));
                add(meta, "ColumnType", Optional.of(text(theme, page, "column-type." + page.kind().id())));
                add(meta, "description", Optional.of(description));
            }
            case ARTICLE -> {
                add(meta, "ArticleTitle", Optional.of(title));
                add(meta, "PubDate", site.published());
                add(meta, "ContentSource", site.contentSource());
                add(meta, "Keywords", Optional.of(keywords));
                add(meta, "Description", Optional.of(description));
                add(meta, "Url", site.address().map(address -> address + page.path()));
            }
            case NEITHER -> { }
        }
        return meta;
    }

    private static void add(List<Meta> meta, String name, Optional<String> content) {
        content.ifPresent(text -> meta.add(new Meta(name, text)));
    }

    private static String beginning(String text) {
        return Beginning.of(text, DESCRIPTION_LENGTH, "…");
    }

    private static String text(Theme theme, Output.Page page, String key, String... arguments) {
        return theme.text(page.language(), key, List.of(arguments))
                .orElseThrow(() -> new PebbleException(null, "no interface text \"" + key + "\""));
    }
}
