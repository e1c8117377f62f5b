package mingbai.intake.plain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingbai.intake.source.Counting;
import mingbai.intake.source.Findings;
import mingbai.intake.source.LeftOut;
import mingbai.intake.source.Passage;
import mingbai.intake.source.Raised;
import mingbai.intake.source.Texts;
import mingbai.problem.Place;
import mingbai.problem.Rule;
import mingbai.problem.Said;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Selector;

/**
 * What a reader of a web page sees in an element. White space is what HTML says it is: a line break of the file is a space, and beside a
 * Chinese letter nothing (CSS Text 3, 4.1.3); {@code br} and blocks break lines; lists have their numbers. What is hidden or deleted is
 * left out and reported.
 */
final class HtmlText {
    /** Stands for white space with a line break until what follows it is known; no page can hold it. */
    private static final char BREAK = '\0';
    /** Stands for a table on a line of its own; no page shows it. */
    static final String TABLE = "\1";
    private static final Pattern SPACE = Pattern.compile("[ \\t\\r\\n\\f]+");
    private static final Pattern BROKEN = Pattern.compile("(?<! ) *+\\x00[ \\x00]*+");
    private static final Set<String> LEFT_OUT = Set.of("table", "script", "style", "template", "noscript", "rp", "head", "datalist");
    /** Elements in which tables are not shown, or no longer meant. */
    private static final Set<String> UNSEEN = Set.of("template", "noscript", "del");
    private static final Pattern NOT_SHOWN =
            Pattern.compile("(?i)(?:^|[;{\\s])(?:display\\s*:\\s*none|visibility\\s*:\\s*(?:hidden|collapse))");
    private static final Pattern LINE_THROUGH = Pattern.compile("(?i)text-decoration[a-z-]*\\s*:[^;]*line-through");
    private static final Pattern ALIGNED = Pattern.compile("(?i)(?:^|[;\\s])vertical-align\\s*:\\s*([a-z]+)");
    /** What the marks of comments lead to in a page that Word saved, and what holds the comments. */
    private static final String COMMENT = "#_msocom_";
    private static final Pattern COMMENTS = Pattern.compile("(?i)mso-element\\s*:\\s*comment-list");
    /** Rules of a style sheet that hide; pages for readers have some. */
    private static final int MOST_RULES = 50;
    private static final Map<String, LeftOut> OBJECTS = Map.of("img", LeftOut.PICTURE, "svg", LeftOut.DRAWING, "canvas", LeftOut.DRAWING,
            "object", LeftOut.EMBEDDED,
            "iframe", LeftOut.PAGE, "math", LeftOut.EQUATION, "video", LeftOut.VIDEO, "audio", LeftOut.RECORDING, "rt",
            LeftOut.PRONUNCIATION);
    private static final Map<String, String> LISTS = Map.of("1", "decimal", "a", "lowerLetter", "A", "upperLetter", "i", "lowerRoman", "I",
            "upperRoman");
    private static final Map<String, String> STYLED_LISTS = Map.of("decimal", "decimal", "lower-alpha", "lowerLetter", "upper-alpha",
            "upperLetter", "lower-roman", "lowerRoman",
            "upper-roman", "upperRoman", "cjk-ideographic", "chineseCountingThousand", "simp-chinese-informal", "chineseCountingThousand",
            "none", "none");

    private final Set<Element> hidden = Collections.newSetFromMap(new IdentityHashMap<>());
    private final LayoutTables layout;

    HtmlText(Document page, LayoutTables layout) {
        this.layout = layout;
        page.select("style").forEach(sheet -> hide(page, sheet.data()));
    }

    /** Follows the rules of a style sheet for all media that hide something. */
    private void hide(Document page, String sheet) {
        int rules = 0;
        int depth = 0;
        int begin = 0;
        int body = 0;
        String css = withoutComments(sheet);
        for (int i = 0; i < css.length() && rules < MOST_RULES; i++) {
            char c = css.charAt(i);
            if (c == '{' && depth++ == 0) body = i;
            else if (c == ';' && depth == 0) begin = i + 1;
            else if (c == '}' && depth > 0 && --depth == 0) {
                String selectors = css.substring(begin, body).strip();
                begin = i + 1;
                if (selectors.startsWith("@") || !NOT_SHOWN.matcher(css.substring(body, i)).find()) continue;
                for (String selector : selectors.split(",", MOST_RULES)) if (rules++ < MOST_RULES) select(page, selector.strip());
            }
        }
    }

