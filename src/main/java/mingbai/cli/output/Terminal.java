package mingbai.cli.output;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.Build;
import mingbai.explain.Explanation;
import mingbai.explain.Explanations;
import mingbai.explain.RuleCard;
import mingbai.format.FilePath;
import mingbai.intake.WritingResult;
import mingbai.language.Language;
import mingbai.language.Word;
import mingbai.model.Head;
import mingbai.model.Publication;
import mingbai.problem.Level;
import mingbai.problem.Problem;
import mingbai.problem.Rule;
import mingbai.problem.Said;
import mingbai.publish.Interrupted;
import mingbai.publish.Obstacle;
import mingbai.words.Messages;
import picocli.CommandLine.Help.Ansi;

/** What the commands print, in the reader's language. */
public final class Terminal {
    private static final long QUIET = 1_000_000_000L;
    private static final long BETWEEN = 100_000_000L;
    private static final int BAR = 30;

    private final PrintStream out;
    private final PrintStream err;
    private final Language language;
    private final Messages words;
    private boolean drawn;

    public Terminal(PrintStream out, PrintStream err, Language language) {
        this.out = out;
        this.err = err;
        this.language = language;
        this.words = Messages.in(language);
    }

    /** A bar on a terminal, once the work lasts longer than a second; nothing elsewhere. */
    public Build.Progress progress() {
        if (!Ansi.AUTO.enabled()) return (outputs, of) -> { };
        long start = System.nanoTime();
        long[] last = {start + QUIET - BETWEEN};
        return (outputs, of) -> {
            synchronized (this) {
                long now = System.nanoTime();
                if (now - last[0] < BETWEEN) return;
                last[0] = now;
                int full = (int) ((long) BAR * outputs / of);
                err.print("\r" + "█".repeat(full) + "░".repeat(BAR - full) + " " + outputs + " / " + of);
                err.flush();
                drawn = true;
            }
        };
    }

    /** Takes the bar away. */
    public void clear() {
        if (drawn) err.print("\r\u001b[K");
        drawn = false;
    }

    /**
     * Says what was built.
     *
     * @param release whether it was checked as one that is published
     * @param seconds that it took
     */
    public void made(Build.Outcome outcome, Path edition, boolean release, double seconds) {
        Path zip = outcome.zip().orElseThrow();
        line("commands.built", edition, pages(outcome), Said.say("commands.files", number(outcome.files())), size(outcome.bytes()));
        boolean draft = outcome.publication().map(Publication::head).filter(Head::draft).isPresent();
        line(release && !draft ? "commands.zipped.release" : "commands.zipped", zip, size(zip.toFile().length()));
        if (draft) line("commands.draft");
        else if (!release) line("commands.unreleased");
        else line("commands.digest", outcome.digest().orElseThrow());
        line("commands.took", String.format(Locale.ROOT, "%.1f", seconds));
    }

    /**
     * Prints a sentence that was asked for.
     *
     * @param key of it
     * @param named what it names
     */
    public void line(String key, Object... named) {
        out.println(plain(words.say(key, named)));
    }

    private static Said pages(Build.Outcome outcome) {
        return Said.say("commands.pages", number(outcome.pages()));
    }

