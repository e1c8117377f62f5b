package mingbai.prove.page;

import java.util.ArrayList;
import java.util.List;
import mingbai.prove.page.PageFacts.Part;
import org.jsoup.nodes.Element;

/** What is the same on all pages of a language: header and footer, with their links, and where main is between them. */
final class Frame {
    private final List<Part> parts = new ArrayList<>();
    private List<Part.Lead> leads;

    List<Part> parts() {
        return parts;
    }

    /** @return whether the element is a part of the frame, which has to be left as well */
    boolean enter(Element element, Element body) {
        if (element.parent() != body) return false;
        boolean edge = (element.nameIs("header") || element.nameIs("footer")) && body.nameIs("body");
        if (!edge && !element.nameIs("main")) return false;
        leads = edge ? new ArrayList<>() : null;
        parts.add(new Part(element.normalName(), edge ? element.text() : "", edge ? leads : List.of()));
        return true;
    }

    void leave() {
        leads = null;
    }

    /** A link of the page, with its position among the links. */
    void link(String text, String href, int index) {
        if (leads != null) leads.add(new Part.Lead(text, href, index));
    }
}
