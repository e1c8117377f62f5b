package mingbai.render.page;

import io.pebbletemplates.pebble.error.PebbleException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mingbai.format.BeijingTime;
import mingbai.language.Language;
import mingbai.model.Concept;
import mingbai.model.Head;
import mingbai.model.Item;
import mingbai.model.Prose;
import mingbai.model.Publication;
import mingbai.model.Subject;
import mingbai.plan.Output;
import mingbai.plan.PageKind;
import mingbai.relate.OfficialTable;
import mingbai.render.template.PageView;
import mingbai.render.template.Reads;
import mingbai.render.theme.InterfaceTexts;

/**
 * A page's title, its description and the meta tags of government publishing. They are made here and not in templates, so that no
 * theme can get them wrong.
 */
final class PageDescription {
    private static final int DESCRIPTION_LENGTH = 120;

    private final Output.Page page;
    private final Language language;
    private final Head head;
    private final InterfaceTexts texts;
    private final String title;
    private final String description;

    private PageDescription(Output.Page page, Head head, InterfaceTexts texts) {
        this.page = page;
        this.language = page.language();
        this.head = head;
        this.texts = texts;
        this.title = title();
        this.description = description();
    }

    /** A page as templates see it. */
    static PageView of(Output.Page page, Publication publication, InterfaceTexts texts) {
        page.subject().ifPresent(Reads::all);
        PageDescription of = new PageDescription(page, publication.head(), texts);
        return new PageView(page, of.head.languages(), of.head.site().address(), of.title, of.description, of.meta());
    }

    private String title() {
        if (page.kind() == PageKind.TABLE) return head.heading().or(language);
        if (page.kind() == PageKind.ONE_FILE) return head.title().or(language);
        if (page.kind() == PageKind.REDIRECT) return text("title.");
        if (page.subject().orElse(null) instanceof Item item && OfficialTable.brief(item)) return item.text().or(language);
        return page.subject().map(subject -> subject.title().or(language)).orElseGet(() -> text("title."));
    }

    private String description() {
        if (page.kind() == PageKind.HOME) return head.summary().or(language);
        if (page.subject().isEmpty() || page.kind() == PageKind.REDIRECT) return text("description.");
        Subject subject = page.subject().get();
        if (subject instanceof Item item) {
            return item.text().in(language).map(PageDescription::beginning)
                    .orElse(head.shortTitle().or(language) + ", " + (item.number().isEmpty() ? "" : item.number() + ": ") + title);
        }
        if (subject instanceof Concept concept) return beginning(concept.definition().or(language));
        if (subject instanceof Prose) return title + " – " + head.shortTitle().or(language);
        return text("description.", title);
    }

    /** The rules G01 to G04; names are unique whatever their case. What is not configured is left out. */
    private List<PageView.Meta> meta() {
        List<PageView.Meta> meta = new ArrayList<>();
        Head.Site site = head.site();
        add(meta, "SiteName", site.name());
        add(meta, "SiteDomain", site.domain());
        add(meta, "SiteIDCode", site.identityCode());
        String keywords = String.join(",", head.keywords().get(language));
        switch (page.kind().role()) {
            case COLUMN -> {
                add(meta, "ColumnName", Optional.of(title));
                add(meta, "ColumnDescription", Optional.of(description));
                add(meta, "ColumnKeywords", Optional.of(keywords));
                add(meta, "ColumnType", Optional.of(text("column-type.")));
                add(meta, "description", Optional.of(description));
            }
            case ARTICLE -> {
                add(meta, "ArticleTitle", Optional.of(title));
                add(meta, "PubDate", site.published().map(BeijingTime::text));
                add(meta, "ContentSource", site.contentSource());
                add(meta, "Keywords", Optional.of(keywords));
                add(meta, "Description", Optional.of(description));
                add(meta, "Url", site.address().map(address -> address + page.path()));
            }
            case NEITHER -> { }
        }
        return meta;
    }

    private static void add(List<PageView.Meta> meta, String name, Optional<String> content) {
        content.ifPresent(text -> meta.add(new PageView.Meta(name, text)));
    }

    private static String beginning(String text) {
        return Beginning.of(text, DESCRIPTION_LENGTH, "…");
    }

    /**
     * An interface text of the page's kind.
     *
     * @param key the beginning of its key, before the kind
     */
    private String text(String key, String... arguments) {
        try {
            return texts.text(language, key + page.kind().id(), List.of(arguments));
        } catch (IllegalArgumentException e) {
            throw new PebbleException(e, e.getMessage());
        }
    }
}
