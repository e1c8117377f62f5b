package mingbai.relate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mingbai.model.Region;

/**
 * A region and what lies within it.
 *
 * @param region   has a page
 * @param children in the order of the record
 */
public record RegionNode(Region region, List<RegionNode> children) {
    /** This one and all within it, as a list of them is on a page. */
    public Stream<RegionNode> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(RegionNode::all));
    }

    /** Some nodes of a tree, with those that they lie in. */
    public static List<RegionNode> only(List<RegionNode> nodes, Set<RegionNode> some) {
        List<RegionNode> kept = new ArrayList<>();
        for (RegionNode node : nodes) {
            List<RegionNode> children = only(node.children(), some);
            if (some.contains(node) || !children.isEmpty()) kept.add(new RegionNode(node.region(), children));
        }
        return kept;
    }
}
