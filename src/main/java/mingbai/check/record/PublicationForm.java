package mingbai.check.record;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import mingbai.check.form.Fields;
import mingbai.check.form.Form;
import mingbai.check.form.Key;
import mingbai.check.form.Keys;
import mingbai.check.form.SafeName;
import mingbai.check.form.Shape.Choice;
import mingbai.check.form.Shape.Spelling;
import mingbai.check.form.TextKeys;
import mingbai.format.Address;
import mingbai.format.BeijingTime;
import mingbai.language.Language;
import mingbai.language.LocalizedText;
import mingbai.model.Validity;
import mingbai.problem.Said;
import mingbai.read.Raw;

/** The keys of publication.yaml. */
public final class PublicationForm {
    private static final String HTTP = "[Hh][Tt][Tt][Pp][Ss]?://.+";
    private static final String TIME = "\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}";
    private static final Predicate<String> TIMES = Pattern.compile(TIME).asMatchPredicate();
    private static final Spelling MOMENT = new Spelling(TIME, text -> time(text).isPresent(), Said.say("publication.moment.spelling"));
    private static final Spelling ABSOLUTE =
            new Spelling(HTTP, Address::absolute, Said.say("publication.absolute.spelling"));

    public static final Key<String> ID = Keys.ownId(SafeName.LONGEST_OF_PUBLICATION).says("publication.id");
    public static final List<Choice> LANGUAGES_KNOWN = Language.ALL.stream()
            .map(language -> new Choice(language.code(), Said.of("language", language))).toList();
    public static final Key<List<Raw.Scalar>> LANGUAGES = Keys.words("languages", LANGUAGES_KNOWN).says("publication.languages")
            .such("[zh]");
    public static final Key<LocalizedText> TITLE = TextKeys.inEach("title").ofSource()
            .says("publication.title");
    public static final Key<LocalizedText> SHORT_TITLE = TextKeys.inEach("short-title")
            .says("publication.short-title");
    public static final Key<LocalizedText> SUMMARY = TextKeys.sentences("summary").says("publication.summary");
    public static final Key<Map<Language, List<Raw.Scalar>>> KEYWORDS =
            TextKeys.byLanguage("keywords", "publication.keywords.form", language -> Keys.texts(language.code())
                    .says("publication.keywords." + language.code()).such(language.spaced() ? "[pilot, task]" : "[试点, 分工]"))
            .says("publication.keywords");

    public static final Key<List<Fields>> ROLES = Keys.list("roles", ListForms.GROUP).orLeftOut().says("publication.roles")
            .such("[{id: lead, name: {zh: …, en: Lead}}]");
    public static final Key<Optional<LocalizedText>> WORD_ITEM = TextKeys.inEach("item").optional().says("publication.word-item")
            .such("…");
    public static final Key<Optional<LocalizedText>> WORD_UNITS = TextKeys.inEach("units").optional().says("publication.word-units")
            .such("…");
    public static final Key<Optional<Fields>> WORDS = Keys.below("words",
            Form.of("publication.words.form", WORD_ITEM, WORD_UNITS)).orLeftOut().says("publication.words").such("{item: …, units: …}");

    public static final Key<String> DOCUMENT_TITLE = Keys.text("title").says("publication.document-title");
    public static final Key<Optional<String>> INDEX_NUMBER = Keys.statedOrConfigured("index-number").says("publication.index-number");
    public static final Key<Optional<String>> SUBJECT = Keys.statedOrConfigured("subject").says("publication.subject");
    public static final Key<Optional<String>> ISSUER = Keys.statedOrConfigured("issuer").says("publication.issuer");
    public static final Key<Optional<String>> DATE_OF_WRITING = Keys.configured("date-of-writing", ChangeForm.DAY_STATED)
            .orNotStated().says("publication.date-of-writing");
    public static final Key<Optional<String>> DOCUMENT_NUMBER = Keys.statedOrConfigured("document-number")
            .says("publication.document-number");
    public static final Key<Optional<String>> DATE_OF_PUBLICATION = Keys.configured("date-of-publication", ChangeForm.DAY_STATED)
            .orNotStated().says("publication.date-of-publication");
    public static final Key<Optional<String>> DOCUMENT_KEYWORDS = Keys.statedOrConfigured("keywords")
            .says("publication.document-keywords");
    public static final Key<Optional<Validity>> STATUS = Keys.statedOrConfiguredWord("status", Validity.class,
            status -> Said.of("edition.validity", status))
            .says("publication.status");
    /** What the source says of itself, as an annex does not, or whoever makes it public; until they do, it waits for them. */
    public static final List<Key<?>> PARTICULARS = List.of(INDEX_NUMBER, SUBJECT, ISSUER, DATE_OF_WRITING, DOCUMENT_NUMBER,
            DATE_OF_PUBLICATION, DOCUMENT_KEYWORDS, STATUS);
    public static final Key<Optional<Fields>> DOCUMENT = Keys.below("document",
            Form.of("publication.document.form", DOCUMENT_TITLE, INDEX_NUMBER,
                    SUBJECT, ISSUER, DATE_OF_WRITING, DOCUMENT_NUMBER, DATE_OF_PUBLICATION, DOCUMENT_KEYWORDS, STATUS,
                    NoticeForm.OF_DOCUMENT))
            .says("publication.document");

