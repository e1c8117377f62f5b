package mingbai.intake.outline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mingbai.intake.source.Lexicon;
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
    /** In front of the first column. */
    private static final Key START = new Key(Is.NUMBER, "", Optional.empty(), "", "", "", "");

    private final List<List<Said>> items = new ArrayList<>();
    /** Of each column, the one behind it; null behind the last. */
    private final Map<Key, Key> behind = new HashMap<>();
    /** The places of the columns, from 0. */
    private final Map<Key, Integer> columns = new HashMap<>();
    private List<Said> item = new ArrayList<>();

    /**
     * What clauses of a column have in common.
     *
     * @param mark  between it and the clause before; empty: it begins a bracket or a line
     * @param open  the bracket that it is in; empty: it is on a line of its own
     * @param close what closes that bracket, with the mark that ends the sentence
     */
    private record Key(Is is, String id, Optional<String> role, String label, String open, String close, String mark) {
        Key first() {
            return new Key(is, id, role, label, open, close, "");
        }

        String brackets() {
            return open + close;
        }
    }

    /**
     * A clause.
     *
     * @param paragraphs of it; a text has more to come
     */
    private record Said(Key key, List<String> paragraphs) {}

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
        if (last >= 0 && item.get(last).key().equals(TEXT)) item.get(last).paragraphs().add(text.strip());
        else item.add(new Said(TEXT, new ArrayList<>(List.of(text.strip()))));
    }

    void bracket(Bracket bracket) {
        if (Label.begins(bracket.inside())) labels(bracket.inside(), bracket.open(), bracket.close());
        else units("", bracket.inside(), new Key(Is.UNITS, "", Optional.empty(), "", bracket.open(), bracket.close(), ""));
    }

    /** ColumnKinds behind labels. */
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
        item.add(new Said(new Key(key.is(), key.id(), key.role(), key.label(), key.open(), key.close(), mark),
                List.of(said.strip())));
    }

    /** The paragraphs of the text that an item begins with; none: it begins with something else. */
    private List<String> paragraphs(int place) {
        List<Said> said = items.get(place);
        return said.isEmpty() || !said.get(0).key().equals(TEXT) ? List.of() : said.get(0).paragraphs();
    }

    /** The first line of an item's text; empty: it does not begin with one. */
    String first(int place) {
        return paragraphs(place).stream().findFirst().orElse("");
    }

    /** Whether an item has more text than its first line, there or behind other clauses. */
    boolean goesOn(int place) {
        return paragraphs(place).size() > 1 || items.get(place).stream().skip(1).anyMatch(said -> said.key().equals(TEXT));
    }

    /**
     * Replaces the first line of an item's text.
     *
     * @param first in place of its first line; empty: that is none of it
     */
    void begin(int place, String first) {
        List<String> paragraphs = paragraphs(place);
        if (!first.isEmpty()) paragraphs.set(0, first);
        else if (paragraphs.size() > 1) paragraphs.remove(0);
        else items.get(place).remove(0);
    }

    /**
     * The columns.
     *
     * @param text what the texts of items are called
     * @param own  how many columns of the items' own are before them
     */
    List<Field> fields(List<String> text, int own) {
        Map<Key, Key> marked = marked();
        Map<String, Key> opening = opening(marked.keySet());
        behind.put(START, null);
        for (List<Said> said : items) {
            Key before = START;
            for (int i = 0; i < said.size(); i++) {
                Key key = said.get(i).key();
                Key opens = opening.get(key.brackets());
                if (marked.containsKey(key) && !key.equals(opens)) {
                    said.set(i, new Said(marked.get(key), said.get(i).paragraphs()));
                    before = column(opens, before);
                }
                before = column(said.get(i).key(), before);
            }
        }
        column(TEXT, START);
        List<Field> fields = new ArrayList<>();
        for (Key key = behind.get(START); key != null; key = behind.get(key)) {
            columns.put(key, fields.size());
            fields.add(field(key, text, fields.size() + own));
        }
        return fields;
    }

    /** Of clauses that begin a bracket and elsewhere go on in one, how they usually go on. */
    private Map<Key, Key> marked() {
        Map<Key, Integer> counts = new LinkedHashMap<>();
        keys().filter(key -> !key.mark().isEmpty()).forEach(key -> counts.merge(key, 1, Integer::sum));
        Map<Key, Key> marked = new HashMap<>();
        counts.keySet().forEach(key -> marked.merge(key.first(), key, (one, next) -> counts.get(next) > counts.get(one) ? next : one));
        return marked;
    }

    /**
     * By brackets, what is a column of its own where it begins them: the first that goes on in none, or else the first. All others are of
     * the same column as those that go on, since that one says what opens the bracket.
     */
    private Map<String, Key> opening(Set<Key> marked) {
        Map<String, Key> opening = new HashMap<>();
        keys().filter(key -> key.mark().isEmpty() && !key.equals(TEXT)).forEach(key -> opening.merge(key.brackets(), key,
                (one, next) -> marked.contains(one) && !marked.contains(next) ? next : one));
        return opening;
    }

    private Stream<Key> keys() {
        return items.stream().flatMap(List::stream).map(Said::key);
    }

    /**
     * Sets a column behind another, unless it has its place.
     *
     * @return the column
     */
    private Key column(Key key, Key before) {
        if (!behind.containsKey(key)) {
            behind.put(key, behind.get(before));
            behind.put(before, key);
        }
        return key;
    }

    private static Field field(Key key, List<String> text, int column) {
        List<String> heads = key.is() == Is.TEXT ? text : !key.label().isEmpty() ? List.of()
                : Lexicon.words(key.is() == Is.LIMIT ? "prose.limit" : "prose.units");
        String label = (key.mark().isEmpty() ? key.open() : key.mark()) + key.label();
        return new Field(key.is(), key.id(), heads, key.role(), label, key.close(), column);
    }

    /**
     * The rows of an item.
     *
     * @param fields with their ids, in the order of the columns
     */
    List<Map<Field, Cell>> rows(int place, List<Field> fields, Place at) {
        List<Map<Field, Cell>> rows = new ArrayList<>();
        int last = columns.size();
        for (Said said : items.get(place)) {
            int column = columns.get(said.key());
            if (column <= last || rows.isEmpty()) rows.add(new LinkedHashMap<>());
            rows.get(rows.size() - 1).put(fields.get(column), new Cell(String.join("\n", said.paragraphs()), at, Merge.NONE));
            last = column;
        }
        if (rows.isEmpty()) rows.add(new LinkedHashMap<>());
        return rows;
    }
}
