package mingbai.format;

/** What is asked of a character by its number alone. */
public final class CodePoint {
    private CodePoint() {}

    /** As people look it up: {@code U+3000}. */
    public static String code(int c) {
        return "U+%04X".formatted(c);
    }

    /** Whether nothing is seen of it but a gap; those that break no line, too. */
    public static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Whether terminals and fixed fonts show it two columns wide: Han, kana, Hangul and full-width forms. */
    public static boolean isWide(int c) {
        return c >= 0x2E80 && c <= 0xA4CF || c >= 0xAC00 && c <= 0xD7A3 || c >= 0xF900 && c <= 0xFAFF
                || c >= 0xFE30 && c <= 0xFE4F || c >= 0xFF00 && c <= 0xFF60 || c >= 0x20000 && c <= 0x3FFFD;
    }
}
