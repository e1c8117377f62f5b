package mingbai.read;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import mingbai.problem.Place;
import mingbai.problem.Problem;
import mingbai.problem.Rule;
import mingbai.problem.Said;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * What the YAML parser could not read, in an editor's words and where the editor has to look: the parser often
 * stumbles only some lines below the mistake.
 */
final class YamlMistake {
    /** What the parser says of a line that is too far to the left or right. */
    private static final List<String> OF_INDENTS = List.of("mapping values are not allowed", "found '<block mapping start>'",
            "found '-'", "found '<block sequence start>'");
    /** What the parser says where it meant something that began earlier. */
    private static final List<String> OF_THE_BEGINNING = List.of("end of stream", "stream end", "could not find expected ':'",
            "unexpected character found");
    private static final Map<String, Said> KNOWN = new LinkedHashMap<>();

    static {
        known("mapping values are not allowed", "yaml.colon");
        known("\\t", "yaml.indent-tab");
        known("could not find expected ':'", "yaml.no-key");
        known("end of stream", "yaml.quote-open");
        known("expected ',' or", "yaml.brackets");
        known("found '<scalar>'", "yaml.quote-early");
        known("found ','", "yaml.comma-extra");
        known("expected <block end>", "yaml.indent-or-quote");
        known("expected '<document start>'", "yaml.indent-above");
        known("cannot start any token", "yaml.sign");
        known("unexpected character found", "yaml.sign");
        known("expected alphabetic or numeric", "yaml.sign");
        known("sequence entries are not allowed", "yaml.list");
        known("expected a comment or a line break", "yaml.block");
        known("expected chomping", "yaml.block");
        known("found unknown escape", "yaml.backslash");
        known("expected escape sequence", "yaml.backslash");
        known("expected the node content", "yaml.nothing");
    }

    private final RawFile file;
    private final Lines lines;
    private final int read;
    private final Place place;
    private final String said;

    private YamlMistake(RawFile file, BitSet text, int read, Place place, String said) {
        this.file = file;
        this.lines = new Lines(file, text);
        this.read = read;
        this.place = place;
        this.said = said;
    }

    /**
     * @param text the lines on which texts go on that began above
     * @param read the line on which the text or key begins that was read last
     */
    static Problem of(RawFile file, BitSet text, int read, MarkedYAMLException failure) {
        String said = String.valueOf(failure.getProblem());
        return of(file, text, read, place(file, failure, said), said);
    }

    /** The same of a mistake without a place: it is where reading had come to. */
    static Problem of(RawFile file, BitSet text, int read, YAMLException failure) {
        return of(file, text, read, new Place(file.path(), Math.max(1, read), 1), String.valueOf(failure.getMessage()));
    }

    private static Problem of(RawFile file, BitSet text, int read, Place place, String said) {
        YamlMistake mistake = new YamlMistake(file, text, read, place, said);
        return mistake.slip().or(mistake::shortText).or(mistake::foreignLine).or(mistake::indent).or(mistake::comma)
                .orElseGet(mistake::known);
    }

    private static Place place(RawFile file, MarkedYAMLException failure, String said) {
        Mark problem = failure.getProblemMark();
        Mark context = failure.getContextMark();
        boolean earlier = problem == null || context != null && (OF_THE_BEGINNING.stream().anyMatch(said::contains)
                || said.startsWith("expected ',' or") && context.getLine() < problem.getLine());
        return file.place(earlier ? context : problem);
    }

    /** Something mistyped in the line, or in one above it that the parser had not understood. */
    private Optional<Problem> slip() {
        for (int line = Math.min(place.line(), lines.count()); line > 0; line = lines.above(line)) {
            Optional<Slip> slip = lines.structure(line) ? Slip.inBroken(lines.line(line)) : Slip.ofIndent(lines.line(line));
            if (slip.isPresent()) return Optional.of(file.problem(line, slip.get()));
            if (notClosed() || line <= read) return Optional.empty();
        }
        return Optional.empty();
    }

    /** Whether the place is where something begins that does not end: what is above it is well. */
    private boolean notClosed() {
        return said.contains("end of stream") || said.contains("stream end") || said.startsWith("expected ',' or");
    }

