package mingbai.compare;

import static java.util.Map.entry;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.compare.DataField.Name;
import mingbai.language.Language;
import mingbai.language.LocalizedText;
import mingbai.plan.Output;
import mingbai.plan.PageKind;
import mingbai.prove.page.PageFacts;
import mingbai.prove.page.PageFacts.Link;
import mingbai.prove.page.PageFacts.Mention;
import mingbai.prove.page.Plain;
import mingbai.prove.page.Reading;
import mingbai.words.Messages;

/**
 * What the pages of an edition say of it as a whole, which no record in its data does: what it is about, the particulars of the source
 * document, site and footer; and its pages of prose. A page shows a fact where {@code data-fact} names it, as each is proven to do.
 */
final class Particulars {
    private static final String HOME = "index.html";
    private static final String TABLE = "table.html";
    private static final String DATA = "data/index.html";
    private static final String ITEMS = "items/";
    /** The keys of facts, each with what it is called here. */
    private static final Map<String, Name> FACTS = Map.ofEntries(entry("document.title", Name.DOCUMENT_TITLE),
            entry("document.index-number", Name.INDEX_NUMBER), entry("document.subject", Name.SUBJECT),
            entry("document.issuer", Name.ISSUER), entry("document.date-of-writing", Name.DATE_OF_WRITING),
            entry("document.document-number", Name.DOCUMENT_NUMBER), entry("document.date-of-publication", Name.DATE_OF_PUBLICATION),
            entry("document.keywords", Name.DOCUMENT_KEYWORDS), entry("document.status", Name.VALIDITY),
            entry("site.identity-code", Name.IDENTITY_CODE), entry("site.published", Name.PUBLISHED),
            entry("site.content-source", Name.CONTENT_SOURCE), entry("footer.sponsor", Name.SPONSOR),
            entry("footer.contact", Name.FOOTER_CONTACT), entry("footer.icp-filing", Name.ICP_FILING),
            entry("footer.police-filing", Name.POLICE_FILING), entry("footer.party-government-mark", Name.PARTY_GOVERNMENT_MARK),
            entry("footer.report-errors", Name.REPORT_ERRORS));
    private static final Set<Name> LINKS = Set.of(Name.PARTY_GOVERNMENT_MARK, Name.REPORT_ERRORS);
    private static final List<String> ABSENT = List.of("to-be-configured", "not-stated");
    private static final Set<String> LISTING = Stream.of(PageKind.values()).filter(kind -> !kind.hasSubject())
            .map(kind -> Output.Page.of(kind, Language.AUTHORITATIVE).path()).collect(Collectors.toSet());

    private final SortedMap<String, byte[]> prose = new ConcurrentSkipListMap<>();
    private final Map<String, byte[]> pages = new ConcurrentHashMap<>();
    private final Map<Language, Map.Entry<String, byte[]>> items = new ConcurrentHashMap<>();

    /**
     * A page of prose.
     *
     * @param title   its heading
     * @param written its lines, in each language that it is written in
     */
    record Prose(String id, Optional<LocalizedText> title, Map<Language, List<String>> written) {
        List<String> lines(Language language) {
            return written.getOrDefault(language, List.of());
        }
    }

    /**
     * Adds a page, from any thread; which are of no use here is decided here.
     *
     * @param digest what is remembered of it
     */
    void add(String path, PageDigest digest, byte[] content) {
        Language language = Language.at(path);
        String inner = path.substring(language.folder().length());
        if (List.of(HOME, TABLE, DATA).contains(inner)) pages.put(path, content);
        else if (inner.startsWith(ITEMS) && !inner.startsWith(ITEMS + "index")) {
            items.merge(language, Map.entry(path, content), (one, other) -> one.getKey().compareTo(other.getKey()) <= 0 ? one : other);
        } else if (inner.indexOf('/') < 0 && !LISTING.contains(inner) && digest.target().isEmpty() && !digest.part()) {
            prose.put(path, content);
        }
    }

    /** The pages of prose, by id. */
    Stream<Prose> prose() {
        Set<String> ids = new TreeSet<>();
        prose.keySet().forEach(path -> ids.add(id(path)));
        return ids.stream().map(this::prose);
    }

    private Prose prose(String id) {
        Map<Language, byte[]> written = new TreeMap<>();
        prose.forEach((path, content) -> {
            if (id(path).equals(id)) written.put(Language.at(path), content);
        });
        Map<Language, List<String>> lines = new TreeMap<>();
        written.forEach((language, content) -> lines.put(language, Plain.main(text(content))));
        return new Prose(id, LocalizedText.given(language -> Optional.ofNullable(written.get(language))
                .map(content -> Reading.of(content).heading()).filter(heading -> !heading.isEmpty())), lines);
    }

