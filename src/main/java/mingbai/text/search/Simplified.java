package mingbai.text.search;

import java.util.BitSet;
import java.util.List;
import mingbai.format.TextResource;

/**
 * Which simplified Chinese characters stand for traditional ones, from {@code simplified.txt} beside this class: a simplified
 * character and its traditional ones a line. The table is ICU's; ICU itself is packed without it.
 */
public final class Simplified {
    private static final List<String> LINES = TextResource.lines(Simplified.class, "simplified.txt").toList();

    private Simplified() {}

    /**
     * What has to be known to find texts by traditional characters. One that is in the texts itself stands for itself: 著 in 著作权.
     *
     * @return traditional characters, behind each the simplified one: {@code 關关電电}
     */
    public static String pairs(Iterable<String> texts) {
        BitSet held = new BitSet();
        for (String text : texts) text.chars().forEach(held::set);
        StringBuilder pairs = new StringBuilder();
        for (String line : LINES) {
            if (!held.get(line.charAt(0))) continue;
            line.chars().skip(1).filter(traditional -> !held.get(traditional))
                    .forEach(traditional -> pairs.append((char) traditional).append(line.charAt(0)));
        }
        return pairs.toString();
    }
}
