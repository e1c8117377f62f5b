package mingbai;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.check.Check;
import mingbai.compare.Published;
import mingbai.format.FilePath;
import mingbai.format.Sha256;
import mingbai.model.Publication;
import mingbai.plan.Output;
import mingbai.plan.PageKind;
import mingbai.plan.Plan;
import mingbai.problem.Problem;
import mingbai.prove.Proof;
import mingbai.prove.memory.Memory;
import mingbai.prove.memory.Program;
import mingbai.publish.Checksums;
import mingbai.publish.Edition;
import mingbai.publish.Obstacle;
import mingbai.publish.Staging;
import mingbai.read.Reader;
import mingbai.render.Renderer;
import mingbai.render.Unchanged;
import mingbai.render.template.Rendered;
import mingbai.render.template.Templates;
import mingbai.render.theme.Theme;
import mingbai.render.theme.ThemeFolder;

/**
 * The program in one page: read → check → plan → render → prove → publish.
 *
 * <p>An author's mistakes come back as problems, all of one run; the machine's failures are thrown as
 * {@link java.io.UncheckedIOException}. In both cases the last edition stays as it was. Warnings are reported and stop nothing.
 *
 * @param content  the folder with the records
 * @param theme    the folder with the theme
 * @param release  true: what is still to be configured is a problem
 * @param progress is told how far the work is
 */
public record Build(Path content, Path theme, boolean release, Progress progress) {
    /** The program's. */
    public static final String VERSION = "1.0.0";
    private static final Set<PageKind> HEAVY = Set.of(PageKind.ONE_FILE, PageKind.PARALLEL, PageKind.TABLE, PageKind.REGION);

    /** Receives, from any thread, how many outputs are done. */
    public interface Progress {
        void done(int outputs, int of);
    }

    /** Is given every file of the edition with its sum, from any thread. */
    public interface Sink {
        void file(String path, Checksums.Summed file);
    }

    /**
     * What came of it.
     *
     * @param problems    in the order of files and lines, warnings among them; empty: all is well
     * @param publication absent when the content has errors
     * @param pages       how many pages there are
     * @param proven      whether all pages were: not where one of them could not be rendered, or where there is nothing to render
     * @param digest      the SHA-256 sum of the edition's file of checksums; absent: not all files were made
     * @param files       how many files were published
     * @param bytes       how many bytes they have
     * @param zip         where the zip lies; absent: nothing was published
     * @param obstacle    what was not to be replaced, and why nothing was published; absent: nothing was in the way
     */
    public record Outcome(List<Problem> problems, Optional<Publication> publication, int pages, boolean proven,
                          Optional<String> digest, int files, long bytes, Optional<Path> zip, Optional<Obstacle> obstacle) {
        /** True when nothing can be published. */
        public boolean failed() {
            return problems.stream().anyMatch(Problem::error);
        }

        /** The same, with what was found besides. */
        private Outcome with(List<Problem> more) {
            List<Problem> all = Stream.of(problems, more).flatMap(List::stream).sorted().toList();
            return new Outcome(all, publication, pages, proven, digest, files, bytes, zip, obstacle);
        }

        /** The same, where something is in the way. */
        private Outcome before(Obstacle obstacle) {
            return new Outcome(problems, publication, pages, proven, digest, files, bytes, zip, Optional.of(obstacle));
        }

        /** The same, with the digest of all files where all pages are proven. */
        private Outcome known(Supplier<String> digest) {
            return new Outcome(problems, publication, pages, proven, proven ? Optional.of(digest.get()) : Optional.empty(),
                    files, bytes, zip,
                    obstacle);
        }
    }

    /**
     * Everything up to proof, of every page; writes nothing.
     *
     * @param sink is given every file
     */
    public Outcome check(Sink sink) {
        return sum(prepare(), ready -> Past.none(), sink);
    }

