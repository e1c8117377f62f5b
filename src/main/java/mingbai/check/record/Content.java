package mingbai.check.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.check.form.Fields;
import mingbai.check.form.Form;
import mingbai.check.form.Found;
import mingbai.check.form.Intended;
import mingbai.check.form.Suggestion;
import mingbai.format.TextResource;
import mingbai.language.Language;
import mingbai.language.Languages;
import mingbai.problem.Place;
import mingbai.problem.Problem;
import mingbai.problem.Rule;
import mingbai.problem.Said;
import mingbai.read.Raw;
import mingbai.read.RawFile;
import mingbai.read.Reader;

/** The content folder: which file belongs where. What is asked for and is not there is reported, unless it could not be read. */
public final class Content {
    public static final String PUBLICATION = "publication.yaml";
    private static final String CODES = Language.ALL.stream().map(Language::code).collect(Collectors.joining("|"));
    private static final Pattern KNOWN = Pattern.compile(
            "(README|RULES|PUBLISHING|CHEATSHEET)(-[a-z]+)?(\\.(" + CODES + "))?\\.md"
                    + "|(publication|groups|units|regions|topics|redirects)\\.yaml|(items|glossary)/[^/]+\\.yaml"
                    + "|pages/[^/.]+\\.(" + CODES + ")\\.md|source/.+|schema/[a-z0-9-]+\\.schema\\.json|guide/[^/]+\\.png");
    private static final Set<String> LISTS = Set.of("groups.yaml", "units.yaml", "regions.yaml", "topics.yaml");

    private final String path;
    private final Map<String, RawFile> files;
    /** Files by the folder in which they belong. */
    private final Map<String, List<RawFile>> folders = new HashMap<>();
    private final List<RawFile> vocabulary = new ArrayList<>();
    private final List<RawFile> unexpected = new ArrayList<>();
    /** Paths that could not be read, or have no place. */
    private final NavigableSet<String> failed = new TreeSet<>();

    /** @param path the content folder as a person would type it, for places */
    public Content(String path, Reader.Read read) {
        this.path = path;
        this.files = read.files();
        read.problems().stream().filter(problem -> !problem.rule().intendable()).forEach(problem -> failed.add(problem.place().file()));
        files.values().forEach(this::place);
    }

    /** All of it: files that have no place in it are reported. */
    public static Content whole(Found found, String path, Reader.Read read) {
        Content content = new Content(path, read);
        for (RawFile file : content.unexpected) {
            Misnamed misnamed = new Misnamed(file.name(), name -> KNOWN.matcher(name).matches(), content.files::containsKey);
            found.add(Problem.of(Rule.FILE_UNEXPECTED, file.path(), file.name(), misnamed.remedy()));
            content.failed.add(file.path());
            misnamed.meant().ifPresent(name -> content.failed.add(content.path(name)));
        }
        return content;
    }

    private void place(RawFile file) {
        boolean source = file.name().startsWith("source/");
        if (!KNOWN.matcher(file.name()).matches() || !source && Misnamed.copied(file.name())) {
            unexpected.add(file);
            return;
        }
        String folder = file.name().substring(0, Math.max(0, file.name().indexOf('/')));
        folders.computeIfAbsent(folder, name -> new ArrayList<>()).add(file);
        if (folder.equals("glossary") || LISTS.contains(file.name())) vocabulary.add(file);
    }

    /**
     * The languages that publication.yaml declares, which decide how all records are written. Where it declares none, or what is wrong with
     * them is yet to be reported, they are those in which it writes its title.
     */
    public static Languages languages(Reader.Read read) {
        Optional<Raw> publication = Optional.ofNullable(read.files().get(PUBLICATION)).flatMap(RawFile::root);
        List<Language> declared = publication.stream().flatMap(record -> record.value(PublicationForm.LANGUAGES.name()).stream())
                .flatMap(list -> list.elements().stream()).flatMap(code -> code.scalar().stream())
                .flatMap(code -> Language.of(code.value()).stream()).distinct().sorted().toList();
        if (!declared.isEmpty() && declared.get(0) == Language.AUTHORITATIVE) return new Languages(declared);
        boolean alone = publication.flatMap(record -> record.value(PublicationForm.TITLE.name())).flatMap(Raw::scalar).isPresent();
        return alone ? new Languages(List.of(Language.AUTHORITATIVE)) : Languages.ALL;
    }

    /**
     * Whether publication.yaml is there and cannot be read. Then it is known neither in which languages records are written nor which
     * columns they have, and whatever else was said of them would be wrong.
     */
    public static boolean undeclared(Reader.Read read) {
        return Optional.ofNullable(read.files().get(PUBLICATION)).filter(file -> file.root().isEmpty() && !file.text().isBlank())
                .isPresent();
    }

    /** All files, in the order of their names. */
    public Collection<RawFile> all() {
        return files.values();
    }

    /** The prose pages, in all languages. */
    public List<RawFile> prose() {
        return folders.getOrDefault("pages", List.of());
    }

    /** The language of a prose page, which is in its name before the ending. */
    public static Language language(RawFile prose) {
        return Language.of(prose.stem().split("\\.")[1]).orElseThrow();
    }

    /** The source document and what lies beside it. */
    public List<RawFile> sources() {
        return folders.getOrDefault("source", List.of());
    }

    /** The records of topics, units, regions and concepts. */
    public List<RawFile> vocabulary() {
        return vocabulary;
    }

