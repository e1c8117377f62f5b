package mingbai.cli.output;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.explain.Explanations;
import mingbai.format.CodePoint;
import mingbai.language.Language;
import mingbai.problem.Level;
import mingbai.problem.Problem;
import mingbai.problem.Requirement;
import mingbai.problem.Rule;
import mingbai.problem.Said;
import mingbai.words.Messages;

/**
 * Problems as a person reads them. A few are in the order of files and lines; many are gathered by rule, errors first. The
 * first of each rule is shown in full, with why it matters and where its card is.
 */
final class Listing {
    /** More than these are gathered by rule. */
    private static final int FEW = 20;
    /** How many of a rule are named where many are gathered; guesses are all for a person to compare. */
    private static final int NAMED = 10;
    /** How wide the numbers are in the sum. */
    private static final int COUNT = 6;
    /** A longer line is shown around its caret. */
    private static final int EXCERPT = 60;

    private final PrintStream out;
    private final Language language;
    private final Messages words;
    private final Set<Rule> told = new HashSet<>();

    Listing(PrintStream out, Language language) {
        this.out = out;
        this.language = language;
        this.words = Messages.in(language);
    }

    /** @param all true: each is shown, however many there are */
    void print(List<Problem> problems, boolean all) {
        if (all || problems.size() <= FEW) unreadableFirst(problems).forEach(this::full);
        else gathered(problems);
        if (problems.stream().anyMatch(problem -> problem.rule().intendable())) {
            out.println(words.say("commands.intendable"));
        }
    }

    /** What cannot be read comes first: other problems may come of it. */
    private static List<Problem> unreadableFirst(List<Problem> problems) {
        return problems.stream().sorted(Comparator.comparing(problem -> !(problem.error() && problem.rule().ofReading()))).toList();
    }

    private void gathered(List<Problem> problems) {
        Map<Rule, List<Problem>> byRule = Arrays.stream(Level.values())
                .flatMap(level -> problems.stream().filter(problem -> problem.rule().level() == level))
                .collect(Collectors.groupingBy(Problem::rule, LinkedHashMap::new, Collectors.toList()));
        byRule.forEach((rule, same) -> {
            out.println(words.say("commands.gathered", name(same.get(0)), Said.say("commands.problems", same.size()), files(same)));
            full(same.get(0));
            int named = rule.level() == Level.NOTE ? same.size() : Math.min(NAMED, same.size());
            (same.size() > named ? sayingMoreFirst(same) : same).stream().limit(named).skip(1).forEach(this::brief);
            if (same.size() > named) out.println("  " + words.say("commands.more", same.size() - named));
            out.println();
        });
        int widest = byRule.keySet().stream().map(words::called).mapToInt(Listing::width).max().orElse(0);
        byRule.forEach((rule, same) -> out.println("  " + words.called(rule)
                + " ".repeat(widest - width(words.called(rule)) + COUNT - String.valueOf(same.size()).length())
                + words.say("commands.sum", same.size(), files(same))));
        out.println();
    }

    /** Those that say what none before has said come first. */
    private List<Problem> sayingMoreFirst(List<Problem> same) {
        Set<String> said = new HashSet<>();
        Map<Boolean, List<Problem>> parts = same.stream().collect(Collectors.partitioningBy(problem -> said.add(words.message(problem))));
        return Stream.of(parts.get(true), parts.get(false)).flatMap(List::stream).toList();
    }

    private static Said files(List<Problem> problems) {
        return Said.say("commands.files", problems.stream().map(problem -> problem.place().file()).distinct().count());
    }

    private void full(Problem problem) {
        out.println(words.say("commands.problem", Style.BOLD.on(Style.plain(words.place(problem.place()))), name(problem),
                required(problem), Style.plain(words.message(problem))));
        excerpt(problem);
        boolean first = told.add(problem.rule());
        if (first || problem.rule().level() != Level.NOTE) out.println("    → " + Style.plain(words.remedy(problem)));
        if (first) explained(problem.rule());
        out.println();
    }

    /** Why a rule matters, and where more is said of it. */
    private void explained(Rule rule) {
        out.println("    " + words.say("commands.why", Messages.why(rule)));
        out.println("    " + words.say("commands.more-about", Explanations.of(rule).address(language), rule.id()));
    }

    private void brief(Problem problem) {
        out.println(Style.plain("  " + words.place(problem.place()) + " " + words.message(problem)));
    }

    private String name(Problem problem) {
        String called = words.called(problem.rule());
        return problem.error() ? Style.RED.on(called)
                : Style.YELLOW.on(words.say("commands.of-level", called, Messages.level(problem.rule().level())));
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
                before.append(c == '\t' ? "\t" : CodePoint.isWide(c) ? "  " : " "));
        out.println("    " + " ".repeat(number.length()) + " │ " + before + "^");
    }

    /** How many columns of a terminal a text takes. */
    private static int width(String text) {
        return text.codePoints().map(c -> CodePoint.isWide(c) ? 2 : 1).sum();
    }
}
