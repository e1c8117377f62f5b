package mingbai.explain;

import java.util.List;
import java.util.Optional;
import mingbai.language.Language;
import mingbai.problem.Rule;
import mingbai.problem.Said;

/**
 * What a rule looks like, wrong and right.
 *
 * @param rule  the rule
 * @param book  the one that it is in
 * @param group the heading above it
 * @param bad   what breaks it
 * @param good  the same, put right
 * @param proof the case of the test that proves both examples; absent: called as the rule, or nothing is to be proven
 */
public record Explanation(Rule rule, Book book, Said group, Example bad, Example good, Optional<String> proof) {
    /** Where the guide has its card, from the folder that holds the guide. */
    public String address(Language language) {
        return book.card(rule, language);
    }

    /**
     * A few lines of a file.
     *
     * @param form  how they are written: {@code yaml}, {@code markdown}, {@code html}, {@code css}, {@code csv}, {@code text}
     * @param file  below {@code content} or {@code theme}, or {@code batch} where it is imported; absent: what is wrong is not in the
     *              lines of a file
     * @param lines as they are in that file
     */
    public record Example(String form, Optional<String> file, List<String> lines) {
        public Example {
            lines = List.copyOf(lines);
        }
    }
}
