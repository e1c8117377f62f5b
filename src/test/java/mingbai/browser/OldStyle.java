package mingbai.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A style sheet as a browser of 2016 keeps it: without what it does not know, by the rules of CSS's error handling. One
 * unknown value loses its declaration, one unknown selector its rule.
 *
 * {@snippet :
 * OldStyle.of("p { color: #111; color: var(--ink) } p:is(.a) { margin: 0 }"); // p{color: #111;}
 * }
 *
 * @see <a href="https://www.w3.org/TR/css-syntax-3/#error-handling">CSS Syntax, error handling</a>
 */
final class OldStyle {
    private static final Pattern UNKNOWN_PROPERTY = Pattern.compile(
            "--.*|grid.*|(row-|column-)?gap|place-.*|inset.*|(margin|padding|border)-(inline|block).*|aspect-ratio|accent-color");
    private static final Pattern UNKNOWN_VALUE = Pattern.compile(
            "(?i).*(\\b(var|env|min|max|clamp|minmax|color-mix|light-dark)\\(|\\b(inline-)?grid\\b|\\bsticky\\b|\\banywhere\\b|\\brevert\\b"
                    + "|\\bflow-root\\b|\\bcontents\\b|[\\d.](dv|sv|lv)[hw]\\b|\\bfit-content\\b|\\bsideways\\b).*", Pattern.DOTALL);
    private static final Pattern UNKNOWN_SELECTOR = Pattern.compile(
            "(?s).*(:is\\(|:where\\(|:has\\(|:focus-visible|:focus-within|:not\\([^)]*[ ,>]|::marker|:dir\\().*");
    private static final Pattern UNKNOWN_MEDIA = Pattern.compile("(?s).*(prefers-|forced-colors|inverted-colors|[<>]=?| or |\\bnot \\().*");
    private static final Pattern KNOWN_AT_RULE = Pattern.compile("@(media|page|font-face|charset|import|namespace|keyframes)\\b.*",
            Pattern.DOTALL);

    private final String css;
    private int at;

    private OldStyle(String css) {
        this.css = css;
    }

    static String of(String css) {
        return new OldStyle(css.replaceAll("(?s)/\\*.*?\\*/", "")).rules();
    }

    /** Rules up to the end of the block or the sheet. */
    private String rules() {
        StringBuilder kept = new StringBuilder();
        while (at < css.length()) {
            String head = until("{};").strip();
            char end = at < css.length() ? css.charAt(at++) : '}';
            if (end == '}') break;
            if (end == ';') {
                if (KNOWN_AT_RULE.matcher(head).matches()) kept.append(head).append(";\n");
            } else kept.append(rule(head));
        }
        return kept.toString();
    }

    private String rule(String head) {
        boolean known = head.startsWith("@") ? KNOWN_AT_RULE.matcher(head).matches() : !UNKNOWN_SELECTOR.matcher(head).matches();
        if (head.startsWith("@media")) known &= !UNKNOWN_MEDIA.matcher(head).matches();
        String body = head.matches("@(page|font-face).*") || !head.startsWith("@") ? declarations() : rules();
        return known ? head + "{" + body + "}\n" : "";
    }

    /** Declarations up to the end of the block; a block within it, such as a page's margin box, goes. */
    private String declarations() {
        StringBuilder kept = new StringBuilder();
        while (at < css.length()) {
            String declaration = until("{};").strip();
            char end = at < css.length() ? css.charAt(at++) : '}';
            if (end == '{') declarations();
            else if (known(declaration)) kept.append(declaration).append(';');
            if (end == '}') break;
        }
        return kept.toString();
    }

    private static boolean known(String declaration) {
        int colon = declaration.indexOf(':');
        return colon > 0 && !UNKNOWN_PROPERTY.matcher(declaration.substring(0, colon).strip()).matches()
                && !UNKNOWN_VALUE.matcher(declaration.substring(colon + 1)).matches();
    }

    /** What is before the first of some characters that is in neither quotes nor brackets. */
    private String until(String ends) {
        int start = at;
        List<Character> open = new ArrayList<>();
        for (; at < css.length(); at++) {
            char c = css.charAt(at);
            Character last = open.isEmpty() ? null : open.get(open.size() - 1);
            if (c == '\\') at++;
            else if (last != null && c == last) open.remove(open.size() - 1);
            else if (last != null && (last == '"' || last == '\'')) continue;
            else if (c == '"' || c == '\'') open.add(c);
            else if (c == '(' || c == '[') open.add(c == '(' ? ')' : ']');
            else if (open.isEmpty() && ends.indexOf(c) >= 0) break;
        }
        return css.substring(start, Math.min(at, css.length()));
    }
}
