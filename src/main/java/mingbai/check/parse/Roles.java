package mingbai.check.parse;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.check.form.Fields;
import mingbai.check.form.Key;
import mingbai.check.form.Suggestion;
import mingbai.format.TextResource;
import mingbai.model.Kind;
import mingbai.problem.Rule;
import mingbai.problem.Said;
import mingbai.read.Raw;
import mingbai.text.RoleWords;

/** What units are to items, as a publication tells it, and so what may stand between the names of units in a cell. */
public final class Roles {
    /** In such brackets the word of a role may be. */
    private static final String OPENING = "（(〔[【";
    private static final String CLOSING = "）)〕]】";
    /** What may stand there in any publication: who is no unit, marks, and words that join names. */
    private static final String BETWEEN = Stream.concat(Stream.of(RoleWords.nobody()), TextResource.lines(Roles.class, "between.txt"))
            .collect(Collectors.joining("|"));

    /** Behind the word of a role, where it is before the names: who is meant, in two letters at most, and a colon. */
    private static final String LABELS = "\\p{IsHan}{0,2}[：:]";
    private static final String CLAUSE = "。；;\n";

    private final List<Kind> all;
    private final Pattern between;
    private final Pattern onlyBetween;
    private final Pattern onlyNone;
    private final Pattern label;

    public Roles(List<Kind> all) {
        this.all = List.copyOf(all);
        List<String> names = all.stream().map(role -> role.name().official()).filter(name -> !name.isEmpty()).map(Pattern::quote).toList();
        String words = Stream.concat(names.stream(), Stream.of(BETWEEN)).collect(Collectors.joining("|"));
        this.between = Pattern.compile(words);
        this.label = Pattern.compile("(" + String.join("|", names) + ")" + LABELS);
        this.onlyNone = Pattern.compile("(?:" + words + "|" + RoleWords.none() + "|" + RoleWords.nothing() + "|" + RoleWords.above()
                + "|\\s)*+");
        this.onlyBetween = Pattern.compile("(?:" + words + "|\\s)*+"); // possessive: else each mark of a long cell is one more call
    }

    public List<Kind> all() {
        return all;
    }

    /** The role of an id; absent, and reported, where there is none. */
    Optional<Kind> find(Fields fields, Key<?> key, Raw.Scalar id) {
        String named = id.value().strip();
        Optional<Kind> role = all.stream().filter(known -> known.id().equals(named)).findFirst();
        if (role.isEmpty()) {
            List<String> ids = all.stream().map(Kind::id).toList();
            fields.report(Rule.VALUE_WRONG, id.place(), Suggestion.near(named, ids), fields.named(key), named,
                    ids.isEmpty() ? Said.say("column.no-roles") : Said.say("value.one-of", Said.list(ids)));
        }
        return role;
    }

    /** One mark or word that may stand between names. */
    Pattern between() {
        return between;
    }

    /** Whether a text says that there is none, or nothing: it is all of such words and of what may stand between names. */
    boolean saysNone(String text) {
        return onlyNone.matcher(text).matches();
    }

    /** Where what is between two names, from and to, goes on behind as many of them, and of white space, as there are. */
    int behindMarks(String text, int from, int to) {
        Matcher allowed = onlyBetween.matcher(text).region(from, to);
        return allowed.lookingAt() ? allowed.end() : from;
    }

    /**
     * The role whose word is directly behind a name; absent: there is no such word.
     *
     * @param end of the name
     */
    Optional<Kind> behind(String text, int end) {
        int word = behindBracket(text, end);
        return all.stream().filter(role -> text.startsWith(role.name().official(), word)).findFirst();
    }

    /**
     * The role whose word labels what a name stands in: 牵头单位：县教育局. A label holds as far as a mark that ends a clause; absent: there
     * is none.
     *
     * @param start of the name
     */
    Optional<Kind> before(String text, int start) {
        int from = start;
        while (from > 0 && CLAUSE.indexOf(text.charAt(from - 1)) < 0) from--;
        Matcher found = label.matcher(text).region(from, start);
        String last = "";
        while (found.find()) last = found.group(1);
        String word = last;
        return all.stream().filter(role -> !word.isEmpty() && role.name().official().equals(word)).findFirst();
    }

    /** Where the first bracket closes in a part of a text, from and to; its end where none does. */
    static int closing(String text, int from, int to) {
        int close = from;
        while (close < to && CLOSING.indexOf(text.charAt(close)) < 0) close++;
        return close;
    }

    /** Behind an opening bracket, where there is one. */
    static int behindBracket(String text, int end) {
        return end < text.length() && OPENING.indexOf(text.charAt(end)) >= 0 ? end + 1 : end;
    }
}
