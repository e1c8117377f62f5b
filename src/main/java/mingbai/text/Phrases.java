package mingbai.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import mingbai.language.Language;
import mingbai.text.words.Edges;
import mingbai.text.words.Words;

/**
 * Finds known phrases in a text: the longest at each place, from left to right, never overlapping. One pass over the
 * text, however many phrases there are: they share a tree of words, so the work is bounded by the text's length times
 * the longest phrase. Case does not matter, and Latin words match whole.
 *
 * <pre>{@code
 * Phrases.exact(Map.of("保税", 1, "保税货物", 2)).in("区内保税货物")                // one hit: 2, from 2 to 6
 * Phrases.inflected(Map.of("export licence", 1)).in("of export licences")  // one hit: 1, from 3 to 18
 * }</pre>
 *
 * @param <T> what a phrase stands for
 */
public final class Phrases<T> {
    private static final Set<String> LITTLE = Set.of("a", "an", "by", "for", "in", "of", "on", "the", "to");
    private final BiFunction<String, ToIntFunction<String>, Words> cut;
    /** The Latin words of all phrases by their forms. */
    private final Map<String, Integer> dictionary = new HashMap<>();
    private final Edges edges = new Edges();
    /** What the phrase stands for that ends at a node, in the order in which the phrases were given; empty: none ends there. */
    private final List<List<T>> values = new ArrayList<>(List.of(List.of()));

    private Phrases(Map<String, T> phrases, BiFunction<String, ToIntFunction<String>, Words> cut) {
        this.cut = cut;
        phrases.forEach(this::add);
    }

    /** Phrases of a language: in any inflection where the program knows its words, else as they are written. */
    public static <T> Phrases<T> of(Language language, Map<String, T> phrases) {
        return language.analysed() ? inflected(phrases) : exact(phrases);
    }

    /** The same of phrases that stand for themselves. */
    public static Phrases<String> of(Language language, Stream<String> phrases) {
        Map<String, String> words = new LinkedHashMap<>();
        phrases.forEach(phrase -> words.putIfAbsent(phrase, phrase));
        return of(language, words);
    }

    /**
     * Phrases that match as they are written.
     *
     * @param phrases what each stands for; an empty one matches nothing
     */
    public static <T> Phrases<T> exact(Map<String, T> phrases) {
        return new Phrases<>(phrases, Words::written);
    }

    /**
     * English phrases that match in any inflection; spaces, hyphens and dashes count alike.
     *
     * @param phrases what each stands for; one without words matches nothing
     */
    public static <T> Phrases<T> inflected(Map<String, T> phrases) {
        return new Phrases<>(phrases, Words::stems);
    }

    /** Whether two phrases have the same words, whatever their order: {@code vehicle export}, {@code export of vehicles}. */
    public static boolean sameWords(Language language, String one, String other) {
        long words = contents(one).distinct().count();
        return words == contents(other).count() && of(language, contents(one)).anywhere(other).size() == words;
    }

    private static Stream<String> contents(String phrase) {
        return Stream.of(phrase.split("[^\\p{L}\\p{N}’]+")).filter(word -> !word.isEmpty() && !LITTLE.contains(word));
    }

    /**
     * A phrase in a text.
     *
     * @param start offset of its first character
     * @param end   offset behind its last character
     * @param value what it stands for, the first given where several phrases are one
     */
    public record Hit<T>(int start, int end, T value) {}

    /** All hits, in the order of the text. */
    public List<Hit<T>> in(String text) {
        Words words = words(text);
        List<Hit<T>> hits = new ArrayList<>();
        for (int first = 0; first < words.size(); ) {
            int last = -1;
            int found = Edges.ROOT;
            int node = Edges.ROOT;
            for (int i = first; i < words.size(); i++) {
                node = edges.next(node, words.form(i));
                if (node == Edges.NONE) break;
                if (values.get(node).isEmpty()) continue;
                last = i;
                found = node;
            }
            if (last >= 0) hits.add(new Hit<>(words.start(first), words.end(last), values.get(found).get(0)));
            first = Math.max(first, last) + 1;
        }
        return hits;
    }

    /** Everything that some phrase in the text stands for, phrases within others included. */
    public Set<T> anywhere(String text) {
        Words words = words(text);
        Set<T> found = new LinkedHashSet<>();
        for (int first = 0; first < words.size(); first++) {
            int node = edges.next(Edges.ROOT, words.form(first));
            for (int i = first + 1; node != Edges.NONE; i++) {
                found.addAll(values.get(node));
                node = i < words.size() ? edges.next(node, words.form(i)) : Edges.NONE;
            }
        }
        return found;
    }

    private Words words(String text) {
        return cut.apply(text, word -> dictionary.getOrDefault(word, Words.UNKNOWN));
    }

    private void add(String phrase, T value) {
        Words words = cut.apply(phrase, word -> dictionary.computeIfAbsent(word, key -> Words.FIRST + dictionary.size()));
        int node = Edges.ROOT;
        for (int i = 0; i < words.size(); i++) {
            int next = edges.next(node, words.form(i));
            if (next == Edges.NONE) {
                next = values.size();
                edges.add(node, words.form(i), next);
                values.add(List.of());
            }
            node = next;
        }
        if (node == Edges.ROOT) return;
        if (values.get(node).isEmpty()) values.set(node, new ArrayList<>(1));
        values.get(node).add(value);
    }
}
