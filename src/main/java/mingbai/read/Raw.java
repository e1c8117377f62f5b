package mingbai.read;

import java.util.List;
import java.util.Optional;
import mingbai.problem.Place;

/** A node of a record as it was written: no types yet, but each with its place. */
public sealed interface Raw {
    /** Where the node begins. */
    Place place();

    /** What is behind a key; absent: there is none such, or the node has no keys. */
    default Optional<Raw> value(String key) {
        return this instanceof Mapping mapping
                ? mapping.entries().stream().filter(entry -> entry.key().equals(key)).findFirst().map(Entry::value) : Optional.empty();
    }

    /** Itself, where it is a text, a number or a word. */
    default Optional<Scalar> scalar() {
        return this instanceof Scalar scalar ? Optional.of(scalar) : Optional.empty();
    }

    /** What a list holds; empty: the node is no list. */
    default List<Raw> elements() {
        return List.of();
    }

    /**
     * A text, a number, a word: what it means is for the check to say.
     *
     * @param place where it begins
     * @param value the text, unquoted and unfolded
     * @param plain true: neither quoted nor a block
     * @param start where the first character of the value is
     * @param exact true: line breaks of the value are line breaks of the file
     * @param last  the line on which it ends; of a block, the one with its mark
     */
    record Scalar(Place place, String value, boolean plain, Place start, boolean exact, int last) implements Raw {
        /** Where the character at an offset of the value is; the beginning, where folding hides it. */
        public Place at(int offset) {
            int lines = 0;
            int lineStart = 0;
            for (int i = 0; i < offset; i++) {
                if (value.charAt(i) != '\n') continue;
                lines++;
                lineStart = i + 1;
            }
            if (lines > 0 && !exact) return place;
            return new Place(place.file(), start.line() + lines, start.column() + value.codePointCount(lineStart, offset));
        }
    }

    /** A list. */
    record Sequence(Place place, List<Raw> elements) implements Raw {
        public Sequence {
            elements = List.copyOf(elements);
        }
    }

    /** Keys with values, in the order of the file, each key once. */
    record Mapping(Place place, List<Entry> entries) implements Raw {
        public Mapping {
            entries = List.copyOf(entries);
        }
    }

    /**
     * @param place where the key is
     * @param key   as written
     * @param value what follows
     */
    record Entry(Place place, String key, Raw value) {}
}
