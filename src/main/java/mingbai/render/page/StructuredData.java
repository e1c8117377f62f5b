package mingbai.render.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mingbai.format.Address;
import mingbai.format.BeijingTime;
import mingbai.format.Digest;
import mingbai.format.Json;
import mingbai.language.Language;
import mingbai.model.Cell;
import mingbai.model.Concept;
import mingbai.model.Head;
import mingbai.model.Item;
import mingbai.model.Notice;
import mingbai.model.Validity;
import mingbai.plan.Output;
import mingbai.plan.PageKind;
import mingbai.plan.Plan;
import mingbai.render.data.Remarks;
import mingbai.render.template.Common;
import mingbai.render.template.Reads;
import mingbai.words.Messages;

/**
 * What a page is about, for machines: schema.org in JSON-LD. An item is an {@code Article}, the English one a translation
 * of the Chinese, in sections by the headings of the source; where the source tells roles of units apart or names days, it is about an
 * {@code Action} with its agents and its end. A concept is a {@code DefinedTerm}; the data page describes a {@code Dataset}. Names are
 * relative, so that the same bytes hold everywhere. Of an edition that is no draft it also says who publishes it, and the page's place on
 * the site: search engines take a {@code BreadcrumbList} only with absolute addresses.
 */
final class StructuredData {
    /** Escapes what could end a script element. */
    private static final String CONTEXT = "@context";
    private static final String SCHEMA = "https://schema.org";
    private static final String TYPE = "@type";

    private final Output.Page page;
    private final Common common;
    private final Plan plan;
    private final Head head;

    private StructuredData(Output.Page page, Common common) {
        this.page = page;
        this.common = common;
        this.plan = common.plan();
        this.head = plan.publication().head();
    }

    /** JSON-LD; absent for pages that schema.org has no type for, and for what is only a further part of one. */
    static Optional<String> of(Output.Page page, Common common) {
        if (page.part() > 1) return Optional.empty();
        StructuredData data = new StructuredData(page, common);
        if (page.kind() == PageKind.DATA) Reads.more();
        page.subject().ifPresent(Reads::all);
        List<Map<String, Object>> nodes = Stream.concat(data.about().stream(), data.path().stream()).toList();
        if (nodes.isEmpty()) return Optional.empty();
        return Optional.of(Json.IN_HTML.toJson(nodes.size() == 1 ? nodes.get(0) : nodes));
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
        if (apart || head.draft()) return Optional.empty();
        List<Map<String, Object>> steps = new ArrayList<>();
        step(steps, Output.Page.of(PageKind.HOME, page.language()));
        index().ifPresent(index -> step(steps, Output.Page.of(index, page.language())));
        step(steps, page);
        return Optional.of(Json.object(CONTEXT, SCHEMA, TYPE, "BreadcrumbList", "itemListElement", steps));
    }

    private void step(List<Map<String, Object>> steps, Output.Page to) {
        Map<String, Object> step = Json.object(TYPE, "ListItem", "position", steps.size() + 1,
                "name", to.subject().map(subject -> subject.title().or(to.language()))
                        .orElseGet(() -> common.texts().text(to.language(), "title." + to.kind().id(), List.of())));
        // Of the last one programs know the address: it is the page's.
        if (to != page) step.put("item", head.site().address().orElseThrow() + to.path());
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
        head.footer().sponsor().ifPresent(sponsor ->
                work.put("publisher", Json.object(TYPE, "GovernmentOrganization", "name", sponsor)));
    }

    /** Whether the document is what holds, where it is known not to be. */
    private void status(Map<String, Object> work) {
        head.document().changed().ifPresent(status -> status(work, status, head.document().notice()));
    }

    /** What was amended, or is not yet in force, has not expired. That another work takes its place schema.org has no property for. */
    private void status(Map<String, Object> work, Validity status, Optional<Notice> notice) {
        work.put("creativeWorkStatus", Messages.in(page.language()).name("edition.validity", status));
        if (status.ended()) notice.ifPresent(known -> work.put("expires", known.date().toString()));
    }