    /**
     * Everything up to proof, and whether it may take the place of the last edition; writes nothing.
     *
     * @param out    the folder of the last edition: what is known of its pages need not be found out again
     * @param afresh true: nothing is taken from there, as for a release
     * @param digest whether the sum of the edition is asked for: all files are made, and not the pages alone
     */
    public Outcome check(Path out, boolean afresh, boolean digest) {
        Edition edition = Edition.readable(out);
        Function<Ready, Past> past = afresh || release || !Files.exists(out) ? ready -> Past.none() : recalled(out, edition);
        Ready ready = prepare();
        AtomicBoolean differs = new AtomicBoolean();
        Sink compared = (path, file) -> {
            if (release && !differs.get() && !edition.sum(path).equals(Optional.of(file.sha256()))) differs.set(true);
        };
        Outcome outcome = digest ? sum(ready, past, compared) : check(ready, past, compared);
        if (outcome.failed() || ready.renderer().isEmpty()) return outcome;
        return outcome.with(unfit(out, ready, paths(ready.renderer().get()), differs::get));
    }

    private static Function<Ready, Past> recalled(Path out, Edition edition) {
        Memories memories = Memories.open(out, false, Memory::recalling);
        return ready -> memories.past(ready, edition, page -> edition.sum(page.path())
                .map(sum -> Checksums.Summed.known(sum, () -> edition.file(page.path()).map(Checksums.Summed::bytes)
                        .orElseGet(() -> ready.renderer().orElseThrow().render(page).bytes()))));
    }

    private Outcome check(Ready ready, Function<Ready, Past> past, Sink sink) {
        if (ready.renderer().isEmpty()) return outcome(ready, List.of(), 0, false);
        Plan plan = ready.renderer().get().plan();
        Past known = past.apply(ready);
        if (known.unchanged().clean()) return outcome(ready, List.of(), plan.pages().size(), true);
        return renderAndProve(ready, checked(plan), sink, known);
    }

    /** What a check renders: the pages, and the files whose sums they say, which are made in any case. */
    private static List<Output> checked(Plan plan) {
        return Stream.of(plan.pages(), plan.downloads().data(), plan.downloads().attached(),
                plan.searches()).<Output>flatMap(List::stream).toList();
    }

    private Outcome sum(Ready ready, Function<Ready, Past> past, Sink sink) {
        Checksums sums = new Checksums();
        return ready.renderer().map(renderer -> renderAndProve(ready, renderer.plan().outputs(), (path, file) -> {
            sink.file(path, file);
            sums.add(path, file.bytes().length, file.sha256());
        }, past.apply(ready)).known(sums::digest)).orElseGet(() -> outcome(ready, List.of(), 0, false));
    }

    /**
     * Builds the edition and its zip; what was proven of the last one is remembered.
     *
     * @param out    the edition's folder
     * @param zip    where the zip goes, for the publication's id
     * @param afresh true: nothing is taken from what was remembered of the last edition's pages, as for a release, and where
     *               there is no last edition
     * @param replace true: an edition is replaced even if it is a released one and this a draft, or another publication's, and so is
     *                a file in the zip's place that packs no edition
     */
    public Outcome publish(Path out, Function<String, Path> zip, boolean afresh, boolean replace) {
        boolean anew = afresh || release || !Files.exists(out);
        Memories memories = Memories.open(out, anew, (file, program) -> Memory.open(file, program, anew));
        Ready ready = prepare();
        if (ready.renderer().isEmpty()) return outcome(ready, List.of(), 0, false);
        Publication publication = ready.publication().orElseThrow();
        String id = publication.head().id();
        Path packed = zip.apply(id);
        Optional<Obstacle> obstacle = replace ? Optional.empty() : Published.obstacle(out, publication).or(() -> Obstacle.at(packed))
                .or(() -> Published.packed(packed, publication));
        if (obstacle.isPresent()) return outcome(ready, List.of(), 0, false).before(obstacle.get());
        try (Staging staging = Staging.begin(out, packed, id, publication.head().dated())) {
            Past past = memories.past(ready, staging.last(), page -> staging.last(page.path()));
            Outcome proven = renderAndProve(ready, ready.renderer().get().plan().outputs(),
                    (path, file) -> staging.write(path, file.bytes(), file.sha256()), past).known(staging::digest);
            if (proven.failed()) return proven;
            List<Problem> unfit = unfit(out, ready, staging.paths(), () -> !proven.digest().equals(staging.last().digest()));
            if (!unfit.isEmpty()) return outcome(ready, unfit, proven.pages(), true);
            Supplier<Optional<byte[]>> facts = Workers.begin(past.memory().get()::written);
            staging.publish();
            past.memory().get().save(facts.get());
            past.unchanged().save(proven.digest().orElseThrow(), proven.problems().equals(outcome(ready, List.of(), 0, true).problems()));
            return new Outcome(proven.problems(), proven.publication(), proven.pages(), true, proven.digest(), staging.files(),
                    staging.bytes(), Optional.of(packed), Optional.empty());
        }
    }

