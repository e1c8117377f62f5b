package mingbai.serve;

import java.util.List;
import java.util.Optional;
import mingbai.format.Sha256;
import mingbai.plan.Output;
import mingbai.problem.Problem;
import mingbai.prove.Proof;
import mingbai.render.Renderer;

/** What can be shown at a moment, and what is wrong. For any number of threads. */
final class State {
    private final List<Problem> problems;
    private final Optional<Renderer> renderer;
    private Optional<Proof> proof = Optional.empty();

    /** @param renderer absent: nothing can be shown */
    State(List<Problem> problems, Optional<Renderer> renderer) {
        this.problems = List.copyOf(problems);
        this.renderer = renderer;
    }

    static State none() {
        return new State(List.of(), Optional.empty());
    }

    /** In the order of files and lines. */
    List<Problem> problems() {
        return problems;
    }

    Optional<Renderer> renderer() {
        return renderer;
    }

    /** What the edition has at an address. */
    Optional<Output> at(String path) {
        return renderer.flatMap(shown -> shown.plan().at(path));
    }

    /** What proof says of a page by itself. */
    List<Problem> prove(Output.Page page, byte[] html) {
        return proof().page(page, html);
    }

    private synchronized Proof proof() {
        if (proof.isEmpty()) proof = Optional.of(proof(renderer.orElseThrow()));
        return proof.get();
    }

    private Proof proof(Renderer shown) {
        Proof made = new Proof(shown.plan(), path -> at(path).isPresent() || shown.theme().assets().containsKey(path)
                || path.equals(Sha256.LIST));
        shown.theme().assets().keySet().forEach(path -> made.asset(path, shown.theme().asset(path)));
        return made;
    }
}
