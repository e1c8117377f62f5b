package mingbai.check.authoring;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mingbai.check.form.Form;
import mingbai.check.form.Found;
import mingbai.check.form.SafeName;
import mingbai.check.parse.Forms;
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
    /** A number as a source writes it, with what is around its digits. */
    private static final Pattern NUMERAL = Pattern.compile("([^0-9]*)[0-9]+([^0-9]*)");

    private final Reader.Read read;
    private final Content content;
    private final Languages languages;
    private final Forms forms;
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
        this.forms = ids.forms();
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
        if (!SafeName.is(id)) {
            String read = SafeName.read(id, SafeName.LONGEST);
            Said unsafe = Said.say("blank.id-unsafe", SafeName.LONGEST, id);
            return Optional.of(SafeName.is(read) ? Said.say("blank.id-read", unsafe, read) : unsafe);
        }
        Optional<Said> there = kind == Kind.CONCEPT ? content.glossary(id).map(file -> Said.of(file.path()))
                : entries(kind).flatMap(entry -> scalar(entry, "id").stream()).filter(other -> other.value().strip().equals(id))
                        .map(other -> other.place().within()).findFirst();
        return there.map(place -> Said.say("blank.id-taken", place));
    }

    /** An item that is to be: the id of its source, and its place in it from 1. */
    public record NewItem(String source, int number) {}

    /**
     * The item that a word names: a number, the id of a source for the one behind its last, or both, as in {@code b-07}; absent: it is none
     * of them.
     */
    public Optional<NewItem> item(String word) {
        if (word.matches("[0-9]{1,6}")) return Optional.of(new NewItem(forms.plain(), Integer.parseInt(word)));
        return sources().stream().filter(id -> word.equals(id) || word.startsWith(id + "-")).findFirst().flatMap(id -> word.equals(id)
                ? Optional.of(next(id)) : Optional.of(word.substring(id.length() + 1)).filter(number -> number.matches("[0-9]{1,6}"))
                        .map(number -> new NewItem(id, Integer.parseInt(number))));
    }

    /** The ids of the sources that have one. */
    public List<String> sources() {
        return forms.sources().stream().filter(id -> !id.isEmpty()).toList();
    }

    /** The item behind the last one of the source whose items have plain numerals. */
    public NewItem next() {
        return next(forms.plain());
    }

    private NewItem next(String source) {
        return new NewItem(source, 1 + last(source).map(file -> forms.of(file).numeral()).orElse(0));
    }

    /** Why there cannot be such an item; absent: there can. */
    public Optional<Said> refused(NewItem item) {
        if (item.number() < 1) return Optional.of(Said.say("blank.number-low", item.number()));
        return items().filter(file -> file.name().equals(file(item))
                || is(file, item.source()) && forms.of(file).numeral() == item.number()).findFirst()
                .map(file -> Said.say("blank.item-there", file.path()));
    }

    /**
     * @param item not {@link #refused(NewItem)}
     * @param rows under its number
     */
    public Blank of(NewItem item, int rows) {
        BlankWriter text = new BlankWriter(ids, languages, words, 0);
        text.schema(Schemas.ofItems(forms, item.source()));
        text.rows(rows);
        ItemForm form = forms.form(item.source());
        text.form(rows > 1 ? form.blank() : form.form(false), given(item, form));
        return new Blank(file(item), text.toString(), Blank.Where.FILE, text.gaps());
    }

    /** What follows from the last item of its source: the number, where it is a plain one like that, and the heading. */
    private Map<String, String> given(NewItem item, ItemForm form) {
        Map<String, String> given = new HashMap<>();
        Optional<RawFile> last = last(item.source());
        form.columns().stream().filter(column -> column.is() == Is.NUMBER).map(Column::id).forEach(id -> {
            String before = last.flatMap(file -> scalar(file, id)).map(Raw.Scalar::value).orElse("1");
            Matcher numeral = NUMERAL.matcher(before);
            if (!numeral.matches()) return;
            String number = numeral.group(1) + item.number() + numeral.group(2);
            given.put(id, number.matches("[0-9]+") ? number : "\"" + number + "\"");
        });
        last.flatMap(file -> scalar(file, form.group().name())).ifPresent(group -> given.put(form.group().name(), group.value()));
        return given;
    }

    private static Optional<Raw.Scalar> scalar(RawFile file, String key) {
        return file.root().flatMap(root -> scalar(root, key));
    }

    /** @param id not {@link #refused} */
    public Blank of(Kind kind, String id) {
        if (kind == Kind.CONCEPT) return concept(id);
        String file = kind.home + ".yaml";
        Form form = kind == Kind.UNIT ? ListForms.UNIT : ListForms.REGION;
        Optional<Integer> indent = Optional.ofNullable(read.files().get(file)).flatMap(there -> indent(there, kind.home));
        BlankWriter text = new BlankWriter(ids, languages, words, indent.isPresent() ? read.files().get(file).lines() : 0);
        text.element(form, " ".repeat(indent.orElse(INDENT)), Map.of(ListForms.ID.name(), id));
        return indent.isPresent() ? new Blank(file, text.toString(), Blank.Where.END, text.gaps())
                : new Blank(file, text.toString(), Blank.Where.INSIDE, List.of());
    }

    private Blank concept(String id) {
        BlankWriter text = new BlankWriter(ids, languages, words, 0);
        text.schema("concept");
        text.form(ConceptForm.FORM, Map.of());
        return new Blank(Kind.CONCEPT.home + "/" + id + ".yaml", text.toString(), Blank.Where.FILE, text.gaps());
    }

    private Stream<RawFile> items() {
        return read.files().values().stream().filter(file -> file.name().startsWith("items/") && file.name().endsWith(".yaml"));
    }

    /** Whether a record is of an item of a source, by its numeral. */
    private boolean is(RawFile file, String source) {
        Forms.Of of = forms.of(file);
        return of.source().equals(source) && of.numeral() < Integer.MAX_VALUE;
    }

    private Optional<RawFile> last(String source) {
        return items().filter(file -> is(file, source)).max(Comparator.comparingInt(file -> forms.of(file).numeral()));
    }

    /** Where an item's record belongs, below the content folder: named with as many digits as the others of its source are. */
    private String file(NewItem item) {
        String prefix = item.source().isEmpty() ? "" : item.source() + "-";
        int digits = items().filter(file -> is(file, item.source())).mapToInt(file -> file.stem().length() - prefix.length()).max()
                .orElse(2);
        return String.format(Locale.ROOT, "items/%s%0" + digits + "d.yaml", prefix, item.number());
    }

    private Stream<Raw> entries(Kind kind) {
        return Optional.ofNullable(read.files().get(kind.home + ".yaml")).flatMap(RawFile::root)
                .flatMap(root -> root.value(kind.home)).stream().flatMap(list -> list.elements().stream());
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

    private static Optional<Raw.Scalar> scalar(Raw node, String key) {
        return node.value(key).flatMap(Raw::scalar);
    }
}
