package mingbai.check.assist;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Arrays;
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
    private JsonObject item(ItemForm items) {
        JsonObject item = object(items.form(false));
        JsonObject inParts = object(items.form(true));
        String parts = items.parts().name();
        item.getAsJsonObject("properties").add(parts, inParts.getAsJsonObject("properties").get(parts));
        List<String> always = words(inParts);
        JsonArray ofRow = new JsonArray();
        words(item).stream().filter(key -> !always.contains(key)).forEach(ofRow::add);
        JsonArray own = new JsonArray();
        words(item).stream().filter(always::contains).forEach(own::add);
        item.add("required", own);
        JsonArray several = new JsonArray();
        several.add(parts);
        item.add("if", required(several));
        item.add("else", required(ofRow));
        return item;
    }

    private static List<String> words(JsonObject schema) {
        return schema.getAsJsonArray("required").asList().stream().map(JsonElement::getAsString).toList();
    }

    private static JsonObject required(JsonArray keys) {
        JsonObject required = new JsonObject();
        required.add("required", keys);
        return required;
    }

    private String text(Form form, JsonObject object) {
        JsonObject schema = new JsonObject();
        schema.addProperty("$schema", "http://json-schema.org/draft-07/schema#");
        described(form.about()).entrySet().forEach(entry -> schema.add(entry.getKey(), entry.getValue()));
        object.entrySet().forEach(entry -> schema.add(entry.getKey(), entry.getValue()));
        return Json.text(schema) + "\n";
    }

    /** Without a description: that of the key is nearer to what is typed. */
    private JsonObject object(Form form) {
        JsonObject object = new JsonObject();
        object.addProperty("type", "object");
        JsonObject properties = new JsonObject();
        JsonArray required = new JsonArray();
        for (Key<?> key : form.keys(languages)) {
            properties.add(key.name(), property(key, form));
            if (key.required()) required.add(key.name());
        }
        object.add("properties", properties);
        if (!required.isEmpty()) object.add("required", required);
        object.addProperty("additionalProperties", false);
        return object;
    }

    private JsonObject property(Key<?> key, Form form) {
        JsonObject property = value(key.shape(), form.longest());
        described(key.help()).entrySet().forEach(entry -> property.add(entry.getKey(), entry.getValue()));
        String example = key.example().isEmpty() ? "" : "\n\n```yaml\n" + key.name() + ": " + key.example(languages) + "\n```";
        String help = Language.ALL.stream().map(Messages::in).map(words -> key.required() ? words.say(key.help(), languages)
                : words.say("schema.optional", words.say(key.help(), languages))).distinct().collect(Collectors.joining("\n\n"));
        property.addProperty("markdownDescription", help + example);
        return property;
    }

    private JsonObject described(Said said) {
        JsonObject described = new JsonObject();
        described.addProperty("description", inEachLanguage(said, "\n\n"));
        return described;
    }

    /** What all languages say alike once. */
    private String inEachLanguage(Said said, String between) {
        return Language.ALL.stream().map(language -> Messages.in(language).say(said, languages)).distinct()
                .collect(Collectors.joining(between));
    }

    /** @param longest how many characters a text has at most */
    private JsonObject value(Shape shape, int longest) {
        if (shape instanceof Shape.Text text) return text(text, longest);
        if (shape instanceof Shape.Id id) return choices(ids.of(id.names()));
        if (shape instanceof Shape.ListOf list) return list(list, longest);
        if (shape instanceof Shape.OrWord or) return any(choices(List.of(
                new Choice(or.word(), Said.say("choice." + or.word())))), value(or.shape(), longest));
        if (shape instanceof Shape.InLanguages text && !languages.several()) return value(text.form().each(), text.form().longest());
        if (shape instanceof Shape.ByLanguage by && !languages.several()) return value(by.form().each(), longest);
        Optional<Form> below = Shape.below(shape, languages);
        if (below.isPresent()) return object(below.get());
        if (!Shape.choices(shape).isEmpty()) return choices(Shape.choices(shape));
        if (shape instanceof Shape.Cell cell) {
            JsonObject more = object(cell.more());
            boolean simple = !languages.several() || !(cell.simple() instanceof Shape.InLanguages);
            return simple ? any(value(cell.simple(), longest), more) : more;
        }
        if (shape instanceof Shape.OneOrMore some) return any(value(some.one(), longest), list(new Shape.ListOf(some.one()), longest));
        if (shape instanceof Shape.Short pair) return any(value(pair.id(), longest), object(pair.form()));
        JsonObject simple = new JsonObject();
        simple.addProperty("type", shape instanceof Shape.Flag ? "boolean" : "integer");
        if (shape instanceof Shape.Number) {
            simple.addProperty("minimum", 1);
            simple.addProperty("maximum", 999_999);
        }
        return simple;
    }

    private JsonObject list(Shape.ListOf list, int longest) {
        JsonObject array = new JsonObject();
        array.addProperty("type", "array");
        array.addProperty("minItems", 1);
        array.add("items", value(list.element(), longest));
        return array;
    }

    private static JsonObject any(JsonObject... shapes) {
        JsonObject any = new JsonObject();
        JsonArray all = new JsonArray();
        Arrays.stream(shapes).forEach(all::add);
        any.add("anyOf", all);
        return any;
    }

    /** YAML reads digits without quotes as a number; records may write texts so. */
    private JsonObject text(Shape.Text text, int longest) {
        JsonObject schema = new JsonObject();
        JsonArray types = new JsonArray();
        types.add("string");
        types.add("number");
        schema.add("type", types);
        if (longest < Integer.MAX_VALUE) schema.addProperty("maxLength", longest);
        Optional<Spelling> spelling = text.spelling();
        String word = text.word().isEmpty() ? "" : "|" + text.word();
        schema.addProperty("pattern", spelling.map(form -> "^(" + form.pattern() + word + ")$").orElse("\\S"));
        spelling.ifPresent(form -> schema.addProperty("patternErrorMessage", inEachLanguage(form.form(), " / ")));
        if (word.isEmpty()) return schema;
        JsonArray examples = new JsonArray();
        examples.add(text.word());
        schema.add("examples", examples);
        return schema;
    }

    private JsonObject choices(List<Choice> choices) {
        JsonObject schema = new JsonObject();
        schema.addProperty("type", "string");
        if (choices.isEmpty()) return schema;
        JsonArray words = new JsonArray();
        JsonArray said = new JsonArray();
        choices.forEach(choice -> {
            words.add(choice.word());
            said.add(inEachLanguage(choice.meaning(), " · "));
        });
        schema.add("enum", words);
        schema.add("enumDescriptions", said);
        return schema;
    }
}