    private static String id(String path) {
        return path.substring(Language.at(path).folder().length(), path.length() - ".html".length());
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }

    /** Adds what the pages say of the edition. */
    Values said(Values values) {
        Map<Language, PageFacts> homes = new HashMap<>();
        Language.ALL.forEach(language -> page(language, HOME).ifPresent(html -> homes.put(language, Reading.of(html))));
        PageFacts home = homes.get(Language.AUTHORITATIVE);
        PageFacts data = page(Language.AUTHORITATIVE, DATA).map(Reading::of).orElse(null);
        values.word(Name.SOURCE, sum(home).or(() -> sum(data)))
                .lines(Name.SHORT_TITLE, language -> Stream.ofNullable(homes.get(language)).map(PageFacts::title))
                .lines(Name.SUMMARY, language -> meta(homes.get(language), "columndescription").stream())
                .lines(Name.KEYWORDS, language -> meta(homes.get(language), "columnkeywords").stream())
                .lines(Name.NAVIGATION, language -> page(language, HOME).stream()
                        .flatMap(html -> Plain.navigation(text(html)).stream()));
        values.said(Name.SITE_NAME, meta(home, "sitename")).said(Name.DOMAIN, meta(home, "sitedomain"))
                .said(Name.SITE_ADDRESS, addresses(home, Link.CANONICAL))
                .said(Name.ZIP, addresses(data, Link.IN_FIRST_MAIN))
                .said(Name.ARCHIVED, Stream.ofNullable(home).flatMap(page -> page.said().stream())
                        .filter(mention -> mention.kind() == Mention.Kind.ARCHIVED).map(Mention::text).findFirst());
        facts().forEach((name, value) -> values.said(name, Optional.of(value)));
        return values;
    }

    /**
     * The sum of the whole source, where a page that is no item's shows it: an item's shows its own.
     *
     * @param page null: there is none
     */
    private static Optional<String> sum(PageFacts page) {
        return Stream.ofNullable(page).flatMap(known -> known.shown().stream())
                .filter(shown -> shown.keys().contains(PageFacts.SOURCE_SUM)).map(PageFacts.Shown::text).findFirst();
    }

    private Optional<byte[]> page(Language language, String path) {
        return Optional.ofNullable(pages.get(language.folder() + path));
    }

    /** @param page null: there is none */
    private static Optional<String> meta(PageFacts page, String name) {
        return Stream.ofNullable(page).flatMap(known -> known.metas().stream()).filter(meta -> meta.name().equals(name))
                .map(PageFacts.Meta::content).findFirst();
    }

    /**
     * The absolute addresses of links of a kind.
     *
     * @param page null: there is none
     */
    private static Optional<String> addresses(PageFacts page, int trait) {
        return Stream.ofNullable(page).flatMap(known -> known.links().stream()).filter(link -> link.has(trait)).map(Link::address)
                .filter(address -> address.startsWith("http")).distinct().reduce((one, other) -> one + "\n" + other);
    }

    /** Facts in the authoritative language, in the order of their names; what is absent is a word of the data. */
    private Map<Name, String> facts() {
        List<PageFacts> read = new ArrayList<>();
        Optional.ofNullable(items.get(Language.AUTHORITATIVE)).ifPresent(item -> read.add(Reading.of(item.getValue())));
        Stream.of(TABLE, HOME).forEach(path -> page(Language.AUTHORITATIVE, path).ifPresent(html -> read.add(Reading.of(html))));
        Map<Name, String> facts = new TreeMap<>();
        FACTS.forEach((key, name) -> read.stream().flatMap(page -> page.shown().stream())
                .filter(shown -> shown.keys().contains(key)).flatMap(shown -> value(shown, LINKS.contains(name)).stream()).findFirst()
                .ifPresent(value -> facts.put(name, value)));
        return facts;
    }

    /** What an element says of each fact that it shows; absent: it only names them. */
    private static Optional<String> value(PageFacts.Shown shown, boolean link) {
        if (shown.keys().size() > 1) return ABSENT.stream().filter(word -> Messages.within(shown.text(), "edition." + word)).findFirst();
        if (link && !shown.hrefs().isEmpty()) return Optional.of(shown.hrefs().get(0));
        return Optional.of(ABSENT.stream().filter(word -> says(shown.text(), "edition." + word)).findFirst().orElse(shown.text()));
    }

    /** Whether a text is a sentence alone, or that sentence with a colon and the names of what it is said of. */
    private static boolean says(String text, String key) {
        return Language.ALL.stream().map(language -> Messages.in(language).sentence(key))
                .anyMatch(said -> text.equals(said) || text.startsWith(said + "：") || text.startsWith(said + ":"));
    }
}
