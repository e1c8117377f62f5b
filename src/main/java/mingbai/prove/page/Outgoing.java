package mingbai.prove.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import mingbai.format.Address;
import mingbai.format.TextResource;
import mingbai.problem.Rule;
import mingbai.prove.page.PageFacts.Link;
import mingbai.words.Messages;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * The addresses on a page. Some lead nowhere whatever the page is (rules G07, G08); the others are links, which say where
 * they lead (A08).
 */
final class Outgoing {
    /** What says nothing about where a link leads, without its marks. */
    private static final Set<String> BARE = TextResource.lines(Outgoing.class, "bare-links.txt").collect(Collectors.toSet());
    private static final int LONGEST = BARE.stream().mapToInt(String::length).max().orElseThrow();
    private static final Evaluator PICTURED = Selector.evaluatorOf("[alt]:not([alt=''])");

    private final Notes notes;
    private final List<Link> links = new ArrayList<>();

    Outgoing(Notes notes) {
        this.notes = notes;
    }

    List<Link> links() {
        return links;
    }

    /**
     * Looks at an element's addresses.
     *
     * @param addresses all that it has
     * @param within    the traits of a link here
     * @param said      the text of a link; empty for other elements
     * @return the position of its first link; {@link PageFacts#NONE}: it has none
     */
    int element(Element element, String name, List<String> addresses, int within, String said) {
        int first = PageFacts.NONE;
        int traits = within | traits(element, name);
        for (String address : addresses) {
            if (!leads(element, name, address)) continue;
            int more = first == PageFacts.NONE ? 0 : Link.MORE;
            if (first == PageFacts.NONE) first = links.size();
            int leaves = name.equals("a") && leaves(address) && !marked(element, said) ? Link.LEAVES : 0;
            links.add(new Link(notes.node(), traits | more | leaves, address));
        }
        return first;
    }

    private static int traits(Element element, String name) {
        return switch (name) {
            case "a" -> element.hasAttr("href") ? Link.ANCHOR | Link.HREF : Link.ANCHOR;
            case "script" -> element.hasAttr("src") ? Link.SCRIPT : 0;
            case "link" -> (element.attr("rel").contains("stylesheet") ? Link.STYLES : Link.NAMES)
                    | (element.attr("rel").equalsIgnoreCase("canonical") ? Link.CANONICAL : 0)
                    | (element.attr("rel").equalsIgnoreCase("icon") ? Link.ICON : 0);
            default -> 0;
        };
    }

    /** Reports an address that leads nowhere on any page. */
    private boolean leads(Element element, String name, String address) {
        if (address.startsWith("/") || address.startsWith("\\")) {
            notes.report(Rule.LINK_ROOTED, address);
        } else if (address.isBlank()) {
            notes.report(Rule.LINK_BROKEN, address);
        } else if (!address.contains(":") || Address.absolute(address)) {
            return true;
        } else if (!Address.allowed(address) && !(address.startsWith("data:") && holds(element, name))) {
            notes.report(Rule.PAGE_POLICY, address);
        }
        return false;
    }

    /** A picture or a file to be saved may be its own address: nothing is asked of anyone. */
    private static boolean holds(Element element, String name) {
        return name.equals("img") || name.equals("a") && element.hasAttr("download");
    }

    private static boolean leaves(String address) {
        return address.contains(":") && Address.leavesGovernment(address);
    }

    /** A link that leads out says so. */
    private static boolean marked(Element link, String said) {
        return link.attr("rel").contains("external") && Messages.within(said, "edition.external");
    }

    /** Looks at the text of a link. */
    void bare(Element link, String text) {
        String said = Plain.of(text);
        boolean bare = said.isEmpty() ? !link.hasAttr("aria-label") && link.selectFirst(PICTURED) == null : bare(said);
        if (bare) notes.report(Rule.LINK_BARE, said);
    }

    private static boolean bare(String said) {
        int start = 0;
        int end = said.length();
        while (start < end && !speaks(said.codePointAt(start))) start += Character.charCount(said.codePointAt(start));
        while (start < end && !speaks(said.codePointBefore(end))) end -= Character.charCount(said.codePointBefore(end));
        return end - start <= LONGEST && BARE.contains(said.substring(start, end).toLowerCase(Locale.ROOT));
    }

    /** Letters and numbers, not marks. */
    private static boolean speaks(int c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c) || type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
    }
}
