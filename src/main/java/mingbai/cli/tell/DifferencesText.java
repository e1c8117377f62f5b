package mingbai.cli.tell;

import java.util.List;
import mingbai.compare.Comparison;
import mingbai.compare.EditionSummary;
import mingbai.compare.RecordKind;
import mingbai.compare.Run;
import mingbai.compare.Run.Mark;

/**
 * A comparison as lines, marked as wdiff does, on a terminal in colours as well. What stayed is cut to what stands around a change.
 *
 * <pre>主要内容（中文）：网上[-办理-]{+通办+}。</pre>
 */
public final class DifferencesText {
    /** So many characters are kept on either side of a change. */
    private static final int AROUND = 24;

    private final Differences differences;
    private final boolean coloured;
    private final StringBuilder text = new StringBuilder();

    public DifferencesText(Differences differences, boolean coloured) {
        this.differences = differences;
        this.coloured = coloured;
    }

    public String text() {
        Comparison comparison = differences.comparison();
        edition(differences.say("旧版", "Old"), differences.old(), comparison.old());
        edition(differences.say("新版", "New"), differences.now(), comparison.now());
        line("");
        if (differences.none()) line(differences.say("两版完全相同。", "Both are the same."));
        for (RecordKind kind : RecordKind.values()) counts(kind.in(differences.language()), differences.counts(kind));
        counts(differences.say("网页", "Pages"), differences.pageCounts());
        counts(differences.say("其他文件", "Other files"), differences.fileCounts());
        for (RecordKind kind : RecordKind.values()) records(kind);
        pages();
        return text.toString();
    }

    private void edition(String label, String name, EditionSummary edition) {
        line(label + colon() + name + comma() + edition.title().or(differences.language()) + comma() + differences.status(edition)
                + comma() + differences.say(edition.pages() + " 个网页", edition.pages() + " pages"));
        line("    SHA-256 " + edition.digest());
    }

    private void counts(String of, String counted) {
        if (!counted.isEmpty()) line(of + colon() + counted);
    }

    private void records(RecordKind kind) {
        List<Comparison.Change> changes = differences.comparison().records().stream().filter(change -> change.kind() == kind).toList();
        if (changes.isEmpty()) return;
        line("");
        line(Style.BOLD.on(kind.in(differences.language()), coloured));
        changes.forEach(this::record);
    }

    private void record(Comparison.Change change) {
        line("  " + change.state().in(differences.language()) + "  " + Style.plainLines(differences.title(change))
                + change.page().map(page -> "  " + Style.plainLines(page)).orElse(""));
        change.formerly().ifPresent(id -> line("      " + differences.say("编号原为 ", "formerly ") + Style.plainLines(id)));
        change.fields().forEach(field -> line("      " + differences.label(field.field()) + colon() + marked(field.runs())));
    }

    private String marked(List<Run> runs) {
        StringBuilder marked = new StringBuilder();
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            String said = Style.plainLines(run.text());
            marked.append(run.mark() == Mark.SAME ? cut(said, i > 0, i + 1 < runs.size())
                    : run.mark() == Mark.DELETED ? Style.RED.on("[-" + said + "-]", coloured)
                    : Style.GREEN.on("{+" + said + "+}", coloured));
        }
        return marked.toString().strip().replace("\n", "\n          ");
    }

    /** What stands next to a change, and not what lies between. */
    private static String cut(String same, boolean behind, boolean before) {
        int length = same.codePointCount(0, same.length());
        int kept = (behind ? AROUND : 0) + (before ? AROUND : 0);
        if (length <= kept + 1) return same;
        String head = behind ? same.substring(0, same.offsetByCodePoints(0, AROUND)) : "";
        String tail = before ? same.substring(same.offsetByCodePoints(0, length - AROUND)) : "";
        return head + "…" + tail;
    }

    private void pages() {
        List<Comparison.Page> pages = differences.pages();
        if (pages.isEmpty()) return;
        line("");
        line(Style.BOLD.on(differences.say("网页", "Pages"), coloured));
        pages.forEach(page -> line("  " + page.state().in(differences.language()) + "  " + Style.plainLines(page.path())
                + page.target().map(target -> " → " + Style.plainLines(target)).orElse("") + "  " + Style.plainLines(page.title())));
    }

    private String colon() {
        return differences.say("：", ": ");
    }

    private String comma() {
        return differences.say("，", ", ");
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