    private static String number(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** Says that an edition has no errors, and how many requirements it meets. */
    public void clean(Build.Outcome outcome) {
        if (outcome.problems().isEmpty()) line("commands.clean", pages(outcome));
        else line("commands.no-errors", count(outcome.problems()), pages(outcome));
        out.println(new CheckReport(outcome, outcome.problems()).summary(words));
    }

    public Language language() {
        return language;
    }

    /** What the program says in the reader's language. */
    public Messages words() {
        return words;
    }

    /**
     * Something that is no problem and no answer.
     *
     * @param key of a sentence
     * @param named what it names
     */
    public void note(String key, Object... named) {
        err.println(plain(words.say(key, named)));
    }

    /** Lines that may hold the names of files and others' words: what would steer the terminal is shown as its picture, or replaced. */
    public static String plain(String lines) {
        return Style.plainLines(lines);
    }

    /** Says what became of what an interrupted run had left; absent: nothing was left. */
    public void settled(Optional<Interrupted.Outcome> settled) {
        settled.ifPresent(how -> note("commands.settled." + Word.of(how)));
    }

    /** Says what became of an import that was cut off. */
    public void imported(WritingResult settled) {
        switch (settled.end()) {
            case FINISHED -> {
                if (settled.missing().isEmpty()) note("commands.imported.finished");
                else note("commands.imported.missing", named(settled.missing()));
            }
            case UNDONE -> {
                note("commands.imported.undone", named(settled.inTheWay()));
                stayed(settled);
            }
            case DELETED -> note("commands.imported.deleted");
        }
    }

    /** Says which records of an import that was taken back are still there. */
    void stayed(WritingResult settled) {
        if (!settled.stayed().isEmpty()) note("commands.imported.stayed", named(settled.stayed()));
    }

    private static Said named(List<Path> files) {
        return Said.list(files.stream().map(file -> FilePath.slashed(file)).toList());
    }

    /** Says which last editions are still there although a new one is published. */
    public void remaining(List<Path> editions) {
        editions.forEach(path -> note("commands.remaining", path));
    }

    /**
     * Says what lies in the way of an edition, and what can be done.
     *
     * @param out where the edition was to go
     */
    public void stopped(Obstacle obstacle, Path out) {
        String option = Files.isRegularFile(obstacle.path()) ? "--zip" : "--out";
        note("commands.obstacle." + Word.of(obstacle.kind()), obstacle.path(), out, option);
        note(obstacle.kind().replaceable() ? "commands.replaceable" : "commands.nothing-written");
    }

    /** In UTF-8, whatever the terminal understands. */
    public void bytes(byte[] bytes) {
        out.write(bytes, 0, bytes.length);
        out.flush();
    }

    /**
     * Says what is wrong after a change.
     *
     * @param all true: each is shown, however many there are
     */
    public void served(List<Problem> problems, boolean all) {
        problems(problems, all);
        if (problems.isEmpty()) line("commands.no-problems");
        else line("commands.found", count(problems));
    }

    /** @param all true: each is shown, however many there are */
    public void problems(List<Problem> problems, boolean all) {
        if (problems.stream().anyMatch(Terminal::folderMissing)) {
            note("commands.here", Path.of("").toAbsolutePath());
            err.println();
        }
        new Listing(err, language).print(problems, all);
    }

    private static boolean folderMissing(Problem problem) {
        return problem.rule() == Rule.FILE_MISSING && problem.arguments().get(0).toString().equals(problem.place().file());
    }

    /** The most common rules and then all, group by group, each with what to do. */
    public void rules() {
        rules(words.say("rule.most-common"), Explanations.mostCommon());
        Explanations.all().stream().collect(Collectors.groupingBy(Explanation::group, LinkedHashMap::new, Collectors.toList()))
                .forEach((group, explanations) -> {
                    out.println();
                    rules(words.say(group), explanations);
                });
    }

    private void rules(String heading, List<Explanation> explanations) {
        out.println(Style.BOLD.on(heading));
        for (Explanation explanation : explanations) {
            Rule rule = explanation.rule();
            line("commands.rule", words.title(rule), Messages.level(rule.level()), new RuleCard(explanation, language).inOneSentence());
        }
    }

    public void explain(Explanation explanation) {
        out.print(new RuleCard(explanation, language).text(Style.BOLD::on));
    }

    /** Prints what was asked for. */
    public void give(String text) {
        out.print(text);
        out.flush();
    }

    /** Prints a line about it. */
    public void report(String line) {
        err.println(line);
    }

    /**
     * Says that nothing was published, and how many problems prevent it.
     *
     * @param last whether there is an edition, which stays
     */
    public void refused(List<Problem> problems, boolean last) {
        err.println(words.say(last ? "commands.refused.last" : "commands.refused", count(problems)));
    }

    /** How many errors, warnings and guesses there are; what there is none of is not named. */
    public String count(List<Problem> problems) {
        return Stream.of(counted("commands.errors", problems, Level.ERROR), counted("commands.warnings", problems, Level.WARNING),
                counted("commands.guesses", problems, Level.NOTE))
                .flatMap(Optional::stream).collect(Collectors.joining(words.sentence("commands.comma")));
    }

    private Optional<String> counted(String key, List<Problem> problems, Level level) {
        long count = problems.stream().filter(problem -> problem.rule().level() == level).count();
        return count == 0 ? Optional.empty() : Optional.of(words.say(key, count));
    }

    private String size(long bytes) {
        if (bytes < 1_000) return bytes + " B";
        if (bytes < 1_000_000) return String.format(Locale.ROOT, "%.0f KB", bytes / 1e3);
        return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }
}
