package mingbai.check;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import mingbai.check.Shape.Choice;
import mingbai.check.Shape.Names;
import mingbai.check.Shape.Spelling;
import mingbai.language.Bilingual;
import mingbai.language.Word;
import mingbai.read.Raw;

/**
 * The definition of a key, which stands once: {@link Fields} reads by it, and programs that help while
 * typing know it from here.
 *
 * @param name     as records write it
 * @param shape    what stands behind it
 * @param required whether it has to be there
 * @param reading  how its value is taken, and what is told about a wrong one
 * @param zh       what editors are told about it
 * @param en       what editors are told about it
 * @param example  a value on one line; empty: none
 */
record Key<T>(String name, Shape shape, boolean required, Reading<T> reading, String zh, String en, String example) {
    /** Takes a value. */
    interface Reading<T> {
        T of(Fields fields, Key<T> key);
    }

    private static final Shape PLAIN = new Shape.Text(Optional.empty(), "");

    private static <T> Key<T> of(String name, Shape shape, boolean required, Reading<T> reading) {
        return new Key<>(name, shape, required, reading, "", "", "");
    }

    /** What editors are told. */
    Key<T> says(String chinese, String english) {
        return new Key<>(name, shape, required, reading, chinese, english, example);
    }

    Key<T> such(String value) {
        return new Key<>(name, shape, required, reading, zh, en, value);
    }

    /** The same key, described more closely: rules besides its type see to it. */
    Key<T> shown(Shape closer) {
        return new Key<>(name, closer, required, reading, zh, en, example);
    }

    /** The word {@code not-stated} may stand in its place; who reads it asks first. */
    Key<T> orNotStated() {
        return shown(new Shape.OrWord(shape, Fields.NOT_STATED));
    }

    Key<T> spelled(Spelling spelling) {
        return shown(new Shape.Text(Optional.of(spelling), ((Shape.Text) shape).word()));
    }

    /** How the text is written; absent: as one likes. */
    Optional<Spelling> spelling() {
        return shape instanceof Shape.Text text ? text.spelling() : Optional.empty();
    }

    static Key<String> text(String name) {
        return of(name, PLAIN, true, (fields, key) -> fields.text(name));
    }

    static Key<String> text(String name, Spelling spelling) {
        return of(name, PLAIN, true, (Reading<String>) (fields, key) -> {
            String text = fields.text(name);
            fields.wellSpelt(key, Optional.of(text).filter(given -> !given.isEmpty()));
            return text;
        }).spelled(spelling);
    }

    /** A text that may be left out. */
    static Key<Optional<String>> optionalText(String name) {
        return of(name, PLAIN, false, (fields, key) -> fields.optionalText(name));
    }

    /** A text of a certain form that may be left out. */
    static Key<Optional<String>> optionalText(String name, Spelling spelling) {
        return of(name, PLAIN, false, (Reading<Optional<String>>) (fields, key) ->
                fields.wellSpelt(key, fields.optionalText(name))).spelled(spelling);
    }

    /** What identifies something for ever. */
    static Key<String> ownId(int longest) {
        Spelling spelling = Spelling.of("(?=.{1," + longest + "}$)" + SafeName.PATTERN,
                "小写字母、数字和连字符，最长 " + longest + " 个字符", "lower-case letters, digits and hyphens, at most " + longest);
        return text("id").spelled(spelling);
    }

    /** A text, or {@code not-stated}. */
    static Key<Optional<String>> stated(String name) {
        return of(name, new Shape.Text(Optional.empty(), Fields.NOT_STATED), true,
                (fields, key) -> fields.textOr(Fields.NOT_STATED, name));
    }

    /** A text, or {@code to-be-configured}. */
    static Key<Optional<String>> configured(String name) {
        return of(name, new Shape.Text(Optional.empty(), Fields.TO_BE_CONFIGURED), true,
                (fields, key) -> fields.wellSpelt(key, fields.configured(name)));
    }

    static Key<Optional<String>> configured(String name, Spelling spelling) {
        return configured(name).spelled(spelling);
    }

    static Key<Integer> number(String name) {
        return of(name, new Shape.Number(), true, (fields, key) -> fields.number(name));
    }

    /** May be left out: false. */
    static Key<Boolean> flag(String name) {
        return of(name, new Shape.Flag(), false, (fields, key) -> fields.flag(name));
    }

    /** May be left out, and says only one word; true where it is left out. */
    static Key<Boolean> absentOr(String name, Choice only) {
        return of(name, new Shape.Words(List.of(only)), false, (fields, key) -> fields.absentOr(name, only.word()));
    }

    /** One of an enum's words. @param meaning of each */
    static <E extends Enum<E>> Key<E> word(String name, Class<E> type, Function<E, Bilingual> meaning) {
        List<Choice> choices = choices(type, meaning);
        List<String> words = words(choices);
        return of(name, new Shape.Words(choices), true, (fields, key) -> fields.word(name, type, words));
    }

