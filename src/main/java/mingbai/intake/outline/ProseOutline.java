package mingbai.intake.outline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mingbai.intake.outline.HeadWords.Meaning;
import mingbai.intake.outline.Outline.Entry;
import mingbai.intake.outline.Outline.Heading;
import mingbai.intake.outline.Outline.Part;
import mingbai.intake.source.Known;
import mingbai.intake.source.Passage;
import mingbai.intake.source.SourceTable.Cell;
import mingbai.intake.source.SourceTable.Merge;
import mingbai.model.SourceText.Is;
import mingbai.problem.Place;

/**
 * A plan in prose: an item begins with a number in the style that stands in front of what names units, headings are numbered in the styles
 * above it, and fields are lines that begin with a known label, or brackets at the end of a paragraph.
 *
 * <pre>{@code 3.开工亿元以上项目20个。（牵头单位：区发改局；责任单位：各街道）}</pre>
 */
final class ProseOutline {
    private static final Pattern LABEL = Pattern.compile("(?:^|(?<=[；;，,。（(〔\\[【 　]))([^；;，,。：:（(〔\\[【]{2,16})([：:])");
    private static final Pattern BRACKET = Pattern.compile("(?s)(.*)([（(〔\\[【])([^（(〔\\[【）)〕\\]】]*(?:[（(][^（()）]*[）)][^（(〔\\[【）)〕\\]】]*)*)"
            + "([）)〕\\]】][。；;]?)");
    private static final Pattern LIMIT = Pattern.compile("[^、]*" + Known.any("limit.words") + ".{0,4}");
    private static final Pattern UNITS = Pattern.compile(".*(?:" + Known.any("unit.endings") + "|"
            + HeadWords.roles().keySet().stream().map(Pattern::quote).collect(Collectors.joining("|")) + ")");
    private static final Pattern NOTE = Pattern.compile("(?s)" + Known.any("note") + "\\s*[:：].*");

    private final List<Passage.Line> lines;
    private final int itemLevel;
    private final List<Part> parts = new ArrayList<>();
    private final List<String> below = new ArrayList<>();
    /** By what stands before and behind them. */
    private final Map<List<String>, Field> fields = new LinkedHashMap<>();
    private final Map<Field, StringBuilder> cells = new LinkedHashMap<>();
    private final Field number;
    private final Field text;
    private Optional<Passage.Line> begun = Optional.empty();
    private String counted = "";

    private ProseOutline(List<Passage.Line> lines) {
        this.lines = lines;
        this.itemLevel = itemLevel();
        this.number = new Field(Is.NUMBER, "", Known.words("prose.number"), Optional.empty(), "", "", 0);
        this.text = new Field(Is.TEXT, "", Known.words("prose.text"), Optional.empty(), "", "", 1);
        fields.put(List.of("number"), number);
        fields.put(List.of("text"), text);
    }

    /** Absent: nothing in it is numbered. @param lines that are not blank */
    static Optional<Outline> of(List<Passage.Line> lines) {
        int first = 0;
        while (first < lines.size() && Enumeration.of(lines.get(first).text()).isEmpty()) first++;
        if (first == lines.size()) return Optional.empty();
        Lines above = Lines.of(lines.subList(0, first).stream().map(Passage.Line::text).toList());
        ProseOutline prose = new ProseOutline(lines.subList(first, lines.size()));
        prose.lines.forEach(prose::line);
        prose.end();
        return Optional.of(prose.outline(above));
    }

    /** The same with fields that have ids. */
    private Outline outline(Lines above) {
        List<Field> all = new ArrayList<>(fields.values());
        List<Field> named = Fields.named(all);
        List<Part> renamed = parts.stream().map(part -> part instanceof Entry entry ? new Entry(entry.place(), entry.number(),
                entry.title(),
                entry.rows().stream().map(row -> renamed(row, all, named)).toList()) : part).toList();
        return new Outline(true, above.above(), above.title(), above.introduction(), List.of(), named, renamed, below);
    }

    private static Map<Field, Cell> renamed(Map<Field, Cell> row, List<Field> all, List<Field> named) {
        Map<Field, Cell> cells = new LinkedHashMap<>();
        row.forEach((field, cell) -> cells.put(named.get(all.indexOf(field)), cell));
        return cells;
    }

    /** The style of the numbers in front of what names units; where nothing does, the innermost. */
    private int itemLevel() {
        int last = -1;
        int deepest = 0;
        for (Passage.Line line : lines) {
            Optional<Enumeration> number = Enumeration.of(line.text());
            last = number.map(Enumeration::level).orElse(last);
            deepest = Math.max(deepest, last);
            if (last >= 0 && (labelled(line.text()) || bracketed(line.text()).isPresent())) return last;
        }
        return deepest;
    }

