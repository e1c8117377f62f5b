package mingbai.check.form;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingbai.problem.Problem;
import mingbai.problem.Rule;
import mingbai.problem.Said;
import mingbai.read.Raw;

/** Several words of a list that are one to YAML, since they are separated as Chinese texts separate them. */
public final class Joined {
    private static final Pattern OF_WORDS = Pattern.compile("(?<=.)[，、；](?=.)");
    /** A name may hold what separates its parts. */
    private static final Pattern OF_NAMES = Pattern.compile("(?<=.)[，；](?=.)");
    /** No id holds any of it. */
    private static final Pattern OF_IDS = Pattern.compile("(?<=.)[，、；,;](?=.)");
    /** What is before the text of a line of a list. */
    private static final Pattern DASH = Pattern.compile(" *(?:- +)+");
    /** What is before a text that is in no list. */
    private static final Pattern KEY = Pattern.compile(" *(?:- +)*[\\w-]+: +");

    /** How many of those that there are a message names. */
    private static final int NAMED = 6;

    private Joined() {}

    /** Whether two words of a list stand together, which is reported. */
    public static boolean words(Fields fields, Raw.Scalar words) {
        return report(fields, words, OF_WORDS, before(fields, words));
    }

    /** Those of some names that are each alone; the others are reported. */
    public static List<Raw.Scalar> alone(Fields fields, List<Raw.Scalar> names) {
        Predicate<Raw.Scalar> joined = name -> report(fields, name, OF_NAMES, before(fields, name));
        return names.stream().filter(joined.negate()).toList();
    }

    /** Reports ids that are written one behind the other without the marks of a list. True: it did. */
    public static boolean ids(Fields fields, Raw.Scalar ids) {
        String before = before(fields, ids);
        return !KEY.matcher(before).matches() && report(fields, ids, OF_IDS, before);
    }

    /**
     * Reports an id of which there is nothing: it is two, or mistyped, or one of those that are known was probably meant. Where none is
     * near, some of them are named.
     *
     * @param all what there is, as sentences name it
     */
    public static void unknown(Fields fields, Raw.Scalar id, Rule rule, Suggestion.Known known, List<Said> all) {
        if (ids(fields, id)) return;
        fields.report(fields.file().slipBelow(id).orElseGet(() -> {
            Optional<Problem.Meant> meant = fields.nearest(id.value(), () -> known.named(id.value()));
            Said some = Said.list(all.subList(0, Math.min(all.size(), NAMED)));
            return fields.file().problem(rule, id.place(), meant, id.value(), meant.isPresent() || all.isEmpty() ? ""
                    : Said.say(all.size() > NAMED ? "known.some" : "known.are", some));
        }));
    }

    private static boolean report(Fields fields, Raw.Scalar words, Pattern separates, String before) {
        Matcher separator = separates.matcher(words.value());
        if (!separator.find()) return false;
        List<String> apart = separates.splitAsStream(words.value()).map(String::strip).toList();
        Said mistake = DASH.matcher(before).matches()
                ? Said.say("yaml.one-a-line", separator.group(), Said.list(apart.stream().map("- "::concat).toList()))
                : Said.say("yaml.separator", separator.group(), String.join(", ", apart));
        fields.report(fields.file().mistyped(words.at(separator.start()), mistake));
        return true;
    }

    /** What is before a word in its line. */
    private static String before(Fields fields, Raw.Scalar word) {
        String line = fields.file().line(word.place());
        return line.isEmpty() ? "" : line.substring(0, line.offsetByCodePoints(0, word.place().column() - 1));
    }
}
