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
final class SearchForm {
    public static final Key<List<Raw.Scalar>> WORDS = Keys.optionalTexts("search")
            .says("search.words")
            .such("[常用的简称]");

    private SearchForm() {}
}
