package mingbai.check.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import mingbai.check.form.Fields;
import mingbai.check.form.Found;
import mingbai.check.form.Key;
import mingbai.check.form.Segment;
import mingbai.check.record.Content;
import mingbai.check.record.ItemForm;
import mingbai.check.record.SourceForm;
import mingbai.language.LocalizedText;
import mingbai.language.Word;
import mingbai.model.Kind;
import mingbai.model.SourceText;
import mingbai.model.SourceText.Column;
import mingbai.model.SourceText.Is;
import mingbai.problem.Place;
import mingbai.problem.Rule;
import mingbai.problem.Said;
import mingbai.read.Raw;
import mingbai.read.RawFile;

/** What publication.yaml says of its sources: their files, what stands around their items, and their columns. */
final class Sources {
    private static final Set<Is> ONCE = Set.of(Is.NUMBER, Is.TITLE, Is.SCOPE, Is.GROUP);

    private final Content content;
    private final Found found;
    private final Roles roles;
    private final Optional<LocalizedText> heading;
    private final Optional<Segment> title;
    /** What the columns of an id are in the sources before. */
    private final Map<String, Is> kinds = new HashMap<>();

    /**
     * @param heading the publication's title, where a source has no other
     * @param title   the same at its place; absent after a problem
     */
    Sources(Content content, Found found, Roles roles, LocalizedText heading, Optional<Segment> title) {
        this.content = content;
        this.found = found;
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
        return new Declared(file.map(text -> new SourceText(id, text.name(), text.text(), form, named, above, introduction, all, below)),
                id, ItemForm.of(all, form), file.filter(text -> comparable), head,
                before, own.isPresent(), segment(source, SourceForm.BELOW, below), literals(columns), whole);
    }

    private Optional<RawFile> file(Fields source) {
        String name = source.read(SourceForm.FILE);
        if (!SourceForm.NAMED.fits(name)) return Optional.empty();
        return content.source(found, name, source.file(), source.place(SourceForm.FILE));
    }

    /** A column with where its heads are written. */
    private record Written(Column column, RawFile file, List<Raw.Scalar> heads, Declared.Literals literals) {
        boolean whole(SourceText.Form form) {
            return (form == SourceText.Form.PROSE || !heads.isEmpty()) && heads.size() == column.heads().size() && column.heads().stream()
                    .noneMatch(head -> head.official().isEmpty());
        }

        Written named(LocalizedText name) {
            return new Written(column.named(name), file, heads, literals);
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
                fields.report(Rule.VALUE_WRONG, fields.place(SourceForm.IS), SourceForm.IS.name(), Word.of(is),
                        Said.say("column.of-other-source", Word.of(before), id));
            }
            columns.add(new Written(column.get(), fields.file(), fields.officials(SourceForm.HEAD),
                    new Declared.Literals(literal(fields, SourceForm.LABEL), literal(fields, SourceForm.CLOSE))));
        }
        boolean some = source.get(SourceForm.COLUMNS).isPresent() && !columns.isEmpty();
        if (some && !seen.contains(Is.TITLE) && !seen.contains(Is.TEXT)) {
            source.report(Rule.KEY_MISSING, source.place(SourceForm.COLUMNS), Said.say("column.no-title"),
                    Said.say("column.no-title.do"));
        }
        return form == SourceText.Form.TABLE ? distinguished(columns) : columns;
    }

    private static List<Written> distinguished(List<Written> columns) {
        if (columns.stream().anyMatch(written -> written.column().heads().isEmpty())) return columns;
        List<LocalizedText> names = Column.names(columns.stream().map(written -> written.column().heads()).toList());
        return IntStream.range(0, names.size()).mapToObj(i -> columns.get(i).named(names.get(i))).toList();
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
        List<LocalizedText> heads = fields.read(SourceForm.HEAD);
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

    /** The heads row by row, each once where it is over several columns. */
    private static List<Segment> heads(List<Written> columns) {
        List<Segment> heads = new ArrayList<>();
        int rows = columns.stream().mapToInt(column -> column.heads().size()).max().orElse(0);
        for (int row = 0; row < rows; row++) {
            for (int i = 0; i < columns.size(); i++) {
                Written column = columns.get(i);
                boolean over = i > 0 && column.column().shares(columns.get(i - 1).column(), row);
                if (row >= column.heads().size() || row >= column.column().heads().size() || over) continue;
                heads.add(new Segment(column.file(), column.heads().get(row), column.column().heads().get(row).official(),
                        Segment.Start.ROW));
            }
        }
        return heads;
    }

    private static Optional<Segment> segment(Fields fields, Key<?> key, Optional<LocalizedText> text) {
        Segment.Start start = key == SourceForm.TITLE ? Segment.Start.ROW : Segment.Start.LINE;
        return text.flatMap(said -> Segment.of(fields, key, said.official(), start));
    }
}
