package mingbai.prove.judge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mingbai.format.OfficialText;
import mingbai.language.Language;
import mingbai.model.Item;
import mingbai.plan.PageKind;
import mingbai.plan.Part;
import mingbai.plan.Plan;
import mingbai.problem.Rule;
import mingbai.problem.Said;
import mingbai.prove.page.OfficialSums;
import mingbai.prove.page.PageFacts;
import mingbai.prove.page.PageFacts.Passage;
import mingbai.prove.page.Reading;

/**
 * The official text on a page is the source's. Elements with {@code data-official} hold it and nothing else: on a
 * Chinese item page the row, on the Chinese table page the whole document, on the parallel pages and in the one-file edition all rows, on
 * an English item page the field that is named; other pages have none. Where rows go on in parts, each has its own: together they are the
 * whole. What is before the rows is on the first part of the table, and the heads of the columns on each.
 */
public final class OfficialPassages {
    private final JudgedPage page;
    private final OfficialLetters source;
    private final Part part;
    private final List<Passage> passages;

    public OfficialPassages(JudgedPage page, OfficialLetters source, Plan plan) {
        this.page = page;
        this.source = source;
        this.part = plan.part(page.page());
        this.passages = page.facts().official().passages();
    }

    public void prove() {
        PageKind kind = page.page().kind();
        boolean whole = page.page().language() == Language.AUTHORITATIVE;
        if (kind != PageKind.ITEM) {
            String expected = expected(kind);
            if (!letters().are(expected)) same(passage -> true, expected);
            else if (kind == PageKind.TABLE && whole) cells();
            else if (kind == PageKind.ONE_FILE) named(passages, source.fields());
            return;
        }
        List<OfficialLetters.Field> fields = OfficialLetters.fields((Item) page.page().subject().orElseThrow());
        if (!inOrder(fields, whole)) item(fields, whole);
    }

    /** Each cell of the table is the source's, and in its column; of sources in prose, which have none, nothing is asked. */
    private void cells() {
        List<Passage> cells = passages.stream().filter(passage -> source.places(passage.name()).isPresent()).toList();
        for (Passage cell : cells) {
            Set<Integer> places = source.places(cell.name()).orElseThrow();
            if (cell.column() == PageFacts.NONE || places.contains(cell.column())) continue;
            page.report(Rule.TEXT_DIFFERS, cell.node(), Said.say("differs.column", cell.name(), places.iterator().next() + 1),
                    Said.say("differs.column", cell.name(), cell.column() + 1));
            return;
        }
        if (!cells.isEmpty()) named(cells, source.cells(part));
    }

    /** Passages are by name what they say, one behind the other. */
    private void named(List<Passage> shownAs, List<OfficialLetters.Field> cells) {
        int next = 0;
        int shown = 0;
        for (Passage passage : shownAs) {
            if (passage.length() == 0) continue;
            shown += passage.length();
            boolean same = next < cells.size() && cells.get(next).name().equals(passage.name())
                    && shown <= cells.get(next).letters().length();
            if (!same) {
                page.report(Rule.TEXT_DIFFERS, passage.node(), next < cells.size() ? cells.get(next).name() : Said.say("differs.nothing"),
                        passage.name());
                return;
            }
            if (shown < cells.get(next).letters().length()) continue;
            next++;
            shown = 0;
        }
    }

    private OfficialSums letters() {
        return page.facts().official().letters();
    }

    /**
     * Whether the page shows fields of the source in its order, row by row, on a page of the authoritative language all that say something.
     * It is enough to know that of most pages, and a sum shows it.
     */
    private boolean inOrder(List<OfficialLetters.Field> fields, boolean whole) {
        StringBuilder expected = new StringBuilder();
        int next = 0;
        for (OfficialLetters.Field field : fields) {
            int start = next;
            int shown = 0;
            while (next < passages.size() && passages.get(next).name().equals(field.name())
                    && shown + passages.get(next).length() <= field.letters().length()) shown += passages.get(next++).length();
            if (next == start && !whole) continue;
            if (shown != field.letters().length()) return false;
            expected.append(field.letters());
        }
        return next == passages.size() && letters().are(expected.toString());
    }

    private String expected(PageKind kind) {
        return switch (kind) {
            case PARALLEL -> source.rows(part);
            case ONE_FILE -> source.rows();
            case TABLE -> page.page().language() == Language.AUTHORITATIVE ? source.table(part) : "";
            default -> "";
        };
    }

    /** Field by field over all rows; where each is as it should be, their order is not. */
    private void item(List<OfficialLetters.Field> fields, boolean whole) {
        boolean differs = false;
        Map<String, String> all = new LinkedHashMap<>();
        fields.forEach(field -> all.merge(field.name(), field.letters(), String::concat));
        Set<String> shown = passages.stream().map(Passage::name).collect(Collectors.toSet());
        for (Map.Entry<String, String> field : all.entrySet()) {
            String name = field.getKey();
            if (whole || shown.contains(name)) differs |= !same(passage -> passage.name().equals(name), field.getValue());
        }
        if (!differs) order(fields.stream().map(OfficialLetters.Field::name).filter(shown::contains).toList(), whole);
    }

    /** Whether passages, in the order of the page, say what the source has; otherwise it is reported. */
    private boolean same(Predicate<Passage> which, String expected) {
        StringBuilder shown = new StringBuilder();
        int first = PageFacts.NONE;
        int start = 0;
        String letters = letters().text().orElseGet(() -> Reading.of(page.html()).official().letters().text().orElseThrow());
        for (Passage passage : passages) {
            int end = start + passage.length();
            if (which.test(passage)) {
                if (first == PageFacts.NONE) first = passage.node();
                shown.append(letters, start, end);
            }
            start = end;
        }
        String given = shown.toString();
        if (given.equals(expected)) return true;
        int agreed = OfficialText.agreement(expected, 0, given);
        page.report(Rule.TEXT_DIFFERS, first, shown(expected, agreed), shown(given, agreed));
        return false;
    }

    /** The fields are there in the order of the source, row by row; in another language number and title may stand anywhere. */
    private void order(List<String> fields, boolean whole) {
        Predicate<String> ordered = name -> whole || !OfficialLetters.OF_ITEM.contains(name);
        String expected = each(fields.stream().filter(ordered).toList());
        String given = each(passages.stream().map(Passage::name).filter(ordered).toList());
        if (!given.equals(expected)) page.report(Rule.TEXT_DIFFERS, PageFacts.NONE, expected, given);
    }

    /** Without those that follow on themselves. */
    private static String each(List<String> names) {
        return IntStream.range(0, names.size()).filter(i -> i == 0 || !names.get(i).equals(names.get(i - 1))).mapToObj(names::get)
                .collect(Collectors.joining(" "));
    }

    private static Said shown(String letters, int from) {
        String shown = OfficialText.excerpt(letters, from);
        return shown.isEmpty() ? Said.say("differs.nothing") : Said.of(shown);
    }
}
