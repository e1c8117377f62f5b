package mingbai.render;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import mingbai.model.Item;
import mingbai.model.Language;
import mingbai.plan.Output;
import mingbai.plan.Plan;

/** What machines read: open data, search records, sitemap.xml (sitemaps.org 0.9) and the feed (RSS 2.0). */
final class MachineFiles {
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final Plan plan;

    private MachineFiles(Plan plan) {
        this.plan = plan;
    }

    static byte[] of(Plan plan, Output output) {
        if (output instanceof Output.DataFile file) return OpenData.of(plan, file);
        if (output instanceof Output.SearchFile file) return SearchRecords.of(file);
        if (output instanceof Output.PinyinFile file) return SearchRecords.pinyin(file);
        MachineFiles files = new MachineFiles(plan);
        if (output instanceof Output.Feed feed) return files.xml(writer -> files.feed(writer, feed));
        if (output instanceof Output.SiteMap map) return files.xml(writer -> files.siteMap(writer, map));
        throw new IllegalArgumentException("no bytes for " + output);
    }

    private interface Body {
        void write(XMLStreamWriter writer) throws XMLStreamException;
    }

    private byte[] xml(Body body) {
        StringWriter out = new StringWriter();
        try {
            XMLStreamWriter writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            writer.writeStartDocument("UTF-8", "1.0");
            writer.writeCharacters("\n");
            body.write(writer);
            writer.writeEndDocument();
            writer.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return (out + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private void siteMap(XMLStreamWriter writer, Output.SiteMap map) throws XMLStreamException {
        writer.writeStartElement("urlset");
        writer.writeDefaultNamespace("http://www.sitemaps.org/schemas/sitemap/0.9");
        for (Output.Page page : map.pages()) {
            writer.writeStartElement("url");
            element(writer, "loc", address(page));
            writer.writeEndElement();
        }
        writer.writeEndElement();
    }

    private void feed(XMLStreamWriter writer, Output.Feed feed) throws XMLStreamException {
        Language language = feed.language();
        writer.writeStartElement("rss");
        writer.writeAttribute("version", "2.0");
        writer.writeNamespace("atom", ATOM);
        writer.writeStartElement("channel");
        element(writer, "title", plan.publication().shortTitle().or(language));
        element(writer, "link", root() + language.folder() + "index.html");
        element(writer, "description", plan.publication().summary().or(language));
        element(writer, "language", language.tag().toLowerCase(Locale.ROOT));
        writer.writeEmptyElement("atom", "link", ATOM);
        writer.writeAttribute("href", root() + feed.path());
        writer.writeAttribute("rel", "self");
        writer.writeAttribute("type", "application/rss+xml");
        for (Item item : plan.publication().items()) item(writer, item, language);
        writer.writeEndElement();
        writer.writeEndElement();
    }

    private void item(XMLStreamWriter writer, Item item, Language language) throws XMLStreamException {
        String address = address(Output.Page.of(item, language));
        writer.writeStartElement("item");
        element(writer, "title", item.number() + ". " + item.title().or(language));
        element(writer, "link", address);
        element(writer, "guid", address);
        element(writer, "description", item.text().or(language));
        Optional<String> published = plan.publication().site().published().map(MachineFiles::rfc822);
        if (published.isPresent()) element(writer, "pubDate", published.get());
        writer.writeEndElement();
    }

    /** The configured time is Beijing time, as on every government site. */
    private static String rfc822(String published) {
        return LocalDateTime.parse(published.replace(' ', 'T')).atOffset(ZoneOffset.ofHours(8))
                .format(DateTimeFormatter.RFC_1123_DATE_TIME);
    }

    private static void element(XMLStreamWriter writer, String name, String text) throws XMLStreamException {
        writer.writeStartElement(name);
        writer.writeCharacters(text);
        writer.writeEndElement();
    }

    private String address(Output.Page page) {
        return root() + page.path();
    }

    private String root() {
        return plan.publication().site().address().orElseThrow();
    }
}
