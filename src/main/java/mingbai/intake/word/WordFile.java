package mingbai.intake.word;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import mingbai.intake.source.Findings;
import mingbai.intake.source.LeftOut;
import mingbai.intake.source.Lexicon;
import mingbai.intake.source.OfficePackage;
import mingbai.intake.source.Passage;
import mingbai.intake.source.SourceFile;
import mingbai.intake.source.SourceTable;
import mingbai.intake.source.SourceTable.Cell;
import mingbai.intake.source.SourceTable.Merge;
import mingbai.intake.source.SourceTable.Row;
import mingbai.intake.source.Texts;
import mingbai.intake.source.Tree;
import mingbai.problem.Place;
import mingbai.problem.Place.InTable;
import mingbai.problem.Rule;
import mingbai.problem.Said;

/**
 * The paragraphs and tables of a Word file (ECMA-376 part 1, 17.4), in the order of the document, tables within cells behind the one that
 * holds them. Content controls count like what is around them; rows and cells that are deleted or hidden are left out.
 */
public final class WordFile {
    private static final Map<String, LeftOut> PAGE = Map.of("header", LeftOut.HEADER, "footer", LeftOut.FOOTER);
    /** What numbers pages: 第1页，共5页. */
    private static final Pattern PAGE_NUMBER = Pattern.compile(Lexicon.any("page.numbers"));

    private final SourceFile file;
    private final WordText words;
    private final Chunks chunks;
    private final Findings findings;
    private final List<Passage> passages = new ArrayList<>();
    /** Paragraphs outside of tables that go on in the next one. */
    private final List<Tree> open = new ArrayList<>();
    private int tables;

    private WordFile(SourceFile file, WordText words, Chunks chunks, Findings findings) {
        this.file = file;
        this.words = words;
        this.chunks = chunks;
        this.findings = findings;
    }

    /** How the web pages are read that Word takes into a document when it opens it (17.17.2): web systems export their texts so. */
    public interface Pages {
        /**
         * The lines and tables of a page.
         *
         * @param file   that it is in
         * @param tables how many are before it in the file
         * @return absent: it is no web page
         */
        Optional<List<Passage>> passages(SourceFile file, byte[] page, int tables, Findings findings);
    }

    /**
     * What Word takes into a document when it opens it.
     *
     * @param parts by the ids of the relations to them
     */
    private record Chunks(Pages pages, Map<String, byte[]> parts) {}

    /** @param pages reads those within the document */
    public static List<Passage> passages(SourceFile file, Pages pages, Findings findings) {
        return OfficePackage.read(file, findings, opened -> {
            Tree document = Tree.of(opened.bytes(opened.main()).orElseThrow(() -> new ZipException("no document")));
            if (document == null || !document.named("document")) throw new ZipException("no Word document");
            Map<String, byte[]> parts = new HashMap<>();
            for (OfficePackage.Relation relation : opened.relations(opened.main())) {
                if (relation.type().equals("aFChunk")) opened.bytes(relation.part()).ifPresent(part -> parts.put(relation.id(), part));
            }
            WordFile word = new WordFile(file, words(file, opened, document), new Chunks(pages, parts), findings);
            word.walk(document);
            word.lines();
            word.around(opened, document);
            return word.passages;
        });
    }

    /** Reports what stands at the head or foot of pages and neither numbers them nor is in the document as well. */
    private void around(OfficePackage opened, Tree document) throws IOException, XMLStreamException {
        String within = Texts.letters(document.letters());
        Set<String> seen = new HashSet<>();
        for (OfficePackage.Relation relation : opened.relations(opened.main())) {
            LeftOut kind = PAGE.get(relation.type());
            Optional<byte[]> part = kind == null ? Optional.empty() : opened.bytes(relation.part());
            if (part.isEmpty()) continue;
            String text = Optional.ofNullable(Tree.of(part.get())).map(Tree::letters).orElse("");
            String letters = Texts.letters(text);
            boolean says = PAGE_NUMBER.matcher(letters).replaceAll("").codePoints().anyMatch(Character::isLetter);
            if (says && !within.contains(letters) && seen.add(letters)) kind.report(text, Place.whole(file.name()), findings);
        }
    }

    private static WordText words(SourceFile file, OfficePackage opened, Tree document) throws IOException, XMLStreamException {
        WordStyles styles = new WordStyles(part(opened, "styles"));
        Map<String, Tree> notes = new HashMap<>();
        for (String kind : List.of("footnote", "endnote", "comment")) {
            part(opened, kind + "s").map(Tree::children).orElse(List.of())
                    .forEach(note -> notes.put(kind + "Reference " + note.attribute("id"), note));
        }
        return new WordText(styles, new Numbering(part(opened, "numbering"), styles), new WordObjects(file.name(), notes), document);
    }

    private static Optional<Tree> part(OfficePackage opened, String type) throws IOException, XMLStreamException {
        for (OfficePackage.Relation relation : opened.relations(opened.main())) {
            Optional<byte[]> part = relation.type().equals(type) ? opened.bytes(relation.part()) : Optional.empty();
            if (part.isPresent()) return Optional.ofNullable(Tree.of(part.get()));
        }
        return Optional.empty();
    }

    private void walk(Tree element) {
        if (WordText.left(element)) return;
        if (element.named("tbl")) {
            lines();
            table(element);
        } else if (element.named("altChunk")) {
            lines();
            chunk(element);
        } else if (element.named("p")) {
            open.add(element);
            if (!words.goesOn(element)) lines();
        } else if (!element.named("sdt") || !words.leaveOut(element, Place.whole(file.name()), findings)) {
            element.children().forEach(this::walk);
        }
    }

