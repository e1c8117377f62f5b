package mingbai.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

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
    private final Node<T> root = new Node<>();
    private final Function<String, List<Words.Word>> words;

    private Phrases(Map<String, T> phrases, Function<String, List<Words.Word>> words) {
        this.words = words;
        phrases.forEach(this::add);
    }

    /** Phrases that match as they are written. @param phrases what each stands for; an empty one matches nothing */
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
        List<Words.Word> words = this.words.apply(text);
        List<Hit<T>> hits = new ArrayList<>();
        for (int first = 0; first < words.size(); ) {
            int length = longest(words, first);
            if (length > 0) hits.add(hit(words.subList(first, first + length)));
            first += Math.max(1, length);
        }
        return hits;
    }

    /** Everything that some phrase in the text stands for, phrases within others included. */
    public Set<T> anywhere(String text) {
        List<Words.Word> words = this.words.apply(text);
        Set<T> found = new LinkedHashSet<>();
        for (int first = 0; first < words.size(); first++) {
            Node<T> node = root.next.get(words.get(first).form());
            for (int i = first + 1; node != null; i++) {
                found.addAll(node.values);
                node = i < words.size() ? node.next.get(words.get(i).form()) : null;
            }
        }
        return found;
    }

    private void add(String phrase, T value) {
        Node<T> node = root;
        for (Words.Word word : words.apply(phrase)) node = node.next.computeIfAbsent(word.form(), key -> new Node<>());
        if (node != root) node.values.add(value);
    }

    /** How many words the longest phrase at a word has; zero: none begins there. */
    private int longest(List<Words.Word> words, int first) {
        int found = 0;
        Node<T> node = root;
        for (int i = first; i < words.size(); i++) {
            node = node.next.get(words.get(i).form());
            if (node == null) break;
            if (!node.values.isEmpty()) found = i + 1 - first;
        }
        return found;
    }

    private Hit<T> hit(List<Words.Word> words) {
        Node<T> node = root;
        for (Words.Word word : words) node = node.next.get(word.form());
        return new Hit<>(words.get(0).start(), words.get(words.size() - 1).end(), node.values.get(0));
    }

    private static final class Node<T> {
        private final Map<String, Node<T>> next = new HashMap<>();
        /** In the order in which the phrases were given. */
        private final List<T> values = new ArrayList<>(1);
    }
}
