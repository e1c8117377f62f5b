package mingbai.check.form;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import mingbai.language.Languages;
import mingbai.problem.Said;

/** The value of a key: of these cases, and of a {@link Form}, are all records made. */
public sealed interface Shape permits Form, Shape.Text, Shape.Number, Shape.Flag, Shape.Words, Shape.Constant, Shape.OnlyWord,
        Shape.InLanguages, Shape.ByLanguage, Shape.ListOf, Shape.Id, Shape.OrWord, Shape.Short, Shape.OneOrMore,
        Shape.Cell {
    /** Stands for a text that the source does not give. */
    String NOT_STATED = "not-stated";
    /** Stands for a text that the publisher has still to write. */
    String TO_BE_CONFIGURED = "to-be-configured";

    /**
     * A text.
     *
     * @param spelling how it is written; absent: as one likes
     * @param word     what may stand for a text that is not known; empty: nothing
     */
    record Text(Optional<Spelling> spelling, String word) implements Shape {}

    /** A whole number from 1. */
    record Number() implements Shape {}

    /** {@code true} or {@code false}. */
    record Flag() implements Shape {}

    /** One of some words. */
    record Words(List<Choice> choices) implements Shape {
        public Words {
            choices = List.copyOf(choices);
        }
    }

    /**
     * A constant of an enum, by its word.
     *
     * @param choices in the enum's order
     */
    record Constant<E extends Enum<E>>(Class<E> type, List<Choice> choices) implements Shape {
        public Constant {
            choices = List.copyOf(choices);
        }
    }

    /** Nothing, or the one word that says why. */
    record OnlyWord(Choice word) implements Shape {}

    /**
     * A text: in a publication of one language alone, of several behind the code of each.
     *
     * @param form the keys of several
     */
    record InLanguages(Form form) implements Shape {}

    /**
     * Something else that is there for each language, in the same way.
     *
     * @param form the keys of several
     */
    record ByLanguage(Form form) implements Shape {}

    /** A list with at least one element. */
    record ListOf(Shape element) implements Shape {}

    /** A text, or a list of texts. */
    record OneOrMore(InLanguages one) implements Shape {}

    /** The id of something that another record describes. */
    record Id(Listed names) implements Shape {}

    /** Something, or the word that says why it is not there. */
    record OrWord(Shape shape, String word) implements Shape {}

    /** Something simple, or keys with values that say more of it. */
    record Cell(Shape simple, Form more) implements Shape {}

    /** An id alone, or keys with values. */
    record Short(Id id, Form form) implements Shape {}

    /** The form of the keys and values that can be there in a publication of some languages; absent: none can. */
    static Optional<Form> below(Shape shape, Languages languages) {
        if (shape instanceof Form form) return Optional.of(form);
        if (shape instanceof InLanguages text) return Optional.of(text.form()).filter(form -> languages.several());
        if (shape instanceof ByLanguage by) return languages.several() ? Optional.of(by.form()) : below(by.form().each(), languages);
        return shape instanceof OrWord either ? below(either.shape(), languages) : Optional.empty();
    }

    /** The words that can be there; empty: any. */
    static List<Choice> choices(Shape shape) {
        if (shape instanceof Words words) return words.choices();
        if (shape instanceof Constant<?> constant) return constant.choices();
        if (shape instanceof OnlyWord only) return List.of(only.word());
        return shape instanceof OrWord either ? choices(either.shape()) : List.of();
    }

    /** What ids name. */
    enum Listed { UNIT, REGION, CONCEPT, TOPIC, UNIT_KIND, REGION_KIND, GROUP, ROLE }

    /**
     * A word that can be chosen.
     *
     * @param meaning what it means
     */
    record Choice(String word, Said meaning) {}

    /**
     * How a text is written.
     *
     * @param pattern refuses nothing that fits; for programs that only know patterns
     * @param test    whether a text fits
     * @param form    the same in words
     */
    record Spelling(String pattern, Predicate<String> test, Said form) {
        public static Spelling of(String pattern, Said form) {
            return new Spelling(pattern, Pattern.compile(pattern).asMatchPredicate(), form);
        }

        /** For programs that help while typing alone: a rule of its own reports what does not fit. */
        public static Spelling shown(String pattern, Said form) {
            return new Spelling(pattern, text -> true, form);
        }

        public boolean fits(String text) {
            return test.test(text);
        }
    }
}
