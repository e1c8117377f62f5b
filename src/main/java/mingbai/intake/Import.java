package mingbai.intake;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import mingbai.check.Check;
import mingbai.check.form.SafeName;
import mingbai.check.parse.KnownNames;
import mingbai.format.FilePath;
import mingbai.format.YamlScalar;
import mingbai.intake.outline.Outline;
import mingbai.intake.outline.Outlines;
import mingbai.intake.outline.StatedParticulars;
import mingbai.intake.plain.TextFile;
import mingbai.intake.records.Additions;
import mingbai.intake.records.Correction;
import mingbai.intake.records.Draft;
import mingbai.intake.records.Extension;
import mingbai.intake.records.NameIndex;
import mingbai.intake.records.Proposal;
import mingbai.intake.source.Findings;
import mingbai.intake.source.Passage;
import mingbai.intake.source.SourceFile;
import mingbai.intake.source.SourceTable;
import mingbai.intake.source.TextDecoder;
import mingbai.intake.source.Texts;
import mingbai.language.Language;
import mingbai.language.Languages;
import mingbai.problem.Place;
import mingbai.problem.Problem;
import mingbai.problem.Rule;
import mingbai.problem.Said;
import mingbai.read.Moment;
import mingbai.read.Reader;

/**
 * A document as it comes, made into records: file → lines and tables → outline → records → what {@code check} says of them. It joins a
 * publication that declares its columns, or gives a new one.
 *
 * <pre>{@code Import.of(Path.of("batch.docx"), Path.of("content"), Optional.empty()).write(left -> { })}</pre>
 */
public final class Import {
    /** Errors of records that are for a person to settle in the record, with the source at hand. */
    private static final Set<Rule> OF_THE_SOURCE = Set.of(Rule.SOURCE_DIFFERS, Rule.SOURCE_COLUMN, Rule.UNIT_NOT_IN_SOURCE);

    private final Path content;
    private final String folder;
    private final Reader.Read read;
    private final Findings findings = new Findings();

    private Import(Path content, Reader.Read read) {
        this.content = content;
        this.folder = FilePath.slashed(content);
        this.read = read;
    }

    /**
     * What came of it; nothing is written yet.
     *
     * @param content  the folder for which the records are
     * @param drafts   the records, in their order; of a new publication all its files
     * @param extended lists of names, with entries added for those that they do not have; of a document that was corrected its sources
     * @param names    how many names of units and regions are new
     * @param problems errors and guesses in the order of the file; then what is wrong with units.yaml, regions.yaml and the records, last
     *                 what {@code check} will report about the records and a person settles in them
     * @param refused  whether an error keeps the records from being written
     */
    public record Outcome(Path content, List<Draft> drafts, List<Extension> extended, int names, List<Problem> problems, boolean refused) {
        public Outcome {
            drafts = List.copyOf(drafts);
            extended = List.copyOf(extended);
            problems = List.copyOf(problems);
        }

        /**
         * Writes the records and the lists, all or none.
         *
         * @param left is told what another import had left in between that was cut off
         * @return finished, or undone where a file stands in the way
         * @throws AtWork                        when another import is at work there
         * @throws Moment.Unsettled              when a list is no longer as it was read; none is there then
         * @throws java.io.UncheckedIOException when the machine fails; none is there then
         */
        public WritingResult write(Consumer<WritingResult> left) {
            if (refused) throw new IllegalStateException("refused: " + content);
            return Writing.all(content, drafts, extended, left);
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
        return new Import(content, Reader.moment(content)).outcome(file, table);
    }

    /**
     * Reads a document that its issuer has corrected: it gives the texts of sources in place of those that are there, and no records.
     */
    public static Outcome corrected(Path file, Path content) {
        Import reading = new Import(content, Reader.moment(content));
        KnownNames names = KnownNames.of(reading.read, reading.folder);
        if (!names.problems().isEmpty()) return new Outcome(content, List.of(), List.of(), 0, names.problems(), true);
        Document document = reading.document(file, new NameIndex(names));
        List<Extension> sources = document.outlines().isEmpty() ? List.of()
                : new Correction(reading.read, reading.findings).of(document.outlines(), document.text(), document.place());
        return new Outcome(content, List.of(), sources, 0, reading.findings.all(), reading.findings.failed());
    }

    /**
     * The files of a new publication that a document gives, in Chinese alone; nothing of it is checked, and nothing is written.
     *
     * @param folder where it will be
     * @param id     of the publication
     * @param words  what comments say, in Chinese
     * @param rest   of publication.yaml, behind the source, for what the document says of itself by the keys there, as YAML
     */
    public static Outcome proposed(Path file, Path folder, String id, Function<Said, String> words,
            Function<Map<String, String>, String> rest) {
        Import reading = new Import(folder, new Reader.Read(new TreeMap<>(), List.of()));
        NameIndex known = new NameIndex(new KnownNames(Map.of(), Map.of(), new Languages(List.of(Language.AUTHORITATIVE)), List.of()));
        Document document = reading.document(file, known);
        List<Outline> outlines = document.outlines();
        outlines.stream().filter(outline -> outline.title().isEmpty()).forEach(outline -> reading.findings.add(Rule.IMPORT_TITLE_NONE,
                outline == outlines.get(0) ? document.place() : outline.place()));
        List<String> titles = outlines.stream().map(outline -> String.join("", outline.title())).distinct().toList();
        if (titles.size() > 1) reading.findings.add(Rule.IMPORT_TITLE_FIRST, outlines.get(0).place(), outlines.size(), titles.get(0));
        List<Draft> drafts = outlines.isEmpty() ? List.of() : new Proposal(known, words, reading.findings)
                .of(outlines, document.text(), id, name(file), stated -> rest.apply(document.with(stated)));
        return new Outcome(folder, drafts, List.of(), known.newUnits().size() + known.newRegions().size(), reading.findings.all(),
                drafts.isEmpty() || reading.findings.failed());
    }

