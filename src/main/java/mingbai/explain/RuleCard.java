package mingbai.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import mingbai.language.Language;
import mingbai.problem.Level;
import mingbai.problem.Requirement;
import mingbai.problem.Rule;
import mingbai.words.Messages;

/** One rule on a card: the same words in the same order, as plain text and as Markdown. */
public final class RuleCard {
    private static final String INDENT = "    ";

    private final Explanation explanation;
    private final Rule rule;
    private final Language language;

    public RuleCard(Explanation explanation, Language language) {
        this.explanation = explanation;
        this.rule = explanation.rule();
        this.language = language;
    }

    /** For a terminal. @param strong sets a heading off, or leaves it as it is */
    public String text(UnaryOperator<String> strong) {
        List<String> lines = new ArrayList<>(List.of(strong.apply(rule.id()) + say("　", "  ") + standing(),
                Messages.in(language).say(Messages.what(rule)), ""));
        add(lines, strong.apply(say("为什么", "Why")), List.of(explanation.why().or(language)));
        add(lines, strong.apply(say("怎么办", "What to do")), List.of(Messages.in(language).say(Messages.whatToDo(rule))));
        String place = explanation.bad().file().map(file -> say("　", "  ") + file).orElse("");
        add(lines, strong.apply(say("不对", "Wrong")) + place, explanation.bad().lines());
        add(lines, strong.apply(say("对", "Right")) + place, explanation.good().lines());
        if (!required().isEmpty()) add(lines, strong.apply(say("要求", "Required")), required());
        return String.join("\n", lines.subList(0, lines.size() - 1)) + "\n";
    }

    private static void add(List<String> lines, String heading, List<String> body) {
        lines.add(heading);
        body.forEach(line -> lines.add(INDENT + line));
        lines.add("");
    }

    /** For programs that show Markdown; without its heading, whose level depends on where it stands. */
    public String markdown() {
        List<String> blocks = new ArrayList<>(List.of(Messages.in(language).say(Messages.what(rule))
                + say("（" + standing() + "）", " (" + standing() + ")")));
        blocks.add(say("**为什么：**", "**Why:** ") + explanation.why().or(language));
        blocks.add(say("**怎么办：**", "**What to do:** ") + Messages.in(language).say(Messages.whatToDo(rule)));
        String place = explanation.bad().file().map(file -> say("，", ", ") + "`" + file + "`").orElse("");
        blocks.add(say("不对", "Wrong") + place + say("：", ":"));
        blocks.add(fence(explanation.bad()));
        blocks.add(say("对：", "Right:"));
        blocks.add(fence(explanation.good()));
        if (!required().isEmpty()) blocks.add(say("要求：", "Required: ") + String.join(say("", " "), required()));
        return String.join("\n\n", blocks) + "\n";
    }

    private static String fence(Explanation.Example example) {
        return "```" + example.form() + "\n" + String.join("\n", example.lines()) + "\n```";
    }

    /** How much it weighs, and whether it can be excused. */
    private String standing() {
        return level(rule, language) + (rule.intendable() ? say("；确有理由的，可以用 intended 注明", "; can be said to be intended")
                : say("；不能用 intended 放过", "; intended does not excuse it"));
    }

    static String level(Rule rule, Language language) {
        boolean error = rule.level() == Level.ERROR;
        return language == Language.ZH ? error ? "错误" : "提醒" : error ? "error" : "warning";
    }

    private List<String> required() {
        return Requirement.of(rule).stream().map(requirement -> requirement + " " + Messages.in(language).text(requirement))
                .collect(Collectors.toList());
    }

    private String say(String zh, String en) {
        return language == Language.ZH ? zh : en;
    }
}
