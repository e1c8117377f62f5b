package mingbai.intake.records;

import java.util.List;
import java.util.regex.Pattern;

/** YAML in the style of what editors write; what it hides is when YAML wants quotes, and how texts by language are written. */
final class YamlText {
    /** Texts that YAML reads as they are: no mark of its own at the start, no colon or hash that would end them. */
    private static final Pattern PLAIN =
            Pattern.compile("(?![-?:,\\[\\]{}#&*!|>'\"%@`~.=<\\s])(?![-+.\\d]+(?:[eE].*)?$)(?!(?i:null|true|false|yes|no|on|off|y|n)$)"
                    + "(?!\\d[\\d:_ T.-]*$)(?!.*(?:: |:$| #|\\s$)).+");
    /** Besides, within brackets. */
    private static final Pattern FLOW_MARK = Pattern.compile("[,\\[\\]{}?]|:");

    private final StringBuilder yaml = new StringBuilder();
    private final boolean localized;

    /** @param localized whether texts are written by language */
    YamlText(boolean localized) {
        this.localized = localized;
    }

    YamlText line(int indent, String line) {
        yaml.append(line.isEmpty() ? "" : " ".repeat(indent)).append(line).append('\n');
        return this;
    }

    /** A text on one line. */
    YamlText text(int indent, String key, String text) {
        if (text.indexOf('\n') >= 0) return block(indent, key, List.of(text.split("\n")));
        if (!localized) return line(indent, key + ": " + plain(text));
        return line(indent, key + ":").line(inner(indent, key), "zh: " + plain(text));
    }

    /** A text of several lines. */
    YamlText block(int indent, String key, List<String> lines) {
        if (localized) line(indent, key + ":");
        int at = localized ? inner(indent, key) : indent;
        line(at, (localized ? "zh" : key) + ": |");
        lines.forEach(line -> line(inner(at, localized ? "zh" : key), line));
        return this;
    }

    /** Where what belongs to a key begins: two further than the key, which may follow a dash. */
    private static int inner(int indent, String key) {
        return indent + (key.startsWith("- ") ? 4 : 2);
    }

    static String plain(String text) {
        return PLAIN.matcher(text).matches() ? text : quoted(text);
    }

    static String flow(String text) {
        return PLAIN.matcher(text).matches() && !FLOW_MARK.matcher(text).find() ? text : quoted(text);
    }

    /** A number as published: digits need no quotes in records. */
    static String number(String text) {
        return text.matches("\\d+") ? text : plain(text);
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\t", "\\t").replace("\n", "\\n") + "\"";
    }

    @Override
    public String toString() {
        return yaml.toString();
    }
}
