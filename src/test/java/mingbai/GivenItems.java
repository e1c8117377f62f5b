package mingbai;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import mingbai.language.LocalizedText;
import mingbai.model.Cell;
import mingbai.model.Item;
import mingbai.model.Kind;
import mingbai.model.Notice;
import mingbai.model.SourceText;

/** Items of a table with the columns number, title, text, units and scope, as tests name what they say. */
public final class GivenItems {
    private GivenItems() {}

    public static Item item(String id, int number, LocalizedText title, LocalizedText text, List<Cell.Responsibility> units,
                            Optional<Cell.Scope> scope, List<Kind> topics, Optional<Notice> notice, List<Item.Change> changes,
                            List<String> search) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        cells.put("text", new Cell.Words(SourceText.Is.TEXT, text));
        if (!units.isEmpty()) {
            String names = units.stream().map(Cell.Responsibility::asPublished).collect(Collectors.joining("\n"));
            cells.put("units", new Cell.Units(LocalizedText.of(names), true, units));
        }
        scope.ifPresent(stated -> cells.put("scope", stated));
        return new Item(id, number, "", String.valueOf(number), Optional.of(title), Optional.empty(), List.of(new Item.Row(cells)), topics,
                notice, changes, search);
    }
}
