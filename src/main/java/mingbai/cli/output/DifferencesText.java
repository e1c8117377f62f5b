package mingbai.cli.output;

import java.util.List;
import mingbai.compare.Comparison;
import mingbai.compare.EditionSummary;
import mingbai.compare.RecordKind;
import mingbai.compare.Run;
import mingbai.compare.Run.Mark;
import mingbai.problem.Said;
import mingbai.words.Messages;

/**
 * A comparison as lines, marked as wdiff does, on a terminal in colours as well. Unchanged text is shortened to what is next to a change.
 *
 * <pre>主要内容（中文）：网上[-办理-]{+通办+}。</pre>
 */
public final class DifferencesText {
    /** So many characters are kept on either side of a change. */
    private static final int AROUND = 24;

    private final Differences differences;
    private final Messages words;
    private final boolean coloured;
    private final StringBuilder text = new StringBuilder();

    public DifferencesText(Differences differences, boolean coloured) {
        this.differences = differences;
        this.words = differences.words();
        this.coloured = coloured;
    }

    public String text() {
        Comparison comparison = differences.comparison();
        comparison.old().ifPresent(edition -> edition("differences.old", differences.old(), edition));
        edition("differences.new", differences.now(), comparison.now());
        line("");
        differences.summary().forEach(this::line);
        for (RecordKind kind : RecordKind.values()) records(kind);
        pages();
        return text.toString();
    }

    private void edition(String label, String name, EditionSummary edition) {
        line(words.say("differences.edition", Said.say(label), name, edition.title(), differences.status(edition),
                Said.say("commands.pages", edition.pages())));
        line("    SHA-256 " + edition.digest());
    }

    private void records(RecordKind kind) {
        List<Comparison.RecordChange> changes = differences.comparison().records().stream()
                .filter(change -> change.kind() == kind).toList();
        if (changes.isEmpty()) return;
        line("");
        line(Style.BOLD.on(differences.kind(kind), coloured));
        changes.forEach(this::record);
    }

    private void record(Comparison.RecordChange change) {
        line("  " + differences.state(change.state()) + "  " + Style.plainLines(differences.title(change))
                + change.page().map(page -> "  " + Style.plainLines(page)).orElse(""));
        change.formerly().ifPresent(id -> line("      " + words.say("differences.formerly", Style.plainLines(id))));
        change.fields().forEach(field -> line("      "
                + words.say("differences.entry", differences.label(field), marked(change.kind(), field))));
    }

    private String marked(RecordKind kind, Comparison.FieldChange field) {
        List<Run> runs = field.runs();
        StringBuilder marked = new StringBuilder();
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            String said = Style.plainLines(differences.said(kind, field, run));
            marked.append(run.mark() == Mark.SAME ? cut(said, i > 0, i + 1 < runs.size()) : marked(run.mark(), said, coloured));
        }
        return marked.toString().strip().replace("\n", "\n          ");
    }

    /** What was deleted or inserted, between its marks. */
    static String marked(Mark mark, String said, boolean coloured) {
        return mark == Mark.DELETED ? Style.RED.on("[-" + said + "-]", coloured) : Style.GREEN.on("{+" + said + "+}", coloured);
    }

    /** The beginning and the end of unchanged text, where they are next to a change. */
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
        line(Style.BOLD.on(words.say("differences.pages"), coloured));
        pages.forEach(page -> line("  " + differences.state(page.state()) + "  " + Style.plainLines(page.path())
                + page.target().map(target -> " → " + Style.plainLines(target)).orElse("") + "  " + Style.plainLines(page.title())));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
