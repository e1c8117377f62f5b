package mingbai.check.authoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.check.form.Form;
import mingbai.check.form.Found;
import mingbai.check.form.Key;
import mingbai.check.form.Shape;
import mingbai.check.form.Shape.Choice;
import mingbai.check.form.Shape.Spelling;
import mingbai.check.parse.Forms;
import mingbai.check.record.ConceptForm;
import mingbai.check.record.Content;
import mingbai.check.record.GroupForm;
import mingbai.check.record.ItemForm;
import mingbai.check.record.ListForms;
import mingbai.check.record.PublicationForm;
import mingbai.check.record.RedirectForm;
import mingbai.format.Json;
import mingbai.language.Language;
import mingbai.language.Languages;
import mingbai.problem.Problem;
import mingbai.problem.Said;
import mingbai.read.Reader;
import mingbai.words.Messages;

/**
 * The forms of records as JSON Schemas (draft 7, which editors understand best), for programs that help while typing. Ids are
 * enumerated with the names of what they name, so the schemas follow the content.
 */
public final class Schemas {
    private final Choices ids;
    private final Languages languages;

    private Schemas(Choices ids, Languages languages) {
        this.ids = ids;
        this.languages = languages;
    }

    /**
     * What can be made of the content.
     *
     * @param files    the schemas' texts, by their paths below the content folder
     * @param problems of the records whose ids the schemas enumerate; with an error, the schemas lack some
     */
    public record Made(SortedMap<String, String> files, List<Problem> problems) {}

    /** @param folder the content folder as a person would type it, for places */
    public static Made of(Reader.Read read, String folder) {
        Languages languages = Content.languages(read);
        Found found = new Found(false, languages);
        Content content = new Content(folder, read);
        Choices choices = Choices.of(content, found);
        Schemas schemas = new Schemas(choices, languages);
        Forms items = choices.forms();
        SortedMap<String, String> files = new TreeMap<>();
        items.sources().forEach(source -> files.put(file(ofItems(items, source)),
                schemas.text(items.form(source).form(false), schemas.item(items.form(source)))));
        Map.of("concept", ConceptForm.FORM, "units", ListForms.UNITS_FILE, "regions", ListForms.REGIONS_FILE,
                "topics", ListForms.TOPICS_FILE, "publication", PublicationForm.FORM, "redirects", RedirectForm.FORM, "groups",
                        GroupForm.FILE)
                .forEach((name, form) -> files.put(file(name), schemas.text(form, schemas.object(form))));
        return new Made(files, Problem.inOrder(Stream.concat(read.problems().stream(), found.problems().stream())));
    }

    /** What the schema of a source's items is called. */
    static String ofItems(Forms items, String source) {
        return source.equals(items.plain()) ? "item" : "item-" + source;
    }

    private static String file(String name) {
        return "schema/" + name + ".schema.json";
    }

    /** An item has its cells itself, or under {@code parts}. */
    private Map<String, Object> item(ItemForm items) {
        String parts = items.parts().name();
        Map<String, Object> properties = properties(items.form(false));
        properties.put(parts, properties(items.form(true)).get(parts));
        List<String> required = required(items.form(false));
        Map<String, Object> item = object(properties, required);
        Map<Boolean, List<String>> always = required.stream().collect(Collectors.partitioningBy(required(items.form(true))::contains));
        item.put("required", always.get(true));
        item.put("if", Json.object("required", List.of(parts)));
        item.put("else", Json.object("required", always.get(false)));
        return item;
    }

    private String text(Form form, Map<String, Object> object) {
        Map<String, Object> schema = Json.object("$schema", "http://json-schema.org/draft-07/schema#", "description", said(form.about()));
        schema.putAll(object);
        return Json.text(schema) + "\n";
    }

    /** Without a description: that of the key is nearer to what is typed. */
    private Map<String, Object> object(Form form) {
        return object(properties(form), required(form));
    }

    private static Map<String, Object> object(Map<String, Object> properties, List<String> required) {
        Map<String, Object> object = Json.object("type", "object", "properties", properties);
        if (!required.isEmpty()) object.put("required", required);
        object.put("additionalProperties", false);
        return object;
    }

