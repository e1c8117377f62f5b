package mingbai.golden;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.Folders;
import mingbai.OfficeParts;
import mingbai.Workplace;
import mingbai.cli.Command;
import mingbai.language.Language;
import mingbai.problem.Level;
import mingbai.problem.Rule;

/**
 * A mistake, in a text of {@code bad/} that is called after the rule it breaks, {@code <rule>.txt} or {@code <rule>--<case>.txt}. Above, it
 * says what is wrong. Then come the files with which the mistake is made in the minimal site and the bare theme, by their paths
 * ({@code content/…}, {@code theme/…}; {@code last/content/…} for the edition that is there already; {@code batch.csv}, or a part of it as
 * {@code batch.docx/main.xml}, for a file that is imported), and at the end what is printed of it.
 *
 * <table>
 * <caption>Sections that are no files</caption>
 * <tr><td>{@code -- remove: content/units.yaml --}</td><td>a file or folder that is not there</td></tr>
 * <tr><td>{@code -- grow: content/pages/about.zh.md to 4194305 bytes --}</td><td>a file of spaces</td></tr>
 * <tr><td>{@code -- arguments: --release --}</td><td>what the commands are given besides</td></tr>
 * <tr><td>{@code -- command: diff --}</td><td>the mistake shows only beside the last edition</td></tr>
 * <tr><td>{@code -- command: import batch.csv --}</td><td>the mistake is one of a file that is imported; nothing is written</td></tr>
 * <tr><td>{@code -- command: new publication --from batch.csv --}</td><td>the same of a file from which a publication is made</td></tr>
 * <tr><td>{@code -- also: page-unlinked --}</td><td>a rule that the same mistake breaks as well</td></tr>
 * <tr><td>{@code -- printed: en --}</td><td>what is printed; {@code -Dgolden.accept} writes it</td></tr>
 * </table>
 *
 * @param file     where it is kept
 * @param sections those of the text, a {@link TextArchive}
 */
public record BadCase(Path file, Map<String, byte[]> sections) {
    static final Path BAD = Folders.RESOURCES.resolve("bad");
    private static final String ENDING = ".txt";
    private static final String PRINTED = "printed: ";
    private static final String NEW = "command: new publication --from ";
    private static final Pattern FILE = Pattern.compile("(content|theme|last/content)/.+"
            + "|batch\\.(csv|txt|html|docx|xlsx|doc|pdf)(/[a-z]+\\.xml)?");
    private static final Pattern DIRECTIVE = Pattern.compile("(remove|arguments|also): .+"
            + "|command: (diff|import batch\\.[a-z]+|new publication --from batch\\.[a-z]+)|grow: \\S+ to \\d+ bytes");
    private static final Pattern GROWN = Pattern.compile("(.+) to (\\d+) bytes");

    public BadCase {
        boolean end = false;
        for (Map.Entry<String, byte[]> section : sections.entrySet()) {
            String name = section.getKey();
            boolean printed = Language.ALL.stream().anyMatch(language -> name.equals(PRINTED + language.code()));
            boolean other = FILE.matcher(name).matches() || (DIRECTIVE.matcher(name).matches() && section.getValue().length == 0);
            if (!printed && (end || !other)) {
                throw new IllegalArgumentException(file + " has a section that no case has, or not there: " + name);
            }
            end = printed;
        }
    }

    static BadCase read(Path file) {
        TextArchive text = TextArchive.parse(new String(Folders.read(file), StandardCharsets.UTF_8));
        if (text.about().isEmpty()) throw new IllegalArgumentException(file + " does not say what is wrong");
        return new BadCase(file, text.sections());
    }

    /** The one of a name, which is that of a rule, or of a rule and a case. */
    public static BadCase of(String name) {
        return read(BAD.resolve(name + ENDING));
    }

    /** Many mistakes in many files. */
    public static BadCase together() {
        return read(Folders.RESOURCES.resolve("bad-together.txt"));
    }

    /** The names of all. */
    static List<String> names() {
        return Folders.files(BAD).stream().map(file -> file.endsWith(ENDING) ? file.substring(0, file.length() - ENDING.length()) : file)
                .toList();
    }

