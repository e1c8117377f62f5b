package mingbai.render.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.language.Language;
import mingbai.model.Address;
import mingbai.plan.PageKind;
import mingbai.problem.Place;
import mingbai.problem.Problem;
import mingbai.problem.Rule;
import mingbai.problem.Said;
import mingbai.read.Escapes;
import mingbai.read.Raw;
import mingbai.read.RawFile;
import mingbai.read.Reader;
import mingbai.render.component.Component;
import mingbai.render.component.Contracts;
import mingbai.render.component.Sheets;
import mingbai.text.Wording;
import mingbai.words.Placeholders;

/**
 * A theme as it was read: templates, interface texts and the paths of its assets. A theme that extends another has the
 * other's files, its own in their place, and its own interface texts before the other's.
 *
 * @param templates  by path from the theme's folder, {@code layouts/item.html}
 * @param texts      by language and key
 * @param assets     by their path in the edition, {@code assets/gazette.css}: the file, or those of which a style sheet is joined, in order
 * @param components those that have a contract, by name
 */
public record Theme(SortedMap<String, RawFile> templates, Map<Language, SortedMap<String, Text>> texts,
                    SortedMap<String, List<Path>> assets, SortedMap<String, Component> components) {
    /** A comment on lines of its own; possessive, so that a long one costs no stack. */
    private static final Pattern COMMENT = Pattern.compile("(?m)^[ \\t]*+/\\*(?:[^*]|\\*(?!/))*+\\*/[ \\t]*+$");
    /** Names that every system and every address spells alike. */
    private static final Pattern ASSET = Pattern.compile("assets/[A-Za-z0-9._/-]{1,60}");
    /** More than a reader would load, and than is held in memory at once. */
    private static final int LARGEST_ASSET = 256 << 20;
    private static final String ABOUT = "theme.yaml";
    private static final List<String> KEYS = List.of("name", "extends", "sheets");

    /**
     * An interface text.
     *
     * @param value with {@code {0}} where arguments go
     * @param file  the file that it is in
     * @param place its place in that file
     */
    public record Text(String value, RawFile file, Place place) {}

    /**
     * What loading gave.
     *
     * @param theme    usable only without problems
     * @param problems everything that is wrong with the theme's files
     * @param folders  its own, and those of the themes that it extends
     */
    public record Loaded(Theme theme, List<Problem> problems, List<Path> folders) {}

    /**
     * Reads a theme and those that it extends.
     *
     * @throws UncheckedIOException when the machine fails
     */
    public static Loaded load(Path folder) {
        // In an order that is the same in each run: what is remembered of an edition is known by a sum of all of it.
        Map<Language, SortedMap<String, Text>> texts = new EnumMap<>(Language.class);
        Language.ALL.forEach(language -> texts.put(language, new TreeMap<>()));
        Theme theme = new Theme(new TreeMap<>(), texts, new TreeMap<>(), new TreeMap<>());
        List<Problem> problems = new ArrayList<>();
        Loading loading = new Loading(new LinkedHashSet<>(), new Sheets(), new Contracts(theme.templates, problems), problems);
        theme.add(folder, loading);
        theme.assets.putAll(loading.sheets().joined(problems));
        theme.components.putAll(loading.contracts().components());
        if (problems.stream().noneMatch(Problem::error)) theme.complete(folder.toString().replace('\\', '/'), problems);
        return new Loaded(theme, problems, List.copyOf(loading.folders()));
    }

    /**
     * An asset's bytes, read when they are written. Comments of scripts and style sheets that have lines of their own are for
     * those who read the theme: readers of the edition do not load them. Lines keep their numbers.
     */
    public byte[] asset(String path) {
        List<Path> files = assets.get(path);
        if (!path.endsWith(".js") && !path.endsWith(".css")) return bytes(files.get(0));
        if (files.size() == 1) return text(files.get(0)).getBytes(StandardCharsets.UTF_8);
        return files.stream().map(Theme::text).map(text -> text.endsWith("\n") ? text : text + "\n").collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A problem in a style sheet that was joined, told in the file that has the line; any other as it is. */
    public Problem inFile(Problem problem) {
        List<Path> files = assets.getOrDefault(problem.place().file(), List.of());
        int line = problem.place().line();
        for (Path file : files.size() < 2 ? List.<Path>of() : files) {
            int lines = (int) text(file).lines().count();
            if (line <= lines) return at(problem, file, line);
            line -= lines;
        }
        return problem;
    }

    private static Problem at(Problem problem, Path file, int line) {
        Place place = new Place(file.toString().replace('\\', '/'), line, problem.place().column());
        return new Problem(problem.rule(), place, problem.excerpt(), problem.arguments(), problem.suggestion());
    }

    /** A script or style sheet without comments. */
    private static String text(Path file) {
        String text = new String(bytes(file), StandardCharsets.UTF_8);
        return COMMENT.matcher(text).replaceAll(comment -> "\n".repeat((int) comment.group().lines().count() - 1));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is read of a theme and of those that it extends. @param folders theirs */
    private record Loading(Set<Path> folders, Sheets sheets, Contracts contracts, List<Problem> problems) {}

    private void add(Path folder, Loading loading) {
        List<Problem> problems = loading.problems();
        if (Files.isDirectory(folder) && !Files.isRegularFile(folder.resolve(ABOUT))) {
            problems.add(Problem.of(Rule.FILE_MISSING, folder.toString().replace('\\', '/') + "/" + ABOUT, ABOUT));
            return;
        }
        Reader.Read read = Reader.folder(folder);
        problems.addAll(read.problems());
        if (!read.problems().isEmpty()) return;
        RawFile about = read.files().get(ABOUT);
        loading.folders().add(folder.toAbsolutePath().normalize());
        List<Raw.Entry> keys = keys(about, problems);
        for (Raw.Entry entry : keys) {
            if (entry.key().equals("extends")) extend(folder, about, entry, loading);
            else if (!KEYS.contains(entry.key())) {
                problems.add(about.problem(Rule.KEY_UNKNOWN, entry.place(), entry.key(), String.join(", ", KEYS)));
            }
        }
        keys.stream().filter(entry -> entry.key().equals("sheets"))
                .forEach(entry -> loading.sheets().declare(about, entry, problems));
        for (RawFile file : read.files().values()) {
            if (file.name().matches("(layouts|components)/.+\\.html")) {
                templates.put(file.name(), file);
                hidden(file, problems);
            }
            loading.contracts().file(file);
            loading.sheets().file(file, folder.resolve(file.name()));
            if (!file.name().startsWith("assets/")) continue;
            asset(file, folder.resolve(file.name()), problems);
        }
        for (Language language : Language.ALL) {
            RawFile file = read.files().get("i18n/" + language.code() + ".yaml");
            if (file != null) texts(file, texts.get(language), problems);
        }
    }

    /** Tells of what a template spells out and readers could not see. A space that it spells out is meant. */
    private static void hidden(RawFile file, List<Problem> problems) {
        Escapes.html(file.text()).stream().filter(unseen -> unseen.rule() == Rule.CHARACTER_INVISIBLE)
                .forEach(unseen -> problems.add(file.problem(unseen, file.place(unseen.offset()))));
    }

    /** Whether a system refuses a part of a path, or shortens it. */
    private static boolean refused(String part) {
        return part.endsWith(".") || Address.refused(part.substring(0, (part + ".").indexOf('.')));
    }

    private void asset(RawFile file, Path path, List<Problem> problems) {
        boolean alike = assets.keySet().stream().anyMatch(other -> other.equalsIgnoreCase(file.name()) && !other.equals(file.name()));
        if (alike || !ASSET.matcher(file.name()).matches() || Stream.of(file.name().split("/")).anyMatch(Theme::refused)) {
            problems.add(Problem.of(Rule.FILE_UNEXPECTED, file.path(), file.name()));
        }
        try {
            long size = Files.size(path);
            if (size > LARGEST_ASSET) {
                problems.add(Problem.of(Rule.FILE_TOO_LARGE, file.path(), String.valueOf(size), String.valueOf(LARGEST_ASSET)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assets.put(file.name(), List.of(path));
    }

    private void extend(Path folder, RawFile about, Raw.Entry entry, Loading loading) {
        String name = entry.value() instanceof Raw.Scalar scalar ? scalar.value() : "";
        Optional<Path> base = base(folder, name);
        if (base.filter(path -> loading.folders().contains(path.toAbsolutePath().normalize())).isPresent()) {
            loading.problems().add(about.problem(Rule.THEME_LOOP, entry.value().place(), name));
        } else if (name.isBlank() || base.filter(Files::isDirectory).isEmpty()) {
            loading.problems().add(about.problem(Rule.FILE_MISSING, entry.value().place(), name));
        } else {
            add(base.get(), loading);
        }
    }

    /** Absent: no folder can be called so here. */
    private static Optional<Path> base(Path folder, String name) {
        try {
            return Optional.of(folder.resolve(name).normalize());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static List<Raw.Entry> keys(RawFile file, List<Problem> problems) {
        if (file.root().isPresent() && file.root().get() instanceof Raw.Mapping mapping) return mapping.entries();
        problems.add(file.problem(Rule.TYPE_WRONG, Place.start(file.path()), file.stem(), Said.say("type.keys")));
        return List.of();
    }

    private static void texts(RawFile file, SortedMap<String, Text> texts, List<Problem> problems) {
        for (Raw.Entry entry : keys(file, problems)) {
            if (entry.value() instanceof Raw.Scalar scalar) {
                texts.put(entry.key(), new Text(scalar.value(), file, entry.place()));
            } else {
                problems.add(file.problem(Rule.TYPE_WRONG, entry.place(), entry.key(), Said.say("type.text")));
            }
        }
    }

    /** Tells of layouts and interface texts that are missing, and of wording that is blocked. */
    private void complete(String folder, List<Problem> problems) {
        for (PageKind kind : PageKind.values()) {
            String layout = "layouts/" + kind.id() + ".html";
            if (!templates.containsKey(layout)) problems.add(Problem.of(Rule.FILE_MISSING, folder + "/" + layout, layout));
        }
        for (Language language : Language.ALL) {
            if (texts.get(language).isEmpty()) {
                String file = "i18n/" + language.code() + ".yaml";
                problems.add(Problem.of(Rule.FILE_MISSING, folder + "/" + file, file));
            }
        }
        if (!problems.isEmpty()) return;
        for (Language language : Language.ALL) {
            texts.get(language.other()).forEach((key, text) -> {
                if (!texts.get(language).containsKey(key)) problems.add(missing(text, key, language));
            });
            texts.get(language).values().forEach(text -> Wording.blocked(language, text.value()).forEach(hit -> problems.add(
                    text.file().problem(Rule.WORDING_BLOCKED, text.place(), hit.words(), Said.of(hit.kind())))));
        }
    }

    private static Problem missing(Text text, String key, Language language) {
        return text.file().problem(Rule.INTERFACE_TEXT, text.place(), key, Said.say("language." + language.code()));
    }

    /** An interface text with its arguments; absent where the theme has none. */
    public Optional<String> text(Language language, String key, List<String> arguments) {
        Text text = texts.get(language).get(key);
        if (text == null) return Optional.empty();
        return Optional.of(Placeholders.fill(text.value(), arguments));
    }
}
