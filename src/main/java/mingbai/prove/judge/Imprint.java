package mingbai.prove.judge;

import java.util.List;
import java.util.Locale;
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

    private static final Pattern NAMES = Pattern.compile("[、;；]");

    private final OfficialLetters source;
    private final List<String> claimed;
    private final List<Fact> footer;
    private final List<Fact> standing;
    private final List<Fact> catalogue;

    /** @param source whose sum pages show */
    public Imprint(Publication publication, OfficialLetters source) {
        Head head = publication.head();
        this.source = source;
        this.claimed = head.claimed();
        this.footer = footer(head);
        this.standing = standing(head);
        this.catalogue = catalogue(head);
    }

    /** How a fact is shown: as it was written, as a link to it, or in words of the theme. */
    private enum Shown { TEXT, LINK, WORD }

    /**
     * A fact of the publication, and how pages have to show it.
     *
     * @param key    its key in publication.yaml
     * @param value  as pages show it; absent: not stated, or to be configured
     * @param waits  whether the publisher has yet to say it
     * @param absent what is said where there is no value, in each language
     */
    private record Fact(String key, Optional<String> value, Shown shown, boolean waits, List<String> absent) {
        static Fact of(Head head, String key, Optional<String> value, Shown shown) {
            boolean waits = head.toBeConfigured().contains(key);
            return new Fact(key, shown == Shown.TEXT ? value.map(Plain::of) : value, shown, waits,
                    Messages.sentences(waits ? "edition.to-be-configured" : "edition.not-stated"));
        }
    }

    /** An element that shows facts, with what is asked of it for each of them. */
    private static final class Statement {
        private static final List<String> PUBLISHED = Messages.sentences("edition.stated-by-publisher");
        private final PageFacts.Shown shown;
        private final List<String> keys;
        private final boolean published;
        /** In small letters; null: it has not been asked for. */
        private String words;
        /** How many things its words name; 0: they have not been counted. */
        private int names;

        Statement(PageFacts.Shown shown) {
            this.shown = shown;
            this.keys = shown.keys();
            this.published = keys.contains(PUBLISHER);
        }

        boolean says(List<String> any) {
            if (words == null) words = shown.text().toLowerCase(Locale.ROOT);
            for (String said : any) if (words.contains(said)) return true;
            return false;
        }

        boolean names(int facts) {
            if (names == 0) names = NAMES.split(shown.text()).length;
            return names == facts;
        }

        /** Whether it says that the publisher states something of the document. */
        boolean claims(String key) {
            return published && shown.inMain() && keys.contains(key) && says(PUBLISHED) && names(keys.size() - 1);
        }

        boolean says(Fact fact) {
            boolean absent = says(fact.absent());
            if (fact.value().isEmpty()) return absent && (keys.size() == 1 || names(keys.size()));
            if (keys.size() > 1) return false;
            String value = fact.value().get();
            return switch (fact.shown()) {
                case TEXT -> shown.text().equals(value);
                case LINK -> shown.hrefs().contains(value);
                case WORD -> !shown.text().isEmpty() && !absent;
            };
        }
    }

    public void prove(JudgedPage page, Links links) {
        PageKind kind = page.page().kind();
        List<Statement> statements = page.facts().shown().stream().map(Statement::new).toList();
        if (kind == PageKind.HOME) proveFooter(page, statements, links);
        int main = page.facts().main();
        if (kind == PageKind.ITEM) standing.forEach(fact -> expect(page, statements, Rule.PAGE_FACT, main, where(fact), fact));
        if (kind == PageKind.ITEM || kind == PageKind.TABLE) {
            catalogue.forEach(fact -> expect(page, statements, Rule.PAGE_CATALOGUE, main, where(fact), fact));
            claimed.stream().filter(key -> statements.stream().noneMatch(statement -> statement.claims(key)))
                    .forEach(key -> page.report(Rule.PAGE_CATALOGUE, there(page, main), PUBLISHER + " " + key));
        }
        page.facts().shown().stream().filter(shown -> shown.key().equals(PageFacts.SOURCE_SUM)).forEach(shown -> proveSum(page, shown));
    }

    /** What the publisher has yet to say is said anywhere on the page; everything else in main. */
    private static Predicate<PageFacts.Shown> where(Fact fact) {
        return fact.waits() ? shown -> true : PageFacts.Shown::inMain;
    }

    private void proveSum(JudgedPage page, PageFacts.Shown shown) {
        String sum = page.page().subject().filter(Item.class::isInstance).map(Item.class::cast)
                .map(item -> OfficialText.sum(OfficialLetters.row(item))).orElseGet(source::sum);
        if (!shown.text().equals(sum)) page.report(Rule.PAGE_CATALOGUE, shown.node(), PageFacts.SOURCE_SUM);
    }

    /** On the home page alone: all others have the same footer, which is proven as well. */
    private void proveFooter(JudgedPage page, List<Statement> statements, Links links) {
        int scope = page.facts().footer();
        footer.forEach(fact -> expect(page, statements, Rule.PAGE_FOOTER, scope, PageFacts.Shown::inFooter, fact));
        String sitemap = Output.Page.of(PageKind.SITEMAP, page.page().language()).path();
        boolean mapped = links.targets(PageFacts.Link.IN_FOOTER | PageFacts.Link.HREF).anyMatch(sitemap::equals);
        if (!mapped) page.report(Rule.PAGE_FOOTER, there(page, scope), "sitemap");
    }

    /** The body instead of what is not there. */
    private static int there(JudgedPage page, int node) {
        return node == PageFacts.NONE ? page.facts().body() : node;
    }

    private static List<Fact> footer(Head head) {
        Head.Footer footer = head.footer();
        return List.of(text(head, "footer.sponsor", footer.sponsor()), text(head, "footer.contact", footer.contact()),
                text(head, "site.identity-code", head.site().identityCode()),
                text(head, "footer.icp-filing", footer.icpFiling()), text(head, "footer.police-filing", footer.policeFiling()),
                Fact.of(head, "footer.party-government-mark", footer.partyGovernmentMark(), Shown.LINK),
                Fact.of(head, "footer.report-errors", footer.reportErrors(), Shown.LINK));
    }

    private static List<Fact> standing(Head head) {
        Head.Site site = head.site();
        return List.of(text(head, "site.published", site.published().map(BeijingTime::text)),
                text(head, "site.modified", site.modified().map(BeijingTime::text)),
                text(head, "site.content-source", site.contentSource()),
                Fact.of(head, "document.status", head.document().status().map(Word::of), Shown.WORD));
    }

    private static List<Fact> catalogue(Head head) {
        Head.Document document = head.document();
        return List.of(text(head, "document.title", Optional.of(document.title())),
                text(head, "document.index-number", document.indexNumber()), text(head, "document.subject", document.subject()),
                text(head, "document.issuer", document.issuer()),
                text(head, "document.date-of-writing", document.dateOfWriting()),
                text(head, "document.document-number", document.documentNumber()),
                text(head, "document.date-of-publication", document.dateOfPublication()),
                text(head, "document.keywords", document.keywords()));
    }

    private static Fact text(Head head, String key, Optional<String> value) {
        return Fact.of(head, key, value, Shown.TEXT);
    }

    /**
     * @param scope the element that has to hold it
     * @param in    whether an element is in it
     */
    private static void expect(JudgedPage page, List<Statement> statements, Rule rule, int scope, Predicate<PageFacts.Shown> in,
                               Fact fact) {
        int place = PageFacts.NONE;
        boolean said = true;
        for (Statement statement : statements) {
            if (statement.published || !statement.keys.contains(fact.key()) || !in.test(statement.shown)) continue;
            if (place == PageFacts.NONE) place = statement.shown.node();
            said &= statement.says(fact);
        }
        if (place == PageFacts.NONE) page.report(rule, there(page, scope), fact.key());
        else if (!said) page.report(rule, place, fact.key());
    }
}
