package mingbai.render.theme;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import mingbai.language.Language;
import mingbai.language.LocalizedText;
import mingbai.problem.Place;
import mingbai.problem.Problem;
import mingbai.problem.Rule;
import mingbai.problem.Said;
import mingbai.read.Raw;
import mingbai.read.RawFile;

/** Reads a component.yaml and reports every key that is not as it should be. */
final class ComponentReader {
    private static final List<String> KEYS = List.of("about", "public", "params", "reads", "criteria", "examples");
    private static final List<String> WORDS = Language.ALL.stream().map(Language::code).toList();
    private static final List<String> PARAM = Stream.concat(Stream.of("type"), WORDS.stream()).toList();
    private static final List<String> EXAMPLE = Stream.concat(WORDS.stream(), Stream.of("on", "with")).toList();
    private static final String HOME = "index.html";

    private final RawFile file;
    private final List<Problem> problems;

    ComponentReader(RawFile file, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /** Absent: something is wrong, and reported. @param name of the folder */
    Optional<Component> read(String name) {
        int before = problems.size();
        Component component = component(name);
        return problems.size() == before ? Optional.of(component) : Optional.empty();
    }

    private Component component(String name) {
        Place start = Place.start(file.path());
        Map<String, Raw> keys = keys(file.root().orElse(new Raw.Scalar(start, "", true, start, true, 1)), "component.yaml", KEYS);
        LocalizedText about = keys.containsKey("about") ? words(keys.get("about"), "about") : missing(start, "about");
        boolean open = keys.containsKey("public") && flag(keys.get("public"));
        Map<String, Component.Param> params = new LinkedHashMap<>();
        entries(keys.get("params"), "params").forEach(entry -> params.put(entry.key(), param(entry)));
        Map<String, Place> reads = new LinkedHashMap<>();
        elements(keys.get("reads"), "reads").forEach(element -> reads.put(text(element, "reads"), element.place()));
        List<LocalizedText> criteria = elements(keys.get("criteria"), "criteria").stream().map(element -> words(element, "criteria"))
                .toList();
        List<Component.Example> examples = elements(keys.get("examples"), "examples").stream().map(this::example).toList();
        return new Component(name, file, about, open, params, reads, criteria, examples);
    }

    private Component.Param param(Raw.Entry entry) {
        Map<String, Raw> keys = keys(entry.value(), entry.key(), PARAM);
        if (!keys.containsKey("type")) missing(entry.place(), "type");
        return new Component.Param(entry.place(), keys.containsKey("type") ? text(keys.get("type"), "type") : "",
                inEach(keys, entry.place()));
    }

    private Component.Example example(Raw node) {
        Map<String, Raw> keys = keys(node, "examples", EXAMPLE);
        Map<String, Component.Value> with = new LinkedHashMap<>();
        entries(keys.get("with"), "with").forEach(entry -> with.put(entry.key(), value(entry)));
        return new Component.Example(node.place(), inEach(keys, node.place()),
                keys.containsKey("on") ? text(keys.get("on"), "on") : HOME, with);
    }

    /** What is quoted is a text, all else an expression. */
    private Component.Value value(Raw.Entry entry) {
        String text = text(entry.value(), entry.key());
        boolean plain = entry.value() instanceof Raw.Scalar scalar && scalar.plain();
        String quoted = "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
        return new Component.Value(entry.place(), entry.value().place(), plain ? text : quoted);
    }

    private LocalizedText words(Raw node, String key) {
        return inEach(keys(node, key, WORDS), node.place());
    }

    private LocalizedText inEach(Map<String, Raw> keys, Place place) {
        Optional<String> missing = WORDS.stream().filter(code -> !keys.containsKey(code)).findFirst();
        return missing.map(code -> missing(place, code))
                .orElseGet(() -> LocalizedText.of(language -> text(keys.get(language.code()), language.code())));
    }

    private LocalizedText missing(Place place, String key) {
        problems.add(file.problem(Rule.KEY_MISSING, place, Said.say("field.unknown", key), Said.say("theme.do")));
        return LocalizedText.of("");
    }

    private boolean flag(Raw node) {
        String word = node instanceof Raw.Scalar scalar && scalar.plain() ? scalar.value() : "";
        if (!List.of("true", "false").contains(word)) wrong(node.place(), "public", "type.true-false");
        return word.equals("true");
    }

    private String text(Raw node, String key) {
        if (node instanceof Raw.Scalar scalar) return scalar.value();
        wrong(node.place(), key, "type.text");
        return "";
    }

    private List<Raw> elements(Raw node, String key) {
        if (node == null) return List.of();
        if (node instanceof Raw.Sequence list) return list.elements();
        wrong(node.place(), key, "type.list");
        return List.of();
    }

    private List<Raw.Entry> entries(Raw node, String key) {
        if (node == null) return List.of();
        if (node instanceof Raw.Mapping mapping) return mapping.entries();
        wrong(node.place(), key, "type.keys");
        return List.of();
    }

    private Map<String, Raw> keys(Raw node, String key, List<String> known) {
        Map<String, Raw> keys = new TreeMap<>();
        for (Raw.Entry entry : entries(node, key)) {
            if (known.contains(entry.key())) keys.put(entry.key(), entry.value());
            else problems.add(file.problem(Rule.KEY_UNKNOWN, entry.place(), Said.say("field.unknown", entry.key()), Said.list(known)));
        }
        return keys;
    }

    private void wrong(Place place, String key, String type) {
        problems.add(file.problem(Rule.TYPE_WRONG, place, Said.say("field.unknown", key), Said.say(type), Said.say("theme.do")));
    }
}
