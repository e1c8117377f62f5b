package mingbai.read;

import java.util.List;
import java.util.Optional;
import mingbai.model.Place;
import mingbai.model.Problem;
import mingbai.model.Rule;

/**
 * A text file as it was read.
 *
 * @param path the path as a person would type it
 * @param name the path below the folder that was read, with forward slashes
 * @param text the file's text, without byte order mark, lines ended by line feeds
 * @param root the tree of a YAML file; absent: no YAML, empty, or not readable
 */
public record RawFile(String path, String name, String text, Optional<Raw> root) {
    /** A problem in this file, with the line that it stands in. */
    public Problem problem(Rule rule, Place place, String... arguments) {
        return problem(rule, place, Optional.empty(), arguments);
    }

    /** A problem in this file, with what was probably meant. */
    public Problem problem(Rule rule, Place place, Optional<String> suggestion, String... arguments) {
        return new Problem(rule, place, line(place), List.of(arguments), suggestion);
    }

    /** The line of a place; empty behind the end. */
    public String line(Place place) {
        return text.lines().skip(place.line() - 1L).findFirst().orElse("");
    }

    /** The file's name without folder and {@code .yaml}. */
    public String stem() {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return last.endsWith(".yaml") ? last.substring(0, last.length() - ".yaml".length()) : last;
    }
}
