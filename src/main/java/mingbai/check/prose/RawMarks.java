package mingbai.check.prose;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingbai.check.form.Found;
import mingbai.problem.Place;
import mingbai.problem.Problem;
import mingbai.problem.Rule;
import mingbai.problem.Said;
import mingbai.read.RawFile;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;

/**
 * Marks of Markdown that would be shown to readers as they are typed, or that have no effect at all: an asterisk without its
 * counterpart, a table without its second line, HTML, footnotes. A backslash before a mark says that it is meant.
 */
final class RawMarks extends AbstractVisitor {
    /** In a block's text, in place of what is no mark: a character behind a backslash, code, the edge of a link. */
    private static final char OTHER = '\uFFFC';
    /** A character as it is typed: behind a backslash, as an entity, or as it is. */
    private static final Pattern TYPED = Pattern.compile("\\\\\\p{Punct}|&#?\\w{1,32};|.", Pattern.DOTALL);
    private static final int SHOWN = 20;
    /** As much as is looked at for the end of a mark. */
    private static final String SOME = "{1,200}+";
    private static final String ADDRESS = "(?=[^()（）\\s]{0,200}[./:#])[^()（）\\s]" + SOME;

    private static final Said FOOTNOTE = Said.say("mark.footnote");

    /**
     * @param pattern of the marks;
     * @param said why they have no effect
     */
    private record Kind(Pattern pattern, Said said) {
        Kind(String pattern, Said said) {
            this(Pattern.compile(pattern), said);
        }
    }

    private static final List<Kind> KINDS = List.of(
            new Kind("(?m)^(?:<{7}|>{7})(?: |$)", Said.say("mark.conflict")),
            new Kind("\\*{2,}|＊{2,}|\\*[^*\\n\uFFFC]+\\*", Said.say("mark.asterisk")),
            new Kind("(?<![A-Za-z0-9_])_{1,2}[^_\\n]+_{1,2}(?![A-Za-z0-9_])", Said.say("mark.underscore")),
            new Kind("~~", Said.say("mark.strike")),
            new Kind("==[^=\\n]+==", Said.say("mark.highlight")),
            new Kind("\\[\\^[^\\[\\]\\n]" + SOME + "\\]", FOOTNOTE),
            new Kind("!?\\[[^\\[\\]\\n]" + SOME + "\\]\\[[^\\[\\]\\n]{0,200}+\\]", Said.say("mark.link-undefined")),
            new Kind("!?\\[[^\\[\\]\\n]{0,200}+\\](?:[ \u3000]{1,9}\\(" + ADDRESS + "\\)|[ \u3000]{0,9}（" + ADDRESS + "[）)])|【[^【】\\n]"
                    + SOME + "】\\(" + ADDRESS + "\\)",
                    Said.say("mark.link-form")),
            new Kind("!?\\[[^\\[\\]\\n]" + SOME + "\\]\\([^)\\n]{0,200}+\\)", Said.say("mark.address-space")),
            new Kind("^\\[[ xX√]\\](?= |$)", Said.say("mark.task")),
            new Kind("(?m)^(?:#{1,6}(?![#\\s\\d])|＃+)", Said.say("mark.heading")),
            new Kind("(?m)^\u3000+(?:#{1,6}|[-*+>]|\\d+[.)]) ", Said.say("mark.wide-space")),
            new Kind("(?m)^[-+](?![-+\\s\\d])", Said.say("mark.list")),
            new Kind("(?m)^(?:\\|.*\\||｜.*｜)[ \u3000]*$", Said.say("mark.table")),
            new Kind("(?m)^(?::::|\\$\\$|\\[(?i:toc)\\]$)", Said.say("mark.unknown")),
            new Kind("`", Said.say("mark.backtick")));

    private final Found found;
    private final RawFile file;
    private final Set<String> destinations = new HashSet<>();
    private final List<LinkReferenceDefinition> definitions = new ArrayList<>();
    private final StringBuilder shown = new StringBuilder();
    private final List<Integer> offsets = new ArrayList<>();
    private int level;

    private RawMarks(Found found, RawFile file) {
        this.found = found;
        this.file = file;
    }

    /** Reports them all. */
    static void report(Found found, RawFile file, Node document) {
        RawMarks marks = new RawMarks(found, file);
        document.accept(marks);
        marks.definitions();
    }

    /**
     * What is wrong with a heading.
     *
     * @param how a sentence with a remedy
     */
    static Problem heading(RawFile file, Place place, String how) {
        return file.problem(Rule.PAGE_HEADING, place, Said.say(how), Said.say(how).remedy());
    }

