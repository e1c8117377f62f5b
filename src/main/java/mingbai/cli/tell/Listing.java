package mingbai.cli.tell;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.explain.Explanations;
import mingbai.language.Language;
import mingbai.problem.Problem;
import mingbai.problem.Requirement;
import mingbai.problem.Rule;
import mingbai.words.Messages;

/**
 * Problems as a person reads them. A few stand in the order of files and lines; many are gathered by rule, errors first. The
 * first of each rule is told in full, with why it matters.
 */
final class Listing {
    /** More than these are gathered by rule. */
    private static final int FEW = 20;
    /** How many of a rule are named where many are gathered. */
    private static final int NAMED = 10;
    /** A longer line is shown around its caret. */
    private static final int EXCERPT = 60;

    private final PrintStream out;
    private final Language language;
    private final Set<Rule> told = new HashSet<>();

    Listing(PrintStream out, Language language) {
        this.out = out;
        this.language = language;
    }

    /** @param all true: each is shown, however many there are */
    void print(List<Problem> problems, boolean all) {
        if (all || problems.size() <= FEW) problems.forEach(this::full);
        else gathered(problems);
        if (problems.stream().anyMatch(problem -> problem.rule().intendable())) {
            out.println(say("确实要这样写的，在记录里用 intended 注明，见编辑指南。",
                    "What is meant as it stands can be said to be intended in its record; see the editors' guide."));
        }
    }

    private void gathered(List<Problem> problems) {
        Map<Rule, List<Problem>> byRule = Stream.of(true, false).flatMap(error -> problems.stream().filter(p -> p.error() == error))
                .collect(Collectors.groupingBy(Problem::rule, LinkedHashMap::new, Collectors.toList()));
        byRule.forEach((rule, same) -> {
            out.println(name(same.get(0)) + say("　" + same.size() + " 处，" + files(same) + " 个文件",
                    "  " + counted(same.size(), "problem") + " in " + counted(files(same), "file")));
            full(same.get(0));
            same.stream().skip(1).limit(NAMED - 1).forEach(this::brief);
            if (same.size() > NAMED) {
                out.println("  " + say("……还有 " + (same.size() - NAMED) + " 处，加 --all 全部列出。",
                        "… and " + (same.size() - NAMED) + " more; --all lists them."));
            }
            out.println();
        });
        int widest = byRule.keySet().stream().mapToInt(rule -> rule.id().length()).max().orElse(0);
        byRule.forEach((rule, same) -> out.println("  " + rule.id() + " ".repeat(widest - rule.id().length())
                + String.format(Locale.ROOT, "%6d", same.size()) + say(" 处　", same.size() == 1 ? " problem,  " : " problems, ")
                + say(files(same) + " 个文件", counted(files(same), "file"))));
        out.println();
    }

    private static long files(List<Problem> problems) {
        return problems.stream().map(problem -> problem.place().file()).distinct().count();
    }

    private static String counted(long count, String what) {
        return count + " " + (count == 1 ? what : what + "s");
    }

    private void full(Problem problem) {
        out.println(Style.BOLD.on(Style.plain(problem.place().toString())) + " " + name(problem) + required(problem) + ": "
                + Style.plain(Messages.in(language).message(problem)));
        excerpt(problem);
        out.println("    → " + Style.plain(Messages.in(language).remedy(problem)));
        if (told.add(problem.rule())) {
            out.println("    " + say("为什么：", "Why: ") + Explanations.of(problem.rule()).why().or(language));
        }
        out.println();
    }

    private void brief(Problem problem) {
        out.println(Style.plain("  " + problem.place() + " " + Messages.in(language).message(problem)));
    }

    private String name(Problem problem) {
        return problem.error() ? Style.RED.on(problem.rule().id())
                : Style.YELLOW.on(problem.rule().id() + say("（提醒）", " (warning)"));
    }

    /** What the problem breaks, in brackets: {@code [G13]}; empty where no requirement names it. */
    private static String required(Problem problem) {
        List<Requirement> broken = Requirement.of(problem.rule());
        return broken.isEmpty() ? "" : " " + broken;
    }

    private void excerpt(Problem problem) {
        if (problem.excerpt().isBlank()) return;
        int[] line = Style.plain(problem.excerpt()).codePoints().toArray();
        int caret = Math.min(problem.place().column() - 1, line.length);
        int from = line.length <= EXCERPT ? 0 : Math.max(0, Math.min(caret - EXCERPT / 2, line.length - EXCERPT));
        int to = Math.min(line.length, from + EXCERPT);
        String cut = from > 0 ? "…" : "";
        String number = String.valueOf(problem.place().line());
        out.println("    " + number + " │ " + cut + new String(line, from, to - from) + (to < line.length ? "…" : ""));
        StringBuilder before = new StringBuilder(cut.isEmpty() ? "" : " ");
        Arrays.stream(line, from, Math.max(from, caret)).forEach(c ->
                before.append(c == '\t' ? "\t" : wide(c) ? "  " : " "));
        out.println("    " + " ".repeat(number.length()) + " │ " + before + "^");
    }

    /** Whether a terminal shows a character two columns wide: Han, kana and full-width forms. */
    private static boolean wide(int c) {
        return c >= 0x2E80 && c <= 0xA4CF || c >= 0xAC00 && c <= 0xD7A3 || c >= 0xF900 && c <= 0xFAFF
                || c >= 0xFE30 && c <= 0xFE4F || c >= 0xFF00 && c <= 0xFF60 || c >= 0x20000 && c <= 0x3FFFD;
    }

    private String say(String zh, String en) {
        return language == Language.ZH ? zh : en;
    }
}