    /**
     * What is known of the last edition.
     *
     * @param memory    the facts of its pages
     * @param unchanged which of its pages would be rendered as they are
     * @param files     its pages' files; absent where a file is not what the edition lists
     */
    private record Past(Supplier<Memory> memory, Unchanged unchanged, Function<Output.Page, Optional<Checksums.Summed>> files) {
        /** Nothing. */
        static Past none() {
            return new Past(Memory::none, Unchanged.nothing(), page -> Optional.empty());
        }

        Optional<Checksums.Summed> same(Output output) {
            return output instanceof Output.Page page && unchanged.same(page) ? files.apply(page) : Optional.empty();
        }
    }

    /**
     * What is kept beside an edition for the next one, never in it.
     *
     * @param out     the edition's folder
     * @param program by which other programs are distinguished; absent: it cannot be known, and nothing is kept
     * @param anew    true: nothing of it is used
     * @param memory  what is known of the pages' facts, read meanwhile
     */
    private record Memories(Path out, Supplier<Optional<byte[]>> program, boolean anew, Supplier<Memory> memory) {
        /** @param memory what opens the file of the pages' facts for a program */
        static Memories open(Path out, boolean anew, BiFunction<Path, byte[], Memory> memory) {
            Supplier<Optional<byte[]>> program = Workers.begin(Program::sum);
            return new Memories(out, program, anew,
                    Workers.begin(() -> program.get().map(known -> memory.apply(beside(out, "proven"), known)).orElseGet(Memory::none)));
        }

        Past past(Ready ready, Edition edition, Function<Output.Page, Optional<Checksums.Summed>> files) {
            return new Past(memory,
                    program.get().map(known -> Unchanged.of(beside(out, "rendered"), known, edition.digest().filter(digest -> !anew),
                    ready.read(), ready.renderer().orElseThrow())).orElseGet(Unchanged::nothing), files);
        }

        private static Path beside(Path out, String name) {
            Path edition = out.toAbsolutePath().normalize();
            return edition.resolveSibling("." + edition.getFileName() + "." + name);
        }
    }

    /**
     * Why a published edition cannot take the place of another: addresses vanish, or a release differs and does not say that it was
     * changed later. A draft has no public addresses yet.
     */
    private List<Problem> unfit(Path out, Ready ready, Set<String> paths, BooleanSupplier differs) {
        Publication publication = ready.publication().orElseThrow();
        if (publication.head().draft()) return List.of();
        Published last = Published.in(out);
        List<Problem> problems = new ArrayList<>(last.vanished(paths, publication));
        last.stale(publication).filter(time -> release && differs.getAsBoolean())
                .ifPresent(time -> problems.add(Published.stale(ready.read(), publication, time)));
        return problems;
    }

    /**
     * Content and theme before the first page.
     *
     * @param read     what the content folder holds
     * @param renderer absent exactly when there are errors
     * @param problems of content and theme
     */
    private record Ready(Reader.Read read, Optional<Publication> publication, Optional<Renderer> renderer, List<Problem> problems) {}

    /** Begins to read what every build needs, whatever it is given. */
    public static void begin() {
        Workers.begin(() -> {
            Plan.load();
            return true;
        });
    }

    /** Read, check and plan; beside it the theme is read, which knows nothing of content. */
    private Ready prepare() {
        Supplier<Compiled> compiling = Workers.begin(() -> Compiled.of(theme));
        Check check = new Check(FilePath.slashed(content), release);
        Reader.Read read = Reader.moment(content);
        Check.Checked checked = check.content(read);
        Compiled compiled = compiling.get();
        List<Problem> problems = new ArrayList<>(checked.problems());
        problems.addAll(compiled.problems());
        Optional<Plan> plan = checked.publication().map(publication -> Plan.of(publication, check.texts().orElseThrow()));
        // What comes next asks for them.
        plan.ifPresent(planned -> Workers.begin(planned::outputs));
        plan.ifPresent(planned -> problems.addAll(planned.problems()));
        return new Ready(read, checked.publication(), plan.filter(planned -> problems.stream().noneMatch(Problem::error))
                .map(planned -> new Renderer(compiled.templates(), planned)), problems);
    }

