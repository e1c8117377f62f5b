package mingbai.format;

import java.nio.charset.StandardCharsets;

/**
 * The official text as it is compared: its letters without white space, because line breaks and indents of a table
 * are not part of what was issued.
 */
public final class OfficialText {
    private static final int SHOWN = 12;

    private final String text;
    private final String letters;
    private final int[] offsets;

    /** @param text the text with its white space */
    public OfficialText(String text) {
        this.text = text;
        letters = letters(text);
        offsets = new int[letters.length()];
        int letter = 0;
        for (int i = 0; i < text.length(); i++) {
            if (!white(text.charAt(i))) offsets[letter++] = i;
        }
    }

    /** The text without white space. */
    public String letters() {
        return letters;
    }

    /** Whether a letter is directly behind the one before. */
    public boolean follows(int letter) {
        return offset(letter) == offset(letter - 1) + 1;
    }

    /** Whether the white space before a letter holds a character: a tab parts columns, a line break may part rows. */
    public boolean behind(char white, int letter) {
        for (int i = offset(letter) - 1; i >= 0 && white(text.charAt(i)); i--) {
            if (text.charAt(i) == white) return true;
        }
        return false;
    }

    /** Where a letter is in the text; behind the last one: behind the text's last letter. */
    public int offset(int letter) {
        if (letter < offsets.length) return offsets[letter];
        return offsets.length == 0 ? 0 : offsets[offsets.length - 1] + 1;
    }

    /** A text without white space, that of Chinese typesetting included. */
    public static String letters(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!white(text.charAt(i))) letters.append(text.charAt(i));
        }
        return letters.length() == text.length() ? text : letters.toString();
    }

    /** A SHA-256 sum of a text's letters in UTF-8, by which a copy can be compared with it however its lines are broken. */
    public static String sum(String text) {
        return Sha256.hex(letters(text).getBytes(StandardCharsets.UTF_8));
    }

    /** Whether a text is nothing but white space. */
    public static boolean blank(String text) {
        for (int i = 0; i < text.length(); i++) if (!white(text.charAt(i))) return false;
        return true;
    }

    /** How many letters agree, from a position in the source and from the start of a piece. */
    public static int agreement(String source, int position, String piece) {
        int agreed = 0;
        while (agreed < piece.length() && position + agreed < source.length()
                && piece.charAt(agreed) == source.charAt(position + agreed)) agreed++;
        return agreed;
    }

    /** A few letters from a position, for a message; empty at the end. */
    public static String excerpt(String letters, int from) {
        int end = Math.min(letters.length(), from + SHOWN);
        return letters.substring(Math.min(from, letters.length()), end) + (end < letters.length() ? "…" : "");
    }

    /** A few letters from a position, for a message, and no more than its column or line has; empty at the end. */
    public String shown(int from) {
        int end = from;
        int most = Math.min(letters.length(), from + SHOWN);
        while (end < most && (end == from || !apart(end))) end++;
        return letters.substring(Math.min(from, end), end) + (end == most && end < letters.length() && !apart(end) ? "…" : "");
    }

    /** The same, whatever columns and lines there are, with a space where one begins. */
    public String shownOn(int from) {
        StringBuilder shown = new StringBuilder();
        int end = Math.min(letters.length(), from + SHOWN);
        for (int letter = from; letter < end; letter++) {
            if (letter > from && apart(letter)) shown.append('\u3000');
            shown.append(letters.charAt(letter));
        }
        return shown + (end < letters.length() ? "…" : "");
    }

    /** Whether a column or line begins at a letter. */
    private boolean apart(int letter) {
        return behind('\t', letter) || behind('\n', letter);
    }

    /** White space, that of Chinese typesetting included. */
    public static boolean white(char c) {
        if (c >= 0x4E00 && c < 0xA000) return false;
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
    }
}
