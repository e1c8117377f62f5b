package mingbai.render.page;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.Map;
import mingbai.format.Address;
import mingbai.format.Entities;
import mingbai.language.Language;
import mingbai.model.Prose;
import mingbai.model.Redirect;
import mingbai.model.Subject;
import mingbai.plan.Output;
import mingbai.plan.Part;
import mingbai.plan.Plan;
import mingbai.render.template.Call;

/** How a page leads to others, to parts of a page whose lists go on, and to files. */
final class PageLinks {
    private final Map<String, String> versions;

    /** @param versions what follows the addresses of assets, by their paths */
    PageLinks(Map<String, String> versions) {
        this.versions = versions;
    }

    /** The address of a page or file. @param to its subject, its part, a redirect to it, its name or its path */
    String link(Call call, Object to) {
        String target = target(call, to);
        return call.page().link(target) + versions.getOrDefault(target, "");
    }

    /** The address of an element by its id, in the part of the page that holds it. */
    static String anchor(Call call, Object to, String id) {
        return call.page().link(holding(call.plan(), target(call, to), id)) + "#" + id;
    }

    /** The address of an element of the page that is being rendered, whichever part of it holds the element. */
    static String jump(Call call, String id) {
        String here = call.page().path();
        String path = holding(call.plan(), here, id);
        return path.equals(here) ? "#" + id : call.page().link(path) + "#" + id;
    }

    /** A page of prose as HTML. It names an element of a page that has become many parts as if there were one. */
    static SafeString prose(Call call, Prose prose) {
        Language language = call.language();
        String html = prose.body().or(language);
        for (Prose.Link link : prose.links()) {
            int hash = link.address().indexOf('#');
            if (link.language() != language || hash < 1) continue;
            String page = Address.resolve(call.page().path(), link.address());
            String to = holding(call.plan(), page, link.address().substring(hash + 1));
            if (to.equals(page)) continue;
            html = html.replace("href=\"" + Entities.text(link.address()) + "\"",
                    "href=\"" + Entities.text(call.page().link(to) + link.address().substring(hash)) + "\"");
        }
        return new SafeString(Html.marked(language, html));
    }

    private static String holding(Plan plan, String path, String anchor) {
        return plan.at(path).filter(Output.Page.class::isInstance).map(Output.Page.class::cast)
                .map(page -> plan.part(page).holding(anchor).path()).orElse(path);
    }

    private static String target(Call call, Object to) {
        Language language = call.language();
        if (to instanceof Part part) return part.path();
        if (to instanceof Redirect redirect) return redirect.to(language);
        if (to instanceof Subject subject) {
            if (!call.plan().exists(subject)) throw new IllegalArgumentException("no page for " + subject.id());
            return Output.Page.of(subject, language).path();
        }
        String name = to.toString();
        return name.contains(".") ? name : call.common().path(language, name);
    }
}
