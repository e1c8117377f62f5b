package mingbai.prove.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mingbai.format.Address;
import mingbai.plan.PageKind;
import mingbai.problem.Problem;
import mingbai.problem.Rule;
import mingbai.problem.Said;
import mingbai.prove.memory.Shared;
import mingbai.prove.page.PageFacts;
import mingbai.prove.page.PageFacts.Link;

/** Where the links of a page lead: to a file of the edition (rule G07), or out, which they say (G13); nothing is loaded from elsewhere. */
public final class Links {
    private final JudgedPage page;
    private final Optional<String> root;
    private final Predicate<String> files;
    private final List<Anchor> anchors = new ArrayList<>();
    private final String[] targets;

    /**
     * @param root  the absolute address of the edition; absent: it is not known
     * @param files whether the edition holds a file
     */
    public Links(JudgedPage page, Optional<String> root, Predicate<String> files) {
        this.page = page;
        this.root = root;
        this.files = files;
        targets = new String[page.facts().links().size()];
    }

    /**
     * A link to an element of a page.
     *
     * @param node   the link
     * @param path   the page
     * @param anchor the element's id
     */
    public record Anchor(int node, String path, String anchor) {}

    public void prove() {
        int first = 0;
        List<Link> links = page.facts().links();
        for (int i = 0; i < links.size(); i++) {
            if (!links.get(i).has(Link.MORE)) first = i;
            String path = prove(links.get(i));
            if (path != null) targets[first] = path;
        }
    }

    /** The file of the edition to which the element of a link leads; absent: it leads nowhere, or out. */
    public Optional<String> target(int link) {
        return link == PageFacts.NONE ? Optional.empty() : Optional.ofNullable(targets[link]);
    }

    /**
     * The files of the edition to which elements lead, in their order.
     *
     * @param traits that an element has, all of them
     */
    public Stream<String> targets(int traits) {
        return targets(traits, 0);
    }

    /** The same, of elements without another trait. */
    public Stream<String> targets(int traits, int without) {
        List<Link> links = page.facts().links();
        return IntStream.range(0, targets.length).filter(i -> targets[i] != null)
                .filter(i -> (links.get(i).traits() & (traits | without)) == traits).mapToObj(i -> targets[i]);
    }

    /** Reports links to elements of this page that do not exist. */
    public void own(Set<String> ids) {
        for (Anchor anchor : anchors) {
            if (!anchor.path().equals(page.page().path()) || ids.contains(anchor.anchor())) continue;
            page.problems().add(new Problem(Rule.LINK_BROKEN, page.place(anchor.node()), "", Said.all("#" + anchor.anchor()),
                    Optional.empty()));
        }
    }

    /** Links to elements of other pages, proven when all pages are known. */
    public List<Anchor> elsewhere(Shared shared) {
        return anchors.stream().filter(anchor -> !anchor.path().equals(page.page().path()))
                .map(anchor -> new Anchor(anchor.node(), shared.of(anchor.path()), shared.of(anchor.anchor()))).toList();
    }

    /** @return the file of the edition to which it leads; null: none */
    private String prove(Link link) {
        String address = link.address();
        if (!address.contains(":")) {
            return inside(link, Address.resolve(page.page().path(), address), address.substring(Address.pathEnd(address)));
        }
        if (root.isPresent() && address.startsWith(root.get())) {
            String target = address.substring(root.get().length());
            int end = Address.pathEnd(target);
            return inside(link, target.substring(0, end), target.substring(end));
        }
        if (!link.has(Link.ANCHOR | Link.NAMES)) page.report(Rule.PAGE_REQUEST, link.node(), address);
        else if (link.has(Link.LEAVES)) page.report(Rule.PAGE_EXTERNAL, link.node(), address);
        return null;
    }

    /** @param rest query and anchor */
    private String inside(Link link, String path, String rest) {
        boolean held = files.test(path);
        // A style sheet beside the same one within the page does not make it need another file, see Proof; nor does an icon, without
        // which nothing is missing.
        boolean alone = page.page().kind() == PageKind.ONE_FILE && !path.equals(page.page().path()) && !Address.absolute(link.address())
                && !link.has(Link.STYLES | Link.ICON);
        int hash = rest.indexOf('#');
        if (alone || !held) page.report(Rule.LINK_BROKEN, link.node(), link.address());
        else if (hash >= 0) anchors.add(new Anchor(link.node(), path, rest.substring(hash + 1)));
        return held ? path : null;
    }
}
