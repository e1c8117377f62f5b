package mingbai.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;
import java.util.function.Function;
import mingbai.format.BeijingTime;
import mingbai.format.Digest;
import mingbai.format.Xml;
import mingbai.language.Language;
import mingbai.model.Attachment;
import mingbai.model.Item;
import mingbai.model.Publication;
import mingbai.plan.Output;
import mingbai.plan.PageKind;
import mingbai.plan.Plan;
import mingbai.relate.Rows;
import mingbai.render.data.OpenData;
import mingbai.render.search.SearchRecords;

/**
 * What is no page: attachments, open data, search records, sitemap.xml (sitemaps.org 0.9), the feed (RSS 2.0) and the picture of
 * the edition.
 */
final class MachineFiles {
    private final Plan plan;
    private final OpenData data;
    private final SearchRecords search;

    /** @param digests of the files that a descriptor names */
    MachineFiles(Plan plan, Function<Output, Digest> digests) {
        this.plan = plan;
        this.data = new OpenData(plan, digests);
        this.search = new SearchRecords(plan);
    }

    byte[] bytes(Output output) {
        if (output instanceof Output.DataFile file) return data.of(file);
        if (output instanceof Output.AttachedFile file) return read(file.attachment());
        if (output instanceof Output.ItemFile file) return data.of(file);
        if (output instanceof Output.SchemaFile file) return data.of(file);
        if (output instanceof Output.DataPackage files) return data.of(files);
        if (output instanceof Output.Search script) return search.of(script);
        if (output instanceof Output.ReadMe) return readMe();
        if (output instanceof Output.Card) return Card.of(plan.relations());
        if (output instanceof Output.Feed feed) return feed(feed);
        if (output instanceof Output.SiteMap map) return siteMap(map);
        if (output instanceof Output.SiteMapIndex index) return siteMapIndex(index);
        throw new IllegalArgumentException("no bytes for " + output);
    }

    private static byte[] read(Attachment attachment) {
        try {
            return Files.readAllBytes(attachment.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With the mark and the line ends by which the oldest Notepad shows Chinese. */
    private byte[] readMe() {
        Publication publication = plan.publication();
        return String.join("\r\n", "\uFEFF" + publication.head().title().zh(), "",
                "1. 先把整个压缩包解压到一个文件夹（不要在压缩包里直接打开）。", "2. 双击文件夹里的 index.html，用浏览器打开首页。不需要联网，搜索也能用。",
                "3. 放到网站上的，把整个文件夹原样上传。", "", publication.head().title().or(Language.EN), "",
                "1. Unpack the whole archive into a folder; do not open files within the archive.",
                "2. Open index.html there with a browser. No network is needed, not even to search.",
                "3. To publish it, upload the whole folder as it is.", "").getBytes(StandardCharsets.UTF_8);
    }

    private byte[] siteMap(Output.SiteMap map) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Xml xml = Xml.indented(out).open("urlset", "xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9",
                "xmlns:xhtml", "http://www.w3.org/1999/xhtml");
        map.pages().forEach(page -> {
            modified(xml.open("url").leaf("loc", address(page)));
            Output.Page chinese = page.language() == Language.ZH ? page : page.counterpart();
            alternate(xml, Language.ZH.tag(), chinese);
            alternate(xml, Language.EN.tag(), chinese.counterpart());
            alternate(xml, "x-default", chinese);
            xml.close();
        });
        xml.close().end();
        return out.toByteArray();
    }

    /** When the edition was last changed: of a single page the records do not tell. */
    private void modified(Xml xml) {
        plan.publication().head().site().modified().ifPresent(time -> xml.leaf("lastmod", BeijingTime.iso(time)));
    }

    private void alternate(Xml xml, String language, Output.Page page) {
        xml.empty("xhtml:link", "rel", "alternate", "hreflang", language, "href", address(page));
    }

    private byte[] siteMapIndex(Output.SiteMapIndex index) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Xml xml = Xml.indented(out).open("sitemapindex", "xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9");
        index.maps().forEach(map -> {
            modified(xml.open("sitemap").leaf("loc", root() + map.path()));
            xml.close();
        });
        xml.close().end();
        return out.toByteArray();
    }

    private byte[] feed(Output.Feed feed) {
        Language language = feed.language();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Xml xml = Xml.indented(out).open("rss", "version", "2.0", "xmlns:atom", "http://www.w3.org/2005/Atom").open("channel");
        xml.leaf("title", plan.publication().head().shortTitle().or(language));
        xml.leaf("link", root() + language.folder() + "index.html");
        xml.leaf("description", plan.publication().head().summary().or(language));
        xml.leaf("language", language.tag().toLowerCase(Locale.ROOT));
        xml.leaf("atom:link", "", "href", root() + feed.path(), "rel", "self", "type", "application/rss+xml");
        xml.leaf("atom:link", "", "href", address(Output.Page.of(PageKind.CHANGES, language)), "rel", "related", "type", "text/html",
                "title", language == Language.ZH ? "更新记录" : "Changes");
        plan.relations().rows().changes().forEach(changed -> change(xml, changed, language));
        plan.publication().items().forEach(item -> item(xml, item, language));
        xml.close().close().end();
        return out.toByteArray();
    }

    private void item(Xml xml, Item item, Language language) {
        String address = address(Output.Page.of(item, language));
        xml.open("item").leaf("title", title(item, language)).leaf("link", address)
                .leaf("guid", address).leaf("description", item.text().or(language));
        plan.publication().head().site().published().ifPresent(published -> xml.leaf("pubDate", BeijingTime.rss(published)));
        xml.close();
    }

    private static String title(Item item, Language language) {
        String status = item.notice().map(notice -> notice.status().title().or(language))
                .map(said -> language == Language.ZH ? "（" + said + "）" : " (" + said + ")").orElse("");
        return item.number() + ". " + item.title().or(language) + status;
    }

    private void change(Xml xml, Rows.Changed changed, Language language) {
        Item item = changed.item();
        Item.Change change = changed.change();
        String address = address(Output.Page.of(item, language)) + "#" + change.anchor();
        String title = title(item, language);
        xml.open("item").leaf("title", language == Language.ZH ? title + "（" + change.date() + "更新）"
                : title + " (changed " + change.date() + ")")
                .leaf("link", address).leaf("guid", address).leaf("description", change.text().or(language))
                .leaf("pubDate", BeijingTime.rss(change.date().atStartOfDay()))
                .leaf("atom:updated", BeijingTime.iso(change.date().atStartOfDay())).close();
    }

    private String address(Output.Page page) {
        return root() + page.path();
    }

    private String root() {
        return plan.publication().head().site().address().orElseThrow();
    }
}
