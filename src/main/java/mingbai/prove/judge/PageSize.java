package mingbai.prove.judge;

import mingbai.plan.PageKind;
import mingbai.plan.Plan;
import mingbai.problem.Rule;
import mingbai.prove.page.PageFacts;

/**
 * A page is no larger than a reader can open, however many records there are: its lists go on in parts. What a single record needs
 * beyond that comes on top, because it cannot be separated. The one-file edition is a download of everything, and has a limit of its own.
 */
public final class PageSize {
    private static final int PAGE = 400 * 1024;
    private static final int ONE_FILE = 3 << 20;

    private PageSize() {}

    public static void prove(JudgedPage page, Plan plan) {
        int limit = (page.page().kind() == PageKind.ONE_FILE ? ONE_FILE : PAGE) + plan.part(page.page()).extra();
        int size = page.facts().size();
        if (size > limit) page.report(Rule.PAGE_LARGE, PageFacts.NONE, size, limit);
    }
}
