package mingbai.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mingbai.problem.Rule;
import mingbai.read.Raw;

/**
 * {@code search} of an item, a unit, a region or a concept, which may be left out: words by which readers look for it.
 *
 * <pre>{@code search: [发改委, NDRC]}</pre>
 */
final class SearchWords {
    static final Key<List<Raw.Scalar>> WORDS = Key.optionalTexts("search")
            .says("读者可能用来找它的说法：简称、旧称、日常用语；只用来搜索，网页上不显示",
                    "Words by which readers may look for it: short, former or everyday names; for search alone, shown on no page")
            .such("[常用的简称]");

    private SearchWords() {}

    /** The words of a record, each once. */
    static List<String> of(Fields fields) {
        List<Raw.Scalar> words = fields.read(WORDS);
        Set<String> seen = new HashSet<>();
        for (Raw.Scalar word : words) {
            if (!seen.add(word.value().strip())) {
                fields.tell(Rule.VALUE_WRONG, word.place(), WORDS.name(), word.value(), "每个词写一次", "each word once");
            }
        }
        return words.stream().map(word -> word.value().strip()).toList();
    }
}
