package mingbai.intake.plain;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingbai.intake.outline.HeadWords;
import mingbai.intake.source.Findings;
import mingbai.intake.source.Passage;
import mingbai.intake.source.SourceFile;
import mingbai.intake.source.SourceTable;
import mingbai.intake.source.SourceTable.Cell;
import mingbai.intake.source.SourceTable.Row;
import mingbai.intake.source.TextDecoder;
import mingbai.intake.source.Texts;
import mingbai.problem.Place;
import mingbai.problem.Rule;

/**
 * CSV (RFC 4180) as one table. Columns are separated by commas, or by what else gives a head: semicolons, tabs, full-width
 * commas.
 */
public final class CsvFile {
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '，');

    /** A cell that begins with a quotation mark; the group: all that is in the marks, where they end with the cell. */
    private static final Pattern QUOTED = Pattern.compile("(?<![^\\t\\n])\"(?:((?:[^\"]|\"\")*+)\"(?![^\\t\\n]))?");

    private CsvFile() {}

    public static List<Passage> passages(SourceFile file, Findings findings) {
        Optional<String> text = TextDecoder.decode(file, findings);
        if (text.isEmpty()) return List.of();
        for (char separator : SEPARATORS) {
            Optional<SourceTable> table = table(file, text.get(), separator, new Findings());
            if (table.filter(CsvFile::headed).isEmpty()) continue;
            if (separator != SEPARATORS.get(0)) {
                findings.add(Rule.IMPORT_SEPARATOR, Place.whole(file.name()), separator == '\t' ? "Tab" : String.valueOf(separator));
            }
            return passages(table(file, text.get(), separator, findings));
        }
        return passages(table(file, text.get(), SEPARATORS.get(0), findings));
    }

    /**
     * Whether a text is a table that Excel saved as Unicode text: tabs part its cells, and those that hold marks of the format, and none
     * besides, are in quotation marks.
     */
    static boolean tabbed(String text) {
        Matcher quoted = QUOTED.matcher(text);
        boolean any = false;
        while (quoted.find()) {
            String cell = quoted.group(1);
            if (cell == null || cell.chars().noneMatch(c -> c == ',' || c == '\n' || c == '\t' || c == '"')) return false;
            any = true;
        }
        return any && text.indexOf('\t') >= 0;
    }

    /** The table of such a text. */
    static List<Passage> passages(SourceFile file, String text, Findings findings) {
        return passages(table(file, text, '\t', findings));
    }

    private static List<Passage> passages(Optional<SourceTable> table) {
        return table.stream().map(Passage.class::cast).toList();
    }

    private static boolean headed(SourceTable table) {
        return table.rows().stream().anyMatch(row -> row.cells().stream()
                .filter(cell -> HeadWords.of(cell.text()).isPresent()).count() > 2);
    }

    /** The table; absent, and reported, where a quotation mark breaks it. */
    private static Optional<SourceTable> table(SourceFile file, String text, char separator, Findings findings) {
        List<Row> rows = new ArrayList<>();
        FieldPlaces places = new FieldPlaces(file.name(), text, separator);
        try (CsvReader<CsvRecord> records = reader(separator).ofCsvRecord(text)) {
            for (CsvRecord record : records) {
                rows.add(row(record, places.record((int) record.getStartingLineNumber()), findings));
                if (rows.size() > SourceTable.MOST_ROWS) break;
            }
        } catch (CsvParseException e) {
            findings.add(Rule.IMPORT_FILE_BROKEN, Place.whole(file.name()));
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.of(new SourceTable(Place.whole(file.name()), rows));
    }

    private static CsvReader.CsvReaderBuilder reader(char separator) {
        return CsvReader.builder().fieldSeparator(separator).skipEmptyLines(false).trimWhitespacesAroundQuotes(true)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE).missingFieldStrategy(FieldMismatchStrategy.IGNORE);
    }

    private static Row row(CsvRecord record, List<Place> places, Findings findings) {
        Place at = places.get(0);
        List<Cell> cells = new ArrayList<>();
        for (String value : record.getFields()) {
            Place place = cells.size() < places.size() ? places.get(cells.size()) : at;
            cells.add(Texts.cell(value, place, findings));
            if (cells.size() == SourceTable.WIDEST) break;
        }
        boolean wide = record.getFields().stream().skip(SourceTable.WIDEST).anyMatch(value -> !value.isBlank());
        if (wide) findings.add(Rule.IMPORT_COLUMNS_MANY, at);
        return new Row(at, cells);
    }

    /** Where the fields of a CSV file begin, record by record: the library that reads them knows lines alone. */
    static final class FieldPlaces {
        private final String file;
        private final String text;
        private final char separator;
        private int at;
        private int line = 1;
        private int column = 1;

        /** @param text lines ended by line feeds */
        FieldPlaces(String file, String text, char separator) {
            this.file = file;
            this.text = text;
            this.separator = separator;
        }

        /**
         * Those of the next record, as many as are read of it, and one at least.
         *
         * @param start the line that it begins in
         */
        List<Place> record(int start) {
            while (line < start && at < text.length()) step();
            List<Place> places = new ArrayList<>();
            for (boolean more = true; more;) {
                while (more() && text.charAt(at) <= ' ') step();
                if (places.size() < SourceTable.WIDEST) places.add(new Place(file, line, column));
                if (more() && text.charAt(at) == '"') quoted();
                while (more()) step();
                more = at < text.length() && text.charAt(at) == separator;
                if (at < text.length()) step();
            }
            return places;
        }

        /** Whether the field goes on. */
        private boolean more() {
            return at < text.length() && text.charAt(at) != separator && text.charAt(at) != '\n';
        }

        /** Goes behind the quotation mark that closes a field; two of them are a letter of it. */
        private void quoted() {
            step();
            while (at < text.length()) {
                boolean mark = text.charAt(at) == '"';
                step();
                if (!mark) continue;
                if (at >= text.length() || text.charAt(at) != '"') return;
                step();
            }
        }

        private void step() {
            char c = text.charAt(at++);
            if (c == '\n') {
                line++;
                column = 1;
            } else if (!Character.isLowSurrogate(c)) column++;
        }
    }
}
