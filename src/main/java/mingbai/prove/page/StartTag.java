package mingbai.prove.page;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mingbai.format.Entities;
import org.jsoup.parser.Parser;

/**
 * A start tag as it is written: its name in any letters, its attributes in any order and in any quotes or none (13.2.5 of the standard).
 * Whoever asks a page for a few of its tags, or changes them, need not know how the theme spells them, nor make a tree of the page.
 *
 * @param html       what it is part of
 * @param begin      where it begins
 * @param attributes where its name ends
 * @param end        where the bracket is that ends it; the length of the whole: it never ends
 */
public record StartTag(String html, int begin, int attributes, int end) {
    private static final Pattern ATTRIBUTE =
            Pattern.compile("([^\\s\"'<>/=]+)(?:\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'=<>`]+)))?");
    private static final List<String> OF_TEXT = List.of("script", "style", "textarea", "title");

    /**
     * One of its attributes.
     *
     * @param value with its entities read; empty where it has none
     * @param start where it begins, by its name
     * @param end   behind its value
     */
    public record Attribute(String name, String value, int start, int end) {}

    /** Those of a page in their order; comments and the text of scripts and style sheets hold none. */
    public static Stream<StartTag> all(String html) {
        return Stream.iterate(next(html, 0), Optional::isPresent, tag -> next(html, tag.get().behind()))
                .map(tag -> tag.orElseThrow(NoSuchElementException::new));
    }

    /** The first one of a name that fits. */
    static Optional<StartTag> first(String html, String name, Predicate<StartTag> fits) {
        return all(html).filter(tag -> tag.called(name) && fits.test(tag)).findFirst();
    }

    /** The first one from a place on. */
    static Optional<StartTag> next(String html, int from) {
        for (int at = html.indexOf('<', from); at >= 0; at = html.indexOf('<', at)) {
            int name = nameEnd(html, at + 1);
            if (html.startsWith("<!--", at)) at = find(html, "-->", at + 2);
            else if (name == at + 1) at++;
            else return Optional.of(new StartTag(html, at, name, end(html, name)));
        }
        return Optional.empty();
    }

    /**
     * A page some of whose attributes say something else.
     *
     * @param now what one is to say; absent: what it says
     */
    public static String saying(String html, BiFunction<StartTag, Attribute, Optional<String>> now) {
        StringBuilder said = new StringBuilder(html.length());
        int written = 0;
        for (StartTag tag : (Iterable<StartTag>) all(html)::iterator) {
            for (Attribute attribute : tag.all()) {
                Optional<String> other = now.apply(tag, attribute).filter(value -> !value.equals(attribute.value()));
                if (other.isEmpty()) continue;
                said.append(html, written, attribute.start()).append(attribute.name()).append("=\"")
                        .append(Entities.text(other.get())).append('"');
                written = attribute.end();
            }
        }
        return said.append(html, written, html.length()).toString();
    }

    /** Where the first end tag of a name is; the length of the page: there is none. */
    public static int endTag(String html, String name, int from) {
        for (int at = html.indexOf("</", from); at >= 0; at = html.indexOf("</", at + 1)) {
            int end = at + 2 + name.length();
            if (nameEnd(html, at + 2) == end && html.regionMatches(true, at + 2, name, 0, name.length())) return at;
        }
        return html.length();
    }

    /** Where the last end tag of a name is; the length of the page: there is none. */
    public static int lastEndTag(String html, String name) {
        int last = endTag(html, name, 0);
        for (int next = last; next < html.length(); next = endTag(html, name, next + 1)) last = next;
        return last;
    }

    public boolean called(String name) {
        return attributes - begin - 1 == name.length() && html.regionMatches(true, begin + 1, name, 0, name.length());
    }

    /** What an attribute says, with its entities read; absent: the tag has none of that name. */
    public Optional<String> attribute(String name) {
        Matcher attribute = ATTRIBUTE.matcher(html).region(attributes, end);
        while (attribute.find()) {
            if (attribute.group(1).equalsIgnoreCase(name)) return Optional.of(value(attribute));
        }
        return Optional.empty();
    }

    /** Its attributes in their order. */
    List<Attribute> all() {
        List<Attribute> all = new ArrayList<>();
        Matcher attribute = ATTRIBUTE.matcher(html).region(attributes, end);
        while (attribute.find()) all.add(new Attribute(attribute.group(1), value(attribute), attribute.start(), attribute.end()));
        return all;
    }

    private static String value(Matcher attribute) {
        for (int i = 2; i <= 4; i++) {
            if (attribute.group(i) != null) return Parser.unescapeEntities(attribute.group(i), true);
        }
        return "";
    }

    @Override
    public String toString() {
        return html.substring(begin, Math.min(html.length(), end + 1));
    }

    /** Where the next one may begin. */
    private int behind() {
        for (String name : OF_TEXT) {
            if (called(name)) return endTag(html, name, end);
        }
        return end;
    }

    /** Where it is, or the end of the page. */
    private static int find(String html, String text, int from) {
        int at = html.indexOf(text, from);
        return at < 0 ? html.length() : at + 1;
    }

    private static int nameEnd(String html, int start) {
        int at = start;
        while (at < html.length() && (letter(html.charAt(at)) || at > start && html.charAt(at) >= '0' && html.charAt(at) <= '9')) at++;
        return at;
    }

    private static boolean letter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    /** Where a tag ends: a value in quotes, which begin right behind an equals sign, may hold what would end it. */
    private static int end(String html, int start) {
        char quote = 0;
        char before = 0;
        for (int at = start; at < html.length(); at++) {
            char c = html.charAt(at);
            if (quote != 0) quote = c == quote ? 0 : quote;
            else if (c == '>') return at;
            else if (before == '=' && (c == '"' || c == '\'')) quote = c;
            if (!Character.isWhitespace(c)) before = c;
        }
        return html.length();
    }
}
