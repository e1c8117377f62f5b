package mingbai.plan;

import mingbai.model.Publication;

/** A plan whose lists go on in parts, however short they are. */
public final class InParts {
    private InParts() {}

    /** @param most how many bytes a part should have at most */
    public static Plan plan(Publication publication, int most) {
        return Plan.of(publication, SearchFiles.SMALL, most);
    }
}