    public Workplace on(Path temporary) {
        Workplace work = Workplace.of(temporary, "minimal");
        all("remove: ").forEach(path -> Folders.delete(temporary.resolve(path)));
        Stream.of("content/", "theme/")
                .forEach(top -> all(top).forEach(path -> Folders.write(temporary.resolve(top + path), sections.get(top + path))));
        batch(temporary);
        all("grow: ").map(GROWN::matcher).filter(Matcher::matches)
                .forEach(grown -> Folders.write(temporary.resolve(grown.group(1)), " ".repeat(Integer.parseInt(grown.group(2)))
                        .getBytes()));
        return work;
    }

    /** The file that is imported, put together where it is kept in parts. */
    private void batch(Path temporary) {
        SortedMap<String, byte[]> parts = new TreeMap<>();
        all("batch.").map("batch."::concat).forEach(name -> {
            if (name.contains("/")) parts.put(name.substring(name.indexOf('/') + 1), sections.get(name));
            else Folders.write(temporary.resolve(name), sections.get(name));
        });
        String name = imported().orElse("");
        if (!parts.isEmpty()) Folders.write(temporary.resolve(name), OfficeParts.packed(parts));
    }

    /** The edition that is there already, from {@code last/}; absent: any is. */
    Optional<Workplace> last(Path temporary) {
        List<String> files = all("last/").toList();
        if (files.isEmpty()) return Optional.empty();
        Workplace last = Workplace.of(temporary, "minimal");
        files.forEach(path -> Folders.write(temporary.resolve(path), sections.get("last/" + path)));
        return Optional.of(last);
    }

    /** What reports the mistake, and writes nothing. */
    public Command check(Workplace work, String... more) {
        if (begins()) {
            Folders.delete(work.folder().resolve("new"));
            return Command.run(Stream.concat(Stream.of("new", "publication", work.folder().resolve("new").toString(), "--from",
                    work.folder().resolve(imported().get()).toString()), Stream.of(arguments(more))).toList());
        }
        if (imported().isPresent()) {
            return Command.run(Stream.concat(Stream.of("import", work.folder().resolve(imported().get()).toString(), "--content",
                    work.content().toString(), "--dry-run"), Stream.of(arguments(more))).toList());
        }
        return work.check(arguments(Stream.concat(Stream.of("--out", work.site().toString()), Stream.of(more)).toArray(String[]::new)));
    }

    Command build(Workplace work) {
        return work.build(arguments("--lang", "zh"));
    }

    private String[] arguments(String... more) {
        return Stream.concat(Stream.of(more), all("arguments: ")).toArray(String[]::new);
    }

    /** The file that is imported. */
    Optional<String> imported() {
        return Stream.concat(all("command: import "), all(NEW)).findFirst();
    }

    /** Whether a publication is made of that file, which says what it found in text alone. */
    public boolean begins() {
        return all(NEW).findFirst().isPresent();
    }

    boolean compares() {
        return all("command: ").anyMatch("diff"::equals);
    }

    /** Whether the case breaks no rule that is an error. */
    boolean warns() {
        return Arrays.stream(Rule.values()).filter(rule -> rules().contains(rule.id()))
                .noneMatch(rule -> rule.level() == Level.ERROR);
    }

    /** The rule after which the text is called, and those that are broken as well. */
    public Set<String> rules() {
        Path folder = file.getParent();
        Stream<String> named = folder.equals(BAD) ? Stream.of(file.getFileName().toString().replaceFirst("(--.*)?\\.txt$", ""))
                : Stream.of();
        return Stream.concat(named, all("also: ")).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What is printed of it; empty where that is not kept yet. */
    String printed(Language language) {
        return new String(sections.getOrDefault(PRINTED + language.code(), new byte[0]), StandardCharsets.UTF_8);
    }

    /** Keeps what is printed of it, and nothing else. */
    BadCase printing(Language language, String given) {
        if (given.equals(printed(language))) return this;
        String kept = new String(Folders.read(file), StandardCharsets.UTF_8);
        String changed = TextArchive.with(kept, PRINTED + language.code(), given.getBytes(StandardCharsets.UTF_8));
        Folders.write(file, changed.getBytes(StandardCharsets.UTF_8));
        return read(file);
    }

    /** What follows a beginning in the names of sections. */
    private Stream<String> all(String beginning) {
        return sections.keySet().stream().filter(name -> name.startsWith(beginning)).map(name -> name.substring(beginning.length()));
    }
}
