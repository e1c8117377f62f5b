package mingbai.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import mingbai.model.Address;
import mingbai.problem.Place;
import mingbai.problem.Problem;
import mingbai.problem.Rule;
import mingbai.read.RawFile;
import mingbai.read.Reader;

/** The content folder while it is checked, or a part of it: its files, and the problems found so far. */
final class Records {
    private static final Pattern KNOWN = Pattern.compile(
            "(README|RULES|PUBLISHING)\\.md|(publication|units|regions|topics|redirects)\\.yaml|(items|glossary)/[^/]+\\.yaml"
                    + "|pages/[^/.]+\\.(zh|en)\\.md|source/.+|schema/[a-z]+\\.schema\\.json|guide/[^/]+\\.png");
    private static final Set<String> LISTS = Set.of("units.yaml", "regions.yaml", "topics.yaml");
    static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    /** That of the index page of a folder. */
    private static final String INDEX = "index";
    static final int LONGEST_NAME = 40;
    /** A record with more words that nobody knows is not misspelt: it is another file. */
    static final int MISSPELT = 100;

    private final String folder;
    private final Reader.Read read;
    private final boolean release;
    private final Layout layout;
    private final List<Problem> problems;
    /** The files that could not be read, or have no place. */
    private NavigableSet<String> failed;
    private final List<Written> texts = new ArrayList<>();
    private final List<Intended> intended = new ArrayList<>();
    /** Of each record, the words that nobody knows. */
    private final Map<RawFile, Set<String>> unknown = new IdentityHashMap<>();

    /** A part of the folder, without problems so far. */
    Records(String folder, Reader.Read read, boolean release) {
        this(folder, read, release, Layout.of(read));
    }

    private Records(String folder, Reader.Read read, boolean release, Layout layout) {
        this.folder = folder;
        this.read = read;
        this.release = release;
        this.layout = layout;
        this.problems = new ArrayList<>();
        this.failed = layout.unread;
    }

    /** The same folder, for a part that is looked at by itself. */
    Records apart() {
        Records part = new Records(folder, read, release, layout);
        part.failed = failed;
        return part;
    }

    /**
     * Which file belongs where, found out once.
     *
     * @param folders    files by the folder in which they belong
     * @param vocabulary the records of topics, units, regions and concepts
     * @param unexpected files that have no place
     * @param unread     paths that could not be read
     */
    private record Layout(Map<String, List<RawFile>> folders, List<RawFile> vocabulary, List<RawFile> unexpected,
                          NavigableSet<String> unread) {
        static Layout of(Reader.Read read) {
            Layout layout = new Layout(new HashMap<>(), new ArrayList<>(), new ArrayList<>(), new TreeSet<>());
            read.problems().stream().filter(problem -> !problem.rule().intendable()).forEach(problem -> layout.unread.add(problem.place().file()));
            for (RawFile file : read.files().values()) {
                if (!KNOWN.matcher(file.name()).matches()) {
                    layout.unexpected.add(file);
                    continue;
                }
                String folder = file.name().substring(0, Math.max(0, file.name().indexOf('/')));
                layout.folders.computeIfAbsent(folder, name -> new ArrayList<>()).add(file);
                if (folder.equals("glossary") || LISTS.contains(file.name())) layout.vocabulary.add(file);
            }
            return layout;
        }
    }

    /** Adds what was found in a part; its texts have been looked at there. */
    void add(Records part) {
        problems.addAll(part.problems);
        intended.addAll(part.intended);
    }

    List<Problem> problems() {
        return problems;
    }

    boolean release() {
        return release;
    }

    void add(Problem problem) {
        problems.add(problem);
    }

    /** Whether a word of a record that nobody knows may be misspelt; however often it is asked for, it counts once. */
    boolean misspelt(RawFile record, String word) {
        Set<String> words = unknown.computeIfAbsent(record, first -> new HashSet<>());
        return words.contains(word) || words.size() < MISSPELT && words.add(word);
    }

    void add(Written text) {
        texts.add(text);
    }

    /** True: nothing is wrong, and nothing wrong is intended. */
    boolean quiet() {
        return problems.isEmpty() && intended.isEmpty();
    }

    /** Every text of the records that has an English side or could have one. */
    List<Written> texts() {
        return texts;
    }

