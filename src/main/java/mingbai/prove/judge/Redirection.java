package mingbai.prove.judge;

import mingbai.format.Address;
import mingbai.model.Redirect;
import mingbai.plan.PageKind;
import mingbai.problem.Rule;
import mingbai.prove.page.PageFacts.Link;
import mingbai.prove.page.PageFacts.Mention;
import mingbai.prove.page.PageSays;

/**
 * The page at a former address leads on: by itself and at once, by a link where a browser does not follow, and by the
 * canonical address for search engines, which do not list it. No other page leads on by itself (rule G17).
 */
public final class Redirection {
    private Redirection() {}

    public static void prove(JudgedPage page, Links links) {
        if (page.page().kind() != PageKind.REDIRECT) {
            page.said(Mention.Kind.REFRESH).forEach(said -> page.report(Rule.PAGE_INTRUDES, said.node(), "http-equiv=refresh"));
            return;
        }
        Redirect redirect = (Redirect) page.page().subject().orElseThrow();
        String target = redirect.to(page.page().language());
        expect(page, page.said(Mention.Kind.REFRESH).stream().flatMap(said -> PageSays.leads(said.text()).stream())
                .anyMatch(address -> Address.resolve(page.page().path(), address).equals(target)), "refresh", target);
        expect(page, links.targets(Link.IN_MAIN | Link.HREF).anyMatch(target::equals), "link", target);
        expect(page, links.targets(Link.CANONICAL).anyMatch(target::equals), "canonical", target);
        expect(page, page.facts().robots().contains("noindex"), "noindex", target);
    }

    private static void expect(JudgedPage page, boolean holds, String what, String target) {
        if (!holds) page.report(Rule.PAGE_REDIRECT, page.facts().body(), what, target);
    }
}
