package mingbai.check.parse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mingbai.check.form.Fields;
import mingbai.check.form.Found;
import mingbai.check.form.Joined;
import mingbai.check.form.Key;
import mingbai.check.form.SafeName;
import mingbai.check.form.Segment;
import mingbai.check.form.Shape;
import mingbai.check.form.Suggestion;
import mingbai.check.record.AttachmentForm;
import mingbai.check.record.ChangeForm;
import mingbai.check.record.Content;
import mingbai.check.record.PublicationForm;
import mingbai.check.record.SourceForm;
import mingbai.check.vocabulary.Kinds;
import mingbai.language.Language;
import mingbai.language.LocalizedText;
import mingbai.model.Attachment;
import mingbai.model.Head;
import mingbai.model.Head.Document;
import mingbai.model.Head.Footer;
import mingbai.model.Head.Site;
import mingbai.model.Head.Words;
import mingbai.model.Kind;
import mingbai.model.SourceText;
import mingbai.model.Validity;
import mingbai.problem.Place;
import mingbai.problem.Rule;
import mingbai.problem.Said;
import mingbai.read.Raw;

/** publication.yaml: what the edition is, its source document, and what the publisher configures. */
public final class PublicationRecord {
    private final Content content;
    private final Found found;
    private final Fields fields;

    private PublicationRecord(Content content, Found found, Fields fields) {
        this.content = content;
        this.found = found;
        this.fields = fields;
    }

    /**
     * What was read of it.
     *
     * @param head    the publication without its records; absent only after a problem
     * @param roles   of units
     * @param sources as far as they are known
     * @param named   what the document is called, at its place; absent after a problem
     */
    public record Parsed(Optional<Head> head, List<Kind> roles, List<Declared> sources, Optional<Segment> named) {
        public Parsed {
            sources = List.copyOf(sources);
        }
    }

    /** What it says. */
    public static Parsed parse(Content content, Found found) {
        return content.record(found, Content.PUBLICATION, PublicationForm.FORM, true)
                .map(fields -> new PublicationRecord(content, found, fields).parsed())
                .orElseGet(() -> new Parsed(Optional.empty(), List.of(), List.of(), Optional.empty()));
    }

    private Parsed parsed() {
        String id = fields.read(PublicationForm.ID);
        if (!id.isEmpty()) SafeName.ask(found, fields.file(), fields.place(PublicationForm.ID), id, SafeName.LONGEST_OF_PUBLICATION);
        languages();
        LocalizedText title = fields.read(PublicationForm.TITLE);
        LocalizedText shortTitle = fields.read(PublicationForm.SHORT_TITLE);
        LocalizedText summary = fields.read(PublicationForm.SUMMARY);
        Map<Language, List<String>> keywords = new EnumMap<>(Language.class);
        fields.read(PublicationForm.KEYWORDS).forEach((language, words) -> keywords.put(language, words(words)));
        List<Kind> roles = Kinds.of(found, fields, PublicationForm.ROLES).all();
        Words words = fields.read(PublicationForm.WORDS)
                .map(said -> new Words(said.read(PublicationForm.WORD_ITEM), said.read(PublicationForm.WORD_UNITS))).orElse(Words.NONE);
        List<Declared> sources = new Sources(content, found, new Roles(roles), title,
                Segment.of(fields, PublicationForm.TITLE, title.official(), Segment.Start.ROW)).parse(fields.read(SourceForm.SOURCES));
        Optional<Fields> block = fields.read(PublicationForm.DOCUMENT);
        Optional<Document> document = block.map(PublicationRecord::document);
        Optional<Segment> named = block.flatMap(below ->
                Segment.of(below, PublicationForm.DOCUMENT_TITLE, document.orElseThrow().title(), Segment.Start.ROW));
        List<Attachment> attachments = Attachments.parse(content, found, fields);
        Optional<Site> site = fields.read(PublicationForm.SITE).map(PublicationRecord::site);
        Optional<Footer> footer = fields.read(PublicationForm.FOOTER).map(PublicationRecord::footer);
        List<SourceText> texts = sources.stream().flatMap(source -> source.source().stream()).toList();
        boolean whole = !sources.isEmpty() && texts.size() == sources.size() && document.isPresent() && site.isPresent()
                && footer.isPresent();
        Optional<Head> head = whole ? Optional.of(new Head(id, found.languages(), title, shortTitle, summary, keywords, roles,
                words, texts, document.get(), attachments, site.get(), footer.get())) : Optional.empty();
        return new Parsed(head, roles, sources, named);
    }

