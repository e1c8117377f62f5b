package mingbai.intake.outline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mingbai.intake.outline.Outline.Entry;
import mingbai.intake.outline.Outline.Heading;
import mingbai.intake.outline.Outline.Part;
import mingbai.intake.source.Findings;
import mingbai.intake.source.Lexicon;
import mingbai.intake.source.Passage;
import mingbai.intake.source.SourceTable.Cell;
import mingbai.intake.source.SourceTable.Merge;
import mingbai.intake.source.Texts;
import mingbai.model.SourceText.Is;
import mingbai.problem.Place;
import mingbai.problem.Rule;
import mingbai.problem.Said;

/**
 * A plan in prose: an item begins with a number in the style that stands in front of what names units, headings are numbered in the styles
 * above it, and fields are lines that begin with a known label, or brackets at the end of a sentence.
 *
 * <pre>{@code 3.开工亿元以上项目20个。（牵头单位：区发改局；责任单位：各街道）}</pre>
 */
final class ProseOutline {
    /** Fewer than one in so many items that name units are hardly what a plan names them in. */
    private static final int FEW = 6;

    private final List<Passage.Line> lines;
    private final List<Optional<Enumeration>> numbers;
    /** Whether each line names units; whether it does, or one behind it before the next number; and where the next number is. */
    private final boolean[] units;
    private final boolean[] named;
    private final int[] next;
    /** Whether so many lines end with brackets that seem to name units, and have no word of it, that these are units. */
    private final boolean bracketed;
    /** The last line that names units; negative: none does. */
    private int lastUnits;
    private final int itemLevel;
    /** Whether most items go on in a line that names no units behind one that does. */
    private final boolean goOn;
    /** How many lines begin with each label, and how many with a number of the level of items: few labels are columns of none. */
    private final Map<String, Integer> labels = new HashMap<>();
    private final long items;
    /** Where the signature begins. */
    private final int signed;
    private final OpenPart parts = new OpenPart();
    private final List<String> below = new ArrayList<>();
    private final Clauses clauses = new Clauses();
    /** The levels of the numbers of the items. */
    private final List<Integer> levels = new ArrayList<>();
    /** That of the item that was begun last; negative: none is open. */
    private int open = -1;
    /** The level of the number of the last heading. */
    private int heading = -1;
    /** The line of the first heading behind the last item; negative: an item is the last. */
    private int trailing = -1;
    /** The levels of the headings before the first item, whose style may be one that elsewhere is within items. */
    private final Set<Integer> outer = new HashSet<>();

    private ProseOutline(List<Passage.Line> lines, List<Optional<Enumeration>> numbers) {
        this.lines = lines;
        this.numbers = numbers;
        this.units = new boolean[lines.size()];
        this.named = new boolean[lines.size()];
        this.next = new int[lines.size()];
        look(true);
        int level = itemLevel();
        this.bracketed = lines.stream().filter(line -> Bracket.of(line.text()).stream().anyMatch(one -> !one.sure())).count() * FEW
                >= lines(level);
        if (!bracketed) look(false);
        this.itemLevel = bracketed ? level : itemLevel();
        this.goOn = goOn();
        this.signed = signed();
        this.items = lines(itemLevel);
        for (int i = 0; i < lines.size(); i++) {
            Label.first(numbers.get(i).isPresent() ? behindNumber(i) : lines.get(i).text())
                    .ifPresent(label -> labels.merge(label.label(), 1, Integer::sum));
        }
    }

