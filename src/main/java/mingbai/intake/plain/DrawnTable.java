package mingbai.intake.plain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import mingbai.format.CodePoint;
import mingbai.intake.outline.Enumeration;
import mingbai.intake.source.Findings;
import mingbai.intake.source.Passage;
import mingbai.intake.source.SourceTable;
import mingbai.intake.source.SourceTable.Cell;
import mingbai.intake.source.SourceTable.Merge;
import mingbai.intake.source.SourceTable.Row;
import mingbai.intake.source.Texts;
import mingbai.problem.Place;

/**
 * A table that a text draws with lines. Where a line is missing between two cells, they are one; letters are as wide as in a fixed font,
 * Chinese ones two columns, and the lines themselves and some marks one or two, whichever makes all lines of the table equally long.
 *
 * <pre>{@code
 * ┌──┬────┐      +----+------+
 * │序号│事项名称│      |序号| 事项 |
 * ├──┼────┤      +----+------+
 * │ 1  │取水许可│      | 1  | 取水 |
 * └──┴────┘      +----+------+
 * }</pre>
 */
final class DrawnTable {
    private static final String ACROSS = "─━═-=";
    private static final String CORNERS = "┌┬┐├┼┤└┴┘┏┳┓┣╋┫┗┻┛┍┑┝┥┕┙┠┨┯┷┿╂╔╦╗╠╬╣╚╩╝+";
    private static final String DOWN = "│┃║|" + CORNERS;
    private static final String EITHER_WIDTH = "“”‘’—…·×";
    /** Fewer lines draw no table. */
    private static final int LEAST = 3;

    private final List<Piece> lines;
    private final Findings findings;
    private final int mark;
    /** Where columns begin, and where the last one ends. */
    private final List<Integer> cuts;
    private final List<List<Origin>> rows = new ArrayList<>();
    /** The cell that goes on in each column; null: the next line begins one. */
    private final Origin[] open;

    private DrawnTable(List<Piece> lines, Findings findings) {
        this.lines = lines;
        this.findings = findings;
        this.mark = lines.stream().mapToInt(line -> width(line.text().strip(), 2)).distinct().count() == 1 ? 2 : 1;
        TreeSet<Integer> found = new TreeSet<>();
        lines.stream().filter(DrawnTable::rule).forEach(line -> downs(line).forEach(at -> {
            if (!near(found, at)) found.add(at);
        }));
        this.cuts = List.copyOf(found);
        this.open = new Origin[Math.max(0, cuts.size() - 1)];
    }

    /** A cell where it begins. */
    private record Origin(int row, int column, StringBuilder text, Place place) {}

    /** Whether lines draw a table. */
    static boolean among(List<Piece> lines) {
        return lines.stream().filter(DrawnTable::rule).count() > 1;
    }

    /** All lines, with a table in place of those that draw one. */
    static List<Passage> passages(List<Piece> lines, Findings findings) {
        List<Passage> passages = new ArrayList<>();
        for (int from = 0, to; from < lines.size(); from = to) {
            to = from;
            while (to < lines.size() && drawn(lines.get(to))) to++;
            List<Piece> block = lines.subList(from, to);
            if (to - from >= LEAST && among(block)) passages.add(new DrawnTable(block, findings).table());
            else {
                to = Math.max(to, from + 1);
                lines.subList(from, to).forEach(line -> passages.add(Texts.passage(line.text(), line.place(), findings)));
            }
        }
        return passages;
    }

