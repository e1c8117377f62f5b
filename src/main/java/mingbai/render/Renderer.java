package mingbai.render;

import mingbai.plan.Output;
import mingbai.plan.PageKind;
import mingbai.plan.Plan;
import mingbai.render.page.PageRenderer;
import mingbai.render.template.Rendered;
import mingbai.render.template.Templates;
import mingbai.render.template.Theme;

/** Renders outputs. Every call makes fresh working state, so any number of threads may render at the same time. */
public final class Renderer {
    private final Templates templates;
    private final Plan plan;
    private final Digests digests;
    private final PageRenderer pages;
    private final MachineFiles files;

    /** @param templates without mistakes */
    public Renderer(Templates templates, Plan plan) {
        this.templates = templates;
        this.plan = plan;
        this.digests = new Digests(this::make);
        this.pages = new PageRenderer(templates, plan, digests::of);
        this.files = new MachineFiles(plan, digests::of);
    }

    /** Compiles a theme's templates, for any number of plans. */
    public static Templates compile(Theme theme) {
        return PageRenderer.compile(theme);
    }

    /** A renderer of another plan with the same templates. */
    public Renderer of(Plan other) {
        return new Renderer(templates, other);
    }

    /** What is rendered. */
    public Plan plan() {
        return plan;
    }

    /** What it is rendered with. */
    public Theme theme() {
        return templates.theme();
    }

    Digests digests() {
        return digests;
    }

    /** The bytes of an output. */
    public Rendered render(Output output) {
        boolean named = output instanceof Output.DataFile || output instanceof Output.AttachedFile || output instanceof Output.Search
                || output instanceof Output.Page page && page.kind() == PageKind.ONE_FILE;
        return named ? digests.fetch(output) : make(output);
    }

    private Rendered make(Output output) {
        return output instanceof Output.Page page ? pages.render(page) : Rendered.of(files.bytes(output));
    }
}
