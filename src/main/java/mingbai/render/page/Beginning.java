package mingbai.render.page;

import mingbai.format.OfficialText;

/** How a text begins, where there is no room for all of it: "the registration of equity transfers" is cut to "the registration…". */
final class Beginning {
    /** The first letter that lines may break before and behind, as Chinese ones do. */
    private static final int FIRST_HAN = 0x2E80;
    private static final String OPENS_OR_GOES_ON = "“‘（《(,;:，、；：";

    private Beginning() {}

    /**
     * On one line, cut between words and numbers; a word that is longer than the room is cut itself.
     *
     * @param length at most so many code points
     * @param more   follows where something is left out
     */
    static String of(String text, int length, String more) {
        String line = text.strip().replace('\n', ' ');
        if (line.codePointCount(0, line.length()) <= length) return line;
        int room = line.offsetByCodePoints(0, length);
        int end = room;
        while (end > 0 && !parts(line.charAt(end - 1), line.charAt(end))) end--;
        if (end == 0) end = room;
        while (end > 1 && hangs(line.charAt(end - 1))) end--;
        return line.substring(0, end) + more;
    }

    private static boolean parts(char before, char behind) {
        return before >= FIRST_HAN || behind >= FIRST_HAN || OfficialText.white(before) || OfficialText.white(behind);
    }

    /** What would stand alone at the end: a space, a mark that opens something, or one that something follows. */
    private static boolean hangs(char last) {
        return OfficialText.white(last) || OPENS_OR_GOES_ON.indexOf(last) >= 0;
    }
}
