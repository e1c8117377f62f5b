package mingbai.check;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import mingbai.model.Address;
import mingbai.model.Bilingual;
import mingbai.model.Concept;
import mingbai.model.Item;
import mingbai.model.Kind;
import mingbai.model.Prose;
import mingbai.model.Publication.Columns;
import mingbai.model.Publication.Document;
import mingbai.model.Publication.Footer;
import mingbai.model.Publication.Keywords;
import mingbai.model.Publication.Site;
import mingbai.model.Publication.Source;
import mingbai.model.Publication.Status;
import mingbai.model.Publication;
import mingbai.model.Redirect;
import mingbai.model.Region;
import mingbai.model.Rule;
import mingbai.model.Unit;
import mingbai.read.Raw;
import mingbai.read.RawFile;

/** publication.yaml: what the edition is, its source document, and what the publisher configures. */
final class PublicationRecord {
    private static final List<String> KEYS = List.of("id", "title", "short-title", "summary", "keywords", "source",
            "document", "site", "footer");
    private static final List<String> COLUMNS = List.of("number", "title", "text", "units", "scope");
    private static final List<String> DOCUMENT = List.of("title", "index-number", "subject", "issuer",
            "date-of-writing", "document-number", "date-of-publication", "keywords", "status");
    private static final List<String> SITE =
            List.of("name", "domain", "identity-code", "address", "published", "modified", "content-source", "zip", "archived");
    private static final List<String> FOOTER = List.of("sponsor", "contact", "icp-filing", "police-filing",
            "party-government-mark", "report-errors");
    /** With .zip, 30 characters, which leaves room in Windows' limit for paths. */
    private static final int LONGEST_ID = 26;

    private final Records records;
    private final Fields fields;
    private final List<Fidelity.Segment> official = new ArrayList<>();

    private PublicationRecord(Records records, Fields fields) {
        this.records = records;
        this.fields = fields;
    }

    /**
     * The publication without its records.
     *
     * @param official   heading and column heads at their places
     * @param sourceFile the source document
     */
    record Head(String id, Bilingual title, Bilingual shortTitle, Bilingual summary, Keywords keywords, Source source,
                Document document, Site site, Footer footer, List<Fidelity.Segment> official, RawFile sourceFile) {
        Publication publication(List<Item> items, List<Unit> units, List<Region> regions, List<Kind> topics,
                                List<Concept> concepts, List<Prose> pages, List<Redirect> redirects) {
            return new Publication(id, title, shortTitle, summary, keywords, source, document, site, footer, items,
                    units, regions, topics, concepts, pages, redirects);
        }
    }

    /** The head; absent only after a problem. */
    static Optional<Head> parse(Records records) {
        return records.record("publication.yaml", KEYS)
                .flatMap(fields -> new PublicationRecord(records, fields).head());
    }

    private Optional<Head> head() {
        String id = fields.text("id");
        if (!id.isEmpty()) records.safeName(fields.file(), fields.place("id"), id, LONGEST_ID);
        Bilingual title = fields.inBoth("title");
        official("title", fields, title, Fidelity.Start.ROW);
        Bilingual shortTitle = fields.inBoth("short-title");
        Bilingual summary = fields.inBoth("summary");
        Keywords keywords = fields.fields("keywords", List.of("zh", "en"))
                .map(both -> new Keywords(words(both, "zh"), words(both, "en"))).orElse(new Keywords(List.of(), List.of()));
        Optional<Fields> source = fields.fields("source", List.of("file", "columns"));
        Optional<RawFile> file = source.flatMap(this::sourceFile);
        Optional<Columns> columns = source.flatMap(below -> below.fields("columns", COLUMNS)).map(this::columns);
        Optional<Document> document = fields.fields("document", DOCUMENT).map(PublicationRecord::document);
        Optional<Site> site = fields.fields("site", SITE).map(this::site);
        Optional<Footer> footer = fields.fields("footer", FOOTER).map(this::footer);
        boolean whole = file.isPresent() && columns.isPresent() && document.isPresent() && site.isPresent()
                && footer.isPresent();
        if (!whole) return Optional.empty();
        return Optional.of(new Head(id, title, shortTitle, summary, keywords,
                new Source(file.get().name(), file.get().text(), columns.get()), document.get(),
                site.get(), footer.get(), official,
                file.get()));
    }

    private static List<String> words(Fields both, String language) {
        return Fields.values(both.texts(both.list(language), language));
    }

    private Optional<RawFile> sourceFile(Fields source) {
        String name = source.text("file");
        if (name.isEmpty()) return Optional.empty();
        if (!name.matches("source/[^/\\\\]+\\.txt")) {
            String form = "source/*.txt";
            source.tell(Rule.VALUE_WRONG, source.place("file"), "file", name, form, form);
            return Optional.empty();
        }
        return records.file(name);
    }

