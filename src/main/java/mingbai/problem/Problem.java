package mingbai.problem;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import mingbai.language.Language;
import mingbai.words.Placeholders;

/**
 * A mistake of an author, at its place: what is wrong and what to do.
 *
 * <pre>content/items/17.yaml:9:7 unknown-unit: no unit "housng". Did you mean "housing"?</pre>
 *
 * @param rule       which rule is broken
 * @param place      where
 * @param excerpt    the line at that place; empty: there is none to show
 * @param arguments  what the rule's texts name, in their order
 * @param suggestion what was probably meant; absent: nothing is near
 */
public record Problem(Rule rule, Place place, String excerpt, List<String> arguments, Optional<Meant> suggestion)
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

    /** A problem of a file or folder as a whole. */
    public static Problem of(Rule rule, String file, String... arguments) {
        return new Problem(rule, Place.start(file), "", List.of(arguments), Optional.empty());
    }

    /** False for a warning: it is told, and the edition is published. */
    public boolean error() {
        return rule.level() == Level.ERROR;
    }

    /** What is wrong, in one sentence. */
    public String message(Language language) {
        String said = fill(rule.message(language));
        if (suggestion.isEmpty()) return said;
        Meant meant = suggestion.get();
        return language == Language.ZH
                ? said + "是不是想写“" + meant.word() + "”" + meant.name().map(name -> "（" + name + "）").orElse("") + "？"
                : said + " Did you mean \"" + meant.word() + "\"" + meant.name().map(name -> " (" + name + ")").orElse("") + "?";
    }

    /** What to do, in one sentence. */
    public String remedy(Language language) {
        return fill(rule.remedy(language));
    }

    private String fill(String pattern) {
        return Placeholders.fill(pattern, arguments);
    }

    @Override
    public int compareTo(Problem other) {
        int order = place.compareTo(other.place);
        if (order == 0) order = rule.compareTo(other.rule);
        return order != 0 ? order : arguments.toString().compareTo(other.arguments.toString());
    }
}
