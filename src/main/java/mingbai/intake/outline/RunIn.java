package mingbai.intake.outline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mingbai.intake.source.Findings;
import mingbai.intake.source.Known;
import mingbai.intake.source.Texts;
import mingbai.problem.Place;
import mingbai.problem.Rule;
import mingbai.problem.Said;

/**
 * A short heading that goes on with text in its line.
 *
 * <pre>{@code 加强组织领导。各地要建立协调机制。}</pre>
 *
 * @param heading without the mark behind it
 * @param mark    behind it; empty: the text begins a line of its own
 * @param text    behind the mark; empty: it begins a line of its own
 */
record RunIn(String heading, String mark, String text) {
    private static final String MARKS = "。：";
    private static final String OPENING = "“‘《（(〔[【";
    private static final String CLOSING = "”’》）)〕]】";
    private static final int SHORTEST = 2;
    /** No heading is longer. */
    static final int LONGEST = 30;
    /** What headings hardly have: clauses and quantities. */
    private static final Pattern SENTENCE = Pattern.compile(".*(?:[，,；;]|\\d\\s*" + Known.any("quantities") + ").*");
    private static final Pattern UNITS = Pattern.compile("(?:.{2,}" + Known.any("unit.endings") + "、)+.{2,}" + Known.any("unit.endings"));
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

    /** The heading that a line begins with; absent: none. @param goesOn whether more lines follow, so that it may be the whole line */
    static Optional<RunIn> of(String line, boolean goesOn) {
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

    /** Whether it reads as a heading and not as a sentence. */
    private boolean likely() {
        return !SENTENCE.matcher(heading).matches();
    }

    /**
     * The headings of the items of a plan, by their places among them: in each style of numbers in which most begin so, with the mark that
     * most have. Reported are items that do not do as most, and headings that read as sentences.
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
