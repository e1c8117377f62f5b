package mingbai.check.prose;

/** Which characters are as wide as a Chinese one: letters, and marks. */
final class Wide {
    /** Marks of Chinese and of other languages alike. */
    private static final String SHARED = "“”‘’—…·";
    private static final int SPACE = '\u3000';

    private Wide() {}

    /** A Chinese, Japanese or Korean letter, or a mark that only they have. */
    static boolean is(int c) {
        return Character.isIdeographic(c) || c >= 0x2E80 && c <= 0xA4CF && c != SPACE || c >= 0xAC00 && c <= 0xD7A3
                || c >= 0xFE30 && c <= 0xFE4F || c >= 0xFF00 && c <= 0xFFEF;
    }

    /** A mark of any language. */
    static boolean mark(int c) {
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION, Character.DASH_PUNCTUATION, Character.START_PUNCTUATION, Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION, Character.OTHER_PUNCTUATION,
                    Character.MATH_SYMBOL, Character.CURRENCY_SYMBOL, Character.MODIFIER_SYMBOL, Character.OTHER_SYMBOL -> true;
            default -> false;
        };
    }

    static boolean space(int c) {
        return Character.isSpaceChar(c);
    }

    /**
     * Whether a line break between two characters is no space: between two wide ones, and beside a Chinese mark. A mark that
     * other languages have too is Chinese beside a wide character.
     */
    static boolean joins(int before, int after) {
        boolean left = is(before) || shared(before) && is(after);
        boolean right = is(after) || shared(after) && is(before);
        return left && right || left && mark(before) || right && mark(after);
    }

    private static boolean shared(int c) {
        return SHARED.indexOf(c) >= 0;
    }
}
