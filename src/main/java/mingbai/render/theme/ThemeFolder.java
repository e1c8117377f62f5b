package mingbai.render.theme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
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
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mingbai.format.Address;
import mingbai.format.FilePath;
import mingbai.language.Language;
import mingbai.language.Languages;
import mingbai.plan.Output;
import mingbai.plan.PageKind;
import mingbai.problem.Place;
import mingbai.problem.Problem;
import mingbai.problem.Rule;
import mingbai.problem.Said;
import mingbai.read.Escapes;
import mingbai.read.Raw;
import mingbai.read.RawFile;
import mingbai.read.Reader;
import mingbai.text.Wording;

/** The folder of a theme, and those of the themes that it extends: reads them, with everything that is wrong with their files. */
public final class ThemeFolder {
    /** Names that every system and every address spells alike. */
    private static final Pattern ASSET = Pattern.compile(Output.ASSETS + "[A-Za-z0-9._/-]{1,60}");
    /** More than a reader would load, and than is held in memory at once. */
    private static final int LARGEST_ASSET = 256 << 20;
    private static final String ABOUT = "theme.yaml";
    private static final List<String> KEYS = List.of("name", "extends", "sheets");

    private final Theme theme;
    private final Set<Path> folders = new LinkedHashSet<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Sheets sheets = new Sheets();
    private final Contracts contracts;

    private ThemeFolder() {
        // In an order that is the same in each run: what is remembered of an edition is known by a sum of all of it.
        Map<Language, SortedMap<String, Theme.Text>> texts = new EnumMap<>(Language.class);
        Language.ALL.forEach(language -> texts.put(language, new TreeMap<>()));
        this.theme = new Theme(new TreeMap<>(), texts, new TreeMap<>(), new TreeMap<>());
        this.contracts = new Contracts(theme.templates(), problems);
    }

    /**
     * What reading gave.
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
    public static Loaded read(Path folder) {
        return new ThemeFolder().load(folder);
    }

    private Loaded load(Path folder) {
        add(folder);
        theme.assets().putAll(sheets.joined());
        theme.components().putAll(contracts.components());
        if (problems.stream().noneMatch(Problem::error)) complete(FilePath.slashed(folder));
        return new Loaded(theme, problems.stream().map(Problem::inTheme).toList(), List.copyOf(folders));
    }

    private void add(Path folder) {
        if (Files.isDirectory(folder) && !Files.isRegularFile(folder.resolve(ABOUT))) {
            missing(FilePath.slashed(folder), ABOUT);
            return;
        }
        Reader.Read read = Reader.folder(folder);
        problems.addAll(read.problems());
        if (!read.problems().isEmpty()) return;
        RawFile about = read.files().get(ABOUT);
        folders.add(folder.toAbsolutePath().normalize());
        List<Raw.Entry> keys = keys(about);
        for (Raw.Entry entry : keys) {
            if (entry.key().equals("extends")) extend(folder, about, entry);
            else if (!KEYS.contains(entry.key())) {
                problems.add(about.problem(Rule.KEY_UNKNOWN, entry.place(), Said.say("field.unknown", entry.key()), Said.list(KEYS)));
            }
        }
        keys.stream().filter(entry -> entry.key().equals("sheets"))
                .forEach(entry -> sheets.declare(about, entry));
        for (RawFile file : read.files().values()) {
            if (file.name().matches("(layouts|components)/.+\\.html")) {
                theme.templates().put(file.name(), file);
                hidden(file);
            }
            contracts.file(file);
            sheets.file(file, folder.resolve(file.name()));
            if (!file.name().startsWith(Output.ASSETS)) continue;
            asset(file, folder.resolve(file.name()));
        }
        for (Language language : Language.ALL) {
            RawFile file = read.files().get("i18n/" + language.code() + ".yaml");
            if (file != null) texts(file, theme.texts().get(language));
        }
    }

    /** Reports what a template spells out and readers could not see. A space that it spells out is meant. */
    private void hidden(RawFile file) {
        Escapes.html(file.text()).stream().filter(unseen -> unseen.rule() == Rule.CHARACTER_INVISIBLE)
                .forEach(unseen -> problems.add(file.problem(unseen, file.place(unseen.offset()))));
    }

    /** Whether a system refuses a part of a path, or shortens it. */
    private static boolean refused(String part) {
        return part.endsWith(".") || Address.refused(part.substring(0, (part + ".").indexOf('.')));
    }

