package mingbai.check.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import mingbai.check.form.Form;
import mingbai.check.form.Key;
import mingbai.check.form.Shape;
import mingbai.check.form.Shape.Choice;
import mingbai.check.form.TextKeys;
import mingbai.check.record.ItemForm;
import mingbai.language.Languages;
import mingbai.words.Messages;

/** The text of a {@link Blank} while it is written, and its gaps so far. */
final class BlankWriter {
    /** More choices than this are looked up in the file that has them. */
    private static final int MOST_CHOICES = 12;
    private static final Above TOP = new Above("", "");

    private final Choices ids;
    private final Languages languages;
    private final Messages words;
    private final StringBuilder text = new StringBuilder();
    private final List<Blank.Gap> gaps = new ArrayList<>();
    private int rows = 1;
    private int line;

    /** @param before how many lines the file has before it */
    BlankWriter(Choices ids, Languages languages, Messages words, int before) {
        this.ids = ids;
        this.languages = languages;
        this.words = words;
        this.line = before + 1;
    }

    /** The keys above a key, and their help. */
    private record Above(String names, String said) {}

    List<Blank.Gap> gaps() {
        return gaps;
    }

    /** How many rows the item has that is written next. */
    void rows(int many) {
        rows = many;
    }

    /**
     * A file's first line.
     *
     * @param schema by which editors help
     */
    void schema(String schema) {
        line("# yaml-language-server: $schema=../schema/" + schema + ".schema.json");
    }

    /**
     * The keys of a form.
     *
     * @param given values by key, which are no gaps
     */
    void form(Form form, Map<String, String> given) {
        form(form, "", TOP, given);
    }

    /**
     * An element of a list.
     *
     * @param indent what is before its dash
     */
    void element(Form form, String indent, Map<String, String> given) {
        element(form, indent, TOP, given);
    }

    private void line(String content) {
        text.append(content).append('\n');
        line++;
    }

    private void form(Form form, String indent, Above above, Map<String, String> given) {
        form.keys(languages).forEach(key -> key(key, indent, above, given));
    }

    /** An element of a list: its first key follows the dash. */
    private void element(Form form, String indent, Above above, Map<String, String> given) {
        int start = text.length();
        form(form, indent + "  ", above, given);
        int first = start;
        while (text.substring(first).startsWith(indent + "  #")) {
            text.delete(first, first + 2);
            first = text.indexOf("\n", first) + 1;
        }
        text.replace(first + indent.length(), first + indent.length() + 2, "- ");
    }

    private void key(Key<?> key, String indent, Above above, Map<String, String> given) {
        if (!key.required() && !given.containsKey(key.name()) && !cell(key)) {
            optional(key, indent);
            return;
        }
        if (!language(key)) comment(key, indent);
        if (given.containsKey(key.name())) line(indent + key.name() + ": " + given.get(key.name()));
        else value(key, key.shape(), indent, above);
    }

    private void value(Key<?> key, Shape shape, String indent, Above above) {
        String name = above.names() + key.name();
        String said = language(key) ? above.said() : said(key);
        if (shape instanceof Shape.OrWord or) value(key, or.shape(), indent, above);
        else if (shape instanceof Shape.Cell cell) value(key, cell.simple(), indent, above);
        else if (shape instanceof Shape.InLanguages text && !languages.several()) alone(key, text, indent, name, said);
        else if (shape instanceof Shape.ByLanguage by && !languages.several()) value(key, by.form().each(), indent, above);
        else if (shape instanceof Shape.InLanguages both && both.form() == TextKeys.PARAGRAPHS) {
            line(indent + key.name() + ":");
            gap(indent + "  " + TextKeys.VERBATIM.name() + ": |", -1, name + "." + TextKeys.VERBATIM.name(), said);
            line(indent + "    ");
            both.form().keys(languages).stream().skip(1).forEach(other -> line(indent + "  # " + other.name() + ": |"));
        } else if (Shape.below(shape, languages).isPresent()) {
            line(indent + key.name() + ":");
            form(Shape.below(shape, languages).get(), indent + "  ", new Above(name + ".", said), Map.of());
        } else if (shape instanceof Shape.ListOf list && list.element() instanceof Form form) {
            line(indent + key.name() + ":");
            int many = key.name().equals(ItemForm.PARTS) ? rows : 1;
            for (int i = 0; i < many; i++) element(form, indent + "  ", new Above(name + ".", said), Map.of());
        } else if (!Shape.choices(shape).isEmpty() && !key.example().isEmpty()) line(indent + key.name() + ": " + key.example());
        else gap(indent + key.name() + ":", 0, name, said);
    }

