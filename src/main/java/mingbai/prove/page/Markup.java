package mingbai.prove.page;

import java.util.Set;
import mingbai.problem.Rule;
import org.jsoup.nodes.Element;

/** What a page's markup has to hold whatever the page is about: headings, tables, texts of pictures, policy. */
final class Markup {
    private static final Set<String> BLOCKED = Set.of("style", "integrity", "crossorigin");

    private final Notes notes;
    private int level;
    private int ones;
    private boolean skips;
    private boolean policy;

    Markup(Notes notes) {
        this.notes = notes;
    }

    /** What the policy would block, and what fails on file://. */
    void attribute(String key) {
        if (key.startsWith("on") || BLOCKED.contains(key)) notes.report(Rule.PAGE_POLICY, key);
    }

    /** Looks at an element before what is in it. */
    void element(Element element, String name) {
        switch (name) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(name);
            case "img" -> {
                if (!element.hasAttr("alt")) notes.report(Rule.PAGE_ALT, element.attr("src"));
            }
            case "table" -> {
                if (!labelled(element)) notes.report(Rule.PAGE_TABLE);
            }
            case "th" -> {
                if (!element.hasAttr("scope")) notes.report(Rule.PAGE_TABLE);
            }
            case "style" -> notes.say(PageFacts.Mention.Kind.STYLE, "<style>");
            case "base" -> notes.report(Rule.PAGE_POLICY, "<base>");
            case "script" -> {
                if (!allowed(element)) notes.report(Rule.PAGE_POLICY, "<script>");
            }
            case "a", "button", "input" -> {
                if (!skips && !element.attr("href").startsWith("#")) notes.report(Rule.PAGE_SKIP_LINK);
                skips = true;
            }
            default -> { }
        }
    }

    /** The content of a Content-Security-Policy: the first one counts. */
    void policy(String content) {
        if (!policy && !content.contains("default-src 'none'")) lacking();
        policy = true;
    }

    private void lacking() {
        notes.report(PageFacts.NONE, Rule.PAGE_POLICY, "Content-Security-Policy");
    }

    /**
     * What only shows when the whole page has been seen.
     *
     * @param body the node of the body
     */
    void end(int body) {
        if (ones != 1) notes.report(body, Rule.PAGE_HEADINGS, ones + " × h1");
        if (!skips) notes.report(body, Rule.PAGE_SKIP_LINK);
        if (!policy) lacking();
    }

    private void heading(String name) {
        int next = name.charAt(1) - '0';
        if (next > level + 1) notes.report(Rule.PAGE_HEADINGS, name);
        if (next == 1) ones++;
        level = next;
    }

    private static boolean labelled(Element table) {
        for (int i = 0; i < table.childNodeSize(); i++) {
            if (table.childNode(i) instanceof Element child && child.nameIs("caption")) return true;
        }
        return false;
    }

    /** A classic script of a file, or data. */
    private static boolean allowed(Element script) {
        String type = script.attr("type");
        return script.hasAttr("src") ? !type.equals("module") : type.equals("application/ld+json");
    }
}
