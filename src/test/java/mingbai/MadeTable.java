package mingbai;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mingbai.language.Language;
import mingbai.language.Languages;
import mingbai.language.LocalizedText;
import mingbai.model.Cell;
import mingbai.model.Head;
import mingbai.model.Item;
import mingbai.model.Kind;
import mingbai.model.Publication;
import mingbai.model.Region;
import mingbai.model.SourceText;
import mingbai.model.SourceText.Column;
import mingbai.model.SourceText.Group;
import mingbai.model.SourceText.Is;
import mingbai.model.Unit;

/**
 * A publication in Chinese of one table with any columns, made of lines: cells between bars, lines of a cell between slashes. A line of
 * one cell is a heading; one without number and title goes on with the item before. A unit is a line of its cell, in a role where it
 * ends with it in brackets; a day behind {@code @} is what editors read in a time limit.
 */
public final class MadeTable {
    private static final Kind KIND = new Kind("kind", text("类别"), 1);

    private final List<Column> columns = new ArrayList<>();
    private final Map<String, Kind> roles = new LinkedHashMap<>();
    private final Map<String, Unit> units = new LinkedHashMap<>();
    private final Map<String, Region> regions = new LinkedHashMap<>();
    private final List<Group> groups = new ArrayList<>();
    private final List<Item> items = new ArrayList<>();
    private Optional<LocalizedText> above = Optional.empty();
    private Optional<LocalizedText> below = Optional.empty();
    private Optional<String> prose = Optional.empty();

    /**
     * One more column.
     *
     * @param head its rows from the top, between slashes
     */
    public MadeTable column(Is is, String id, String head) {
        return column(is, id, head, Optional.empty());
    }

    /** One more column of units in a role. */
    public MadeTable units(String role, String head) {
        return column(Is.UNITS, role, head, Optional.of(role(role, head)));
    }

    private MadeTable column(Is is, String id, String head, Optional<Kind> role) {
        columns.add(Column.of(id, is, Stream.of(head.split("/")).map(MadeTable::text).toList(), role, "", "", false, false));
        return this;
    }

    private List<Column> named() {
        List<LocalizedText> names = Column.names(columns.stream().map(Column::heads).toList());
        return IntStream.range(0, names.size()).mapToObj(i -> columns.get(i).named(names.get(i))).toList();
    }

    private Kind role(String id, String name) {
        return roles.computeIfAbsent(id, any -> new Kind(id, text(name), roles.size() + 1));
    }

    /** What is around the table. */
    public MadeTable around(String above, String below) {
        this.above = Optional.of(text(above));
        this.below = Optional.of(text(below));
        return this;
    }

    /** The source is prose of this text. */
    public MadeTable prose(String text) {
        prose = Optional.of(text);
        return this;
    }

    /** The lines of the table. */
    public MadeTable lines(String... lines) {
        for (String line : lines) {
            List<String> cells = Arrays.stream(line.split("\\|", -1)).map(cell -> cell.replace("/", "\n")).toList();
            if (cells.size() == 1) heading(cells.get(0));
            else item(cells);
        }
        return this;
    }

    private void heading(String heading) {
        int position = groups.size() + 1;
        groups.add(new Group("g" + position, text(heading), text(heading), Optional.empty(), Optional.empty(), List.of(),
                Optional.empty(), position));
    }

    private void item(List<String> cells) {
        Map<String, Cell> row = new LinkedHashMap<>();
        Optional<String> number = Optional.empty();
        Optional<LocalizedText> title = Optional.empty();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            String said = cells.get(i);
            if (said.isEmpty()) continue;
            switch (column.is()) {
                case NUMBER -> number = Optional.of(said);
                case TITLE -> title = Optional.of(text(said));
                case GROUP -> heading(said);
                default -> row.put(column.id(), cell(column, said));
            }
        }
        if (number.isEmpty() && title.isEmpty() && !items.isEmpty()) {
            Item last = items.remove(items.size() - 1);
            List<Item.Row> rows = new ArrayList<>(last.rows());
            rows.add(new Item.Row(row));
            items.add(item(last.number(), last.titled(), last.group(), rows));
        } else {
            Optional<Group> group = groups.isEmpty() ? Optional.empty() : Optional.of(groups.get(groups.size() - 1));
            items.add(item(number.orElse(""), title, group, List.of(new Item.Row(row))));
        }
    }

    private Item item(String number, Optional<LocalizedText> title, Optional<Group> group, List<Item.Row> rows) {
        int position = items.size() + 1;
        return new Item("%02d".formatted(position), position, "", number, title, group, rows, List.of(), Optional.empty(), List.of(),
                List.of());
    }

    private Cell cell(Column column, String said) {
        return switch (column.is()) {
            case UNITS -> units(column, said);
            case SCOPE -> new Cell.Scope(text(said), List.of(regions.computeIfAbsent(said, name -> new Region("r" + (regions.size() + 1),
                    text(name), List.of(), KIND, List.of(), true, Optional.empty(), List.of()))), false);
            case LIMIT -> new Cell.Limit(text(said.replaceFirst("@.*", "")), said.contains("@")
                    ? Optional.of(LocalDate.parse(said.substring(said.indexOf('@') + 1))) : Optional.empty());
            default -> new Cell.Words(column.is(), text(said));
        };
    }

    private Cell units(Column column, String said) {
        List<Cell.Responsibility> are = said.lines().map(name -> {
            String plain = name.replaceFirst("（.*", "");
            Optional<Kind> role = plain.equals(name) ? column.role()
                    : Optional.of(role(name.contains("牵头") ? "lead" : "support", name.replaceFirst(".*（(.*)）", "$1")));
            return new Cell.Responsibility(unit(plain), plain, role);
        }).toList();
        return new Cell.Units(text(said), !said.contains("（"), are);
    }

    private Unit unit(String name) {
        return units.computeIfAbsent(name, any -> new Unit("u" + (units.size() + 1), text(name), Optional.empty(), List.of(), KIND,
                Optional.empty(), Optional.empty(), List.of()));
    }

    private static LocalizedText text(String said) {
        return LocalizedText.of(said);
    }

    /** The publication, whose head is that of a small site. */
    public Publication publication() {
        Publication small = Excerpt.publication(SmallSites.content("minimal"));
        Head head = small.head();
        String official = items.stream().map(Item::row).collect(Collectors.joining("\n"));
        SourceText source = new SourceText("", "source/table.txt", prose.orElse(official),
                prose.isPresent() ? SourceText.Form.PROSE : SourceText.Form.TABLE, text(head.title().official()), above,
                Optional.empty(), named(), below);
        Head made = new Head(head.id(), new Languages(List.of(Language.AUTHORITATIVE)), text(head.title().official()),
                text(head.shortTitle().official()), text(head.summary().official()), head.keywords(), List.copyOf(roles.values()),
                Head.Words.NONE, List.of(source), head.document(), List.of(), head.site(), head.footer());
        return new Publication(made, groups, items, List.copyOf(units.values()), List.copyOf(regions.values()), List.of(), List.of(),
                List.of(), List.of());
    }
}
