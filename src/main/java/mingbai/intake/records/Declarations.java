package mingbai.intake.records;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mingbai.intake.outline.Field;
import mingbai.intake.outline.HeadWords;
import mingbai.intake.outline.Outline;
import mingbai.intake.outline.Outline.Entry;
import mingbai.intake.outline.Outline.Heading;
import mingbai.intake.outline.Outline.Part;
import mingbai.intake.source.Findings;
import mingbai.intake.source.SourceTable.Cell;
import mingbai.intake.source.SourceTable.Merge;
import mingbai.intake.source.Texts;
import mingbai.language.Language;
import mingbai.language.Word;
import mingbai.model.SourceText.Is;
import mingbai.problem.Place;
import mingbai.problem.Rule;
import mingbai.problem.Said;
import mingbai.read.Raw;
import mingbai.read.RawFile;
import mingbai.read.Reader;

/**
 * What a publication says of its sources: the columns, the roles, the headings that it knows. An outline is read by it: columns are known
 * by the heads that it declares, or else by what they hold.
 */
final class Declarations {
    private static final List<String> AROUND = List.of("title", "above", "introduction", "below");

    private final List<Field> columns = new ArrayList<>();
    private final Map<String, String> roles = new LinkedHashMap<>();
    private final Map<String, String> groups = new LinkedHashMap<>();
    /** What is declared to stand around the items, by its letters. */
    private final Set<String> around = new HashSet<>();
    /** The ids of columns whose cells are merged. */
    private final Set<String> merged = new HashSet<>();
    private final boolean localized;

    /** @param read the content folder */
    Declarations(Reader.Read read) {
        Optional<RawFile> publication = Optional.ofNullable(read.files().get("publication.yaml"));
        this.localized = publication.flatMap(file -> file.at("languages"))
                .filter(list -> texts(list).equals(List.of(Language.AUTHORITATIVE.code()))).isEmpty();
        publication.flatMap(file -> file.at("title")).ifPresent(this::around);
        publication.flatMap(file -> file.at("sources")).ifPresent(sources -> sources.elements().forEach(source ->
                AROUND.forEach(key -> source.value(key).ifPresent(this::around))));
        publication.flatMap(file -> file.at("sources")).ifPresent(sources -> sources.elements().forEach(source ->
                source.value("columns").ifPresent(list -> list.elements().forEach(this::column))));
        publication.flatMap(file -> file.at("roles")).ifPresent(list -> list.elements().forEach(role ->
                role.value("name").ifPresent(name -> roles.put(text(name), role.value("id").map(Declarations::text).orElse("")))));
        Optional.ofNullable(read.files().get("groups.yaml")).flatMap(file -> file.at("groups")).ifPresent(list -> list.elements()
                .forEach(group -> group.value("heading").ifPresent(heading ->
                        groups.put(Texts.letters(text(heading)), group.value("id").map(Declarations::text).orElse("")))));
    }

    /** What nothing is declared of yet. */
    private Declarations() {
        this.localized = false;
    }

    /** That of a publication which is new, in Chinese alone. */
    static Declarations nothing() {
        return new Declarations();
    }

    private void column(Raw column) {
        String word = column.value("is").map(Declarations::text).orElse("");
        Optional<Is> is = Word.find(Is.class, word);
        if (is.isEmpty()) return;
        if (column.value("merged").map(Declarations::text).filter("true"::equals).isPresent()) {
            merged.add(column.value("id").map(Declarations::text).orElse(word));
        }
        List<String> heads = column.value("head").map(Declarations::texts).filter(texts -> !texts.equals(List.of("not-stated")))
                .orElse(List.of());
        columns.add(new Field(is.get(), column.value("id").map(Declarations::text).orElse(word), heads,
                column.value("role").map(Declarations::text), column.value("label").map(Declarations::text).orElse(""),
                column.value("close").map(Declarations::text).orElse(""), columns.size()));
    }

    private void around(Raw text) {
        text(text).lines().map(Texts::letters).forEach(around::add);
        around.add(Texts.letters(text(text)));
    }

