package mingbai.check.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import mingbai.language.Language;
import mingbai.language.Languages;
import mingbai.problem.Said;

/**
 * The keys of one mapping, in the order in which editors write them. A text beside other keys is behind the code of its language; in a
 * publication of one language it is behind {@link #TEXT}.
 *
 * @param about   what it is
 * @param several the keys in a publication of all languages
 * @param alone   the keys in a publication of one
 * @param longest how many characters a text behind one of them has at most
 */
public record Form(Said about, Keyed several, Keyed alone, int longest) implements Shape {
    /** Of names, titles and labels, addresses too: six times the longest title that is known, in either language. */
    public static final int LINE = 1_000;
    /** Behind it a text is in a publication of one language. */
    static final String TEXT = "text";
    /** How a publication says that it has translations. */
    public static final Said OR_SEVERAL = Said.say("languages.or-several", Languages.ALL.codes(),
            Said.list(Language.TRANSLATIONS.stream().map(language -> Said.of("language", language)).toList()));
    /** Of a few sentences: fourteen times the longest that are known. */
    private static final int SENTENCES = 5_000;

    /**
     * Keys.
     *
     * @param keys  each once
     * @param names what they are called
     * @param some  those of them that are in publications of some languages, as far as one was asked for
     */
    record Keyed(List<Key<?>> keys, List<String> names, Map<Languages, Keyed> some) {
        static Keyed of(Stream<? extends Key<?>> keys) {
            List<Key<?>> all = keys.<Key<?>>map(key -> key).toList();
            return new Keyed(all, all.stream().<String>map(Key::name).toList(), new ConcurrentHashMap<>());
        }

        Keyed in(Languages languages) {
            return some.computeIfAbsent(languages, declared ->
                    of(keys.stream().filter(key -> Language.of(key.name()).map(declared::has).orElse(true))));
        }
    }

    /** @param about the key of what it is */
    public static Form of(String about, Key<?>... keys) {
        return of(about, List.of(keys));
    }

    public static Form of(String about, List<Key<?>> keys) {
        return new Form(Said.say(about), Keyed.of(keys.stream()), Keyed.of(keys.stream().flatMap(key -> alone(key).stream())), LINE);
    }

    /** A key as it is in a publication of one language; absent: there it is not. */
    private static Optional<Key<?>> alone(Key<?> key) {
        Optional<Language> language = Language.of(key.name());
        if (language.isEmpty()) return Optional.of(key);
        return language.filter(official -> official == Language.AUTHORITATIVE).map(official -> key.called(TEXT));
    }

    public List<Key<?>> keys(Languages languages) {
        return in(languages).keys();
    }

    public List<String> names(Languages languages) {
        return in(languages).names();
    }

    private Keyed in(Languages languages) {
        if (!languages.several()) return alone;
        return languages.all().size() == Language.ALL.size() ? several : several.in(languages);
    }

    /** Of a form of languages, what is behind the code of each. */
    public Shape each() {
        return several.keys().get(0).shape();
    }

    /** Whether a key is of this mapping in a publication of other languages alone. */
    boolean otherwise(String name, Languages languages) {
        return !names(languages).contains(name) && (several.names().contains(name) || alone.names().contains(name));
    }

    /** The same, where a publication of one language has no such key. */
    public Form without(Key<?> key) {
        return new Form(about, several, Keyed.of(alone.keys().stream().filter(other -> other != key)), longest);
    }

    /** The same keys and more behind them. */
    public Form and(Key<?>... more) {
        return and(List.of(more));
    }

    public Form and(List<Key<?>> more) {
        List<Key<?>> keys = Stream.concat(several.keys().stream(), more.stream()).toList();
        return new Form(about, Keyed.of(keys.stream()), Keyed.of(Stream.concat(alone.keys().stream(), more.stream().flatMap(key ->
                alone(key).stream()))), longest);
    }

    /** The same keys for a few sentences. */
    public Form ofSentences() {
        return new Form(about, several, alone, SENTENCES);
    }

    /** The same keys for texts of any length. */
    Form ofAnyLength() {
        return new Form(about, several, alone, Integer.MAX_VALUE);
    }
}
