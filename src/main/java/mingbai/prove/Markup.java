package mingbai.prove;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingbai.model.Language;
import mingbai.model.Publication;
import mingbai.model.Rule;
import mingbai.plan.PageKind;
import mingbai.plan.Plan;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;

/** What a page's markup has to hold: languages, headings, tables, meta tags, policy, draft mark. */
final class Markup {
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");
    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]+(?:[ ,;–-]+[A-Za-z]+){3,}");
    private static final int LEVELS = 6;

    private final PageText text;
    private final Document document;
    private final Publication publication;

    Markup(PageText text, Plan plan) {
        this.text = text;
        this.document = text.document();
        this.publication = plan.publication();
    }

    void prove() {
        languages();
        headings();
        meta();
        policy();
        for (Element image : document.select("img:not([alt])")) text.tell(Rule.PAGE_ALT, image, image.attr("src"));
        for (Element table : document.select("table")) {
            boolean labelled = table.selectFirst("> caption") != null && table.select("th:not([scope])").isEmpty();
            if (!labelled) text.tell(Rule.PAGE_TABLE, table);
        }
        Element first = document.body().selectFirst("a[href], button, input");
        if (first == null || !first.attr("href").startsWith("#")) text.tell(Rule.PAGE_SKIP_LINK, document.body());
        boolean marked = !document.select("[data-draft]:not([hidden])").text().isBlank();
        if (publication.draft() && !marked) text.tell(Rule.PAGE_DRAFT, document.body());
    }

    /** The page says its language, and each run in the other language says its own (rule A01). */
    private void languages() {
        Language language = text.page().language();
        String lang = Optional.ofNullable(document.selectFirst("html")).map(html -> html.attr("lang")).orElse("");
        if (!lang.equals(language.tag())) text.tell(Rule.PAGE_LANG, document, lang, language.tag());
        NodeTraversor.traverse((node, depth) -> {
            if (node instanceof TextNode run && run.parent() != null) run(run, run.parent());
        }, document.body());
    }

    private void run(TextNode node, Element parent) {
        String tag = parent.closest("[lang]") == null ? "" : parent.closest("[lang]").attr("lang");
        Matcher other = (tag.startsWith("zh") ? ENGLISH : HAN).matcher(node.text());
        if (other.find()) text.tell(Rule.PAGE_RUN, node, other.group());
    }

    private void headings() {
        List<Element> headings = document.select("h1, h2, h3, h4, h5, h6");
        int level = 0;
        for (Element heading : headings) {
            int next = heading.normalName().charAt(1) - '0';
            if (next > level + 1 && level < LEVELS) text.tell(Rule.PAGE_HEADINGS, heading, heading.normalName());
            level = next;
        }
        int ones = document.select("h1").size();
        if (ones != 1) text.tell(Rule.PAGE_HEADINGS, document.body(), ones + " × h1");
    }

    /** The rules G01 to G04. */
    private void meta() {
        Set<String> names = new HashSet<>();
        for (Element meta : document.select("meta[name]")) {
            if (!names.add(meta.attr("name").toLowerCase(Locale.ROOT))) tellMeta(meta, meta.attr("name"), true);
            if (meta.attr("content").isBlank()) tellMeta(meta, meta.attr("name"), false);
        }
        Publication.Site site = publication.site();
        expect("SiteName", site.name());
        expect("SiteDomain", site.domain());
        expect("SiteIDCode", site.identityCode());
        PageKind kind = text.page().kind();
        if (kind.role() == PageKind.Role.COLUMN) {
            for (String name : List.of("ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType")) {
                if (!names.contains(name.toLowerCase(Locale.ROOT))) tellMeta(document, name, false);
            }
        } else if (kind.role() == PageKind.Role.ARTICLE) {
            expect("ArticleTitle", Optional.of(document.select("h1").text()));
            expect("PubDate", site.published());
            expect("ContentSource", site.contentSource());
            boolean shown = site.published().isEmpty() || document.select("main").text().contains(site.published().get());
            if (kind == PageKind.ITEM && !shown) tellMeta(document, "PubDate", false);
        }
    }

    private void expect(String name, Optional<String> content) {
        Element meta = document.selectFirst("meta[name=" + name + "]");
        Optional<String> given = Optional.ofNullable(meta).map(found -> found.attr("content"));
        if (!given.equals(content)) tellMeta(meta == null ? document : meta, name, false);
    }

    private void tellMeta(org.jsoup.nodes.Node node, String name, boolean twice) {
        if (twice) text.tell(Rule.PAGE_META, node, name, "出现两次", "occurs twice");
        else text.tell(Rule.PAGE_META, node, name, "缺少、为空，或与配置及页面不符", "is missing, empty, or not what configuration and page say");
    }

    /** A policy that allows only what the folder holds, and nothing on the page that it would block. */
    private void policy() {
        Element policy = document.selectFirst("meta[http-equiv=Content-Security-Policy]");
        if (policy == null || !policy.attr("content").contains("default-src 'none'")) {
            text.tell(Rule.PAGE_POLICY, document, "Content-Security-Policy");
        }
        Map<String, String> blocked = Map.of("style", "<style>", "script:not([src])", "<script>", "[style]", "style=",
                "[integrity]", "integrity", "[crossorigin]", "crossorigin", "script[type=module]", "type=module",
                "base", "<base>");
        new java.util.TreeMap<>(blocked).forEach((selector, shown) ->
                document.select(selector).forEach(element -> text.tell(Rule.PAGE_POLICY, element, shown)));
        for (Element element : document.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                if (attribute.getKey().startsWith("on")) text.tell(Rule.PAGE_POLICY, element, attribute.getKey());
            }
        }
    }
}
