package mingbai.render.page;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import mingbai.format.BeijingTime;
import mingbai.format.Digest;
import mingbai.language.Language;
import mingbai.model.Address;
import mingbai.model.Concept;
import mingbai.model.Head;
import mingbai.model.Item;
import mingbai.model.Notice;
import mingbai.model.Publication;
import mingbai.plan.Output;
import mingbai.plan.PageKind;
import mingbai.plan.Plan;
import mingbai.render.data.Remarks;
import mingbai.render.template.Reads;
import mingbai.render.template.Theme;

/**
 * What a page is about, for machines: schema.org in JSON-LD. An item is an {@code Article}, the English one a translation
 * of the Chinese; a concept is a {@code DefinedTerm}; the data page describes a {@code Dataset}. Names are relative, so
 * that the same bytes hold everywhere. Of an edition that is no draft it also says who publishes it, and where on the site a page
 * stands: search engines take a {@code BreadcrumbList} only with absolute addresses.
 */
final class StructuredData {
    /** Escapes what could end a script element. */
    private static final Gson GSON = new GsonBuilder().create();

    private final Plan plan;
    private final Output.Page page;
    private final Function<Output, Digest> digests;
    private final Theme theme;

    private StructuredData(Plan plan, Output.Page page, Function<Output, Digest> digests, Theme theme) {
        this.plan = plan;
        this.page = page;
        this.digests = digests;
        this.theme = theme;
    }

    /** JSON-LD; absent for pages that schema.org has no type for, and for what is only a further part of one. */
    static Optional<String> of(Plan plan, Output.Page page, Function<Output, Digest> digests, Theme theme) {
        if (page.part() > 1) return Optional.empty();
        StructuredData data = new StructuredData(plan, page, digests, theme);
        if (page.kind() == PageKind.DATA) Reads.more();
        page.subject().ifPresent(Reads::all);
        List<Map<String, Object>> nodes = Stream.concat(data.about().stream(), data.path().stream()).toList();
        if (nodes.isEmpty()) return Optional.empty();
        return Optional.of(GSON.toJson(nodes.size() == 1 ? nodes.get(0) : nodes));
    }

    private Optional<Map<String, Object>> about() {
        return switch (page.kind()) {
            case ITEM -> Optional.of(article((Item) page.subject().orElseThrow()));
            case CONCEPT -> Optional.of(term((Concept) page.subject().orElseThrow()));
            case DATA -> Optional.of(dataset());
            default -> Optional.empty();
        };
    }

    /** From the home page to this one; absent in a draft, and on pages that readers do not come to from there. */
    private Optional<Map<String, Object>> path() {
        boolean apart = page.kind() == PageKind.HOME || page.kind() == PageKind.ONE_FILE || page.kind().role() == PageKind.Role.NEITHER;
        if (apart || plan.publication().head().draft()) return Optional.empty();
        List<Map<String, Object>> steps = new ArrayList<>();
        step(steps, Output.Page.of(PageKind.HOME, page.language()));
        index().ifPresent(index -> step(steps, Output.Page.of(index, page.language())));
        step(steps, page);
        Map<String, Object> path = node("BreadcrumbList");
        path.put("itemListElement", steps);
        return Optional.of(path);
    }

    private void step(List<Map<String, Object>> steps, Output.Page to) {
        Map<String, Object> step = new LinkedHashMap<>();
        step.put("@type", "ListItem");
        step.put("position", steps.size() + 1);
        step.put("name", to.subject().map(subject -> subject.title().or(to.language()))
                .orElseGet(() -> theme.text(to.language(), "title." + to.kind().id(), List.of()).orElseThrow()));
        // Of the last one programs know the address: it is the page's.
        if (to != page) step.put("item", plan.publication().head().site().address().orElseThrow() + to.path());
        steps.add(step);
    }

    /** The page that lists this one. */
    private Optional<PageKind> index() {
        return switch (page.kind()) {
            case ITEM -> Optional.of(PageKind.ITEMS);
            case UNIT -> Optional.of(PageKind.UNITS);
            case REGION -> Optional.of(PageKind.REGIONS);
            case CONCEPT -> Optional.of(PageKind.GLOSSARY);
            default -> Optional.empty();
        };
    }