    public static final Key<Optional<String>> NAME = Keys.configured("name").says("publication.name");
    public static final Key<Optional<String>> DOMAIN = Keys.configured("domain",
            Spelling.of("[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+", Said.say("publication.domain.spelling"))).says("publication.domain");
    public static final Key<Optional<String>> IDENTITY_CODE = Keys.configured("identity-code",
            Spelling.of("bm\\d{8}|\\d{10}", Said.say("publication.identity-code.spelling"))).says("publication.identity-code");
    public static final Key<Optional<String>> ADDRESS = Keys.configured("address",
            new Spelling("https?://.+/", Address::folder, Said.say("publication.address.spelling")))
            .says("publication.address");
    public static final Key<Optional<String>> PUBLISHED = Keys.configured("published", MOMENT).says("publication.published");
    public static final Key<Optional<String>> MODIFIED = Keys.configured("modified", MOMENT)
            .says("publication.modified");
    public static final Key<Optional<String>> CONTENT_SOURCE = Keys.configured("content-source")
            .says("publication.content-source");
    public static final Key<Optional<String>> ZIP = Keys.text("zip", ABSOLUTE).optional()
            .says("publication.zip").such("https://…");
    public static final Key<Optional<String>> ARCHIVED = Keys.text("archived",
            ChangeForm.DAY_WRITTEN).optional()
                    .says("publication.archived").such("YYYY-MM-DD");
    public static final Key<Optional<Fields>> SITE = Keys.below("site",
            Form.of("publication.site.form", NAME, DOMAIN, IDENTITY_CODE, ADDRESS, PUBLISHED,
            MODIFIED, CONTENT_SOURCE, ZIP, ARCHIVED)).says("publication.site");

    public static final Key<Optional<String>> SPONSOR = Keys.configured("sponsor",
            Spelling.of("([^\\n一-鿿]*[一-鿿]){3}.*", Said.say("publication.sponsor.spelling"))).says("publication.sponsor");
    public static final Key<Optional<String>> CONTACT = Keys.configured("contact",
            Spelling.of(".*(\\d{3}|.@.|[一-鿿]{4}).*", Said.say("publication.contact.spelling"))).says("publication.contact");
    public static final Key<Optional<String>> ICP_FILING = Keys.configured("icp-filing",
            Spelling.of("[一-鿿]{1,3}ICP[备证] ?\\d{6,12}号(-\\d{1,3})?", Said.say("publication.icp-filing.spelling")))
                    .says("publication.icp-filing");
    public static final Key<Optional<String>> POLICE_FILING = Keys.configured("police-filing",
            Spelling.of("[一-鿿]{1,3}公网安备 ?\\d{11,14}号", Said.say("publication.police-filing.spelling")))
            .says("publication.police-filing");
    public static final Key<Optional<String>> GOVERNMENT_MARK = Keys.configured("party-government-mark", ABSOLUTE)
            .says("publication.government-mark");
    public static final Key<Optional<String>> REPORT_ERRORS = Keys.configured("report-errors", ABSOLUTE)
            .says("publication.report-errors");
    public static final Key<Optional<Fields>> FOOTER = Keys.below("footer",
            Form.of("publication.footer.form", SPONSOR, CONTACT, ICP_FILING,
            POLICE_FILING, GOVERNMENT_MARK, REPORT_ERRORS)).says("publication.footer");

    public static final Form FORM =
            IntendedForm.record("publication.form.form", ID, LANGUAGES, TITLE, SHORT_TITLE, SUMMARY, KEYWORDS, ROLES, WORDS,
                    SourceForm.SOURCES, DOCUMENT,
                    AttachmentForm.ATTACHMENTS, SITE, FOOTER);

    private PublicationForm() {}

    /** @param text YYYY-MM-DD HH:MM; absent: it is no time */
    public static Optional<LocalDateTime> time(String text) {
        return TIMES.test(text) ? BeijingTime.parse(text) : Optional.empty();
    }
}
