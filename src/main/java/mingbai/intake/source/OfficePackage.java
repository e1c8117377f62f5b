package mingbai.intake.source;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import mingbai.problem.Place;
import mingbai.problem.Rule;

/**
 * A .docx or .xlsx file (ECMA-376 part 2) opened with care: what it unpacks to is bounded, and a broken one is reported. Parts are
 * found as the standard asks, by the relations of others to them, whatever they are called.
 */
public final class OfficePackage {
    private static final int LARGEST_PART = 16 << 20;
    /** Of all parts that are read. */
    private static final int LARGEST = 4 * LARGEST_PART;

    private final ZipFile zip;
    private final Map<String, ZipEntry> parts = new HashMap<>();
    private int left = LARGEST;

    private OfficePackage(ZipFile zip) {
        this.zip = zip;
        zip.stream().forEach(entry -> parts.putIfAbsent(name("/" + entry.getName().replace('\\', '/')), entry));
    }

    /** What is to be read of a file. */
    public interface Reading {
        List<Passage> of(OfficePackage opened) throws IOException, XMLStreamException;
    }

    /**
     * A part that another leads to.
     *
     * @param type the last word of its type
     * @param part its name, from the root
     */
    public record Relation(String id, String type, String part) {}

    /** More than anything for readers has. */
    public static final class TooLarge extends IOException {}

    /** What the reading gives; nothing, and reported, where the file is broken or would unpack to too much. */
    public static List<Passage> read(SourceFile file, Findings findings, Reading reading) {
        try (ZipFile zip = new ZipFile(file.path().toFile())) {
            return reading.of(new OfficePackage(zip));
        } catch (TooLarge e) {
            findings.add(Rule.IMPORT_FILE_LARGE, Place.whole(file.name()));
        } catch (IOException | XMLStreamException | RuntimeException e) {
            // the JDK says by unchecked exceptions, too, that a zip, an address or XML is not what it should be
            findings.add(Rule.IMPORT_FILE_BROKEN, Place.whole(file.name()));
        }
        return List.of();
    }

    /** The document itself. */
    public String main() throws IOException {
        return relations("/").stream().filter(relation -> relation.type().equals("officeDocument")).map(Relation::part).findFirst()
                .orElseThrow(() -> new ZipException("no document"));
    }

    /** The parts of this package that a part leads to. */
    public List<Relation> relations(String part) throws IOException {
        int name = part.lastIndexOf('/') + 1;
        Optional<byte[]> relations = bytes(part.substring(0, name) + "_rels/" + part.substring(name) + ".rels");
        List<Relation> found = new ArrayList<>();
        if (relations.isEmpty()) return found;
        try (Elements elements = new Elements(relations.get())) {
            while (elements.next()) {
                if (!elements.named("Relationship") || elements.attribute("TargetMode").equals("External")) continue;
                String type = elements.attribute("Type");
                String target = URI.create(part).resolve(elements.attribute("Target").replace(" ", "%20")).getPath();
                found.add(new Relation(elements.attribute("Id"), type.substring(type.lastIndexOf('/') + 1), target));
            }
        } catch (XMLStreamException e) {
            throw new ZipException(part);
        }
        return found;
    }

    /** The bytes of a part; absent where there is none of that name. */
    public Optional<byte[]> bytes(String part) throws IOException {
        ZipEntry entry = parts.get(name(part));
        if (entry == null) return Optional.empty();
        int most = Math.min(LARGEST_PART, left);
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) throw new TooLarge();
            left -= bytes.length;
            return Optional.of(bytes);
        }
    }

    /** Names are the same whatever their case. */
    private static String name(String part) {
        return part.toLowerCase(Locale.ROOT);
    }
}
