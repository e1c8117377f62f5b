package mingbai.prove;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingbai.model.Address;
import mingbai.model.Redirect;
import mingbai.model.Rule;
import mingbai.plan.PageKind;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The page at a former address leads on: by itself and at once, by a link where a browser does not follow, and by the
 * canonical address for search engines, which do not list it.
 */
final class Redirection {
    private static final Pattern REFRESH = Pattern.compile("0; url=(.+)");

    private Redirection() {}

    static void prove(PageText text, Links links) {
        if (text.page().kind() != PageKind.REDIRECT) return;
        Redirect redirect = (Redirect) text.page().subject().orElseThrow();
        String target = redirect.to(text.page().language());
        Document document = text.document();
        expect(text, document.select("meta[http-equiv=refresh]").stream().anyMatch(meta -> refreshes(text, meta, target)), "refresh", target);
        expect(text, leads(links, document, "main a[href]", target), "link", target);
        expect(text, leads(links, document, "link[rel=canonical]", target), "canonical", target);
        expect(text, document.select("meta[name=robots]").attr("content").contains("noindex"), "noindex", target);
    }

    private static boolean refreshes(PageText text, Element meta, String target) {
        Matcher refresh = REFRESH.matcher(meta.attr("content"));
        return refresh.matches() && Address.resolve(text.page().path(), refresh.group(1)).equals(target);
    }

    private static boolean leads(Links links, Document document, String selector, String target) {
        return document.select(selector).stream().anyMatch(link -> links.target(link).filter(target::equals).isPresent());
    }

    private static void expect(PageText text, boolean holds, String what, String target) {
        if (!holds) text.tell(Rule.PAGE_REDIRECT, text.document().body(), what, target);
    }
}
