package mingbai;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files of Word and Excel put together from their parts, so that a text can hold them. */
public final class OfficeParts {
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String RELATIONS = "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>";

    private static final SortedMap<String, String> TYPES = new TreeMap<>(Map.of("styles.xml", "styles", "numbering.xml", "numbering",
            "sheet.xml", "worksheet", "strings.xml", "sharedStrings"));

    private OfficeParts() {}

    /**
     * The package of some parts.
     *
     * @param parts by their names: {@code main.xml} and those that it leads to by their names without ending, {@code styles.xml} and
     *              {@code numbering.xml}, or {@code styles.xml}, {@code strings.xml} and {@code sheet.xml}; others are left out
     */
    public static byte[] packed(Map<String, byte[]> parts) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            zip.setLevel(1);
            part(zip, "_rels/.rels", RELATIONS + relation("a", "main.xml", "officeDocument") + "</Relationships>");
            part(zip, "_rels/main.xml.rels", RELATIONS + TYPES.entrySet().stream().filter(type -> parts.containsKey(type.getKey()))
                    .map(type -> relation(type.getKey().substring(0, type.getKey().indexOf('.')), type.getKey(), type.getValue()))
                    .collect(Collectors.joining()) + "</Relationships>");
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                if (part.getKey().equals("main.xml") || TYPES.containsKey(part.getKey())) part(zip, part.getKey(), part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static String relation(String id, String target, String type) {
        return "<Relationship Id='" + id + "' Target='" + target + "' Type='" + OFFICE + "/" + type + "'/>";
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        part(zip, name, xml.getBytes(StandardCharsets.UTF_8));
    }

    private static void part(ZipOutputStream zip, String name, byte[] xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(xml);
        zip.closeEntry();
    }
}
