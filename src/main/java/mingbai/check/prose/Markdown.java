package mingbai.check.prose;

import java.util.ArrayList;
import java.util.List;
import mingbai.problem.Place;
import mingbai.read.RawFile;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.Parser;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * Prose as it is written: CommonMark with tables, and with emphasis and line breaks as Chinese means them. Raw HTML is shown as
 * text.
 */
final class Markdown {
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).inlineParserFactory(WideEmphasis::new)
            .linkProcessor(Markdown::footnote).includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES).build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder().extensions(EXTENSIONS).escapeHtml(true).build();
    private static final TextContentRenderer TEXT = TextContentRenderer.builder().extensions(EXTENSIONS).build();

    private Markdown() {}

    static Node parse(String text) {
        return PARSER.parse(text);
    }

    /** There are none: what refers to one stays as it is typed, and is no link to what is in its definition. */
    private static LinkResult footnote(LinkInfo link, Scanner scanner, InlineParserContext context) {
        if (link.destination() != null) return LinkResult.none();
        String text = link.text(scanner);
        String second = link.label() == null ? "" : "[" + link.label() + "]";
        boolean refers = (second.length() > "[]".length() ? second : "[" + text).startsWith("[^");
        return refers ? LinkResult.replaceWith(new Text("[" + text + "]" + second), scanner.position())
                : LinkResult.none();
    }

    static String html(Node node) {
        return HTML.render(node);
    }

    static String text(Node node) {
        return TEXT.render(node).strip();
    }

    /** Where a node begins in a file. */
    static Place place(RawFile file, Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        return spans.isEmpty() ? Place.start(file.path()) : file.place(spans.get(0).getInputIndex());
    }

    /** A line break between Chinese letters is none: browsers would show a space. */
    static void join(Node document) {
        Breaks breaks = new Breaks();
        document.accept(breaks);
        breaks.joined.forEach(Node::unlink);
    }

    /** The line breaks between what Chinese writes without a space. */
    private static final class Breaks extends AbstractVisitor {
        private final List<SoftLineBreak> joined = new ArrayList<>();
        /** The last character, and the line break behind it; negative and null: there is none. */
        private int before = -1;
        private SoftLineBreak open;

        @Override
        protected void visitChildren(Node parent) {
            boolean block = parent instanceof Block;
            if (block) end();
            super.visitChildren(parent);
            if (block) end();
        }

        @Override
        public void visit(SoftLineBreak line) {
            open = line;
        }

        @Override
        public void visit(Text text) {
            take(text.getLiteral());
        }

        @Override
        public void visit(Code code) {
            take(code.getLiteral());
        }

        private void take(String literal) {
            if (literal.isEmpty()) return;
            if (open != null && before >= 0 && Wide.joins(before, literal.codePointAt(0))) joined.add(open);
            open = null;
            before = literal.codePointBefore(literal.length());
        }

        private void end() {
            open = null;
            before = -1;
        }
    }
}
