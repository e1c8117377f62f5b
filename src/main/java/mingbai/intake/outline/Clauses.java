package mingbai.intake.outline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import mingbai.intake.source.Known;
import mingbai.intake.source.SourceTable.Cell;
import mingbai.intake.source.SourceTable.Merge;
import mingbai.model.SourceText.Is;
import mingbai.problem.Place;

/**
 * What the items of a plan say, clause by clause, until it is known which columns hold it: the columns are in the order of the clauses, and
 * an item has a further row where its clauses begin again.
 */
final class Clauses {
    private static final Key TEXT = new Key(Is.TEXT, "", Optional.empty(), "", "", "", "");

    private final List<List<Said>> items = new ArrayList<>();
    /** The columns, in their order. */
    private final List<Key> order = new ArrayList<>(List.of(TEXT));
    private List<Said> item = new ArrayList<>();

    /**
     * What clauses of a column have in common.
     *
     * @param mark  between it and the clause before; empty: it begins a bracket or a line
     * @param open  the bracket that it is in
     * @param close the same
     */
    private record Key(Is is, String id, Optional<String> role, String label, String open, String close, String mark) {
        Key first() {
            return new Key(is, id, role, label, open, close, "");
        }
    }

    private record Said(Key key, String text) {}

    /** Begins an item. */
    void begin() {
        item = new ArrayList<>();
        items.add(item);
    }

    /** Whether the last clause of the item is no text. */
    boolean named() {
        return !item.isEmpty() && item.get(item.size() - 1).key().is() != Is.TEXT;
    }

    void text(String text) {
        int last = item.size() - 1;
        if (text.isBlank()) return;
        if (last >= 0 && item.get(last).key().equals(TEXT)) item.set(last, new Said(TEXT, item.get(last).text() + "\n" + text.strip()));
        else item.add(new Said(TEXT, text.strip()));
    }

    void bracket(Bracket bracket) {
        if (Label.begins(bracket.inside())) labels(bracket.inside(), bracket.open(), bracket.close());
        else units("", bracket.inside(), new Key(Is.UNITS, "", Optional.empty(), "", bracket.open(), bracket.close(), ""));
    }

    /** Fields behind labels. */
    void labels(String text, String open, String close) {
        for (Label label : Label.of(text)) {
            Key key = new Key(label.meaning().is(), label.meaning().id(), label.meaning().role(), label.label(), open, close, "");
            if (key.is() == Is.UNITS) units(label.mark(), label.said(), key);
            else add(key, label.mark(), label.said());
        }
    }

    private void units(String mark, String said, Key key) {
        for (Bracket.Clause clause : Bracket.clauses(said)) {
            String before = clause.mark().isEmpty() ? mark : clause.mark();
            String label = clause.mark().isEmpty() || !clause.limit() ? key.label() : "";
            Key of = clause.limit() ? new Key(Is.LIMIT, "", Optional.empty(), label, key.open(), key.close(), "") : key;
            add(of, before, clause.text());
        }
    }

    private void add(Key key, String mark, String said) {
        item.add(new Said(new Key(key.is(), key.id(), key.role(), key.label(), key.open(), key.close(), mark), said.strip()));
    }

    /** The columns, behind that of the numbers. */
    List<Field> fields() {
        items.replaceAll(said -> new ArrayList<>(said.stream().map(one -> new Said(as(one.key()), one.text())).toList()));
        for (List<Said> said : items) {
            Key before = TEXT;
            for (Said one : said) {
                if (!order.contains(one.key())) order.add(order.indexOf(before) + 1, one.key());
                before = one.key();
            }
        }
        List<Field> fields = new ArrayList<>();
        for (Key key : order) fields.add(field(key, fields.size() + 1));
        return fields;
    }

    /** A clause that begins a bracket is of the same column as those that go on in one, if the column before can begin it. */
    private Key as(Key key) {
        if (!key.mark().isEmpty() || key.is() == Is.TEXT) return key;
        Map<Key, Long> marked = items.stream().flatMap(List::stream).map(Said::key)
                .filter(other -> !other.mark().isEmpty() && other.first().equals(key))
                .collect(Collectors.groupingBy(other -> other, LinkedHashMap::new, Collectors.counting()));
        boolean opened = items.stream().flatMap(List::stream).map(Said::key).anyMatch(other -> other.mark().isEmpty()
                && !other.equals(key) && other.open().equals(key.open()) && other.close().equals(key.close()) && other.is() != Is.TEXT);
        return opened ? marked.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(key) : key;
    }

    private static Field field(Key key, int column) {
        List<String> heads = key.is() == Is.TEXT ? Known.words("prose.text") : !key.label().isEmpty() ? List.of()
                : Known.words(key.is() == Is.LIMIT ? "prose.limit" : "prose.units");
        String label = (key.mark().isEmpty() ? key.open() : key.mark()) + key.label();
        return new Field(key.is(), key.id(), heads, key.role(), label, key.close(), column);
    }

    /** The rows of an item. @param fields with their ids, in the order of the columns */
    List<Map<Field, Cell>> rows(int place, List<Field> fields, Place at) {
        List<Map<Field, Cell>> rows = new ArrayList<>();
        int last = order.size();
        for (Said said : items.get(place)) {
            int column = order.indexOf(said.key());
            if (column <= last || rows.isEmpty()) rows.add(new LinkedHashMap<>());
            rows.get(rows.size() - 1).put(fields.get(column), new Cell(said.text(), at, Merge.NONE));
            last = column;
        }
        if (rows.isEmpty()) rows.add(new LinkedHashMap<>());
        return rows;
    }
}