    /** Whether a line is declared to stand around the items. */
    boolean around(String line) {
        return around.contains(Texts.letters(line));
    }

    private static List<String> texts(Raw node) {
        return node instanceof Raw.Sequence sequence ? sequence.elements().stream().map(Declarations::text).toList() : List.of(text(node));
    }

    /** A text, in Chinese where it is given by language. */
    private static String text(Raw node) {
        return node instanceof Raw.Scalar scalar ? scalar.value().strip() : node.value(Language.AUTHORITATIVE.code())
                .map(Declarations::text).orElse("");
    }

    /** Whether nothing is declared yet. */
    boolean fresh() {
        return columns.isEmpty();
    }

    /** Whether a column holds headings. */
    boolean grouped() {
        return columns.stream().anyMatch(column -> column.is() == Is.GROUP);
    }

    /** Whether texts are written by language. */
    boolean localized() {
        return localized;
    }

    /** The id of the role with which units are declared for a word; absent: none is declared. */
    Optional<String> role(String word) {
        return Optional.ofNullable(roles.get(word));
    }

    /** The id of a heading; absent: it is not declared. */
    Optional<String> group(String heading) {
        return Optional.ofNullable(groups.get(Texts.letters(heading)));
    }

    Set<String> groups() {
        return new LinkedHashSet<>(groups.values());
    }

    /**
     * The same with the columns as they are declared; those that are not are left out, and reported. What a head means is declared, so
     * nothing is guessed of it.
     *
     * @return absent: what makes an item is not there, which is reported
     */
    Optional<Outline> read(Outline document, Findings findings) {
        if (columns.isEmpty()) return Optional.of(document);
        findings.drop(Rule.IMPORT_HEAD_UNKNOWN);
        Outline outline = columns.stream().anyMatch(column -> column.is() == Is.TITLE) ? document : document.untitled();
        Map<Field, Field> as = new LinkedHashMap<>(blank(outline));
        for (Field field : outline.fields()) {
            if (!as.containsKey(field)) declared(field, as, true).ifPresent(column -> as.put(field, column));
        }
        for (Field field : outline.fields()) {
            if (!as.containsKey(field)) declared(field, as, false).ifPresent(column -> as.put(field, column));
        }
        Place at = outline.head().isEmpty() ? outline.entries().get(0).place() : outline.head().get(0).place();
        outline.fields().stream().filter(field -> !as.containsKey(field)).forEach(field -> {
            if (blank(field) && !outline.prose()) tooLong(outline, field, findings);
            else findings.add(Rule.IMPORT_COLUMN_IGNORED, place(outline, field, at), String.join(" ", field.heads()));
        });
        boolean whole = true;
        for (Field column : columns) {
            if (as.values().stream().anyMatch(other -> other.id().equals(column.id()))) continue;
            boolean needed = column.is() == Is.NUMBER || column.is() == Is.TITLE && !outline.prose()
                    || column.is() == Is.TEXT && columns.stream().filter(one -> one.is() == Is.TEXT).count() == 1;
            whole &= !needed;
            if (needed) findings.add(Rule.IMPORT_HEAD_INCOMPLETE, at, column.head(), HeadWords.common());
            else if (List.of(Is.UNITS, Is.SCOPE).contains(column.is())) {
                findings.add(Rule.IMPORT_NOT_STATED, at, Said.say("not-stated.column", column.head()));
            }
        }
        outline.merged().stream().filter(field -> as.containsKey(field) && !merged.contains(as.get(field).id()))
                .forEach(field -> repeated(outline, field, findings));
        Map<Field, Field> ordered = new LinkedHashMap<>();
        columns.forEach(column -> as.forEach((field, known) -> {
            if (known.id().equals(column.id())) ordered.put(field, known);
        }));
        return whole ? Optional.of(outline(outline, ordered)) : Optional.empty();
    }

