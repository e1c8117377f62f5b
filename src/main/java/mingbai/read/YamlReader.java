package mingbai.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mingbai.format.CodePoint;
import mingbai.language.Language;
import mingbai.problem.Place;
import mingbai.problem.Problem;
import mingbai.problem.Rule;
import mingbai.problem.Said;
import mingbai.text.Unseen;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.YAMLException;
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
 * where they are, so a small file cannot grow into a large tree, and every key keeps its place.
 */
final class YamlReader {
    private static final int DEEPEST = 20;
    /** Keys that stand together: a record has a dozen, the interface texts of a theme have some hundred. */
    private static final int MOST_KEYS = 2_000;
    private static final Set<String> LANGUAGES = Language.ALL.stream().map(Language::code).collect(Collectors.toSet());
    /** Numbers, dates, words, ids: what is behind them was never part of them. */
    private static final Pattern WORD = Pattern.compile("[a-z0-9-]+");
    /** Behind the mark of a comment, a number: it is part of the text. */
    private static final Pattern NUMBER = Pattern.compile("\\s++[0-9-]++\\s*+");

    private final RawFile file;
    private final Collection<Problem> problems;
    private final Parser parser;
    /** The keys above what is read, from the record's own on. */
    private final Deque<String> above = new ArrayDeque<>();
    /** The lines on which texts go on that began above; those of blocks are known by their indents. */
    private final BitSet text = new BitSet();
    /** The line on which the text or key begins that was read last: what is above it was understood. */
    private int read;
    /** A character by which the others are found, going forward: counted as the parser counts, and where it is in the text. */
    private int index;
    private int offset;
    /** Whether something is spelt out that nobody would see. */
    private boolean hidden;
    /** Whether it was reported that the text that was read last is cut; what the parser makes of its other lines comes of that. */
    private boolean cut;

    private YamlReader(RawFile file, Collection<Problem> problems) {
        this.file = file;
        this.problems = problems;
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        this.parser = new ParserImpl(new StreamReader(file.text()), options);
    }

    /** The file with its tree, or without one after adding what is wrong. */
    static RawFile read(RawFile file, Collection<Problem> problems) {
        YamlReader reader = new YamlReader(file, problems);
        try {
            Optional<Raw> tree = reader.document();
            return reader.hidden ? file : file.with(tree);
        } catch (Refusal e) {
            problems.add(e.problem);
        } catch (YAMLException e) {
            if (!reader.cut) problems.add(YamlMistake.of(file, reader.text, reader.read, e));
        }
        return file;
    }

    private Optional<Raw> document() throws Refusal {
        expect(StreamStartEvent.class);
        if (parser.peekEvent() instanceof StreamEndEvent) return Optional.empty();
        expect(DocumentStartEvent.class);
        Raw root = node(1, "");
        expect(DocumentEndEvent.class);
        if (!(parser.peekEvent() instanceof StreamEndEvent)) {
            throw new Refusal(file.mistyped(place(parser.peekEvent()), Said.say("yaml.second-document")));
        }
        return Optional.of(root);
    }

    private void expect(Class<? extends Event> type) {
        Event event = parser.getEvent();
        if (!type.isInstance(event)) throw new IllegalStateException(event + " is no " + type.getSimpleName());
    }

