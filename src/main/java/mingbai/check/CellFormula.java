package mingbai.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mingbai.check.form.Found;
import mingbai.check.record.Content;
import mingbai.format.OfficialText;
import mingbai.problem.Rule;
import mingbai.read.Raw;
import mingbai.read.RawFile;

/**
 * What becomes a cell of CSV and begins as a formula does: {@code +86-531-…} is a sum to a spreadsheet. The bytes are what the record
 * says, so the record is reported.
 */
record CellFormula(Found found, RawFile file) {
    /** What formulas begin with, in full width too. */
    private static final String FORMULA = "=+-@＝＋－＠";
    /** What is in no CSV. */
    private static final Set<String> ELSEWHERE = Set.of("search", "intended", "kinds");

    /** @param items the records of items */
    static void check(Content content, Found found, List<RawFile> items) {
        items.forEach(file -> file.root().ifPresent(new CellFormula(found, file)::cell));
        for (RawFile file : content.vocabulary()) {
            CellFormula rule = new CellFormula(found, file);
            if (file.name().startsWith("glossary/")) file.root().ifPresent(rule::cell);
            Stream.of("units", "regions").map(file::at).flatMap(Optional::stream).forEach(list -> list.elements().forEach(rule::cell));
        }
    }

    /** Of several values in a cell the first begins it. */
    private void cell(Raw node) {
        if (node instanceof Raw.Scalar scalar) value(scalar);
        if (node instanceof Raw.Sequence list) list.elements().stream().limit(1).forEach(this::cell);
        if (node instanceof Raw.Mapping mapping) {
            mapping.entries().stream().filter(entry -> !ELSEWHERE.contains(entry.key())).forEach(entry -> cell(entry.value()));
        }
    }

    private void value(Raw.Scalar scalar) {
        String text = scalar.value().strip();
        if (text.isEmpty() || FORMULA.indexOf(text.charAt(0)) < 0) return;
        found.add(file.problem(Rule.CELL_FORMULA, scalar.place(), OfficialText.excerpt(text, 0), text.substring(0, 1)));
    }
}