    /** A text of a publication of one language. */
    private void alone(Key<?> key, Shape.InLanguages text, String indent, String name, String said) {
        boolean paragraphs = text.form() == TextKeys.PARAGRAPHS;
        gap(indent + key.name() + (paragraphs ? ": |" : ":"), paragraphs ? -1 : 0, name, said);
        if (paragraphs) line(indent + "  ");
    }

    /** @param back how far before the end of the line the value begins */
    private void gap(String content, int back, String name, String says) {
        gaps.add(new Blank.Gap(line, content.length() + 1 + back, name, says));
        line(content);
    }

    /** Commented out, with an example of its value; without one it is nothing for a beginner. */
    private void optional(Key<?> key, String indent) {
        if (TextKeys.TRANSLATIONS.contains(key)) line(indent + "# " + key.name() + ":");
        if (key.example().isEmpty() || none(key.shape())) return;
        line(indent + "# " + words.say("blank.optional", words.say(key.help(), languages)));
        line(indent + "# " + key.name() + ": " + example(key));
    }

    /** Whether it names something of which there is nothing yet. */
    private boolean none(Shape shape) {
        if (shape instanceof Shape.ListOf list) return none(list.element());
        return shape instanceof Shape.Id id && ids.of(id.names()).isEmpty();
    }

    /** With an id that there is. */
    private String example(Key<?> key) {
        Shape shape = key.shape() instanceof Shape.OrWord or ? or.shape() : key.shape();
        boolean list = shape instanceof Shape.ListOf of && (of.element() instanceof Shape.Id || of.element() instanceof Shape.Short);
        List<Choice> there = list || shape instanceof Shape.Id ? choices(shape) : List.of();
        if (there.isEmpty()) return key.example(languages).isEmpty() ? "…" : key.example(languages);
        return list ? "[" + there.get(0).word() + "]" : there.get(0).word();
    }

    private void comment(Key<?> key, String indent) {
        line(indent + "# " + (key.required() || key.shape() instanceof Shape.OrWord ? said(key) : words.say("blank.cell", said(key))));
        more(key.shape()).map(this::inShort)
                .ifPresent(shown -> line(indent + "# " + words.say("blank.otherwise", key.name() + ": " + shown)));
        List<Choice> choices = choices(key.shape());
        if (choices.isEmpty() || choices.size() > MOST_CHOICES) return;
        choices.forEach(choice -> line(indent + "#   "
                + words.say("message.beside", choice.word(), words.say(choice.meaning(), languages))));
    }

    private List<Choice> choices(Shape shape) {
        if (shape instanceof Shape.OrWord or) return choices(or.shape());
        if (shape instanceof Shape.Cell cell) return choices(cell.simple());
        if (shape instanceof Shape.ListOf list) return choices(list.element());
        if (shape instanceof Shape.Short pair) return choices(pair.id());
        if (shape instanceof Shape.Id id) return ids.of(id.names());
        return Shape.choices(shape);
    }

    /** Keys with examples, on one line. */
    private String inShort(Form form) {
        return form.keys(languages).stream().filter(key -> !TextKeys.TRANSLATIONS.contains(key))
                .map(key -> key.name() + ": " + example(key)).collect(Collectors.joining(", ", "{", "}"));
    }

    /** The keys that say more of a cell; absent: it is none. */
    private static Optional<Form> more(Shape shape) {
        if (shape instanceof Shape.OrWord or) return more(or.shape());
        return shape instanceof Shape.Cell cell ? Optional.of(cell.more()) : Optional.empty();
    }

    /** Whether it is of the source, which has it in most rows. */
    private static boolean cell(Key<?> key) {
        return key.official() && (key.shape() instanceof Shape.InLanguages || more(key.shape()).isPresent());
    }

    private String said(Key<?> key) {
        return words.say(key.help(), languages);
    }

    /** Whether what is said of the key above is enough. */
    private boolean language(Key<?> key) {
        return key.ofLanguage();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
