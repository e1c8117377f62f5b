package mingbai.intake.outline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mingbai.intake.outline.HeadWords.Meaning;
import mingbai.intake.source.Findings;
import mingbai.intake.source.Lexicon;
import mingbai.intake.source.SourceTable.Cell;
import mingbai.intake.source.SourceTable.Merge;
import mingbai.intake.source.SourceTable.Row;
import mingbai.intake.source.Texts;
import mingbai.model.SourceText.Is;
import mingbai.problem.Rule;
import mingbai.problem.Said;
import mingbai.text.RoleWords;

/** What columns hold, by the words of their heads and, where these leave it open, by their cells. */
final class ColumnKinds {
    /** Cells so long are texts and no remarks. */
    private static final int LONG = 25;
    /** Cells no longer than that, of which none ends a sentence, are titles. */
    private static final int LONGEST_TITLE = 40;
    /** How many units there are, and not which. */
    private static final Pattern AMOUNT = Pattern.compile("[\\d.,]+");
    private static final Pattern MEASURE = Pattern.compile("[%‰—/-]|" + Lexicon.any("measure.multiples") + "?" + Lexicon.any("measures")
            + "(?:/.{1,4})?");
    private static final Pattern NONE = Pattern.compile("[-—–/]*|" + RoleWords.none() + "|" + RoleWords.nothing() + "|" + RoleWords.above()
            + "|" + RoleWords.nobody());
    private static final Set<Is> ONCE = Set.of(Is.NUMBER, Is.TITLE, Is.SCOPE, Is.GROUP);

    private ColumnKinds() {}

