package mingbai.model;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mingbai.format.OfficialText;
import mingbai.format.WrittenDay;
import mingbai.language.Language;
import mingbai.language.Languages;
import mingbai.language.LocalizedText;

/**
 * What publication.yaml says: what the publication is, its source document, and what its publisher configures.
 *
 * @param id         the zip's name and its top folder
 * @param languages  that it is published in
 * @param title      the heading of the source document
 * @param shortTitle for the head of each page
 * @param summary    what this is, in one or two sentences
 * @param keywords   for search engines, in each of its languages
 * @param roles      what units are to items, in the source's own words; empty: it tells none apart
 * @param words      what readers call items and units, where editors say it
 * @param sources    the official texts, in the order of the record
 * @param document   the catalogue block of the source document
 * @param attachments the files that belong to it, in the order of the record; empty: none are published with it
 * @param site       what the publisher's portal configures
 * @param footer     what government publishing rules ask at the foot of each page
 */
public record Head(String id, Languages languages, LocalizedText title, LocalizedText shortTitle, LocalizedText summary,
                   Map<Language, List<String>> keywords, List<Kind> roles, Words words, List<SourceText> sources,
                   Document document, List<Attachment> attachments, Site site, Footer footer) {
    private static final String DOCUMENT = "document.";
    /** What is between who issued a document and what it is about. */
    private static final Pattern ABOUT = Pattern.compile("关于|印发|转发|批转");
    /** Neither a letter, a digit nor the year of a number goes on with it. */
    private static final String WHOLE = "(?<![\\p{L}\\p{N}〕\\]］])%s(?![\\p{L}\\p{N}〔\\[［])";

    /** What parts who issued a document from its day on one line: （某市政府　2026年3月16日）. */
    private static final Pattern PARTS = Pattern.compile("[\\s\u3000（）()：:]+");
    private static final String COLON = "[：:]";

    public Head {
        keywords = Map.copyOf(keywords);
        roles = List.copyOf(roles);
        sources = List.copyOf(sources);
        attachments = List.copyOf(attachments);
    }

    /** What stands over all sources: the heading of the only one, otherwise what the publication is called. */
    public LocalizedText heading() {
        return sources.size() == 1 ? sources.get(0).title() : title;
    }

    /** The columns of all sources, each id once, as the first source that has it declares it. */
    public List<SourceText.Column> columns() {
        Map<String, SourceText.Column> columns = new LinkedHashMap<>();
        sources.forEach(source -> source.columns().forEach(column -> columns.putIfAbsent(column.id(), column)));
        return List.copyOf(columns.values());
    }

    /** What readers call a column over all sources: each of its heads once. */
    public LocalizedText called(String column) {
        List<SourceText.Column> all = sources.stream().flatMap(source -> source.columns().stream())
                .filter(known -> known.id().equals(column)).toList();
        boolean some = all.stream().anyMatch(SourceText.Column::called);
        List<LocalizedText> heads = all.stream().filter(known -> !some || known.called()).map(SourceText.Column::name).distinct().toList();
        return LocalizedText.joined(heads, "／");
    }

    /** The source of an id. */
    public SourceText source(String id) {
        return sources.stream().filter(source -> source.id().equals(id)).findFirst().orElseThrow();
    }

    /** Whether any source has a column that is so. */
    public boolean has(SourceText.Is is) {
        return column(is).isPresent();
    }

    /** The first column that is so; absent: no source has one. */
    public Optional<SourceText.Column> column(SourceText.Is is) {
        return sources.stream().flatMap(source -> source.columns().stream()).filter(column -> column.is() == is).findFirst();
    }

    /** True while anything is to be configured: every page then carries a draft mark. */
    public boolean draft() {
        return !toBeConfigured().isEmpty();
    }

    /** When the edition was last changed, in Beijing; absent: it is a draft, which has no date. */
    public Optional<LocalDateTime> dated() {
        return site.modified().filter(modified -> !draft());
    }

    /** The keys of publication.yaml that are to be configured, in its order: {@code site.name}. */
    public List<String> toBeConfigured() {
        Stream<String> document = document().waiting().stream().map(key -> DOCUMENT + key);
        return Stream.of(document, site.missing(), footer.missing()).flatMap(keys -> keys).toList();
    }

    /** The keys of what the source does not state of itself: {@code document.issuer}. */
    public List<String> unstated() {
        return document.missing().filter(key -> !document.waiting().contains(key.substring(DOCUMENT.length()))).toList();
    }

    /**
     * The keys of what publication.yaml says of the source document and neither a heading nor a line around the items does: the publisher
     * says so, and nothing proves it.
     */
    public List<String> claimed() {
        Stream<String> title = sources.stream().noneMatch(source -> named(OfficialText.letters(source.title().official())))
                ? Stream.of(DOCUMENT + "title") : Stream.of();
        return Stream.concat(title, document.values().filter(this::claimed).map(entry -> DOCUMENT + entry.getKey())).toList();
    }

    /** Whether publication.yaml says who issued the document and the source does not. */
    public boolean claimsIssuer() {
        return claimed(Map.entry("issuer", document.issuer()));
    }

    private boolean claimed(Map.Entry<String, ? extends Optional<String>> entry) {
        return entry.getValue().filter(value -> !stated(entry.getKey(), value)).isPresent();
    }

    /** Whether a heading or a line around the items says it: a number or a day anywhere as a whole, who issued it on its own. */
    private boolean stated(String key, String value) {
        String letters = OfficialText.letters(value);
        return switch (key) {
            case "issuer" -> headings().map(OfficialText::letters).anyMatch(heading -> heading.startsWith(letters)
                    && ABOUT.matcher(heading.substring(letters.length())).lookingAt())
                    || around().anyMatch(line -> OfficialText.letters(line).equals(letters)
                            || PARTS.splitAsStream(line).anyMatch(value::equals));
            case "index-number", "document-number" -> says(letters);
            case "date-of-writing", "date-of-publication" -> says(letters) || WrittenDay.of(value).filter(this::says).isPresent();
            case "subject", "keywords" -> around().map(line -> OfficialText.letters(line).split(COLON, 2))
                    .anyMatch(parts -> parts.length > 1 && parts[1].equals(letters));
            default -> false;
        };
    }

    private boolean says(String letters) {
        Pattern whole = Pattern.compile(WHOLE.formatted(Pattern.quote(letters)));
        return Stream.concat(headings(), around()).anyMatch(line -> whole.matcher(OfficialText.letters(line)).find());
    }

    /** However it is written. */
    private boolean says(LocalDate day) {
        return Stream.concat(headings(), around()).flatMap(line -> WrittenDay.in(line).stream())
                .anyMatch(written -> written.day().equals(Optional.of(day)));
    }

    private Stream<String> headings() {
        return sources.stream().map(source -> source.title().official());
    }

    /** The lines around the items. */
    private Stream<String> around() {
        return sources.stream().flatMap(SourceText::around);
    }

    /** Whether a heading is what the document is called, or names it between title marks. */
    private boolean named(String heading) {
        String letters = OfficialText.letters(document.title());
        return heading.equals(letters) || heading.contains("《" + letters + "》");
    }

    /** The keys of what is absent. */
    private static Stream<String> missing(String block, Stream<? extends Map.Entry<String, ? extends Optional<?>>> values) {
        return values.filter(entry -> entry.getValue().isEmpty()).map(entry -> block + "." + entry.getKey());
    }

    /**
     * What readers call the records.
     *
     * @param item  absent: after the head of the column of titles
     * @param units absent: after the head of the column of units, where there is only one
     */
    public record Words(Optional<LocalizedText> item, Optional<LocalizedText> units) {
        /** Neither is said. */
        public static final Words NONE = new Words(Optional.empty(), Optional.empty());
    }

    /**
     * The official particulars of the source document (rule G15). What is absent and does not wait, neither the source nor the
     * publisher's catalogue states; the title the source does.
     *
     * @param notice  since when it is no longer what holds, or from when it is, and why; absent: it holds, or the editors do not say
     * @param waiting the keys of what the publisher has yet to say: {@code index-number}
     */
    public record Document(String title, Optional<String> indexNumber, Optional<String> subject,
                           Optional<String> issuer, Optional<String> dateOfWriting, Optional<String> documentNumber,
                           Optional<String> dateOfPublication, Optional<String> keywords, Optional<Validity> status,
                           Optional<Notice> notice, List<String> waiting) {
        public Document {
            waiting = List.copyOf(waiting);
        }

        /** Its status where it does not hold as it was issued, no longer or not yet; absent: it does, or nothing is known. */
        public Optional<Validity> changed() {
            return status.filter(known -> known != Validity.IN_FORCE);
        }

        private Stream<String> missing() {
            return Head.missing("document", values());
        }

        /** By their keys; what is absent, the source does not state. */
        private Stream<Map.Entry<String, Optional<String>>> values() {
            return Stream.of(Map.entry("index-number", indexNumber), Map.entry("subject", subject), Map.entry("issuer", issuer),
                    Map.entry("date-of-writing", dateOfWriting), Map.entry("document-number", documentNumber),
                    Map.entry("date-of-publication", dateOfPublication), Map.entry("keywords", keywords),
                    Map.entry("status", status.map(Validity::name)));
        }
    }

    /**
     * The portal that publishes the edition. What is absent is to be configured.
     *
     * @param name          网站名称
     * @param domain        without scheme or slash
     * @param identityCode  网站标识码: bm and eight digits, or ten digits
     * @param address       the absolute address of the edition's folder, with a closing slash
     * @param published     when the edition was first published, in Beijing, to the minute
     * @param modified      when the edition was last changed, in Beijing, to the minute, not before published
     * @param contentSource 内容来源
     * @param zip           the absolute address at which the publisher offers the zip; absent: nowhere
     * @param archived      since when the edition is only kept for reference; absent: it is current
     */
    public record Site(Optional<String> name, Optional<String> domain, Optional<String> identityCode,
                       Optional<String> address, Optional<LocalDateTime> published, Optional<LocalDateTime> modified,
                       Optional<String> contentSource, Optional<String> zip, Optional<LocalDate> archived) {
        private Stream<String> missing() {
            return Head.missing("site", Stream.of(Map.entry("name", name), Map.entry("domain", domain),
                    Map.entry("identity-code", identityCode), Map.entry("address", address), Map.entry("published", published),
                    Map.entry("modified", modified), Map.entry("content-source", contentSource)));
        }
    }

    /**
     * The footer of rule G09. What is absent is to be configured.
     *
     * @param sponsor             主办单位
     * @param contact             联系方式
     * @param icpFiling           ICP备案号
     * @param policeFiling        公安备案号
     * @param partyGovernmentMark address of the 党政机关网站标识
     * @param reportErrors        address of 我为政府网站找错
     */
    public record Footer(Optional<String> sponsor, Optional<String> contact, Optional<String> icpFiling,
                         Optional<String> policeFiling, Optional<String> partyGovernmentMark,
                         Optional<String> reportErrors) {
        private Stream<String> missing() {
            return Head.missing("footer", Stream.of(Map.entry("sponsor", sponsor), Map.entry("contact", contact),
                    Map.entry("icp-filing", icpFiling), Map.entry("police-filing", policeFiling),
                    Map.entry("party-government-mark", partyGovernmentMark), Map.entry("report-errors", reportErrors)));
        }
    }
}
