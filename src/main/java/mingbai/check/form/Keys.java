package mingbai.check.form;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import mingbai.check.form.Shape.Choice;
import mingbai.check.form.Shape.Listed;
import mingbai.check.form.Shape.Spelling;
import mingbai.language.Word;
import mingbai.problem.Said;
import mingbai.read.Raw;

/** Makes keys, each with the type of what {@link Fields#read} gives for it. */
public final class Keys {
    private static final Shape PLAIN = new Shape.Text(Optional.empty(), "");

    private Keys() {}

    /** Empty after a problem. */
    public static Key<String> text(String name) {
        return new Key<>(name, PLAIN, true);
    }

    public static Key<String> text(String name, Spelling spelling) {
        return text(name).spelled(spelling);
    }

    /** What identifies something for ever. */
    public static Key<String> ownId(int longest) {
        return text("id", Spelling.shown("(?=.{1," + longest + "}$)" + SafeName.PATTERN,
                Said.say("id.spelling", longest)));
    }

    /** What identifies something within its record, where it needs that. */
    public static Key<Optional<String>> optionalId() {
        return text("id", Spelling.of(SafeName.PATTERN, Said.say("id.spelling", SafeName.LONGEST))).optional();
    }

    /** A text, or {@code to-be-configured}: absent. */
    public static Key<Optional<String>> configured(String name) {
        return new Key<>(name, new Shape.Text(Optional.empty(), Shape.TO_BE_CONFIGURED), true);
    }

    /** A text, {@code not-stated} or {@code to-be-configured}: absent. */
    public static Key<Optional<String>> statedOrConfigured(String name) {
        return configured(name).orNotStated();
    }

    /** One of an enum's words, {@code not-stated} or {@code to-be-configured}: absent. */
    public static <E extends Enum<E>> Key<Optional<E>> statedOrConfiguredWord(String name, Class<E> type, Function<E, Said> meaning) {
        Shape configured = new Shape.OrWord(constant(type, meaning), Shape.TO_BE_CONFIGURED);
        return new Key<>(name, new Shape.OrWord(configured, Shape.NOT_STATED), true);
    }

    public static Key<Optional<String>> configured(String name, Spelling spelling) {
        return configured(name).spelled(spelling);
    }

    /** 0 after a problem. */
    public static Key<Integer> number(String name) {
        return new Key<>(name, new Shape.Number(), true);
    }

    /** May be left out: false. */
    public static Key<Boolean> flag(String name) {
        return new Key<>(name, new Shape.Flag(), false);
    }

    /** May be left out, and says only one word; true where it is left out. */
    public static Key<Boolean> absentOr(String name, Choice only) {
        return new Key<>(name, new Shape.OnlyWord(only), false);
    }

    /**
     * One of an enum's words; the first after a problem.
     *
     * @param meaning of each
     */
    public static <E extends Enum<E>> Key<E> word(String name, Class<E> type, Function<E, Said> meaning) {
        return new Key<>(name, constant(type, meaning), true);
    }

    private static <E extends Enum<E>> Shape constant(Class<E> type, Function<E, Said> meaning) {
        return new Shape.Constant<>(type, Arrays.stream(type.getEnumConstants())
                .map(constant -> new Choice(Word.of(constant), meaning.apply(constant))).toList());
    }

    /** A list of some words; it may hold others, which who reads it reports. */
    public static Key<List<Raw.Scalar>> words(String name, List<Choice> choices) {
        return new Key<>(name, new Shape.ListOf(new Shape.Words(choices)), true);
    }

    /** One of some words; another one, or empty, after a problem. */
    public static Key<String> oneOf(String name, List<Choice> choices) {
        return new Key<>(name, new Shape.Words(choices), true);
    }

    /** Absent after a problem. */
    public static Key<Optional<Fields>> below(String name, Form form) {
        return new Key<>(name, form, true);
    }

    /** A list of keys and values; without those elements that are something else. */
    public static Key<List<Fields>> list(String name, Form element) {
        return new Key<>(name, new Shape.ListOf(element), true);
    }

    /** A list of which each element is an id, or keys and values: who reads it looks at each. */
    public static Key<List<Raw>> nodes(String name, Shape.Short element) {
        return new Key<>(name, new Shape.ListOf(element), true);
    }

    public static Key<List<Raw.Scalar>> texts(String name) {
        return new Key<>(name, new Shape.ListOf(PLAIN), true);
    }

    public static Key<List<Raw.Scalar>> ids(String name, Listed names) {
        return new Key<>(name, new Shape.ListOf(new Shape.Id(names)), true);
    }

    /** Something simple, or keys and values that say more of it: who reads it looks at the node. Absent: it may be left out. */
    public static Key<Optional<Raw>> cell(String name, Shape simple, Form more, boolean required) {
        return new Key<>(name, new Shape.Cell(simple, more), required);
    }

    /** The id of something that another record describes. */
    public static Key<Optional<Raw.Scalar>> id(String name, Listed names) {
        return new Key<>(name, new Shape.Id(names), true);
    }
}
