package mingbai.prove.judge;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import mingbai.problem.Place;
import mingbai.prove.page.PageFacts;
import mingbai.prove.page.Reading;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;

/** Where the nodes of a page are. It is read once more for that, which only happens to pages with problems. */
public final class Places {
    private final String path;
    private final List<Node> nodes = new ArrayList<>();

    public Places(String path, byte[] html) {
        this.path = path;
        try {
            add(Jsoup.parse(new ByteArrayInputStream(html), "UTF-8", "", Parser.htmlParser().setTrackPosition(true)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In the order in which a {@link Reading} counts them. */
    private void add(Node node) {
        nodes.add(node);
        for (int i = 0; i < node.childNodeSize(); i++) add(node.childNode(i));
    }

    /** Where a node is; what the parser supplied, and the page as a whole, are at its start. */
    public Place of(int node) {
        if (node == PageFacts.NONE || !nodes.get(node).sourceRange().isTracked()) return Place.start(path);
        var start = nodes.get(node).sourceRange().start();
        return new Place(path, Math.max(1, start.lineNumber()), Math.max(1, start.columnNumber()));
    }
}
