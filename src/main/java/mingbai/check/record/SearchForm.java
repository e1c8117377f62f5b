package mingbai.check.record;

import java.util.List;
import mingbai.check.form.Key;
import mingbai.check.form.Keys;
import mingbai.read.Raw;

/**
 * The key {@code search} of an item, a unit, a region or a concept.
 *
 * <pre>{@code search: [发改委, NDRC]}</pre>
 */
public final class SearchForm {
    public static final Key<List<Raw.Scalar>> WORDS = Keys.optionalTexts("search")
            .says("读者可能用来找它的说法：简称、旧称、日常用语；只用来搜索，网页上不显示",
                    "Words by which readers may look for it: short, former or everyday names; for search alone, shown on no page")
            .such("[常用的简称]");

    private SearchForm() {}
}
