package mingbai.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import mingbai.format.Digest;
import mingbai.format.Sha256;
import mingbai.plan.Output;
import mingbai.render.template.Rendered;

/**
 * Size and sum of outputs that other outputs name. Such an output is rendered once, whoever asks first, and whoever asks
 * meanwhile waits; its bytes are held until they are fetched.
 */
final class Digests {
    private final Function<Output, Rendered> render;
    private final Map<String, FutureTask<Kept>> asked = new ConcurrentHashMap<>();
    /** The paths of the outputs that this thread is rendering for those that name them. */
    private final ThreadLocal<Set<String>> rendering = ThreadLocal.withInitial(HashSet::new);

    /** @param render renders an output */
    Digests(Function<Output, Rendered> render) {
        this.render = render;
    }

    /** An output's digest and, until someone fetches it or memory is short, the output. */
    private static final class Kept {
        private final Digest digest;
        private volatile SoftReference<Rendered> rendered;

        Kept(Rendered rendered) {
            this.digest = Digest.of(rendered.bytes());
            this.rendered = new SoftReference<>(rendered);
        }
    }

    Digest of(Output output) {
        return kept(output).digest;
    }

    /** An output that others may name. */
    Rendered fetch(Output output) {
        Kept kept = kept(output);
        Rendered rendered = kept.rendered.get();
        kept.rendered = new SoftReference<>(null);
        return rendered == null ? again(output, kept.digest) : rendered;
    }

    /** What others name has to be what is published: a file that is only passed on may have been changed meanwhile. */
    private Rendered again(Output output, Digest known) {
        Rendered rendered = render.apply(output);
        if (!Sha256.hex(rendered.bytes()).equals(known.sha256())) {
            throw new UncheckedIOException(new IOException(output.path() + " was changed while the edition was made"));
        }
        return rendered;
    }

    /**
     * A thread that renders such an output waits for no other, so that none waits for what waits for it.
     *
     * @throws IllegalArgumentException where an output names its own sum, which nobody could ever write
     */
    private Kept kept(Output output) {
        Set<String> mine = rendering.get();
        if (mine.contains(output.path())) throw new IllegalArgumentException(output.path() + " names its own digest");
        FutureTask<Kept> own = new FutureTask<>(() -> new Kept(render.apply(output)));
        FutureTask<Kept> first = asked.putIfAbsent(output.path(), own);
        if (first != null && (first.isDone() || mine.isEmpty())) return join(first);
        mine.add(output.path());
        try {
            own.run();
        } finally {
            mine.remove(output.path());
        }
        return join(own);
    }

    private static Kept join(FutureTask<Kept> task) {
        try {
            return task.get();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) throw cause;
            if (e.getCause() instanceof Error cause) throw cause;
            throw new IllegalStateException(e);
        }
    }
}
