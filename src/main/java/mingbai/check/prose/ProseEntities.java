package mingbai.check.prose;

import java.util.List;
import java.util.Optional;
import mingbai.check.form.Found;
import mingbai.problem.Place;
import mingbai.problem.Rule;
import mingbai.read.Escapes;
import mingbai.read.RawFile;
import mingbai.text.Unseen;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;

/**
 * Characters that a prose page spells as entities and readers could not see: {@code &#x202e;}, {@code &shy;}. In code, which shows
 * entities as they are written, they hide nothing.
 */
final class ProseEntities extends AbstractVisitor {
    private final Found found;
    private final RawFile file;
    private boolean hidden;

    private ProseEntities(Found found, RawFile file) {
        this.found = found;
        this.file = file;
    }

    /** Reports all of them. True: some are invisible, and the page is not to be shown. */
    static boolean hide(Found found, RawFile file, Node document) {
        if (file.text().indexOf('&') < 0) return false;
        ProseEntities entities = new ProseEntities(found, file);
        document.accept(entities);
        return entities.hidden;
    }

    @Override
    public void visit(Text text) {
        for (SourceSpan span : text.getSourceSpans()) {
            int start = span.getInputIndex();
            Escapes.markdown(file.text().substring(start, start + span.getLength()))
                    .forEach(unseen -> report(unseen, file.place(start + unseen.offset())));
        }
    }

    @Override
    public void visit(Link link) {
        address(link, link.getDestination(), link.getTitle());
        visitChildren(link);
    }

    @Override
    public void visit(Image image) {
        address(image, image.getDestination(), image.getTitle());
        visitChildren(image);
    }

    /** Where in an address or a title an entity is, the parser does not say. */
    private void address(Node node, String destination, String title) {
        List<SourceSpan> spans = node.getSourceSpans();
        Place place = spans.isEmpty() ? Place.start(file.path()) : file.place(spans.get(0).getInputIndex());
        Unseen.in(destination + "\n" + Optional.ofNullable(title).orElse("")).stream()
                .filter(unseen -> file.text().indexOf(unseen.codePoint()) < 0).forEach(unseen -> report(unseen, place));
    }

    private void report(Unseen unseen, Place place) {
        found.add(file.problem(unseen, place));
        hidden |= unseen.rule() == Rule.CHARACTER_INVISIBLE;
    }
}
