package mingbai.problem;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import mingbai.language.LocalizedText;

/** What a sentence names: a word of content or theme as it is written there, or words of ours, which each language says in its own way. */
public sealed interface Said {
    /** As it is written. */
    record Word(String word) implements Said {
        @Override
        public String toString() {
            return word;
        }
    }

    /** Words in the languages that they are written in. */
    record Both(LocalizedText words) implements Said {
        @Override
        public String toString() {
            return words.official();
        }
    }

    /** A list, which each language separates with its own mark. */
    record Listed(List<Said> words) implements Said {
        public Listed {
            words = List.copyOf(words);
        }

        @Override
        public String toString() {
            return words.stream().map(Said::toString).collect(Collectors.joining(", "));
        }
    }

    /**
     * A sentence of ours, or a part of one.
     *
     * @param key       of a language's files, see {@code mingbai.words}
     * @param arguments what it names in turn
     */
    record Sentence(String key, List<Said> arguments) implements Said {
        public Sentence {
            arguments = List.copyOf(arguments);
        }

        /** The same in all languages. */
        @Override
        public String toString() {
            return key + (arguments.isEmpty() ? "" : arguments);
        }
    }

    /** A word or a number as it is written; what is said already stays as it is. */
    static Said of(Object word) {
        return word instanceof Said said ? said : word instanceof LocalizedText words ? new Both(words) : new Word(String.valueOf(word));
    }

    static List<Said> all(Object... words) {
        return Arrays.stream(words).map(Said::of).toList();
    }

    static Said list(List<?> words) {
        return new Listed(words.stream().map(Said::of).toList());
    }

    /** A constant by its name: a sentence whose key is the group's with the constant behind a dot. */
    static Said of(String group, Enum<?> constant) {
        return say(group + "." + mingbai.language.Word.of(constant));
    }

    /**
     * @param key as in {@link Sentence}
     * @param arguments what it names
     */
    static Said say(String key, Object... arguments) {
        return new Sentence(key, all(arguments));
    }

    /** What to do about what a sentence says: the sentence whose key is the same with {@code .do} behind it, and which names the same. */
    default Said remedy() {
        if (this instanceof Sentence sentence) return new Sentence(sentence.key() + ".do", sentence.arguments());
        throw new IllegalStateException("nothing is to be done about " + this);
    }

    /** The same with its words called otherwise; lists and what is in each language name no file and stay. */
    default Said renamed(UnaryOperator<String> name) {
        if (this instanceof Word word) return new Word(name.apply(word.word()));
        if (this instanceof Sentence sentence) {
            return new Sentence(sentence.key(), sentence.arguments().stream().map(said -> said.renamed(name)).toList());
        }
        return this;
    }
}
