package mingbai.intake.rows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.intake.source.Findings;
import mingbai.intake.source.Known;
import mingbai.intake.source.SourceTable.Cell;
import mingbai.intake.source.Texts;
import mingbai.problem.Rule;

/**
 * The units of a cell. Names are found by the list of units, whatever the cell's line breaks and spaces do to them; units may
 * be separated by line breaks, spaces, 、，,；;／/ or 和, or stand together. What is no name from one of these to the next is
 * unknown. Of all ways to read a cell, the one with the fewest unknown stretches counts, and of those the one with the fewest
 * names.
 *
 * <pre>{@code 省工业和⏎信息化厅⏎省交通运输厅   two units}</pre>
 */
public final class UnitCell {
    private static final String SEPARATORS = "、，,；;/|";
    private static final List<String> WORDS = Known.words("joining");
    private static final long UNKNOWN = 1_000_000;

    private final Cell cell;
    private final NameIndex known;
    private final StringBuilder letters = new StringBuilder();
    private final List<Integer> origins = new ArrayList<>();
    private final List<Boolean> edges = new ArrayList<>();

    private UnitCell(Cell cell, NameIndex known) {
        this.cell = cell;
        this.known = known;
        boolean edge = true;
        for (int i = 0; i < cell.text().length(); i++) {
            char c = cell.text().charAt(i);
            String normal = Texts.letters(String.valueOf(c));
            for (char letter : normal.toCharArray()) {
                letters.append(letter);
                origins.add(i);
                edges.add(edge || separator(letter));
                edge = separator(letter);
            }
            edge |= normal.isEmpty();
        }
        origins.add(cell.text().length());
        edges.add(true);
    }

    /**
     * A stretch of the cell.
     *
     * @param start among the letters
     * @param end   behind its last letter
     * @param name  the unit; absent: unknown, or what parts units
     * @param cost  what reading it so costs
     */
    private record Piece(int start, int end, Optional<NameIndex.Name> name, long cost) {
        public boolean unknown() {
            return cost >= UNKNOWN;
        }
    }

    /** The units, in the order of the cell. What is unknown or guessed is reported. */
    static List<NameIndex.Name> read(Cell cell, NameIndex known, Findings findings) {
        UnitCell reading = new UnitCell(cell, known);
        List<NameIndex.Name> names = new ArrayList<>();
        Piece before = null;
        for (Piece piece : reading.pieces()) {
            if (piece.unknown()) reading.reportUnknown(piece, findings);
            piece.name().ifPresent(name -> {
                names.add(name);
                reading.reportName(piece, name, findings);
            });
            reading.reportSeparated(before, piece, findings);
            before = piece;
        }
        return names;
    }

    /** Whether a cell holds anything that is no unit. */
    public static boolean unknown(Cell cell, NameIndex known) {
        return new UnitCell(cell, known).pieces().stream().anyMatch(Piece::unknown);
    }

    /** The best way to read the cell, found from its end to its start; unknown neighbours are one. */
    private List<Piece> pieces() {
        Piece[] best = new Piece[letters.length()];
        long[] cost = new long[letters.length() + 1];
        Arrays.fill(cost, Long.MAX_VALUE / 2);
        cost[letters.length()] = 0;
        for (int i = letters.length() - 1; i >= 0; i--) {
            for (Piece piece : at(i)) {
                if (piece.cost() + cost[piece.end()] >= cost[i]) continue;
                cost[i] = piece.cost() + cost[piece.end()];
                best[i] = piece;
            }
        }
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < best.length; i = best[i].end()) {
            int last = pieces.size() - 1;
            if (last >= 0 && pieces.get(last).unknown() && best[i].unknown()) {
                Piece first = pieces.remove(last);
                pieces.add(new Piece(first.start(), best[i].end(), Optional.empty(), UNKNOWN));
            } else pieces.add(best[i]);
        }
        return pieces;
    }

    private List<Piece> at(int i) {
        List<Piece> pieces = new ArrayList<>();
        for (Map.Entry<String, NameIndex.Name> name : known.units().entrySet()) {
            int length = name.getKey().length();
            if (starts(i, name.getKey())) pieces.add(new Piece(i, i + length, Optional.of(name.getValue()), 1));
        }
        if (separator(letters.charAt(i))) pieces.add(new Piece(i, i + 1, Optional.empty(), 0));
        for (String word : WORDS) {
            if (starts(i, word)) pieces.add(new Piece(i, i + word.length(), Optional.empty(), 2));
        }
        if (edges.get(i) && !separator(letters.charAt(i))) {
            int end = i + 1;
            while (!edges.get(end)) end++;
            pieces.add(new Piece(i, end, Optional.empty(), UNKNOWN));
        }
        return pieces;
    }

    private boolean starts(int i, String word) {
        return word.length() <= letters.length() - i && letters.substring(i, i + word.length()).equals(word);
    }

    private static boolean separator(char letter) {
        return SEPARATORS.indexOf(letter) >= 0;
    }

    private void reportUnknown(Piece piece, Findings findings) {
        String written = written(piece);
        Optional<String> near = known.unitNear(Texts.letters(written))
                .or(() -> written.lines().flatMap(line -> known.unitNear(line).stream()).findFirst());
        findings.add(Rule.IMPORT_UNIT_UNKNOWN, cell.place(), near, shown(written));
    }

    private void reportName(Piece piece, NameIndex.Name name, Findings findings) {
        String written = written(piece);
        String together = written.chars().filter(c -> !Texts.white((char) c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        if (!together.equals(written)) findings.add(Rule.IMPORT_UNIT_JOINED, cell.place(), shown(written), name.written());
        if (!together.equals(name.written())) findings.add(Rule.IMPORT_UNIT_WIDTH, cell.place(), together, name.written());
        if (name.alias()) findings.add(Rule.IMPORT_UNIT_ALIAS, cell.place(), name.written(), name.unit().name().official());
    }

    /** Reports where units are separated by a word, or by nothing. */
    private void reportSeparated(Piece before, Piece piece, Findings findings) {
        boolean word = piece.name().isEmpty() && piece.cost() > 0 && !piece.unknown();
        boolean nothing = before != null && before.name().isPresent() && piece.name().isPresent() && !edges.get(piece.start());
        if (word || nothing) {
            String all = cell.text();
            int at = origins.get(piece.start());
            findings.add(Rule.IMPORT_UNIT_SPLIT, cell.place(), shown(all.substring(Math.max(0, at - 3), Math.min(all.length(), at + 4))));
        }
    }

    private String written(Piece piece) {
        return cell.text().substring(origins.get(piece.start()), origins.get(piece.end() - 1) + 1);
    }

    private static String shown(String text) {
        return text.replace("\n", "⏎");
    }
}
