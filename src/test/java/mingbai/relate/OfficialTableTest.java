package mingbai.relate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import mingbai.language.LocalizedText;
import mingbai.model.Cell;
import mingbai.model.Item;
import mingbai.model.Publication;
import mingbai.model.SourceText;
import mingbai.model.SourceText.Column;
import mingbai.model.SourceText.Group;
import mingbai.model.SourceText.Is;
import org.junit.jupiter.api.Test;

class OfficialTableTest {
    private static final Group SCHOOLS = new Group("schools", text("一、学校"), text("学校"), Optional.empty(), Optional.empty(),
            List.of(), Optional.empty(), 1);
    private static final Group RURAL = new Group("rural", text("（一）乡村"), text("乡村"), Optional.of(SCHOOLS), Optional.empty(),
            List.of(), Optional.empty(), 2);

    @Test
    void aHeadOverSeveralColumnsIsThereOnceAndOneOfASingleRowGoesOverAll() {
        SourceText source = source(column("number", Is.NUMBER, "序号"), column("start", Is.LIMIT, "时间安排", "启动时间"),
                column("end", Is.LIMIT, "时间安排", "完成时间"));
        List<String> rows = table(List.of()).heads(source).stream().map(row -> row.stream()
                .map(head -> head.text().official() + " " + head.columns() + "x" + head.rows()).toList().toString()).toList();
        assertEquals(List.of("[序号 1x2, 时间安排 2x1]", "[启动时间 1x1, 完成时间 1x1]"), rows);
    }

    @Test
    void headingsAreBeforeTheItemsThatBeginThem() {
        SourceText source = source(column("number", Is.NUMBER, "序号"), column("text", Is.TEXT, "内容"));
        List<Item> items = List.of(item(1, Optional.of(RURAL), 1), item(2, Optional.of(RURAL), 1), item(3, Optional.of(SCHOOLS), 1));
        assertEquals(List.of("schools", "rural", "1", "2", "3"), lines(table(items), source, items));
    }

    @Test
    void aNumberGoesOverTheRowsOfItsItemAndAGroupOverThoseOfAllItsItems() {
        SourceText source = source(column("group", Is.GROUP, "任务"), column("number", Is.NUMBER, "序号"),
                column("text", Is.TEXT, "内容"));
        List<Item> items = List.of(item(1, Optional.of(SCHOOLS), 2), item(2, Optional.of(SCHOOLS), 1));
        List<List<Integer>> over = table(items).lines(source, items).stream()
                .map(line -> line.cells().stream().map(OfficialTable.Place::rows).toList()).toList();
        assertEquals(List.of(List.of(3, 2, 1), List.of(1), List.of(1, 1)), over);
    }

    @Test
    void mergedCellsGoOverRowsThatSayTheSameUpToTheNextHeading() {
        SourceText source = source(column("number", Is.NUMBER, "序号"), Column.of("text", Is.TEXT, List.of(text("内容")), Optional.empty(), "",
                "", false, true));
        List<Item> items = List.of(item(1, Optional.of(SCHOOLS), 1), item(2, Optional.of(SCHOOLS), 2), item(3, Optional.of(RURAL), 1));
        List<List<Integer>> over = table(items).lines(source, items).stream()
                .map(line -> line.cells().stream().map(OfficialTable.Place::rows).toList()).toList();
        assertEquals(List.of(List.of(), List.of(1, 3), List.of(2), List.of(), List.of(), List.of(1, 1)), over);
    }

    @Test
    void headingsThatNoItemStandsUnderAreBetweenTheOthersAndAtTheEnd() {
        SourceText source = source(column("number", Is.NUMBER, "序号"), column("text", Is.TEXT, "内容"));
        List<Item> items = List.of(item(1, Optional.of(SCHOOLS), 1));
        Publication publication = Given.of(List.of(item(1, Optional.of(RURAL), 1)), List.of(), List.of(), List.of(),
                List.of()).publication();
        OfficialTable table = new OfficialTable(new Publication(publication.head(), publication.groups(), items, List.of(), List.of(),
                List.of(), List.of(), List.of(), List.of()));
        assertEquals(List.of("schools", "1", "rural"), lines(table, source, items));
    }

    /** Two of a source that have one number are told apart by their headings; what has no other is not. */
    @Test
    void whatHasTheNumberOfAnotherIsToldApart() {
        OfficialTable alone = table(List.of(item(1, Optional.of(SCHOOLS), 1), item(2, Optional.of(RURAL), 1)));
        assertEquals(List.of(), alone.apart(item(1, Optional.of(SCHOOLS), 1)));
        List<Item> items = List.of(item(1, Optional.of(SCHOOLS), 1), item(1, Optional.of(RURAL), 1).at(2));
        OfficialTable table = table(items);
        assertEquals(List.of("学校", "乡村"), items.stream().flatMap(item -> table.apart(item).stream()).map(LocalizedText::official).toList());
    }

    private static List<String> lines(OfficialTable table, SourceText source, List<Item> items) {
        return table.lines(source, items).stream().map(line -> line.heading().map(Group::id).orElseGet(() -> line.item().get().number()))
                .toList();
    }

    private static OfficialTable table(List<Item> items) {
        return new OfficialTable(Given.of(items, List.of(), List.of(), List.of(), List.of()).publication());
    }

    private static SourceText source(Column... columns) {
        return new SourceText("", "source/table.txt", "", SourceText.Form.TABLE, text("表"), Optional.empty(), Optional.empty(),
                List.of(columns), Optional.empty());
    }

    private static Column column(String id, Is is, String... heads) {
        return Column.of(id, is, List.of(heads).stream().map(OfficialTableTest::text).toList(), Optional.empty(), "", "", false, false);
    }

    private static Item item(int number, Optional<Group> group, int rows) {
        return new Item("item-" + number, number, "", String.valueOf(number), Optional.empty(), group, IntStream.range(0, rows)
                .mapToObj(row -> new Item.Row(Map.of("text", new Cell.Words(Is.TEXT, text("内容"))))).toList(), List.of(), Optional.empty(),
                List.of(), List.of());
    }

    private static LocalizedText text(String zh) {
        return LocalizedText.of(zh);
    }
}
