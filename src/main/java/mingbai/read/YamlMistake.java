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
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * What the YAML parser could not read, in an editor's words and where the editor has to look: the parser often
 * stumbles only some lines below the mistake.
 */
final class YamlMistake {
    /** What the parser says of a line that stands too far to the left or right. */
    private static final List<String> OF_INDENTS = List.of("mapping values are not allowed", "found '<block mapping start>'",
            "found '-'", "found '<block sequence start>'");
    /** What the parser says where it meant something that began earlier. */
    private static final List<String> OF_THE_BEGINNING = List.of("end of stream", "stream end", "could not find expected ':'",
            "unexpected character found");
    private static final Map<String, List<String>> KNOWN = new LinkedHashMap<>();

    static {
        known("mapping values are not allowed", "这里不能再有冒号；文字里有冒号加空格时，给整段文字加引号",
                "no colon may stand here; quote a text that holds a colon and a space");
        known("\\t", "缩进里有制表符，只能用空格", "a tab in the indent; use spaces");
        known("could not find expected ':'", "这一行既不是“键: 值”，也不属于上面的文字；补上冒号，或在行首加“# ”改成注释",
                "this line is neither a key with a colon nor part of the text above; add the colon, or \"# \" to make it a comment");
        known("end of stream", "引号没有结束", "a quotation mark is not closed");
        known("expected ',' or", "方括号或花括号里少了逗号，或没有结束",
                "a comma is missing between brackets, or they are not closed");
        known("found '<scalar>'", "引号提前结束；文字里的引号用“”，不用英文引号",
                "a quotation mark ends too early; within a quoted text use “ and ”");
        known("found ','", "这里多了逗号", "there is a comma too many here");
        known("expected <block end>", "缩进与上面的行不一致，或引号提前结束",
                "the indent differs from the lines above, or a quotation mark ends too early");
        known("expected '<document start>'", "缩进与上面的行不一致", "the indent differs from the lines above");
        known("cannot start any token", "文字以特殊符号开头，要加引号", "a text that begins with this sign has to be quoted");
        known("unexpected character found", "文字以特殊符号开头，要加引号", "a text that begins with this sign has to be quoted");
        known("expected alphabetic or numeric", "文字以特殊符号开头，要加引号", "a text that begins with this sign has to be quoted");
        known("sequence entries are not allowed", "列表从键的下一行开始，每行以“- ”开头",
                "a list begins on the line below its key, each line with \"- \"");
        known("expected a comment or a line break", "“|”“>”后面不能接文字；文字从下一行开始，比键多缩进",
                "no text may follow | or > on its line; it begins on the line below, indented further than the key");
        known("expected chomping", "“|”“>”后面不能接文字；文字从下一行开始，比键多缩进",
                "no text may follow | or > on its line; it begins on the line below, indented further than the key");
        known("found unknown escape", "双引号里有反斜线；改用单引号", "a backslash between double quotes; use single quotes");
        known("expected escape sequence", "双引号里有反斜线；改用单引号", "a backslash between double quotes; use single quotes");
        known("expected the node content", "逗号或冒号旁边少了内容", "something is missing beside a comma or colon");
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

    /** The same of a mistake without a place: it stands where reading had come to. */
    static Problem of(RawFile file, BitSet text, int read, YAMLException failure) {
        return of(file, text, read, new Place(file.path(), Math.max(1, read), 1), String.valueOf(failure.getMessage()));
    }

    private static Problem of(RawFile file, BitSet text, int read, Place place, String said) {
        YamlMistake mistake = new YamlMistake(file, text, read, place, said);
        return mistake.slip().or(mistake::shortText).or(mistake::foreignLine).or(mistake::indent).or(mistake::comma).orElseGet(mistake::known);
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

    /** Whether the place is where something begins that does not end: what stands above it is well. */
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
        return Optional.of(problem(place, "“|”下面的文字要比上面的键多缩进", "the text below | has to be indented further than its key"));
    }

    /** A line that is no part of the record, and was taken for the beginning of the key below it. */
    private Optional<Problem> foreignLine() {
        int above = said.contains("mapping values are not allowed") ? lines.above(place.line()) : 0;
        if (above == 0 || !key() || lines.indent(above) != lines.indent(place.line()) || lines.line(above).matches(".*:(?:\\s.*)?|\\s*- .*")) {
            return Optional.empty();
        }
        List<String> words = KNOWN.get("could not find expected ':'");
        return Optional.of(problem(new Place(place.file(), above, lines.indent(above) + 1), words.get(0), words.get(1)));
    }

    /** Whether nothing but a key stands before the place. */
    private boolean key() {
        String line = lines.line(place.line());
        return line.substring(0, line.offsetByCodePoints(0, Math.min(place.column() - 1, line.codePointCount(0, line.length())))).matches(" *(?:- +)*[\\w-]*");
    }

    /** A Chinese comma where YAML's parts what stands between brackets. */
    private Optional<Problem> comma() {
        String line = place.line() > lines.count() ? "" : lines.line(place.line());
        int comma = line.indexOf('，');
        if (!said.contains("expected ',' or") || comma < 0) return Optional.empty();
        return Optional.of(problem(new Place(place.file(), place.line(), line.codePointCount(0, comma) + 1),
                "括号里用半角逗号加空格分开，这里是“，”", "between brackets, a comma and a space part; this is “，”"));
    }

    /** A key that stands too far to the left or right, or the line above it: the one whose indent is rarer. */
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
        return Optional.of(problem(new Place(place.file(), wrong, is + 1), "缩进是 " + is + " 个空格，旁边的行是 " + neighbour + " 个",
                "indented by " + is + (is == 1 ? " space" : " spaces") + ", and the line beside it by " + neighbour));
    }

    /** How many more lines are indented like that. */
    private long others(int indent, int line, int other) {
        return IntStream.rangeClosed(1, lines.count())
                .filter(one -> one != line && one != other && lines.structure(one) && lines.indent(one) == indent).count();
    }

    private Problem known() {
        String line = place.line() > lines.count() ? "" : lines.line(place.line());
        if (said.contains("end of stream") && line.contains("”")) {
            return problem(place, "引号没有结束；全角引号“”不能结束半角引号 \"", "a quotation mark is not closed; ” does not close \"");
        }
        if (said.contains("mapping values are not allowed") && line.matches(".*: *[｛（(【].*")) {
            return problem(place, "“键: 值”用半角花括号 { }", "keys with values stand between { and }");
        }
        if (said.contains("found '<scalar>'") && line.substring(0, Math.min(place.column() - 1, line.length())).matches(".*[]}]\\s*")) {
            return problem(place, "文字以方括号或花括号开头，要加引号", "a text that begins with a bracket has to be quoted");
        }
        if (said.contains("\\t") && !line.substring(0, Math.min(place.column() - 1, line.length())).isBlank()) {
            return problem(place, "这里有制表符，要用空格", "a tab; use a space");
        }
        for (Map.Entry<String, List<String>> known : KNOWN.entrySet()) {
            if (said.contains(known.getKey())) return problem(place, known.getValue().get(0), known.getValue().get(1));
        }
        return problem(place, said, said);
    }

    private static void known(String said, String zh, String en) {
        KNOWN.put(said, List.of(zh, en));
    }

    private Problem problem(Place where, String zh, String en) {
        return file.problem(Rule.YAML_SYNTAX, where, zh, en);
    }
}
