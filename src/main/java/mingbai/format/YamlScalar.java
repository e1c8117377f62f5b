package mingbai.format;

import java.util.regex.Pattern;

/** A text on one line as YAML reads it: as it is, or in double quotes where YAML wants them. */
public final class YamlScalar {
    /** Texts that YAML reads as they are: no mark of its own at the start, no colon or hash that would end them. */
    private static final Pattern PLAIN =
            Pattern.compile("(?![-?:,\\[\\]{}#&*!|>'\"%@`~.=<\\s])(?![-+.\\d]+(?:[eE].*)?$)(?!(?i:null|true|false|yes|no|on|off|y|n)$)"
                    + "(?!\\d[\\d:_ T.-]*$)(?!.*(?:: |:$| #|\\s$)).+");
    /** Besides, within brackets. */
    private static final Pattern FLOW_MARK = Pattern.compile("[,\\[\\]{}?]|:");

    private YamlScalar() {}

    /** Behind a key or a dash. */
    public static String plain(String text) {
        return PLAIN.matcher(text).matches() ? text : quoted(text);
    }

    /** Within brackets. */
    public static String flow(String text) {
        return PLAIN.matcher(text).matches() && !FLOW_MARK.matcher(text).find() ? text : quoted(text);
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\t", "\\t").replace("\n", "\\n") + "\"";
    }
}
