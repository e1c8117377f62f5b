package mingbai.golden;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Several files in one text that is read from top to bottom, like Go's txtar: what it is about, and then sections, each below
 * a line with its name.
 *
 * <pre>
 * The title's Chinese is a list.
 *
 * -- content/items/01.yaml --
 * title: {zh: [一网通办]}
 *
 * -- content/pages/about.zh.md (escaped) --
 * # 关&#92;u{202E}于
 * </pre>
 *
 * <p>A section is the bytes of a file, in UTF-8, without the empty line before the next one. What a reader could not see, or an
 * editor would take away, is {@code escaped}, as in Java's text blocks: {@code \t}, {@code \r}, {@code \s} for a space that ends a
 * line, {@code \\}, {@code \} at the end of a line that has no end, and any character as <code>&#92;u{202E}</code>. What is no
 * UTF-8 is {@code base64}.
 *
 * @param about    what is above the first section
 * @param sections the content of each by its name, in their order
 */
record TextArchive(String about, Map<String, byte[]> sections) {
    private static final Pattern MARK = Pattern.compile("(?dm)^-- (?<name>.+?)(?: \\((?<spelt>escaped|base64)\\))? --$");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u\\{(?<code>[0-9A-F]+)}|[\\s\\S])");
    /** Invisible characters, and visible ones that are lost or misread where they are: at the end of a line, as a mark. */
    private static final Pattern UNSEEN =
            Pattern.compile("(?dm)[\\p{C}\\p{M}\\p{Zl}\\p{Zp}\\x{2800}\\x{3164}&&[^\\n\\t]]|[\\p{Zs}&&[^ \\u3000]]"
            + "|[ \\t\\u3000]$|^-(?=- .+ --$)");

    static TextArchive parse(String text) {
        Matcher mark = MARK.matcher(text);
        int at = mark.find() ? mark.start() : text.length();
        String about = text.substring(0, at).strip();
        Map<String, byte[]> sections = new LinkedHashMap<>();
        while (at < text.length()) {
            String name = mark.group("name");
            String spelt = mark.group("spelt");
            int from = Math.min(mark.end() + 1, text.length());
            at = mark.find() ? mark.start() : text.length();
            byte[] old = sections.put(name, content(text.substring(from, end(text, from, at)), spelt));
            if (old != null) throw new IllegalArgumentException("a second section " + name);
        }
        return new TextArchive(about, sections);
    }

    /** The text with one section as given, where it is or else at the end; all others as they are, byte for byte. */
    static String with(String text, String name, byte[] content) {
        Matcher mark = MARK.matcher(text);
        while (mark.find()) {
            if (!mark.group("name").equals(name)) continue;
            int start = mark.start();
            int from = Math.min(mark.end() + 1, text.length());
            int next = mark.find() ? mark.start() : text.length();
            return text.substring(0, start) + section(name, content) + text.substring(end(text, from, next));
        }
        return text + (text.endsWith("\n") ? "\n" : "\n\n") + section(name, content);
    }

    /** Where a section ends: before the empty line above the next one. */
    private static int end(String text, int from, int next) {
        boolean last = next == text.length();
        boolean apart = text.startsWith("\n\n", next - 2) || (next - from == 1 && text.charAt(from) == '\n');
        return !last && apart ? next - 1 : next;
    }

    private static byte[] content(String body, String spelt) {
        if (spelt == null) return body.getBytes(StandardCharsets.UTF_8);
        if (spelt.equals("base64")) return Base64.getMimeDecoder().decode(body);
        return ESCAPE.matcher(body).replaceAll(TextArchive::character).getBytes(StandardCharsets.UTF_8);
    }

    private static String character(MatchResult escape) {
        String code = escape.group(1);
        return Matcher.quoteReplacement(code == null ? escape.group().translateEscapes() : Character.toString(Integer.parseInt(code, 16)));
    }

    /** A section as plain as can be. */
    private static String section(String name, byte[] content) {
        Optional<String> text = utf8(content);
        if (text.isEmpty()) {
            return "-- " + name + " (base64) --\n" + Base64.getMimeEncoder(76, new byte[] {'\n'}).encodeToString(content) + "\n";
        }
        String all = text.get();
        boolean ended = all.isEmpty() || all.endsWith("\n");
        if (ended && !UNSEEN.matcher(all).find()) return "-- " + name + " --\n" + all;
        String escaped = UNSEEN.matcher(all.replace("\\", "\\\\"))
                .replaceAll(unseen -> Matcher.quoteReplacement(escape(unseen.group().codePointAt(0))));
        return "-- " + name + " (escaped) --\n" + escaped + (ended ? "" : "\\\n");
    }

    private static String escape(int character) {
        return switch (character) {
            case ' ' -> "\\s";
            case '\t' -> "\\t";
            case '\r' -> "\\r";
            default -> String.format("\\u{%X}", character);
        };
    }

    private static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
