package mingbai.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds known phrases in a text: the longest at each place, from left to right, never overlapping. One pass over the
 * text, however many phrases there are: they share a tree of characters, so the work is bounded by the text's length
 * times the longest phrase. Case does not matter; a phrase that begins or ends with a Latin letter or digit matches
 * whole words only.
 *
 * <pre>{@code new Phrases<>(Map.of("保税", 1, "保税货物", 2)).in("区内保税货物")  // one hit: 2, from 2 to 6}</pre>
 *
 * @param <T> what a phrase stands for
 */
public final class Phrases<T> {
    private final Node<T> root = new Node<>();

    /** @param phrases what each phrase stands for; no phrase is empty */
    public Phrases(Map<String, T> phrases) {
        phrases.forEach(this::add);
    }

    /**
     * A phrase in a text.
     *
     * @param start offset of its first character
     * @param end   offset behind its last character
     * @param value what it stands for
     */
    public record Hit<T>(int start, int end, T value) {}

    /** All hits, in the order of the text. */
    public List<Hit<T>> in(String text) {
        List<Hit<T>> hits = new ArrayList<>();
        for (int start = 0; start < text.length(); ) {
            Hit<T> hit = longest(text, start);
            if (hit != null) hits.add(hit);
            start = hit != null ? hit.end() : start + 1;
        }
        return hits;
    }

    private void add(String phrase, T value) {
        if (phrase.isEmpty()) throw new IllegalArgumentException("an empty phrase for " + value);
        Node<T> node = root;
        for (int i = 0; i < phrase.length(); i++) {
            node = node.next.computeIfAbsent(fold(phrase.charAt(i)), key -> new Node<>());
        }
        node.value = value;
    }

    private Hit<T> longest(String text, int start) {
        if (insideWord(text, start)) return null;
        Hit<T> found = null;
        Node<T> node = root;
        for (int i = start; i < text.length(); i++) {
            node = node.next.get(fold(text.charAt(i)));
            if (node == null) break;
            if (node.value != null && !insideWord(text, i + 1)) found = new Hit<>(start, i + 1, node.value);
        }
        return found;
    }

    /** Whether an offset lies between two Latin letters or digits. */
    private static boolean insideWord(String text, int offset) {
        return offset > 0 && offset < text.length() && latin(text.charAt(offset - 1)) && latin(text.charAt(offset));
    }

    private static boolean latin(char c) {
        return Character.isDigit(c) || Character.isLetter(c) && !Character.isIdeographic(c);
    }

    private static char fold(char c) {
        return Character.toLowerCase(c);
    }

    private static final class Node<T> {
        private final Map<Character, Node<T>> next = new HashMap<>();
        private T value;
    }
}
