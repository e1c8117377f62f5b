package mingbai.fuzz;

import java.util.stream.Collectors;
import mingbai.read.Raw;

/** A tree in YAML's notation with brackets and quotes, which says all that it holds but places and styles. */
final class Notation {
    private Notation() {}

    static String yaml(Raw node) {
        if (node instanceof Raw.Scalar scalar) return quoted(scalar.value());
        if (node instanceof Raw.Sequence list) {
            return list.elements().stream().map(Notation::yaml).collect(Collectors.joining(",\n", "[", "]"));
        }
        return ((Raw.Mapping) node).entries().stream().map(entry -> "? " + quoted(entry.key()) + "\n : " + yaml(entry.value()))
                .collect(Collectors.joining(",\n", "{", "}"));
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') quoted.append('\\').append(c);
            else if (c == '\n') quoted.append("\\n");
            else if (Character.isISOControl(c) || c > 0xD7FF || c >= 0x2000 && c < 0x2100) quoted.append("\\u%04x".formatted((int) c));
            else quoted.append(c);
        }
        return quoted.append('"').toString();
    }
}
