package mingbai.render.page;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import mingbai.format.Digest;
import mingbai.plan.Output;
import mingbai.plan.Plan;
import mingbai.problem.Problem;
import mingbai.relate.Relations;
import mingbai.render.template.Call;
import mingbai.render.template.Common;
import mingbai.render.template.Rendered;
import mingbai.render.template.Templates;
import mingbai.render.theme.InterfaceTexts;
import mingbai.render.theme.Theme;

/** Renders the pages of a plan. Any number of threads may render at the same time. */
public final class PageRenderer {
    private final Templates templates;
    private final Common common;

    /**
     * @param templates without mistakes
     * @param digests   gives the digest of an output that a page names
     */
    public PageRenderer(Templates templates, Plan plan, Function<Output, Digest> digests) {
        this.templates = templates;
        this.common = new Common(plan, InterfaceTexts.of(templates.theme(), plan.publication()), digests);
    }

    /** Compiles a theme's templates, for any number of plans. */
    public static Templates compile(Theme theme) {
        return Templates.of(theme, Functions.of(theme), new Attributes());
    }

    public Rendered render(Output.Page page) {
        return templates.render(page.kind(), common, () -> variables(page));
    }

    /**
     * Renders a piece of a template as it would be on a page.
     *
     * @param more   variables besides those of the page
     * @param broken the problem for what is said of a mistake
     */
    public Rendered piece(String piece, Output.Page page, Map<String, Object> more, Function<String, Problem> broken) {
        Map<String, Object> variables = variables(page);
        variables.putAll(more);
        return templates.piece(piece, variables, broken);
    }

    /** What a layout can name. */
    private Map<String, Object> variables(Output.Page page) {
        Plan plan = common.plan();
        Relations relations = plan.relations();
        Call call = new Call(PageDescription.of(page, plan.publication(), common.texts()), common);
        Map<String, Object> variables = new HashMap<>();
        variables.put(Call.NAME, call);
        variables.put("page", call.page());
        variables.put("part", plan.part(page));
        variables.put("structuredData", StructuredData.of(page, common).map(SafeString::new));
        variables.put("publication", plan.publication());
        variables.put("responsible", relations.responsible());
        variables.put("reach", relations.reach());
        variables.put("glossary", relations.glossary());
        variables.put("table", relations.table());
        variables.put("rows", relations.rows());
        variables.put("figures", relations.figures());
        variables.put("downloads", plan.downloads());
        page.subject().ifPresent(subject -> variables.put(page.kind().id(), subject));
        return variables;
    }
}
