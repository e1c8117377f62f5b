package mingbai.render.template;

import mingbai.language.Language;
import mingbai.plan.Plan;

/**
 * Where a template calls a function.
 *
 * @param page   the page that is being rendered
 * @param common what it shares with all pages of its plan
 */
public record Call(PageView page, Common common) {
    /** The variable that holds it while a page is rendered. */
    public static final String NAME = "call";

    public Language language() {
        return page.language();
    }

    public Plan plan() {
        return common.plan();
    }

    /** The page alone. */
    @Override
    public String toString() {
        return page.toString();
    }
}
