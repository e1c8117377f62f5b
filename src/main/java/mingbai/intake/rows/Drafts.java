package mingbai.intake.rows;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingbai.check.assist.Blanks;
import mingbai.intake.source.Findings;
import mingbai.intake.source.Known;
import mingbai.intake.source.SourceTable;
import mingbai.intake.source.SourceTable.Cell;
import mingbai.intake.source.Texts;
import mingbai.language.Languages;
import mingbai.model.Region;
import mingbai.problem.Place;
import mingbai.problem.Rule;
import mingbai.problem.Said;
import mingbai.read.Reader;
import mingbai.text.Phrases;

/** Rows become records: units by their ids, regions by the names in the scope's text, what is missing as not-stated. */
public final class Drafts {
    /** The records of the items in tables. @param whole the file, of which is told what no row has */
    public List<Draft> of(List<SourceTable> tables, Place whole) {
        return ItemRows.of(tables, whole, known, findings).stream().map(this::of).toList();
    }

    /** What tables write into a cell that has nothing to say, this program's own tables among them. */
    private static final Pattern NOTHING = Pattern.compile("[-—–－/／\\s]*|" + Known.any("nothing"));
    /** Others may join: 等 behind a region, unless it closes the list by counting it (等2市). */
    private static final Pattern OTHERS = Pattern.compile(Known.any("others") + "(?![\\d０-９" + Known.letters("numerals.counting")
            + "]{1,3}" + Known.any("counted") + ")");
    /** What parts the unread of a scope: a region that was read, with 等 and what follows it; marks; and words that join. */
    private static final Pattern PARTS = Pattern.compile("\0+(?:" + Known.any("others") + "[^、，,；;。（）()\\s\0]*)?|[、，,；;。（）()\\s]|"
            + Known.any("joining"));
    /** Stands for each letter of a region's name; no text has it. */
    private static final char READ = '\0';
    private static final int SHOWN = 12;
    /** Shorter pieces are no names. */
    private static final int NAME = 2;

    private final NameIndex known;
    private final Findings findings;
    private final Reader.Read read;
    private final Languages languages;

    /** @param read the content that the records join */
    public Drafts(Reader.Read read, NameIndex known, Findings findings) {
        this.read = read;
        this.languages = known.languages();
        this.known = known;
        this.findings = findings;
    }

    /** The record of a row; not complete where an error is reported. */
    private Draft of(ItemRow row) {
        ItemYaml yaml = new ItemYaml(languages);
        yaml.number(row.number());
        yaml.title(Texts.line(needed(row, Column.TITLE), findings));
        yaml.text(Texts.paragraphs(needed(row, Column.TEXT), findings));
        stated(row, Column.UNITS).ifPresentOrElse(cell -> yaml.units(UnitCell.read(cell, known, findings)), yaml::noUnits);
        stated(row, Column.SCOPE).ifPresentOrElse(cell -> scope(cell, yaml), yaml::noScope);
        return new Draft(Blanks.itemFile(read, row.number()), yaml.toString());
    }

    private Cell needed(ItemRow row, Column column) {
        Cell cell = row.cell(column);
        if (cell.blank()) {
            findings.add(Rule.IMPORT_CELL_EMPTY, cell.place(), row.number(), column.said());
        }
        return cell;
    }

    /** The cell, unless it says nothing, which is reported. */
    private Optional<Cell> stated(ItemRow row, Column column) {
        Cell cell = row.cell(column);
        if (!NOTHING.matcher(cell.text()).matches()) return Optional.of(cell);
        findings.add(Rule.IMPORT_NOT_STATED, cell.place(), Said.say("not-stated.item", row.number(), column.said()));
        return Optional.empty();
    }

    private void scope(Cell cell, ItemYaml yaml) {
        String text = Texts.line(cell, findings);
        List<Phrases.Hit<Region>> hits = known.regions(text);
        if (hits.isEmpty()) findings.add(Rule.IMPORT_SCOPE_UNKNOWN, cell.place(), known.regionNear(text), text);
        Optional<String> others = hits.stream().flatMap(hit -> others(text, hit.end()).stream()).findFirst();
        for (String piece : hits.isEmpty() ? List.<String>of() : unread(text, hits)) {
            Matcher behind = OTHERS.matcher(piece);
            boolean open = behind.find() && behind.start() >= NAME;
            String name = open ? piece.substring(0, behind.start()) : piece;
            findings.add(Rule.IMPORT_SCOPE_UNREAD, cell.place(), known.regionNear(name), name);
            if (open) others = others.or(() -> others(piece, behind.start()));
        }
        others.ifPresent(said -> findings.add(Rule.IMPORT_OPEN_ENDED, cell.place(), said));
        yaml.scope(text, NameIndex.ids(hits), others.isPresent());
    }

    /** What of a scope is no known region, in pieces. */
    private static List<String> unread(String text, List<Phrases.Hit<Region>> hits) {
        StringBuilder read = new StringBuilder(text);
        hits.forEach(hit -> read.replace(hit.start(), hit.end(), String.valueOf(READ).repeat(hit.end() - hit.start())));
        return PARTS.splitAsStream(read).filter(piece -> piece.length() >= NAME).toList();
    }

    private static Optional<String> others(String text, int end) {
        Matcher others = OTHERS.matcher(text).region(end, text.length());
        return others.lookingAt() ? Optional.of(text.substring(end, Math.min(text.length(), end + SHOWN))) : Optional.empty();
    }
}