    private Columns columns(Fields below) {
        return new Columns(column(below, "number"), column(below, "title"), column(below, "text"),
                column(below, "units"), column(below, "scope"));
    }

    private Bilingual column(Fields below, String key) {
        Bilingual head = below.inBoth(key);
        official(key, below, head, Fidelity.Start.ROW);
        return head;
    }

    private void official(String key, Fields below, Bilingual text, Fidelity.Start start) {
        below.get(key).filter(Raw.Mapping.class::isInstance).map(Raw.Mapping.class::cast)
                .flatMap(both -> both.entries().stream().filter(entry -> entry.key().equals("zh")).findFirst())
                .filter(entry -> entry.value() instanceof Raw.Scalar)
                .ifPresent(entry -> official.add(
                        new Fidelity.Segment(fields.file(), (Raw.Scalar) entry.value(), text.zh(), start)));
    }

    private static Document document(Fields block) {
        return new Document(block.text("title"), stated(block, "index-number"), stated(block, "subject"),
                stated(block, "issuer"), stated(block, "date-of-writing"), stated(block, "document-number"),
                stated(block, "date-of-publication"), stated(block, "keywords"),
                stated(block, "status").map(word -> block.word("status", Status.class)));
    }

    private static Optional<String> stated(Fields block, String key) {
        return block.textOr(Fields.NOT_STATED, key);
    }

    private Site site(Fields site) {
        return new Site(configured(site, "name"),
                configured(site, "domain", text -> text.matches("[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+"),
                        "域名，不带 https:// 和斜杠", "a domain without scheme or slash"),
                configured(site, "identity-code", text -> text.matches("bm\\d{8}|\\d{10}"),
                        "bm 加 8 位数字，或 10 位数字", "bm and eight digits, or ten digits"),
                configured(site, "address", text -> Address.folder(text),
                        "以 https:// 开头、以 / 结尾的网址", "an address that begins with https:// and ends with /"),
                configured(site, "published", PublicationRecord::dateTime, "YYYY-MM-DD HH:MM", "YYYY-MM-DD HH:MM"),
                modified(site), configured(site, "content-source"),
                optional(site, "zip", Address::absolute, "以 https:// 开头的网址", "an address that begins with https://"),
                optional(site, "archived", PublicationRecord::date, "YYYY-MM-DD", "YYYY-MM-DD"));
    }

    /** Times of one form are ordered as their letters are. */
    private Optional<String> modified(Fields site) {
        String published = site.get("published").filter(Raw.Scalar.class::isInstance)
                .map(node -> ((Raw.Scalar) node).value().strip()).filter(PublicationRecord::dateTime).orElse("");
        return configured(site, "modified", text -> dateTime(text) && text.compareTo(published) >= 0,
                "YYYY-MM-DD HH:MM，不早于 published", "YYYY-MM-DD HH:MM, not before published");
    }

    private static Optional<String> optional(Fields below, String key, Predicate<String> form, String zh, String en) {
        Optional<String> text = below.optionalText(key);
        text.filter(form.negate()).ifPresent(wrong ->
                below.tell(Rule.VALUE_WRONG, below.place(key), key, wrong, zh, en));
        return text;
    }

    private Footer footer(Fields footer) {
        return new Footer(configured(footer, "sponsor"), configured(footer, "contact"),
                configured(footer, "icp-filing"), configured(footer, "police-filing"),
                address(footer, "party-government-mark"), address(footer, "report-errors"));
    }

    private Optional<String> address(Fields below, String key) {
        return configured(below, key, Address::absolute, "以 https:// 开头的网址", "an address that begins with https://");
    }

    private Optional<String> configured(Fields below, String key, Predicate<String> form, String zh, String en) {
        Optional<String> text = configured(below, key);
        text.filter(form.negate()).ifPresent(wrong ->
                below.tell(Rule.VALUE_WRONG, below.place(key), key, wrong, zh, en));
        return text;
    }

    private Optional<String> configured(Fields below, String key) {
        Optional<String> text = below.textOr(Fields.TO_BE_CONFIGURED, key);
        boolean waiting = below.get(key).filter(node -> node instanceof Raw.Scalar scalar
                && scalar.value().strip().equals(Fields.TO_BE_CONFIGURED)).isPresent();
        if (waiting && records.release()) below.tell(Rule.NOT_CONFIGURED, below.place(key), key);
        return text;
    }

    private static boolean date(String text) {
        return dateTime(text + " 00:00");
    }

    private static boolean dateTime(String text) {
        try {
            LocalDateTime.parse(text.replace(' ', 'T'));
            return text.matches("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}");
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
