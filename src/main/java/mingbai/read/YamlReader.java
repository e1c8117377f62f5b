package mingbai.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingbai.model.Place;
import mingbai.model.Problem;
import mingbai.model.Rule;
import mingbai.text.Unseen;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentEndEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;
import org.yaml.snakeyaml.events.StreamEndEvent;
import org.yaml.snakeyaml.events.StreamStartEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * One YAML text becomes a tree, or problems. It works on the parser's events, not on its nodes: aliases are refused
 * where they stand, so a small file cannot grow into a large tree, and every key keeps its place.
 */
final class YamlReader {
    private static final int DEEPEST = 20;
    private static final Pattern COMMENT = Pattern.compile("\\s+(#(?:[^\\s#]|\\s++[0-9-]++\\s*+$).*+)");

    private final RawFile file;
    private final Collection<Problem> problems;
    private final Parser parser;
    /** Whether something is spelt out that nobody would see. */
    private boolean hidden;

    private YamlReader(RawFile file, Collection<Problem> problems) {
        this.file = file;
        this.problems = problems;
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        this.parser = new ParserImpl(new StreamReader(file.text()), options);
    }

    /** The file with its tree, or without one after adding what is wrong. */
    static RawFile read(RawFile file, Collection<Problem> problems) {
        try {
            YamlReader reader = new YamlReader(file, problems);
            Optional<Raw> tree = reader.document();
            return reader.hidden ? file : file.with(tree);
        } catch (Refusal e) {
            problems.add(e.problem);
        } catch (MarkedYAMLException e) {
            problems.add(YamlMistake.of(file, e));
        }
        return file;
    }

    private Optional<Raw> document() throws Refusal {
        expect(StreamStartEvent.class);
        if (parser.peekEvent() instanceof StreamEndEvent) return Optional.empty();
        expect(DocumentStartEvent.class);
        Raw root = node(1);
        expect(DocumentEndEvent.class);
        if (!(parser.peekEvent() instanceof StreamEndEvent)) {
            throw refuse(Rule.YAML_SYNTAX, parser.peekEvent(), "有第二个文档（---）", "a second document (---)");
        }
        return Optional.of(root);
    }

    private void expect(Class<? extends Event> type) {
        Event event = parser.getEvent();
        if (!type.isInstance(event)) throw new IllegalStateException(event + " is no " + type.getSimpleName());
    }

    private Raw node(int depth) throws Refusal {
        Event event = parser.getEvent();
        refuseAlias(event);
        if (depth > DEEPEST) throw refuse(Rule.YAML_TOO_DEEP, event, String.valueOf(DEEPEST));
        if (event instanceof ScalarEvent scalar) return scalar(scalar);
        return event instanceof MappingStartEvent ? mapping(event, depth) : sequence(event, depth);
    }

    private void refuseAlias(Event event) throws Refusal {
        if (!(event instanceof NodeEvent node)) return;
        if (node.getAnchor() != null) {
            throw refuse(Rule.YAML_ALIAS, event, (event instanceof AliasEvent ? "*" : "&") + node.getAnchor());
        }
        String tag = event instanceof ScalarEvent scalar ? scalar.getTag()
                : event instanceof CollectionStartEvent start ? start.getTag() : null;
        if (tag != null) throw refuse(Rule.YAML_ALIAS, event, tag);
    }

    private Raw sequence(Event start, int depth) throws Refusal {
        List<Raw> elements = new ArrayList<>();
        while (!(parser.peekEvent() instanceof SequenceEndEvent)) elements.add(node(depth + 1));
        parser.getEvent();
        return new Raw.Sequence(place(start), elements);
    }

    private Raw mapping(Event start, int depth) throws Refusal {
        List<Raw.Entry> entries = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        while (!(parser.peekEvent() instanceof MappingEndEvent)) {
            Event event = parser.peekEvent();
            if (!(node(depth + 1) instanceof Raw.Scalar key)) {
                throw refuse(Rule.YAML_SYNTAX, event, "键不是文字", "a key that is no text");
            }
            Raw value = node(depth + 1);
            if (seen.add(key.value())) entries.add(new Raw.Entry(key.place(), key.value(), value));
            else problems.add(file.problem(Rule.KEY_DUPLICATE, key.place(), key.value()));
        }
        parser.getEvent();
        return new Raw.Mapping(place(start), entries);
    }

