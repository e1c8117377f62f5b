package mingbai.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingbai.format.FilePath;
import mingbai.language.Language;
import mingbai.problem.Problem;
import mingbai.problem.Rule;
import mingbai.problem.Said;
import mingbai.prove.page.PageSays;

/**
 * Addresses stay. Pages and data files are what others link to; scripts, style sheets and feeds belong to the edition that names
 * them. The data of an item that is gone goes with its page, and those of a list with the page of the list: where the page leads on,
 * nobody misses them. An attachment can be withdrawn, and no page replaces it.
 */
final class Addresses {
    private static final Pattern PART = Pattern.compile("(?!(?:en/)?items/(?!index-)).+-[1-9][0-9]*\\.html");
    private static final Pattern ITEM_DATA = Pattern.compile("data/(items/[^/]+)\\.json");
    private static final Pattern LIST_DATA = Pattern.compile("data/(units|regions|glossary)\\.[a-z.]+");
    private static final String INDEX = "index.html";

    private Addresses() {}

    /**
     * The addresses that vanish, as problems: one for each page, whatever its languages and data.
     *
     * @param old   every path of an edition
     * @param now   every path of the one that takes its place
     * @param moved whether a page of the new edition leads on to another
     * @param part whether a page of the old edition was only a further part of another: its address exists or not by the length of a
     * list
     */
    static List<Problem> vanished(Set<String> old, Set<String> now, Set<String> moved, Predicate<String> part) {
        return old.stream().filter(path -> path.endsWith(".html") || path.startsWith("data/"))
                .filter(path -> !now.contains(path) && !moved.contains(page(path)) && !part.test(path))
                .map(path -> missed(path, now)).sorted().distinct()
                .map(page -> Problem.of(Rule.ADDRESS_VANISHED, page, page, now.contains(page(page)) ? Said.say("vanished.setting")
                        : Said.say("vanished.page", page))).toList();
    }

    /** What is reported of an address: the page for which a redirect is recorded; where a whole language is gone, its first page. */
    private static String missed(String path, Set<String> now) {
        if (!now.contains(page(path))) return page(path);
        String first = Language.at(path).folder() + INDEX;
        return now.contains(first) ? path : first;
    }

    /** Whether a page of the edition in a folder is only a further part of another; one that is listed and gone cannot say so. */
    static boolean part(Path folder, String path) {
        Optional<Path> page = FilePath.below(folder, path);
        if (page.isEmpty() || !PART.matcher(path).matches()) return false;
        try {
            return part(path, new String(Files.readAllBytes(page.get()), StandardCharsets.UTF_8));
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A part has its number behind the name of the page, and leads to the part before. Items have no parts, but do have one before. */
    static boolean part(String path, String html) {
        return PART.matcher(path).matches() && PageSays.of(html).follows();
    }

    /** The page of the authoritative language for which a redirect is recorded. */
    private static String page(String path) {
        Matcher data = ITEM_DATA.matcher(path);
        if (data.matches()) return data.group(1) + ".html";
        Matcher list = LIST_DATA.matcher(path);
        if (list.matches()) return list.group(1) + "/" + INDEX;
        return path.substring(Language.at(path).folder().length());
    }
}
