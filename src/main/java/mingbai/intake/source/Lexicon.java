package mingbai.intake.source;

import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mingbai.format.TextResource;

/** The Chinese words and numerals by which files are read, from {@code lexicon.properties} beside this class. */
public final class Lexicon {
    private static final Properties KNOWN = TextResource.properties(Lexicon.class, "lexicon.properties");

    private Lexicon() {}

    /**
     * Letters in their order.
     *
     * @throws IllegalArgumentException where none are of that name
     */
    public static String letters(String key) {
        String known = KNOWN.getProperty(key);
        if (known == null) throw new IllegalArgumentException("nothing is known as " + key);
        return known;
    }

    /** Whether anything is known of a name. */
    public static boolean has(String key) {
        return KNOWN.containsKey(key);
    }

    /** What is known below a name: {@code head} gives {@code head.number}, {@code head.text.goal} …, in alphabetical order. */
    public static List<String> names(String above) {
        return KNOWN.stringPropertyNames().stream().filter(name -> name.startsWith(above + ".")).sorted().toList();
    }

    /** All words of a name, in their order. */
    public static List<String> words(String key) {
        return List.of(letters(key).split(" "));
    }

    /** Any of the words, as a part of a pattern. */
    public static String any(String key) {
        return words(key).stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"));
    }
}
