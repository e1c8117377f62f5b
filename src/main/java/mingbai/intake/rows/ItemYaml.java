package mingbai.intake.rows;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mingbai.language.Languages;

/** An item's record in the style of those that editors write; what it hides is when YAML wants quotes. */
final class ItemYaml {
    private static final String NOT_STATED = "not-stated";
    /** Texts that YAML reads as they stand: no mark of its own at the start, no colon or hash that would end them. */
    private static final Pattern PLAIN =
            Pattern.compile("(?![-?:,\\[\\]{}#&*!|>'\"%@`~.=<\\d\\s])(?!(?i:null|true|false|yes|no|on|off|y|n)$)(?!.*(?:: |:$| #|\\s$)).+");
    /** Besides, within brackets. */
    private static final Pattern FLOW_MARK = Pattern.compile("[,\\[\\]{}]|:");

    private final StringBuilder yaml = new StringBuilder();

    private final boolean several;

    /** Begins with the comment by which text editors find the schema of an item. @param languages of the publication */
    ItemYaml(Languages languages) {
        this.several = languages.several();
        line("# yaml-language-server: $schema=../schema/item.schema.json");
    }

    void number(int number) {
        line("number: " + number);
    }

    void title(String title) {
        if (several) line("title:");
        line((several ? "  zh: " : "title: ") + plain(title));
    }

    void text(List<String> paragraphs) {
        if (several) line("text:");
        line(several ? "  zh: |" : "text: |");
        paragraphs.forEach(paragraph -> line((several ? "    " : "  ") + paragraph));
    }

    void noUnits() {
        line("units: " + NOT_STATED);
    }

    /** @param names none: those of the source are not known, which is reported */
    void units(List<NameIndex.Name> names) {
        line("units:");
        for (NameIndex.Name name : names) {
            line("  - " + (name.alias() ? "{id: " + name.unit().id() + ", as-published: " + flow(name.written()) + "}" : name.unit().id()));
        }
    }

    void noScope() {
        line("scope: " + NOT_STATED);
    }

    /** @param regions none: those of the source are not known, which is reported */
    void scope(String text, List<String> regions, boolean openEnded) {
        line("scope:");
        line((several ? "  zh: " : "  text: ") + plain(text));
        line(regions.isEmpty() ? "  regions:" : regions.stream().collect(Collectors.joining(", ", "  regions: [", "]")));
        if (openEnded) line("  open-ended: true");
    }

    private void line(String line) {
        yaml.append(line).append('\n');
    }

    private static String plain(String text) {
        return PLAIN.matcher(text).matches() ? text : quoted(text);
    }

    private static String flow(String text) {
        return PLAIN.matcher(text).matches() && !FLOW_MARK.matcher(text).find() ? text : quoted(text);
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\t", "\\t") + "\"";
    }

    @Override
    public String toString() {
        return yaml.toString();
    }
}
