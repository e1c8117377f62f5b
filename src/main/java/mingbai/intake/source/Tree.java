package mingbai.intake.source;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;

/**
 * A part of a Word file as a tree, by names without prefix: the same in both dialects of ECMA-376. Only what is asked for is kept, so
 * that a tree is little larger than its part; one that is too deep or has too many elements is refused.
 */
public final class Tree {
    /** Elements within each other; a document for readers has some dozens. */
    private static final int DEEPEST = 500;
    /** Elements and attributes; a table of ten thousand rows has about a million. */
    private static final int MOST = 2_000_000;
    /** Properties are first, and no element has so many; behind them nobody looks for any, however often they are asked for. */
    private static final int PROPERTIES = 100;
    private static final Set<String> KEPT = Set.of("val", "type", "id", "ilvl", "abstractNumId", "numId", "styleId", "default", "font",
            "char", "ascii",
            "hAnsi", "instr", "fldCharType", "descr", "title", "format", "vMerge", "ref");
    private static final Set<String> WORDS = Set.of("t", "instrText", "col", "row");

    private final String name;
    private String[] attributes = {};
    private String text = "";
    private Tree first;
    private Tree last;
    private Tree next;

    private Tree(String name) {
        this.name = name;
    }

    /** @throws OfficePackage.TooLarge where it has more than a document for readers */
    public static Tree of(byte[] part) throws IOException, XMLStreamException {
        Tree above = new Tree("");
        Deque<Tree> open = new ArrayDeque<>(List.of(above));
        int left = MOST;
        try (Elements elements = new Elements(part)) {
            while (elements.step()) {
                if (!elements.begins()) {
                    open.pop();
                    continue;
                }
                if (open.size() > DEEPEST) throw new XMLStreamException("elements within each other");
                Tree element = open.peek().add(new Tree(elements.name()));
                element.attributes = elements.attributes(KEPT);
                left -= 1 + element.attributes.length;
                if (left < 0) throw new OfficePackage.TooLarge();
                if (WORDS.contains(element.name)) element.text = elements.text();
                else open.push(element);
            }
        }
        return above.first;
    }

    private Tree add(Tree child) {
        if (first == null) first = child;
        else last.next = child;
        last = child;
        return child;
    }

    public String name() {
        return name;
    }

    public boolean named(String other) {
        return name.equals(other);
    }

    /** What it says itself; empty where it holds others. */
    public String text() {
        return text;
    }

    /** The value of an attribute, empty where there is none. */
    public String attribute(String wanted) {
        for (int i = 0; i < attributes.length; i += 2) if (attributes[i].equals(wanted)) return attributes[i + 1];
        return "";
    }

    public List<Tree> children() {
        List<Tree> children = new ArrayList<>();
        for (Tree child = first; child != null; child = child.next) children.add(child);
        return children;
    }

    /** The first child that leads on to another, and so on. */
    public Optional<Tree> at(String... path) {
        Tree at = this;
        for (String step : path) {
            Tree child = at.first;
            for (int i = 0; child != null && !child.named(step); i++) child = i < PROPERTIES ? child.next : null;
            if (child == null) return Optional.empty();
            at = child;
        }
        return Optional.of(at);
    }

    public boolean has(String... path) {
        return at(path).isPresent();
    }

    /** The value that a property has, empty where it has none; absent where the property is. */
    public Optional<String> value(String... path) {
        return at(path).map(found -> found.attribute("val"));
    }

    /** Whether a property is said, and is not said to be off; absent: not said. */
    public Optional<Boolean> on(String... path) {
        return value(path).map(value -> !Set.of("0", "false", "off").contains(value));
    }

    /** A whole number among the properties; absent where it is none. */
    public Optional<Integer> number(String... path) {
        return value(path).filter(value -> value.matches("\\d{1,9}")).map(Integer::parseInt);
    }

    /** All of a name below, at any depth, in order. */
    public List<Tree> all(String wanted) {
        List<Tree> found = new ArrayList<>();
        for (Tree child = first; child != null; child = child.next) {
            if (child.named(wanted)) found.add(child);
            found.addAll(child.all(wanted));
        }
        return found;
    }

    /** The letters of all runs of text below, whatever holds them. */
    public String letters() {
        return all("t").stream().map(Tree::text).collect(Collectors.joining());
    }
}
