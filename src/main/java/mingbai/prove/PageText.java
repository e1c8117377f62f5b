package mingbai.prove;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mingbai.model.Place;
import mingbai.model.Problem;
import mingbai.model.Rule;
import mingbai.plan.Output;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;

/** A rendered page while it is proven: its tree with places, and the problems found so far. */
final class PageText {
    private static final int EXCERPT = 160;

    private final Output.Page page;
    private final byte[] html;
    private final Document document;
    private final List<Problem> problems = new ArrayList<>();

    private PageText(Output.Page page, byte[] html, Document document) {
        this.page = page;
        this.html = html;
        this.document = document;
    }

    static PageText parse(Output.Page page, byte[] html) {
        try {
            return new PageText(page, html, Jsoup.parse(new ByteArrayInputStream(html), "UTF-8", "",
                    Parser.htmlParser().setTrackPosition(true)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Output.Page page() {
        return page;
    }

    Document document() {
        return document;
    }

    List<Problem> problems() {
        return problems;
    }

    /** As text is read: runs of white space are one space. */
    static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    void tell(Rule rule, Node node, String... arguments) {
        Place place = place(node);
        String line = new String(html, StandardCharsets.UTF_8).lines().skip(place.line() - 1L).findFirst().orElse("");
        String excerpt = line.length() <= EXCERPT ? line : "";
        problems.add(new Problem(rule, place, excerpt, List.of(arguments), Optional.empty()));
    }

    /** Where a node stands in the rendered page; what the parser supplied stands at its start. */
    Place place(Node node) {
        if (!node.sourceRange().isTracked()) return Place.start(page.path());
        return new Place(page.path(), Math.max(1, node.sourceRange().start().lineNumber()),
                Math.max(1, node.sourceRange().start().columnNumber()));
    }
}
