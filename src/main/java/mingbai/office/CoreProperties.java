package mingbai.office;

import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import mingbai.format.BeijingTime;
import mingbai.format.Xml;
import mingbai.model.Publication;

/** What a file says of itself (ECMA-376 part 2, core properties). */
final class CoreProperties {
    /** Its path in the file. */
    static final String PART = "docProps/core.xml";

    private CoreProperties() {}

    /** @param unconfigured the time where none of publication is configured, in UTC */
    static void write(Publication publication, LocalDateTime unconfigured, OutputStream out) {
        Xml xml = Xml.dense(out).open("cp:coreProperties",
                "xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
                "xmlns:dc", "http://purl.org/dc/elements/1.1/", "xmlns:dcterms", "http://purl.org/dc/terms/",
                "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
        xml.leaf("dc:title", publication.head().title().official());
        xml.leaf("dc:subject", publication.head().shortTitle().official());
        xml.leaf("dc:description", publication.head().summary().official());
        publication.head().site().contentSource().ifPresent(source -> xml.leaf("dc:creator", source));
        String time = time(publication, unconfigured).toString();
        xml.leaf("dcterms:created", time, "xsi:type", "dcterms:W3CDTF");
        xml.leaf("dcterms:modified", time, "xsi:type", "dcterms:W3CDTF");
        xml.close().end();
    }

    private static Instant time(Publication publication, LocalDateTime unconfigured) {
        return publication.head().site().published()
                .map(BeijingTime::instant)
                .orElse(unconfigured.toInstant(ZoneOffset.UTC));
    }
}
