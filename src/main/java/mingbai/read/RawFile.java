package mingbai.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import mingbai.problem.Place;
import mingbai.problem.Problem;
import mingbai.problem.Rule;
import mingbai.problem.Said;
import mingbai.text.Unseen;
import org.yaml.snakeyaml.error.Mark;

/** A text file as it was read; one object is one reading of the file. */
public final class RawFile {
    /** What is in a decoded text where bytes are no UTF-8. */
    static final char REPLACEMENT = '\uFFFD';
    private static final int LONGEST_LINE = 1000;

    private final String path;
    private final String name;
    private final String text;
    private final Optional<Raw> root;
    /** The offsets at which lines begin, in order; null until somebody asks for a line. */
    private volatile int[] starts;

    private RawFile(String path, String name, String text, Optional<Raw> root) {
        this.path = path;
        this.name = name;
        this.text = text;
        this.root = root;
    }

    /**
     * A file that is no YAML, or that has not been parsed.
     *
     * @param text without byte order mark, lines ended by line feeds
     */
    public static RawFile of(String path, String name, String text) {
        return new RawFile(path, name, text, Optional.empty());
    }

    /** Takes a file's bytes for text, if they are UTF-8 and readers can see all of it; absent: they are not, which is reported. */
    static Optional<RawFile> decode(byte[] bytes, String path, String name, Collection<Problem> problems) {
        String text = text(bytes);
        if (text.indexOf(REPLACEMENT) >= 0 && malformed(bytes, path, problems)) return Optional.empty();
        RawFile file = of(path, name, text);
        return file.seen(problems) ? Optional.of(file) : Optional.empty();
    }

    /** What is read of a file's bytes, where they are UTF-8: its text without byte order mark, lines ended by line feeds. */
    public static String text(byte[] bytes) {
        return normal(new String(bytes, StandardCharsets.UTF_8));
    }

    /** A text without byte order mark, lines ended by line feeds. */
    static String normal(String text) {
        String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return bare.indexOf('\r') < 0 ? bare : bare.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** Whether bytes are no UTF-8, which is reported. The replacement character may also be in the file. */
    private static boolean malformed(byte[] bytes, String path, Collection<Problem> problems) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        if (!decoder.decode(ByteBuffer.wrap(bytes), out, true).isError()) return false;
        RawFile read = of(path, path, normal(out.flip().toString()));
        problems.add(new Problem(Rule.NOT_UTF8, read.place(read.text().length()), "", List.of(), Optional.empty()));
        return true;
    }

    /** Whether readers can see all of the text; what they cannot is reported, and so is what they take for something else. */
    boolean seen(Collection<Problem> problems) {
        List<Unseen> found = Unseen.in(text);
        found.forEach(unseen -> problems.add(problem(unseen, place(unseen.offset()))));
        return found.stream().noneMatch(unseen -> unseen.rule() == Rule.CHARACTER_INVISIBLE);
    }

    /** The file with its tree. */
    RawFile with(Optional<Raw> tree) {
        return new RawFile(path, name, text, tree);
    }

    /** The path as a person would type it. */
    public String path() {
        return path;
    }

    /** The path below the folder that was read, with forward slashes. */
    public String name() {
        return name;
    }

    /** The file's text, without byte order mark, lines ended by line feeds. */
    public String text() {
        return text;
    }

    /** The tree of a YAML file; absent: no YAML, empty, or not readable. */
    public Optional<Raw> root() {
        return root;
    }

    /** What is below keys within keys; absent: it is not there. */
    public Optional<Raw> at(String... keys) {
        Optional<Raw> node = root;
        for (String key : keys) node = node.flatMap(above -> above.value(key));
        return node;
    }

    /** How many lines there are; what is behind the last line feed is one only if there is something. */
    public int lines() {
        int[] begun = starts();
        return begun[begun.length - 1] == text.length() ? begun.length - 1 : begun.length;
    }

    /** A problem in this file, with the line that it is in. */
    public Problem problem(Rule rule, Place place, Object... arguments) {
        return problem(rule, place, Optional.empty(), arguments);
    }

    /** A problem in this file, with what was probably meant. */
    public Problem problem(Rule rule, Place place, Optional<Problem.Meant> suggestion, Object... arguments) {
        return new Problem(rule, place, line(place), Said.all(arguments), suggestion);
    }