    private Raw.Scalar scalar(ScalarEvent event) throws Refusal {
        Place place = place(event);
        ScalarStyle style = event.getScalarStyle();
        if (style == ScalarStyle.DOUBLE_QUOTED) escapes(event);
        if (style == ScalarStyle.PLAIN) refuseTakenIn(event);
        if (style == ScalarStyle.PLAIN || style == ScalarStyle.DOUBLE_QUOTED || style == ScalarStyle.SINGLE_QUOTED) tellCut(event);
        boolean block = style == ScalarStyle.LITERAL || style == ScalarStyle.FOLDED;
        Place start = block ? firstOfBlock(place)
                : style == ScalarStyle.PLAIN ? place : new Place(place.file(), place.line(), place.column() + 1);
        return new Raw.Scalar(place, event.getValue(), style == ScalarStyle.PLAIN, start,
                style == ScalarStyle.LITERAL);
    }

    /** Tells of what double quotes spell out and readers could not see. */
    private void escapes(ScalarEvent event) {
        int start = file.offset(place(event));
        String raw = file.text().substring(start, file.offset(file.place(event.getEndMark())));
        for (Unseen unseen : Escapes.yaml(raw)) {
            problems.add(file.problem(unseen, file.place(start + unseen.offset())));
            hidden |= unseen.rule() == Rule.CHARACTER_INVISIBLE;
        }
    }

    /** An unquoted text of several lines takes in those that were meant as keys or as lines of a list. */
    private void refuseTakenIn(ScalarEvent event) throws Refusal {
        int first = event.getStartMark().getLine() + 1;
        int last = event.getEndMark().getLine() + 1;
        for (int line = first; first < last && line <= last; line++) {
            String text = file.line(line);
            int from = line == first ? offset(text, event.getStartMark()) : 0;
            Optional<Slip> slip = line == first ? Slip.in(text.substring(from)) : Slip.in(text).or(() -> Slip.ofDash(text));
            if (slip.isPresent()) throw new Refusal(file.problem(line, slip.get().behind(from)));
        }
    }

    /** What stands behind {@code #} in the line is no part of the text; a comment is written with a space behind it. */
    private void tellCut(ScalarEvent event) {
        Mark end = event.getEndMark();
        String line = file.line(end.getLine() + 1);
        Matcher comment = COMMENT.matcher(line).region(offset(line, end), line.length());
        if (!comment.lookingAt()) return;
        Place place = new Place(file.path(), end.getLine() + 1, line.codePointCount(0, comment.start(1)) + 1);
        String cut = comment.group(1);
        int note = cut.indexOf(" # ");
        problems.add(file.problem(Rule.TEXT_CUT, place, (note < 0 ? cut : cut.substring(0, note)).strip()));
    }

    /** Where a mark stands in its line. The parser ends lines at more characters than files do. */
    private static int offset(String line, Mark mark) {
        return line.offsetByCodePoints(0, Math.min(mark.getColumn(), line.codePointCount(0, line.length())));
    }

    /** A block's text begins on the line below its mark, after the indent. */
    private Place firstOfBlock(Place mark) {
        for (int line = mark.line() + 1; line <= file.lines(); line++) {
            String text = file.line(line);
            if (!text.isBlank()) {
                return new Place(mark.file(), line, text.length() - text.stripLeading().length() + 1);
            }
        }
        return mark;
    }

    private Refusal refuse(Rule rule, Event event, String... arguments) {
        return new Refusal(file.problem(rule, place(event), arguments));
    }

    private Place place(Event event) {
        return file.place(event.getStartMark());
    }

    /** Ends the reading of one file. */
    private static final class Refusal extends Exception {
        private final transient Problem problem;

        Refusal(Problem problem) {
            super(null, null, false, false);
            this.problem = problem;
        }
    }
}