    /**
     * A document that was read.
     *
     * @param text     of the source where it is one already, or prose
     * @param outlines  none: it could not be read, which is reported
     * @param catalogue what a portal's page says of it, by the keys of {@code document} in publication.yaml
     */
    private record Document(Place place, Optional<String> text, List<Outline> outlines, Map<String, String> catalogue) {
        static Document none(Place place) {
            return new Document(place, Optional.empty(), List.of(), Map.of());
        }

        /** What it says of itself, as YAML, and what only the page says of it. */
        Map<String, String> with(Map<String, String> stated) {
            Map<String, String> all = new LinkedHashMap<>(stated);
            catalogue.forEach((key, said) -> all.putIfAbsent(key, YamlScalar.plain(said)));
            return all;
        }
    }

    private Document document(Path path, NameIndex known) {
        Place whole = Place.whole(FilePath.slashed(path));
        Optional<SourceFile> file = FileKind.open(path, findings);
        if (file.isEmpty()) return Document.none(whole);
        List<Passage> passages = FileKind.passages(file.get(), known, findings);
        List<Outline> outlines = Outlines.of(passages, whole, Optional.empty(), findings);
        Map<String, String> catalogue = passages.stream().filter(SourceTable.class::isInstance).map(SourceTable.class::cast)
                .map(StatedParticulars::catalogue).filter(found -> !found.isEmpty()).findFirst().orElse(Map.of());
        return outlines.isEmpty() ? Document.none(whole)
                : new Document(whole, text(file.get(), outlines.get(0), passages), outlines, catalogue);
    }

    private static Optional<String> text(SourceFile file, Outline outline, List<Passage> passages) {
        Optional<String> plain = FileKind.plain(file, passages)
                ? TextDecoder.decode(file, new Findings()).map(Texts::seen).flatMap(TextFile::said) : Optional.empty();
        return plain.or(outline::text);
    }

    /** An id for a publication of a name. */
    public static String id(String name) {
        String id = name.toLowerCase(Locale.ROOT);
        return SafeName.is(id) && id.length() <= SafeName.LONGEST_OF_PUBLICATION ? id : "publication";
    }

    /** What the source's file is called, without its ending. */
    private static String name(Path file) {
        String stem = file.getFileName().toString().replaceFirst("\\.[^.]*$", "").toLowerCase(Locale.ROOT);
        return SafeName.is(stem) ? stem : "source";
    }

    private Outcome outcome(Path path, Optional<Integer> table) {
        KnownNames names = KnownNames.of(read, folder);
        if (!names.problems().isEmpty()) return new Outcome(content, List.of(), List.of(), 0, names.problems(), true);
        NameIndex known = new NameIndex(names);
        Additions additions = new Additions(read, known, findings);
        List<Draft> drafts = FileKind.open(path, findings).map(file -> additions.items(Outlines.of(FileKind.passages(file, known, findings),
                Place.whole(file.name()), table, findings))).orElse(List.of());
        List<Extension> extended = additions.extended();
        int added = known.newUnits().size() + known.newRegions().size();
        List<Problem> problems = new ArrayList<>(findings.all());
        problems.addAll(taken(drafts));
        if (drafts.isEmpty() || problems.stream().anyMatch(Problem::error)) {
            return new Outcome(content, drafts, extended, added, problems, true);
        }
        List<Problem> caused = caused(drafts, extended);
        List<Problem> keeping = caused.stream().filter(problem -> !settled(problem)).toList();
        problems.addAll(keeping.isEmpty() ? caused : keeping);
        return new Outcome(content, drafts, extended, added, problems, !keeping.isEmpty());
    }

    /** Records of the same names that are there already. */
    private List<Problem> taken(List<Draft> drafts) {
        return drafts.stream().map(draft -> content.resolve(draft.name())).filter(file -> Files.exists(file, LinkOption.NOFOLLOW_LINKS))
                .map(file -> Problem.of(Rule.IMPORT_RECORD_TAKEN, FilePath.slashed(file))).toList();
    }

    /** The errors that content has with the records and did not have without them. */
    private List<Problem> caused(List<Draft> drafts, List<Extension> extended) {
        SortedMap<String, String> texts = new TreeMap<>();
        drafts.forEach(draft -> texts.put(draft.name(), draft.yaml()));
        extended.forEach(list -> texts.put(list.name(), list.text()));
        Set<Problem> before = new HashSet<>(new Check(folder, false).content(read).problems());
        return new Check(folder, false).content(Reader.together(read, folder, texts)).problems().stream()
                .filter(problem -> problem.error() && !before.contains(problem)).toList();
    }

    private static boolean settled(Problem problem) {
        boolean entry = problem.rule() == Rule.KEY_MISSING && problem.place().file().matches(".*(units|regions)\\.yaml");
        return problem.rule().intendable() || OF_THE_SOURCE.contains(problem.rule()) || entry;
    }
}
