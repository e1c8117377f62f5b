package mingbai.prove.judge;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mingbai.format.OfficialText;
import mingbai.language.LocalizedText;
import mingbai.model.Cell;
import mingbai.model.Item;
import mingbai.model.SourceText;
import mingbai.model.SourceText.Column;
import mingbai.model.SourceText.Group;
import mingbai.model.SourceText.Is;

/**
 * Which letters each cell of some items has, which follow each other: those of a cell that goes over several rows are in the first. It is
 * found from the records alone, and not as pages find it, which are judged by it.
 */
final class Pieces {
    private final SourceText source;
    /** The item before each, by its id. */
    private final Map<String, Item> before = new HashMap<>();
    private final Set<Place> goingOn = new HashSet<>();

    /** @param items of the source */
    Pieces(SourceText source, List<Item> items) {
        this.source = source;
        for (int i = 1; i < items.size(); i++) before.put(items.get(i).id(), items.get(i - 1));
        source.columns().stream().filter(Column::merged).forEach(column -> merge(column, items));
    }

    private record Place(String column, String item, int row) {}

    /** A cell goes on where it says what the one above says, up to the next heading that has a row of its own. */
    private void merge(Column column, List<Item> items) {
        boolean beside = source.has(Is.GROUP);
        Optional<Group> heading = Optional.empty();
        String above = "";
        for (Item item : items) {
            Optional<Group> over = beside ? item.group().flatMap(Group::within) : item.group();
            if (!over.equals(heading) || item.cells(column.id()).isEmpty()) above = "";
            heading = over;
            for (int row = 0; row < item.rows().size(); row++) {
                String said = item.rows().get(row).cell(column.id()).map(Cell::text).map(LocalizedText::official).orElse("");
                if (said.isEmpty()) continue;
                if (said.equals(above)) goingOn.add(new Place(column.id(), item.id(), row));
                above = said;
            }
        }
    }

    /** With what prose has behind them; empty: the cell says nothing, or goes on from a row above. */
    String letters(Column column, Item item, int row) {
        return OfficialText.letters(switch (column.is()) {
            case NUMBER -> row == 0 ? item.number() : "";
            case TITLE -> row == 0 ? item.titled().map(title -> title.official() + behind(column, item, row)).orElse("") : "";
            case GROUP -> column.repeated() || row == 0 && begins(item)
                    ? item.group().map(group -> group.heading().official()).orElse("") : "";
            default -> goingOn.contains(new Place(column.id(), item.id(), row)) ? ""
                    : item.rows().get(row).cell(column.id()).map(cell -> cell.text().official() + behind(column, item, row)).orElse("");
        });
    }

    private boolean begins(Item item) {
        return !Optional.ofNullable(before.get(item.id())).flatMap(Item::group).equals(item.group());
    }

    private String behind(Column column, Item item, int row) {
        return Optional.ofNullable(item.literals(source, row).get(column.id())).map(SourceText.Literals::behind).orElse("");
    }
}
