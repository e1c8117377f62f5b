package mingbai.prove.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * What a page means to those who have thousands of them and need not prove any: what it is called, where it leads, what is its own. It is
 * drawn from its start tags when it is asked for, whose attributes may be in any order and in any quotes or none (13.2.5 of the
 * standard), and is the same as in {@link PageFacts}, which take all of a page and many times as long.
 */
public final class PageSays {
    private static final Pattern AT_ONCE = Pattern.compile("0; url=(.+)");
    private static final Pattern OF_THE_EDITION = Pattern.compile(
            "(?:data-fact=\"site\\.(?:published|modified)\"|data-modified)[^>]*>(?:<span[^>]*>)?[^<]*"
            + "|\\?v=[0-9a-f]{8}|data-version=\"[0-9a-f]{8}\"");

    private static final Pattern ATTRIBUTE =
            Pattern.compile("([^\\s\"'<>/=]+)(?:\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'=<>`]+)))?");
    private static final List<String> OF_TEXT = List.of("script", "style", "textarea", "title");

    private final String html;

    private PageSays(String html) {
        this.html = html;
    }

    public static PageSays of(String html) {
        return new PageSays(html);
    }

    /** Its title element; absent: it has none. */
    public Optional<String> title() {
        return first(html, "title", tag -> true).map(tag -> {
            int start = Math.min(html.length(), tag.end() + 1);
            return Parser.unescapeEntities(html.substring(start, endTag(html, "title", start)), false).replaceAll("\\s+", " ").strip();
        });
    }

    /** The address to which it leads by itself and at once, as it is written; absent: it stays. */
    public Optional<String> leads() {
        return first(html, "meta", meta -> meta.attribute("http-equiv").filter("refresh"::equalsIgnoreCase).isPresent())
                .flatMap(meta -> meta.attribute("content")).flatMap(PageSays::leads);
    }

    /** The address that a refresh names, if it is one that leads on at once. */
    public static Optional<String> leads(String refresh) {
        Matcher atOnce = AT_ONCE.matcher(refresh);
        return atOnce.matches() ? Optional.of(atOnce.group(1)) : Optional.empty();
    }

    /** Whether it leads to the page before it in a sequence. */
    public boolean follows() {
        return List.of("a", "link").stream().anyMatch(name -> first(html, name, PageSays::toThePrevious).isPresent());
    }

    private static boolean toThePrevious(Tag tag) {
        return tag.attribute("rel").filter(rel -> List.of(rel.split("\\s+")).contains("prev")).isPresent();
    }

    /**
     * What lies between header and footer, without the times of the edition and the versions of its scripts: pages of which it is the
     * same differ in their frame alone.
     */
    public String main() {
        int start = html.indexOf("<main");
        int end = html.lastIndexOf("</main>");
        return OF_THE_EDITION.matcher(start < end ? html.substring(Math.max(0, start), end) : html).replaceAll("");
    }

    /** A start tag: its attributes lie from {@code start} to {@code end}. */
    private record Tag(String html, int start, int end) {
        /** What an attribute says, with its entities read; absent: the tag has none of that name. */
        Optional<String> attribute(String name) {
            Matcher attribute = ATTRIBUTE.matcher(html).region(start, end);
            while (attribute.find()) {
                if (!attribute.group(1).equalsIgnoreCase(name)) continue;
                for (int i = 2; i <= 4; i++) {
                    if (attribute.group(i) != null) return Optional.of(Parser.unescapeEntities(attribute.group(i), true));
                }
                return Optional.of("");
            }
            return Optional.empty();
        }
    }

    /** The first start tag of a name that fits; comments and the text of scripts and style sheets hold none. */
    private static Optional<Tag> first(String html, String name, Predicate<Tag> fits) {
        for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
            int start = nameEnd(html, at + 1);
            if (html.startsWith("<!--", at)) at = find(html, "-->", at + 2);
            else if (start == at + 1) at++;
            else {
                int end = end(html, start);
                if (called(html, at + 1, start, name)) {
                    Tag tag = new Tag(html, start, end);
                    if (fits.test(tag)) return Optional.of(tag);
                }
                int begin = at + 1;
                at = OF_TEXT.stream().filter(text -> called(html, begin, start, text)).findFirst()
                        .map(text -> endTag(html, text, end)).orElse(end);
            }
        }
        return Optional.empty();
    }

    /** Where it is, or the end of the page. */
    private static int find(String html, String text, int from) {
        int at = html.indexOf(text, from);
        return at < 0 ? html.length() : at + 1;
    }

    private static boolean called(String html, int start, int end, String name) {
        return end - start == name.length() && html.regionMatches(true, start, name, 0, name.length());
    }

    /** Where an element of text ends, or the page. */
    private static int endTag(String html, String name, int from) {
        for (int at = html.indexOf("</", from); at >= 0; at = html.indexOf("</", at + 1)) {
            if (html.regionMatches(true, at + 2, name, 0, name.length())) return at;
        }
        return html.length();
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
