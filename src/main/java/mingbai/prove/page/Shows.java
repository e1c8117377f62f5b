package mingbai.prove.page;

import java.util.ArrayList;
import java.util.List;
import mingbai.format.OfficialText;
import mingbai.prove.page.PageFacts.Mention.Kind;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/** What elements say that they show, by their data attributes: official text, facts of the publication, its state. */
final class Shows {
    private static final Evaluator LINKS = Selector.evaluatorOf("a[href]");

    private final Notes notes;
    private final List<PageFacts.Passage> passages = new ArrayList<>();
    private final StringBuilder letters = new StringBuilder();
    private final List<PageFacts.Shown> facts = new ArrayList<>();
    private boolean draft;

    Shows(Notes notes) {
        this.notes = notes;
    }

    PageFacts.Official official() {
        return new PageFacts.Official(passages, OfficialSums.of(letters.toString()));
    }

    List<PageFacts.Shown> facts() {
        return facts;
    }

    /** Whether a mark of a draft is seen. */
    boolean draft() {
        return draft;
    }

    /**
     * Looks at an element.
     *
     * @param hidden   it or an element around it is
     * @param unseen   it is hidden, or not seen by all
     * @param inMain   it is in the first main element
     * @param inFooter it is in the first footer of the body
     */
    void element(Element element, boolean hidden, boolean unseen, boolean inMain, boolean inFooter) {
        if (!element.hasAttr("hidden")) marks(element);
        if (element.hasAttr("data-official")) passage(element, unseen);
        if (element.hasAttr("data-fact") && !hidden && (inMain || inFooter)) {
            boolean text = element.childNodeSize() == 1 && element.childNode(0) instanceof TextNode && !element.nameIs("a");
            facts.add(new PageFacts.Shown(notes.node(), element.attr("data-fact"), inMain, inFooter, Plain.of(Plain.of(element)),
                    text ? List.of() : element.select(LINKS).eachAttr("href")));
        }
    }

    private void marks(Element element) {
        if (element.hasAttr("data-draft")) draft |= !element.text().isBlank();
        if (element.hasAttr("data-archived")) notes.say(Kind.ARCHIVED, element.text());
    }

    private void passage(Element element, boolean unseen) {
        int start = letters.length();
        if (!unseen) letters(element);
        passages.add(new PageFacts.Passage(notes.node(), element.attr("data-official"), letters.length() - start));
    }

    private void letters(Node node) {
        if (node instanceof TextNode text) letters.append(OfficialText.letters(text.getWholeText()));
        for (int i = 0; i < node.childNodeSize(); i++) letters(node.childNode(i));
    }
}
