package mingbai.render.theme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mingbai.format.FilePath;
import mingbai.language.Language;
import mingbai.problem.Place;
import mingbai.problem.Problem;
import mingbai.read.RawFile;

/**
 * A theme as it was read: templates, interface texts and the paths of its assets. A theme that extends another has the
 * other's files, its own in their place, and its own interface texts before the other's.
 *
 * @param templates  by path from the theme's folder, {@code layouts/item.html}
 * @param texts      by language and key
 * @param assets     by their path in the edition, {@code assets/gazette.css}: the file, or those of which a style sheet is joined, in order
 * @param components those that have a contract, by name
 */
public record Theme(SortedMap<String, RawFile> templates, Map<Language, SortedMap<String, Text>> texts,
                    SortedMap<String, List<Path>> assets, SortedMap<String, Component> components) {
    /** A comment on lines of its own; possessive, so that a long one costs no stack. */
    private static final Pattern COMMENT = Pattern.compile("(?m)^[ \\t]*+/\\*(?:[^*]|\\*(?!/))*+\\*/[ \\t]*+$");

    /**
     * An interface text.
     *
     * @param value with {@code {0}} where arguments go, and {@code {items}} where a noun of the publication does
     * @param file  the file that it is in
     * @param place its place in that file
     */
    public record Text(String value, RawFile file, Place place) {}

    /**
     * An asset's bytes, read when they are written. Comments of scripts and style sheets that have lines of their own are for
     * those who read the theme: readers of the edition do not load them. Lines keep their numbers.
     */
    public byte[] asset(String path) {
        List<Path> files = assets.get(path);
        if (!path.endsWith(".js") && !path.endsWith(".css")) return bytes(files.get(0));
        if (files.size() == 1) return text(files.get(0)).getBytes(StandardCharsets.UTF_8);
        return files.stream().map(Theme::text).map(text -> text.endsWith("\n") ? text : text + "\n").collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A problem in a style sheet that was joined, reported in the file that has the line; any other as it is. */
    public Problem inFile(Problem problem) {
        List<Path> files = assets.getOrDefault(problem.place().file(), List.of());
        int line = problem.place().line();
        for (Path file : files.size() < 2 ? List.<Path>of() : files) {
            int lines = (int) text(file).lines().count();
            if (line <= lines) return at(problem, file, line);
            line -= lines;
        }
        return problem;
    }

    private static Problem at(Problem problem, Path file, int line) {
        Place place = new Place(FilePath.slashed(file), line, problem.place().column());
        return new Problem(problem.rule(), place, problem.excerpt(), problem.arguments(), problem.suggestion());
    }

    /** A script or style sheet without comments. */
    private static String text(Path file) {
        String text = new String(bytes(file), StandardCharsets.UTF_8);
        return COMMENT.matcher(text).replaceAll(comment -> "\n".repeat((int) comment.group().lines().count() - 1));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
