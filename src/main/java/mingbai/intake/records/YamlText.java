package mingbai.intake.records;

import java.util.List;
import mingbai.format.YamlScalar;
import mingbai.language.Language;

/** YAML in the style of what editors write; what it hides is how texts by language are written. */
final class YamlText {
    private static final String AUTHORITATIVE = Language.AUTHORITATIVE.code();

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
        if (!localized) return line(indent, key + ": " + YamlScalar.plain(text));
        return line(indent, key + ":").line(inner(indent, key), AUTHORITATIVE + ": " + YamlScalar.plain(text));
    }

    /** A text of several lines. */
    YamlText block(int indent, String key, List<String> lines) {
        if (localized) line(indent, key + ":");
        int at = localized ? inner(indent, key) : indent;
        line(at, (localized ? AUTHORITATIVE : key) + ": |");
        lines.forEach(line -> line(inner(at, localized ? AUTHORITATIVE : key), line));
        return this;
    }

    /** Where what belongs to a key begins: two further than the key, which may follow a dash. */
    private static int inner(int indent, String key) {
        return indent + (key.startsWith("- ") ? 4 : 2);
    }

    /** A number as published: digits need no quotes in records. */
    static String number(String text) {
        return text.matches("\\d+") ? text : YamlScalar.plain(text);
    }

    @Override
    public String toString() {
        return yaml.toString();
    }
}
