package mingbai.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.language.Language;

/** A text's paragraphs and sentences. */
public final class Sentences {
    private static final String FULL_STOPS = "。！？";
    private static final String CLOSING = "”’）》」』";
    /** An iterator is for one thread, and finding the rules of a language takes longer than cutting a text. */
    private static final ThreadLocal<Map<Language, BreakIterator>> BREAKS =
            ThreadLocal.withInitial(() -> new EnumMap<>(Language.class));

    private Sentences() {}

    /**
     * A stretch of a text, without white space around it.
     *
     * @param start offset of its first character
     * @param end   offset behind its last character
     */
    public record Span(int start, int end) {
        public String of(String text) {
            return text.substring(start, end);
        }
    }

    /**
     * A paragraph with its sentences.
     *
     * @param span      the paragraph
     * @param sentences of it, in order
     */
    public record Paragraph(Span span, List<Span> sentences) {}

    /** The paragraphs of a text in a language. */
    public static List<Paragraph> of(Language language, String text) {
        return paragraphs(text).stream().map(span -> new Paragraph(span, of(language, text, span))).toList();
    }

    /** The lines of a text that are not blank. */
    public static List<Span> paragraphs(String text) {
        List<Span> paragraphs = new ArrayList<>();
        for (int start = 0, end; start < text.length(); start = end + 1) {
            end = text.indexOf('\n', start);
            if (end < 0) end = text.length();
            stretch(text, start, end).ifPresent(paragraphs::add);
        }
        return paragraphs;
    }

    /** The sentences of a paragraph; where spaces separate them, those of Unicode Standard Annex 29. */
    public static List<Span> of(Language language, String text, Span paragraph) {
        if (!language.spaced()) return unspaced(text, paragraph);
        BreakIterator breaks = BREAKS.get().computeIfAbsent(language, of -> BreakIterator.getSentenceInstance(new ULocale(of.code())));
        breaks.setText(paragraph.of(text));
        List<Span> sentences = new ArrayList<>();
        for (int start = breaks.first(), end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            stretch(text, paragraph.start() + start, paragraph.start() + end).ifPresent(sentences::add);
        }
        return sentences;
    }

    /** Up to full stops and the marks that close behind them. */
    private static List<Span> unspaced(String text, Span paragraph) {
        List<Span> sentences = new ArrayList<>();
        for (int start = paragraph.start(), end = start; start < paragraph.end(); start = end) {
            while (end < paragraph.end() && FULL_STOPS.indexOf(text.charAt(end)) < 0) end++;
            while (end < paragraph.end() && FULL_STOPS.indexOf(text.charAt(end)) >= 0) end++;
            while (end < paragraph.end() && CLOSING.indexOf(text.charAt(end)) >= 0) end++;
            stretch(text, start, end).ifPresent(sentences::add);
        }
        return sentences;
    }

    private static Optional<Span> stretch(String text, int start, int end) {
        int first = start;
        int last = end;
        while (first < last && Character.isWhitespace(text.charAt(first))) first++;
        while (last > first && Character.isWhitespace(text.charAt(last - 1))) last--;
        return first < last ? Optional.of(new Span(first, last)) : Optional.empty();
    }
}
