package mingbai.prove.page;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** The columns of a table on a page, by which its cells stand as browsers put them: behind those before and beside those from above. */
final class CellGrid {
    private static final int MOST = 1000;

    /** How many more rows each column is taken for, the row that is open among them. */
    private final List<Integer> taken = new ArrayList<>();
    private int next;

    void row() {
        taken.replaceAll(rows -> Math.max(0, rows - 1));
        next = 0;
    }

    /** Where a cell of the open row begins, from 0. */
    int cell(Element cell) {
        while (next < taken.size() && taken.get(next) > 0) next++;
        int begin = next;
        int rows = span(cell, "rowspan");
        for (int end = begin + span(cell, "colspan"); next < end; next++) {
            if (next < taken.size()) taken.set(next, rows);
            else taken.add(rows);
        }
        return begin;
    }

    private static int span(Element cell, String name) {
        String said = cell.attr(name).strip();
        return said.matches("[1-9]\\d{0,3}") ? Math.min(MOST, Integer.parseInt(said)) : 1;
    }
}
