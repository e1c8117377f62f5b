package mingbai.render.theme;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mingbai.language.Language;
import mingbai.language.LocalizedText;
import mingbai.problem.Place;
import mingbai.problem.Problem;
import mingbai.problem.Rule;
import mingbai.problem.Said;
import mingbai.read.Raw;
import mingbai.read.RawFile;

/**
 * That templates, components and their calls say the same: a component uses what it declares and declares what it uses, and each call
 * gives what it needs and nothing else. A template that a theme has in another's place may use less. A component that is a single file
 * has no contract: it sees what is around it, as if its text was there.
 */
final class Contracts {
    private static final Pattern COMPONENT = Pattern.compile("components/(?:([^/]+)/(?:template\\.html|component\\.yaml)|.+\\.html)");
    private static final Pattern COMMENT = Pattern.compile("\\{#.*?#}", Pattern.DOTALL);
    private static final String ABOUT = "component.yaml";
    private static final String TEMPLATE = "template.html";

    private final SortedMap<String, RawFile> templates;
    private final SortedMap<String, RawFile> abouts = new TreeMap<>();
    private final Map<String, RawFile> known = new HashMap<>();
    /** What takes the place of a file of the theme that is extended. */
    private final List<RawFile> others = new ArrayList<>();
    private final SortedMap<String, Component> components = new TreeMap<>();
    private final Map<String, Uses> uses = new HashMap<>();
    private final List<Problem> problems;

    /** @param templates by path, to be filled; those of the themes that a theme extends among them */
    Contracts(SortedMap<String, RawFile> templates, List<Problem> problems) {
        this.templates = templates;
        this.problems = problems;
    }

    /** A key with a value of another type than it should have. */
    static Problem wrong(RawFile file, Place place, String key, String type) {
        return file.problem(Rule.TYPE_WRONG, place, Said.say("field.unknown", key), Said.say(type), Said.say("theme.do"));
    }

    /** Takes a file of a theme; of two themes that have it, the one that extends the other comes last. */
    void file(RawFile file) {
        if (!COMPONENT.matcher(file.name()).matches()) return;
        if (file.name().endsWith(ABOUT)) abouts.put(file.name(), file);
        if (known.put(file.name(), file) != null) others.add(file);
    }

    /** The components that have a contract, by name. Reports all that is wrong with any, or with a call of it. */
    SortedMap<String, Component> components() {
        known.keySet().stream().map(COMPONENT::matcher).filter(Matcher::matches).map(path -> path.group(1)).filter(Objects::nonNull)
                .distinct().sorted().forEach(this::read);
        templates.forEach((path, file) -> uses.put(path, Uses.of(file.text())));
        components.values().forEach(this::check);
        templates.forEach(this::calls);
        others.stream().filter(file -> !open(file)).forEach(file -> problems.add(
                Problem.of(Rule.COMPONENT_INTERNAL, file.path(), file.name())));
        return components;
    }

    private boolean open(RawFile file) {
        Matcher path = COMPONENT.matcher(file.name());
        return path.matches() && path.group(1) != null && components.containsKey(path.group(1)) && components.get(path.group(1)).open();
    }

    private void read(String name) {
        String folder = "components/" + name + "/";
        RawFile template = templates.get(folder + TEMPLATE);
        RawFile about = abouts.get(folder + ABOUT);
        if (template == null) missing(about, TEMPLATE);
        else if (about == null) missing(template, ABOUT);
        else new ComponentReader(about, problems).read(name).ifPresent(component -> components.put(name, component));
    }

    private void missing(RawFile beside, String name) {
        String folder = beside.path().substring(0, beside.path().lastIndexOf('/') + 1);
        problems.add(Problem.of(Rule.FILE_MISSING, folder + name, name, Said.say("missing.of-theme")));
    }

    private void check(Component component) {
        RawFile template = templates.get(component.template());
        Set<String> used = new HashSet<>();
        Set<String> reported = new HashSet<>();
        for (Uses.Name name : free(component.template(), new HashSet<>())) {
            used.add(name.name());
            boolean declared = component.params().containsKey(name.name()) || component.reads().containsKey(name.name());
            if (declared || !reported.add(name.name())) continue;
            problems.add(template.problem(Rule.COMPONENT_CONTRACT, template.place(name.offset()),
                    Said.say("component.undeclared", name.name())));
        }
        if (own(component, template) && !slot(template)) {
            component.params().forEach((name, param) -> unused(component, used, name, param.place()));
            component.reads().forEach((name, place) -> unused(component, used, name, place));
        }
        for (Component.Example example : component.examples()) {
            example.with().forEach((name, value) -> {
                if (!component.params().containsKey(name)) unknown(component.file(), value.name(), component, name);
            });
            lacking(component.file(), example.place(), component, example.with().keySet());
        }
    }