    /** The lines that begin with a number and name units, or behind which one does before the next number: they read as items. */
    static List<Passage.Line> likely(List<Passage.Line> lines) {
        List<Optional<Enumeration>> numbers = Lines.numbers(lines);
        List<Passage.Line> items = new ArrayList<>();
        int open = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (numbers.get(i).isPresent()) open = i;
            if (open < 0 || !units(lines.get(i).text(), false)) continue;
            items.add(lines.get(open));
            open = -1;
        }
        return items;
    }

    /** @param all whether brackets name units that have no word of it */
    private static boolean units(String text, boolean all) {
        return Label.first(text).filter(Label::plans).isPresent() || Bracket.of(text).stream().anyMatch(bracket -> all || bracket.sure());
    }

    /** @param all whether brackets name units that have no word of it */
    private void look(boolean all) {
        lastUnits = -1;
        for (int i = lines.size() - 1; i >= 0; i--) {
            boolean goesOn = i + 1 < lines.size() && numbers.get(i + 1).isEmpty();
            units[i] = units(lines.get(i).text(), all);
            named[i] = units[i] || goesOn && named[i + 1];
            next[i] = goesOn ? next[i + 1] : i + 1;
            if (units[i]) lastUnits = Math.max(lastUnits, i);
        }
    }

    /**
     * Absent: nothing in it is numbered.
     *
     * @param lines    that are not blank
     * @param followed whether another document with items follows: headings behind the last item would be those before the other's first,
     *                 and so stand below it as lines
     */
    static Optional<Outline> of(List<Passage.Line> lines, boolean followed, Findings findings) {
        int first = 0;
        List<Optional<Enumeration>> numbers = Lines.numbers(lines);
        while (first < lines.size() && numbers.get(first).isEmpty()) first++;
        if (first == lines.size()) return Optional.empty();
        List<String> texts = lines.stream().map(Passage.Line::text).toList();
        int letter = Lines.letter(texts.subList(0, first));
        Lines above = Lines.of(texts.subList(letter, first)).below(texts.subList(0, letter));
        ProseOutline prose = new ProseOutline(lines.subList(first, lines.size()), numbers.subList(first, lines.size()));
        for (int i = 0; i < prose.lines.size(); i++) prose.line(i);
        return Optional.of(prose.outline(above, String.join("\n\n", texts), followed, findings));
    }

    private Outline outline(Lines above, String text, boolean followed, Findings findings) {
        boolean ended = followed && trailing >= 0 && !levels.isEmpty();
        List<Part> begun = ended ? items(parts.all()) : parts.all();
        Map<Integer, RunIn> titles = itemLevel == Enumeration.ARTICLE ? Map.of() : RunIn.all(beginnings(begun), findings);
        titles.forEach((item, title) -> clauses.begin(item, title.text()));
        boolean asked = titles.values().stream().filter(RunIn::asks).count() * 2 > titles.size();
        List<Field> fields = new ArrayList<>();
        fields.add(new Field(Is.NUMBER, "", Lexicon.words(called() + ".number"), Optional.empty(), "", "", 0));
        titles.values().stream().findFirst().ifPresent(title ->
                fields.add(new Field(Is.TITLE, "", Lexicon.words((asked ? "question" : called()) + ".title"), Optional.empty(), "",
                        title.mark(), 1)));
        int own = fields.size();
        String below = asked ? "question.text" : titles.isEmpty() ? called() + ".text" : called() + ".below-title";
        fields.addAll(clauses.fields(Lexicon.words(below), own));
        List<Field> named = ColumnKinds.named(fields);
        List<Field> behind = named.subList(own, named.size());
        List<Part> all = new ArrayList<>();
        int item = 0;
        for (Part part : begun) {
            if (part instanceof Entry entry) {
                Cell title = new Cell(titles.containsKey(item) ? titles.get(item).heading() : "", entry.place(), Merge.NONE);
                all.add(new Entry(entry.place(), entry.number(), title, clauses.rows(item++, behind, entry.place())));
            } else all.add(part);
        }
        return new Outline(Optional.of(text), above.above(), above.title(), above.introduction(), List.of(), named, Set.of(), all,
                ended ? lines.subList(trailing, lines.size()).stream().map(Passage.Line::text).toList() : this.below);
    }

    /** The parts up to the last item. */
    private static List<Part> items(List<Part> parts) {
        int end = parts.size();
        while (parts.get(end - 1) instanceof Heading) end--;
        return parts.subList(0, end);
    }

    private List<RunIn.Beginning> beginnings(List<Part> begun) {
        List<RunIn.Beginning> beginnings = new ArrayList<>();
        for (Part part : begun) {
            int item = beginnings.size();
            if (part instanceof Entry entry) {
                beginnings.add(new RunIn.Beginning(entry.place(), levels.get(item), clauses.first(item), clauses.goesOn(item)));
            }
        }
        return beginnings;
    }

    /** By which words it is known what numbers, titles and texts are called: what names no units is no task. */
    private String called() {
        return itemLevel == Enumeration.ARTICLE ? "article" : lastUnits < 0 ? "section" : "prose";
    }

    /** Articles where there are some, or else the style of the numbers in front of most that names units; where nothing does, see below. */
    private int itemLevel() {
        if (numbers.stream().flatMap(Optional::stream).filter(number -> number.level() == Enumeration.ARTICLE).count() > 1) {
            return Enumeration.ARTICLE;
        }
        TreeMap<Integer, Integer> named = new TreeMap<>();
        int last = -1;
        for (int i = 0; i < lines.size(); i++) {
            last = numbers.get(i).map(Enumeration::level).orElse(last);
            if (last >= 0 && units[i]) named.merge(last, 1, Integer::sum);
        }
        return named.entrySet().stream().max(Map.Entry.comparingByValue()).filter(most -> most.getValue() * FEW >= lines(most.getKey()))
                .map(Map.Entry::getKey).orElseGet(() -> whole(innermost()));
    }

    /** How many lines have a number of a level. */
    private long lines(int level) {
        return numbers.stream().flatMap(Optional::stream).filter(number -> number.level() == level).count();
    }

    /**
     * The level, or the next one outside of it where headings with text and none of its items are half as many as these, or have more text
     * than all of them.
     */
    private int whole(int level) {
        int outside = -1;
        int without = 0;
        int apart = 0;
        int within = 0;
        for (int i = 0; i < lines.size(); i = next[i]) {
            int one = numbers.get(i).map(Enumeration::level).orElse(level);
            int said = lines.subList(i, next[i]).stream().mapToInt(line -> line.text().length()).sum();
            if (one >= level) within += said;
            if (one >= level) continue;
            outside = Math.max(outside, one);
            boolean alone = next[i] == lines.size() || numbers.get(next[i]).orElseThrow().level() <= one;
            if (!alone || next[i] == i + 1 && !Texts.ended(lines.get(i).text())) continue;
            without++;
            apart += said;
        }
        return outside < 0 || without * 2L < lines(level) && apart <= within ? level : whole(outside);
    }

    /** The innermost style of numbers in which headings go on with text, unless another has many more of them; where none does, of all. */
    private int innermost() {
        TreeMap<Integer, Integer> all = new TreeMap<>();
        TreeMap<Integer, Integer> headed = new TreeMap<>();
        for (int i = 0; i < lines.size(); i++) {
            if (numbers.get(i).isEmpty()) continue;
            all.merge(numbers.get(i).get().level(), 1, Integer::sum);
            if (RunIn.of(behindNumber(i), false).isPresent()) headed.merge(numbers.get(i).get().level(), 1, Integer::sum);
        }
        int most = headed.values().stream().max(Comparator.naturalOrder()).orElse(0);
        return headed.descendingMap().entrySet().stream()
                .filter(style -> style.getValue() * 2 > all.get(style.getKey()) && style.getValue() > 1 && style.getValue() * 2 >= most)
                .map(Map.Entry::getKey).findFirst().orElse(all.lastKey());
    }

    private boolean goOn() {
        List<Integer> items = IntStream.range(0, lines.size())
                .filter(i -> numbers.get(i).filter(number -> number.level() == itemLevel).isPresent()).boxed().toList();
        return items.stream().filter(i -> units[i] && next[i] > i + 1 && !units[i + 1]).count() * 2 > items.size();
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
        boolean begins = level == itemLevel ? !over(at) : level >= 0 && named[at] && (level < itemLevel || open < 0 || open >= level)
                || level >= 0 && level < itemLevel && sentences(at) && !parts.headed();
        if (begins) {
            Place place = line.place();
            String number = numbers.get(at).orElseThrow().text().strip();
            parts.begin(new Entry(place, new Cell(number, place, Merge.NONE), new Cell("", place, Merge.NONE), List.of()));
            clauses.begin();
            levels.add(level);
            open = level;
            trailing = -1;
            if (Label.begins(behindNumber(at))) clauses.text(behindNumber(at)); // an item has a text
            else said(at, behindNumber(at));
        } else if (level >= 0 && (level <= itemLevel || open < 0 || again(at, level))) {
            open = -1;
            heading(at, level);
        } else if (open >= 0) said(at, line.text());
        else if (parts.headed()) parts.say(line.text());
    }

    /** Whether a line is a heading as those before the first item are, and an item or another of them follows on it at once. */
    private boolean again(int at, int level) {
        return outer.contains(level) && !Texts.ended(lines.get(at).text()) && at + 1 < lines.size()
                && numbers.get(at + 1).filter(number -> number.level() == itemLevel || outer.contains(number.level())).isPresent();
    }

    private String behindNumber(int at) {
        return lines.get(at).text().substring(numbers.get(at).orElseThrow().text().length()).strip();
    }

    /** Whether a numbered line is too long for a heading, and begins with none. */
    private boolean sentences(int at) {
        String said = behindNumber(at);
        return Texts.ended(said) && said.length() > RunIn.LONGEST && RunIn.of(said, false).isEmpty();
    }

    /**
     * A heading, with the text that goes on in its line: where that is nothing but sentences, the number alone is the heading. What is
     * numbered within a heading and has sentences is text of that one.
     */
    private void heading(int at, int level) {
        String line = lines.get(at).text().strip();
        Optional<RunIn> runIn = RunIn.of(behindNumber(at), false);
        boolean sentences = sentences(at);
        if (parts.headed() && (sentences && level > heading || runIn.isPresent() && level > itemLevel)) {
            parts.say(line);
            return;
        }
        String text = sentences ? behindNumber(at) : runIn.map(RunIn::text).orElse("");
        String said = line.substring(0, line.length() - text.length()).strip();
        parts.begin(new Heading(said, level, Heading.At.ROW, lines.get(at).place()));
        heading = level;
        if (trailing < 0) trailing = at;
        if (levels.isEmpty()) outer.add(level);
        if (!text.isEmpty()) parts.say(text);
    }

    /** Where the list of annexes or the signature begins that follows on the last number; behind the last line where there is none. */
    private int signed() {
        int behind = lines.size();
        while (behind > 0 && numbers.get(behind - 1).isEmpty()) behind--;
        for (int i = behind; i < lines.size(); i++) if (Lines.annex(lines.get(i).text())) return i;
        return behind + StatedParticulars.signature(lines.subList(behind, lines.size()).stream().map(Passage.Line::text).toList());
    }

    /** A paragraph of an item; behind the last number, what follows units and names none stands below the plan. */
    private void said(int at, String paragraph) {
        boolean last = next[at] == lines.size();
        boolean behind = clauses.named() && lastUnits < at && !(goOn && lastUnits + 1 == at);
        if (!below.isEmpty() || last && (behind || Texts.note(paragraph) || Lines.annex(paragraph))) {
            below.add(paragraph);
            return;
        }
        if (Label.first(paragraph).filter(label -> label.plans() || labels.get(label.label()) * FEW >= items).isPresent()) {
            clauses.labels(paragraph, "", "");
            return;
        }
        int from = 0;
        for (Bracket bracket : Bracket.of(paragraph)) {
            if (!bracketed && !bracket.sure()) continue;
            clauses.text(paragraph.substring(from, bracket.start()));
            clauses.bracket(bracket);
            from = bracket.end();
        }
        clauses.text(paragraph.substring(from));
    }

    /**
     * A short heading that goes on with text in its line.
     *
     * <pre>{@code 加强组织领导。各地要建立协调机制。}</pre>
     *
     * @param heading without the mark behind it
     * @param mark    behind it; empty: the text begins a line of its own
     * @param text    behind the mark; empty: it begins a line of its own
     */
    private record RunIn(String heading, String mark, String text) {
        private static final String MARKS = "。：";
        private static final String OPENING = "“‘《（(〔[【";
        private static final String CLOSING = "”’》）)〕]】";
        private static final int SHORTEST = 2;
        /** No heading is longer. */
        static final int LONGEST = 30;
        /** What headings hardly have: clauses and quantities. */
        private static final Pattern SENTENCE = Pattern.compile(".*(?:[，,；;]|\\d\\s*" + Lexicon.any("quantities") + ").*");
        /** A question, without sentences before it. */
        private static final Pattern QUESTION = Pattern.compile("([^。！；？!;?]{2,60}[？?])\\s*");
        private static final Pattern UNITS =
                Pattern.compile("(?:.{2,}" + Lexicon.any("unit.endings") + "、)+.{2,}" + Lexicon.any("unit.endings"));
        /** Of so many items of a style one at least has to begin so for the others to be worth a look. */
        private static final int SOME = 3;

        /**
         * How an item begins.
         *
         * @param level  of its number
         * @param line   its first line without the number; empty: it has no text
         * @param goesOn whether its text has further lines
         */
        record Beginning(Place place, int level, String line, boolean goesOn) {}

        /**
         * The heading that a line begins with; absent: none.
         *
         * @param goesOn whether more lines follow, so that it may be the whole line
         */
        static Optional<RunIn> of(String line, boolean goesOn) {
            Optional<RunIn> question = question(line, goesOn);
            if (question.isPresent()) return question;
            int end = 0;
            for (int depth = 0; end < line.length() && (depth > 0 || MARKS.indexOf(line.charAt(end)) < 0); end++) {
                depth += OPENING.indexOf(line.charAt(end)) >= 0 ? 1 : CLOSING.indexOf(line.charAt(end)) >= 0 ? -1 : 0;
            }
            String heading = line.substring(0, end).strip();
            String mark = line.substring(end, Math.min(line.length(), end + 1));
            String text = line.substring(end + mark.length()).strip();
            boolean units = !mark.equals("：") && UNITS.matcher(heading).matches();
            boolean brief = heading.length() >= SHORTEST && heading.length() <= LONGEST && !units;
            boolean whole = mark.isEmpty() && Texts.ended(heading);
            return brief && !whole && (goesOn || !text.isEmpty()) ? Optional.of(new RunIn(heading, mark, text)) : Optional.empty();
        }

        /** The question that a line begins with, which no mark parts from its answer. */
        private static Optional<RunIn> question(String line, boolean goesOn) {
            Matcher question = QUESTION.matcher(line);
            return question.lookingAt() && (goesOn || question.end() < line.length())
                    ? Optional.of(new RunIn(question.group(1), "", line.substring(question.end()))) : Optional.empty();
        }

        /** Whether it reads as a heading and not as a sentence. */
        private boolean likely() {
            return !SENTENCE.matcher(heading).matches() || asks();
        }

        private boolean asks() {
            return QUESTION.matcher(heading).matches();
        }

        /**
         * The headings of the items of a plan, by their places among them: in each style of numbers in which most begin so, with the mark
         * that most have. Reported are items that do not do as most, and headings that read as sentences.
         */
        static Map<Integer, RunIn> all(List<Beginning> items, Findings findings) {
            List<Optional<RunIn>> found = items.stream().map(item -> of(item.line(), item.goesOn())).toList();
            List<Integer> usual = new ArrayList<>();
            styles(items).forEach(style -> {
                List<Integer> likely = style.stream().filter(i -> found.get(i).filter(RunIn::likely).isPresent()).toList();
                if (likely.size() < 2) return;
                if (likely.size() * 2 > style.size()) usual.addAll(style);
                else if (likely.size() * SOME >= style.size()) report("heading.some", items.get(likely.get(0)), findings);
            });
            Map<String, Long> marks = usual.stream().flatMap(i -> found.get(i).stream())
                    .collect(Collectors.groupingBy(RunIn::mark, TreeMap::new, Collectors.counting()));
            String mark = marks.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse("");
            Map<Integer, RunIn> headings = new TreeMap<>();
            usual.stream().sorted().forEach(i -> {
                Optional<RunIn> heading = found.get(i).filter(one -> one.mark().equals(mark));
                heading.ifPresent(one -> headings.put(i, one));
                if (heading.filter(RunIn::likely).isEmpty()) {
                    report(heading.isEmpty() ? "heading.none" : "heading.sentence", items.get(i), findings);
                }
            });
            return headings;
        }

        /** The places of the items, by the styles of their numbers. */
        private static Collection<List<Integer>> styles(List<Beginning> items) {
            return IntStream.range(0, items.size()).boxed()
                    .collect(Collectors.groupingBy(i -> items.get(i).level(), TreeMap::new, Collectors.toList())).values();
        }

        private static void report(String how, Beginning item, Findings findings) {
            findings.add(Rule.IMPORT_HEADING_DOUBTFUL, item.place(), Said.say(how, Texts.shown(item.line())));
        }
    }
}