    private Map<String, Object> properties(Form form) {
        Map<String, Object> properties = new LinkedHashMap<>();
        form.keys(languages).forEach(key -> properties.put(key.name(), property(key, form)));
        return properties;
    }

    private List<String> required(Form form) {
        return form.keys(languages).stream().filter(Key::required).<String>map(Key::name).toList();
    }

    private Map<String, Object> property(Key<?> key, Form form) {
        Map<String, Object> property = value(key.shape(), form.longest());
        String example = key.example().isEmpty() ? "" : "\n\n```yaml\n" + key.name() + ": " + key.example(languages) + "\n```";
        String help = Language.ALL.stream().map(Messages::in).map(words -> key.required() ? words.say(key.help(), languages)
                : words.say("schema.optional", words.say(key.help(), languages))).distinct().collect(Collectors.joining("\n\n"));
        property.put("description", said(key.help()));
        property.put("markdownDescription", help + example);
        return property;
    }

    private String said(Said said) {
        return inEachLanguage(said, "\n\n");
    }

    /** What all languages say alike once. */
    private String inEachLanguage(Said said, String between) {
        return Language.ALL.stream().map(language -> Messages.in(language).say(said, languages)).distinct()
                .collect(Collectors.joining(between));
    }

    /** @param longest how many characters a text has at most */
    private Map<String, Object> value(Shape shape, int longest) {
        if (shape instanceof Shape.Text text) return text(text, longest);
        if (shape instanceof Shape.Id id) return choices(ids.of(id.names()));
        if (shape instanceof Shape.ListOf list) return list(list.element(), longest);
        if (shape instanceof Shape.OrWord or) return any(choices(List.of(
                new Choice(or.word(), Said.say("choice." + or.word())))), value(or.shape(), longest));
        if (shape instanceof Shape.InLanguages text && !languages.several()) return value(text.form().each(), text.form().longest());
        if (shape instanceof Shape.ByLanguage by && !languages.several()) return value(by.form().each(), longest);
        Optional<Form> below = Shape.below(shape, languages);
        if (below.isPresent()) return object(below.get());
        if (!Shape.choices(shape).isEmpty()) return choices(Shape.choices(shape));
        if (shape instanceof Shape.Cell cell) {
            boolean simple = !languages.several() || !(cell.simple() instanceof Shape.InLanguages);
            return simple ? any(value(cell.simple(), longest), object(cell.more())) : object(cell.more());
        }
        if (shape instanceof Shape.OneOrMore some) return any(value(some.one(), longest), list(some.one(), longest));
        if (shape instanceof Shape.Short pair) return any(value(pair.id(), longest), object(pair.form()));
        return shape instanceof Shape.Flag ? Json.object("type", "boolean")
                : Json.object("type", "integer", "minimum", 1, "maximum", 999_999);
    }

    private Map<String, Object> list(Shape element, int longest) {
        return Json.object("type", "array", "minItems", 1, "items", value(element, longest));
    }

    private static Map<String, Object> any(Object... shapes) {
        return Json.object("anyOf", List.of(shapes));
    }

    /** YAML reads digits without quotes as a number; records may write texts so. */
    private Map<String, Object> text(Shape.Text text, int longest) {
        Map<String, Object> schema = Json.object("type", List.of("string", "number"));
        if (longest < Integer.MAX_VALUE) schema.put("maxLength", longest);
        Optional<Spelling> spelling = text.spelling();
        String word = text.word().isEmpty() ? "" : "|" + text.word();
        schema.put("pattern", spelling.map(form -> "^(" + form.pattern() + word + ")$").orElse("\\S"));
        spelling.ifPresent(form -> schema.put("patternErrorMessage", inEachLanguage(form.form(), " / ")));
        if (!word.isEmpty()) schema.put("examples", List.of(text.word()));
        return schema;
    }

    private Map<String, Object> choices(List<Choice> choices) {
        Map<String, Object> schema = Json.object("type", "string");
        if (choices.isEmpty()) return schema;
        schema.put("enum", choices.stream().map(Choice::word).toList());
        schema.put("enumDescriptions", choices.stream().map(choice -> inEachLanguage(choice.meaning(), " · ")).toList());
        return schema;
    }
}