    /** Whether both are of one theme. A template in another's place need not use all that it is given. */
    private static boolean own(Component component, RawFile template) {
        return template.path().equals(component.file().path().replace(ABOUT, TEMPLATE));
    }

    /** Whether a template prints nothing: what it reads is for those that fill it. */
    private static boolean slot(RawFile template) {
        return COMMENT.matcher(template.text()).replaceAll("").isBlank();
    }

    private void unused(Component component, Set<String> used, String name, Place place) {
        if (used.contains(name)) return;
        problems.add(component.file().problem(Rule.COMPONENT_CONTRACT, place, Said.say("component.unused", name)));
    }

    /** Those of what it includes are where it is included. */
    private List<Uses.Name> free(String path, Set<String> within) {
        Uses template = uses.get(path);
        if (template == null || !within.add(path)) return List.of();
        List<Uses.Name> free = new ArrayList<>(template.free());
        for (Uses.Call call : template.calls()) {
            if (component(call).isPresent()) continue;
            free(call.template(), within).stream().filter(name -> !call.given().containsKey(name.name()))
                    .filter(name -> !call.known().contains(name.name())).map(name -> new Uses.Name(name.name(), call.offset()))
                    .forEach(free::add);
        }
        within.remove(path);
        return free;
    }

    private void calls(String path, RawFile file) {
        for (Uses.Call call : uses.get(path).calls()) {
            Optional<Component> component = component(call);
            if (component.isEmpty()) continue;
            call.given().forEach((name, offset) -> {
                if (!component.get().params().containsKey(name)) unknown(file, file.place(offset), component.get(), name);
            });
            lacking(file, file.place(call.offset()), component.get(), call.given().keySet());
        }
    }

    private Optional<Component> component(Uses.Call call) {
        return components.values().stream().filter(component -> component.template().equals(call.template())).findFirst();
    }

    private void unknown(RawFile file, Place place, Component component, String name) {
        problems.add(file.problem(Rule.COMPONENT_CONTRACT, place, Said.say("component.unknown", component.name(), name)));
    }

    private void lacking(RawFile file, Place place, Component component, Set<String> given) {
        component.params().keySet().stream().filter(name -> !given.contains(name)).forEach(name -> problems.add(
                file.problem(Rule.COMPONENT_CONTRACT, place, Said.say("component.lacking", component.name(), name))));
    }

    /**
     * The variables that a template takes from around it, and the templates that it includes, each with its offset. Pebble's own tree
     * knows lines alone, so the text is read: what a template sets, or goes through in a loop, is its own.
     *
     * @param free  variables and where each is used, in the order of the text
     * @param calls inclusions of templates that are named in letters
     */
    private record Uses(List<Name> free, List<Call> calls) {
        private static final Pattern TAG = Pattern.compile("\\{#.*?#}|\\{\\{(.*?)}}|\\{%(.*?)%}", Pattern.DOTALL);
        private static final Pattern TOKEN = Pattern.compile(
                "\"(?:[^\"\\\\]|\\\\.)*+\"|'(?:[^'\\\\]|\\\\.)*+'|[A-Za-z_][A-Za-z0-9_]*+|[0-9]++|[^\\s]", Pattern.DOTALL);
        private static final Set<String> OPERATORS = Set.of("and", "or", "not", "is", "contains", "equals", "in", "true", "false", "null",
                "none", "with", "matches", "starts", "ends");

        /** A variable. */
        record Name(String name, int offset) {}

        /**
         * An inclusion.
         *
         * @param template what is included
         * @param given    the names that it is given, and where they are
         * @param known    what else the template around it has set there
         */
        record Call(String template, int offset, Map<String, Integer> given, Set<String> known) {}

        static Uses of(String template) {
            Reading reading = new Reading();
            Matcher tags = TAG.matcher(template);
            while (tags.find()) {
                if (tags.group(1) != null) reading.expression(tokens(template, tags.start(1), tags.end(1)));
                else if (tags.group(2) != null) reading.tag(tokens(template, tags.start(2), tags.end(2)), tags.start());
            }
            return new Uses(List.copyOf(reading.free), List.copyOf(reading.calls));
        }

        private static List<Name> tokens(String template, int from, int to) {
            List<Name> tokens = new ArrayList<>();
            Matcher found = TOKEN.matcher(template).region(from, to);
            while (found.find()) tokens.add(new Name(found.group(), found.start()));
            if (!tokens.isEmpty() && tokens.get(0).name().equals("-")) tokens.remove(0);
            return tokens;
        }