    private Map<String, Object> article(Item item) {
        Language language = page.language();
        Map<String, Object> article = Json.object(CONTEXT, SCHEMA, TYPE, "Article", "headline", item.title().or(language),
                "inLanguage", item.text().language(language).tag(), "position", item.position());
        List<String> sections = plan.relations().table().path(item).stream().map(group -> group.heading().or(language)).toList();
        if (!sections.isEmpty()) article.put("articleSection", sections);
        action(item).ifPresent(action -> article.put("about", action));
        head.site().published().ifPresent(time -> article.put("datePublished", BeijingTime.iso(time)));
        head.site().modified().ifPresent(time -> article.put("dateModified", BeijingTime.iso(time)));
        publisher(article);
        item.notice().ifPresent(notice -> status(article, notice.status(), item.notice()));
        Map<String, Object> table = named("CreativeWork", PageKind.TABLE, head.document().title());
        status(table);
        article.put("isPartOf", table);
        List<Map<String, Object>> beside = head.languages().beside(language).stream().map(other -> reference("Article", page.in(other)))
                .toList();
        if (!beside.isEmpty()) article.put(language == Language.AUTHORITATIVE ? "workTranslation" : "translationOfWork",
                beside.size() == 1 ? beside.get(0) : beside);
        return article;
    }

    /** What is to be done, by whom in which role, and until when at the latest; absent: the source tells neither roles nor days. */
    private Optional<Map<String, Object>> action(Item item) {
        Optional<LocalDate> end = item.cells().filter(Cell.Limit.class::isInstance)
                .flatMap(cell -> ((Cell.Limit) cell).by().stream()).max(Comparator.naturalOrder());
        boolean roles = item.units().stream().anyMatch(responsibility -> responsibility.role().isPresent());
        if (end.isEmpty() && !roles) return Optional.empty();
        Map<String, Object> action = Json.object(TYPE, "Action", "name", item.title().or(page.language()));
        if (!item.units().isEmpty()) action.put("agent", item.units().stream().map(this::agent).distinct().toList());
        end.ifPresent(day -> action.put("endTime", day.toString()));
        return Optional.of(action);
    }

    /** A unit; in a role, the role stands between, as schema.org has it. */
    private Map<String, Object> agent(Cell.Responsibility responsibility) {
        Language language = page.language();
        Map<String, Object> unit = reference("Organization", Output.Page.of(responsibility.unit(), language));
        unit.put("name", responsibility.unit().name().or(language));
        return responsibility.role().map(role -> Json.object(TYPE, "Role", "roleName", role.name().or(language), "agent", unit))
                .orElse(unit);
    }

    private Map<String, Object> term(Concept concept) {
        Language language = page.language();
        String title = concept.title().or(language);
        List<String> names = new ArrayList<>();
        head.languages().all().forEach(each -> concept.terms(each).stream().filter(Concept.Term::accepted)
                .forEach(accepted -> names.add(accepted.term())));
        names.remove(title);
        return Json.object(CONTEXT, SCHEMA, TYPE, "DefinedTerm", "name", title, "alternateName", names,
                "description", concept.definition().or(language), "termCode", concept.id(),
                "inDefinedTermSet", named("DefinedTermSet", PageKind.GLOSSARY, Remarks.title(plan.publication()).or(language)));
    }

    /** One is named, several are listed. */
    private Object inLanguages() {
        List<String> tags = head.languages().all().stream().map(Language::tag).toList();
        return tags.size() == 1 ? tags.get(0) : tags;
    }

    private Map<String, Object> dataset() {
        Language language = page.language();
        Map<String, Object> dataset = Json.object(CONTEXT, SCHEMA, TYPE, "Dataset", "name", head.title().or(language),
                "description", head.summary().or(language), "inLanguage", inLanguages(),
                "keywords", head.keywords().get(language));
        head.site().modified().ifPresent(time -> dataset.put("dateModified", BeijingTime.iso(time)));
        status(dataset);
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
        Digest digest = common.digest(file);
        return Json.object(TYPE, type, "contentUrl", Address.relative(page.path(), file.path()), "encodingFormat", mediaType,
                "contentSize", digest.bytes() + " B", "sha256", digest.sha256());
    }

    private Map<String, Object> named(String type, PageKind kind, String name) {
        Map<String, Object> node = reference(type, Output.Page.of(kind, page.language()));
        node.put("name", name);
        return node;
    }

    private Map<String, Object> reference(String type, Output.Page to) {
        return Json.object(TYPE, type, "@id", Address.relative(page.path(), to.path()));
    }
}
