package mingbai.prove.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import mingbai.Folders;
import mingbai.property.Property;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** A page that is explicit has the tree that jsoup makes of it, and our pages are. */
class ExplicitTest {
    private static final String HEAD = "<!DOCTYPE html>\n<html lang=\"zh\">\n<head>\n<meta charset=\"utf-8\">\n<title>T &amp; U</title>\n";
    private static final List<String> NAMES = List.of("div", "section", "main", "details", "summary", "h1", "h2", "p", "p", "ul", "ol",
            "li", "li", "dl",
            "dt", "dd", "form", "table", "caption", "thead", "tbody", "tfoot", "tr", "td", "th", "span", "q", "mark", "label", "time", "a",
            "b", "code",
            "em", "i", "strong", "button", "select", "option", "svg", "rect", "path", "title", "script", "style", "meta", "link", "img",
            "input", "br",
            "hr", "wbr", "noscript", "template", "pre", "textarea", "ruby", "rt", "math", "g", "body", "head", "html", "col", "center",
            "iframe", "object");
    private static final List<String> TEXTS = List.of("", " ", "\n", "字", "a b", "&amp;", "&nbsp;x", "&lt;", "&#39;", "&copy;", "&amp", "<",
            ">", "<!-- c -->",
            "\t", "</p>", "</div>", "<br/>", "<rect/>", "<b>", "\u00A0", "\uFEFF", "\r", "\f", "\0", "<?x?>", "<![CDATA[x]]>",
            "&quot;", "\"", "'");
    private static final List<String> ATTRIBUTES = List.of("", "", "", " id=\"x\"", " class=\"a b\"", " hidden", " href=\"#a&amp;b\"",
            " alt=\"\"", " ID=\"y\"",
            " viewBox=\"0 0 1 1\"", " id=\"x\" id=\"z\"", " id=x", " id='x'", " data-x=\"&nbsp;<>\"", "\n title=\"t\" ", " x=\"&b\"",
            " type=\"hidden\"", " /",
            " xlink:href=\"a\"", " a=\"1\"b=\"2\"", " hidden=", " =\"x\"");

    @Test
    void ourPagesAreExplicit() throws IOException {
        int pages = 0;
        int read = 0;
        try (Stream<Path> files = Files.walk(Folders.RESOURCES.resolve("sites"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".html")).toList()) {
                pages++;
                if (same(Files.readString(file))) read++;
            }
        }
        assertTrue(pages > 50 && read > 0.9 * pages, read + " of " + pages + " pages");
    }

    @Test
    void whateverIsReadHasTheTreeOfABrowser() {
        AtomicInteger read = new AtomicInteger();
        Property.holds(4000, random -> {
            StringBuilder page = new StringBuilder(HEAD + "</head>\n<body>\n");
            for (int i = 1 + random.nextInt(3); i > 0; i--) element(page, random, 0);
            if (same(page + "</body>\n</html>\n")) read.incrementAndGet();
        });
        assertTrue(read.get() > 300, read + " pages");
    }

    @Test
    void whateverIsReadOfADamagedPageHasTheTreeOfABrowser() throws IOException {
        String page = Files.readString(Folders.RESOURCES.resolve("sites/minimal/site/search.html"));
        AtomicInteger read = new AtomicInteger();
        Property.holds(1000, random -> {
            StringBuilder damaged = new StringBuilder(page);
            for (int i = random.nextInt(3); i >= 0; i--) damage(damaged, random);
            if (same(damaged.toString())) read.incrementAndGet();
        });
        assertTrue(read.get() > 100, read + " pages");
    }

    /** Elements are closed in their place, and are anywhere. */
    private static void element(StringBuilder page, Random random, int depth) {
        String name = one(NAMES, random);
        page.append('<').append(name).append(random.nextInt(4) == 0 ? one(ATTRIBUTES, random) : "").append('>');
        if (List.of("meta", "link", "img", "input", "br", "hr", "wbr", "col").contains(name)) return;
        for (int i = random.nextInt(depth > 4 ? 1 : 3); i > 0; i--) {
            if (random.nextInt(3) > 0) page.append(random.nextInt(3) == 0 ? one(TEXTS, random) : "字");
            element(page, random, depth + 1);
        }
        if (random.nextInt(3) == 0) page.append(random.nextInt(3) == 0 ? one(TEXTS, random) : "x");
        page.append("</").append(name).append('>');
    }

    private static void damage(StringBuilder page, Random random) {
        int at = random.nextInt(page.length() - 20);
        int tag = Math.max(0, page.indexOf("<", at));
        int end = Math.max(tag, page.indexOf(">", tag)) + 1;
        switch (random.nextInt(5)) {
            case 0 -> page.deleteCharAt(at);
            case 1 -> page.insert(at, one(TEXTS, random));
            case 2 -> page.delete(tag, end);
            case 3 -> page.insert(tag, page.substring(tag, end));
            default -> insert(page, random, tag);
        }
    }

    private static void insert(StringBuilder page, Random random, int at) {
        StringBuilder element = new StringBuilder();
        element(element, random, 3);
        page.insert(at, element);
    }

    private static String one(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    /** Whether the page is read at all. */
    private static boolean same(String html) {
        Optional<Document> read = Explicit.read(html);
        read.ifPresent(document -> assertEquals(shown(Parser.htmlParser().parseInput(html, "")), shown(document), html));
        return read.isPresent();
    }

    private static String shown(Node node) {
        StringBuilder shown = new StringBuilder();
        show(node, shown, 0);
        return shown.toString();
    }

    private static void show(Node node, StringBuilder to, int depth) {
        to.append(" ".repeat(depth)).append(node.getClass().getSimpleName()).append(' ').append(node.nodeName());
        if (node instanceof Element element) {
            to.append(' ').append(element.normalName()).append(' ').append(element.tag().namespace()).append(' ')
                    .append(element.tag().isBlock());
        }
        if (node instanceof TextNode text) to.append(' ').append(text.getWholeText());
        if (node instanceof DataNode data) to.append(' ').append(data.getWholeData());
        for (Attribute attribute : node.attributes()) {
            to.append(" [").append(attribute.getKey()).append('=').append(attribute.getValue()).append(']');
        }
        to.append('\n');
        for (int i = 0; i < node.childNodeSize(); i++) show(node.childNode(i), to, depth + 1);
    }
}
