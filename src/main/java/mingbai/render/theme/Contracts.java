package mingbai.render.theme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingbai.problem.Place;
import mingbai.problem.Problem;
import mingbai.problem.Rule;
import mingbai.problem.Said;
import mingbai.read.RawFile;

/**
 * That templates, components and their calls say the same: a component uses what it declares and declares what it uses, and each call
 * gives what it needs and nothing else. A component that is a single file has no contract: it sees what is around it, as if its
 * text was there.
 */
final class Contracts {
    private static final Pattern COMPONENT = Pattern.compile("components/(?:([^/]+)/(?:template\\.html|component\\.yaml)|.+\\.html)");
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
        component.params().forEach((name, param) -> unused(component, used, name, param.place()));
        component.reads().forEach((name, place) -> unused(component, used, name, place));
        for (Component.Example example : component.examples()) {
            example.with().forEach((name, value) -> {
                if (!component.params().containsKey(name)) unknown(component.file(), value.name(), component, name);
            });
            lacking(component.file(), example.place(), component, example.with().keySet());
        }
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
}
