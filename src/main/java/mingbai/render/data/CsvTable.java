package mingbai.render.data;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.format.Utf8Writer;

/**
 * Records as the rows of a CSV file. It begins with a byte order mark, because Excel on Chinese Windows needs it; between several
 * values in a cell is a bar.
 */
final class CsvTable {
    private final Supplier<Stream<Map<String, Object>>> records;
    private final Map<String, String> inEachRow;
    private final List<String> heads;

    /**
     * @param records   one after another: together they would take many times the memory of the file
     * @param inEachRow what each row says at its end, because a table has no head that could say it
     */
    CsvTable(Supplier<Stream<Map<String, Object>>> records, Map<String, String> inEachRow) {
        this.records = records;
        this.inEachRow = inEachRow;
        Set<String> keys = new LinkedHashSet<>();
        records.get().forEach(record -> keys.addAll(flat(record).keySet()));
        keys.addAll(inEachRow.keySet());
        this.heads = keys.stream().filter(key -> !divided(key, keys)).toList();
    }

    /** The names of the columns, in order. */
    List<String> heads() {
        return heads;
    }

    /** Whether other records have columns below a key: {@code scope} beside {@code scope.zh}. */
    private static boolean divided(String key, Set<String> keys) {
        return keys.stream().anyMatch(other -> other.startsWith(key + "."));
    }

    /** @param size about how many bytes a record takes */
    byte[] csv(int size) {
        Utf8Writer out = new Utf8Writer(size);
        out.write('\uFEFF');
        try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
            writer.writeRecord(heads);
            records.get().forEach(record -> {
                Map<String, String> row = flat(record);
                row.putAll(inEachRow);
                writer.writeRecord(heads.stream().map(head -> cell(row, head)).toList());
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.bytes();
    }

    /** A word that takes the place of the whole, such as not-stated, is in each column of it. */
    private static String cell(Map<String, String> row, String head) {
        String cell = row.get(head);
        int whole = head.indexOf('.');
        return cell != null ? cell : whole < 0 ? "" : row.getOrDefault(head.substring(0, whole), "");
    }

    /** {@code {title: {zh: …}}} becomes {@code title.zh}. */
    private static Map<String, String> flat(Map<String, Object> record) {
        Map<String, String> row = new LinkedHashMap<>();
        record.forEach((key, value) -> flat(row, key, value));
        return row;
    }

    private static void flat(Map<String, String> row, String key, Object value) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((below, inner) -> flat(row, key + "." + below, inner));
        } else if (value instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof Map<?, ?>) {
            List<Map<String, String>> elements = list.stream().map(element -> {
                Map<String, String> flat = new LinkedHashMap<>();
                flat(flat, key, element);
                return flat;
            }).toList();
            elements.stream().flatMap(element -> element.keySet().stream()).distinct().forEach(below -> row.put(below,
                    elements.stream().map(element -> element.getOrDefault(below, "")).collect(Collectors.joining("|"))));
        } else if (value instanceof List<?> list) {
            row.put(key, list.stream().map(String::valueOf).collect(Collectors.joining("|")));
        } else {
            row.put(key, String.valueOf(value));
        }
    }
}
