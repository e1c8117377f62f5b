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
 * @param lines the lines of the text
 * @param root the tree of a YAML file; absent: no YAML, empty, or not readable
 */
public record RawFile(String path, String name, String text, List<String> lines, Optional<Raw> root) {
    private static final int LONGEST_LINE = 1000;

    /** A file that is no YAML, or that has not been parsed. */
    static RawFile of(String path, String name, String text) {
        return new RawFile(path, name, text, text.lines().toList(), Optional.empty());
    }

    /** The file with its tree. */
    RawFile with(Optional<Raw> tree) {
        return new RawFile(path, name, text, lines, tree);
    }

    /** A problem in this file, with the line that it stands in. */
    public Problem problem(Rule rule, Place place, String... arguments) {
        return problem(rule, place, Optional.empty(), arguments);
    }

    /** A problem in this file, with what was probably meant. */
    public Problem problem(Rule rule, Place place, Optional<Problem.Meant> suggestion, String... arguments) {
        return new Problem(rule, place, line(place), List.of(arguments), suggestion);
    }

    /** The place of a character of the text. */
    public Place place(int offset) {
        String before = text.substring(0, Math.min(offset, text.length()));
        int start = before.lastIndexOf('\n') + 1;
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return new Place(path, line, before.codePointCount(start, before.length()) + 1);
    }

    /** The line of a place; empty behind the end, and where it is too long to be shown. */
    public String line(Place place) {
        String line = place.line() <= lines.size() ? lines.get(place.line() - 1) : "";
        return line.length() <= LONGEST_LINE ? line : "";
    }

    /** The file's name without folder and {@code .yaml}. */
    public String stem() {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return last.endsWith(".yaml") ? last.substring(0, last.length() - ".yaml".length()) : last;
    }
}