    @Override
    public void visit(Paragraph paragraph) {
        block(paragraph);
    }

    /** The page's heading is the first; below it, none stands alone or leaves out a level. */
    @Override
    public void visit(Heading heading) {
        boolean first = level == 0;
        if (!first && (heading.getLevel() == 1 || heading.getLevel() > level + 1)) {
            found.add(heading(file, Markdown.place(file, heading), heading.getLevel() == 1 ? "prose.title-again" : "prose.level-skipped"));
        }
        level = first ? 1 : heading.getLevel();
        block(heading);
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof TableCell) block(node);
        else visitChildren(node);
        if (node instanceof TableRow) cells(node);
    }

    /** A row with more cells than there are heads: those behind are lost. */
    private void cells(Node row) {
        int columns = 0;
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) columns++;
        Place place = Markdown.place(file, row);
        String line = file.line(place).strip();
        int at = line.startsWith("|") ? 1 : 0;
        for (int i = 0; i < columns && at <= line.length(); i++) at = behindCell(line, at);
        String rest = at <= line.length() ? line.substring(at) : "";
        if (!rest.isBlank()) {
            report(place, rest, Said.say("mark.cells"));
        }
    }

    /** Behind the bar that ends a cell, or behind the end of the line. */
    private static int behindCell(String line, int from) {
        int end = from;
        while (end < line.length() && line.charAt(end) != '|') end += line.charAt(end) == '\\' ? 2 : 1;
        return end + 1;
    }

    private void block(Node node) {
        shown.setLength(0);
        offsets.clear();
        visitChildren(node);
        Set<Integer> told = new HashSet<>();
        for (Kind kind : KINDS) {
            Matcher found = kind.pattern().matcher(shown);
            while (found.find()) {
                boolean before = false;
                for (int i = found.start(); i < found.end(); i++) before |= !told.add(i);
                if (!before) report(file.place(offsets.get(found.start())), found.group(), kind.said());
            }
        }
    }

    @Override
    public void visit(Text text) {
        List<SourceSpan> spans = text.getSourceSpans();
        if (spans.isEmpty()) {
            add(OTHER, 0);
            return;
        }
        int from = spans.get(0).getInputIndex();
        SourceSpan last = spans.get(spans.size() - 1);
        Matcher typed = TYPED.matcher(file.text()).region(from, last.getInputIndex() + last.getLength());
        while (typed.find()) add(typed.group().length() == 1 ? typed.group().charAt(0) : OTHER, typed.start());
    }

    @Override
    public void visit(SoftLineBreak line) {
        add('\n', 0);
    }

    @Override
    public void visit(HardLineBreak line) {
        add('\n', 0);
    }

    @Override
    public void visit(Code code) {
        add(OTHER, 0);
    }

    @Override
    public void visit(Link link) {
        destinations.add(link.getDestination());
        add(OTHER, 0);
        visitChildren(link);
        add(OTHER, 0);
    }

    @Override
    public void visit(Image image) {
        destinations.add(image.getDestination());
        add(OTHER, 0);
    }

    private void add(char c, int offset) {
        shown.append(c);
        offsets.add(offset);
    }

    @Override
    public void visit(HtmlInline html) {
        html(html, html.getLiteral());
        add(OTHER, 0);
    }

    @Override
    public void visit(HtmlBlock html) {
        html(html, html.getLiteral());
    }

    private void html(Node node, String literal) {
        report(Markdown.place(file, node), literal, Said.say("mark.html"));
    }

    @Override
    public void visit(FencedCodeBlock code) {
        if (code.getClosingFenceLength() != null) return;
        report(Markdown.place(file, code), code.getFenceCharacter().repeat(code.getOpeningFenceLength()), Said.say("mark.fence"));
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        report(Markdown.place(file, code), code.getLiteral(), Said.say("mark.indent"));
    }

    @Override
    public void visit(LinkReferenceDefinition definition) {
        definitions.add(definition);
    }

    /** Definitions show nothing themselves: those that no link uses are lost. */
    private void definitions() {
        for (LinkReferenceDefinition definition : definitions) {
            boolean note = definition.getLabel().startsWith("^");
            boolean used = destinations.contains(definition.getDestination());
            if (note) report(Markdown.place(file, definition), "[" + definition.getLabel() + "]:", FOOTNOTE);
            else if (!used) report(Markdown.place(file, definition), "[" + definition.getLabel() + "]:", Said.say("mark.unused"));
        }
    }

    private void report(Place place, String mark, Said why) {
        String line = mark.strip().lines().findFirst().orElse("");
        String cut = line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
        found.add(file.problem(Rule.PAGE_MARK, place, cut, why));
    }
}
