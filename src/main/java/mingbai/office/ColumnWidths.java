package mingbai.office;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import mingbai.model.Item;
import mingbai.model.SourceText.Column;
import mingbai.model.SourceText.Is;

/**
 * How wide the columns of a table are on A4 landscape, in millimetres: by what they are, several texts by how much they say, and all
 * together what is between the margins.
 */
final class ColumnWidths {
    /** What is between the margins. */
    static final int ALL = 225;
    private static final int NUMBER = 14;
    /** What a second text needs besides the first. */
    private static final int MORE_TEXT = 40;
    /** Two characters are side by side in it. */
    private static final int LEAST = 14;

    private ColumnWidths() {}

    static List<Integer> of(List<Column> columns, List<Item> items) {
        double[] wanted = wanted(columns, items);
        double fixed = columns.stream().filter(column -> column.is() == Is.NUMBER).count() * NUMBER;
        double scale = (ALL - fixed) / (IntStream.range(0, wanted.length).mapToDouble(i -> wanted[i]).sum() - fixed);
        List<Integer> widths = new ArrayList<>();
        for (int i = 0; i < wanted.length; i++) {
            boolean number = columns.get(i).is() == Is.NUMBER && wanted.length > 1;
            widths.add(number ? NUMBER : (int) Math.max(LEAST, Math.round(wanted[i] * scale)));
        }
        while (sum(widths) != ALL) {
            int widest = IntStream.range(0, widths.size()).boxed().max(Comparator.comparing(widths::get)).orElseThrow();
            int least = Math.max(1, Math.min(widths.get(widest), sum(widths) - ALL) / widths.size());
            widths.set(widest, sum(widths) > ALL ? widths.get(widest) - least : widths.get(widest) + ALL - sum(widths));
        }
        return widths;
    }

    private static double[] wanted(List<Column> columns, List<Item> items) {
        double[] said = columns.stream()
                .mapToDouble(column -> column.is() == Is.TEXT ? Math.sqrt(1 + letters(column, items)) : 0).toArray();
        double all = IntStream.range(0, said.length).mapToDouble(i -> said[i]).sum();
        long texts = columns.stream().filter(column -> column.is() == Is.TEXT).count();
        double share = 100 + MORE_TEXT * (texts - 1);
        return IntStream.range(0, said.length).mapToDouble(i -> columns.get(i).is() != Is.TEXT ? wanted(columns.get(i).is())
                : texts == 1 ? share : share * said[i] / all).toArray();
    }

    private static int wanted(Is is) {
        return switch (is) {
            case NUMBER -> NUMBER;
            case TITLE -> 42;
            case TEXT -> 100;
            case UNITS -> 37;
            case SCOPE -> 32;
            case GROUP -> 30;
            case LIMIT, REMARK -> 28;
            case PERSON -> 20;
        };
    }

    private static long letters(Column column, List<Item> items) {
        return items.stream().flatMap(item -> item.cells(column.id()).stream()).mapToLong(cell -> cell.text().official().length()).sum();
    }

    private static int sum(List<Integer> widths) {
        return widths.stream().mapToInt(Integer::intValue).sum();
    }
}
