package mingbai.model;

import java.util.List;

/**
 * Everything that an edition says. After the check nothing in it can be wrong: references resolve, numbers run without
 * gaps, texts agree with the source.
 *
 * @param head      what it is, its source document, and what its publisher configures
 * @param groups    the headings of the sources, in their order; empty: they have none
 * @param items     in the order of the sources
 * @param units     in the order of the record
 * @param regions   in the order of the record
 * @param topics    in the order of the record
 * @param concepts  by id
 * @param pages     by id
 * @param redirects in the order of the record; empty: no address has moved
 */
public record Publication(Head head, List<SourceText.Group> groups, List<Item> items, List<Unit> units, List<Region> regions,
                          List<Kind> topics, List<Concept> concepts, List<Prose> pages, List<Redirect> redirects) {
    public Publication {
        groups = List.copyOf(groups);
        items = List.copyOf(items);
        units = List.copyOf(units);
        regions = List.copyOf(regions);
        topics = List.copyOf(topics);
        concepts = List.copyOf(concepts);
        pages = List.copyOf(pages);
        redirects = List.copyOf(redirects);
    }
}
