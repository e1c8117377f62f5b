package mingbai.format;

/** Text as it stands in HTML: entities in place of the letters that would be markup (13.2.5 of the standard). */
public final class Entities {
    /** Behind it nothing is escaped. */
    private static final char LAST = '>';

    private Entities() {}

    /** Text as it stands in an element or a quoted attribute. */
    public static String text(String text) {
        return escape(text, false);
    }

    /** Text as it stands in any attribute, as templates print it. */
    public static String attribute(String text) {
        return escape(text, true);
    }

    /** Writes text as it stands in any attribute, as templates print it. */
    public static void attribute(String text, Utf8Writer out) {
        int written = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            String entity = letter > LAST ? null : entity(letter, true);
            if (entity == null) continue;
            out.write(text, written, i - written);
            out.write(entity);
            written = i + 1;
        }
        out.write(text, written, text.length() - written);
    }

    private static String escape(String text, boolean attribute) {
        int first = 0;
        while (first < text.length() && (text.charAt(first) > LAST || entity(text.charAt(first), attribute) == null)) first++;
        if (first == text.length()) return text;
        StringBuilder html = new StringBuilder(text.length() + 32).append(text, 0, first);
        for (int i = first; i < text.length(); i++) {
            String entity = entity(text.charAt(i), attribute);
            if (entity == null) html.append(text.charAt(i));
            else html.append(entity);
        }
        return html.toString();
    }

    /** What stands for a letter; null: the letter itself. */
    private static String entity(char letter, boolean attribute) {
        return switch (letter) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> attribute ? "&#39;" : null;
            default -> null;
        };
    }
}
