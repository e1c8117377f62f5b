package mingbai.render;

import java.io.ByteArrayOutputStream;
import java.util.Locale;
import mingbai.format.BeijingTime;
import mingbai.format.Xml;
import mingbai.language.Language;
import mingbai.model.Item;
import mingbai.plan.Output;
import mingbai.plan.PageKind;
import mingbai.plan.Plan;
import mingbai.relate.Rows;
import mingbai.words.Messages;

/** The items in one language as a feed (RSS 2.0), those that were changed first. */
final class Feed {
    private final Plan plan;
    private final Language language;
    private final String root;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Xml xml = Xml.indented(bytes);

    private Feed(Plan plan, Language language) {
        this.plan = plan;
        this.language = language;
        this.root = plan.publication().head().site().address().orElseThrow();
    }

    static byte[] of(Plan plan, Output.Feed file) {
        return new Feed(plan, file.language()).write(file.path());
    }

    private byte[] write(String path) {
        xml.open("rss", "version", "2.0", "xmlns:atom", "http://www.w3.org/2005/Atom").open("channel");
        xml.leaf("title", plan.publication().head().shortTitle().or(language));
        xml.leaf("link", root + language.folder() + "index.html");
        xml.leaf("description", plan.publication().head().summary().or(language));
        xml.leaf("language", language.tag().toLowerCase(Locale.ROOT));
        xml.leaf("atom:link", "", "href", root + path, "rel", "self", "type", "application/rss+xml");
        xml.leaf("atom:link", "", "href", address(Output.Page.of(PageKind.CHANGES, language)), "rel", "related", "type", "text/html",
                "title", say("edition.feed.changes"));
        plan.relations().rows().changes().forEach(this::change);
        plan.publication().items().forEach(this::item);
        xml.close().close().end();
        return bytes.toByteArray();
    }

    private void change(Rows.Changed changed) {
        Item.Change change = changed.change();
        String address = address(Output.Page.of(changed.item(), language)) + "#" + change.anchor();
        xml.open("item").leaf("title", say("edition.feed.changed", title(changed.item()), change.date()))
                .leaf("link", address).leaf("guid", address).leaf("description", change.text().or(language))
                .leaf("pubDate", BeijingTime.rss(change.date().atStartOfDay()))
                .leaf("atom:updated", BeijingTime.iso(change.date().atStartOfDay())).close();
    }

    private void item(Item item) {
        String address = address(Output.Page.of(item, language));
        xml.open("item").leaf("title", title(item)).leaf("link", address)
                .leaf("guid", address).leaf("description", item.text().or(language));
        plan.publication().head().site().published().ifPresent(time -> xml.leaf("pubDate", BeijingTime.rss(time)));
        xml.close();
    }

    /** With what it is no longer, where it is known not to hold as it was issued. */
    private String title(Item item) {
        String title = (item.number().isEmpty() ? "" : item.number() + ". ") + item.title().or(language);
        return item.notice().map(notice -> Messages.in(language).name("edition.validity", notice.status()))
                .map(validity -> say("edition.feed.status", title, validity)).orElse(title);
    }

    private String say(String key, Object... named) {
        return Messages.in(language).say(key, named);
    }

    private String address(Output.Page page) {
        return root + page.path();
    }
}