        /** What has been read of a template. */
        private static final class Reading {
            private final List<Name> free = new ArrayList<>();
            private final List<Call> calls = new ArrayList<>();
            private final Deque<Set<String>> own = new ArrayDeque<>(List.of(new HashSet<>()));

            void tag(List<Name> tokens, int offset) {
                String tag = word(tokens, 0);
                switch (tag) {
                    case "if", "elseif" -> expression(rest(tokens, 1));
                    case "set" -> {
                        expression(rest(tokens, 3));
                        own.peek().add(word(tokens, 1));
                    }
                    case "for" -> {
                        expression(rest(tokens, 3));
                        own.push(new HashSet<>(Set.of(word(tokens, 1), "loop")));
                    }
                    case "endfor" -> {
                        if (own.size() > 1) own.pop();
                    }
                    case "include" -> include(tokens, offset);
                    default -> { }
                }
            }

            private void include(List<Name> tokens, int offset) {
                expression(rest(tokens, 1));
                String named = word(tokens, 1);
                if (!named.startsWith("\"") && !named.startsWith("'")) return;
                Map<String, Integer> given = new LinkedHashMap<>();
                int depth = 0;
                for (int i = 2; i < tokens.size(); i++) {
                    String token = tokens.get(i).name();
                    if ("{[(".contains(token)) depth++;
                    else if ("}])".contains(token)) depth--;
                    else if (depth == 1 && "{,".contains(word(tokens, i - 1)) && word(tokens, i + 1).equals(":") && token.length() > 1) {
                        given.put(unquoted(token), tokens.get(i).offset());
                    }
                }
                Set<String> known = new HashSet<>();
                own.forEach(known::addAll);
                calls.add(new Call(unquoted(named), offset, given, known));
            }

            void expression(List<Name> tokens) {
                for (int i = 0; i < tokens.size(); i++) {
                    String token = tokens.get(i).name();
                    if (!Character.isJavaIdentifierStart(token.charAt(0)) || OPERATORS.contains(token)) continue;
                    String before = i == 0 ? "" : tokens.get(i - 1).name();
                    boolean test = before.equals("is") || before.equals("not") && i > 1 && tokens.get(i - 2).name().equals("is");
                    if (before.equals(".") || before.equals("|") || test || word(tokens, i + 1).equals("(")) continue;
                    if (own.stream().noneMatch(names -> names.contains(token))) free.add(tokens.get(i));
                }
            }

            private static List<Name> rest(List<Name> tokens, int from) {
                return tokens.subList(Math.min(from, tokens.size()), tokens.size());
            }

            private static String word(List<Name> tokens, int at) {
                return at < tokens.size() ? tokens.get(at).name() : "";
            }

            private static String unquoted(String token) {
                return token.substring(1, Math.max(1, token.length() - 1));
            }
        }
    }

    /** Reads a component.yaml and reports every key that is not as it should be. */
    private record ComponentReader(RawFile file, List<Problem> problems) {
        private static final List<String> KEYS = List.of("about", "public", "params", "reads", "criteria", "examples");
        private static final List<String> WORDS = Language.ALL.stream().map(Language::code).toList();
        private static final List<String> PARAM = Stream.concat(Stream.of("type"), WORDS.stream()).toList();
        private static final List<String> EXAMPLE = Stream.concat(WORDS.stream(), Stream.of("on", "with")).toList();

        /**
         * Absent: something is wrong, and reported.
         *
         * @param name of the folder
         */
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
                    keys.containsKey("on") ? text(keys.get("on"), "on") : "index.html", with);
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
            if (!List.of("true", "false").contains(word)) problems.add(wrong(file, node.place(), "public", "type.true-false"));
            return word.equals("true");
        }

        private String text(Raw node, String key) {
            if (node instanceof Raw.Scalar scalar) return scalar.value();
            problems.add(wrong(file, node.place(), key, "type.text"));
            return "";
        }

        private List<Raw> elements(Raw node, String key) {
            if (node == null) return List.of();
            if (node instanceof Raw.Sequence list) return list.elements();
            problems.add(wrong(file, node.place(), key, "type.list"));
            return List.of();
        }

        private List<Raw.Entry> entries(Raw node, String key) {
            if (node == null) return List.of();
            if (node instanceof Raw.Mapping mapping) return mapping.entries();
            problems.add(wrong(file, node.place(), key, "type.keys"));
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
    }
}
