package mingbai;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.check.Check;
import mingbai.compare.Addresses;
import mingbai.model.Problem;
import mingbai.model.Publication;
import mingbai.plan.Output;
import mingbai.plan.Plan;
import mingbai.prove.Proof;
import mingbai.publish.Checksums;
import mingbai.publish.Staging;
import mingbai.read.Reader;
import mingbai.render.Renderer;
import mingbai.render.Theme;

/**
 * The program in one page: read → check → plan → render → prove → publish.
 *
 * <p>An author's mistakes come back as problems, all of one run; the machine's failures are thrown as
 * {@link java.io.UncheckedIOException}. In both cases the last edition stays as it was. Warnings are told and stop nothing.
 */
public final class Build {
    private final Path content;
    private final Path theme;
    private final boolean release;
    private final Progress progress;

    /**
     * @param content  the folder with the records
     * @param theme    the folder with the theme
     * @param release  true: what is still to be configured is a problem
     * @param progress is told how far the work is
     */
    public Build(Path content, Path theme, boolean release, Progress progress) {
        this.content = content;
        this.theme = theme;
        this.release = release;
        this.progress = progress;
    }

    /** Is told, from any thread, how many outputs are done. */
    public interface Progress {
        void done(int outputs, int of);
    }

    /**
     * What came of it.
     *
     * @param problems    in the order of files and lines, warnings among them; empty: all is well
     * @param publication absent when the content has errors
     * @param pages       how many pages there are
     * @param digest      the SHA-256 sum of the edition's file of checksums; absent: not every page could be rendered, so
     *                    that the pages are not proven
     * @param files       how many files were published
     * @param bytes       how many bytes they have
     * @param zip         where the zip lies; absent: nothing was published
     */
    public record Outcome(List<Problem> problems, Optional<Publication> publication, int pages, Optional<String> digest,
                          int files, long bytes, Optional<Path> zip) {
        /** True when nothing can be published. */
        public boolean failed() {
            return problems.stream().anyMatch(Problem::error);
        }
    }

    /** Everything up to proof; writes nothing. */
    public Outcome check() {
        return check((path, bytes) -> { });
    }

    /** Everything up to proof; writes nothing. @param sink is given every file with its bytes, from any thread */
    public Outcome check(BiConsumer<String, byte[]> sink) {
        Ready ready = prepare();
        Checksums sums = new Checksums();
        return ready.renderer().map(renderer -> renderAndProve(ready, renderer, sink.andThen(sums::add), sums::digest))
                .orElseGet(() -> outcome(ready, List.of(), 0, Optional.empty()));
    }

    /**
     * Builds the edition and its zip.
     *
     * @param out the edition's folder
     * @param zip where the zip goes; absent: {@code target/<publication id>.zip}
     */
    public Outcome publish(Path out, Optional<Path> zip) {
        Ready ready = prepare();
        if (ready.renderer().isEmpty()) return outcome(ready, List.of(), 0, Optional.empty());
        try (Staging staging = Staging.begin(out)) {
            Outcome proven = renderAndProve(ready, ready.renderer().get(), staging::write, staging::digest);
            if (proven.failed()) return proven;
            List<Problem> vanished = vanished(out, staging.paths(), proven.publication().orElseThrow());
            if (!vanished.isEmpty()) return outcome(ready, vanished, proven.pages(), proven.digest());
            String id = proven.publication().orElseThrow().id();
            Path packed = zip.orElse(Path.of("target", id + ".zip"));
            staging.publish(packed, id);
            return new Outcome(proven.problems(), proven.publication(), proven.pages(), proven.digest(), staging.files(),
                    staging.bytes(), Optional.of(packed));
        }
    }

    /** What readers would miss where a published edition takes the place of another; a draft has no public addresses yet. */
    private static List<Problem> vanished(Path last, Set<String> paths, Publication publication) {
        if (publication.draft()) return List.of();
        Set<String> moved = publication.redirects().stream().map(redirect -> redirect.from().path()).collect(Collectors.toSet());
        return Addresses.vanished(Addresses.known(last), paths, moved);
    }

    /**
     * Content and theme before the first page.
     *
     * @param renderer absent exactly when there are errors
     * @param problems of content and theme
     */
    private record Ready(Optional<Publication> publication, Optional<Renderer> renderer, List<Problem> problems) {}

    /** Read, check and plan. */
    private Ready prepare() {
        Reader.Read read = Reader.folder(content);
        Check.Checked checked = new Check(content.toString().replace('\\', '/'), release).content(read);
        Theme.Loaded loaded = Theme.load(theme);
        List<Problem> problems = new ArrayList<>(checked.problems());
        problems.addAll(loaded.problems());
        problems.addAll(Renderer.mistakes(loaded.theme()));
        Optional<Plan> plan = checked.publication().map(Plan::of);
        plan.ifPresent(planned -> problems.addAll(planned.problems()));
        return new Ready(checked.publication(), plan.filter(planned -> problems.stream().noneMatch(Problem::error))
                .map(planned -> new Renderer(loaded.theme(), planned)), problems);
    }

    /** Render and prove page by page on all cores; a page's bytes are dropped once they are proven and written. */
    private Outcome renderAndProve(Ready ready, Renderer renderer, BiConsumer<String, byte[]> sink,
                                   Supplier<String> digest) {
        Plan plan = renderer.plan();
        Theme theme = renderer.theme();
        Proof proof = new Proof(plan, path ->
                plan.at(path).isPresent() || theme.assets().containsKey(path) || path.equals(Staging.SUMS));
        Queue<Problem> problems = new ConcurrentLinkedQueue<>();
        AtomicBoolean whole = new AtomicBoolean(true);
        AtomicInteger done = new AtomicInteger();
        theme.assets().keySet().forEach(path -> {
            byte[] bytes = theme.asset(path);
            problems.addAll(proof.asset(path, bytes));
            sink.accept(path, bytes);
        });
        plan.outputs().parallelStream().forEach(output -> {
            Renderer.Rendered rendered = renderer.render(output);
            rendered.problem().ifPresentOrElse(problem -> {
                problems.add(problem);
                whole.set(false);
            }, () -> {
                if (output instanceof Output.Page page) problems.addAll(proof.page(page, rendered.bytes()));
                sink.accept(output.path(), rendered.bytes());
            });
            progress.done(done.incrementAndGet(), plan.outputs().size());
        });
        if (whole.get()) problems.addAll(proof.site());
        return outcome(ready, List.copyOf(problems), plan.pages().size(),
                whole.get() ? Optional.of(digest.get()) : Optional.empty());
    }

    /** @param proof what the pages themselves have shown */
    private static Outcome outcome(Ready ready, List<Problem> proof, int pages, Optional<String> digest) {
        List<Problem> problems = Stream.of(ready.problems(), proof).flatMap(List::stream).sorted().distinct().toList();
        return new Outcome(problems, ready.publication(), pages, digest, 0, 0, Optional.empty());
    }
}
