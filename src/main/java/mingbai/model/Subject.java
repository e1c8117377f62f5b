package mingbai.model;

import java.util.List;
import mingbai.language.LocalizedText;

/** What a page of its own can be about. */
public sealed interface Subject permits Item, Unit, Region, Concept, Prose, Redirect {
    /** Permanent; ASCII lower case, digits and hyphens; the page's file name without {@code .html}. */
    String id();

    /** What readers call it: a title, a name, a preferred term. */
    LocalizedText title();

    /** Words by which readers look for it and which nobody is shown; empty: the editors give none. */
    default List<String> search() {
        return List.of();
    }
}