    /** The lines of the paragraphs that go on in one another, and the tables in them. */
    private void lines() {
        if (open.isEmpty()) return;
        Place whole = Place.whole(file.name());
        Findings found = findings.apart();
        String text = Texts.lines(words.of(open, whole, found), whole, found);
        if (text.isEmpty()) findings.addAll(found.all());
        for (String line : text.split("\n")) passages.add(new Passage.Line(line, whole, found.all()));
        open.stream().flatMap(paragraph -> paragraph.children().stream()).forEach(this::within);
        open.clear();
    }

    private void chunk(Tree chunk) {
        Optional<List<Passage>> within = Optional.ofNullable(chunks.parts.get(chunk.attribute("id")))
                .flatMap(part -> chunks.pages.passages(file, part, tables, findings));
        if (within.isEmpty()) LeftOut.DOCUMENT.report("", Place.whole(file.name()), findings);
        passages.addAll(within.orElse(List.of()));
        tables += (int) within.orElse(List.of()).stream().filter(SourceTable.class::isInstance).count();
    }

    private void table(Tree table) {
        InTable in = new InTable(++tables, 0, 0);
        Place place = Place.of(file.name(), in);
        int slot = passages.size();
        passages.add(new SourceTable(place, List.of()));
        List<Row> rows = new ArrayList<>();
        Map<Integer, Cell> above = new HashMap<>();
        List<Tree> all = below(table, "tr");
        List<Integer> hidden = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Tree row = all.get(i);
            if (row.has("trPr", "ins") || row.has("trPr", "del")) findings.add(Rule.IMPORT_CHANGES, Place.whole(file.name()));
            if (row.on("trPr", "hidden").orElse(false)) hidden.add(i + 1);
            if (!WordText.gone(row) && rows.size() <= SourceTable.MOST_ROWS) rows.add(row(row, in.row(i + 1), above));
        }
        if (!hidden.isEmpty()) {
            findings.add(Rule.IMPORT_HIDDEN, place, Said.say("hidden.rows", hidden.size(), Texts.ranges(hidden)));
        }
        passages.set(slot, new SourceTable(place, rows, List.of(), true));
        for (Tree row : all) if (!WordText.gone(row)) cells(row).forEach(cell -> cell.children().forEach(this::within));
    }

    /** Tables within a cell; its text belongs to the cell. */
    private void within(Tree element) {
        if (WordText.left(element)) return;
        if (element.named("tbl")) table(element);
        else element.children().forEach(this::within);
    }

    /** @param above the cell at each column that goes on below it */
    private Row row(Tree row, InTable in, Map<Integer, Cell> above) {
        Place place = Place.of(file.name(), in);
        List<Cell> cells = new ArrayList<>();
        int before = Math.min(row.number("trPr", "gridBefore").orElse(0), SourceTable.WIDEST);
        cells.addAll(Collections.nCopies(before, new Cell("", place, Merge.NONE)));
        for (Tree tc : cells(row)) {
            if (cells.size() >= SourceTable.WIDEST) {
                findings.add(Rule.IMPORT_COLUMNS_MANY, place);
                break;
            }
            int column = cells.size();
            Optional<String> merge = merge(tc);
            boolean carried = merge.isPresent() && !merge.get().equals("restart") && above.containsKey(column);
            boolean across = tc.value("tcPr", "hMerge").filter(value -> !value.equals("restart")).isPresent() && column > before;
            Place at = Place.of(file.name(), in.column(column + 1));
            Cell cell = across ? cells.get(column - 1).merged(Merge.ACROSS) : carried ? above.get(column).merged(Merge.DOWN)
                    : Texts.cell(words.of(tc.children(), at, findings), at, findings);
            if (merge.isPresent()) above.put(column, cell);
            else above.remove(column);
            cells.add(cell);
            int span = Math.min(tc.number("tcPr", "gridSpan").orElse(1), SourceTable.WIDEST);
            for (int i = 1; i < span; i++) cells.add(cell.merged(Merge.ACROSS));
        }
        return new Row(place, cells);
    }

    /** Those that are not deleted. */
    private List<Tree> cells(Tree row) {
        List<Tree> cells = below(row, "tc");
        if (cells.stream().anyMatch(cell -> List.of("cellIns", "cellDel", "cellMerge").stream()
                .anyMatch(change -> cell.has("tcPr", change)))) {
            findings.add(Rule.IMPORT_CHANGES, Place.whole(file.name()));
        }
        return cells.stream().filter(cell -> !cell.has("tcPr", "cellDel")).toList();
    }

    /** How a cell goes on from above, with changes as if they were accepted: restart, or anything else; absent: it does not. */
    private static Optional<String> merge(Tree tc) {
        Optional<String> changed = tc.at("tcPr", "cellMerge").map(change -> change.attribute("vMerge"));
        if (changed.isPresent()) {
            return changed.filter(value -> !value.isEmpty()).map(value -> value.equals("rest") ? "restart" : "continue");
        }
        return tc.value("tcPr", "vMerge");
    }

    /** The elements of a name below another, not within each other; what wraps them does not matter, but tables do. */
    private static List<Tree> below(Tree element, String name) {
        List<Tree> found = new ArrayList<>();
        for (Tree child : element.children()) {
            if (child.named(name)) found.add(child);
            else if (!child.named("tbl") && !child.named("tc") && !child.named("del")
                    && !child.named("p")) found.addAll(below(child, name));
        }
        return found;
    }
}
