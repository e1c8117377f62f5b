package mingbai.intake.plain;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvReader.CsvReaderBuilder;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mingbai.intake.rows.Head;
import mingbai.intake.source.Decoded;
import mingbai.intake.source.Findings;
import mingbai.intake.source.Matter;
import mingbai.intake.source.SourceFile;
import mingbai.intake.source.SourceTable;
import mingbai.intake.source.SourceTable.Cell;
import mingbai.intake.source.SourceTable.Merge;
import mingbai.intake.source.SourceTable.Row;
import mingbai.intake.source.Spot;
import mingbai.intake.source.Texts;

/**
 * CSV (RFC 4180) as one table. Columns are parted by commas, or by what else gives a head: semicolons, tabs, full-width
 * commas.
 */
public final class CsvFile {
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '，');

    private CsvFile() {}

    public static List<SourceTable> tables(SourceFile file, Findings findings) {
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
        List<Row> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> records = reader(separator).ofCsvRecord(text)) {
            for (CsvRecord record : records) {
                rows.add(row(file, record, findings));
                if (rows.size() > SourceTable.MOST_ROWS) break;
            }
        } catch (CsvParseException e) {
            findings.add(Matter.FILE_BROKEN, Spot.file(file.name()));
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.of(new SourceTable(Spot.file(file.name()), rows));
    }

    private static CsvReaderBuilder reader(char separator) {
        return CsvReader.builder().fieldSeparator(separator).skipEmptyLines(false).trimWhitespacesAroundQuotes(true)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE).missingFieldStrategy(FieldMismatchStrategy.IGNORE);
    }

    private static Row row(SourceFile file, CsvRecord record, Findings findings) {
        int line = (int) record.getStartingLineNumber();
        Spot at = Spot.line(file.name(), line);
        List<Cell> cells = new ArrayList<>();
        for (String value : record.getFields()) {
            Spot spot = Spot.field(at, cells.size() + 1);
            cells.add(new Cell(Texts.lines(value, spot, findings), spot, Merge.NONE));
            if (cells.size() == SourceTable.WIDEST) break;
        }
        if (record.getFields().stream().skip(SourceTable.WIDEST).anyMatch(value -> !value.isBlank())) findings.add(Matter.COLUMNS_MANY, at);
        return new Row(at, cells);
    }
}
