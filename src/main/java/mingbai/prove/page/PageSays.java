package mingbai.prove.page;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * What a page means to those who have thousands of them and need not prove any: what it is called, where it leads, what is its own. It is
 * drawn from its start tags when it is asked for, and is the same as in {@link PageFacts}, which take all of a page and many times as
 * long.
 */
public final class PageSays {
    private static final Pattern AT_ONCE = Pattern.compile("0; url=(.+)");
    /** What only the edition says of itself: when it was published and changed, and the versions of its scripts. */
    private static final Pattern OF_THE_EDITION = Pattern.compile("data-(?:fact|modified|version)", Pattern.CASE_INSENSITIVE);
    private static final List<String> TIMES = List.of("site.published", "site.modified");
    private static final Pattern VERSION = Pattern.compile("[0-9a-f]{8}");
    private static final Pattern VERSION_OF_A_FILE = Pattern.compile("\\?v=[0-9a-f]{8}");

    private final String html;

    private PageSays(String html) {
        this.html = html;
    }

    public static PageSays of(String html) {
        return new PageSays(html);
    }

    /** Its title element; absent: it has none. */
    public Optional<String> title() {
        return StartTag.first(html, "title", tag -> true).map(tag -> {
            int start = Math.min(html.length(), tag.end() + 1);
            return Parser.unescapeEntities(html.substring(start, StartTag.endTag(html, "title", start)), false)
                    .replaceAll("\\s+", " ").strip();
        });
    }

    /** The address to which it leads by itself and at once, as it is written; absent: it stays. */
    public Optional<String> leads() {
        return StartTag.first(html, "meta", meta -> meta.attribute("http-equiv").filter("refresh"::equalsIgnoreCase).isPresent())
                .flatMap(meta -> meta.attribute("content")).flatMap(PageSays::leads);
    }

    /** The address that a refresh names, if it is one that leads on at once. */
    public static Optional<String> leads(String refresh) {
        Matcher atOnce = AT_ONCE.matcher(refresh);
        return atOnce.matches() ? Optional.of(atOnce.group(1)) : Optional.empty();
    }

    /** Whether it leads to the page before it in a sequence. */
    public boolean follows() {
        return StartTag.all(html).anyMatch(tag -> (tag.called("a") || tag.called("link")) && toThePrevious(tag));
    }

    private static boolean toThePrevious(StartTag tag) {
        return tag.attribute("rel").filter(rel -> List.of(rel.split("\\s+")).contains("prev")).isPresent();
    }

    /**
     * What lies between header and footer, without the times of the edition and the versions of its scripts: pages of which it is the
     * same differ in their frame alone.
     */
    public String main() {
        int start = StartTag.first(html, "main", tag -> true).map(StartTag::begin).orElse(0);
        String main = html.substring(start, Math.max(start, StartTag.lastEndTag(html, "main")));
        StringBuilder lasting = new StringBuilder(main.length());
        int written = 0;
        Matcher ofTheEdition = OF_THE_EDITION.matcher(main);
        for (StartTag tag : (Iterable<StartTag>) StartTag.all(main)::iterator) {
            if (tag.begin() < written || !ofTheEdition.region(tag.attributes(), tag.end()).find()) continue;
            for (StartTag.Attribute attribute : tag.all()) {
                boolean time = time(attribute);
                if (!time && !version(attribute)) continue;
                lasting.append(main, written, time ? tag.attributes() : attribute.start());
                written = time ? textEnd(tag) : attribute.end();
                if (time) break;
            }
        }
        return VERSION_OF_A_FILE.matcher(lasting.append(main, written, main.length())).replaceAll("");
    }

    private static boolean time(StartTag.Attribute attribute) {
        return attribute.name().equalsIgnoreCase("data-modified")
                || attribute.name().equalsIgnoreCase("data-fact") && TIMES.contains(attribute.value());
    }

    private static boolean version(StartTag.Attribute attribute) {
        return attribute.name().equalsIgnoreCase("data-version") && VERSION.matcher(attribute.value()).matches();
    }

    /** Where the text behind a tag ends, which may be in an element of its own. */
    private static int textEnd(StartTag tag) {
        int end = tag.html().indexOf('<', tag.end());
        if (end < 0) return tag.html().length();
        return StartTag.next(tag.html(), end).filter(next -> next.begin() == end && next.called("span")).map(PageSays::textEnd).orElse(end);
    }
}
