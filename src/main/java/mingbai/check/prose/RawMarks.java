package mingbai.check.prose;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingbai.check.form.Found;
import mingbai.problem.Place;
import mingbai.problem.Rule;
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
    /** Stands in a block's text for what is no mark: a character behind a backslash, code, the edge of a link. */
    private static final char OTHER = '\uFFFC';
    /** A character as it is typed: behind a backslash, as an entity, or as it is. */
    private static final Pattern TYPED = Pattern.compile("\\\\\\p{Punct}|&#?\\w{1,32};|.", Pattern.DOTALL);
    private static final int SHOWN = 20;
    /** As much as is looked at for the end of a mark. */
    private static final String SOME = "{1,200}+";
    private static final String ADDRESS = "(?=[^()（）\\s]{0,200}[./:#])[^()（）\\s]" + SOME;

    private static final List<String> FOOTNOTE = List.of("没有脚注；把注写进正文，或写在后面的括号里",
            "there are no footnotes; say it in the text, or in brackets behind it");

    /** @param pattern of the marks; @param zh why they have no effect */
    private record Kind(Pattern pattern, String zh, String en) {
        Kind(String pattern, String zh, String en) {
            this(Pattern.compile(pattern), zh, en);
        }
    }

    private static final List<Kind> KINDS = List.of(
            new Kind("(?m)^(?:<{7}|>{7})(?: |$)", "合并冲突没有解决", "a merge conflict is not resolved"),
            new Kind("\\*{2,}|＊{2,}|\\*[^*\\n\uFFFC]+\\*", "星号没有配对，或紧挨着空格；半角星号紧贴文字才有效",
                    "asterisks come in pairs, close to the text and without a space beside it"),
            new Kind("(?<![A-Za-z0-9_])_{1,2}[^_\\n]+_{1,2}(?![A-Za-z0-9_])", "强调用星号，如 **重点**",
                    "emphasis is written with asterisks, **like this**"),
            new Kind("~~", "没有删除线", "there is no strikethrough"),
            new Kind("==[^=\\n]+==", "没有高亮，强调用 **重点**", "there is no highlighting; emphasis is written **like this**"),
            new Kind("\\[\\^[^\\[\\]\\n]" + SOME + "\\]", FOOTNOTE.get(0), FOOTNOTE.get(1)),
            new Kind("!?\\[[^\\[\\]\\n]" + SOME + "\\]\\[[^\\[\\]\\n]{0,200}+\\]", "没有定义这个链接，写成 [文字](地址)",
                    "no such link is defined; write [text](address)"),
            new Kind("!?\\[[^\\[\\]\\n]{0,200}+\\](?:[ \u3000]{1,9}\\(" + ADDRESS + "\\)|[ \u3000]{0,9}（" + ADDRESS + "[）)])|【[^【】\\n]"
                    + SOME + "】\\(" + ADDRESS + "\\)",
                    "链接写成 [文字](地址)，用半角括号，中间不空格", "a link is written [text](address), with plain brackets and no space between"),
            new Kind("!?\\[[^\\[\\]\\n]" + SOME + "\\]\\([^)\\n]{0,200}+\\)", "地址里不能有空格", "an address has no spaces"),
            new Kind("^\\[[ xX√]\\](?= |$)", "没有任务列表", "there are no task lists"),
            new Kind("(?m)^(?:#{1,6}(?![#\\s\\d])|＃+)", "标题的 # 用半角，后面加空格", "a heading begins with a plain # and a space"),
            new Kind("(?m)^\u3000+(?:#{1,6}|[-*+>]|\\d+[.)]) ", "前面有全角空格，行首的记号不起作用", "a full-width space stands before it"),
            new Kind("(?m)^[-+](?![-+\\s\\d])", "列表的每行以短横加空格开头", "a line of a list begins with a dash and a space"),
            new Kind("(?m)^(?:\\|.*\\||｜.*｜)[ \u3000]*$", "表格用半角竖线，第一行是栏名，第二行是 |---|---|，栏数相同",
                    "a table has plain bars, heads in its first line and |---|---| in its second, as many as heads"),
            new Kind("(?m)^(?::::|\\$\\$|\\[(?i:toc)\\]$)", "没有这种写法", "there is no such mark"),
            new Kind("`", "反引号没有配对", "the backtick has no counterpart"));

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

    /** Tells of them all. */
    static void tell(Found found, RawFile file, Node document) {
        RawMarks marks = new RawMarks(found, file);
        document.accept(marks);
        marks.definitions();
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
            found.add(file.problem(Rule.PAGE_HEADINGS, place(heading), "h" + heading.getLevel()));
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
        Place place = place(row);
        String line = file.line(place).strip();
        int at = line.startsWith("|") ? 1 : 0;
        for (int i = 0; i < columns && at <= line.length(); i++) at = behindCell(line, at);
        String rest = at <= line.length() ? line.substring(at) : "";
        if (!rest.isBlank()) {
            tell(place, rest, "这一行的格子比栏名多，多出的不会显示", "there are more cells in this row than heads, and the rest is not shown");
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
                if (!before) tell(file.place(offsets.get(found.start())), found.group(), kind.zh(), kind.en());
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
        tell(place(node), literal, "没有 HTML，会照样显示", "there is no HTML, it would be shown as it is");
    }

    @Override
    public void visit(FencedCodeBlock code) {
        if (code.getClosingFenceLength() == null) tell(place(code), code.getFenceCharacter().repeat(code.getOpeningFenceLength()),
                "没有结束，后面的文字都成了代码", "it is not closed, and all text behind it becomes code");
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        tell(place(code), code.getLiteral(), "行首有四个以上的空格，成了代码；段落不缩进，代码用 ``` 围起来",
                "four spaces make it code; indent no paragraph, and put code between lines of ```");
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
            if (note) tell(place(definition), "[" + definition.getLabel() + "]:", FOOTNOTE.get(0), FOOTNOTE.get(1));
            else if (!used) tell(place(definition), "[" + definition.getLabel() + "]:", "没有链接用到它", "no link uses it");
        }
    }

    private void tell(Place place, String mark, String zh, String en) {
        String line = mark.strip().lines().findFirst().orElse("");
        String cut = line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
        found.add(file.problem(Rule.PAGE_MARK, place, cut, zh, en));
    }

    private Place place(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        return spans.isEmpty() ? Place.start(file.path()) : file.place(spans.get(0).getInputIndex());
    }
}
