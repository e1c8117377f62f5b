package mingbai.intake;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mingbai.intake.SourceTable.Cell;
import mingbai.intake.SourceTable.Merge;
import mingbai.intake.SourceTable.Row;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * CSV (RFC 4180) as one table. Columns are parted by commas, or by what else gives a head: semicolons, tabs, full-width
 * commas.
 */
final class CsvFile {
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '，');

    private CsvFile() {}

    static List<SourceTable> tables(SourceFile file, Vocabulary known, Findings findings) {
        Optional<String> text = Decoded.text(file, findings);
        if (text.isEmpty()) return List.of();
        for (char separator : SEPARATORS) {
            Optional<SourceTable> table = table(file, text.get(), separator, new Findings());
            if (table.flatMap(Head::of).filter(head -> head.columns().size() > 2).isEmpty()) continue;
            if (separator != SEPARATORS.get(0)) {
                findings.add(Matter.SEPARATOR_ASSUMED, Spot.file(file.name()), separator == '\t' ? "Tab" : String.valueOf(separator));
            }
            return table(file, text.get(), separator, findings).stream().toList();
        }
        return table(file, text.get(), SEPARATORS.get(0), findings).stream().toList();
    }

    /** The table; absent, and told, where a quotation mark breaks it. */
    private static Optional<SourceTable> table(SourceFile file, String text, char separator, Findings findings) {
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(separator).setIgnoreEmptyLines(false).get();
        List<Row> rows = new ArrayList<>();
        int lines = 0;
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord record : parser) {
                rows.add(row(file, record, lines + 1, findings));
                lines = (int) parser.getCurrentLineNumber();
                if (rows.size() > SourceTable.MOST_ROWS) break;
            }
        } catch (CSVException e) {
            return broken(file, e, findings);
        } catch (UncheckedIOException e) {
            return broken(file, e.getCause(), findings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.of(new SourceTable(Spot.file(file.name()), rows));
    }

    private static Optional<SourceTable> broken(SourceFile file, IOException e, Findings findings) {
        findings.add(Matter.FILE_BROKEN, Spot.file(file.name()), e.getMessage());
        return Optional.empty();
    }

    private static Row row(SourceFile file, CSVRecord record, int line, Findings findings) {
        List<Cell> cells = new ArrayList<>();
        for (String value : record) {
            Spot spot = Spot.field(file.name(), line, cells.size() + 1);
            cells.add(new Cell(Texts.lines(value, spot, findings), spot, Merge.NONE));
            if (cells.size() == SourceTable.WIDEST) break;
        }
        return new Row(Spot.line(file.name(), line), cells);
    }
}
