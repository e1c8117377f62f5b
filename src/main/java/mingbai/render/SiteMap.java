package mingbai.render;

import java.io.ByteArrayOutputStream;
import mingbai.format.BeijingTime;
import mingbai.format.Xml;
import mingbai.language.Language;
import mingbai.model.Publication;
import mingbai.plan.Output;

/** The addresses of an edition's pages, as search engines read them (sitemaps.org 0.9), each with the same page in the other languages. */
final class SiteMap {
    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private final Publication publication;
    private final String root;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Xml xml = Xml.indented(bytes);

    private SiteMap(Publication publication) {
        this.publication = publication;
        this.root = publication.head().site().address().orElseThrow();
    }

    static byte[] of(Publication publication, Output.SiteMap pages) {
        return new SiteMap(publication).pages(pages);
    }

    static byte[] of(Publication publication, Output.SiteMapIndex index) {
        return new SiteMap(publication).index(index);
    }

    private byte[] pages(Output.SiteMap map) {
        xml.open("urlset", "xmlns", NAMESPACE, "xmlns:xhtml", "http://www.w3.org/1999/xhtml");
        map.pages().forEach(page -> {
            entry("url", page);
            if (publication.head().languages().several()) alternates(page);
            xml.close();
        });
        return end();
    }

    private byte[] index(Output.SiteMapIndex index) {
        xml.open("sitemapindex", "xmlns", NAMESPACE);
        index.maps().forEach(map -> {
            entry("sitemap", map);
            xml.close();
        });
        return end();
    }

    /** Begins an element. When the edition was last changed is known, not when a single page was. */
    private void entry(String name, Output output) {
        xml.open(name).leaf("loc", root + output.path());
        publication.head().site().modified().ifPresent(time -> xml.leaf("lastmod", BeijingTime.iso(time)));
    }

    private void alternates(Output.Page page) {
        publication.head().languages().all().forEach(language -> alternate(language.tag(), page.in(language)));
        alternate("x-default", page.in(Language.AUTHORITATIVE));
    }

    private void alternate(String language, Output.Page page) {
        xml.empty("xhtml:link", "rel", "alternate", "hreflang", language, "href", root + page.path());
    }

    private byte[] end() {
        xml.close().end();
        return bytes.toByteArray();
    }
}
