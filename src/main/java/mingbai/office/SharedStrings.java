package mingbai.office;

import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import mingbai.format.Xml;

/**
 * The texts of a workbook's cells, each once, in the order of their first use (ECMA-376 part 1, 18.4). Texts could be in
 * the cells themselves, and nothing would have to be kept; but telephones show such cells empty.
 */
final class SharedStrings {
    /** Of the elements of all parts of a workbook. */
    static final String NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    /** What is written for a character (22.9.2.19), and what XML cannot hold: both are written as such. */
    private static final Pattern ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)|[\\x00-\\x08\\x0B-\\x1F\\uFFFE\\uFFFF]");

    private final Map<String, Integer> places = new LinkedHashMap<>();

    /** The place of a text, counted from zero. */
    int place(String text) {
        return places.computeIfAbsent(text, added -> places.size());
    }

    void write(OutputStream out) {
        Xml xml = Xml.dense(out).open("sst", "xmlns", NAMESPACE, "uniqueCount", String.valueOf(places.size()));
        for (String text : places.keySet()) {
            xml.open("si");
            if (spaced(text)) xml.leaf("t", escaped(text), "xml:space", "preserve");
            else xml.leaf("t", escaped(text));
            xml.close();
        }
        xml.close().end();
    }

    /** Whether readers would take white space off the text's ends. */
    private static boolean spaced(String text) {
        return !text.isEmpty() && (Character.isWhitespace(text.charAt(0)) || Character.isWhitespace(text.charAt(text.length() - 1)));
    }

    private static String escaped(String text) {
        if (text.chars().noneMatch(c -> c == '_' || c < ' ' && c != '\n' || c > 0xFFFD)) return text;
        return ESCAPED.matcher(text).replaceAll(found -> String.format(Locale.ROOT, "_x%04X_", (int) found.group().charAt(0)));
    }
}
