package mingbai.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mingbai.model.Place;

/**
 * The part of YAML in which records are nearly always written, read in one pass over the characters: plain keys, texts on one
 * line, literal blocks, lists by dashes, lists and mappings in brackets on one line. Of everything else, and of every mistake, it
 * says nothing; the whole parser then says what it is. What it reads, the whole parser reads the same (a property test asks both).
 */
final class SimpleYaml {
    private static final int DEEPEST = 20;
    private static final int LONGEST_KEY = 100;
    /** What a plain text may not begin with. */
    private static final String INDICATORS = "-?:,[]{}#&*!|>'\"%@`=<~";
    /** What has a meaning in brackets. */
    private static final String FLOW_INDICATORS = "[]{}:#?&*!|>'\"%@`";
    private static final Other OTHER = new Other();

    private final String path;
    private final String text;
    /** The line that is read: its number, its first character, the first that is no space, and the place behind its last. */
    private int line;
    private int start;
    private int from;
    private int end;

    private SimpleYaml(RawFile file) {
        this.path = file.path();
        this.text = file.text();
    }

    /** Ends the reading: there is something that only the whole parser knows. */
    private static final class Other extends RuntimeException {
        Other() {
            super(null, null, false, false);
        }
    }

    /** The tree of a file; absent: it holds something else, or nothing. */
    static Optional<Raw> tree(RawFile file) {
        SimpleYaml reading = new SimpleYaml(file);
        try {
            reading.ordinary();
            reading.line(0, 1);
            Raw root = reading.block(1);
            reading.sure(reading.indent() < 0);
            return Optional.of(root);
        } catch (Other e) {
            return Optional.empty();
        }
    }

    private void sure(boolean simple) {
        if (!simple) throw OTHER;
    }

