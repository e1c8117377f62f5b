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
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
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
import mingbai.check.record.ItemForm;
import mingbai.check.record.PublicationForm;
import mingbai.check.record.SourceForm;
import mingbai.check.vocabulary.Kinds;
import mingbai.language.Language;
import mingbai.language.LocalizedText;
import mingbai.language.Word;
import mingbai.model.Attachment;
import mingbai.model.Head;
import mingbai.model.Head.Document;
import mingbai.model.Head.Footer;
import mingbai.model.Head.Site;
import mingbai.model.Head.Words;
import mingbai.model.Kind;
import mingbai.model.SourceText;
import mingbai.model.SourceText.Column;
import mingbai.model.SourceText.Is;
import mingbai.model.Validity;
import mingbai.problem.Place;
import mingbai.problem.Rule;
import mingbai.problem.Said;
import mingbai.read.Raw;
import mingbai.read.RawFile;

/** publication.yaml: what the edition is, its source document, and what the publisher configures. */
public final class PublicationRecord {
    /** What a new publication is called as long as nobody says otherwise, which its zip must not be. */
    private static final Set<String> PROPOSED = Set.of("content", "publication");
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
        if (found.release() && PROPOSED.contains(id)) {
            fields.report(Rule.NOT_CONFIGURED, fields.place(PublicationForm.ID), Said.say("publication.id.proposed", id));
        }
        languages();
        LocalizedText title = fields.read(PublicationForm.TITLE);
        LocalizedText shortTitle = fields.read(PublicationForm.SHORT_TITLE);
        LocalizedText summary = fields.read(PublicationForm.SUMMARY);
        Map<Language, List<String>> keywords = new EnumMap<>(Language.class);
        fields.read(PublicationForm.KEYWORDS).forEach((language, words) -> keywords.put(language, words(words)));
        List<Kind> roles = Kinds.of(found, fields, PublicationForm.ROLES).all();
        Words words = fields.read(PublicationForm.WORDS)
                .map(said -> new Words(said.read(PublicationForm.WORD_ITEM), said.read(PublicationForm.WORD_UNITS))).orElse(Words.NONE);
        List<Declared> sources = new Sources(new Roles(roles), title,
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
            if (taken != null) {
                entry.report(Rule.VALUE_WRONG, place, entry.named(AttachmentForm.FILE), file,
                        Said.say("value.attachment-once", taken.within()));
            }
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

    /** What publication.yaml says of its sources: their files, what stands around their items, and their columns. */
    private final class Sources {
        private static final Set<Is> ONCE = Set.of(Is.NUMBER, Is.TITLE, Is.SCOPE, Is.GROUP);

        private final Roles roles;
        private final Optional<LocalizedText> heading;
        private final Optional<Segment> title;
        /** What the columns of an id are in the sources before. */
        private final Map<String, Is> kinds = new HashMap<>();

        /**
         * @param heading the publication's title, where a source has no other
         * @param title   the same at its place; absent after a problem
         */
        Sources(Roles roles, LocalizedText heading, Optional<Segment> title) {
            this.roles = roles;
            this.heading = Optional.of(heading);
            this.title = title;
        }

        List<Declared> parse(List<Fields> sources) {
            List<Declared> declared = new ArrayList<>();
            Set<String> ids = new HashSet<>();
            for (Fields source : sources) {
                Declared next = source(source);
                if (!ids.add(next.id())) {
                    source.report(Rule.ID_DUPLICATE, source.place(SourceForm.ID), next.id(), source.file().path());
                } else declared.add(next);
            }
            return declared;
        }

        private Declared source(Fields source) {
            String id = source.read(SourceForm.ID).orElse("");
            Optional<RawFile> file = file(source);
            SourceText.Form form = source.read(SourceForm.FORM).flatMap(word -> Word.find(SourceText.Form.class, word))
                    .orElse(SourceText.Form.TABLE);
            Optional<LocalizedText> own = source.read(SourceForm.TITLE);
            Optional<LocalizedText> above = source.read(SourceForm.ABOVE);
            Optional<LocalizedText> introduction = source.read(SourceForm.INTRODUCTION);
            List<Written> columns = columns(source, form);
            Optional<LocalizedText> below = source.read(SourceForm.BELOW);
            List<Segment> head = new ArrayList<>();
            segment(source, SourceForm.ABOVE, above).ifPresent(head::add);
            Optional<Segment> called = own.isPresent() ? segment(source, SourceForm.TITLE, own) : title;
            int before = head.size();
            called.ifPresent(head::add);
            segment(source, SourceForm.INTRODUCTION, introduction).ifPresent(head::add);
            boolean whole = called.isPresent() && columns.stream().allMatch(column -> column.whole(form));
            if (form == SourceText.Form.TABLE) head.addAll(heads(columns));
            List<Column> all = columns.stream().map(Written::column).toList();
            boolean comparable = columns.size() == source.read(SourceForm.COLUMNS).size();
            LocalizedText named = own.or(() -> heading).orElseThrow();
            return new Declared(file.map(text ->
                    new SourceText(id, text.name(), text.text(), form, named, above, introduction, all, below)), id, ItemForm.of(all, form),
                    file.filter(text -> comparable), head, before, own.isPresent(), segment(source, SourceForm.BELOW, below),
                    literals(columns), whole);
        }

        private Optional<RawFile> file(Fields source) {
            String name = source.read(SourceForm.FILE);
            if (!SourceForm.NAMED.fits(name)) return Optional.empty();
            return content.source(found, name, source.file(), source.place(SourceForm.FILE));
        }

        /**
         * A column with where its heads are written.
         *
         * @param blank whether it is said that the source has none
         */
        private record Written(Column column, RawFile file, List<Raw.Scalar> heads, boolean blank, Declared.Literals literals) {
            boolean whole(SourceText.Form form) {
                return (form == SourceText.Form.PROSE || blank || !heads.isEmpty()) && heads.size() == column.heads().size()
                        && column.heads().stream().noneMatch(head -> head.official().isEmpty());
            }

            Written named(LocalizedText name) {
                return new Written(column.named(name), file, heads, blank, literals);
            }
        }

        private List<Written> columns(Fields source, SourceText.Form form) {
            List<Written> columns = new ArrayList<>();
            Map<String, Place> ids = new HashMap<>();
            Set<Is> seen = new HashSet<>();
            for (Fields fields : source.read(SourceForm.COLUMNS)) {
                Optional<Column> column = column(fields);
                if (form == SourceText.Form.TABLE) fields.required(SourceForm.HEAD);
                if (column.isEmpty()) continue;
                Is is = column.get().is();
                String id = column.get().id();
                Place place = fields.place(fields.get(SourceForm.COLUMN_ID).isPresent() ? SourceForm.COLUMN_ID : SourceForm.IS);
                if (!seen.add(is) && ONCE.contains(is)) {
                    fields.report(Rule.VALUE_WRONG, fields.place(SourceForm.IS),
                            fields.named(SourceForm.IS), Word.of(is), Said.say("column.once"));
                    continue;
                }
                Place taken = ids.putIfAbsent(id, place);
                if (taken != null) {
                    fields.report(Rule.ID_DUPLICATE, place, id, taken.within());
                    continue;
                }
                Is before = kinds.putIfAbsent(id, is);
                if (before != null && before != is) {
                    fields.report(Rule.VALUE_WRONG, fields.place(SourceForm.IS), fields.named(SourceForm.IS), Word.of(is),
                            Said.say("column.of-other-source", Word.of(before), id));
                }
                boolean blank = blank(fields);
                columns.add(new Written(column.get(), fields.file(), blank ? List.of() : fields.officials(SourceForm.HEAD), blank,
                        new Declared.Literals(literal(fields, SourceForm.LABEL), literal(fields, SourceForm.CLOSE))));
            }
            boolean some = source.get(SourceForm.COLUMNS).isPresent() && !columns.isEmpty();
            if (some && !seen.contains(Is.TITLE) && !seen.contains(Is.TEXT)) {
                source.report(Rule.KEY_MISSING, source.place(SourceForm.COLUMNS), Said.say("column.no-title"),
                        Said.say("column.no-title.do"));
            }
            return form == SourceText.Form.TABLE ? distinguished(columns) : columns;
        }

        private List<Written> distinguished(List<Written> columns) {
            if (columns.stream().anyMatch(written -> !written.blank() && written.column().heads().isEmpty())) return columns;
            List<LocalizedText> names = Column.names(columns.stream().map(written -> written.column().heads())
                    .filter(heads -> !heads.isEmpty()).toList());
            Iterator<LocalizedText> next = names.iterator();
            return IntStream.range(0, columns.size()).mapToObj(i -> columns.get(i).named(columns.get(i).blank()
                    ? SourceForm.unnamed(i + 1, found.languages()) : next.next())).toList();
        }

        private static boolean blank(Fields column) {
            return column.get(SourceForm.HEAD).filter(node -> column.saysNotStated(node, SourceForm.HEAD)).isPresent();
        }

        private static Optional<Segment> literal(Fields fields, Key<Optional<String>> key) {
            return fields.get(key).flatMap(Raw::scalar).filter(scalar -> !scalar.value().isBlank())
                    .map(scalar -> new Segment(fields.file(), scalar, scalar.value().strip(), Segment.Start.ANY));
        }

        private static Map<String, Declared.Literals> literals(List<Written> columns) {
            Map<String, Declared.Literals> literals = new HashMap<>();
            columns.forEach(column -> literals.put(column.column().id(), column.literals()));
            return literals;
        }

        private Optional<Column> column(Fields fields) {
            String word = fields.read(SourceForm.IS);
            Optional<String> id = fields.read(SourceForm.COLUMN_ID);
            List<LocalizedText> heads = blank(fields) ? List.of() : fields.read(SourceForm.HEAD);
            Optional<Kind> role = fields.read(SourceForm.ROLE).flatMap(named -> roles.find(fields, SourceForm.ROLE, named));
            String label = fields.read(SourceForm.LABEL).orElse("");
            String close = fields.read(SourceForm.CLOSE).orElse("");
            boolean repeated = fields.read(SourceForm.REPEATED);
            boolean merged = fields.read(SourceForm.MERGED);
            Optional<Is> is = Word.find(Is.class, word);
            if (is.isPresent() && is.get() == Is.GROUP) id = Optional.empty();
            id.filter(ItemForm::reserved).ifPresent(taken -> fields.report(Rule.VALUE_WRONG, fields.place(SourceForm.COLUMN_ID),
                    fields.named(SourceForm.COLUMN_ID), taken, Said.say("column.id-reserved")));
            Optional<String> given = id;
            return is.map(known -> Column.of(given.orElse(word), known, heads, role, label, close, repeated, merged));
        }

        /**
         * The heads row by row, each in its column, and once where it is over several. Behind such a one the column is not known: what is
         * pasted from Word has one cell there.
         */
        private static List<Segment> heads(List<Written> columns) {
            List<Segment> heads = new ArrayList<>();
            int rows = columns.stream().mapToInt(column -> column.heads().size()).max().orElse(0);
            for (int row = 0; row < rows; row++) {
                boolean known = true;
                for (int i = 0; i < columns.size(); i++) {
                    Written column = columns.get(i);
                    if (row >= column.heads().size() || row >= column.column().heads().size()) continue;
                    boolean over = i > 0 && column.column().shares(columns.get(i - 1).column(), row);
                    known &= !over;
                    if (over) continue;
                    heads.add(new Segment(column.file(), column.heads().get(row), column.column().heads().get(row).official(),
                            Segment.Start.ROW).in(known ? i : -1));
                }
            }
            return heads;
        }

        private static Optional<Segment> segment(Fields fields, Key<?> key, Optional<LocalizedText> text) {
            Segment.Start start = key == SourceForm.TITLE ? Segment.Start.ROW : Segment.Start.LINE;
            return text.flatMap(said -> Segment.of(fields, key, said.official(), start));
        }
    }
}
