package mingbai.relate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import mingbai.model.Item;
import mingbai.model.SourceText.Column;
import mingbai.model.SourceText.Group;
import mingbai.model.SourceText.Is;

/**
 * Over how many rows the cells go of columns whose cells the source merges: over those that follow each other and say the same, up to the
 * next heading, or other row that is no item's, that has a row of its own.
 */
final class MergedRows {
    private final Map<Place, Integer> rows = new HashMap<>();

    private MergedRows() {}

    private record Place(String column, String item, int row) {}

    /**
     * @param items of one source, which follow each other
     * @param apart whether a row that is no item's is behind one
     */
    static MergedRows of(List<Column> columns, List<Item> items, Predicate<Item> apart) {
        MergedRows merged = new MergedRows();
        boolean grouped = columns.stream().anyMatch(column -> column.is() == Is.GROUP);
        columns.stream().filter(Column::merged).forEach(column -> merged.add(column, items, grouped, apart));
        return merged;
    }

    private void add(Column column, List<Item> items, boolean grouped, Predicate<Item> apart) {
        Optional<Group> above = Optional.empty();
        Run run = new Run();
        for (Item item : items) {
            Optional<Group> outer = grouped ? item.group().flatMap(Group::within) : item.group();
            boolean number = column.is() == Is.NUMBER;
            if (!outer.equals(above) || (number ? item.number().isEmpty() : item.cells(column.id()).isEmpty())) run.end();
            above = outer;
            for (int row = 0; row < item.rows().size(); row++) {
                run.next(new Place(column.id(), item.id(), row), number ? item.number()
                        : item.rows().get(row).cell(column.id()).map(cell -> cell.text().official()).orElse(""));
            }
            if (apart.test(item)) run.end();
        }
    }

    /** Rows that may share one cell. */
    private final class Run {
        private Optional<Place> begun = Optional.empty();
        private String said = "";
        private final List<Place> below = new ArrayList<>();

        void end() {
            begun = Optional.empty();
        }

        /** @param text of the cell; empty: it says nothing */
        void next(Place place, String text) {
            if (text.isEmpty()) {
                below.add(place);
                return;
            }
            if (begun.isPresent() && text.equals(said)) {
                below.add(place);
                below.forEach(covered -> rows.put(covered, 0));
                rows.merge(begun.get(), 1 + below.size(), (before, more) -> before + more - 1);
            } else {
                begun = Optional.of(place);
                said = text;
            }
            below.clear();
        }
    }

    /** Over how many rows a cell goes; 0: it goes on from a row above. */
    int over(Column column, Item item, int row) {
        return rows.getOrDefault(new Place(column.id(), item.id(), row), 1);
    }
}