    /** Tabs, further line breaks and characters of two units are for the whole parser. */
    private void ordinary() {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ordinary = c == '\n' || c >= ' ' && c < 0x7F || c >= 0xA0 && c < 0x2028 || c > 0x2029 && c < 0xD800
                    || c >= 0xE000 && c < 0xFEFF || c > 0xFEFF && c < 0xFFFE;
            sure(ordinary);
        }
    }

    /** Goes to the first line from an offset that is neither blank nor a comment. */
    private void line(int offset, int number) {
        start = offset;
        line = number;
        while (start < text.length()) {
            measure();
            if (from < end && text.charAt(from) != '#') return;
            start = end + 1;
            line++;
        }
        from = start;
        end = start;
    }

    private void measure() {
        end = text.indexOf('\n', start);
        if (end < 0) end = text.length();
        from = start;
        while (from < end && text.charAt(from) == ' ') from++;
    }

    private void next() {
        line(end + 1, line + 1);
    }

    /** How far the line is indented; negative behind the last. */
    private int indent() {
        return start < text.length() ? from - start : -1;
    }

    private Place place(int offset) {
        return new Place(path, line, offset - start + 1);
    }

    private Raw block(int depth) {
        sure(depth <= DEEPEST && indent() >= 0);
        return dash() ? sequence(depth) : mapping(from, depth);
    }

    private boolean dash() {
        return text.charAt(from) == '-' && from + 1 < end && text.charAt(from + 1) == ' ';
    }

    private Raw sequence(int depth) {
        Place place = place(from);
        int indent = indent();
        List<Raw> elements = new ArrayList<>();
        while (indent() == indent && dash()) {
            int at = spaces(from + 1);
            sure(at < end);
            elements.add(colon(at) >= 0 ? mapping(at, depth + 1) : text(at, indent, depth + 1));
        }
        return new Raw.Sequence(place, elements);
    }

    /** @param at where the first key stands, which may be behind a dash */
    private Raw mapping(int at, int depth) {
        sure(depth <= DEEPEST);
        Place place = place(at);
        int indent = at - start;
        List<Raw.Entry> entries = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        int key = at;
        do {
            int colon = colon(key);
            sure(colon >= 0);
            String name = text.substring(key, colon);
            sure(keys.add(name));
            Place there = place(key);
            entries.add(new Raw.Entry(there, name, value(colon + 1, indent, depth + 1)));
            sure(indent() <= indent);
            key = from;
        } while (indent() == indent && !dash());
        return new Raw.Mapping(place, entries);
    }

    /** Where the colon behind a key is; negative where no key stands. */
    private int colon(int at) {
        int i = at;
        while (i < end && i - at < LONGEST_KEY && keyed(text.charAt(i), i > at)) i++;
        boolean found = i > at && i < end && text.charAt(i) == ':' && (i + 1 == end || text.charAt(i + 1) == ' ');
        return found ? i : -1;
    }

    private static boolean keyed(char c, boolean inside) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || inside && (c >= '0' && c <= '9' || c == '-' || c == '.' || c == '_');
    }

    /** What stands behind a colon, or on the lines below. */
    private Raw value(int colon, int indent, int depth) {
        int at = spaces(colon);
        if (at < end && text.charAt(at) != '#') return text(at, indent, depth);
        next();
        sure(indent() > indent || indent() == indent && dash());
        return block(depth);
    }

    private int spaces(int offset) {
        int at = offset;
        while (at < end && text.charAt(at) == ' ') at++;
        return at;
    }

    /** A text, a block or brackets; the line behind it is read next. @param indent of what it belongs to */
    private Raw text(int at, int indent, int depth) {
        sure(depth <= DEEPEST);
        char first = text.charAt(at);
        if (first == '|') return literal(at, indent);
        Raw raw;
        int behind;
        if (first == '[' || first == '{') {
            Flow flow = new Flow(at);
            raw = flow.node(depth);
            behind = flow.at;
        } else if (first == '"' || first == '\'') {
            behind = quoted(at) + 1;
            raw = quote(at, behind);
        } else {
            sure(INDICATORS.indexOf(first) < 0);
            behind = plain(at);
            raw = scalar(at, behind);
        }
        int rest = spaces(behind);
        sure(rest == end || text.charAt(rest) == '#' && rest > behind);
        next();
        sure(indent() <= indent);
        return raw;
    }

    /** Where a plain text ends: at a comment or the line's end; a colon within it may be a mistake. */
    private int plain(int at) {
        int last = at;
        for (int i = at; i < end; i++) {
            char c = text.charAt(i);
            if (c == '#' && text.charAt(i - 1) == ' ') break;
            sure(c != ':' || i + 1 < end && text.charAt(i + 1) != ' ');
            if (c != ' ') last = i;
        }
        return last + 1;
    }

    private Raw scalar(int at, int behind) {
        return new Raw.Scalar(place(at), text.substring(at, behind), true, place(at), false);
    }

    private Raw quote(int at, int behind) {
        return new Raw.Scalar(place(at), text.substring(at + 1, behind - 1), false, place(at + 1), false);
    }

    /** Where the quotation mark is that closes; one that is written as two, and escapes, are for the whole parser. */
    private int quoted(int at) {
        char mark = text.charAt(at);
        int close = text.indexOf(mark, at + 1);
        sure(close > 0 && close < end && (close + 1 == end || text.charAt(close + 1) != mark));
        for (int i = at + 1; mark == '"' && i < close; i++) sure(text.charAt(i) != '\\');
        return close;
    }

    /** A block whose line breaks are those of the file. */
    private Raw literal(int at, int indent) {
        sure(spaces(at + 1) == end);
        Place place = place(at);
        start = end + 1;
        line++;
        sure(start < text.length());
        measure();
        int margin = from - start;
        sure(from < end && margin > indent);
        int letter = from;
        while (letter < end && Character.isWhitespace(text.charAt(letter))) letter++;
        sure(letter < end);
        Place first = place(letter);
        StringBuilder value = new StringBuilder();
        int blank = 0;
        boolean fed = true;
        while (start < text.length()) {
            measure();
            if (end - start <= margin && from == end) blank++;
            else if (from - start < margin) break;
            else {
                value.append("\n".repeat(blank)).append(text, start + margin, end);
                fed = end < text.length();
                blank = 1;
            }
            start = end + 1;
            line++;
        }
        line(Math.min(start, text.length()), line);
        sure(indent() <= indent);
        return new Raw.Scalar(place, fed ? value.append('\n').toString() : value.toString(), false, first, true);
    }

    /** Brackets on one line. */
    private final class Flow {
        private int at;

        Flow(int at) {
            this.at = at;
        }

        Raw node(int depth) {
            sure(depth <= DEEPEST && at < end);
            char first = text.charAt(at);
            if (first == '[') return list(depth);
            if (first == '{') return mapping(depth);
            int begin = at;
            if (first == '"' || first == '\'') {
                at = quoted(at) + 1;
                return quote(begin, at);
            }
            sure(INDICATORS.indexOf(first) < 0);
            int last = at;
            for (; at < end && ",]}".indexOf(text.charAt(at)) < 0; at++) {
                sure(FLOW_INDICATORS.indexOf(text.charAt(at)) < 0);
                if (text.charAt(at) != ' ') last = at;
            }
            return scalar(begin, last + 1);
        }

        private Raw list(int depth) {
            Place place = place(at);
            List<Raw> elements = new ArrayList<>();
            do {
                at = spaces(at + 1);
                elements.add(node(depth + 1));
            } while (another(']'));
            return new Raw.Sequence(place, elements);
        }

        private Raw mapping(int depth) {
            Place place = place(at);
            List<Raw.Entry> entries = new ArrayList<>();
            Set<String> keys = new HashSet<>();
            do {
                at = spaces(at + 1);
                int colon = colon(at);
                sure(colon >= 0);
                String key = text.substring(at, colon);
                sure(keys.add(key));
                Place there = place(at);
                at = spaces(colon + 1);
                entries.add(new Raw.Entry(there, key, node(depth + 1)));
            } while (another('}'));
            return new Raw.Mapping(place, entries);
        }

        /** Whether a comma follows; otherwise the bracket closes. */
        private boolean another(char closing) {
            at = spaces(at);
            sure(at < end && (text.charAt(at) == ',' || text.charAt(at) == closing));
            return text.charAt(at) == ',' || at++ < 0;
        }
    }
}
