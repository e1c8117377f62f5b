package mingbai.check.prose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mingbai.format.CodePoint;
import mingbai.problem.Place;
import mingbai.read.RawFile;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.internal.InlineParserImpl;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.Parser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
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

    /**
     * Emphasis beside Chinese. CommonMark looks for spaces around punctuation, which Chinese does not have, so that in
     * {@code **注意：**请} the second mark closes nothing. As the amendment "Markdown CJK friendly" proposes, a mark beside a
     * Chinese letter or mark can open and close. The parser cannot be taught that; so it is shown a letter, which is none, between the
     * mark and what is beside it, and the letter is taken out again.
     */
    private static final class WideEmphasis implements InlineParser {
        /** A noncharacter: no text has one, and the parser takes it for a letter. */
        private static final char LETTER = '\uFDD0';

        private final InlineParser parser;

        WideEmphasis(InlineParserContext context) {
            this.parser = new InlineParserImpl(context);
        }

        /**
         * Where letters were put into a part of a line.
         *
         * @param column in the file, of the part's first character
         */
        private record Put(int column, int[] at) {
            /** Where a column of the shown line is in the file. */
            int original(int shown) {
                int before = Arrays.binarySearch(at, shown - column);
                return shown - (before < 0 ? -before - 1 : before);
            }
        }

        @Override
        public void parse(SourceLines lines, Node node) {
            Map<Integer, Put> put = new HashMap<>();
            List<SourceLine> shown = new ArrayList<>();
            for (SourceLine line : lines.getLines()) shown.add(shown(line, put));
            parser.parse(put.isEmpty() ? lines : SourceLines.of(shown), node);
            if (put.isEmpty()) return;
            List<Node> made = new ArrayList<>();
            for (Node child = node.getFirstChild(); child != null; child = child.getNext()) made.add(child);
            made.forEach(child -> child.accept(new TakingOut(put)));
        }

        private static SourceLine shown(SourceLine line, Map<Integer, Put> put) {
            CharSequence content = line.getContent();
            SourceSpan span = line.getSourceSpan();
            StringBuilder shown = new StringBuilder(content.length());
            int[] at = new int[content.length() * 2];
            int count = 0;
            for (int i = 0; i < content.length(); ) {
                int end = Math.max(run(content, i), i + 1);
                boolean beside = content.charAt(i) == '*' && run(content, i) > i && beside(content, i, end);
                if (beside) at[count++] = shown.length();
                if (beside) shown.append(LETTER);
                shown.append(content, i, end);
                if (beside) at[count++] = shown.length();
                if (beside) shown.append(LETTER);
                i = end;
            }
            if (count == 0 || span == null) return line;
            put.put(span.getLineIndex(), new Put(span.getColumnIndex(), Arrays.copyOf(at, count)));
            return SourceLine.of(shown, SourceSpan.of(span.getLineIndex(), span.getColumnIndex(), span.getInputIndex(), shown.length()));
        }

        /** The end of the run of asterisks that begins there; the same place: none does. */
        private static int run(CharSequence text, int from) {
            int end = from;
            if (from > 0 && text.charAt(from - 1) == '*' && !escaped(text, from - 1)) return from;
            while (end < text.length() && text.charAt(end) == '*') {
                if (end == from && escaped(text, from)) return from;
                end++;
            }
            return end;
        }

        private static boolean escaped(CharSequence text, int at) {
            int before = at;
            while (before > 0 && text.charAt(before - 1) == '\\') before--;
            return (at - before) % 2 == 1;
        }

        /** Whether a run is beside something Chinese, and a mark beside it keeps it from opening or closing. */
        private static boolean beside(CharSequence text, int from, int to) {
            if (from == 0 || to == text.length()) return false;
            int before = Character.codePointBefore(text, from);
            int after = Character.codePointAt(text, to);
            boolean apart = CodePoint.isSpace(before) || CodePoint.isSpace(after);
            return !apart && (Wide.is(before) || Wide.is(after)) && (Wide.mark(before) || Wide.mark(after));
        }

        /** Takes the letters out of what was made of the lines. */
        private static final class TakingOut extends AbstractVisitor {
            private final Map<Integer, Put> put;

            TakingOut(Map<Integer, Put> put) {
                this.put = put;
            }

            @Override
            protected void visitChildren(Node parent) {
                place(parent);
                super.visitChildren(parent);
            }

            @Override
            public void visit(Text text) {
                place(text);
                text.setLiteral(without(text.getLiteral()));
                if (text.getLiteral().isEmpty()) text.unlink();
            }

            @Override
            public void visit(Code code) {
                place(code);
                code.setLiteral(without(code.getLiteral()));
            }

            @Override
            public void visit(HtmlInline html) {
                place(html);
                html.setLiteral(without(html.getLiteral()));
            }

            @Override
            public void visit(Link link) {
                link.setDestination(without(link.getDestination()));
                if (link.getTitle() != null) link.setTitle(without(link.getTitle()));
                super.visit(link);
            }

            @Override
            public void visit(Image image) {
                image.setDestination(without(image.getDestination()));
                if (image.getTitle() != null) image.setTitle(without(image.getTitle()));
                super.visit(image);
            }

            private static String without(String text) {
                return text.indexOf(LETTER) < 0 ? text : text.replace(String.valueOf(LETTER), "");
            }

            private void place(Node node) {
                node.setSourceSpans(node.getSourceSpans().stream().map(this::original).toList());
            }

            private SourceSpan original(SourceSpan span) {
                Put line = put.get(span.getLineIndex());
                if (line == null) return span;
                int from = line.original(span.getColumnIndex());
                int to = line.original(span.getColumnIndex() + span.getLength());
                return SourceSpan.of(span.getLineIndex(), from, span.getInputIndex() + from - span.getColumnIndex(), to - from);
            }
        }
    }

    /** Which characters are as wide as a Chinese one: letters, and marks. */
    private static final class Wide {
        /** Marks of Chinese and of other languages alike. */
        private static final String SHARED = "“”‘’—…·";
        private static final int SPACE = '\u3000';

        private Wide() {}

        /** A Chinese, Japanese or Korean letter, or a mark that only they have. */
        static boolean is(int c) {
            return Character.isIdeographic(c) || c >= 0x2E80 && c <= 0xA4CF && c != SPACE || c >= 0xAC00 && c <= 0xD7A3
                    || c >= 0xFE30 && c <= 0xFE4F || c >= 0xFF00 && c <= 0xFFEF;
        }

        /** A mark of any language. */
        static boolean mark(int c) {
            return switch (Character.getType(c)) {
                case Character.CONNECTOR_PUNCTUATION, Character.DASH_PUNCTUATION, Character.START_PUNCTUATION, Character.END_PUNCTUATION,
                        Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION, Character.OTHER_PUNCTUATION,
                        Character.MATH_SYMBOL, Character.CURRENCY_SYMBOL, Character.MODIFIER_SYMBOL, Character.OTHER_SYMBOL -> true;
                default -> false;
            };
        }

        /**
         * Whether a line break between two characters is no space: between two wide ones, and beside a Chinese mark. A mark that
         * other languages have too is Chinese beside a wide character.
         */
        static boolean joins(int before, int after) {
            boolean left = is(before) || shared(before) && is(after);
            boolean right = is(after) || shared(after) && is(before);
            return left && right || left && mark(before) || right && mark(after);
        }

        private static boolean shared(int c) {
            return SHARED.indexOf(c) >= 0;
        }
    }
}