    /** @param key the one above */
    private Raw node(int depth, String key) throws Refusal {
        Event event = parser.getEvent();
        refuseAlias(event);
        if (depth > DEEPEST) throw refuse(Rule.YAML_TOO_DEEP, event, DEEPEST);
        if (event instanceof ScalarEvent scalar) return scalar(scalar, key);
        return event instanceof MappingStartEvent ? mapping(event, depth) : sequence(event, depth, key);
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

    private Raw sequence(Event start, int depth, String key) throws Refusal {
        List<Raw> elements = new ArrayList<>();
        while (!(parser.peekEvent() instanceof SequenceEndEvent)) elements.add(node(depth + 1, key));
        parser.getEvent();
        return new Raw.Sequence(place(start), elements);
    }

    private Raw mapping(Event start, int depth) throws Refusal {
        List<Raw.Entry> entries = new ArrayList<>();
        Map<String, Place> seen = new HashMap<>();
        int keys = 0;
        while (!(parser.peekEvent() instanceof MappingEndEvent)) {
            Event event = parser.peekEvent();
            if (!(node(depth + 1, "") instanceof Raw.Scalar key)) {
                throw new Refusal(file.mistyped(place(event), Said.say("yaml.key-text")));
            }
            if (++keys > MOST_KEYS) throw refuse(Rule.YAML_TOO_MANY, event, MOST_KEYS);
            above.addLast(key.value());
            Raw value = node(depth + 1, key.value());
            Place first = seen.putIfAbsent(key.value(), key.place());
            if (first == null) entries.add(new Raw.Entry(key.place(), key.value(), value));
            else problems.add(file.problem(Rule.KEY_DUPLICATE, key.place(), String.join(".", above), first.within()));
            above.removeLast();
        }
        parser.getEvent();
        return new Raw.Mapping(place(start), entries);
    }

    private Raw.Scalar scalar(ScalarEvent event, String key) {
        Place place = place(event);
        ScalarStyle style = event.getScalarStyle();
        if (style == ScalarStyle.DOUBLE_QUOTED) escapes(event);
        boolean block = style == ScalarStyle.LITERAL || style == ScalarStyle.FOLDED;
        int last = block ? place.line() : event.getEndMark().getLine() + 1;
        read = place.line();
        if (last > read) text.set(read + 1, last + 1);
        cut = !block && (LANGUAGES.contains(key) || !WORD.matcher(event.getValue()).matches()) && reportCut(event);
        Place start = block ? firstOfBlock(place)
                : style == ScalarStyle.PLAIN ? place : new Place(place.file(), place.line(), place.column() + 1);
        return new Raw.Scalar(place, event.getValue(), style == ScalarStyle.PLAIN, start,
                style == ScalarStyle.LITERAL, last);
    }

    /** Reports what double quotes spell out and readers could not see. */
    private void escapes(ScalarEvent event) {
        int start = offset(event.getStartMark());
        String raw = file.text().substring(start, offset(event.getEndMark()));
        for (Unseen unseen : Escapes.yaml(raw)) {
            problems.add(file.problem(unseen, file.place(start + unseen.offset())));
            hidden |= unseen.rule() == Rule.CHARACTER_INVISIBLE;
        }
    }

    /**
     * What is behind {@code #} in the line is no part of the text; a comment is written with a space behind it. True
     * where that is reported.
     */
    private boolean reportCut(ScalarEvent event) {
        String all = file.text();
        int end = offset(event.getEndMark());
        int from = end;
        while (from < all.length() && (all.charAt(from) == ' ' || all.charAt(from) == '\t')) from++;
        int behind = from;
        while (behind < all.length() && all.charAt(behind) == '#') behind++;
        if (from == end || behind == from) return false;
        int feed = all.indexOf('\n', behind);
        String said = all.substring(from, feed < 0 ? all.length() : feed);
        String rest = said.substring(behind - from);
        if (rest.isEmpty() || CodePoint.isSpace(rest.charAt(0)) && !NUMBER.matcher(rest).matches()) return false;
        int comment = said.indexOf(" # ");
        problems.add(file.problem(Rule.TEXT_CUT, file.place(from), said.substring(0, comment < 0 ? said.length() : comment).strip()));
        return true;
    }

    /** Where a mark is in the text. Marks count characters from the beginning, not halves of them. */
    private int offset(Mark mark) {
        offset = file.text().offsetByCodePoints(offset, mark.getIndex() - index);
        index = mark.getIndex();
        return offset;
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

    private Refusal refuse(Rule rule, Event event, Object... arguments) {
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