    /**
     * Reports cells that come from an item above, in a column of which nothing says that its cells are merged. Those that come from a row
     * above of the same item are reported anyway.
     */
    private static void repeated(Outline outline, Field field, Findings findings) {
        outline.entries().forEach(entry -> entry.rows().stream().limit(1).map(row -> entry.cell(field, row))
                .filter(cell -> cell.merge() == Merge.DOWN && !cell.blank())
                .forEach(cell -> findings.add(Rule.IMPORT_CELL_MERGED, entry.place(), cell.text().replace('\n', ' '),
                        Said.say("merged.item", entry.number().blank() ? entry.title().text() : entry.number().text(), field.shown()))));
    }

    /** Reports the first cell of a column without a head that is not declared: a separator may have moved the columns of its row. */
    private static void tooLong(Outline outline, Field field, Findings findings) {
        outline.entries().stream().flatMap(entry -> entry.rows().stream().map(row -> entry.cell(field, row))).filter(cell -> !cell.blank())
                .findFirst().ifPresent(cell -> findings.add(Rule.IMPORT_ROW_LONG, cell.place(), cell.text()));
    }

    private static Place place(Outline outline, Field field, Place otherwise) {
        return outline.head().isEmpty() ? otherwise : outline.head().get(outline.head().size() - 1).cell(field.column()).place();
    }

    /** Columns without a head, as they are declared in the same order; none where there are not as many. */
    private Map<Field, Field> blank(Outline outline) {
        List<Field> known = columns.stream().filter(Declarations::blank).toList();
        List<Field> there = outline.fields().stream().filter(field -> !outline.prose() && blank(field)).toList();
        Map<Field, Field> as = new LinkedHashMap<>();
        for (int i = 0; known.size() == there.size() && i < known.size(); i++) as.put(there.get(i), known.get(i).at(there.get(i).column()));
        return as;
    }

    private static boolean blank(Field field) {
        return field.heads().isEmpty() && field.label().isEmpty();
    }

    /** @param head whether the head has to be the same, or only what it holds */
    private Optional<Field> declared(Field field, Map<Field, Field> taken, boolean head) {
        return columns.stream().filter(column -> taken.values().stream().noneMatch(other -> other.id().equals(column.id())))
                .filter(column -> head ? same(column, field)
                        : column.is() == field.is() && (column.role().isEmpty() || column.id().equals(field.id()))
                        && columns.stream().filter(other -> other.is() == column.is()).count() == 1)
                .findFirst().map(column -> column.at(field.column()));
    }

    private static boolean same(Field column, Field field) {
        return column.heads().isEmpty() ? !column.label().isEmpty() && column.label().equals(field.label())
                : Texts.letters(String.join("", column.heads())).equals(Texts.letters(String.join("", field.heads())));
    }

    private static Outline outline(Outline outline, Map<Field, Field> as) {
        return new Outline(outline.text(), outline.above(), outline.title(), outline.introduction(), outline.head(),
                List.copyOf(as.values()), Set.of(), parts(outline, as), outline.below());
    }

    private static List<Part> parts(Outline outline, Map<Field, Field> as) {
        return outline.parts().stream().map(part -> {
            if (part instanceof Entry entry) {
                return new Entry(entry.place(), entry.number(), entry.title(), entry.rows().stream().map(row -> row(row, as)).toList());
            }
            Heading heading = (Heading) part;
            return (Part) new Heading(heading.heading(), heading.level(), heading.text(), heading.at(), row(heading.cells(), as),
                    heading.heads(), heading.place());
        }).toList();
    }

    private static Map<Field, Cell> row(Map<Field, Cell> row, Map<Field, Field> as) {
        Map<Field, Cell> cells = new LinkedHashMap<>();
        as.forEach((field, known) -> {
            if (row.containsKey(field)) cells.put(known, row.get(field));
        });
        return cells;
    }

    /** The place of a column among those declared; behind them all where it is none of them. */
    int place(Field field) {
        for (int i = 0; i < columns.size(); i++) if (columns.get(i).id().equals(field.id())) return i;
        return columns.size();
    }

    /** The columns that items have whatever the table says: those of units and scopes, where the source may state nothing. */
    List<Field> stated() {
        return columns.stream().filter(column -> List.of(Is.UNITS, Is.SCOPE).contains(column.is())).toList();
    }
}
