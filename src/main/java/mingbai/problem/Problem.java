package mingbai.problem;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A mistake of an author, at its place: what is wrong and what to do.
 *
 * <pre>content/items/17.yaml:9:7 unknown-unit: no unit "housng". Did you mean "housing"?</pre>
 *
 * @param rule       which rule is broken
 * @param place      where
 * @param excerpt    the line at that place; empty: there is none to show
 * @param arguments  what the rule's sentences name, in their order
 * @param suggestion what was probably meant; absent: nothing is near
 * @param ofTheme    whether it is in a file of the theme, which editors leave to whoever writes it
 */
public record Problem(Rule rule, Place place, String excerpt, List<Said> arguments, Optional<Meant> suggestion, boolean ofTheme)
        implements Comparable<Problem> {
    /**
     * What was probably meant.
     *
     * @param word as it is to be written
     * @param name what it is called; absent: the word says it
     */
    public record Meant(String word, Optional<String> name) {
        public static Meant of(String word) {
            return new Meant(word, Optional.empty());
        }
    }

    public Problem {
        Objects.requireNonNull(rule);
        Objects.requireNonNull(place);
        Objects.requireNonNull(excerpt);
        Objects.requireNonNull(suggestion);
        arguments = List.copyOf(arguments);
    }

    /** A problem that is not in a file of the theme. */
    public Problem(Rule rule, Place place, String excerpt, List<Said> arguments, Optional<Meant> suggestion) {
        this(rule, place, excerpt, arguments, suggestion, false);
    }

    /** The same, found in a file of the theme. */
    public Problem inTheme() {
        return new Problem(rule, place, excerpt, arguments, suggestion, true);
    }

    /** A problem of a file or folder as a whole. */
    public static Problem of(Rule rule, String file, Object... arguments) {
        return new Problem(rule, Place.start(file), "", Said.all(arguments), Optional.empty());
    }

    /** As they are reported: in order, each once, whatever was probably meant. */
    public static List<Problem> inOrder(Stream<Problem> problems) {
        return List.copyOf(problems.collect(Collectors.toCollection(TreeSet::new)));
    }

    /** False for a warning or a note: it is reported, and nothing is held up. */
    public boolean error() {
        return rule.level() == Level.ERROR;
    }

    /**
     * The same of a file that is called otherwise.
     *
     * @param name of words and files, as they are to be called
     */
    public Problem renamed(UnaryOperator<String> name) {
        return new Problem(rule, place.in(name.apply(place.file())), excerpt,
                arguments.stream().map(said -> said.renamed(name)).toList(), suggestion, ofTheme);
    }

    @Override
    public int compareTo(Problem other) {
        int order = place.compareTo(other.place);
        if (order == 0) order = rule.compareTo(other.rule);
        return order != 0 ? order : arguments.toString().compareTo(other.arguments.toString());
    }
}
