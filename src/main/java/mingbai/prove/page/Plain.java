package mingbai.prove.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Text as it is read: runs of white space are one space. */
public final class Plain {
    private static final Pattern SPACES = Pattern.compile("\\s+");
    /** What readers of the text pass over. */
    private static final Set<String> APART = Set.of("nav", "script", "style", "template", "noscript");
    private static final Pattern OUT = Pattern.compile("(?:https?:|mailto:).*");

    private Plain() {}

    public static String of(String text) {
        return plain(text) ? text : SPACES.matcher(text.strip()).replaceAll(" ");
    }

    /**
     * What the main part of a page says, a line for each block, without its navigation; behind a link that leads out of the edition its
     * address.
     */
    public static List<String> main(String html) {
        Element main = Jsoup.parse(html).selectFirst("main");
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        if (main != null) read(main, line, lines);
        close(line, lines);
        return lines;
    }

    /** What the navigation in the header of a page offers. */
    public static List<String> navigation(String html) {
        return Jsoup.parse(html).select("header nav a").eachText();
    }

    private static void read(Node node, StringBuilder line, List<String> lines) {
        if (node instanceof TextNode text) line.append(text.getWholeText());
        if (!(node instanceof Element element) || APART.contains(element.normalName())) return;
        boolean block = element.isBlock() || element.nameIs("br") || element.nameIs("td") || element.nameIs("th");
        if (block) close(line, lines);
        element.childNodes().forEach(child -> read(child, line, lines));
        String address = element.attr("href");
        if (element.nameIs("a") && OUT.matcher(address).matches() && !address.equals(element.text())) {
            line.append(" <").append(address).append('>');
        }
        if (block) close(line, lines);
    }

    private static void close(StringBuilder line, List<String> lines) {
        String text = of(line.toString());
        if (!text.isEmpty()) lines.add(text);
        line.setLength(0);
    }

    /** The text of an element. Most hold a single plain one, which need not be put together. */
    static String of(Element element) {
        if (element.childNodeSize() == 1 && element.childNode(0) instanceof TextNode only && plain(only.getWholeText())) {
            return only.getWholeText();
        }
        return element.text();
    }

    /** Whether nothing in a text would be folded or taken away: spaces stand alone within it, and there is no other white space. */
    private static boolean plain(String text) {
        boolean space = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c >= 0x7F && c <= 0xA0 || c == 0xAD || c >= 0x2000 && c <= 0x206F || c == 0x3000 || c == 0xFEFF || c == 0x1680) {
                return false;
            }
            if (c == ' ' && space) return false;
            space = c == ' ';
        }
        return !space || text.isEmpty();
    }
}
