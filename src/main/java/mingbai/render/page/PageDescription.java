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
import mingbai.render.template.PageView;
import mingbai.render.template.Reads;
import mingbai.render.template.Theme;

/**
 * A page's title, its description and the meta tags of government publishing. They are made here and not in templates, so that no
 * theme can get them wrong.
 */
final class PageDescription {
    private static final int DESCRIPTION_LENGTH = 120;

    private PageDescription() {}

    /** A page as templates see it. */
    static PageView of(Output.Page page, Publication publication, Theme theme) {
        page.subject().ifPresent(Reads::all);
        String title = title(page, publication, theme);
        String description = description(page, publication, theme, title);
        return new PageView(page, publication.head().site().address(), title, description,
                meta(page, publication, theme, title, description));
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
            return item.text().in(language).map(PageDescription::beginning)
                    .orElse(publication.head().shortTitle().or(language) + ", " + item.number() + ": " + title);
        }
        if (subject instanceof Concept concept) return beginning(concept.definition().or(language));
        if (subject instanceof Prose) return title + " – " + publication.head().shortTitle().or(language);
        return text(theme, page, "description." + page.kind().id(), title);
    }

    /** The rules G01 to G04; names are unique whatever their case. What is not configured is left out. */
    private static List<PageView.Meta> meta(Output.Page page, Publication publication, Theme theme, String title,
                                   String description) {
        List<PageView.Meta> meta = new ArrayList<>();
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

    private static String text(Theme theme, Output.Page page, String key, String... arguments) {
        return theme.text(page.language(), key, List.of(arguments))
                .orElseThrow(() -> new PebbleException(null, "no interface text \"" + key + "\""));
    }
}
