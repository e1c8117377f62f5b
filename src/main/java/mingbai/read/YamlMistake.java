package mingbai.read;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import mingbai.problem.Place;
import mingbai.problem.Problem;
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
    /** A text between quotation marks, from its beginning. */
    private static final Pattern QUOTED = Pattern.compile("( *(?:- +)*)(?:[\\w-]+: +)?([\"'])(.*)");
    /** What is between quotation marks in the line in which they begin, to its end where they do not end in it; what follows. */
    private static final Map<String, Pattern> WITHIN = Map.of("\"", Pattern.compile("((?:[^\"\\\\]|\\\\.)*+)\\\\?(\"(.*))?"),
            "'", Pattern.compile("((?:[^']|'')*+)('(.*))?"));
    private static final Pattern KEY = Pattern.compile(" *(?:- +)*([\\w-]+):(?: .*)?");
    private static final Pattern COMMENT = Pattern.compile("\\s#.*");
    private static final Pattern NOTHING_BEHIND = Pattern.compile(" *(?:- +)*([\\w-]+): *(?:#.*)?");
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
    static Problem of(RawFile file, BitSet text, int read, YAMLException failure) {
        Optional<MarkedYAMLException> marked = Optional.of(failure).filter(MarkedYAMLException.class::isInstance)
                .map(MarkedYAMLException.class::cast);
        String said = String.valueOf(marked.isPresent() ? marked.get().getProblem() : failure.getMessage());
        // The parser's own check knows no place, as where a line of {…} begins at the margin: it is where reading had come to.
        Place place = marked.map(one -> place(file, one, said)).orElseGet(() -> new Place(file.path(), Math.max(1, read), 1));
        YamlMistake mistake = new YamlMistake(file, text, read, place, said);
        return mistake.openQuote().or(mistake::slip).or(mistake::shortText).or(mistake::foreignLine).or(mistake::tooFarLeft)
                .or(mistake::indent).or(mistake::comma).orElseGet(mistake::known);
    }

    private static Place place(RawFile file, MarkedYAMLException failure, String said) {
        Mark problem = failure.getProblemMark();
        Mark context = failure.getContextMark();
        boolean earlier = problem == null || context != null && (OF_THE_BEGINNING.stream().anyMatch(said::contains)
                || said.startsWith("expected ',' or") && context.getLine() < problem.getLine());
        return file.place(earlier ? context : problem);
    }

    /** A quotation mark that does not end where its text does: what is below, or a comment, was read as text. */
    private Optional<Problem> openQuote() {
        for (int line = 1; line <= Math.min(place.line(), lines.count()); line++) {
            Matcher quoted = QUOTED.matcher(lines.line(line));
            if (!lines.structure(line) || !quoted.matches()) continue;
            Matcher within = WITHIN.get(quoted.group(2)).matcher(quoted.group(3));
            if (!within.matches()) continue;
            boolean open = within.group(2) == null ? keyIsWithin(line, quoted.group(1).length(), quoted.group(2))
                    : within.group(1).contains(" #") && !within.group(3).matches("\\s*(?:#.*)?");
            if (!open) continue;
            Said mistake = within.group(1).matches(".*”\\s*(?:#.*)?") ? Said.say("yaml.quote-wide")
                    : Said.say("yaml.quote-from", line, quoted.group(2));
            return Optional.of(problem(new Place(place.file(), line, quoted.start(2) + 1), mistake));
        }
        return Optional.empty();
    }

    /** Whether a key follows that is no deeper than a text, before a quotation mark ends it. */
    private boolean keyIsWithin(int begins, int indent, String quote) {
        for (int line = begins + 1; line <= lines.count(); line++) {
            if (lines.indent(line) <= indent && KEY.matcher(lines.line(line)).matches()) return true;
            if (lines.line(line).contains(quote)) return false;
        }
        return false;
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

    /** A line that is no part of the record, and was taken for the beginning of the key below it, or for the whole record. */
    private Optional<Problem> foreignLine() {
        boolean foreign = said.contains("mapping values are not allowed") || said.contains("expected '<document start>'");
        int above = foreign ? lines.above(place.line()) : 0;
        if (above == 0 || !key() || lines.indent(above) != lines.indent(place.line())
                || COMMENT.matcher(lines.line(above)).replaceFirst("").matches(".*:(?:\\s.*)?|\\s*- .*")) {
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

    /** The first of the keys that belong to the one above, which alone is not indented. */
    private Optional<Problem> tooFarLeft() {
        int first = place.line() > lines.count() || OF_INDENTS.stream().noneMatch(said::contains) ? 0 : lines.above(place.line());
        int above = first == 0 ? 0 : lines.above(first);
        if (above == 0 || !key() || lines.indent(first) >= lines.indent(place.line()) || lines.indent(above) != lines.indent(first)) {
            return Optional.empty();
        }
        Matcher left = KEY.matcher(lines.line(first));
        Matcher owner = NOTHING_BEHIND.matcher(lines.line(above));
        if (!left.matches() || !owner.matches() || NOTHING_BEHIND.matcher(lines.line(first)).matches()) return Optional.empty();
        return Optional.of(problem(new Place(place.file(), first, left.start(1) + 1),
                Said.say("yaml.belongs", left.group(1), owner.group(1))));
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
        return file.mistyped(where, mistake);
    }

    /** The lines of a record: which of them are keys and lists, which are text that began above, and how far they are indented. */
    private static final class Lines {
        /** What ends a line whose text follows below. */
        private static final Pattern BLOCK = Pattern.compile("(?:^|[:-] +)[|>][0-9+-]{0,2}\\s*(?:#.*)?$");

        private final RawFile file;
        private final boolean[] text;

        /** @param known the lines on which quoted and unquoted texts go on */
        Lines(RawFile file, BitSet known) {
            this.file = file;
            this.text = new boolean[file.lines() + 1];
            int block = -1;
            for (int line = 1; line <= file.lines(); line++) {
                boolean blank = file.line(line).isBlank();
                if (block >= 0 && !blank && indent(line) <= block) block = -1;
                text[line] = blank || block >= 0 || known.get(line);
                if (!text[line] && opens(line)) block = indent(line);
            }
        }

        int count() {
            return file.lines();
        }

        String line(int line) {
            return file.line(line);
        }

        /** How many spaces a line begins with. */
        int indent(int line) {
            String content = file.line(line);
            int spaces = 0;
            while (spaces < content.length() && content.charAt(spaces) == ' ') spaces++;
            return spaces;
        }

        /** Whether a line is a key or begins one of a list: no text that began above, no comment, not blank. */
        boolean structure(int line) {
            return !text[line] && !file.line(line).stripLeading().startsWith("#");
        }

        /** The first such line. */
        int first() {
            int found = 1;
            while (found < count() && !structure(found)) found++;
            return found;
        }

        /** The last such line above another; 0: there is none. */
        int above(int line) {
            int found = line - 1;
            while (found > 0 && !structure(found)) found--;
            return Math.max(found, 0);
        }

        /** Whether the text of a block follows below a line. */
        boolean opens(int line) {
            return BLOCK.matcher(file.line(line)).find();
        }
    }
}
