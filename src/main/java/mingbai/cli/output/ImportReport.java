package mingbai.cli.output;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mingbai.compare.Run;
import mingbai.compare.Runs;
import mingbai.format.FilePath;
import mingbai.format.Json;
import mingbai.format.OfficialText;
import mingbai.intake.Import;
import mingbai.intake.WritingResult;
import mingbai.intake.records.Draft;
import mingbai.intake.records.Extension;
import mingbai.language.Word;
import mingbai.problem.Level;
import mingbai.problem.Problem;
import mingbai.problem.Rule;
import mingbai.words.Messages;
import picocli.CommandLine.Help.Ansi;

/**
 * What an import says: every problem at its place, on a dry run all records where they are asked for, and what came of it. As JSON its
 * form is
 * {@code import.schema.json} beside this class.
 */
public final class ImportReport {
    /** So many letters are shown on either side of what differs in a source. */
    private static final int AROUND = 10;
    /** So many differences of a source are shown, unless all are asked for. */
    private static final int MOST = 20;

    private final Path file;
    private final Import.Outcome outcome;
    private final boolean dry;
    private final Optional<WritingResult> written;
    private final List<Problem> problems;

    /**
     * @param dry     whether records were only to be shown
     * @param written what became of the records; absent: none was to be written
     */
    public ImportReport(Path file, Import.Outcome outcome, boolean dry, Optional<WritingResult> written) {
        this.file = file;
        this.outcome = outcome;
        this.dry = dry;
        this.written = written;
        this.problems = new ArrayList<>(outcome.problems());
        if (undone()) written.get().inTheWay().forEach(path -> problems.add(Problem.of(Rule.IMPORT_RECORD_TAKEN, FilePath.slashed(path))));
    }

    /** What came of an import. */
    private enum State { WRITTEN, DRY_RUN, REFUSED }

    private State state() {
        return outcome.refused() || undone() ? State.REFUSED : dry ? State.DRY_RUN : State.WRITTEN;
    }

    /** Whether a file came into the way in between, and the records were taken back. */
    public boolean undone() {
        return written.filter(settled -> settled.end() != WritingResult.End.FINISHED).isPresent();
    }

    /** All of it for a program. */
    public void print(Terminal terminal, Format format) {
        Elsewhere elsewhere = new Elsewhere(Path.of(""), outcome.content(), file);
        List<Problem> named = elsewhere.problems(problems);
        terminal.bytes(format.bytes(named, () -> Json.file(Json.object(
                "program", CheckReport.program(),
                "file", elsewhere.name(file),
                "state", Word.of(state()),
                "counts", Json.object("records", records().size(), "errors", count(Level.ERROR), "guesses", count(Level.NOTE)),
                "records", Stream.concat(records().stream(), sources().stream().map(source -> shown(source.name())))
                        .map(elsewhere::named).toList(),
                "problems", named.stream().map(problem -> CheckReport.problem(problem, terminal.language())).toList())),
                terminal.language()));
    }

    /** The paths of the records that were written, or would have been. */
    private List<String> records() {
        return state() == State.REFUSED ? List.of() : outcome.drafts().stream().map(draft -> shown(draft.name())).toList();
    }

    /** The sources that were replaced, or would have been. */
    private List<Extension> sources() {
        return state() == State.REFUSED || !outcome.drafts().isEmpty() ? List.of() : outcome.extended();
    }

    /** Each stretch of a source that differs, with a few letters around it; white space alone is no difference. */
    private static List<String> changes(Extension source) {
        List<String> changes = new ArrayList<>();
        StringBuilder same = new StringBuilder();
        StringBuilder change = new StringBuilder();
        for (Run run : Runs.between(source.before(), source.text())) {
            if (run.mark() != Run.Mark.SAME && !OfficialText.blank(run.text())) {
                if (change.length() == 0) change.append(lastOf(same.toString()));
                change.append(DifferencesText.marked(run.mark(), onOneLine(run.text()), Ansi.AUTO.enabled()));
                same.setLength(0);
            } else if (run.mark() != Run.Mark.DELETED) {
                if (change.length() > 0) changes.add(change + firstOf(run.text()));
                change.setLength(0);
                same.append(run.text());
            }
        }
        if (change.length() > 0) changes.add(change.toString());
        return changes;
    }

    private static String firstOf(String same) {
        int[] line = onOneLine(same).codePoints().toArray();
        return line.length <= AROUND ? onOneLine(same) : new String(line, 0, AROUND) + "…";
    }

    private static String lastOf(String same) {
        int[] line = onOneLine(same).codePoints().toArray();
        return line.length <= AROUND ? onOneLine(same) : "…" + new String(line, line.length - AROUND, AROUND);
    }

    private static String onOneLine(String text) {
        return Style.plain(text.strip().replaceAll("\\s*\n\\s*", "⏎").replace('\t', '｜'));
    }

    private long count(Level level) {
        return problems.stream().filter(problem -> problem.rule().level() == level).count();
    }

    /**
     * All of it for a person.
     *
     * @param all whether each problem is shown, however many there are, and each record on a dry run
     */
    public void print(Terminal terminal, boolean all) {
        terminal.problems(problems, all);
        if (dry && all) for (Draft draft : outcome.drafts()) terminal.give("--- # " + shown(draft.name()) + "\n" + draft.yaml());
        written.filter(settled -> undone()).ifPresent(terminal::stayed);
        if (outcome.drafts().isEmpty() && !outcome.refused()) {
            sources(terminal, all);
            return;
        }
        switch (state()) {
            case WRITTEN -> terminal.give(extent("commands.import.written", terminal.words()) + "\n");
            case DRY_RUN -> terminal.report(extent("commands.import.dry-run", terminal.words()));
            case REFUSED -> {
                boolean none = written.isEmpty() || written.get().stayed().isEmpty();
                if (none) terminal.note(taken() ? "commands.import.taken" : "commands.import.refused", terminal.count(problems));
            }
        }
    }

    /** Whether nothing is wrong but that records are there already. */
    private boolean taken() {
        return count(Level.ERROR) > 0
                && problems.stream().filter(Problem::error).allMatch(problem -> problem.rule() == Rule.IMPORT_RECORD_TAKEN);
    }

    private void sources(Terminal terminal, boolean all) {
        if (outcome.extended().isEmpty()) terminal.line("commands.import.source.same");
        for (Extension source : sources()) {
            List<String> changes = changes(source);
            terminal.line(dry ? "commands.import.source.dry-run" : "commands.import.source.written", shown(source.name()));
            changes.stream().limit(all ? changes.size() : MOST).forEach(change -> terminal.give("  " + change + "\n"));
            if (!all && changes.size() > MOST) terminal.line("commands.more", changes.size() - MOST);
            if (!dry) terminal.line("commands.import.source.then");
        }
    }

    /** How many records there are and how they are called, and what is left to do. */
    private String extent(String key, Messages words) {
        List<String> records = records();
        return words.say(key, records.size(), records.get(0), records.get(records.size() - 1))
                + (outcome.names() == 0 ? "" : words.say("commands.import.names", outcome.names()))
                + (count(Level.NOTE) == 0 ? "" : words.say("commands.import.compare", count(Level.NOTE)))
                + (count(Level.ERROR) == 0 ? "" : words.say("commands.import.open", count(Level.ERROR)));
    }

    /** The path of a file of the content, as a person would type it. */
    private String shown(String name) {
        return FilePath.slashed(outcome.content().resolve(name));
    }
}