    /** The theme's templates, and what is wrong with it. */
    private record Compiled(Templates templates, List<Problem> problems) {
        static Compiled of(Path folder) {
            ThemeFolder.Loaded loaded = ThemeFolder.read(folder);
            Templates templates = Renderer.compile(loaded.theme());
            return new Compiled(templates, Stream.concat(loaded.problems().stream(), templates.problems().stream()).toList());
        }
    }

    /** Render and prove page by page on all cores; a page's bytes are dropped once they are proven and written. */
    private Outcome renderAndProve(Ready ready, List<? extends Output> made, Sink sink, Past past) {
        Renderer renderer = ready.renderer().orElseThrow();
        Plan plan = renderer.plan();
        Theme theme = renderer.theme();
        Set<String> paths = paths(renderer);
        Proof proof = new Proof(plan, paths::contains, past.memory().get());
        Queue<Problem> problems = new ConcurrentLinkedQueue<>();
        AtomicInteger failed = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        Workers.each(List.copyOf(theme.assets().keySet()), path -> {
            byte[] bytes = theme.asset(path);
            problems.addAll(proof.asset(path, bytes));
            sink.file(path, Checksums.Summed.of(bytes));
        });
        List<Output> outputs = heaviestFirst(made);
        Workers.each(outputs, output -> {
            Optional<Checksums.Summed> bytes = past.same(output).or(() -> render(output, renderer, past.unchanged(), problems));
            if (bytes.isEmpty()) failed.incrementAndGet();
            bytes.ifPresent(file -> {
                if (output instanceof Output.Page page) problems.addAll(proof.page(page, file::bytes, file::sha256));
                else problems.addAll(proof.file(output.path(), file.bytes()));
                sink.file(output.path(), file);
            });
            progress.done(done.incrementAndGet(), outputs.size());
        });
        boolean whole = failed.get() == 0;
        if (whole) problems.addAll(proof.site(page -> renderer.render(page).bytes()));
        return outcome(ready, problems.stream().map(theme::inFile).toList(), plan.pages().size(), whole);
    }

    /** All that the edition will hold. */
    private static Set<String> paths(Renderer renderer) {
        return Stream.of(renderer.plan().paths(), renderer.theme().assets().keySet(), Set.of(Sha256.LIST)).flatMap(Set::stream)
                .collect(Collectors.toSet());
    }

    /** Absent: a template failed, and the problem is reported. */
    private static Optional<Checksums.Summed> render(Output output, Renderer renderer, Unchanged unchanged, Queue<Problem> problems) {
        Rendered rendered = renderer.render(output);
        rendered.problem().ifPresent(problems::add);
        if (rendered.problem().isPresent()) return Optional.empty();
        if (output instanceof Output.Page page) unchanged.note(page, rendered);
        return Optional.of(Checksums.Summed.of(rendered.bytes()));
    }

    /**
     * What takes long begins first, so that no thread is left alone with it at the end; what is made of it comes later, so that no
     * thread waits: parts of the index, which is made with its words, and the files that describe data files; at last the search page,
     * whose addresses name all scripts that it reads.
     */
    private static List<Output> heaviestFirst(List<? extends Output> outputs) {
        return outputs.stream().<Output>map(output -> output).sorted(Comparator.comparingInt(Build::turn)).toList();
    }

    /** From 0. */
    private static int turn(Output output) {
        if (!(output instanceof Output.Page page)) {
            return output instanceof Output.ItemFile || output instanceof Output.SearchIndexFile
                    || output instanceof Output.DataPackage ? 1 : 0;
        }
        if (page.kind() == PageKind.SEARCH) return 2;
        return HEAVY.contains(page.kind()) ? 0 : 1;
    }

    /** @param proof what the pages themselves have shown */
    private static Outcome outcome(Ready ready, List<Problem> proof, int pages, boolean proven) {
        List<Problem> problems = Problem.inOrder(Stream.of(ready.problems(), proof).flatMap(List::stream));
        return new Outcome(problems, ready.publication(), pages, proven, Optional.empty(), 0, 0, Optional.empty(), Optional.empty());
    }
}
