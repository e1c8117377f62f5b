package mingbai.prove.judge;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import mingbai.format.BeijingTime;
import mingbai.format.OfficialText;
import mingbai.language.Word;
import mingbai.model.Head;
import mingbai.model.Item;
import mingbai.model.Publication;
import mingbai.plan.Output;
import mingbai.plan.PageKind;
import mingbai.problem.Rule;
import mingbai.prove.page.PageFacts;
import mingbai.prove.page.PageFacts.Link;
import mingbai.prove.page.Plain;
import mingbai.words.Messages;

/**
 * What publication.yaml says of site, footer and source document is where government publishing rules want it: in the
 * footer (G09), as time, source and status of an item (G14), as the catalogue block of the document (G15). An element shows
 * a fact by {@code data-fact} with the key of the record:
 *
 * <pre>{@code <dd data-fact="footer.sponsor">…</dd>}</pre>
 *
 * <p>It holds the value, for addresses a link to it, or the words for a missing one. What is missing may be said in one
 * sentence, with the keys of all that it names, separated by spaces:
 *
 * <pre>{@code <p data-fact="document.issuer document.subject">原文未列明：发文机关、主题分类。</p>}</pre>
 *
 * <p>What publication.yaml says of the document and its heading does not, the publisher says, and the page names it so:
 *
 * <pre>{@code <p data-fact="publisher document.issuer document.subject">由发布单位提供：发文机关、主题分类。</p>}</pre>
 *
 * <p>What is to be configured may be said in the footer of all pages instead of at its own place. Where a page shows a sum of the
 * official text, it is the text's.
 */
public final class Imprint {
    /** The key of what names other facts as the publisher's. */
    private static final String PUBLISHER = "publisher";

    private static final String SUM = "source.sum";
    private static final Pattern NAMES = Pattern.compile("[、;；]");

    private final JudgedPage page;
    private final Publication publication;
    private final OfficialLetters source;
    private final List<String> waiting;

    public Imprint(JudgedPage page, Publication publication, OfficialLetters source) {
        this.page = page;
        this.publication = publication;
        this.source = source;
        this.waiting = publication.head().toBeConfigured();
    }

    /** How a fact is shown: as it was written, as a link to it, or in words of the theme. */
    private enum Shown { TEXT, LINK, WORD }

    /**
     * @param key   its key in publication.yaml
     * @param value absent: not stated, or to be configured
     */
    private record Fact(String key, Optional<String> value, Shown shown) {
        Fact(String key, Optional<String> value) {
            this(key, value, Shown.TEXT);
        }
    }

    /** Whether the publisher has yet to say it. */
    private boolean waits(Fact fact) {
        return waiting.contains(fact.key());
    }

    /** The key of what is said where there is no value. */
    private String absent(Fact fact) {
        return waits(fact) ? "edition.to-be-configured" : "edition.not-stated";
    }

    public void prove(Links links) {
        PageKind kind = page.page().kind();
        if (kind == PageKind.HOME) proveFooter(links);
        int main = page.facts().main();
        if (kind == PageKind.ITEM) standing().forEach(fact -> expect(Rule.PAGE_FACT, main, where(fact), fact));
        if (kind == PageKind.ITEM || kind == PageKind.TABLE) {
            catalogue().forEach(fact -> expect(Rule.PAGE_CATALOGUE, main, where(fact), fact));
            publication.head().claimed().stream().filter(key -> !claimed(key))
                    .forEach(key -> page.report(Rule.PAGE_CATALOGUE, there(main), PUBLISHER + " " + key));
        }
        page.facts().shown().stream().filter(shown -> shown.key().equals(SUM)).forEach(this::proveSum);
    }

    /** Whether the page says that the publisher states something of the document. */
    private boolean claimed(String key) {
        return page.facts().shown().stream().filter(PageFacts.Shown::inMain).anyMatch(shown -> named(shown) && shown.keys().contains(key)
                && Messages.within(shown.text(), "edition.stated-by-publisher")
                && NAMES.split(shown.text()).length == shown.keys().size() - 1);
    }

    private static boolean named(PageFacts.Shown shown) {
        return shown.keys().contains(PUBLISHER);
    }

