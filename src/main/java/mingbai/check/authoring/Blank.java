package mingbai.check.authoring;

import java.util.List;

/**
 * A record that is to be filled in.
 *
 * @param file  below the content folder
 * @param text  the whole file, or what is added to it; lines end with line feeds
 * @param where the text belongs
 * @param gaps  what is to be filled in, in the order of the file
 */
public record Blank(String file, String text, Where where, List<Gap> gaps) {
    public Blank {
        gaps = List.copyOf(gaps);
    }

    /** Where a text belongs. */
    public enum Where {
        /** In a file of its own. */
        FILE,
        /** At the end of a file that exists. */
        END,
        /** Within a file, at a place that only its editor knows; it has no gaps yet. */
        INSIDE
    }

    /**
     * A place that is left blank.
     *
     * @param line   of the file, from 1
     * @param column in characters, from 1
     * @param key    with the keys above it, separated by dots
     * @param says   what belongs there
     */
    public record Gap(int line, int column, String key, String says) {}
}
