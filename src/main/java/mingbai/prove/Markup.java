package mingbai.prove;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingbai.model.Language;
import mingbai.model.OfficialText;
import mingbai.model.Publication;
import mingbai.model.Rule;
import mingbai.plan.PageKind;
import mingbai.plan.Plan;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/** What a page's markup has to hold: languages, headings, tables, policy, the marks of a draft and of an archive. */
final class Markup {
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");
    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]+(?:[ ,;–-]+[A-Za-z]+){3,}");
    private static final Set<String> BLOCKED = Set.of("style", "integrity", "crossorigin");
    private static final Evaluator POLICY = Selector.evaluatorOf("meta[http-equiv=Content-Security-Policy]");

    private final PageText text;
    private final Document document;
    private final Publication publication;
    private final Deque<String> langs = new ArrayDeque<>();
    private int level;
    private int ones;
    private boolean skips;
    private boolean draft;
    private boolean archived;

    Markup(PageText text, Plan plan) {
        this.text = text;
        this.document = text.document();
        this.publication = plan.publication();
    }

    /** Looks at an element before what is in it. */
    void enter(Element element) {
        String lang = element.attributes().get("lang");
        langs.push(lang.isEmpty() && !langs.isEmpty() ? langs.peek() : lang);
        attributes(element);
        switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element);
            case "img" -> {
                if (!element.hasAttr("alt")) text.tell(Rule.PAGE_ALT, element, element.attr("src"));
            }
            case "table" -> {
                boolean labelled = element.children().stream().anyMatch(child -> child.nameIs("caption"));
                if (!labelled) text.tell(Rule.PAGE_TABLE, element);
            }
            case "th" -> {
                if (!element.hasAttr("scope")) text.tell(Rule.PAGE_TABLE, element);
            }
            case "style" -> {
                if (text.page().kind() != PageKind.ONE_FILE) text.tell(Rule.PAGE_POLICY, element, "<style>");
            }
            case "base" -> text.tell(Rule.PAGE_POLICY, element, "<" + element.normalName() + ">");
            case "script" -> {
                boolean classic = element.hasAttr("src") && !element.attr("type").equals("module");
                boolean data = !element.hasAttr("src") && element.attr("type").equals("application/ld+json");
                if (!classic && !data) text.tell(Rule.PAGE_POLICY, element, "<script>");
            }
            case "a", "button", "input" -> {
                if (!skips && !element.attr("href").startsWith("#")) text.tell(Rule.PAGE_SKIP_LINK, element);
                skips = true;
            }
            default -> { }
        }
        if (element.hasAttr("data-draft") && !element.hasAttr("hidden")) draft |= !element.text().isBlank();
        if (element.hasAttr("data-archived") && !element.hasAttr("hidden")) archived(element);
    }

    /**
     * Looks at a run of text: one in the other language says so (rule A01), except in the title, which cannot. English
     * words within a Chinese sentence are part of it.
     */
    void run(TextNode node) {
        boolean unmarkable = node.parent() == null || node.parent().nodeName().equals("title");
        if (unmarkable || node.isBlank()) return;
        boolean han = HAN.matcher(node.getWholeText()).find();
        boolean chinese = langs.peek().startsWith("zh");
        if (chinese && han) return;
        Matcher other = (chinese ? ENGLISH : HAN).matcher(node.getWholeText());
        if (other.find()) text.tell(Rule.PAGE_RUN, node, OfficialText.excerpt(other.group(), 0));
    }

    void leave() {
        langs.pop();
    }

    /** What only shows when the whole page has been seen. */
    void end() {
        Language language = text.page().language();
        String lang = document.select("html").attr("lang");
        if (!lang.equals(language.tag())) text.tell(Rule.PAGE_LANG, document, lang, language.tag());
        if (ones != 1) text.tell(Rule.PAGE_HEADINGS, document.body(), ones + " × h1");
        if (!skips) text.tell(Rule.PAGE_SKIP_LINK, document.body());
        if (publication.draft() && !draft) text.tell(Rule.PAGE_DRAFT, document.body());
        if (publication.site().archived().isPresent() && !archived) text.tell(Rule.PAGE_ARCHIVED, document.body());
        Element policy = document.selectFirst(POLICY);
        if (policy == null || !policy.attr("content").contains("default-src 'none'")) {
            text.tell(Rule.PAGE_POLICY, document, "Content-Security-Policy");
        }
    }

    /** The mark of an edition that is only kept for reference names the date, and others have none (rule G12). */
    private void archived(Element mark) {
        boolean right = publication.site().archived().filter(mark.text()::contains).isPresent();
        if (!right) text.tell(Rule.PAGE_ARCHIVED, mark);
        archived = true;
    }

    private void heading(Element heading) {
        int next = heading.normalName().charAt(1) - '0';
        if (next > level + 1) text.tell(Rule.PAGE_HEADINGS, heading, heading.normalName());
        if (next == 1) ones++;
        level = next;
    }

    /** What the policy would block, and what fails on file://. */
    private void attributes(Element element) {
        for (Attribute attribute : element.attributes()) {
            String key = attribute.getKey();
            if (key.startsWith("on") || BLOCKED.contains(key)) text.tell(Rule.PAGE_POLICY, element, key);
        }
    }
}
