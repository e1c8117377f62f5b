package mingbai.cli.tell;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.Build;
import mingbai.explain.Explanation;
import mingbai.explain.RuleCard;
import mingbai.intake.Settled;
import mingbai.language.Language;
import mingbai.model.Head;
import mingbai.model.Publication;
import mingbai.problem.Problem;
import mingbai.problem.Rule;
import mingbai.publish.Interrupted;
import mingbai.publish.Obstacle;
import mingbai.words.Messages;
import picocli.CommandLine.Help.Ansi;

/** What the commands print, in the reader's language. */
public final class Terminal {
    /** The program's own. */
    public static final String VERSION = "1.0.0";
    private static final long QUIET = 1_000_000_000L;
    private static final long BETWEEN = 100_000_000L;
    private static final int BAR = 30;

    private final PrintStream out;
    private final PrintStream err;
    private final Language language;
    private boolean drawn;

    public Terminal(PrintStream out, PrintStream err, Language language) {
        this.out = out;
        this.err = err;
        this.language = language;
    }

    public String say(String zh, String en) {
        return language == Language.ZH ? zh : en;
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

    public void made(Build.Outcome outcome, Path edition, double seconds) {
        Path zip = outcome.zip().orElseThrow();
        print(say("%s　%,d 个网页，%,d 个文件，%s", "%s: %,d pages, %,d files, %s"),
                edition, outcome.pages(), outcome.files(), size(outcome.bytes()));
        print(say("%s　%s", "%s: %s"), zip, size(zip.toFile().length()));
        outcome.publication().map(Publication::head).filter(Head::draft).ifPresent(draft -> out.println(say(
                "草稿：publication.yaml 中还有 to-be-configured；正式发布前填好，再用 --release 生成。",
                "Draft: publication.yaml still says to-be-configured; fill it in and build with --release to publish.")));
        print(say("用时 %.1f 秒", "%.1f s"), seconds);
    }

    private void print(String format, Object... values) {
        out.println(plain(String.format(Locale.ROOT, format, values)));
    }

    /** Says that an edition has no errors, and how it stands to each requirement. */
    public void clean(Build.Outcome outcome) {
        if (outcome.problems().isEmpty()) print(say("没有问题：%,d 个网页。", "No problems: %,d pages."), outcome.pages());
        else print(say("没有错误，%2$s：%1$,d 个网页。", "No errors, %2$s: %1$,d pages."), outcome.pages(),
                count(outcome.problems()));
        out.println(new Report(outcome, outcome.problems()).summary(language));
    }

    public Language language() {
        return language;
    }

    /** Something that is no problem and no answer. */
    public void note(String zh, String en) {
        err.println(plain(say(zh, en)));
    }

    /** Lines that may hold the names of files and others' words: what would steer the terminal is shown as its picture, or replaced. */
    public static String plain(String lines) {
        return Style.plainLines(lines);
    }

    /** Says what became of what an interrupted run had left; absent: nothing was left. */
    public void settled(Optional<Interrupted.Settled> settled) {
        settled.ifPresent(how -> {
            switch (how) {
                case NEW -> note("上次生成在换上新版时中断；现在已换好，网站和 zip 都是新版。",
                        "The last build was cut off while the new edition took its place; edition and zip are the new ones now.");
                case LAST -> note("上次生成在换上新版时中断，新版换不上，它的文件已删除；原处的网站和 zip 没有动。",
                        "The last build was cut off and the new edition could not take its place: its files are deleted, and what lies "
                                + "there and the zip are as they were.");
                case DELETED -> note("上次生成没有完成，留下的临时文件已删除；网站没有变。",
                        "The last build was not finished; what it had left is deleted, and the edition is as it was.");
            }
        });
    }

    /** Says what became of an import that was cut off. */
    public void imported(Settled settled) {
        switch (settled.end()) {
            case FINISHED -> {
                if (settled.missing().isEmpty()) note("上次导入在写入时中断；现在已全部写好。",
                        "The last import was cut off while it wrote its records: all are in their place now.");
                else note("上次导入在写入时中断；现在已写好，但下列记录找不到，可能已被人删除，也可能随断电丢失：" + named(settled.missing()),
                        "The last import was cut off while it wrote its records: they are in their place now, but for these, which "
                                + "somebody deleted or which were lost with the power: "
                                + named(settled.missing()));
            }
            case UNDONE -> {
                note("上次导入在写入时中断，有记录的位置已被别的文件占用；这次导入的记录已撤回。请移走占用的文件，再导入一次：" + named(settled.inTheWay()),
                        "The last import was cut off, and another file stands in the place of a record: its records were taken back. Move "
                                + "that file and import again: "
                                + named(settled.inTheWay()));
                stayed(settled);
            }
            case DELETED -> note("上次导入没有完成，它的记录一个也没有写入；留下的临时文件已删除。",
                    "The last import was not finished: none of its records was written, and what it had left is deleted.");
        }
    }

    /** Says which records of an import that was taken back are still there. */
    void stayed(Settled settled) {
        if (settled.stayed().isEmpty()) return;
        note("导入以后被人改过的记录没有撤回，仍在原处：" + named(settled.stayed()),
                "Records that were changed since were not taken back and are still there: " + named(settled.stayed()));
    }

    private String named(List<Path> files) {
        return files.stream().map(file -> file.toString().replace('\\', '/')).collect(Collectors.joining(say("、", ", ")));
    }

    /** Says which last editions are still there although a new one is published. */
    public void remaining(List<Path> editions) {
        editions.forEach(path -> note("新版已发布，但旧版的文件删不掉，可能属于别的用户或正被打开；下次生成会再试，也可以手工删除：" + path,
                "The new edition is published, but the last one's files cannot be deleted, as where another user owns them or a program "
                        + "has them open; "
                        + "the next build tries again: " + path));
    }

    /** Says what lies in the way of an edition, and what can be done. @param out where the edition was to go */
    public void stopped(Obstacle obstacle, Path out) {
        Path path = obstacle.path();
        switch (obstacle.kind()) {
            case FOREIGN -> note("“" + out + "”里有不属于本站的文件，请移走或换一个 --out：" + path,
                    "\"" + out + "\" holds a file that no edition put there; move it or choose another --out: " + path);
            case MOUNT -> note("“" + out + "”挂载着另一个文件系统，不能整个换成新的；请让 --out 指向它里面的文件夹。",
                    "\"" + out + "\" is a mount point, which cannot be replaced as a whole; let --out name a folder in it.");
            case SHUT -> note("“" + path + "”里不能写入：新版先在旧版旁边生成。请换一个 --out 或 --zip，或取得那里的写权限。",
                    "Nothing can be written into \"" + path
                    + "\", where what is new is made beside the old; choose another --out or --zip, or get the right to write there.");
            case EDITED -> note("网站里的文件被直接改过，生成会丢掉这些改动；请把改动写进 content，或换一个 --out：" + path,
                    "A file of the edition was edited there, which a build would lose; edit content, or choose another --out: " + path);
            case NO_ZIP -> note("那里已有的不是网站的 zip，请换一个 --zip：" + path,
                    "What lies there is no edition's zip; choose another --zip: " + path);
            case RELEASED -> note("“" + path + "”里是已正式发布的版本，草稿不会替换它；请换一个 " + option(path) + "。",
                    "\"" + path + "\" holds a released edition, which a draft does not replace; choose another " + option(path) + ".");
            case ANOTHER -> note("“" + path + "”里是另一份文件的网站；请换一个 " + option(path) + "。",
                    "\"" + path + "\" holds the edition of another publication; choose another " + option(path) + ".");
        }
        if (obstacle.kind().replaceable()) note("没有写入。确实要替换它，就加上 --replace。",
                "Nothing was written. To replace it all the same, add --replace.");
        else note("没有写入。", "Nothing was written.");
    }

    /** Which option names a zip, and which a folder. */
    private static String option(Path path) {
        return Files.isRegularFile(path) ? "--zip" : "--out";
    }

    /** Says why an edition with these problems is not to be published. */
    public void unfit(List<Problem> problems) {
        err.println(count(problems) + say("：改好以后再发布。",
                ": put these right before you publish."));
    }

    /** In UTF-8, whatever the terminal understands. */
    public void bytes(byte[] bytes) {
        out.write(bytes, 0, bytes.length);
        out.flush();
    }

    /** Says where the preview is found. */
    public void serving(String address) {
        out.println(say("预览：", "Preview: ") + address + say("（按 Ctrl+C 结束）", " (Ctrl+C ends it)"));
    }

    /** Says what is wrong after a change. */
    public void served(List<Problem> problems) {
        problems(problems);
        out.println(problems.isEmpty() ? say("没有问题。", "No problems.") : count(problems) + say("。", "."));
    }

    public void problems(List<Problem> problems) {
        problems(problems, false);
    }

    /** @param all true: each is shown, however many there are */
    public void problems(List<Problem> problems, boolean all) {
        if (problems.stream().anyMatch(Terminal::folderMissing)) {
            Path here = Path.of("").toAbsolutePath();
            note("现在的文件夹是 " + here + "。请进入有 content 和 themes 的文件夹再运行，或者用 --content、--theme 指明。\n",
                    "This folder is " + here
                    + ". Run the command where content and themes are, or name them with --content and --theme.\n");
        }
        new Listing(err, language).print(problems, all);
    }

    private static boolean folderMissing(Problem problem) {
        return problem.rule() == Rule.FILE_MISSING && problem.arguments().get(0).toString().equals(problem.place().file());
    }

    /** Every rule with what it means, group by group. */
    public void rules(List<Explanation> explanations) {
        String group = "";
        for (Explanation explanation : explanations) {
            String heading = explanation.group().or(language);
            if (!heading.equals(group)) out.println((group.isEmpty() ? "" : "\n") + Style.BOLD.on(heading));
            group = heading;
            out.println("  " + explanation.rule().id() + say("　", "  ") + Messages.in(language).say(Messages.what(explanation.rule())));
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
    public void tell(String line) {
        err.println(line);
    }

    /** A place and what it has, in the terminal's styles. */
    String heading(String place, boolean error, String kind) {
        return Style.BOLD.on(place) + " " + (error ? Style.RED : Style.YELLOW).on(kind);
    }

    /** Says that nothing was published, and how much stands in the way. */
    public void refused(List<Problem> problems) {
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

    private String size(long bytes) {
        if (bytes < 1_000) return bytes + " B";
        if (bytes < 1_000_000) return String.format(Locale.ROOT, "%.0f KB", bytes / 1e3);
        return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }
}
