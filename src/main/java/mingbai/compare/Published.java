package mingbai.compare;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import mingbai.format.BeijingTime;
import mingbai.format.Sha256;
import mingbai.model.Publication;
import mingbai.problem.Place;
import mingbai.problem.Problem;
import mingbai.problem.Rule;
import mingbai.publish.Checksums;
import mingbai.publish.Obstacle;
import mingbai.read.Raw;
import mingbai.read.RawFile;
import mingbai.read.Reader;

/**
 * A published edition as far as the public relies on it: its addresses stay, and what is changed says when. Of a draft, or where
 * there is no edition, nobody does.
 */
public final class Published {
    private static final String RELEASED = "published";
    private static final String ITEMS = "data/items.json";

    private final Path folder;
    private final Set<String> paths;
    private final Optional<LocalDateTime> modified;

    private Published(Path folder, Set<String> paths, Optional<LocalDateTime> modified) {
        this.folder = folder;
        this.paths = paths;
        this.modified = modified;
    }

    /** What is published in a folder. */
    public static Published in(Path folder) {
        Map<String, String> head = head(folder);
        if (!RELEASED.equals(head.get("status"))) return new Published(folder, Set.of(), Optional.empty());
        return new Published(folder, Checksums.listed(folder).keySet(),
                Optional.ofNullable(head.get("modified")).flatMap(BeijingTime::parse));
    }

    /** What is not to be replaced by an edition of a publication: another publication's, or a released one by a draft. */
    public static Optional<Obstacle> obstacle(Path folder, Publication publication) {
        return obstacle(folder, head(folder), publication);
    }

    /** The same of the zip of an edition; absent as well where it is none. */
    public static Optional<Obstacle> packed(Path zip, Publication publication) {
        if (!Files.isRegularFile(zip, LinkOption.NOFOLLOW_LINKS)) return Optional.empty();
        try (ZipFile packed = new ZipFile(zip.toFile())) {
            Optional<? extends ZipEntry> items = packed.stream().filter(entry -> entry.getName().endsWith("/" + ITEMS)).findFirst();
            if (items.isEmpty()) return Optional.empty();
            return obstacle(zip, head(new InputStreamReader(packed.getInputStream(items.get()), StandardCharsets.UTF_8)), publication);
        } catch (ZipException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UncheckedIOException e) {
            // A damaged one says nothing either, and is of use to nobody.
            if (e.getCause() instanceof ZipException) return Optional.empty();
            throw e;
        }
    }

    private static Optional<Obstacle> obstacle(Path place, Map<String, String> head, Publication publication) {
        String id = publication.head().id();
        if (!head.getOrDefault("publication", id).equals(id)) return Optional.of(new Obstacle(Obstacle.Kind.ANOTHER, place));
        boolean released = publication.head().draft() && RELEASED.equals(head.get("status"));
        return released ? Optional.of(new Obstacle(Obstacle.Kind.RELEASED, place)) : Optional.empty();
    }

    /** The texts before the items, which may be many; none where there is no edition, or its items are no JSON, or no text. */
    private static Map<String, String> head(Path folder) {
        Path items = folder.resolve(ITEMS);
        if (!Files.isRegularFile(folder.resolve(Sha256.LIST)) || !Files.isRegularFile(items)) return Map.of();
        try {
            return head(Files.newBufferedReader(items));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> head(java.io.Reader items) {
        Map<String, String> head = new HashMap<>();
        try (JsonReader json = new JsonReader(items)) {
            json.beginObject();
            while (json.hasNext()) {
                String key = json.nextName();
                if (key.equals("items")) break;
                if (json.peek() == JsonToken.STRING) head.put(key, json.nextString());
                else json.skipValue();
            }
            return head;
        } catch (MalformedJsonException | EOFException | CharacterCodingException | IllegalStateException e) {
            return Map.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether something is published, and it is not this edition. */
    public boolean another(EditionSummary edition) {
        if (paths.isEmpty()) return false;
        try {
            return !Sha256.hex(Files.readAllBytes(folder.resolve(Sha256.LIST))).equals(edition.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The addresses that the edition which takes its place lets vanish.
     *
     * @param now its paths
     */
    public List<Problem> vanished(Set<String> now, Publication publication) {
        Set<String> moved = publication.redirects().stream().map(redirect -> redirect.from().path()).collect(Collectors.toSet());
        return Addresses.vanished(paths, now, moved, path -> Addresses.part(folder, path));
    }

    /** When it was last changed, where an edition, which differs, does not say that it was changed later. */
    public Optional<LocalDateTime> stale(Publication publication) {
        return stale(modified, publication.head().site().modified());
    }

    /**
     * The same of any two editions: caches know a later time alone as news, and so do readers.
     *
     * @param last when the last one was changed; absent: it does not say, or is a draft
     * @param now  when the one that takes its place was changed; absent: it does not say, or is a draft
     */
    static Optional<LocalDateTime> stale(Optional<LocalDateTime> last, Optional<LocalDateTime> now) {
        return last.filter(time -> now.filter(given -> !given.isAfter(time)).isPresent());
    }

    /**
     * The problem that an edition differs and does not say when it was changed.
     *
     * @param content what it was read from
     * @param last    when the last one was changed
     */
    public static Problem stale(Reader.Read content, Publication publication, LocalDateTime last) {
        RawFile record = content.files().get("publication.yaml");
        return record.problem(Rule.MODIFIED_STALE, record.at("site", "modified").map(Raw::place).orElse(Place.start(record.path())),
                publication.head().site().modified().map(BeijingTime::text).orElse(""), BeijingTime.text(last));
    }
}