    /** Who answers for the edition, where that is configured. */
    private void publisher(Map<String, Object> work) {
        plan.publication().head().footer().sponsor().ifPresent(sponsor -> {
            Map<String, Object> publisher = new LinkedHashMap<>();
            publisher.put("@type", "GovernmentOrganization");
            publisher.put("name", sponsor);
            work.put("publisher", publisher);
        });
    }

    /** Whether the document is what holds, where it is known not to be. */
    private void standing(Map<String, Object> work) {
        Head.Document document = plan.publication().head().document();
        document.changed().ifPresent(status -> standing(work, status, document.notice()));
    }

    /** Of what was amended some holds on: only the rest has expired. That another work takes its place schema.org has no property for. */
    private void standing(Map<String, Object> work, Head.Status status, Optional<Notice> notice) {
        work.put("creativeWorkStatus", status.title().or(page.language()));
        if (status != Head.Status.AMENDED) notice.ifPresent(known -> work.put("expires", known.date().toString()));
    }

    private Map<String, Object> article(Item item) {
        Language language = page.language();
        Map<String, Object> article = node("Article");
        article.put("headline", item.title().or(language));
        article.put("inLanguage", item.text().language(language).tag());
        article.put("position", item.number());
        Publication publication = plan.publication();
        publication.head().site().published().ifPresent(time -> article.put("datePublished", BeijingTime.iso(time)));
        publication.head().site().modified().ifPresent(time -> article.put("dateModified", BeijingTime.iso(time)));
        publisher(article);
        item.notice().ifPresent(notice -> standing(article, notice.status(), item.notice()));
        Map<String, Object> table = named("CreativeWork", PageKind.TABLE, publication.head().document().title());
        standing(table);
        article.put("isPartOf", table);
        article.put(language == Language.AUTHORITATIVE ? "workTranslation" : "translationOfWork", reference("Article", page.counterpart()));
        return article;
    }

    private Map<String, Object> term(Concept concept) {
        Language language = page.language();
        Map<String, Object> term = node("DefinedTerm");
        List<String> names = new ArrayList<>();
        Language.ALL.forEach(each -> concept.terms(each).stream().filter(Concept.Term::accepted)
                .forEach(accepted -> names.add(accepted.term())));
        String title = concept.title().or(language);
        names.remove(title);
        term.put("name", title);
        term.put("alternateName", names);
        term.put("description", concept.definition().or(language));
        term.put("termCode", concept.id());
        term.put("inDefinedTermSet", named("DefinedTermSet", PageKind.GLOSSARY, Remarks.title(plan.publication()).or(language)));
        return term;
    }

    private Map<String, Object> dataset() {
        Language language = page.language();
        Publication publication = plan.publication();
        Map<String, Object> dataset = node("Dataset");
        dataset.put("name", publication.head().title().or(language));
        dataset.put("description", publication.head().summary().or(language));
        dataset.put("inLanguage", Language.ALL.stream().map(Language::tag).toList());
        dataset.put("keywords", publication.head().keywords().in(language));
        publication.head().site().modified().ifPresent(time -> dataset.put("dateModified", BeijingTime.iso(time)));
        standing(dataset);
        publisher(dataset);
        dataset.put("distribution",
                plan.downloads().data().stream().map(file -> file("DataDownload", file, file.format().mediaType())).toList());
        List<Map<String, Object>> attached = plan.downloads().attached().stream().map(this::attached).toList();
        if (!attached.isEmpty()) dataset.put("associatedMedia", attached);
        return dataset;
    }

    private Map<String, Object> attached(Output.AttachedFile file) {
        Map<String, Object> media = file("MediaObject", file, file.attachment().mediaType());
        media.put("name", file.attachment().title().or(page.language()));
        return media;
    }

    private Map<String, Object> file(String type, Output file, String mediaType) {
        Digest digest = digests.apply(file);
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("@type", type);
        node.put("contentUrl", Address.relative(page.path(), file.path()));
        node.put("encodingFormat", mediaType);
        node.put("contentSize", digest.bytes() + " B");
        node.put("sha256", digest.sha256());
        return node;
    }

    private static Map<String, Object> node(String type) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("@context", "https://schema.org");
        node.put("@type", type);
        return node;
    }

    private Map<String, Object> named(String type, PageKind kind, String name) {
        Map<String, Object> node = reference(type, Output.Page.of(kind, page.language()));
        node.put("name", name);
        return node;
    }

    private Map<String, Object> reference(String type, Output.Page to) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("@type", type);
        node.put("@id", Address.relative(page.path(), to.path()));
        return node;
    }
}