    private void line(Passage.Line line) {
        Optional<Enumeration> enumeration = Enumeration.of(line.text());
        if (enumeration.isPresent() && enumeration.get().level() < itemLevel) {
            end();
            parts.add(new Heading(line.text(), enumeration.get().level(), List.of(), true, line.place()));
        } else if (enumeration.isPresent() && enumeration.get().level() == itemLevel) {
            end();
            begun = Optional.of(line);
            counted = enumeration.get().text();
            paragraph(line.text().substring(counted.length()).strip());
        } else if (begun.isPresent()) {
            if (labelled(line.text())) labels(line.text(), "", "");
            else if (NOTE.matcher(line.text()).matches() || !below.isEmpty()) below.add(line.text());
            else paragraph(line.text());
        } else if (!parts.isEmpty() && parts.get(parts.size() - 1) instanceof Heading heading) {
            parts.set(parts.size() - 1, heading.and(line.text()));
        }
    }

    private static boolean labelled(String line) {
        Matcher label = LABEL.matcher(line);
        return label.lookingAt() && meaning(label.group(1)).isPresent();
    }

    private static Optional<Meaning> meaning(String label) {
        return HeadWords.of(label).filter(meaning -> !List.of(Is.NUMBER, Is.TITLE, Is.GROUP).contains(meaning.is()));
    }

    /** What is in brackets at the end of a paragraph, if it names units. */
    private static Optional<Matcher> bracketed(String line) {
        Matcher bracket = BRACKET.matcher(line);
        if (!bracket.matches() || bracket.group(1).isBlank()) return Optional.empty();
        String inside = bracket.group(3);
        boolean units = labelled(inside) || List.of(inside.split("[、，,；;]")).stream()
                .allMatch(piece -> UNITS.matcher(piece).matches() || LIMIT.matcher(piece).matches())
                && UNITS.matcher(inside.split("[、，,；;]")[0]).matches();
        return units ? Optional.of(bracket) : Optional.empty();
    }

    private void paragraph(String paragraph) {
        Optional<Matcher> bracket = bracketed(paragraph);
        if (bracket.isEmpty()) {
            add(text, paragraph);
            return;
        }
        add(text, bracket.get().group(1));
        String inside = bracket.get().group(3);
        if (labelled(inside)) {
            labels(inside, bracket.get().group(2), bracket.get().group(4));
            return;
        }
        int mark = Math.max(inside.lastIndexOf('，'), Math.max(inside.lastIndexOf('；'), inside.lastIndexOf(',')));
        boolean limited = mark > 0 && LIMIT.matcher(inside.substring(mark + 1)).matches() && !UNITS.matcher(inside.substring(mark
                + 1)).matches();
        add(field(Is.UNITS, "", Optional.empty(), bracket.get().group(2), limited ? "" : bracket.get().group(4)),
                limited ? inside.substring(0, mark) : inside);
        if (limited) {
            add(field(Is.LIMIT, "", Optional.empty(), inside.substring(mark, mark + 1), bracket.get().group(4)), inside.substring(mark
                    + 1));
        }
    }

    /** Fields behind labels. @param open what stands before the first, @param close what stands behind the last */
    private void labels(String line, String open, String close) {
        List<int[]> found = new ArrayList<>();
        Matcher label = LABEL.matcher(line);
        while (label.find()) if (meaning(label.group(1)).isPresent()) found.add(new int[] {label.start(), label.end()});
        for (int i = 0; i < found.size(); i++) {
            int from = found.get(i)[1];
            boolean last = i + 1 == found.size();
            int to = last ? line.length() : found.get(i + 1)[0];
            int begin = found.get(i)[0];
            while (i > 0 && begin > found.get(i - 1)[1] && "；;，,。 　".indexOf(line.charAt(begin - 1)) >= 0) begin--;
            while (!last && to > from && "；;，,。 　".indexOf(line.charAt(to - 1)) >= 0) to--;
            Meaning meaning = meaning(line.substring(found.get(i)[0], found.get(i)[1] - 1)).orElseThrow();
            String literal = (i == 0 ? open : "") + line.substring(begin, from);
            add(field(meaning.is(), meaning.id(), meaning.role(), literal, last ? close : ""), line.substring(from, to).strip());
        }
    }

    private Field field(Is is, String id, Optional<String> role, String label, String close) {
        return fields.computeIfAbsent(List.of(label, close), key -> new Field(is, id, List.of(), role, label, close, fields.size()));
    }

    private void add(Field field, String said) {
        StringBuilder cell = cells.computeIfAbsent(field, first -> new StringBuilder());
        cell.append(cell.length() == 0 ? "" : "\n").append(said);
    }

    private void end() {
        if (begun.isEmpty()) return;
        Place place = begun.get().place();
        Map<Field, Cell> row = new LinkedHashMap<>();
        cells.forEach((field, said) -> row.put(field, new Cell(said.toString(), place, Merge.NONE)));
        parts.add(new Entry(place, new Cell(counted.strip(), place, Merge.NONE), new Cell("", place, Merge.NONE), List.of(row)));
        cells.clear();
        begun = Optional.empty();
    }
}