    private static boolean drawn(Piece line) {
        String text = line.text().strip();
        return !text.isEmpty() && DOWN.indexOf(text.charAt(0)) >= 0 && DOWN.indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    /** Whether a line is drawn across, at least in part. */
    private static boolean rule(Piece line) {
        String text = line.text().strip();
        for (int i = 0; drawn(line) && i + 2 < text.length(); i++) {
            boolean across = CORNERS.indexOf(text.charAt(i)) >= 0 || text.charAt(i) == '|';
            if (across && ACROSS.indexOf(text.charAt(i + 1)) >= 0 && (ACROSS.indexOf(text.charAt(i + 2)) >= 0
                    || CORNERS.indexOf(text.charAt(i + 2)) >= 0)) return true;
        }
        return false;
    }

    private static int width(int c, int mark) {
        boolean drawing = c >= 0x2500 && c < 0x2580 || EITHER_WIDTH.indexOf(c) >= 0 || c >= 0x2460 && c < 0x2500;
        return drawing ? mark : CodePoint.isWide(c) ? 2 : 1;
    }

    private static int width(String text, int mark) {
        return text.codePoints().map(c -> width(c, mark)).sum();
    }

    /** The positions of the marks between columns in a line. */
    private List<Integer> downs(Piece line) {
        List<Integer> downs = new ArrayList<>();
        int at = 0;
        for (int c : line.text().strip().codePoints().toArray()) {
            if (DOWN.indexOf(c) >= 0) downs.add(at);
            at += width(c, mark);
        }
        return downs;
    }

    private static boolean near(TreeSet<Integer> all, int at) {
        return !all.subSet(at - 1, true, at + 1, true).isEmpty();
    }

    private SourceTable table() {
        boolean begins = true;
        for (Piece line : lines) {
            List<String> pieces = pieces(line);
            if (rule(line)) {
                for (int i = 0; i < open.length; i++) {
                    if (pieces.get(i) != null && ruled(pieces.get(i))) open[i] = null;
                }
                begins = true;
            } else {
                boolean next = !begins && open.length > 0 && open[0] != null && pieces.get(0) != null
                        && Enumeration.counted(pieces.get(0)).isPresent() && open[0].text().toString().strip().length() > 0;
                if (next) Arrays.fill(open, null);
                if (begins || next) begin(pieces, line.place());
                begins = false;
            }
            for (int i = 0; i < open.length; i++) {
                if (open[i] != null && open[i].column() == i && pieces.get(i) != null && !ruled(pieces.get(i))) {
                    open[i].text().append(pieces.get(i).strip()).append('\n');
                }
            }
        }
        return new SourceTable(lines.get(0).place(), IntStream.range(0, rows.size()).mapToObj(this::row).toList(), List.of(), true);
    }

    /** What a line says in each column; null: what it says begins further left. */
    private List<String> pieces(Piece line) {
        StringBuilder[] pieces = new StringBuilder[open.length];
        String text = line.text().strip();
        int column = -1;
        int at = 0;
        for (int c : text.codePoints().toArray()) {
            int place = at;
            int cut = -1;
            for (int i = 0; DOWN.indexOf(c) >= 0 && i < cuts.size(); i++) if (Math.abs(cuts.get(i) - place) <= 1) cut = i;
            if (cut >= 0) {
                column = cut;
                if (column < pieces.length) pieces[column] = new StringBuilder();
            } else if (column >= 0 && column < pieces.length) pieces[column].appendCodePoint(c);
            at += width(c, mark);
        }
        List<String> said = new ArrayList<>();
        for (StringBuilder piece : pieces) said.add(piece == null ? null : piece.toString());
        return said;
    }

    private static boolean ruled(String piece) {
        return !piece.isEmpty() && piece.chars().allMatch(c -> ACROSS.indexOf(c) >= 0 || CORNERS.indexOf(c) >= 0);
    }

    private void begin(List<String> pieces, Place place) {
        List<Origin> row = new ArrayList<>();
        for (int i = 0; i < open.length; i++) {
            boolean across = pieces.get(i) == null && i > 0 && open[i] == null;
            if (across) open[i] = open[i - 1];
            else if (open[i] == null) open[i] = new Origin(rows.size(), i, new StringBuilder(), place);
            row.add(open[i]);
        }
        rows.add(row);
    }

    private Row row(int row) {
        List<Origin> origins = rows.get(row);
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < origins.size(); i++) {
            Origin origin = origins.get(i);
            Merge merge = origin.column() < i ? Merge.ACROSS : origin.row() < row ? Merge.DOWN : Merge.NONE;
            cells.add(new Cell(Texts.lines(origin.text().toString(), origin.place(), findings), origin.place(), merge));
        }
        return new Row(cells.get(0).place(), cells);
    }
}
