package mingbai.prove.judge;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import mingbai.format.BeijingTime;
import mingbai.model.Head;
import mingbai.model.Publication;
import mingbai.plan.PageKind;
import mingbai.problem.Rule;
import mingbai.prove.page.PageFacts;
import mingbai.prove.page.Plain;

/** The meta tags of government publishing (rules G01 to G04): those of the site, of a column, of an article. */
public final class MetaTags {
    private final JudgedPage page;
    private final Publication publication;
    private final Map<String, PageFacts.Meta> names = new HashMap<>();

    public MetaTags(JudgedPage page, Publication publication) {
        this.page = page;
        this.publication = publication;
    }

    public void prove() {
        page.facts().metas().forEach(meta -> names.put(meta.name(), meta));
        Head.Site site = publication.head().site();
        expect(Rule.META_SITE, "SiteName", site.name());
        expect(Rule.META_SITE, "SiteDomain", site.domain());
        expect(Rule.META_SITE, "SiteIDCode", site.identityCode());
        PageKind.Role role = page.page().kind().role();
        if (role == PageKind.Role.COLUMN) column();
        else if (role == PageKind.Role.ARTICLE) article(site);
    }

    private void column() {
        for (String name : List.of("ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType")) {
            if (!names.containsKey(name.toLowerCase(Locale.ROOT))) page.report(Rule.META_COLUMN, PageFacts.NONE, name);
        }
    }

    private void article(Head.Site site) {
        expect(Rule.META_ARTICLE, "ArticleTitle", Optional.of(page.facts().heading()));
        expect(Rule.META_ARTICLE, "PubDate", site.published().map(BeijingTime::text));
        expect(Rule.META_ARTICLE, "ContentSource", site.contentSource());
        expect(Rule.META_ARTICLE, "Url", site.address().map(address -> address + page.page().path()));
        // No record says who wrote an article or what picture it has.
        expect(Rule.META_ARTICLE, "Author", Optional.empty());
        expect(Rule.META_ARTICLE, "Image", Optional.empty());
    }

    private void expect(Rule rule, String name, Optional<String> content) {
        PageFacts.Meta meta = names.get(name.toLowerCase(Locale.ROOT));
        Optional<String> given = Optional.ofNullable(meta).map(PageFacts.Meta::content);
        if (given.map(Plain::of).equals(content.map(Plain::of))) return;
        page.report(rule, meta == null ? PageFacts.NONE : meta.node(), name);
    }
}
