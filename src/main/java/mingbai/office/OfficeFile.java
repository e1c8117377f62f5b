package mingbai.office;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import mingbai.model.Publication;
import org.apache.poi.ooxml.POIXMLDocument;

/** What Excel and Word files have in common: what they say of themselves, and bytes in which no clock shows. */
final class OfficeFile {
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);
    /** Readers look for it first. */
    private static final String TYPES = "[Content_Types].xml";

    private OfficeFile() {}

    /** The file; its time is the configured time of publication, or a fixed one. */
    static byte[] bytes(POIXMLDocument document, Publication publication) {
        try (document) {
            document.getProperties().getExtendedProperties().setApplication("Mingbai");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            ByteArrayOutputStream properties = new ByteArrayOutputStream();
            CoreProperties.write(publication, TIME, properties);
            return pack(out.toByteArray(), properties.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stored and not compressed: compressed bytes differ from one Java to the next. */
    private static byte[] pack(byte[] written, byte[] properties) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(written))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        parts.put(CoreProperties.PART, properties);
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
