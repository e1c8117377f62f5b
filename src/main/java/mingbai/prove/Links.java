package mingbai.prove;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.Set;
import java.util.stream.Collectors;
import mingbai.model.Address;
import mingbai.model.Place;
import mingbai.model.Problem;
import mingbai.model.Rule;
import mingbai.plan.PageKind;
import mingbai.plan.Plan;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * Every address on a page leads somewhere in the folder, or says that it leads out (rules G07, G08, G13), and the text of a
 * link says where (A08).
 */
final class Links {
    private static final Set<String> ADDRESSES = Set.of("href", "src", "action", "xlink:href", "data", "poster");

    /** What says nothing about where a link leads, without its marks. */
    private static final Set<String> BARE = Set.of("查看", "更多", "详情", "点击", "这里", "此处", "这里查看", "点击这里", "点击此处",
            "点击查看", "查看更多", "查看详情", "查看全部", "了解更多", "了解详情", "阅读更多", "阅读全文", "more", "here", "click here",
            "read more", "see more", "view more", "show more", "learn more", "find out more", "details", "view details", "link");

    private final PageText text;
    private final Plan plan;
    private final Predicate<String> files;
    private final List<Anchor> anchors = new ArrayList<>();
    private final Map<Element, String> targets = new IdentityHashMap<>();
    private final List<Element> styles = new ArrayList<>();

    Links(PageText text, Plan plan, Predicate<String> files) {
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

    /** Looks at an element's addresses. */
    void enter(Element element) {
        for (Attribute attribute : element.attributes()) {
            if (ADDRESSES.contains(attribute.getKey())) address(element, attribute.getValue());
            else if (attribute.getKey().equals("srcset")) text.tell(Rule.PAGE_REQUEST, element, attribute.getValue());
        }
        if (element.nameIs("a") && element.hasAttr("href")) bare(element);
        if (element.nameIs("link") && element.attr("rel").contains("stylesheet")) styles.add(element);
    }

    private void bare(Element link) {
        String said = PageText.plain(link.text());
        boolean named = link.hasAttr("aria-label") || !link.select("[alt]:not([alt=''])").isEmpty();
        String words = said.toLowerCase(Locale.ROOT).replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "");
        if (said.isEmpty() ? !named : BARE.contains(words)) text.tell(Rule.LINK_BARE, link, said);
    }

    /** The file of the edition to which an element leads; absent: it leads nowhere, or out. */
    Optional<String> target(Element element) {
        return Optional.ofNullable(targets.get(element));
    }

    /** All files of the edition to which links of this page lead. */
    Set<String> targets() {
        return targets.entrySet().stream().filter(entry -> entry.getKey().nameIs("a")).map(Map.Entry::getValue)
                .collect(Collectors.toSet());
    }

    /** The style sheets, in their order. */
    List<Element> styles() {
        return styles;
    }

    /** Tells of links to elements of this page that do not exist. */
    void own(Set<String> ids) {
        anchors.stream().filter(anchor -> anchor.path().equals(text.page().path()) && !ids.contains(anchor.anchor()))
                .forEach(anchor -> text.problems().add(new Problem(Rule.LINK_BROKEN, anchor.place(), "",
                        List.of("#" + anchor.anchor()), Optional.empty())));
    }

    /** Links to elements of other pages, proven when all pages are known. */
    List<Anchor> elsewhere() {
        return anchors.stream().filter(anchor -> !anchor.path().equals(text.page().path())).toList();
    }

    private void address(Element element, String address) {
        if (address.startsWith("/") || address.startsWith("\\")) {
            text.tell(Rule.LINK_ROOTED, element, address);
        } else if (address.isBlank()) {
            text.tell(Rule.LINK_BROKEN, element, address);
        } else if (!address.contains(":")) {
            relative(element, address);
        } else if (Address.absolute(address)) {
            absolute(element, address);
        } else if (!Address.allowed(address) && !(address.startsWith("data:") && element.nameIs("img"))) {
            text.tell(Rule.PAGE_POLICY, element, address);
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
        inside(element, address, Address.resolve(text.page().path(), address)
                + address.substring(Address.pathEnd(address)));
    }

    private void inside(Element element, String address, String target) {
        String path = target.substring(0, Address.pathEnd(target));
        int hash = target.indexOf('#');
        if (files.test(path)) targets.put(element, path);
        boolean alone = text.page().kind() == PageKind.ONE_FILE && !path.equals(text.page().path()) && !Address.absolute(address);
        if (alone || !files.test(path)) text.tell(Rule.LINK_BROKEN, element, address);
        else if (hash >= 0) anchors.add(new Anchor(text.place(element), path, target.substring(hash + 1)));
    }
}
