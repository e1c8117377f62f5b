package mingbai.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingbai.language.Language;

/**
 * Where lines of a Chinese title may end: between words, as an editor would set it, and not within one. Words are those of ICU's
 * dictionary, corrected by the words that the publication knows. A character that is no word alone goes with the word that it belongs
 * to, so that none stands alone at the end; marks stay with what they mark.
 *
 * <pre>{@code 二手车|出口|业务|新模式    以三维|地籍|为核心的|土地|立体化|管理|模式    领事|业务|“一网通办”}</pre>
 */
public final class LineBreaks {
    /** Longer words and quotations are made of words between which a line may end. */
    private static final int HELD = 6;
    /** What fits into a line of 320 pixels in the largest text. */
    private static final int SHORT = 6;
    private static final String OPENING = "“‘（《〈「『【〔(+";
    private static final String CLOSING = "”’）》〉」』】〕)、，。；：？！…—·/-–%,.;:?!";
    private static final String QUOTING = "“（";
    private static final String QUOTED = "”）";
    /** Characters that belong to the word after them, as conjunctions, prepositions and prefixes do. */
    private static final String LEADING = "与和及或并而对在向为以由从将把被按经跨至第新大小多双全各每本该非无免不未再";
    /** Characters that belong to the word before them, whatever follows. */
    private static final String TRAILING = "的了等性化型式制类率证区县厅局委员人法表";

    private final Phrases<String> words;

    /** @param words that ICU's dictionary may not have: terms, names */
    public LineBreaks(Collection<String> words) {
        Map<String, String> brief = new LinkedHashMap<>();
        words.stream().filter(word -> word.length() <= HELD).forEach(word -> brief.put(word, word));
        this.words = Phrases.exact(brief);
    }

    /** The text in pieces that are to stay together; all of them are the text. What is short or has no Chinese is one. */
    public List<String> of(String text) {
        if (text.length() <= SHORT || text.codePoints().noneMatch(Character::isIdeographic)) return List.of(text);
        BitSet ends = new BitSet(text.length());
        int end = 0;
        for (String word : Segments.of(Language.AUTHORITATIVE, text)) ends.set(end += word.length());
        words.in(text).forEach(hit -> hold(ends, hit.start(), hit.end()));
        for (int i = 1; i < text.length(); i++) if (marked(text, i)) ends.clear(i);
        quotations(text, ends);
        return joined(pieces(text, ends));
    }

    private static void hold(BitSet ends, int start, int end) {
        ends.clear(start + 1, end);
        ends.set(start);
        ends.set(end);
    }

    /** Whether a mark, a space or a number keeps what is on both sides of an offset together. */
    private static boolean marked(String text, int offset) {
        char before = text.charAt(offset - 1);
        char after = text.charAt(offset);
        return OPENING.indexOf(before) >= 0 || CLOSING.indexOf(after) >= 0 || Character.isWhitespace(before)
                || Character.isWhitespace(after)
                || Character.isDigit(before) && Character.isIdeographic(after);
    }

    /** What is quoted in few characters is a name. */
    private static void quotations(String text, BitSet ends) {
        for (int start = 0; start < text.length(); start++) {
            int kind = QUOTING.indexOf(text.charAt(start));
            int end = kind < 0 ? -1 : text.indexOf(QUOTED.charAt(kind), start);
            if (end >= 0 && end - start - 1 <= HELD) ends.clear(start + 1, end);
        }
    }

    private static List<String> pieces(String text, BitSet ends) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        for (int end = ends.nextSetBit(1); end >= 0; start = end, end = ends.nextSetBit(end + 1)) pieces.add(text.substring(start, end));
        return pieces;
    }

    private static List<String> joined(List<String> pieces) {
        List<String> joined = new ArrayList<>();
        StringBuilder held = new StringBuilder();
        for (int i = 0; i < pieces.size(); i++) {
            held.append(pieces.get(i));
            if (i + 1 < pieces.size() && together(pieces, i)) continue;
            joined.add(held.toString());
            held.setLength(0);
        }
        return joined;
    }

    /** Whether a piece and the next are one word. */
    private static boolean together(List<String> pieces, int i) {
        String piece = pieces.get(i);
        String next = pieces.get(i + 1);
        boolean opens = opens(piece);
        if (opens && (i == 0 || LEADING.indexOf(piece.charAt(piece.length() - 1)) >= 0)) return true;
        if (!alone(next)) return false;
        boolean last = i + 2 == pieces.size();
        if (last || TRAILING.indexOf(next.charAt(0)) >= 0) return true;
        return LEADING.indexOf(next.charAt(0)) < 0 && (opens || !loose(pieces.get(i + 2)));
    }

    /** A character that may be a word together with another. */
    private static boolean loose(String piece) {
        return alone(piece) && LEADING.indexOf(piece.charAt(0)) < 0 && TRAILING.indexOf(piece.charAt(0)) < 0;
    }

    /** A character, and what marks may close it. */
    private static boolean alone(String piece) {
        return Character.isIdeographic(piece.charAt(0)) && (piece.length() == 1 || CLOSING.indexOf(piece.charAt(1)) >= 0);
    }

    /** A character, and what mark may open it. */
    private static boolean opens(String piece) {
        int last = piece.length() - 1;
        return Character.isIdeographic(piece.charAt(last)) && (last == 0 || last == 1 && OPENING.indexOf(piece.charAt(0)) >= 0);
    }
}