    /**
     * A line that cannot be read, or not as it was meant.
     *
     * @param mistake a sentence with a remedy
     */
    public Problem mistyped(Place place, Said mistake) {
        return problem(Rule.YAML_SYNTAX, place, mistake, mistake.remedy());
    }

    /** A problem with a character that readers cannot see, or that is not what they take it for. */
    public Problem problem(Unseen unseen, Place place) {
        return new Problem(unseen.rule(), place, line(place), unseen.arguments(), unseen.meant().map(Problem.Meant::of));
    }

    /** What is mistyped in a text that should be keys or a list; absent: nothing that is known. */
    public Optional<Problem> slip(Raw.Scalar scalar) {
        return Slip.inValue(scalar.value()).filter(slip -> scalar.plain())
                .map(slip -> mistyped(scalar.at(slip.offset()), slip.said())).or(() -> slipBelow(scalar));
    }

    /** What is mistyped on the other lines of an unquoted text that should be a single id, a list or keys. */
    public Optional<Problem> slipBelow(Raw.Scalar scalar) {
        return below(scalar, line -> Slip.in(line(line)).or(() -> Slip.inList(line(line))));
    }

    /** The line of a list that an unquoted text of it took in. */
    public Optional<Problem> nextTakenIn(Raw.Scalar element) {
        return below(element, line -> Slip.inList(line(line)).or(() -> Slip.joined(line(line - 1), line(line))));
    }

    /**
     * A mistyped key on the other lines of an unquoted text, which took it in.
     *
     * @param missing the keys that it can be
     */
    public Optional<Problem> takenIn(Raw.Scalar scalar, Set<String> missing) {
        return below(scalar, line -> Slip.ofKey(line(line), missing));
    }

    private Optional<Problem> below(Raw.Scalar scalar, IntFunction<Optional<Slip>> slip) {
        for (int line = scalar.place().line() + 1; scalar.plain() && line <= scalar.last(); line++) {
            Optional<Slip> found = slip.apply(line);
            if (found.isPresent()) return Optional.of(problem(line, found.get()));
        }
        return Optional.empty();
    }

    /** What is mistyped in a key that nobody knows; absent: nothing that is known. */
    public Optional<Problem> slip(Raw.Entry entry) {
        Place place = entry.place();
        return Slip.in(entry.key() + ":").map(slip -> mistyped(
                new Place(path, place.line(), place.column() + entry.key().codePointCount(0, slip.offset())), slip.said()));
    }

    /** Something mistyped in a line, counted from 1. */
    Problem problem(int line, Slip slip) {
        Place place = new Place(path, line, line(line).codePointCount(0, slip.offset()) + 1);
        return mistyped(place, slip.said());
    }

    Place place(Mark mark) {
        return new Place(path, mark.getLine() + 1, mark.getColumn() + 1);
    }

    /** The place of a character of the text. */
    public Place place(int offset) {
        int to = Math.min(offset, text.length());
        int[] begun = starts();
        int found = Arrays.binarySearch(begun, to);
        int line = found >= 0 ? found : -found - 2;
        return new Place(path, line + 1, text.codePointCount(begun[line], to) + 1);
    }

    /** The line of a place; empty behind the end, and where it is too long to be shown. */
    public String line(Place place) {
        return end(place.line()) - start(place.line()) <= LONGEST_LINE ? line(place.line()) : "";
    }

    /** A line, counted from 1; empty behind the end. */
    String line(int number) {
        return text.substring(start(number), end(number));
    }

    private int start(int line) {
        int[] begun = starts();
        return line > begun.length ? text.length() : begun[line - 1];
    }

    private int end(int line) {
        int[] begun = starts();
        return line >= begun.length ? text.length() : begun[line] - 1;
    }

    /** The file's name without folder and {@code .yaml}. */
    public String stem() {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return last.endsWith(".yaml") ? last.substring(0, last.length() - ".yaml".length()) : last;
    }

    private int[] starts() {
        int[] known = starts;
        if (known != null) return known;
        int[] found = new int[16];
        int count = 1;
        for (int feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', feed + 1)) {
            if (count == found.length) found = Arrays.copyOf(found, 2 * count);
            found[count++] = feed + 1;
        }
        found = Arrays.copyOf(found, count);
        starts = found;
        return found;
    }
}
