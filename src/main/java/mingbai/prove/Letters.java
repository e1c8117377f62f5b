package mingbai.prove;

/** The letters of official text on a page. */
record Letters(String text) {
    /** Whether these are the letters that are expected. */
    boolean are(String expected) {
        return text.equals(expected);
    }
}
