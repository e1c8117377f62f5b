package mingbai.office;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import mingbai.model.Publication;

/**
 * What a file says of itself (ECMA-376 part 2, core properties). POI would write it with whichever XML library it finds,
 * and they order namespaces each in its own way.
 */
final class CoreProperties {
    /** Where it stands in the file. */
    static final String PART = "docProps/core.xml";

    private final XMLStreamWriter writer;

    private CoreProperties(XMLStreamWriter writer) {
        this.writer = writer;
    }

    /** @param unconfigured the time where none of publication is configured, in UTC */
    static byte[] of(Publication publication, LocalDateTime unconfigured) {
        StringWriter out = new StringWriter();
        try {
            new CoreProperties(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out)).write(publication, unconfigured);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void write(Publication publication, LocalDateTime unconfigured) throws XMLStreamException {
        writer.writeStartDocument("UTF-8", "1.0");
        writer.writeStartElement("cp:coreProperties");
        writer.writeAttribute("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties");
        writer.writeAttribute("xmlns:dc", "http://purl.org/dc/elements/1.1/");
        writer.writeAttribute("xmlns:dcterms", "http://purl.org/dc/terms/");
        writer.writeAttribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
        say("dc:title", publication.title().zh());
        say("dc:subject", publication.shortTitle().zh());
        say("dc:description", publication.summary().zh());
        if (publication.site().contentSource().isPresent()) say("dc:creator", publication.site().contentSource().get());
        String time = time(publication, unconfigured).toString();
        time("dcterms:created", time);
        time("dcterms:modified", time);
        writer.writeEndElement();
        writer.writeEndDocument();
    }

    private void say(String name, String text) throws XMLStreamException {
        writer.writeStartElement(name);
        writer.writeCharacters(text);
        writer.writeEndElement();
    }

    private void time(String name, String time) throws XMLStreamException {
        writer.writeStartElement(name);
        writer.writeAttribute("xsi:type", "dcterms:W3CDTF");
        writer.writeCharacters(time);
        writer.writeEndElement();
    }

    /** The configured time is Beijing time. */
    private static Instant time(Publication publication, LocalDateTime unconfigured) {
        return publication.site().published()
                .map(text -> LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.ofHours(8)))
                .orElse(unconfigured.toInstant(ZoneOffset.UTC));
    }
}
