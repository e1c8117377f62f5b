package mingbai.plan;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import mingbai.model.Concept;
import mingbai.relate.FirstLetters;
import mingbai.relate.RegionNode;

/**
 * A part of a page whose lists go on, and what of each list is in it. Nearly all pages have one part with everything.
 *
 * <pre>{@code {% for item in part.of('rows', publication.items) %}}</pre>
 */
public final class Part {
    private static final int NEAR = 2;

    private final Parts parts;
    private final int number;
    private final IntFunction<String> paths;

    /** @param paths the path of each part by its number */
    Part(Parts parts, int number, IntFunction<String> paths) {
        this.parts = parts;
        this.number = number;
        this.paths = paths;
    }

    /** From 1. */
    public int number() {
        return number;
    }

    /** How many parts the page has. */
    public int count() {
        return parts.count();
    }

    /** Whether it is the first, which also has what is said of the whole. */
    public boolean first() {
        return number == 1;
    }

    public boolean last() {
        return number == count();
    }

    /** From the edition's root. */
    public String path() {
        return paths.apply(number);
    }

    /** All parts of the page. */
    public List<Part> all() {
        return IntStream.rangeClosed(1, count()).mapToObj(this::other).toList();
    }

    /** The part before; there is one unless this is the first. */
    public Part previous() {
        return other(number - 1);
    }

    /** The part behind; there is one unless this is the last. */
    public Part next() {
        return other(number + 1);
    }

    /** Whether another part of the page is so close that a reader may want to go there directly. */
    public boolean near(Part other) {
        return Math.abs(number - other.number) <= NEAR;
    }

    /** Where the lists of the page go on. */
    String layout() {
        return parts.layout();
    }

    private Part other(int of) {
        return new Part(parts, of, paths);
    }

    /** How many bytes more than a part should have this one needs for a single record, which cannot be separated; nearly always 0. */
    public int extra() {
        return parts.extra(number);
    }

    /** What of a list is in this part, by the list's name and all of its members. */
    public <T> List<T> of(String list, List<T> members) {
        return parts.of(number, list, members);
    }

    /** Whether anything of a list, or of a group of lists, is in this part; where there is only one part, always. */
    public boolean has(String list) {
        return parts.has(number, list);
    }

    /** Whether a list, or a group of lists, begins in this part. */
    public boolean begins(String list) {
        return parts.holding(list) == number;
    }

    /** The part that holds the element with an id: a list's heading, or an entry. */
    public Part holding(String anchor) {
        return other(parts.holding(anchor));
    }

    /** What of a tree is in this part, with what it lies in. */
    public List<RegionNode> tree(String list, List<RegionNode> roots) {
        if (count() == 1) return roots;
        Set<RegionNode> here = Collections.newSetFromMap(new IdentityHashMap<>());
        here.addAll(of(list, roots.stream().flatMap(RegionNode::all).toList()));
        return RegionNode.only(roots, here);
    }

    /** The letters that are in this part, each with what of it does. */
    public List<FirstLetters.Letter> letters(String list, List<FirstLetters.Letter> letters) {
        if (count() == 1) return letters;
        Set<Concept> here = new HashSet<>(of(list, letters.stream().flatMap(letter -> letter.concepts().stream()).toList()));
        return letters.stream().map(letter -> new FirstLetters.Letter(letter.letter(), letter.number(),
                letter.concepts().stream().filter(here::contains).toList())).filter(letter -> !letter.concepts().isEmpty()).toList();
    }
}