    /**
     * Those of a table; a column without a head is one where a cell stands in it.
     *
     * @param rows below its head
     * @param grid whether columns may be behind its last cell
     */
    static List<Field> of(HeadRows head, List<Row> rows, boolean grid, Findings findings) {
        List<Field> fields = new ArrayList<>();
        int headed = head.lines().stream().mapToInt(line -> line.cells().size()).max().orElse(0);
        int width = grid ? rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0) : headed;
        List<List<String>> all = new ArrayList<>(head.heads());
        while (all.size() < width) all.add(List.of());
        Set<Integer> blank = IntStream.range(0, all.size()).filter(column -> all.get(column).isEmpty()).boxed()
                .filter(column -> rows.stream().noneMatch(row -> row.cell(column).own())).collect(Collectors.toSet());
        Set<Integer> unknown = new HashSet<>();
        int subject = subject(all, blank, rows);
        for (int column = 0; column < all.size(); column++) {
            if (blank.contains(column)) continue;
            List<String> heads = all.get(column);
            int at = column;
            Optional<Meaning> said = heads.isEmpty() ? head.over(column).flatMap(HeadWords::ofHead) : meaning(heads);
            Optional<Meaning> meaning = said.filter(known -> known.is() != Is.UNITS || known.role().isPresent()
                    || rows.stream().map(row -> row.cell(at).text()).noneMatch(text -> AMOUNT.matcher(text).matches())
                    && !measures(rows, at));
            Is guessed = column == subject ? subject(rows, column) : guessed(rows, column);
            Meaning found = meaning.map(known -> nobody(known.is(), rows, at) ? new Meaning(Is.REMARK, "", Optional.empty()) : known)
                    .orElse(new Meaning(guessed, "", Optional.empty()));
            fields.add(new Field(found.is(), found.id(), heads, found.role(), "", "", column));
            if (meaning.isEmpty() || heads.isEmpty()) unknown.add(column);
        }
        List<Field> named = named(subjected(ungrouped(grouped(fields, rows), rows), rows));
        named.stream().filter(field -> unknown.contains(field.column())).forEach(field ->
                findings.add(Rule.IMPORT_HEAD_UNKNOWN, head.lines().get(head.lines().size() - 1).cell(field.column()).place(),
                        field.shown(), word(field.is()), Said.list(Stream.of(Is.values()).map(ColumnKinds::word).toList())));
        return named;
    }

    /** The word of a kind of column with what it is called. */
    private static Said word(Is is) {
        return Said.say("field.named", is.name().toLowerCase(Locale.ROOT), Said.of("column.is", is));
    }

    /** Whether a column of units or of a scope names none in its own cells, so that nothing could be listed for it. */
    private static boolean nobody(Is is, List<Row> rows, int column) {
        return (is == Is.UNITS || is == Is.SCOPE) && rows.stream().filter(row -> row.own().size() > 1)
                .map(row -> row.cell(column)).filter(cell -> !cell.blank() && (is == Is.SCOPE || cell.merge() != Merge.ACROSS))
                .map(cell -> Texts.letters(cell.text())).allMatch(text -> NONE.matcher(text).matches() || AMOUNT.matcher(text).matches());
    }

    /** Whether most cells of a column of units say in what something is measured, as 万元 and 公里, and nobody who does it. */
    private static boolean measures(List<Row> rows, int column) {
        List<String> said = rows.stream().map(row -> row.cell(column).text()).filter(text -> !text.isEmpty()).toList();
        return said.stream().filter(text -> MEASURE.matcher(text).matches()).count() * 2 > said.size();
    }

    /** What a head says; absent: its words are not known. */
    private static Optional<Meaning> meaning(List<String> heads) {
        Optional<Meaning> meaning = HeadWords.ofHead(heads.get(heads.size() - 1));
        if (meaning.isPresent() || heads.size() == 1) return meaning;
        return HeadWords.of(heads.get(0)).filter(top -> top.is() == Is.LIMIT);
    }

    /**
     * Where a table says what its items are in a column whose head is not known: the first column, where it has no head and nothing is
     * numbered or titled; else, where no head says it, the first column whose head is not known, or that has none; before a known text
     * one whose cells are names, all different. Negative: a head says it.
     *
     * @param blank the columns that hold nothing
     */
    private static int subject(List<List<String>> all, Set<Integer> blank, List<Row> rows) {
        Set<Is> known = all.stream().filter(heads -> !heads.isEmpty()).flatMap(heads -> meaning(heads).stream()).map(Meaning::is)
                .collect(Collectors.toSet());
        boolean label = all.get(0).isEmpty() && !blank.contains(0);
        if (label && !known.contains(Is.NUMBER) && !known.contains(Is.TITLE)) return 0;
        if (known.contains(Is.TITLE)) return -1;
        IntPredicate open = column -> !blank.contains(column) && (all.get(column).isEmpty() || meaning(all.get(column)).isEmpty());
        if (known.contains(Is.TEXT)) {
            int text = IntStream.range(0, all.size()).filter(open.negate().and(column -> !all.get(column).isEmpty()))
                    .filter(column -> meaning(all.get(column)).filter(one -> one.is() == Is.TEXT).isPresent()).findFirst().orElse(0);
            return IntStream.range(0, text).filter(open.and(column -> names(rows, column))).findFirst().orElse(-1);
        }
        return IntStream.range(0, all.size()).filter(open.and(column -> !all.get(column).isEmpty())).findFirst()
                .orElse(IntStream.range(0, all.size()).filter(open).findFirst().orElse(-1));
    }

    /** Whether the cells of a column are short, no numbers, and all different. */
    private static boolean names(List<Row> rows, int column) {
        List<String> said = rows.stream().filter(row -> row.own().size() > 1).map(row -> row.cell(column))
                .map(cell -> cell.own() ? Texts.letters(cell.text()) : "").toList();
        return said.size() > 1 && said.stream().allMatch(new HashSet<>()::add) && said.stream().allMatch(name ->
                name.length() <= LONGEST_TITLE && name.codePoints().anyMatch(Character::isIdeographic) && !Texts.ended(name));
    }

    private static Is subject(List<Row> rows, int column) {
        return rows.stream().map(row -> row.cell(column)).filter(cell -> cell.merge() == Merge.NONE).map(Cell::text)
                .anyMatch(text -> text.length() > LONGEST_TITLE || Texts.ended(text)) ? Is.TEXT : Is.TITLE;
    }

    /** What a column holds whose head is not known. */
    private static Is guessed(List<Row> rows, int column) {
        return rows.stream().anyMatch(row -> row.cell(column).merge() == Merge.NONE && row.cell(column).text().length() > LONG)
                ? Is.TEXT : Is.REMARK;
    }

    /** A column beside the numbers whose cells go over several numbers holds headings. */
    private static List<Field> grouped(List<Field> fields, List<Row> rows) {
        Optional<Field> number = fields.stream().filter(field -> field.is() == Is.NUMBER).findFirst();
        if (number.isEmpty()) return fields;
        int at = number.get().column();
        List<Row> begun = rows.stream().filter(row -> row.cell(at).own() && Enumeration.counted(row.cell(at).text()).isPresent()).toList();
        return fields.stream().map(field -> {
            boolean aside = field.column() < at || field.column() == at + 1 && field.is() == Is.TITLE;
            boolean over = aside && !begun.isEmpty() && begun.get(0).cell(field.column()).own() && over(begun, field.column())
                    && fields.stream().anyMatch(other -> other != field && List.of(Is.TITLE, Is.TEXT).contains(other.is()));
            return over || field.is() == Is.GROUP && field.column() < at ? field.as(Is.GROUP, "") : field;
        }).toList();
    }

    /**
     * A column of headings that is blank in the first row below a heading with a row of its own holds remarks: no heading of the column is
     * over that row, and the records could not tell.
     */
    private static List<Field> ungrouped(List<Field> fields, List<Row> rows) {
        List<Row> first = IntStream.range(1, rows.size()).filter(i -> rowed(rows.get(i - 1))).mapToObj(rows::get)
                .filter(row -> row.own().size() > 1).toList();
        return fields.stream().map(field -> field.is() == Is.GROUP && first.stream().anyMatch(row -> row.cell(field.column()).blank())
                ? field.as(Is.REMARK, "") : field).toList();
    }

    /** Whether a row is one cell that goes over all of its columns. */
    private static boolean rowed(Row row) {
        return row.cell(0).own() && row.own().size() == 1
                && row.cells().stream().skip(1).allMatch(cell -> cell.merge() == Merge.ACROSS || cell.blank());
    }

    /** A table of nothing but units, persons and days lists those of the first column whose cells are all different, or of the first. */
    private static List<Field> subjected(List<Field> fields, List<Row> rows) {
        if (fields.stream().anyMatch(field -> field.is() == Is.TITLE || field.is() == Is.TEXT)) return fields;
        List<Field> others = fields.stream().filter(field -> field.is() != Is.NUMBER && field.is() != Is.GROUP).toList();
        Optional<Field> subject = others.stream().filter(field -> names(rows, field.column())).findFirst()
                .or(() -> others.stream().findFirst());
        return fields.stream().map(field -> subject.filter(one -> one == field).isPresent() ? field.as(Is.TITLE, "") : field).toList();
    }

    /** Whether a column's cells go over several rows: one is merged, or they are blank in a third of the rows, as a text has them. */
    private static boolean over(List<Row> rows, int column) {
        List<Cell> cells = rows.stream().map(row -> row.cell(column)).toList();
        return cells.stream().anyMatch(cell -> !cell.blank() && cell.merge() == Merge.DOWN)
                || cells.stream().filter(Cell::blank).count() * 3 >= cells.size();
    }

    /** The same, each with an id of its own; of what there is once at most, the first is it and others are texts. */
    static List<Field> named(List<Field> fields) {
        long units = fields.stream().filter(field -> field.is() == Is.UNITS).count();
        Set<Is> seen = new HashSet<>();
        Set<String> ids = new HashSet<>(List.of("topics", "notice", "changes", "search", "intended", "parts", "measure"));
        Map<String, String> roles = RoleWords.all();
        List<Field> named = new ArrayList<>();
        for (Field field : fields) {
            Field one = !seen.add(field.is()) && ONCE.contains(field.is()) ? field.as(Is.TEXT, "") : field;
            boolean told = one.is() == Is.UNITS && (units > 1 || one.role().filter(roles::containsKey)
                    .filter(word -> !List.of("responsible", "implementing").contains(roles.get(word))).isPresent());
            String role = one.role().map(roles::get).orElse("");
            String id = !one.id().isEmpty() ? one.id() : told && units > 1 && !role.isEmpty() ? role
                    : one.is().name().toLowerCase(Locale.ROOT);
            String free = id;
            for (int i = 2; !ids.add(free); i++) free = id + "-" + i;
            named.add(new Field(one.is(), free, one.heads(), told ? one.role() : Optional.empty(), one.label(), one.close(), one.column()));
        }
        return named;
    }
}
