package mingbai.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.Build;
import mingbai.model.Language;
import mingbai.model.Problem;
import mingbai.model.Publication;
import mingbai.model.Requirement;
import picocli.CommandLine.Help.Ansi;

/** What the commands print, in the reader's language. */
final class Terminal {
    private static final long QUIET = 1_000_000_000L;
    private static final long BETWEEN = 100_000_000L;
    private static final int BAR = 30;
    /** A longer line is shown around its caret. */
    private static final int EXCERPT = 60;
    private static final String BOLD = "\u001b[1m";
    private static final String RED = "\u001b[31m";
    private static final String YELLOW = "\u001b[33m";
    private static final String PLAIN = "\u001b[0m";

    private final PrintStream out;
    private final PrintStream err;
    private final Language language;
    private boolean drawn;

    Terminal(PrintStream out, PrintStream err, Language language) {
        this.out = out;
        this.err = err;
        this.language = language;
    }

    String say(String zh, String en) {
        return language == Language.ZH ? zh : en;
    }

    /** A bar on a terminal, once the work lasts longer than a second; nothing elsewhere. */
    Build.Progress progress() {
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
    void clear() {
        if (drawn) err.print("\r\u001b[K");
        drawn = false;
    }

    void made(Build.Outcome outcome, Path edition, double seconds) {
        Path zip = outcome.zip().orElseThrow();
        print(say("%s　%,d 个网页，%,d 个文件，%s", "%s: %,d pages, %,d files, %s"),
                edition, outcome.pages(), outcome.files(), size(outcome.bytes()));
        print(say("%s　%s", "%s: %s"), zip, size(zip.toFile().length()));
        outcome.publication().filter(Publication::draft).ifPresent(draft -> out.println(say(
                "草稿：publication.yaml 中还有 to-be-configured；正式发布前填好，再用 --release 生成。",
                "Draft: publication.yaml still says to-be-configured; fill it in and build with --release to publish.")));
        print(say("用时 %.1f 秒", "%.1f s"), seconds);
    }

    private void print(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }

    /** Says that an edition has no errors, and how it stands to each requirement. */
    void clean(Build.Outcome outcome) {
        if (outcome.problems().isEmpty()) print(say("没有问题：%,d 个网页。", "No problems: %,d pages."), outcome.pages());
        else print(say("没有错误，%2$s：%1$,d 个网页。", "No errors, %2$s: %1$,d pages."), outcome.pages(),
                count(outcome.problems()));
        out.println(new Report(outcome).summary(language));
    }

    Language language() {
        return language;
    }

    /** Something that is no problem and no answer. */
    void note(String zh, String en) {
        err.println(say(zh, en));
    }

    void text(String text) {
        out.print(text);
        out.flush();
    }

    /** Says why an edition with these problems is not to be published. */
    void vanished(List<Problem> problems) {
        err.println(count(problems) + say("：消失的地址先写进 redirects.yaml，再发布。",
                ": record in redirects.yaml what vanishes before you publish."));
    }

    /** The report for programs. */
    void report(Build.Outcome outcome) {
        bytes(new Report(outcome).json(language));
    }

    /** In UTF-8, whatever the terminal understands. */
    void bytes(byte[] bytes) {
        out.write(bytes, 0, bytes.length);
        out.flush();
    }

    /** Says where the preview is found. */
    void serving(String address) {
        out.println(say("预览：", "Preview: ") + address + say("（按 Ctrl+C 结束）", " (Ctrl+C ends it)"));
    }

    /** Says what is wrong after a change. */
    void served(List<Problem> problems) {
        problems(problems);
        out.println(problems.isEmpty() ? say("没有问题。", "No problems.") : count(problems) + say("。", "."));
    }

    void problems(List<Problem> problems) {
        for (Problem problem : problems) {
            String rule = problem.error() ? styled(RED, problem.rule().id())
                    : styled(YELLOW, problem.rule().id() + say("（提醒）", " (warning)"));
            err.println(styled(BOLD, problem.place().toString()) + " " + rule + required(problem) + ": "
                    + problem.message(language));
            excerpt(problem);
            err.println("    " + "→ " + problem.remedy(language));
            err.println();
        }
        if (problems.stream().anyMatch(problem -> problem.rule().intendable())) {
            err.println(say("确实要这样写的，在记录里用 intended 注明，见编辑指南。",
                    "What is meant as it stands can be said to be intended in its record; see the editors' guide."));
        }
    }

    /** Prints what was asked for. */
    void give(String text) {
        out.print(text);
        out.flush();
    }

    /** Prints a line about it. */
    void tell(String line) {
        err.println(line);
    }

    /** A place and what it has, in the terminal's styles. */
    String heading(String place, boolean error, String kind) {
        return styled(BOLD, place) + " " + styled(error ? RED : YELLOW, kind);
    }

    /** What the problem breaks, in brackets: {@code [G13]}; empty where no requirement names it. */
    private static String required(Problem problem) {
        List<Requirement> broken = Requirement.of(problem.rule());
        return broken.isEmpty() ? "" : " " + broken;
    }

    /** Says that nothing was published, and how much stands in the way. */
    void refused(List<Problem> problems) {
        err.println(count(problems) + say("。没有写入任何文件，上一版没有改动。",
                ". Nothing was written; the last edition is as it was."));
    }

    /** How many errors and warnings there are; what there is none of is not named. */
    private String count(List<Problem> problems) {
        long errors = problems.stream().filter(Problem::error).count();
        long warnings = problems.size() - errors;
        return Stream.of(counted(errors, "个错误", "error"), counted(warnings, "个提醒", "warning"))
                .filter(said -> !said.isEmpty()).collect(Collectors.joining(say("，", ", ")));
    }

    private String counted(long count, String zh, String en) {
        return count == 0 ? "" : count + " " + say(zh, count == 1 ? en : en + "s");
    }

    private static String styled(String style, String text) {
        return Ansi.AUTO.enabled() ? style + text + PLAIN : text;
    }

    private void excerpt(Problem problem) {
        if (problem.excerpt().isBlank()) return;
        int[] line = problem.excerpt().codePoints().toArray();
        int caret = Math.min(problem.place().column() - 1, line.length);
        int from = line.length <= EXCERPT ? 0 : Math.max(0, Math.min(caret - EXCERPT / 2, line.length - EXCERPT));
        int to = Math.min(line.length, from + EXCERPT);
        String cut = from > 0 ? "…" : "";
        String number = String.valueOf(problem.place().line());
        err.println("    " + number + " │ " + cut + new String(line, from, to - from) + (to < line.length ? "…" : ""));
        StringBuilder before = new StringBuilder(cut.isEmpty() ? "" : " ");
        Arrays.stream(line, from, Math.max(from, caret)).forEach(c ->
                before.append(c == '\t' ? "\t" : wide(c) ? "  " : " "));
        err.println("    " + " ".repeat(number.length()) + " │ " + before + "^");
    }

    /** Whether a terminal shows a character two columns wide: Han, kana and full-width forms. */
    private static boolean wide(int c) {
        return c >= 0x2E80 && c <= 0xA4CF || c >= 0xAC00 && c <= 0xD7A3 || c >= 0xF900 && c <= 0xFAFF
                || c >= 0xFE30 && c <= 0xFE4F || c >= 0xFF00 && c <= 0xFF60 || c >= 0x20000 && c <= 0x3FFFD;
    }

    private String size(long bytes) {
        if (bytes < 1_000) return bytes + " B";
        if (bytes < 1_000_000) return String.format(Locale.ROOT, "%.0f KB", bytes / 1e3);
        return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }
}
