package mingbai.compare;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mingbai.model.Place;
import mingbai.model.Problem;
import mingbai.model.Publication;
import mingbai.model.Rule;
import mingbai.publish.Checksums;
import mingbai.publish.Staging;
import mingbai.read.RawFile;

/**
 * A published edition as far as the public relies on it: its addresses stay, and what is changed says when. Of a draft, or where
 * there is no edition, nobody does.
 */
public final class Published {
    private final Path folder;
    private final Set<String> paths;
    private final Optional<String> modified;

    private Published(Path folder, Set<String> paths, Optional<String> modified) {
        this.folder = folder;
        this.paths = paths;
        this.modified = modified;
    }

    /** What is published in a folder. */
    public static Published in(Path folder) {
        Path items = folder.resolve("data/items.json");
        boolean edition = Files.isRegularFile(folder.resolve(Staging.SUMS)) && Files.isRegularFile(items);
        Map<String, String> head = edition ? head(items) : Map.of();
        if (!"published".equals(head.get("status"))) return new Published(folder, Set.of(), Optional.empty());
        return new Published(folder, Checksums.listed(folder).keySet(), Optional.ofNullable(head.get("modified")));
    }

    /** The texts before the items, which may be many; none where it is no JSON. */
    private static Map<String, String> head(Path items) {
        Map<String, String> head = new HashMap<>();
        try (JsonReader json = new JsonReader(Files.newBufferedReader(items))) {
            json.beginObject();
            while (json.hasNext()) {
                String key = json.nextName();
                if (json.peek() == JsonToken.BEGIN_ARRAY) break;
                if (json.peek() == JsonToken.STRING) head.put(key, json.nextString());
                else json.skipValue();
            }
            return head;
        } catch (MalformedJsonException | EOFException | IllegalStateException e) {
            return Map.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The addresses that the edition which takes its place lets vanish. @param now its paths */
    public List<Problem> vanished(Set<String> now, Publication publication) {
        Set<String> moved = publication.redirects().stream().map(redirect -> redirect.from().path()).collect(Collectors.toSet());
        return Addresses.vanished(paths, now, moved, path -> Addresses.part(folder, path));
    }

    /** Whether an edition, which differs, says that it was changed when this one was. */
    public boolean undated(Publication publication) {
        return modified.isPresent() && modified.equals(publication.site().modified());
    }

    /** The problem that an edition differs and does not say when it was changed. @param record publication.yaml */
    public static Problem undated(RawFile record, Publication publication) {
        return record.problem(Rule.MODIFIED_STALE, record.at("site", "modified").map(value -> value.place()).orElse(Place.start(record.path())),
                publication.site().modified().orElse(""));
    }
}