    /** The records of concepts, by name; empty: there is no glossary. */
    public List<RawFile> glossary() {
        return folders.getOrDefault("glossary", List.of());
    }

    /** The record of a concept. */
    public Optional<RawFile> glossary(String id) {
        return Optional.ofNullable(files.get("glossary/" + id + ".yaml"));
    }

    /** All records of a folder, by name; an empty folder is reported. */
    public List<RawFile> folder(Found found, String name) {
        List<RawFile> records = folders.getOrDefault(name, List.of());
        if (records.isEmpty() && !failed(name + "/")) found.add(Problem.of(Rule.FOLDER_EMPTY, path(name), name));
        return records;
    }

    /** The source document that a file names there; absent, and reported at that place, where there is none. */
    public Optional<RawFile> source(Found found, String name, RawFile by, Place place) {
        RawFile file = files.get(name);
        if (file == null && !failed(name)) {
            List<String> sources = files.keySet().stream().filter(other -> other.startsWith("source/")).toList();
            found.add(by.problem(Rule.FILE_MISSING, place, Suggestion.near(name, sources), name,
                    Said.say("missing.source")));
        }
        return Optional.ofNullable(file);
    }

    /** The record of that name, a mapping; absent, and reported if it is needed, where there is none. */
    public Optional<Fields> record(Found found, String name, Form form, boolean needed) {
        RawFile file = files.get(name);
        if (file == null && needed && !failed(name)) {
            found.add(Problem.of(Rule.FILE_MISSING, path(name), name, Said.say("missing.record")));
        }
        return Optional.ofNullable(file).flatMap(there -> fields(found, there, form));
    }

    /** The keys and values of a record; absent, and reported, where it holds none. */
    public Optional<Fields> fields(Found found, RawFile file, Form form) {
        if (file.root().isPresent()) {
            Optional<Fields> fields = Fields.of(found, file, file.root().get(), form);
            fields.ifPresent(record -> intended(found, record));
            return fields;
        }
        if (!failed(file.name())) {
            found.add(Problem.of(Rule.TEXT_EMPTY, file.path(), Said.say("field.unknown", file.name()), Said.say("blank.file")));
        }
        return Optional.empty();
    }

    private static void intended(Found found, Fields record) {
        for (Fields entry : record.read(IntendedForm.ENTRIES)) {
            String rule = entry.read(IntendedForm.RULE);
            String text = entry.read(IntendedForm.TEXT);
            entry.read(IntendedForm.REASON);
            if (IntendedForm.intendable(rule)) found.add(new Intended(record.file(), entry.place(IntendedForm.RULE), rule, text));
        }
    }

    /** Whether reading a file, or a file below a folder named with a slash, failed: that needs no second problem. */
    public boolean failed(String name) {
        String wanted = path(name);
        if (failed.contains(wanted) || failed.contains(path)) return true;
        String next = wanted.endsWith("/") ? failed.ceiling(wanted) : null;
        return next != null && next.startsWith(wanted);
    }

    private String path(String name) {
        return path + "/" + name;
    }

    /**
     * Files whose names were changed by what they were saved or copied with: {@code 01.yaml.txt}, which Windows shows as
     * {@code 01.yaml}, {@code 01.yml}, {@code 01 - Copy.yaml}. They hold records, so that nobody is told to delete them.
     *
     * @param name  below the content folder
     * @param known whether a name is agreed
     * @param there whether there is a file of that name
     */
    private record Misnamed(String name, Predicate<String> known, Predicate<String> there) {
        private static final Pattern AGREED = Pattern.compile("[a-z0-9./-]+");
        private static final List<String> OFFICE = List.of("doc", "docx", "rtf", "wps", "odt", "xls", "xlsx", "et");
        private static final Pattern ENDING = Pattern.compile("\\.([^./]+)$");

        /** Whether a file or its folder is called as file managers call what was copied. */
        static boolean copied(String name) {
            return !AGREED.matcher(name).matches() && copy(name).isPresent();
        }

        private static Optional<String> copy(String name) {
            return Stream.of(name.split("/")).filter(part -> Copies.NAMES.matcher(part).find()).findFirst();
        }

        /** As it is probably to be called; absent: nobody can tell, or it is a copy. */
        Optional<String> meant() {
            if (copied(name)) return Optional.empty();
            String small = name.toLowerCase(Locale.ROOT);
            String bare = ENDING.matcher(small).replaceFirst("");
            return Stream.of(small, bare, bare + ".yaml", bare + ".md", small + ".yaml", small + ".md")
                    .filter(known).filter(candidate -> !candidate.startsWith("source/")).findFirst();
        }

        /** What to do about it. */
        Said remedy() {
            if (copied(name)) return Said.say("unexpected.copy", copy(name).orElseThrow());
            Optional<String> meant = meant();
            if (meant.isEmpty()) return Said.say("unexpected.content");
            String called = meant.get().substring(meant.get().lastIndexOf('/') + 1);
            if (there.test(meant.get())) return Said.say("unexpected.twice", called);
            Matcher ending = ENDING.matcher(name);
            boolean office = ending.find() && OFFICE.contains(ending.group(1).toLowerCase(Locale.ROOT));
            return Said.say(office ? "unexpected.office" : "unexpected.ending", called);
        }

        /** What file managers add to the names of copies. Read when a name is not as agreed. */
        private static final class Copies {
            static final Pattern NAMES = Pattern.compile(TextResource.lines(Misnamed.class, "copies.txt").collect(Collectors.joining("|")));
        }
    }
}