    /** A line of a block's text that is not indented enough. */
    private Optional<Problem> shortText() {
        if (!said.contains("could not find expected ':'") || place.line() > lines.count()) return Optional.empty();
        int above = lines.above(place.line());
        if (above == 0 || !lines.opens(above) || IntStream.range(above + 1, place.line()).anyMatch(line -> !lines.line(line).isBlank())) {
            return Optional.empty();
        }
        return Optional.of(problem(place, Said.say("yaml.block-indent")));
    }

    /** A line that is no part of the record, and was taken for the beginning of the key below it. */
    private Optional<Problem> foreignLine() {
        int above = said.contains("mapping values are not allowed") ? lines.above(place.line()) : 0;
        if (above == 0 || !key() || lines.indent(above) != lines.indent(place.line())
                || lines.line(above).matches(".*:(?:\\s.*)?|\\s*- .*")) {
            return Optional.empty();
        }
        return Optional.of(problem(new Place(place.file(), above, lines.indent(above) + 1), Said.say("yaml.no-key")));
    }

    /** Whether nothing but a key is before the place. */
    private boolean key() {
        String line = lines.line(place.line());
        return line.substring(0, line.offsetByCodePoints(0, Math.min(place.column() - 1, line.codePointCount(0, line.length()))))
                .matches(" *(?:- +)*[\\w-]*");
    }

    /** A Chinese comma where YAML's separates what is between brackets. */
    private Optional<Problem> comma() {
        String line = place.line() > lines.count() ? "" : lines.line(place.line());
        int comma = line.indexOf('，');
        if (!said.contains("expected ',' or") || comma < 0) return Optional.empty();
        return Optional.of(problem(new Place(place.file(), place.line(), line.codePointCount(0, comma) + 1),
                Said.say("yaml.comma-wide")));
    }

    /** A key that is too far to the left or right, or the line above it: the one whose indent is rarer. */
    private Optional<Problem> indent() {
        int line = place.line();
        boolean first = said.contains("expected '<document start>'");
        if (line > lines.count() || !first && OF_INDENTS.stream().noneMatch(said::contains)) return Optional.empty();
        int other = first ? lines.first() : lines.above(line);
        int own = lines.indent(line);
        int beside = other == 0 ? own : lines.indent(other);
        if (!key() || own == beside) return Optional.empty();
        boolean above = others(beside, line, other) == 0 && others(own, line, other) > 0 || first;
        int wrong = above ? other : line;
        int is = above ? beside : own;
        int neighbour = above ? own : beside;
        Said differs = is == 1 ? Said.say("yaml.indent-one", neighbour) : Said.say("yaml.indent-differs", is, neighbour);
        return Optional.of(problem(new Place(place.file(), wrong, is + 1), differs));
    }

    /** How many more lines are indented like that. */
    private long others(int indent, int line, int other) {
        return IntStream.rangeClosed(1, lines.count())
                .filter(one -> one != line && one != other && lines.structure(one) && lines.indent(one) == indent).count();
    }

    private Problem known() {
        String line = place.line() > lines.count() ? "" : lines.line(place.line());
        if (said.contains("end of stream") && line.contains("”")) {
            return problem(place, Said.say("yaml.quote-wide"));
        }
        if (said.contains("mapping values are not allowed") && line.matches(".*: *[｛（(【].*")) {
            return problem(place, Said.say("yaml.braces"));
        }
        if (said.contains("found '<scalar>'") && line.substring(0, Math.min(place.column() - 1, line.length())).matches(".*[]}]\\s*")) {
            return problem(place, Said.say("yaml.bracket-text"));
        }
        if (said.contains("\\t") && !line.substring(0, Math.min(place.column() - 1, line.length())).isBlank()) {
            return problem(place, Said.say("yaml.tab"));
        }
        for (Map.Entry<String, Said> known : KNOWN.entrySet()) {
            if (said.contains(known.getKey())) return problem(place, known.getValue());
        }
        return problem(place, Said.say("yaml.not-known"));
    }

    private static void known(String said, String key) {
        KNOWN.put(said, Said.say(key));
    }

    private Problem problem(Place where, Said mistake) {
        return file.problem(Rule.YAML_SYNTAX, where, mistake);
    }
}
