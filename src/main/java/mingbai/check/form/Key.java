package mingbai.check.form;

import java.util.Optional;
import java.util.regex.Pattern;
import mingbai.check.form.Shape.Spelling;
import mingbai.language.Languages;
import mingbai.problem.Said;

/**
 * The definition of a key, which is written once: {@link Fields} reads by it, and programs that help while typing know it from here.
 * {@link Keys} and {@link TextKeys} make them.
 *
 * @param <T>      of what is read there
 * @param name     as records write it
 * @param shape    what is behind it
 * @param required whether it has to be there
 * @param official whether its Chinese is the source's
 * @param help     what editors are told about it
 * @param example  a value on one line; empty: none
 */
public record Key<T>(String name, Shape shape, boolean required, boolean official, Said help, String example) {
    /** A text by language, and something that is there for one. */
    private static final Pattern EACH = Pattern.compile("\\{zh: ([^{},]*), en: [^{}]*\\}");
    /** What editors are told about the key of a language begins so. */
    private static final String LANGUAGE = "text.";
    private static final Pattern ONE = Pattern.compile("\\{zh: (.*)\\}");

    Key(String name, Shape shape, boolean required) {
        this(name, shape, required, false, Said.of(""), "");
    }

    /** What editors are told: the key of the sentence, and what it names. */
    public Key<T> says(String sentence, Object... arguments) {
        return new Key<>(name, shape, required, official, Said.say(sentence, arguments), example);
    }

    /** What it is called, in a word or two. */
    public Said title() {
        return help instanceof Said.Sentence said ? new Said.Sentence(said.key() + ".called", said.arguments()) : Said.of(name);
    }

    /** Whether it is the key of a language, or of the text of the one there is: what the text is, the key above says. */
    public boolean ofLanguage() {
        return help instanceof Said.Sentence said && said.key().startsWith(LANGUAGE);
    }

    public Key<T> such(String value) {
        return new Key<>(name, shape, required, official, help, value);
    }

    /** The same key, whose Chinese is the source's. */
    public Key<T> ofSource() {
        return new Key<>(name, shape, required, true, help, example);
    }

    /** The example as a publication of some languages writes it. */
    public String example(Languages languages) {
        if (languages.several() || !example.contains("{zh: ")) return example;
        boolean beside = example.startsWith("{zh: ") && !(shape instanceof Shape.InLanguages || shape instanceof Shape.ByLanguage);
        String texts = EACH.matcher(example).replaceAll(beside ? "{text: $1}" : "$1");
        return shape instanceof Shape.ByLanguage ? ONE.matcher(texts).replaceAll("$1") : texts;
    }

    /** The same key under another name. */
    Key<T> called(String other) {
        return new Key<>(other, shape, required, official, help, example);
    }

    private Key<T> shown(Shape closer) {
        return new Key<>(name, closer, required, official, help, example);
    }

    /** The word {@code not-stated} may stand in its place; who reads it asks first. */
    public Key<T> orNotStated() {
        return shown(new Shape.OrWord(shape, Shape.NOT_STATED));
    }

    /** The same key, which may be left out: absent. */
    public Key<Optional<T>> optional() {
        return new Key<>(name, shape, false, official, help, example);
    }

    /** The same key, which may be left out: what is read there says so itself. */
    public Key<T> orLeftOut() {
        return new Key<>(name, shape, false, official, help, example);
    }

    /** The same text, written so. */
    public Key<T> spelled(Spelling spelling) {
        return shown(new Shape.Text(Optional.of(spelling), ((Shape.Text) shape).word()));
    }

    /** The word that may stand for what is not known; empty: none. */
    String word() {
        return shape instanceof Shape.Text text ? text.word() : shape instanceof Shape.OrWord or ? or.word() : "";
    }

    /** How the text is written; absent: as one likes. */
    Optional<Spelling> spelling() {
        return spelling(shape);
    }

    private static Optional<Spelling> spelling(Shape shape) {
        if (shape instanceof Shape.OrWord or) return spelling(or.shape());
        return shape instanceof Shape.Text text ? text.spelling() : Optional.empty();
    }
}
