package mingbai.problem;

import java.util.Comparator;

/**
 * A place in a file.
 *
 * @param file   the path as a person would type it, with forward slashes
 * @param line   from 1
 * @param column from 1, in code points
 */
public record Place(String file, int line, int column) implements Comparable<Place> {
    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::file).thenComparingInt(Place::line).thenComparingInt(Place::column);

    /** The start of a file or folder, for what is wrong with it as a whole. */
    public static Place start(String file) {
        return new Place(file, 1, 1);
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
