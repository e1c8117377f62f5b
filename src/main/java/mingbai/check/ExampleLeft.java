package mingbai.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import mingbai.check.form.Found;
import mingbai.check.form.Key;
import mingbai.check.form.Shape;
import mingbai.check.form.TextKeys;
import mingbai.check.record.Content;
import mingbai.check.record.ListForms;
import mingbai.problem.Place;
import mingbai.problem.Rule;
import mingbai.read.Raw;
import mingbai.read.RawFile;
import mingbai.read.Reader;

/**
 * Words of the example that a new publication starts from: in a release nobody wants to read them. Its column heads, kinds, topics,
 * concepts and what its page says of every edition can stay.
 */
final class ExampleLeft {
    private static final List<String> HOMES = List.of("/mingbai/start/", "/mingbai/start-zh/");
    private static final int SHOWN = 24;
    /** What is called the same in many publications. */
    private static final Set<String> KEPT = Set.of("columns", "kinds");
    private static final List<String> FILES = List.of("publication.yaml", "units.yaml", "regions.yaml",
            "items/01.yaml", "items/02.yaml", "items/03.yaml", "pages/about.zh.md", "pages/about.en.md");
    /** What says of itself that it is the example. */
    private static final Pattern NAMED = Pattern.compile("示例|入门|(?i:example)|Getting started");

    private final Set<String> texts = new HashSet<>();
    private final Set<List<String>> names = new HashSet<>();
    /** What is called so in one language. */
    private final Set<String> alone = new HashSet<>();

    private ExampleLeft() {
        for (String home : HOMES) {
            SortedMap<String, String> known = new TreeMap<>();
            FILES.forEach(name -> text(home + name).ifPresent(text -> known.put(name, text)));
            Reader.together(new Reader.Read(new TreeMap<>(), List.of()), "", known).files().values().forEach(this::learn);
        }
    }

    /** Absent: the example has no such file. */
    private static Optional<String> text(String name) {
        try (var in = ExampleLeft.class.getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void learn(RawFile file) {
        if (file.name().endsWith(".md")) file.text().lines().filter(line -> NAMED.matcher(line).find()).forEach(texts::add);
        file.root().ifPresent(this::learn);
    }

    private void learn(Raw node) {
        if (node instanceof Raw.Scalar scalar) {
            String value = scalar.value().strip();
            boolean own = NAMED.matcher(value).find() && !value.startsWith("source/");
            if (own) texts.add(value);
        } else if (node instanceof Raw.Sequence list) {
            list.elements().forEach(this::learn);
        } else if (node instanceof Raw.Mapping mapping) {
            mapping.entries().forEach(entry -> {
                if (!KEPT.contains(entry.key())) learn(entry.value());
            });
            name(mapping).ifPresent(names::add);
            alone(mapping).map(name -> name.value().strip()).filter(name -> !name.equals(Shape.TO_BE_CONFIGURED)).ifPresent(alone::add);
        }
    }

    /** A text in the authoritative language, then in others; absent: the mapping is none, or it is not translated. */
    private static Optional<List<String>> name(Raw.Mapping mapping) {
        List<String> name = TextKeys.EACH.stream().flatMap(key -> scalar(mapping, key).stream()).map(text -> text.value().strip()).toList();
        return Optional.of(name).filter(each -> each.size() > 1 && scalar(mapping, TextKeys.VERBATIM).isPresent());
    }

    /** The name of something in one language. */
    private static Optional<Raw.Scalar> alone(Raw.Mapping mapping) {
        return scalar(mapping, ListForms.NAME);
    }

    private static Optional<Raw.Scalar> scalar(Raw.Mapping mapping, Key<?> key) {
        return mapping.value(key.name()).flatMap(Raw::scalar);
    }

    /** Reports its words in a release. */
    static void check(Content content, Found found) {
        if (!found.release()) return;
        ExampleLeft example = new ExampleLeft();
        for (RawFile file : content.all()) {
            if (file.name().endsWith(".md") && file.name().startsWith("pages/")) example.page(found, file);
            file.root().filter(root -> !file.name().startsWith("glossary/")).ifPresent(root -> example.left(found, file, root));
        }
    }

    private void page(Found found, RawFile file) {
        List<String> lines = file.text().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (texts.contains(lines.get(i))) report(found, file, new Place(file.path(), i + 1, 1), lines.get(i));
        }
    }

    private void left(Found found, RawFile file, Raw node) {
        if (node instanceof Raw.Scalar scalar) {
            if (texts.contains(scalar.value().strip())) report(found, file, scalar.start(), scalar.value().strip());
        } else if (node instanceof Raw.Sequence list) {
            list.elements().forEach(element -> left(found, file, element));
        } else if (node instanceof Raw.Mapping mapping) {
            alone(mapping).filter(name -> alone.contains(name.value().strip()))
                    .ifPresent(name -> report(found, file, name.start(), name.value().strip()));
            Optional<List<String>> name = name(mapping).filter(names::contains);
            if (name.isPresent()) report(found, file, scalar(mapping, TextKeys.VERBATIM).orElseThrow().start(), name.get().get(0));
            else mapping.entries().forEach(entry -> left(found, file, entry.value()));
        }
    }

    private static void report(Found found, RawFile file, Place place, String text) {
        int shown = Math.min(text.length(), SHOWN);
        found.add(file.problem(Rule.EXAMPLE_LEFT, place, text.substring(0, shown) + (shown < text.length() ? "…" : "")));
    }
}