    private void asset(RawFile file, Path path) {
        boolean alike = theme.assets().keySet().stream()
                .anyMatch(other -> other.equalsIgnoreCase(file.name()) && !other.equals(file.name()));
        if (alike || !ASSET.matcher(file.name()).matches() || Stream.of(file.name().split("/")).anyMatch(ThemeFolder::refused)) {
            problems.add(Problem.of(Rule.FILE_UNEXPECTED, file.path(), file.name(), Said.say("unexpected.of-theme")));
        }
        try {
            long size = Files.size(path);
            if (size > LARGEST_ASSET) {
                problems.add(Reader.tooLarge(file.path(), size, LARGEST_ASSET, "too-large.text"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        theme.assets().put(file.name(), List.of(path));
    }

    private void extend(Path folder, RawFile about, Raw.Entry entry) {
        String name = entry.value() instanceof Raw.Scalar scalar ? scalar.value() : "";
        Optional<Path> base = FilePath.of(name).map(path -> folder.resolve(path).normalize());
        if (base.filter(path -> folders.contains(path.toAbsolutePath().normalize())).isPresent()) {
            problems.add(about.problem(Rule.THEME_LOOP, entry.value().place(), name));
        } else if (name.isBlank() || base.filter(Files::isDirectory).isEmpty()) {
            problems.add(about.problem(Rule.FILE_MISSING, entry.value().place(), name, Said.say("missing.of-theme")));
        } else {
            add(base.get());
        }
    }

    private List<Raw.Entry> keys(RawFile file) {
        if (file.root().isPresent() && file.root().get() instanceof Raw.Mapping mapping) return mapping.entries();
        problems.add(Contracts.wrong(file, Place.start(file.path()), file.stem(), "type.keys"));
        return List.of();
    }

    private void missing(String folder, String file) {
        problems.add(Problem.of(Rule.FILE_MISSING, folder + "/" + file, file, Said.say("missing.of-theme")));
    }

    private void texts(RawFile file, SortedMap<String, Theme.Text> texts) {
        for (Raw.Entry entry : keys(file)) {
            if (entry.value() instanceof Raw.Scalar text) texts.put(entry.key(), new Theme.Text(text.value(), file, entry.place()));
            else problems.add(Contracts.wrong(file, entry.place(), entry.key(), "type.text"));
        }
    }

    /** Reports layouts and interface texts that are missing, and wording that is blocked. */
    private void complete(String folder) {
        for (PageKind kind : PageKind.values()) {
            String layout = "layouts/" + kind.id() + ".html";
            if (!theme.templates().containsKey(layout)) missing(folder, layout);
        }
        for (Language language : Language.ALL) {
            if (theme.texts().get(language).isEmpty()) missing(folder, "i18n/" + language.code() + ".yaml");
        }
        if (!problems.isEmpty()) return;
        for (Language language : Language.ALL) {
            Languages.ALL.others(language).forEach(other -> theme.texts().get(other).forEach((key, text) -> {
                boolean there = InterfaceTexts.ofOne(key) || theme.texts().get(language).containsKey(key);
                if (!there) problems.add(missing(text, key, language));
            }));
            theme.texts().get(language).values().forEach(text -> Wording.blocked(language, text.value()).forEach(hit -> problems.add(
                    text.file().problem(Rule.WORDING_BLOCKED, text.place(), hit.words(), Said.of(hit.kind())))));
        }
    }

    private static Problem missing(Theme.Text text, String key, Language language) {
        return text.file().problem(Rule.INTERFACE_TEXT, text.place(), key, Said.of("language", language));
    }

    /**
     * Style sheets that lie beside what they style, and those of the edition into which they are joined, in the order of theme.yaml:
     *
     * <pre>
     * sheets:
     *   assets/gazette.css:
     *     - styles/tokens.css
     *     - components/header/style.css
     * </pre>
     */
    private final class Sheets {
        private static final Pattern BESIDE = Pattern.compile("(?:styles|layouts|components)/.+\\.css");
        private static final Pattern SHEET = Pattern.compile(Output.ASSETS + "[A-Za-z0-9._/-]{1,60}\\.css");

        private final SortedMap<String, Style> styles = new TreeMap<>();
        private final SortedMap<String, List<Named>> sheets = new TreeMap<>();

        private record Style(RawFile file, Path path) {}

        /** A file as theme.yaml names it. */
        private record Named(RawFile about, Raw.Scalar name) {}

        /** Takes a file of a theme; of two themes that have it, the one that extends the other comes last. */
        void file(RawFile file, Path path) {
            if (BESIDE.matcher(file.name()).matches()) styles.put(file.name(), new Style(file, path));
            sheets.remove(file.name());
        }

        /**
         * Takes what a theme says below {@code sheets}.
         *
         * @param about its theme.yaml
         */
        void declare(RawFile about, Raw.Entry entry) {
            if (!(entry.value() instanceof Raw.Mapping mapping)) {
                problems.add(Contracts.wrong(about, entry.place(), entry.key(), "type.keys"));
                return;
            }
            for (Raw.Entry sheet : mapping.entries()) {
                if (!SHEET.matcher(sheet.key()).matches()) {
                    problems.add(about.problem(Rule.FILE_UNEXPECTED, sheet.place(), sheet.key(), Said.say("unexpected.of-theme")));
                } else if (sheet.value() instanceof Raw.Sequence list && list.elements().stream().allMatch(Raw.Scalar.class::isInstance)) {
                    sheets.put(sheet.key(), list.elements().stream().map(name -> new Named(about, (Raw.Scalar) name)).toList());
                } else problems.add(Contracts.wrong(about, sheet.place(), sheet.key(), "type.list"));
            }
        }

        /** The files of each style sheet, in order, by its path in the edition. Reports files that are missing, or in none. */
        Map<String, List<Path>> joined() {
            Map<String, List<Path>> joined = new TreeMap<>();
            TreeSet<String> unused = new TreeSet<>(styles.keySet());
            sheets.forEach((sheet, named) -> {
                List<Path> paths = new ArrayList<>();
                for (Named one : named) {
                    String name = one.name().value();
                    unused.remove(name);
                    if (styles.containsKey(name)) paths.add(styles.get(name).path());
                    else problems.add(one.about().problem(Rule.FILE_MISSING, one.name().place(), name, Said.say("missing.of-theme")));
                }
                joined.put(sheet, paths);
            });
            unused.forEach(name -> problems.add(Problem.of(Rule.STYLE_UNUSED, styles.get(name).file().path(), name)));
            return joined;
        }
    }
}
