package mingbai.prove;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mingbai.model.Publication;
import mingbai.model.Rule;
import mingbai.model.Word;
import mingbai.plan.Output;
import mingbai.plan.PageKind;
import org.jsoup.nodes.Element;

/**
 * What publication.yaml says of site, footer and source document stands where government publishing rules want it: in the
 * footer (G09), as time, source and status of an item (G14), as the catalogue block of the document (G15). An element shows
 * a fact by {@code data-fact} with the key of the record:
 *
 * <pre>{@code <dd data-fact="footer.sponsor">…</dd>}</pre>
 *
 * <p>It holds the value, for addresses a link to it, or the words that stand for a missing one.
 */
final class Facts {
    private static final List<String> NOT_STATED = List.of("原文未列明", "not stated");
    private static final List<String> TO_BE_CONFIGURED = List.of("待配置", "to be configured");

    private final PageText text;
    private final Publication publication;

    Facts(PageText text, Publication publication) {
        this.text = text;
        this.publication = publication;
    }

    /** How a fact is shown: as it was written, as a link to it, or in words of the theme. */
    private enum Shown { TEXT, LINK, WORD }

    /**
     * @param key   where it stands in publication.yaml
     * @param value absent: not stated, or to be configured
     */
    private record Fact(String key, Optional<String> value, Shown shown) {
        Fact(String key, Optional<String> value) {
            this(key, value, Shown.TEXT);
        }

        List<String> absent() {
            return key.startsWith("document.") ? NOT_STATED : TO_BE_CONFIGURED;
        }
    }

    /** @param links what links of the page lead to */
    void prove(Links links) {
        PageKind kind = text.page().kind();
        if (kind == PageKind.HOME) proveFooter(links);
        Element main = text.document().selectFirst("main");
        if (kind == PageKind.ITEM) standing().forEach(fact -> expect(Rule.PAGE_FACT, main, fact));
        if (kind == PageKind.ITEM || kind == PageKind.TABLE) {
            catalogue().forEach(fact -> expect(Rule.PAGE_CATALOGUE, main, fact));
        }
    }

    /** On the home page alone: all others have the same footer, which is proven as well. */
    private void proveFooter(Links links) {
        Element footer = text.document().selectFirst("body > footer");
        footer().forEach(fact -> expect(Rule.PAGE_FOOTER, footer, fact));
        String sitemap = Output.Page.of(PageKind.SITEMAP, text.page().language()).path();
        boolean mapped = footer != null
                && footer.select("a[href]").stream().anyMatch(link -> links.target(link).filter(sitemap::equals).isPresent());
        if (!mapped) text.tell(Rule.PAGE_FOOTER, footer == null ? text.document().body() : footer, "sitemap");
    }

    private List<Fact> footer() {
        Publication.Footer footer = publication.footer();
        return List.of(new Fact("footer.sponsor", footer.sponsor()), new Fact("footer.contact", footer.contact()),
                new Fact("site.identity-code", publication.site().identityCode()),
                new Fact("footer.icp-filing", footer.icpFiling()), new Fact("footer.police-filing", footer.policeFiling()),
                new Fact("footer.party-government-mark", footer.partyGovernmentMark(), Shown.LINK),
                new Fact("footer.report-errors", footer.reportErrors(), Shown.LINK));
    }

    private List<Fact> standing() {
        Publication.Site site = publication.site();
        return List.of(new Fact("site.published", site.published()), new Fact("site.modified", site.modified()),
                new Fact("site.content-source", site.contentSource()),
                new Fact("document.status", publication.document().status().map(Word::of), Shown.WORD));
    }

    private List<Fact> catalogue() {
        Publication.Document document = publication.document();
        return List.of(new Fact("document.title", Optional.of(document.title())),
                new Fact("document.index-number", document.indexNumber()), new Fact("document.subject", document.subject()),
                new Fact("document.issuer", document.issuer()),
                new Fact("document.date-of-writing", document.dateOfWriting()),
                new Fact("document.document-number", document.documentNumber()),
                new Fact("document.date-of-publication", document.dateOfPublication()),
                new Fact("document.keywords", document.keywords()));
    }

    private void expect(Rule rule, Element scope, Fact fact) {
        List<Element> shown = new ArrayList<>();
        if (scope != null) {
            scope.getElementsByAttributeValue("data-fact", fact.key()).stream()
                    .filter(element -> element.closest("[hidden]") == null).forEach(shown::add);
        }
        if (!shown.isEmpty() && shown.stream().allMatch(element -> says(element, fact))) return;
        Element place = !shown.isEmpty() ? shown.get(0) : scope != null ? scope : text.document().body();
        text.tell(rule, place, fact.key());
    }

    private static boolean says(Element element, Fact fact) {
        String shown = PageText.plain(element.text());
        boolean absent = fact.absent().stream().anyMatch(shown.toLowerCase(Locale.ROOT)::contains);
        if (fact.value().isEmpty()) return absent;
        String value = fact.value().get();
        return switch (fact.shown()) {
            case TEXT -> shown.equals(PageText.plain(value));
            case LINK -> element.select("a[href]").stream().anyMatch(link -> link.attr("href").equals(value));
            case WORD -> !shown.isEmpty() && !absent;
        };
    }
}
