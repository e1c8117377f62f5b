package mingbai.plan;

import mingbai.model.Publication;

/** A plan whose search page asks an index, however small the texts are. */
public final class LargeSearch {
    private LargeSearch() {}

    public static Plan plan(Publication publication) {
        return Plan.of(publication, 0, Plan.PART);
    }
}
