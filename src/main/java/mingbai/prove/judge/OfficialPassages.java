package mingbai.prove.judge;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Predicate;
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
            return;
        }
        Item item = (Item) page.page().subject().orElseThrow();
        if (!row(item, whole)) item(item, whole);
    }

    private OfficialSums letters() {
        return page.facts().official().letters();
    }

    /**
     * Whether the page shows fields of the source in its order, each in one place, on a page of the authoritative language all that say
     * something. It is enough to know that of most pages, and a sum shows it.
     */
    private boolean row(Item item, boolean whole) {
        return item.rows().size() == 1 && row(item, OfficialLetters.fields(item), whole);
    }

    private boolean row(Item item, List<String> fields, boolean whole) {
        StringBuilder expected = new StringBuilder();
        int next = 0;
        for (String field : fields) {
            int start = next;
            int shown = 0;
            while (next < passages.size() && passages.get(next).name().equals(field)) shown += passages.get(next++).length();
            if (next == start && !whole) continue;
            String official = OfficialLetters.of(item, field);
            if (shown != official.length()) return false;
            expected.append(official);
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

    private void item(Item item, boolean whole) {
        List<String> order = new ArrayList<>();
        for (String field : new LinkedHashSet<>(OfficialLetters.fields(item))) {
            boolean shown = passages.stream().anyMatch(passage -> passage.name().equals(field));
            if (whole || shown) same(passage -> passage.name().equals(field), OfficialLetters.of(item, field));
            if (shown) order.add(field);
        }
        if (whole) order(order);
    }

    /** Passages in the order of the page, against what the source has. */
    private void same(Predicate<Passage> which, String expected) {
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
        if (given.equals(expected)) return;
        int agreed = OfficialText.agreement(expected, 0, given);
        page.report(Rule.TEXT_DIFFERS, first, shown(expected, agreed), shown(given, agreed));
    }

    /** The fields are in the order of the source. */
    private void order(List<String> order) {
        List<String> shown = passages.stream().map(Passage::name).distinct().toList();
        if (shown.equals(order)) return;
        page.report(Rule.TEXT_DIFFERS, PageFacts.NONE, String.join(" ", order), String.join(" ", shown));
    }

    private static Said shown(String letters, int from) {
        String shown = OfficialText.excerpt(letters, from);
        return shown.isEmpty() ? Said.say("differs.nothing") : Said.of(shown);
    }
}
