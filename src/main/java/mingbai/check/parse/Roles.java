package mingbai.check.parse;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.format.TextResource;
import mingbai.model.Kind;

/** What units are to items, as a publication tells it, and so what may stand between the names of units in a cell. */
public final class Roles {
    /** What may stand there in any publication: marks, and words that join names. */
    private static final String BETWEEN = TextResource.lines(Roles.class, "between.txt").collect(Collectors.joining("|"));

    private final List<Kind> all;
    private final Pattern between;
    private final Pattern onlyBetween;

    public Roles(List<Kind> all) {
        this.all = List.copyOf(all);
        String words = Stream.concat(all.stream().map(role -> role.name().official()).filter(name -> !name.isEmpty()).map(Pattern::quote),
                Stream.of(BETWEEN)).collect(Collectors.joining("|"));
        this.between = Pattern.compile(words);
        this.onlyBetween = Pattern.compile("(?:" + words + "|\\s)*+"); // possessive: else each mark of a long cell is one more call
    }

    public List<Kind> all() {
        return all;
    }

    /** One mark or word that may stand between names. */
    Pattern between() {
        return between;
    }

    /** As many of them, and of white space, as there are. */
    Pattern onlyBetween() {
        return onlyBetween;
    }
}
