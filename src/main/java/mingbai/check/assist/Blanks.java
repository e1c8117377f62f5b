package mingbai.check.assist;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.check.form.Form;
import mingbai.check.form.Found;
import mingbai.check.form.SafeName;
import mingbai.check.parse.Forms;
import mingbai.check.parse.PublicationRecord;
import mingbai.check.record.ConceptForm;
import mingbai.check.record.Content;
import mingbai.check.record.ItemForm;
import mingbai.check.record.ListForms;
import mingbai.language.Language;
import mingbai.language.Languages;
import mingbai.model.SourceText.Column;
import mingbai.model.SourceText.Is;
import mingbai.problem.Said;
import mingbai.read.Raw;
import mingbai.read.RawFile;
import mingbai.read.Reader;
import mingbai.words.Messages;

/**
 * New records, made from the definitions by which records are checked: what has to be written is left blank below a comment that
 * says what it is, what may be left out is commented out. A new record has no other problem than its blanks.
 */
public final class Blanks {
    /** Of the entries of a list that has none yet. */
    private static final int INDENT = 2;

    private final Reader.Read read;
    private final Content content;
    private final Languages languages;
    private final Choices ids;
    private final Messages words;

    /**
     * @param read     the content folder
     * @param folder   the content folder as a person would type it, for places
     * @param language of the comments
     */
    public Blanks(Reader.Read read, String folder, Language language) {
        this.read = read;
        this.content = new Content(folder, read);
        this.languages = Content.languages(read);
        this.ids = Choices.of(content, new Found(false, languages));
        this.words = Messages.in(language);
    }

    /** What can be named by an id. */
    public enum Kind {
        UNIT("units"), REGION("regions"), CONCEPT("glossary");

        private final String home;

        Kind(String home) {
            this.home = home;
        }
    }

    /** Why there cannot be a new record with this id; absent: there can. */
    public Optional<Said> refused(Kind kind, String id) {
        if (!SafeName.is(id)) return Optional.of(Said.say("blank.id-unsafe", SafeName.LONGEST, id));
        Optional<String> there = kind == Kind.CONCEPT ? content.glossary(id).map(RawFile::path)
                : entries(kind).flatMap(entry -> scalar(entry, "id").stream()).filter(other -> other.value().strip().equals(id))
                        .map(other -> other.place().toString()).findFirst();
        return there.map(place -> Said.say("blank.id-taken", place));
    }

    /** Why there cannot be a new item with this number; absent: there can. */
    public Optional<Said> refused(int number) {
        if (number < 1) return Optional.of(Said.say("blank.number-low", number));
        return items(read).filter(file -> file.name().equals(itemFile(read, number)) || numeral(file) == number).findFirst()
                .map(file -> Said.say("blank.item-there", file.path()));
    }

    /** The number behind the last item's. */
    public int nextNumber() {
        return 1 + items(read).mapToInt(Blanks::numeral).max().orElse(0);
    }

    public Blank item(int number) {
        BlankText text = new BlankText(ids, languages, words, 0);
        text.schema("item");
        ItemForm form = Forms.of(PublicationRecord.parse(content, new Found(false, languages)).sources()).all().get(0);
        Map<String, String> given = form.columns().stream().filter(column -> column.is() == Is.NUMBER)
                .collect(Collectors.toMap(Column::id, column -> String.valueOf(number)));
        text.form(form.form(false), given);
        return new Blank(itemFile(read, number), text.toString(), Blank.Where.FILE, text.gaps());
    }

    /** @param id not {@link #refused} */
    public Blank of(Kind kind, String id) {
        if (kind == Kind.CONCEPT) return concept(id);
        String file = kind.home + ".yaml";
        Form form = kind == Kind.UNIT ? ListForms.UNIT : ListForms.REGION;
        Optional<Integer> indent = Optional.ofNullable(read.files().get(file)).flatMap(there -> indent(there, kind.home));
        BlankText text = new BlankText(ids, languages, words, indent.isPresent() ? read.files().get(file).lines() : 0);
        text.element(form, " ".repeat(indent.orElse(INDENT)), Map.of(ListForms.ID.name(), id));
        return indent.isPresent() ? new Blank(file, text.toString(), Blank.Where.END, text.gaps())
                : new Blank(file, text.toString(), Blank.Where.INSIDE, List.of());
    }

    private Blank concept(String id) {
        BlankText text = new BlankText(ids, languages, words, 0);
        text.schema("concept");
        text.form(ConceptForm.FORM, Map.of());
        return new Blank(Kind.CONCEPT.home + "/" + id + ".yaml", text.toString(), Blank.Where.FILE, text.gaps());
    }

    private static Stream<RawFile> items(Reader.Read read) {
        return read.files().values().stream().filter(file -> file.name().startsWith("items/") && file.name().endsWith(".yaml"));
    }

    /** By the name of its record; 0: it has none. */
    private static int numeral(RawFile file) {
        return file.stem().matches("[0-9]{1,6}") ? Integer.parseInt(file.stem()) : 0;
    }

    /** Where an item's record belongs, below the content folder: named with as many digits as the others are. */
    public static String itemFile(Reader.Read read, int number) {
        int digits = items(read).map(RawFile::stem).filter(stem -> stem.matches("[0-9]+")).mapToInt(String::length).max().orElse(2);
        return String.format(Locale.ROOT, "items/%0" + digits + "d.yaml", number);
    }

    private Stream<Raw> entries(Kind kind) {
        return Optional.ofNullable(read.files().get(kind.home + ".yaml")).flatMap(RawFile::root)
                .flatMap(root -> value(root, kind.home)).stream()
                .flatMap(list -> list instanceof Raw.Sequence sequence ? sequence.elements().stream() : Stream.empty());
    }

    /** How far the entries of the list are indented that a file ends with; absent: it ends otherwise. */
    private static Optional<Integer> indent(RawFile file, String list) {
        if (file.root().isEmpty() || !(file.root().get() instanceof Raw.Mapping root) || root.entries().isEmpty()) return Optional.empty();
        Raw.Entry last = root.entries().get(root.entries().size() - 1);
        boolean empty = last.value() instanceof Raw.Scalar scalar && scalar.plain() && scalar.value().isEmpty();
        if (last.key().equals(list) && empty) return Optional.of(INDENT);
        if (!last.key().equals(list) || !(last.value() instanceof Raw.Sequence entries) || entries.elements().isEmpty()) {
            return Optional.empty();
        }
        String line = file.line(entries.elements().get(entries.elements().size() - 1).place());
        return line.matches(" *- .*") ? Optional.of(line.indexOf('-')) : Optional.empty();
    }

    private static Optional<Raw> value(Raw node, String key) {
        if (!(node instanceof Raw.Mapping mapping)) return Optional.empty();
        return mapping.entries().stream().filter(entry -> entry.key().equals(key)).map(Raw.Entry::value).findFirst();
    }

    private static Optional<Raw.Scalar> scalar(Raw node, String key) {
        return value(node, key).filter(Raw.Scalar.class::isInstance).map(Raw.Scalar.class::cast);
    }
}