    /** What the records say is intended. */
    List<Intended> intended() {
        return intended;
    }

    /** The prose pages, in both languages. */
    List<RawFile> prose() {
        return layout.folders.getOrDefault("pages", List.of());
    }

    /** The source document and what lies beside it. */
    List<RawFile> sources() {
        return layout.folders.getOrDefault("source", List.of());
    }

    /** The records of topics, units, regions and concepts. */
    List<RawFile> vocabulary() {
        return layout.vocabulary;
    }

    /** The record of a concept. */
    Optional<RawFile> glossary(String id) {
        return Optional.ofNullable(read.files().get("glossary/" + id + ".yaml"));
    }

    /** Tells of files that have no place in the folder. */
    void layout() {
        failed = new TreeSet<>(layout.unread);
        for (RawFile file : layout.unexpected) {
            add(Problem.of(Rule.FILE_UNEXPECTED, file.path(), file.name()));
            failed.add(file.path());
        }
    }

    /** The file of that name; absent, and told, where there is none. */
    Optional<RawFile> file(String name) {
        RawFile file = read.files().get(name);
        if (file == null && !failed(name)) add(Problem.of(Rule.FILE_MISSING, path(name), name));
        return Optional.ofNullable(file);
    }

    /** The source document that a file names there; absent, and told at that place, where there is none. */
    Optional<RawFile> source(String name, RawFile by, Place place) {
        RawFile file = read.files().get(name);
        if (file == null && !failed(name)) {
            List<String> sources = read.files().keySet().stream().filter(path -> path.startsWith("source/")).toList();
            add(by.problem(Rule.FILE_MISSING, place, Suggestion.near(name, sources), name));
        }
        return Optional.ofNullable(file);
    }

    /** The record of that name, a mapping; absent where there is none. */
    Optional<Fields> optionalRecord(String name, Form form) {
        return Optional.ofNullable(read.files().get(name)).flatMap(file -> fields(file, form));
    }

    /** The record of that name, a mapping; absent, and told, where there is none. */
    Optional<Fields> record(String name, Form form) {
        return file(name).flatMap(file -> fields(file, form));
    }

    /** All files, in the order of their names. */
    Collection<RawFile> all() {
        return read.files().values();
    }

    /** All records of a folder, by name; an empty folder is told. */
    List<RawFile> folder(String name) {
        List<RawFile> files = layout.folders.getOrDefault(name, List.of());
        if (files.isEmpty() && !failed(name + "/")) add(Problem.of(Rule.FOLDER_EMPTY, path(name), name));
        return files;
    }

    /** The keys and values of a record; absent, and told, where it holds none. */
    Optional<Fields> fields(RawFile file, Form form) {
        if (file.root().isPresent()) {
            Optional<Fields> fields = Fields.of(this, file, file.root().get(), file.stem(), form);
            fields.ifPresent(record -> intended.addAll(Intended.of(this, record)));
            return fields;
        }
        if (!failed(file.name())) add(Problem.of(Rule.TEXT_EMPTY, file.path(), file.name()));
        return Optional.empty();
    }

    /** Whether reading a file, or a file below a folder named with a slash, failed: that needs no second problem. */
    boolean failed(String name) {
        String path = path(name);
        if (failed.contains(path) || failed.contains(folder)) return true;
        String next = path.endsWith("/") ? failed.ceiling(path) : null;
        return next != null && next.startsWith(path);
    }

    /** Tells of a name that cannot be part of an address, on any system. */
    void safeName(RawFile file, Place place, String name) {
        safeName(file, place, name, LONGEST_NAME);
    }

    /** Tells of a name that is no safe part of an address, or too long. */
    void safeName(RawFile file, Place place, String name, int longest) {
        if (!safe(name, longest)) add(file.problem(Rule.NAME_UNSAFE, place, name, String.valueOf(longest)));
    }

    /** Whether a name can be part of an address, on any system. */
    static boolean safe(String name) {
        return safe(name, LONGEST_NAME);
    }

    private static boolean safe(String name, int longest) {
        return NAME.matcher(name).matches() && name.length() <= longest && !Address.refused(name) && !name.equals(INDEX);
    }

    private String path(String name) {
        return folder + "/" + name;
    }
}