    /** One of an enum's words, or {@code not-stated}. */
    static <E extends Enum<E>> Key<Optional<E>> statedWord(String name, Class<E> type, Function<E, Bilingual> meaning) {
        List<Choice> choices = choices(type, meaning);
        return of(name, new Shape.OrWord(new Shape.Words(choices), Fields.NOT_STATED), true,
                (fields, key) -> fields.textOr(Fields.NOT_STATED, name).map(word -> fields.word(name, type, words(choices))));
    }

    private static List<String> words(List<Choice> choices) {
        return choices.stream().map(Choice::word).toList();
    }

    private static <E extends Enum<E>> List<Choice> choices(Class<E> type, Function<E, Bilingual> meaning) {
        return Arrays.stream(type.getEnumConstants()).map(constant -> {
            Bilingual said = meaning.apply(constant);
            return new Choice(Word.of(constant), said.zh(), said.en().orElseThrow());
        }).toList();
    }

    static Key<String> oneOf(String name, List<Choice> choices) {
        List<String> words = words(choices);
        return of(name, new Shape.Words(choices), true, (fields, key) -> fields.oneOf(name, words));
    }

    /** A text in Chinese, and in English where it is translated. */
    static Key<Bilingual> bilingual(String name) {
        return of(name, new Shape.Nested(Languages.TRANSLATED), true, (fields, key) -> fields.bilingual(key));
    }

    /** A text of any number of paragraphs, in Chinese, and in English where it is translated. */
    static Key<Bilingual> paragraphs(String name) {
        return bilingual(name).shown(new Shape.Nested(Languages.PARAGRAPHS));
    }

    static Key<Bilingual> inBoth(String name) {
        return of(name, new Shape.Nested(Languages.BOTH), true, (fields, key) -> fields.inBoth(key));
    }

    /** A few sentences in Chinese and English. */
    static Key<Bilingual> sentences(String name) {
        return inBoth(name).shown(new Shape.Nested(Languages.SENTENCES));
    }

    /** A few sentences in Chinese and English, which may be left out. */
    static Key<Optional<Bilingual>> optionalSentences(String name) {
        return of(name, new Shape.Nested(Languages.SENTENCES), false,
                (fields, key) -> fields.has(name) ? Optional.of(fields.inBoth(key)) : Optional.empty());
    }

    static Key<Optional<Fields>> below(String name, Form form) {
        return of(name, new Shape.Nested(form), true, (fields, key) -> fields.fields(name, form));
    }

    /** Keys and values that may be left out; absent too after a problem. */
    static Key<Optional<Fields>> optionalBelow(String name, Form form) {
        return of(name, new Shape.Nested(form), false,
                (fields, key) -> fields.has(name) ? fields.fields(name, form) : Optional.empty());
    }

    static Key<List<Raw>> list(String name, Shape element) {
        return of(name, new Shape.ListOf(element), true, (fields, key) -> fields.list(name));
    }

    static Key<List<Raw>> optionalList(String name, Shape element) {
        return of(name, new Shape.ListOf(element), false, (fields, key) -> fields.optionalList(name));
    }

    static Key<List<Raw.Scalar>> texts(String name) {
        return of(name, new Shape.ListOf(PLAIN), true, (fields, key) -> fields.texts(fields.list(name), name));
    }

    static Key<List<Raw.Scalar>> optionalTexts(String name) {
        return of(name, new Shape.ListOf(PLAIN), false, (fields, key) -> fields.texts(fields.optionalList(name), name));
    }

    static Key<List<Raw.Scalar>> ids(String name, Names names) {
        return texts(name).shown(new Shape.ListOf(new Shape.Id(names)));
    }

    static Key<List<Raw.Scalar>> optionalIds(String name, Names names) {
        return optionalTexts(name).shown(new Shape.ListOf(new Shape.Id(names)));
    }

    /** The id of something that another record describes. */
    static Key<Optional<Raw.Scalar>> id(String name, Names names) {
        return of(name, new Shape.Id(names), true,
                (fields, key) -> fields.required(name).flatMap(node -> fields.scalar(node, name)));
    }

    /** The keys of texts in Chinese and English. */
    static final class Languages {
        static final Key<String> ZH = text("zh").says("中文", "Chinese");
        static final Key<String> EN = text("en").says("英文", "English");
        static final Key<Optional<String>> TRANSLATION = optionalText("en").says("英文译文；还没有译的可以先不写",
                "The English translation; may be left out until it is made");
        static final Key<String> VERBATIM = text("zh").says("中文，与原文逐字相同", "Chinese, the same as the source character for character");
        static final Form TRANSLATED = Form.of("中文和译文", "Chinese and its translation", VERBATIM, TRANSLATION);
        static final Form PARAGRAPHS = Form.of("几段中文和译文", "Paragraphs in Chinese and their translation", VERBATIM, TRANSLATION).ofAnyLength();
        static final Form BOTH = Form.of("中文和英文", "Chinese and English", ZH, EN);
        static final Form SENTENCES = BOTH.ofSentences();

        private Languages() {}
    }
}
