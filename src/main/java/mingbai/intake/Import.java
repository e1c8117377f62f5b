package mingbai.intake;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import mingbai.check.Check;
import mingbai.check.parse.KnownNames;
import mingbai.intake.rows.Draft;
import mingbai.intake.rows.Drafts;
import mingbai.intake.rows.NameIndex;
import mingbai.intake.source.Findings;
import mingbai.intake.source.SourceFile;
import mingbai.intake.source.SourceTable;
import mingbai.problem.Place;
import mingbai.problem.Problem;
import mingbai.problem.Rule;
import mingbai.read.Reader;

/**
 * A batch as it comes, made into records: file → tables → rows → records → what {@code check} says of them.
 *
 * <pre>{@code Import.of(Path.of("batch.docx"), Path.of("content"), Optional.empty()).write(left -> { })}</pre>
 */
public final class Import {
    /** Errors of records that are for a person to settle in the record, with the source at hand. */
    private static final Set<Rule> OF_THE_SOURCE = Set.of(Rule.SOURCE_DIFFERS, Rule.SOURCE_COLUMN);

    private final Path content;
    private final String folder;
    private final Reader.Read read;
    private final Findings findings = new Findings();

    private Import(Path content) {
        this.content = content;
        this.folder = content.toString().replace('\\', '/');
        this.read = Reader.moment(content);
    }

    /**
     * What came of it; nothing is written yet.
     *
     * @param content  the folder for which the records are
     * @param drafts   the records, by number
     * @param problems errors and guesses in the order of the file; then what is wrong with units.yaml, regions.yaml and the records, last
     *                 what {@code check} will report about the records and a person settles in them
     * @param refused  whether an error keeps the records from being written
     */
    public record Outcome(Path content, List<Draft> drafts, List<Problem> problems, boolean refused) {
        public Outcome {
            drafts = List.copyOf(drafts);
            problems = List.copyOf(problems);
        }

        /**
         * Writes the records, all or none.
         *
         * @param left is told what another import had left in between that was cut off
         * @return finished, or undone where a file stands in the way
         * @throws AtWork                        when another import is at work there
         * @throws java.io.UncheckedIOException when the machine fails; none is there then
         */
        public WritingResult write(Consumer<WritingResult> left) {
            if (refused) throw new IllegalStateException("refused: " + content);
            return Writing.all(content, drafts, left);
        }
    }

    /**
     * Puts right what an import into a folder left that was cut off. Where another is at work there, it waits a moment for it.
     *
     * @return absent: nothing was left
     * @throws AtWork                        when another is still at work: content may hold some of its records
     * @throws java.io.UncheckedIOException when the machine fails
     */
    public static Optional<WritingResult> settled(Path content) {
        return Writing.settled(content);
    }

    /**
     * Reads a file.
     *
     * @param table which of the file's tables, from 1; absent: all that have the head
     */
    public static Outcome of(Path file, Path content, Optional<Integer> table) {
        return new Import(content).outcome(file, table);
    }

    private Outcome outcome(Path path, Optional<Integer> table) {
        KnownNames names = KnownNames.of(read, folder);
        if (!names.problems().isEmpty()) return new Outcome(content, List.of(), names.problems(), true);
        NameIndex known = new NameIndex(names);
        List<Draft> drafts = FileKind.open(path, findings).map(file -> drafts(file, table, known)).orElse(List.of());
        List<Problem> problems = new ArrayList<>(findings.all());
        problems.addAll(taken(drafts));
        if (drafts.isEmpty() || problems.stream().anyMatch(Problem::error)) return new Outcome(content, drafts, problems, true);
        List<Problem> caused = caused(drafts);
        List<Problem> keeping = caused.stream().filter(problem -> !settled(problem)).toList();
        problems.addAll(keeping.isEmpty() ? caused : keeping);
        return new Outcome(content, drafts, problems, !keeping.isEmpty());
    }

    /** Records of the same names that are there already. */
    private List<Problem> taken(List<Draft> drafts) {
        return drafts.stream().map(draft -> content.resolve(draft.name())).filter(file -> Files.exists(file, LinkOption.NOFOLLOW_LINKS))
                .map(file -> Problem.of(Rule.IMPORT_RECORD_TAKEN, file.toString().replace('\\', '/'))).toList();
    }

    private List<Draft> drafts(SourceFile file, Optional<Integer> table, NameIndex known) {
        List<SourceTable> tables = FileKind.tables(file, known, findings);
        Place whole = Place.whole(file.name());
        if (table.isPresent()) {
            int chosen = table.get();
            if (chosen < 1 || chosen > tables.size()) {
                findings.add(Rule.IMPORT_TABLE_NUMBER, whole, String.valueOf(chosen), String.valueOf(tables.size()));
                return List.of();
            }
            tables = tables.subList(chosen - 1, chosen);
        }
        return new Drafts(read, known, findings).of(tables, whole);
    }

    /** The errors that content has with the records and did not have without them. */
    private List<Problem> caused(List<Draft> drafts) {
        SortedMap<String, String> texts = new TreeMap<>();
        drafts.forEach(draft -> texts.put(draft.name(), draft.yaml()));
        Set<Problem> before = new HashSet<>(new Check(folder, false).content(read).problems());
        return new Check(folder, false).content(Reader.together(read, folder, texts)).problems().stream()
                .filter(problem -> problem.error() && !before.contains(problem)).toList();
    }

    private static boolean settled(Problem problem) {
        return problem.rule().intendable() || OF_THE_SOURCE.contains(problem.rule());
    }
}
