package mingbai.office;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import mingbai.model.Publication;
import org.apache.poi.ooxml.POIXMLDocument;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;

/** What Excel and Word files have in common: what they say of themselves, and bytes in which no clock shows. */
final class OfficeFile {
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);
    /** Readers look for it first. */
    private static final String TYPES = "[Content_Types].xml";

    private OfficeFile() {}

    /** The file; its time is the configured time of publication, or a fixed one. */
    static byte[] bytes(POIXMLDocument document, Publication publication) {
        try (document) {
            describe(document.getProperties(), publication);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            return pack(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void describe(POIXMLProperties properties, Publication publication) {
        POIXMLProperties.CoreProperties core = properties.getCoreProperties();
        core.setTitle(publication.title().zh());
        core.setSubjectProperty(publication.shortTitle().zh());
        core.setDescription(publication.summary().zh());
        core.setCreator(publication.site().contentSource().orElse(""));
        core.setLastModifiedByUser("");
        String time = time(publication).toString();
        try {
            core.setCreated(time);
            core.setModified(time);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
        properties.getExtendedProperties().setApplication("Mingbai");
    }

    /** The configured time is Beijing time. */
    private static Instant time(Publication publication) {
        return publication.site().published().map(text -> LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.ofHours(8)))
                .orElse(TIME.toInstant(ZoneOffset.UTC));
    }

    /** Stored and not compressed: compressed bytes differ from one Java to the next. */
    private static byte[] pack(byte[] written) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(written))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setMethod(ZipOutputStream.STORED);
            put(zip, TYPES, parts.remove(TYPES));
            for (Map.Entry<String, byte[]> part : parts.entrySet()) put(zip, part.getKey(), part.getValue());
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        entry.setSize(bytes.length);
        CRC32 sum = new CRC32();
        sum.update(bytes);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
