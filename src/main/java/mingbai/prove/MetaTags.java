package mingbai.prove;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import mingbai.model.Publication;
import mingbai.model.Rule;
import mingbai.plan.PageKind;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/** The meta tags of government publishing (rules G01 to G04): those of the site, of a column, of an article. */
final class MetaTags {
    private static final Evaluator META = Selector.evaluatorOf("meta[name]");
    private static final List<String> SITE = List.of("sitename", "sitedomain", "siteidcode");

    private final PageText text;
    private final Publication publication;
    private final Map<String, Element> names = new HashMap<>();

    MetaTags(PageText text, Publication publication) {
        this.text = text;
        this.publication = publication;
    }

    void prove() {
        Document document = text.document();
        for (Element meta : document.select(META)) {
            String name = meta.attr("name");
            if (names.put(name.toLowerCase(Locale.ROOT), meta) != null) text.tell(Rule.META_TWICE, meta, name);
            if (meta.attr("content").isBlank()) text.tell(ofEmpty(name), meta, name);
        }
        Publication.Site site = publication.site();
        expect(Rule.META_SITE, "SiteName", site.name());
        expect(Rule.META_SITE, "SiteDomain", site.domain());
        expect(Rule.META_SITE, "SiteIDCode", site.identityCode());
        PageKind.Role role = text.page().kind().role();
        if (role == PageKind.Role.COLUMN) {
            for (String name : List.of("ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType")) {
                if (!names.containsKey(name.toLowerCase(Locale.ROOT))) text.tell(Rule.META_COLUMN, document, name);
            }
        } else if (role == PageKind.Role.ARTICLE) {
            expect(Rule.META_ARTICLE, "ArticleTitle", Optional.of(document.select("h1").text()));
            expect(Rule.META_ARTICLE, "PubDate", site.published());
            expect(Rule.META_ARTICLE, "ContentSource", site.contentSource());
            expect(Rule.META_ARTICLE, "Url", site.address().map(address -> address + text.page().path()));
            // No record says who wrote an article or what picture it has.
            expect(Rule.META_ARTICLE, "Author", Optional.empty());
            expect(Rule.META_ARTICLE, "Image", Optional.empty());
        }
    }

    private static Rule ofEmpty(String name) {
        String known = name.toLowerCase(Locale.ROOT);
        if (SITE.contains(known)) return Rule.META_SITE;
        return known.startsWith("column") ? Rule.META_COLUMN : Rule.META_ARTICLE;
    }

    private void expect(Rule rule, String name, Optional<String> content) {
        Element meta = names.get(name.toLowerCase(Locale.ROOT));
        Optional<String> given = Optional.ofNullable(meta).map(found -> found.attr("content"));
        if (given.map(PageText::plain).equals(content.map(PageText::plain))) return;
        text.tell(rule, meta == null ? text.document() : meta, name);
    }
}
