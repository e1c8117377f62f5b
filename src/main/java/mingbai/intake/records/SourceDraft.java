package mingbai.intake.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingbai.intake.outline.Field;
import mingbai.intake.outline.Outline;
import mingbai.intake.source.SourceTable.Cell;
import mingbai.intake.source.SourceTable.Merge;
import mingbai.intake.source.SourceTable.Row;
import mingbai.model.SourceText.Is;

/** A table as the text that records are compared with: each cell on lines of its own behind a tab, a blank line between rows. */
final class SourceDraft {
    private final Outline outline;
    private final StringBuilder text = new StringBuilder();

    private SourceDraft(Outline outline) {
        this.outline = outline;
    }

    static String of(Outline outline) {
        SourceDraft source = new SourceDraft(outline);
        source.table();
        return source.text.toString();
    }

    private void lines(List<String> lines) {
        lines.forEach(line -> text.append(line).append('\n'));
    }

    private void table() {
        lines(outline.above());
        lines(outline.title());
        lines(outline.introduction());
        int width = outline.fields().stream().mapToInt(Field::column).max().orElse(0) + 1;
        for (Row row : outline.head()) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < width; i++) cells.add(row.cell(i).merge() == Merge.NONE ? row.cell(i).text() : "");
            row(cells);
        }
        String[] over = {""};
        for (Outline.Part part : outline.parts()) {
            if (part instanceof Outline.Heading heading && heading.at() != Outline.Heading.At.ROW) over[0] = heading.heading();
            else if (part instanceof Outline.Heading heading) {
                List<String> cells = new ArrayList<>(heading.heads() || over[0].isEmpty() || outline.repeated() ? List.of()
                        : List.of(over[0]));
                if (!cells.isEmpty()) over[0] = "";
                cells.add(heading.heading());
                while (cells.size() < width) cells.add("");
                heading.cells().forEach((field, cell) -> cells.set(field.column(), cell.text()));
                row(cells);
                if (!heading.text().isEmpty()) alone(String.join("\n", heading.text()), width);
            } else if (part instanceof Outline.Entry entry) {
                for (int i = 0; i < entry.rows().size(); i++) item(entry, entry.rows().get(i), i == 0, over, width);
            }
        }
        lines(outline.below());
    }

    private void alone(String cell, int width) {
        List<String> cells = new ArrayList<>(List.of(cell));
        while (cells.size() < width) cells.add("");
        row(cells);
    }

    private void item(Outline.Entry entry, Map<Field, Cell> row, boolean first, String[] over, int width) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < width; i++) cells.add("");
        for (Field field : outline.fields()) {
            Cell cell = row.get(field);
            if (field.is() == Is.GROUP) {
                cells.set(field.column(), over[0]);
                if (!outline.repeated()) over[0] = "";
            } else if (field.is() == Is.NUMBER) cells.set(field.column(), first && !above(field, entry.number())
                    ? entry.number().text() : "");
            else if (field.is() == Is.TITLE) cells.set(field.column(), first ? entry.title().text() : "");
            else if (cell != null && cell.merge() != Merge.ACROSS && !above(field, cell)) cells.set(field.column(), cell.text());
        }
        row(cells);
    }

    /** Whether a cell is that of a row above. */
    private boolean above(Field field, Cell cell) {
        return cell.merge() == Merge.DOWN && outline.merged().contains(field);
    }

    private void row(List<String> cells) {
        cells.forEach(cell -> text.append('\t').append(cell).append('\n'));
        text.append('\n');
    }
}
