package mingbai.compare;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import mingbai.format.FilePath;
import mingbai.format.Json;
import mingbai.format.Sha256;
import mingbai.language.LocalizedText;
import mingbai.publish.Checksums;

/**
 * What is remembered of an edition so that it can be compared: the records in its open data, a digest of each file, and of each
 * page what it is called and where it leads. Files are added from any thread, by {@link mingbai.Build} or from a folder.
 */
public final class Snapshot {
    private final Checksums sums = new Checksums();
    private final SortedMap<String, String> listed = new TreeMap<>();
    private final SortedMap<String, PageDigest> pages = new ConcurrentSkipListMap<>();
    private final Map<RecordKind, byte[]> data = new ConcurrentHashMap<>();
    private final Particulars particulars = new Particulars();

    /** The edition in a folder, which may be {@link #broken}; absent where the folder holds none. */
    public static Optional<Snapshot> folder(Path edition) {
        Path folder = edition.toAbsolutePath().normalize();
        if (!Files.isRegularFile(folder.resolve(Sha256.LIST))) return Optional.empty();
        Snapshot snapshot = new Snapshot();
        snapshot.listed.putAll(Checksums.listed(folder));
        try {
            for (String path : snapshot.listed.keySet()) {
                Optional<Path> file = FilePath.below(folder, path).filter(Files::isRegularFile);
                if (file.isEmpty()) continue;
                byte[] content = Files.readAllBytes(file.get());
                snapshot.add(path, content, Sha256.hex(content));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return snapshot.broken().isPresent() || snapshot.whole() ? Optional.of(snapshot) : Optional.empty();
    }

    /** The first file that its folder lacks, or has otherwise than its sum says, so that nothing can be compared. */
    public Optional<String> broken() {
        return listed.keySet().stream().filter(path -> !listed.get(path).equals(files().get(path))).findFirst();
    }

    /**
     * Adds a file, from any thread.
     *
     * @param sha256 the sum of its content
     */
    public void add(String path, byte[] content, String sha256) {
        sums.add(path, content.length, sha256);
        if (path.endsWith(".html")) {
            PageDigest page = PageDigest.of(path, new String(content, StandardCharsets.UTF_8));
            pages.put(path, page);
            particulars.add(path, page, content);
        }
        Stream.of(RecordKind.values()).filter(kind -> path.equals("data/" + kind.data() + ".json"))
                .forEach(kind -> data.put(kind, content));
    }

    /** Whether the records can be read: there are items, and what other records it has is what it should be. */
    private boolean whole() {
        try {
            return data.containsKey(RecordKind.ITEM) && data.keySet().stream().allMatch(kind -> parsed(kind).isJsonObject());
        } catch (JsonParseException e) {
            return false;
        }
    }

    private JsonElement parsed(RecordKind kind) {
        return Json.parsed(data.get(kind));
    }

    Entries entries() {
        Map<RecordKind, EditionData> documents = new TreeMap<>();
        data.keySet().forEach(kind -> documents.put(kind, new EditionData(parsed(kind).getAsJsonObject())));
        return new Entries(documents, particulars);
    }

    /** The sums of all files, by path. */
    SortedMap<String, String> files() {
        return sums.sums();
    }

    /** The pages, by path. */
    SortedMap<String, PageDigest> pages() {
        return pages;
    }

    /** What the edition is, in short. */
    EditionSummary edition() {
        Entries entries = entries();
        Entries.Entry publication = entries.of(RecordKind.PUBLICATION).get(0);
        LocalizedText title = publication.title();
        String status = String.join("", publication.values().getOrDefault(DataField.of(DataField.Name.STATUS), List.of()));
        return new EditionSummary(title, status, entries.modified(), sums.digest(), pages.size());
    }
}
