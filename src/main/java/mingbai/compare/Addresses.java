package mingbai.compare;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingbai.model.Language;
import mingbai.model.Place;
import mingbai.model.Problem;
import mingbai.model.Rule;
import mingbai.publish.Checksums;
import mingbai.publish.Staging;

/**
 * Addresses stay. Pages and data files are what others link to; scripts, style sheets and feeds belong to the edition that names
 * them. The data of an item that is gone goes with its page: where the page leads on, nobody misses them.
 */
public final class Addresses {
    private static final Pattern ITEM_DATA = Pattern.compile("data/(items/[^/]+)\\.json");

    private Addresses() {}

    /**
     * The addresses that vanish, as problems.
     *
     * @param old   every path of an edition
     * @param now   every path of the one that takes its place
     * @param moved whether a page of the new edition leads on to another
     */
    public static List<Problem> vanished(Set<String> old, Set<String> now, Set<String> moved) {
        return old.stream().filter(path -> path.endsWith(".html") || path.startsWith("data/"))
                .filter(path -> !now.contains(path) && !moved.contains(page(path))).sorted()
                .map(path -> new Problem(Rule.ADDRESS_VANISHED, Place.start(path), "", List.of(path, page(path)), Optional.empty()))
                .toList();
    }

    /** The addresses that the public knows of the edition in a folder; none of a draft, or where there is no edition. */
    public static Set<String> known(Path folder) {
        Path items = folder.resolve("data/items.json");
        if (!Files.isRegularFile(folder.resolve(Staging.SUMS)) || !Files.isRegularFile(items)) return Set.of();
        try {
            boolean published = JsonParser.parseString(Files.readString(items)) instanceof JsonObject document
                    && Json.text(document, "status").filter("published"::equals).isPresent();
            return published ? Checksums.listed(folder).keySet() : Set.of();
        } catch (JsonParseException e) {
            return Set.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The Chinese page for which a redirect is recorded. */
    private static String page(String path) {
        Matcher data = ITEM_DATA.matcher(path);
        if (data.matches()) return data.group(1) + ".html";
        String english = Language.EN.folder();
        return path.startsWith(english) ? path.substring(english.length()) : path;
    }
}