    private static String withoutComments(String css) {
        StringBuilder rest = new StringBuilder();
        int at = 0;
        for (int from = css.indexOf("/*"); from >= 0; from = css.indexOf("/*", at)) {
            rest.append(css, at, from);
            int end = css.indexOf("*/", from + 2);
            at = end < 0 ? css.length() : end + 2;
        }
        return rest.append(css, at, css.length()).toString();
    }

    private void select(Document page, String selector) {
        try {
            hidden.addAll(page.select(selector));
        } catch (Selector.SelectorParseException | IllegalArgumentException e) {
            // a selector of states or parts of elements, which hides no text of a page at rest
        }
    }

    /** Whether nobody sees an element, by its own word. */
    boolean hidden(Element element) {
        return hidden.contains(element) || element.hasAttr("hidden") || NOT_SHOWN.matcher(element.attr("style")).find();
    }

    /** Whether nobody sees an element, by its own word or by that of one around it, as far as another. */
    boolean gone(Element element, Element within) {
        for (Element around = element; around != null && around != within; around = around.parent()) {
            if (hidden(around) || UNSEEN.contains(around.normalName())) return true;
        }
        return false;
    }

    void reportHidden(Element element, Place place, Findings findings) {
        if (element.text().isBlank()) return;
        findings.add(Rule.IMPORT_HIDDEN, place, Said.say("hidden.text", Texts.shown(element.text())));
    }

    String of(Element element, Place place, Findings findings) {
        Reading reading = new Reading(place, findings, false);
        String text = of(element, reading);
        reading.raised.report(place, findings);
        if (!reading.numbers.isEmpty()) findings.add(Rule.IMPORT_NUMBERING, place, Texts.shown(String.join(" ", reading.numbers)));
        return text;
    }

    /**
     * The lines around the tables of an element, with {@link #TABLE} for each.
     *
     * @param findings are not added to: they are the lines'
     */
    List<Passage.Line> around(Element element, Place place, Findings findings) {
        Reading reading = new Reading(place, findings, true);
        List<Passage.Line> lines = new ArrayList<>();
        for (String text : of(element, reading).split("\n", -1)) {
            Findings found = reading.found.getOrDefault(lines.size(), findings.apart());
            lines.add(new Passage.Line(text.equals(TABLE) ? TABLE : Texts.lines(text, place, found), place, found.all()));
        }
        return lines;
    }

    private static String of(Element element, Reading reading) {
        element.childNodes().forEach(reading::read);
        String spaced = reading.text.toString();
        return BROKEN.matcher(spaced).replaceAll(found -> between(spaced, found.start(), found.end())).replaceAll(" +", " ");
    }

    private static String between(String text, int start, int end) {
        boolean inside = start > 0 && end < text.length() && text.charAt(start - 1) != '\n' && text.charAt(end) != '\n';
        return inside ? Texts.between(text.codePointBefore(start), text.codePointAt(end)) : "";
    }

    /** What an element is that is no text; absent: it is some, or holds some. */
    private static Optional<LeftOut> object(Element element) {
        if (!element.nameIs("input")) return Optional.ofNullable(OBJECTS.get(element.normalName()));
        return switch (element.attr("type").toLowerCase(Locale.ROOT)) {
            case "checkbox", "radio" -> Optional.of(LeftOut.TICK_BOX);
            case "image" -> Optional.of(LeftOut.PICTURE);
            default -> Optional.empty();
        };
    }

    /** What a field of a form shows; buttons say what they do. */
    private static String value(Element field) {
        return field.attr("type").toLowerCase(Locale.ROOT).matches("hidden|password|file|color|range|button|submit|reset") ? ""
                : field.attr("value");
    }

    /** Whether an element stands higher or lower than what is around it; absent: neither. */
    private static Optional<Boolean> higher(Element element) {
        Matcher aligned = ALIGNED.matcher(element.attr("style"));
        return Raised.higher(aligned.find() ? aligned.group(1).toLowerCase(Locale.ROOT) : element.normalName());
    }

    /** A cell while it is read. */
    private final class Reading {
        private final Place place;
        private final Findings findings;
        private final boolean tables;
        private final StringBuilder text = new StringBuilder();
        private final List<String> numbers = new ArrayList<>();
        private final Raised raised = new Raised();
        /** Where it says where tables are, what was found in each line, from 0; the line that is read. */
        private final Map<Integer, Findings> found = new HashMap<>();
        private int line;
        /** The last number of each list. */
        private final Map<Element, Integer> counts = new IdentityHashMap<>();

        /** @param tables whether it says where tables are */
        Reading(Place place, Findings findings, boolean tables) {
            this.place = place;
            this.findings = findings;
            this.tables = tables;
        }

