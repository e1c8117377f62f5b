package mingbai.intake.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mingbai.intake.outline.Outline.Entry;
import mingbai.intake.outline.Outline.Heading;
import mingbai.intake.outline.Outline.Part;
import mingbai.intake.source.Known;
import mingbai.intake.source.Passage;
import mingbai.intake.source.SourceTable.Cell;
import mingbai.intake.source.SourceTable.Merge;
import mingbai.intake.source.Texts;
import mingbai.model.SourceText.Is;
import mingbai.problem.Place;

/**
 * A plan in prose: an item begins with a number in the style that stands in front of what names units, headings are numbered in the styles
 * above it, and fields are lines that begin with a known label, or brackets at the end of a sentence.
 *
 * <pre>{@code 3.开工亿元以上项目20个。（牵头单位：区发改局；责任单位：各街道）}</pre>
 */
final class ProseOutline {
    private final List<Passage.Line> lines;
    private final List<Optional<Enumeration>> numbers;
    /** Whether each line names units; whether it does, or one behind it before the next number; and where the next number is. */
    private final boolean[] units;
    private final boolean[] named;
    private final int[] next;
    /** The last line that names units; negative: none does. */
    private int lastUnits = -1;
    private final int itemLevel;
    /** Where the signature begins. */
    private final int signed;
    private final OpenPart parts = new OpenPart();
    private final List<String> below = new ArrayList<>();
    private final Clauses clauses;
    /** The number of the item that was begun last; negative: none is open. */
    private int open = -1;

    private ProseOutline(List<Passage.Line> lines) {
        this.lines = lines;
        this.numbers = lines.stream().map(line -> Enumeration.of(line.text())).toList();
        this.units = new boolean[lines.size()];
        this.named = new boolean[lines.size()];
        this.next = new int[lines.size()];
        look();
        this.itemLevel = itemLevel();
        this.signed = signed();
        this.clauses = new Clauses(Known.words(called() + ".text"));
    }

    private void look() {
        for (int i = lines.size() - 1; i >= 0; i--) {
            boolean goesOn = i + 1 < lines.size() && numbers.get(i + 1).isEmpty();
            String text = lines.get(i).text();
            units[i] = Label.begins(text) || !Bracket.of(text).isEmpty();
            named[i] = units[i] || goesOn && named[i + 1];
            next[i] = goesOn ? next[i + 1] : i + 1;
            if (units[i]) lastUnits = Math.max(lastUnits, i);
        }
    }

    /** Absent: nothing in it is numbered. @param lines that are not blank */
    static Optional<Outline> of(List<Passage.Line> lines) {
        int first = 0;
        while (first < lines.size() && Enumeration.of(lines.get(first).text()).isEmpty()) first++;
        if (first == lines.size()) return Optional.empty();
        Lines above = Lines.of(lines.subList(0, first).stream().map(Passage.Line::text).toList());
        ProseOutline prose = new ProseOutline(lines.subList(first, lines.size()));
        for (int i = 0; i < prose.lines.size(); i++) prose.line(i);
        return Optional.of(prose.outline(above));
    }

    private Outline outline(Lines above) {
        List<Field> fields = new ArrayList<>();
        fields.add(new Field(Is.NUMBER, "", Known.words(called() + ".number"), Optional.empty(), "", "", 0));
        fields.addAll(clauses.fields());
        List<Field> named = Fields.named(fields);
        List<Field> behind = named.subList(1, named.size());
        List<Part> all = new ArrayList<>();
        int item = 0;
        for (Part part : parts.all()) {
            if (part instanceof Entry entry) {
                all.add(new Entry(entry.place(), entry.number(), entry.title(), clauses.rows(item++, behind, entry.place())));
            } else all.add(part);
        }
        return new Outline(true, above.above(), above.title(), above.introduction(), List.of(), named, Set.of(), all, below);
    }

    /** By which words it is known what numbers and texts are called. */
    private String called() {
        return itemLevel == Enumeration.ARTICLE ? "article" : "prose";
    }

    /** Articles where there are some, or else the style of the numbers in front of what names units; where nothing does, the innermost. */
    private int itemLevel() {
        if (numbers.stream().flatMap(Optional::stream).filter(number -> number.level() == Enumeration.ARTICLE).count() > 1) {
            return Enumeration.ARTICLE;
        }
        int last = -1;
        int deepest = 0;
        for (int i = 0; i < lines.size(); i++) {
            last = numbers.get(i).map(Enumeration::level).orElse(last);
            deepest = Math.max(deepest, last);
            if (last >= 0 && units[i]) return last;
        }
        return deepest;
    }

    /** Whether a line in the style of items is a heading: of the numbers below it at least half name units, and it names none itself. */
    private boolean over(int line) {
        int level = numbers.get(line).orElseThrow().level();
        int below = 0;
        int some = 0;
        for (int i = next[line]; i < lines.size() && numbers.get(i).orElseThrow().level() > level; i = next[i]) {
            below++;
            if (named[i]) some++;
        }
        return below > 0 && some * 2 >= below && some > 1 && !named[line];
    }

    private void line(int at) {
        Passage.Line line = lines.get(at);
        if (at >= signed) {
            below.add(line.text());
            return;
        }
        int level = numbers.get(at).map(Enumeration::level).orElse(-1);
        boolean begins = level == itemLevel ? !over(at) : level >= 0 && named[at] && (level < itemLevel || open < 0 || open >= level);
        if (begins) {
            String number = numbers.get(at).orElseThrow().text();
            Place place = line.place();
            parts.begin(new Entry(place, new Cell(number.strip(), place, Merge.NONE), new Cell("", place, Merge.NONE), List.of()));
            clauses.begin();
            open = level;
            said(at, line.text().substring(number.length()).strip());
        } else if (level >= 0 && (level <= itemLevel || open < 0)) {
            open = -1;
            parts.begin(new Heading(line.text(), level, List.of(), true, line.place()));
        } else if (open >= 0) said(at, line.text());
        else if (parts.headed()) parts.say(line.text());
    }

    /** Where the signature begins that follows on the last number; behind the last line where there is none. */
    private int signed() {
        int behind = lines.size();
        while (behind > 0 && numbers.get(behind - 1).isEmpty()) behind--;
        return behind + StatedParticulars.signature(lines.subList(behind, lines.size()).stream().map(Passage.Line::text).toList());
    }

    /** A paragraph of an item; behind the last number, what follows units and names none stands below the plan. */
    private void said(int at, String paragraph) {
        boolean last = next[at] == lines.size();
        if (!below.isEmpty() || last && (clauses.named() && lastUnits < at || Texts.note(paragraph))) {
            below.add(paragraph);
            return;
        }
        if (Label.begins(paragraph)) {
            clauses.labels(paragraph, "", "");
            return;
        }
        int from = 0;
        for (Bracket bracket : Bracket.of(paragraph)) {
            clauses.text(paragraph.substring(from, bracket.start()));
            clauses.bracket(bracket);
            from = bracket.end();
        }
        clauses.text(paragraph.substring(from));
    }
}
