package mingbai.prove.page;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Text as it is read: runs of white space are one space. */
public final class Plain {
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Plain() {}

    public static String of(String text) {
        return plain(text) ? text : SPACES.matcher(text.strip()).replaceAll(" ");
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