    /** What the publisher has yet to say is said anywhere on the page; everything else in main. */
    private Predicate<PageFacts.Shown> where(Fact fact) {
        return waits(fact) ? shown -> true : PageFacts.Shown::inMain;
    }

    private void proveSum(PageFacts.Shown shown) {
        String sum = page.page().subject().filter(Item.class::isInstance).map(Item.class::cast)
                .map(item -> OfficialText.sum(OfficialLetters.row(item))).orElseGet(source::sum);
        if (!shown.text().equals(sum)) page.report(Rule.PAGE_CATALOGUE, shown.node(), SUM);
    }

    /** On the home page alone: all others have the same footer, which is proven as well. */
    private void proveFooter(Links links) {
        int footer = page.facts().footer();
        footer().forEach(fact -> expect(Rule.PAGE_FOOTER, footer, PageFacts.Shown::inFooter, fact));
        String sitemap = Output.Page.of(PageKind.SITEMAP, page.page().language()).path();
        boolean mapped = links.targets(Link.IN_FOOTER | Link.HREF).anyMatch(sitemap::equals);
        if (!mapped) page.report(Rule.PAGE_FOOTER, there(footer), "sitemap");
    }

    /** The body instead of what is not there. */
    private int there(int node) {
        return node == PageFacts.NONE ? page.facts().body() : node;
    }

    private List<Fact> footer() {
        Head.Footer footer = publication.head().footer();
        return List.of(new Fact("footer.sponsor", footer.sponsor()), new Fact("footer.contact", footer.contact()),
                new Fact("site.identity-code", publication.head().site().identityCode()),
                new Fact("footer.icp-filing", footer.icpFiling()), new Fact("footer.police-filing", footer.policeFiling()),
                new Fact("footer.party-government-mark", footer.partyGovernmentMark(), Shown.LINK),
                new Fact("footer.report-errors", footer.reportErrors(), Shown.LINK));
    }

    private List<Fact> standing() {
        Head.Site site = publication.head().site();
        return List.of(new Fact("site.published", site.published().map(BeijingTime::text)),
                new Fact("site.modified", site.modified().map(BeijingTime::text)),
                new Fact("site.content-source", site.contentSource()),
                new Fact("document.status", publication.head().document().status().map(Word::of), Shown.WORD));
    }

    private List<Fact> catalogue() {
        Head.Document document = publication.head().document();
        return List.of(new Fact("document.title", Optional.of(document.title())),
                new Fact("document.index-number", document.indexNumber()), new Fact("document.subject", document.subject()),
                new Fact("document.issuer", document.issuer()),
                new Fact("document.date-of-writing", document.dateOfWriting()),
                new Fact("document.document-number", document.documentNumber()),
                new Fact("document.date-of-publication", document.dateOfPublication()),
                new Fact("document.keywords", document.keywords()));
    }

    /**
     * @param scope the element that has to hold it
     * @param in    whether an element is in it
     */
    private void expect(Rule rule, int scope, Predicate<PageFacts.Shown> in, Fact fact) {
        int place = PageFacts.NONE;
        boolean said = true;
        for (PageFacts.Shown shown : page.facts().shown()) {
            if (!in.test(shown) || named(shown) || !shown.keys().contains(fact.key())) continue;
            if (place == PageFacts.NONE) place = shown.node();
            said &= says(shown, fact);
        }
        if (place == PageFacts.NONE) page.report(rule, there(scope), fact.key());
        else if (!said) page.report(rule, place, fact.key());
    }

    private boolean says(PageFacts.Shown shown, Fact fact) {
        String text = shown.text();
        boolean absent = Messages.within(text, absent(fact));
        int keys = shown.keys().size();
        if (fact.value().isEmpty()) return absent && (keys == 1 || NAMES.split(text).length == keys);
        if (keys > 1) return false;
        String value = fact.value().get();
        return switch (fact.shown()) {
            case TEXT -> text.equals(Plain.of(value));
            case LINK -> shown.hrefs().contains(value);
            case WORD -> !text.isEmpty() && !absent;
        };
    }
}
