package mingbai.prove;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mingbai.model.Address;
import mingbai.model.Place;
import mingbai.model.Rule;
import mingbai.plan.Plan;
import org.jsoup.nodes.Element;

/** Every address on a page leads somewhere in the folder, or says that it leads out (rules G07, G08, G13). */
final class Links {
    private static final List<String> ADDRESSES = List.of("href", "src", "action", "xlink:href", "data", "poster");

    private final PageText text;
    private final Plan plan;
    private final Set<String> files;
    private final List<Anchor> anchors = new ArrayList<>();

    Links(PageText text, Plan plan, Set<String> files) {
        this.text = text;
        this.plan = plan;
        this.files = files;
    }

    /**
     * A link to an element of a page.
     *
     * @param place  where the link stands
     * @param path   the page
     * @param anchor the element's id
     */
    record Anchor(Place place, String path, String anchor) {}

    void prove() {
        for (Element element : text.document().getAllElements()) {
            for (String attribute : ADDRESSES) {
                if (element.hasAttr(attribute)) address(element, element.attr(attribute));
            }
            if (element.hasAttr("srcset")) text.tell(Rule.PAGE_REQUEST, element, element.attr("srcset"));
        }
    }

    /** Tells of links to elements of this page that do not exist. */
    void own(Set<String> ids) {
        anchors.stream().filter(anchor -> anchor.path().equals(text.page().path()) && !ids.contains(anchor.anchor()))
                .forEach(anchor -> text.problems().add(new mingbai.model.Problem(Rule.LINK_BROKEN, anchor.place(), "",
                        List.of("#" + anchor.anchor()), Optional.empty())));
    }

    /** Links to elements of other pages, proven when all pages are known. */
    List<Anchor> elsewhere() {
        return anchors.stream().filter(anchor -> !anchor.path().equals(text.page().path())).toList();
    }

    private void address(Element element, String address) {
        if (address.startsWith("/") || address.startsWith("\\")) {
            text.tell(Rule.LINK_ROOTED, element, address);
        } else if (Address.absolute(address)) {
            absolute(element, address);
        } else if (address.startsWith("data:") && element.nameIs("img")) {
            return;
        } else if (!Address.allowed(address)) {
            text.tell(address.isBlank() ? Rule.LINK_BROKEN : Rule.PAGE_POLICY, element, address);
        } else if (!address.startsWith("mailto:")) {
            relative(element, address);
        }
    }

    private void absolute(Element element, String address) {
        Optional<String> root = plan.publication().site().address();
        boolean names = element.nameIs("link") && !element.attr("rel").contains("stylesheet");
        if (root.isPresent() && address.startsWith(root.get())) {
            inside(element, address, address.substring(root.get().length()));
        } else if (!element.nameIs("a") && !names) {
            text.tell(Rule.PAGE_REQUEST, element, address);
        } else if (element.nameIs("a") && Address.leavesGovernment(address) && !marked(element)) {
            text.tell(Rule.PAGE_EXTERNAL, element, address);
        }
    }

    private static boolean marked(Element link) {
        boolean said = link.text().contains("外部链接") || link.text().contains("external");
        return link.attr("rel").contains("external") && said;
    }

    private void relative(Element element, String address) {
        try {
            URI resolved = new URI(null, null, "/" + text.page().path(), null).resolve(new URI(address));
            String path = resolved.getPath();
            if (path.startsWith("/..")) text.tell(Rule.LINK_BROKEN, element, address);
            else inside(element, address, path.substring(1) + fragment(resolved));
        } catch (URISyntaxException e) {
            text.tell(Rule.LINK_BROKEN, element, address);
        }
    }

    private static String fragment(URI uri) {
        return uri.getFragment() == null ? "" : "#" + uri.getFragment();
    }

    private void inside(Element element, String address, String target) {
        int hash = target.indexOf('#');
        String path = hash < 0 ? target : target.substring(0, hash);
        int query = path.indexOf('?');
        if (query >= 0) path = path.substring(0, query);
        if (!files.contains(path)) text.tell(Rule.LINK_BROKEN, element, address);
        else if (hash >= 0) anchors.add(new Anchor(text.place(element), path, target.substring(hash + 1)));
    }
}
