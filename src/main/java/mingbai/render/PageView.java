package mingbai.render;

import io.pebbletemplates.pebble.error.PebbleException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mingbai.model.Concept;
import mingbai.model.Item;
import mingbai.model.Language;
import mingbai.model.Prose;
import mingbai.model.Publication;
import mingbai.model.Subject;
import mingbai.plan.Output;
import mingbai.plan.PageKind;

/**
 * A page as templates see it. Title, description and the meta tags of government publishing are made here and not in
 * templates, so that no theme can get them wrong.
 *
 * @param kind        as layouts are called
 * @param language    zh or en
 * @param lang        for HTML's lang
 * @param otherLang   for the language switch
 * @param path        from the edition's root
 * @param title       the text of the h1
 * @param description one sentence
 * @param meta        every meta tag that the layout prints, in order
 */
record PageView(String kind, String language, String lang, String otherLang, String path, String title,
                String description, List<Meta> meta) {
    private static final int DESCRIPTION_LENGTH = 120;

    /** One meta tag. */
    record Meta(String name, String content) {}

    static PageView of(Output.Page page, Publication publication, Theme theme) {
        Language language = page.language();
        String title = title(page, publication, theme);
        String description = description(page, publication, theme, title);
        return new PageView(page.kind().id(), language.code(), language.tag(), language.other().tag(), page.path(),
                title, description, meta(page, publication, theme, title, description));
    }

    private static String title(Output.Page page, Publication publication, Theme theme) {
        if (page.kind() == PageKind.TABLE || page.kind() == PageKind.ONE_FILE) return publication.title().or(page.language());
        if (page.kind() == PageKind.REDIRECT) return text(theme, page, "title.redirect");
        return page.subject().map(subject -> subject.title().or(page.language()))
                .orElseGet(() -> text(theme, page, "title." + page.kind().id()));
    }

    private static String description(Output.Page page, Publication publication, Theme theme, String title) {
        Language language = page.language();
        if (page.kind() == PageKind.HOME) return publication.summary().or(language);
        if (page.subject().isEmpty() || page.kind() == PageKind.REDIRECT) return text(theme, page, "description." + page.kind().id());
        Subject subject = page.subject().get();
        if (subject instanceof Item item) {
            return item.text().in(language).map(PageView::beginning)
                    .orElse(publication.shortTitle().or(language) + ", " + item.number() + ": " + title);
        }
        if (subject instanceof Concept concept) return beginning(concept.definition().or(language));
        if (subject instanceof Prose) return title + " – " + publication.shortTitle().or(language);
        return text(theme, page, "description." + page.kind().id(), title);
    }

    /** The rules G01 to G04; names are unique whatever their case. What is not configured is left out. */
    private static List<Meta> meta(Output.Page page, Publication publication, Theme theme, String title,
                                   String description) {
        List<Meta> meta = new ArrayList<>();
        Publication.Site site = publication.site();
        add(meta, "SiteName", site.name());
        add(meta, "SiteDomain", site.domain());
        add(meta, "SiteIDCode", site.identityCode());
        String keywords = String.join(",", publication.keywords().in(page.language()));
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
        String line = text.strip().replace('\n', ' ');
        if (line.codePointCount(0, line.length()) <= DESCRIPTION_LENGTH) return line;
        return line.substring(0, line.offsetByCodePoints(0, DESCRIPTION_LENGTH)) + "…";
    }

    private static String text(Theme theme, Output.Page page, String key, String... arguments) {
        return theme.text(page.language(), key, List.of(arguments))
                .orElseThrow(() -> new PebbleException(null, "no interface text \"" + key + "\""));
    }
}