    /** The languages are those by which all records are read; here it is reported what is wrong with them. */
    private void languages() {
        Key<List<Raw.Scalar>> key = PublicationForm.LANGUAGES;
        List<String> codes = Language.ALL.stream().map(Language::code).toList();
        Set<String> seen = new HashSet<>();
        for (Raw.Scalar code : fields.read(key)) {
            String value = code.value();
            if (Joined.words(fields, code)) continue;
            if (!codes.contains(value)) {
                fields.report(Rule.VALUE_WRONG, code.place(), Suggestion.near(value, codes), fields.named(key), value,
                        Fields.oneOf(PublicationForm.LANGUAGES_KNOWN));
            } else if (!seen.add(value)) {
                fields.report(Rule.VALUE_WRONG, code.place(), fields.named(key), value, Said.say("value.language-once"));
            } else if (seen.size() == 1 && !value.equals(Language.AUTHORITATIVE.code())) {
                fields.report(Rule.VALUE_WRONG, code.place(), fields.named(key), value, Said.say("value.language-first"));
            }
        }
    }

    private List<String> words(List<Raw.Scalar> words) {
        words.forEach(word -> Joined.words(fields, word));
        return Fields.values(words);
    }

    private static Document document(Fields block) {
        Optional<Validity> status = block.read(PublicationForm.STATUS);
        return new Document(block.read(PublicationForm.DOCUMENT_TITLE), block.read(PublicationForm.INDEX_NUMBER),
                block.read(PublicationForm.SUBJECT), block.read(PublicationForm.ISSUER),
                block.read(PublicationForm.DATE_OF_WRITING), block.read(PublicationForm.DOCUMENT_NUMBER),
                block.read(PublicationForm.DATE_OF_PUBLICATION), block.read(PublicationForm.DOCUMENT_KEYWORDS),
                status, Notices.of(block, status), PublicationForm.PARTICULARS.stream()
                        .filter(key -> block.is(key, Shape.TO_BE_CONFIGURED)).<String>map(Key::name).toList());
    }

    private static Site site(Fields site) {
        Optional<LocalDateTime> published = site.read(PublicationForm.PUBLISHED).flatMap(PublicationForm::time);
        return new Site(site.read(PublicationForm.NAME), site.read(PublicationForm.DOMAIN),
                site.read(PublicationForm.IDENTITY_CODE), site.read(PublicationForm.ADDRESS),
                published, modified(site, published), site.read(PublicationForm.CONTENT_SOURCE),
                site.read(PublicationForm.ZIP), site.read(PublicationForm.ARCHIVED).flatMap(ChangeForm::day));
    }

    private static Optional<LocalDateTime> modified(Fields site, Optional<LocalDateTime> published) {
        Key<Optional<String>> key = PublicationForm.MODIFIED;
        Optional<String> written = site.read(key);
        Optional<LocalDateTime> modified = written.flatMap(PublicationForm::time);
        if (modified.isPresent() && published.filter(modified.get()::isBefore).isPresent()) {
            site.report(Rule.VALUE_WRONG, site.place(key), site.named(key), written.get(),
                    Said.say("value.later", site.read(PublicationForm.PUBLISHED).orElse("")));
        }
        return modified;
    }

    private static Footer footer(Fields footer) {
        return new Footer(footer.read(PublicationForm.SPONSOR), footer.read(PublicationForm.CONTACT),
                footer.read(PublicationForm.ICP_FILING), footer.read(PublicationForm.POLICE_FILING),
                footer.read(PublicationForm.GOVERNMENT_MARK), footer.read(PublicationForm.REPORT_ERRORS));
    }

    /**
     * The files that belong to the source document. They lie beside it, and publication.yaml names them.
     */
    private static final class Attachments {
        private Attachments() {}

        /** What publication.yaml names. */
        static List<Attachment> parse(Content content, Found found, Fields publication) {
            List<Attachment> attachments = new ArrayList<>();
            Map<String, Place> places = new HashMap<>();
            for (Fields entry : publication.read(AttachmentForm.ATTACHMENTS)) {
                attachment(content, found, entry, places).ifPresent(attachments::add);
            }
            return attachments;
        }

        private static Optional<Attachment> attachment(Content content, Found found, Fields entry, Map<String, Place> places) {
            String file = entry.read(AttachmentForm.FILE);
            LocalizedText title = entry.read(AttachmentForm.TITLE);
            if (!AttachmentForm.NAMED.fits(file)) return Optional.empty();
            Place place = entry.place(AttachmentForm.FILE);
            String name = file.substring(AttachmentForm.FOLDER.length());
            SafeName.ask(found, entry.file(), place, name.substring(0, name.lastIndexOf('.')));
            Place taken = places.putIfAbsent(name, place);
            if (taken != null) entry.report(Rule.ID_DUPLICATE, place, file, taken.within());
            Optional<Attachment> there = content.source(found, file, entry.file(), place)
                    .map(read -> new Attachment(name, title, Path.of(read.path())));
            there.filter(attachment -> !Attachment.begins(name, beginning(attachment.file())))
                    .ifPresent(attachment -> entry.report(Rule.ATTACHMENT_DAMAGED, place, file));
            return there;
        }

        private static byte[] beginning(Path file) {
            try (InputStream in = Files.newInputStream(file)) {
                return in.readNBytes(Attachment.TELLING);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
