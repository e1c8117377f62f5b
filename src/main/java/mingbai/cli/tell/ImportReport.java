package mingbai.cli.tell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingbai.intake.Import;
import mingbai.intake.Settled;
import mingbai.intake.rows.Draft;
import mingbai.intake.source.Finding;

/** What an import prints: records on a dry run, every guess and error at its place, and what came of it. */
public final class ImportReport {
    private final Terminal terminal;
    private final Import.Outcome outcome;

    public ImportReport(Terminal terminal, Import.Outcome outcome) {
        this.terminal = terminal;
        this.outcome = outcome;
    }

    /** The records as they would be written: YAML documents, each behind the name of its file. */
    public void drafts() {
        for (Draft draft : outcome.drafts()) terminal.give("--- # " + shown(draft) + "\n" + draft.yaml());
    }

    /** Each guess at its place; errors of the same words once, and what to do at the first of its kind. */
    public void findings() {
        Map<String, List<Finding>> told = new LinkedHashMap<>();
        for (Finding finding : outcome.findings()) {
            String same = finding.error() ? finding.message(terminal.language()) : String.valueOf(told.size());
            told.computeIfAbsent(same, message -> new ArrayList<>()).add(finding);
        }
        Set<String> remedies = new HashSet<>();
        for (List<Finding> same : told.values()) {
            Finding finding = same.get(0);
            String kind = finding.error() ? terminal.say("错误：", "error: ") : terminal.say("推测：", "guess: ");
            String others = same.size() == 1 ? "" : terminal.say("（共 " + same.size() + " 处）", " (" + same.size() + " places)");
            terminal.tell(terminal.heading(Style.plain(finding.place(terminal.language())), finding.error(), kind)
                    + Style.plain(finding.message(terminal.language())) + others);
            String remedy = finding.remedy(terminal.language());
            if (!remedy.isEmpty() && remedies.add(remedy)) terminal.tell("    → " + remedy);
        }
        taken(outcome.taken());
    }

    private void taken(List<Path> files) {
        for (Path file : files) {
            terminal.tell(terminal.say("已经有这个文件，不会覆盖：", "This file stands already and is never overwritten: ") + shown(file));
        }
    }

    /** Says which files came into the way while the records were written. */
    public void undone(Settled settled) {
        taken(settled.inTheWay());
        terminal.stayed(settled);
        if (settled.stayed().isEmpty()) refused();
    }

    public void refused() {
        terminal.tell(terminal.say("没有写入任何文件。", "Nothing was written."));
    }

    public void written() {
        terminal.give(terminal.say("写入了 " + records() + " 个记录：" + range() + "。", "Records written: " + records() + ", " + range() + ".")
                + rest() + "\n");
    }

    /** Says what would have been written. */
    public void dry() {
        terminal.tell(terminal.say("试运行，没有写入；将写入 " + records() + " 个记录：" + range() + "。",
                "A dry run: nothing was written; records to write: " + records() + ", " + range() + ".") + rest());
    }

    private int records() {
        return outcome.drafts().size();
    }

    private String range() {
        return shown(outcome.drafts().get(0)) + terminal.say(" 到 ", " to ") + shown(outcome.drafts().get(records() - 1));
    }

    private String rest() {
        int guesses = outcome.findings().size();
        int open = outcome.open().size();
        return (guesses == 0 ? "" : terminal.say(guesses + " 处推测，请对照来源逐一核对。", " Guesses to compare with the source: " + guesses + "."))
                + (open == 0 ? "" : terminal.say("有 " + open + " 个错误要在记录里改。", " Errors to settle in the records: " + open + "."));
    }

    private String shown(Draft draft) {
        return shown(outcome.content().resolve(draft.name()));
    }

    private static String shown(Path path) {
        return path.toString().replace('\\', '/');
    }
}
