package mingbai.plan;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import mingbai.language.LocalizedText;
import mingbai.model.Cell;
import mingbai.model.Item;
import mingbai.relate.Concordance;

/**
 * Estimates how many bytes of HTML something takes on a page, rather too many than too few. A theme decides the markup, so what it
 * spends on a link or an entry is reckoned generously; texts are counted as they are escaped.
 */
final class Estimate {
    /** A link without its text: a relative address and a class or two. */
    static final int LINK = 70;
    /** An element without its text, with an attribute or two. */
    static final int ELEMENT = 30;
    /** A bar or another small picture. */
    static final int PICTURE = 400;

    private static final int ASCII = 0x80;
    private static final int TWO_BYTES = 0x800;
    /** What is around Chinese words in a translation. */
    private static final int HAN_RUN = 26;

    private static final int MARK = 14;

    private Estimate() {}

    /** Escaped text in UTF-8. */
    static int text(String text) {
        int bytes = 0;
        for (int i = 0; i < text.length(); i++) bytes += bytes(text.charAt(i));
        return bytes;
    }

    private static int bytes(char letter) {
        if (letter >= TWO_BYTES) return 3;
        if (letter >= ASCII) return 2;
        return switch (letter) {
            case '"' -> 6;
            case '&' -> 5;
            case '<', '>' -> 4;
            default -> 1;
        };
    }

    /** A translation, whose Chinese words are marked as such. */
    private static int translated(String text) {
        int runs = 0;
        boolean han = false;
        for (int i = 0; i < text.length(); i++) {
            boolean next = text.charAt(i) >= TWO_BYTES;
            if (next && !han) runs++;
            han = next;
        }
        return text(text) + HAN_RUN * runs;
    }

    private static IntStream translations(LocalizedText text) {
        return text.translations().values().stream().mapToInt(Estimate::translated);
    }

    /** Whichever language takes the most. */
    static int either(LocalizedText text) {
        return Math.max(text(text.official()) + ELEMENT, translations(text).max().orElse(0));
    }

    /** All languages. */
    static int both(LocalizedText text) {
        return text(text.official()) + translations(text).sum() + 2 * ELEMENT;
    }

    /** A link with a name in the page's language. */
    static int link(LocalizedText name) {
        return LINK + either(name);
    }

    /** The quiet line under an item's title: units, scope and time limits. */
    static int facts(Item item) {
        return item.cells().filter(cell -> !(cell instanceof Cell.Words)).mapToInt(cell -> either(cell.text()) + 3).sum()
                + item.units().stream().limit(item.rows().size()).mapToInt(one -> either(one.unit().name())).sum()
                + 2 * ELEMENT * item.rows().size();
    }

    /** What a row says in a column, in whichever language takes more; units with their links. */
    static int cell(Cell cell) {
        return cell instanceof Cell.Units units ? either(cell.text()) + units.are().stream().mapToInt(one -> LINK + ELEMENT
                + either(one.unit().name()) + text(one.asPublished())).sum() : either(cell.text());
    }

    /** An item in a list, with units and scope. */
    static int entry(Item item) {
        return link(item.title()) + facts(item) + 2 * ELEMENT;
    }

    /** An item's number with its title for those who point at it or hear it. */
    static int number(Item item) {
        return LINK + 2 * either(item.title()) + ELEMENT;
    }

    /** Sentence by sentence in each language. */
    static int sentences(LocalizedText text) {
        int ends = ends(text.official()) + text.translations().values().stream().mapToInt(Estimate::ends).sum();
        return both(text) + (1 + ends) * 2 * ELEMENT;
    }

    /** An item with all of its sentences in each language. */
    static int whole(Item item) {
        return LINK + both(item.title()) + 2 * ELEMENT + item.cells().mapToInt(cell -> cell instanceof Cell.Words ? sentences(cell.text())
                : both(cell.text()) + cell(cell) + 4 * ELEMENT).sum();
    }

    /** What occurs in an item, its hits marked. */
    static int entry(Concordance.Entry entry) {
        return LINK + 2 * ELEMENT + line(entry.title()) + entry.lines().stream().mapToInt(Estimate::line).sum();
    }

    private static int line(Concordance.Line line) {
        return 3 * ELEMENT + Stream.concat(line.official().stream(), line.translations().stream().flatMap(said -> said.runs().stream()))
                .mapToInt(run -> text(run.text()) + MARK).sum();
    }

    /** About how many sentences and lines end in a text. */
    private static int ends(String text) {
        return (int) text.chars().filter(letter -> "。！？；.!?;\n".indexOf(letter) >= 0).count();
    }
}