        private void read(Node node) {
            if (node instanceof TextNode words) text.append(spaced(words.getWholeText().replace(TABLE, "")));
            boolean frame = node instanceof Element table && layout.contains(table);
            if (tables && !frame && node instanceof Element table && table.nameIs("table") && !hidden(table)) {
                end();
                table.children().stream().filter(child -> child.nameIs("caption") && child.select("table").isEmpty()).forEach(this::read);
                text.append(TABLE);
                end();
            }
            if (!(node instanceof Element element) || !frame && LEFT_OUT.contains(element.normalName()) || out(element)) return;
            if (element.nameIs("input")) text.append(spaced(value(element)));
            if (element.nameIs("select")) {
                chosen(element);
                return;
            }
            boolean breaks = element.isBlock() || element.nameIs("br");
            if (breaks) end();
            if (element.nameIs("li")) label(element).ifPresent(this::number);
            int from = text.length();
            element.childNodes().forEach(this::read);
            higher(element).ifPresent(up -> raised(from, up));
            if (breaks) end();
        }

        private void raised(int from, boolean higher) {
            Raised one = tables ? new Raised() : raised;
            one.write(text, from, higher);
            if (tables) one.report(place, findings());
        }

        /** Ends a line. */
        private void end() {
            text.append('\n');
            line++;
        }

        private Findings findings() {
            return tables ? found.computeIfAbsent(line, begun -> findings.apart()) : findings;
        }

        /** Whether an element is left out, which is reported. */
        private boolean out(Element element) {
            if (hidden(element)) {
                reportHidden(element, place, findings());
                return true;
            }
            if (comment(element)) return true;
            Optional<LeftOut> object = object(element);
            if (object.isPresent()) {
                object.get().report(element.attr("alt").isBlank() ? element.text() : element.attr("alt"), place, findings());
                return true;
            }
            boolean deleted = element.nameIs("del");
            boolean struck = element.nameIs("s") || element.nameIs("strike") || LINE_THROUGH.matcher(element.attr("style")).find();
            if ((deleted || struck) && !element.text().isBlank()) {
                findings().add(deleted ? Rule.IMPORT_DELETED : Rule.IMPORT_STRUCK, place, Texts.shown(element.text()));
            }
            return deleted;
        }

        /** Whether an element is a comment of a page that Word saved, or the mark in the text that leads to one, which is reported. */
        private boolean comment(Element element) {
            String to = element.attr("href");
            if (to.startsWith(COMMENT)) {
                Element comment = element.ownerDocument().getElementById("_com_" + to.substring(COMMENT.length()));
                LeftOut.COMMENT.report(comment == null ? "" : comment.text(), place, findings());
            }
            return to.startsWith(COMMENT) || COMMENTS.matcher(element.attr("style")).find();
        }

        /**
         * A list shows what is chosen of it: of several marked ones the last, unless it takes several, and the first where none is marked.
         */
        private void chosen(Element list) {
            List<Element> options = list.select("option");
            List<Element> marked = options.stream().filter(option -> option.hasAttr("selected")).toList();
            List<Element> shown = list.hasAttr("multiple") ? marked
                    : !marked.isEmpty() ? marked.subList(marked.size() - 1, marked.size())
                    : options.subList(0, Math.min(1, options.size()));
            shown.forEach(option -> option.childNodes().forEach(this::read));
        }

        /** What a browser sets in front of an element of a list. */
        private Optional<String> label(Element entry) {
            Element list = entry.parent();
            if (list == null || !list.nameIs("ol")) return Optional.empty();
            String style = list.attr("style").toLowerCase(Locale.ROOT).replaceAll("(?s).*list-style(?:-type)?\\s*:\\s*([a-z-]+).*", "$1");
            String format = STYLED_LISTS.getOrDefault(style, LISTS.getOrDefault(list.attr("type"), "decimal"));
            int number = whole(entry.attr("value"), counts.getOrDefault(list, whole(list.attr("start"), 1) - 1) + 1);
            counts.put(list, number);
            return Counting.text(number, format).filter(said -> !said.isEmpty())
                    .map(said -> said + (format.startsWith("chinese") ? "、" : "."));
        }

        private void number(String label) {
            text.append(label).append(' ');
            if (tables) findings().add(Rule.IMPORT_NUMBERING, place, label);
            else numbers.add(label);
        }
    }

    private static String spaced(String words) {
        return SPACE.matcher(words).replaceAll(space -> space.group().matches("[ \\t]+") ? " " : String.valueOf(BREAK));
    }

    private static int whole(String text, int otherwise) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : otherwise;
    }
}
