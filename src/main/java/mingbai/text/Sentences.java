package mingbai.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mingbai.language.Language;
import mingbai.language.LocalizedText;

/**
 * A text's paragraphs and sentences, and which of the Chinese belong to which of the English. Translations keep the
 * order and number of paragraphs and sentences, so the n-th belongs to the n-th; where the sentences of a paragraph
 * are not equally many, the paragraph is the smallest pair.
 */
public final class Sentences {
    private static final String FULL_STOPS = "。！？";
    private static final String CLOSING = "”’）》」』";
    /** An iterator is for one thread, and finding the rules of a language takes longer than cutting a text. */
    private static final ThreadLocal<BreakIterator> ENGLISH =
            ThreadLocal.withInitial(() -> BreakIterator.getSentenceInstance(ULocale.ENGLISH));

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
     * What belongs together.
     *
     * @param zh in the Chinese text
     * @param en in the English text; absent: not translated
     */
    public record Pair(Span zh, Optional<Span> en) {}

    /**
     * A paragraph with its sentences.
     *
     * @param span the paragraph
     * @param zh   its Chinese sentences
     * @param en   its English sentences, which may be more or fewer; empty: not translated
     */
    public record Paragraph(Pair span, List<Span> zh, List<Span> en) {}

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
        BreakIterator breaks = ENGLISH.get();
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

    /** Paragraph by paragraph; those that have no counterpart are alone. */
    public static List<Pair> paragraphs(LocalizedText text) {
        List<Span> zh = paragraphs(text.official());
        return pairs(zh, text.translation().map(Sentences::paragraphs).filter(en -> en.size() == zh.size()));
    }

    /** Sentence by sentence. */
    public static List<Pair> of(LocalizedText text) {
        return aligned(paragraphs(text).stream().map(pair -> cut(text, pair)).toList());
    }

    /** A paragraph's sentences, each language by itself. */
    static Paragraph cut(LocalizedText text, Pair paragraph) {
        return new Paragraph(paragraph, of(Language.AUTHORITATIVE, text.official(), paragraph.zh()),
                paragraph.en().map(span -> of(Language.TRANSLATION, text.translation().orElseThrow(), span)).orElse(List.of()));
    }

    static List<Pair> aligned(List<Paragraph> paragraphs) {
        List<Pair> pairs = new ArrayList<>();
        for (Paragraph paragraph : paragraphs) {
            Optional<List<Span>> en = paragraph.span().en().map(span -> paragraph.en());
            boolean aligned = en.isEmpty() || en.get().size() == paragraph.zh().size();
            pairs.addAll(aligned ? pairs(paragraph.zh(), en) : List.of(paragraph.span()));
        }
        return List.copyOf(pairs);
    }

    private static List<Pair> pairs(List<Span> zh, Optional<List<Span>> en) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < zh.size(); i++) {
            int position = i;
            pairs.add(new Pair(zh.get(i), en.map(spans -> spans.get(position))));
        }
        return pairs;
    }

    private static Optional<Span> stretch(String text, int start, int end) {
        int first = start;
        int last = end;
        while (first < last && Character.isWhitespace(text.charAt(first))) first++;
        while (last > first && Character.isWhitespace(text.charAt(last - 1))) last--;
        return first < last ? Optional.of(new Span(first, last)) : Optional.empty();
    }
}
