package mingbai.intake.plain;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The tables of a web page that only say where something is: those of one column, and those whose text is mostly in tables within. */
final class LayoutTables {
    private final Set<Element> tables = Collections.newSetFromMap(new IdentityHashMap<>());

    private LayoutTables() {}

    static LayoutTables of(Document page) {
        LayoutTables layout = new LayoutTables();
        page.traverse(layout.new Measuring());
        return layout;
    }

    boolean contains(Element table) {
        return tables.contains(table);
    }

    /** A table while it is read: its letters, those of them in tables within it, and how many cells its longest row has. */
    private static final class Measure {
        private int letters;
        private int within;
        private int cells;
        private int width;
    }

    private final class Measuring implements NodeVisitor {
        private final Deque<Measure> open = new ArrayDeque<>();

        @Override
        public void head(Node node, int depth) {
            if (node instanceof Element element && element.nameIs("table")) open.push(new Measure());
            if (open.isEmpty()) return;
            Measure table = open.peek();
            if (node instanceof TextNode text) table.letters += text.getWholeText().strip().length();
            else if (node instanceof Element element && element.nameIs("tr")) table.cells = 0;
            else if (node instanceof Element element && (element.nameIs("td") || element.nameIs("th"))) {
                table.width = Math.max(table.width, ++table.cells);
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (!(node instanceof Element element) || !element.nameIs("table")) return;
            Measure table = open.pop();
            if (table.width <= 1 || table.within * 2 > table.letters) tables.add(element);
            if (open.isEmpty()) return;
            open.peek().letters += table.letters;
            open.peek().within += table.letters;
        }
    }
}
