package mingbai.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import mingbai.format.Digest;
import mingbai.model.Attachment;
import mingbai.plan.Output;
import mingbai.plan.PageKind;
import mingbai.plan.Plan;
import mingbai.problem.Rule;
import mingbai.render.data.OpenData;
import mingbai.render.page.PageRenderer;
import mingbai.render.search.SearchScripts;
import mingbai.render.template.Rendered;
import mingbai.render.template.Templates;
import mingbai.render.theme.Component;
import mingbai.render.theme.Theme;
import mingbai.words.Messages;

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

    /**
     * Renders an example of a component as it would be on a page. A mistake is a problem at the example.
     *
     * @param records what examples name
     */
    public Rendered example(Component component, Component.Example example, Output.Page on, Map<String, Object> records) {
        Map<String, Object> more = Map.of("records", records);
        for (Component.Value value : example.with().values()) {
            Rendered tried = pages.piece("{% set value = " + value.expression() + " %}", on, more,
                    said -> component.file().problem(Rule.TEMPLATE_BROKEN, value.place(), said));
            if (tried.problem().isPresent()) return tried;
        }
        return pages.piece(example.call(component.name()), on, more,
                said -> component.file().problem(Rule.TEMPLATE_BROKEN, example.place(), said));
    }

    private Rendered make(Output output) {
        return output instanceof Output.Page page ? pages.render(page) : Rendered.of(files.bytes(output));
    }

    /** What is no page: attachments, open data, what the search page reads, site map, feeds, the picture, and what to do with the zip. */
    private static final class MachineFiles {
        private final Plan plan;
        private final OpenData data;
        private final SearchScripts search;

        /** @param digests of the files that a descriptor names */
        MachineFiles(Plan plan, Function<Output, Digest> digests) {
            this.plan = plan;
            this.data = new OpenData(plan, digests);
            this.search = new SearchScripts(plan);
        }

        byte[] bytes(Output output) {
            if (output instanceof Output.DataFile file) return data.of(file);
            if (output instanceof Output.ItemFile file) return data.of(file);
            if (output instanceof Output.SchemaFile file) return data.of(file);
            if (output instanceof Output.DataPackage files) return data.of(files);
            if (output instanceof Output.AttachedFile file) return read(file.attachment());
            if (output instanceof Output.Search script) return search.of(script);
            if (output instanceof Output.ReadMe) return readMe();
            if (output instanceof Output.Card) return Card.of(plan.relations());
            if (output instanceof Output.Feed feed) return Feed.of(plan, feed);
            if (output instanceof Output.SiteMap map) return SiteMap.of(plan.publication(), map);
            if (output instanceof Output.SiteMapIndex index) return SiteMap.of(plan.publication(), index);
            throw new IllegalArgumentException("no bytes for " + output);
        }

        private static byte[] read(Attachment attachment) {
            try {
                return Files.readAllBytes(attachment.file());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** With the mark and the line ends by which the oldest Notepad shows Chinese. */
        private byte[] readMe() {
            return plan.publication().head().languages().all().stream()
                    .map(language -> plan.publication().head().title().or(language) + "\r\n\r\n"
                    + Messages.in(language).sentence("edition.read-me") + "\r\n")
                    .collect(Collectors.joining("\r\n", "\uFEFF", "")).getBytes(StandardCharsets.UTF_8);
        }
    }
}
