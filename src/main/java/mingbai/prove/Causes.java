package mingbai.prove;

import java.util.Optional;
import mingbai.format.Address;
import mingbai.model.Prose;
import mingbai.plan.Output;
import mingbai.plan.PageKind;
import mingbai.problem.Problem;
import mingbai.problem.Rule;
import mingbai.problem.Said;
import mingbai.prove.page.Plain;

/** What editors wrote that makes a page wrong: a problem is reported there, because the page itself is in no folder of theirs. */
final class Causes {
    private Causes() {}

    /** The problem at the line of prose that it comes of; itself, where it comes of something else. */
    static Problem of(Output.Page page, Problem problem) {
        if (page.kind() != PageKind.PROSE || problem.arguments().isEmpty()) return problem;
        return ((Prose) page.subject().orElseThrow()).links().stream()
                .filter(link -> link.language() == page.language() && causes(page, link, problem)).findFirst()
                .map(link -> new Problem(problem.rule(), link.place(), link.excerpt(), Said.all(named(link, problem)), Optional.empty()))
                .orElse(problem);
    }

    private static String named(Prose.Link link, Problem problem) {
        return problem.rule() == Rule.LINK_BROKEN ? link.address() : problem.arguments().get(0).toString();
    }

    private static boolean causes(Output.Page page, Prose.Link link, Problem problem) {
        String told = problem.arguments().get(0).toString();
        if (problem.rule() == Rule.LINK_BARE) return Plain.of(link.text()).equals(told);
        if (problem.rule() != Rule.LINK_BROKEN) return false;
        String address = link.address();
        String resolved = Address.resolve(page.path(), address) + address.substring(Address.pathEnd(address));
        return told.equals(address) || told.equals(resolved) || resolved.equals(page.path() + told);
    }
}
