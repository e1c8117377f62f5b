package mingbai.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import mingbai.language.Language;
import mingbai.problem.Level;
import mingbai.problem.Requirement;
import mingbai.problem.Rule;
import mingbai.problem.Said;
import mingbai.words.Messages;

/** One rule on a card: the same words in the same order, as plain text and as Markdown. */
public final class RuleCard {
    private static final String INDENT = "    ";

    private final Explanation explanation;
    private final Rule rule;
    private final Messages words;

    public RuleCard(Explanation explanation, Language language) {
        this.explanation = explanation;
        this.rule = explanation.rule();
        this.words = Messages.in(language);
    }

    /** For a terminal. @param strong sets a heading off, or leaves it as it is */
    public String text(UnaryOperator<String> strong) {
        List<String> lines = new ArrayList<>(List.of(words.say("message.beside", strong.apply(rule.id()), weight()),
                words.say(Messages.what(rule)), ""));
        add(lines, strong.apply(words.say("rule.why")), List.of(words.say(Messages.why(rule))));
        add(lines, strong.apply(words.say("rule.what-to-do")), List.of(words.say(words.whatToDo(rule))));
        add(lines, inFile(strong.apply(words.say("rule.wrong"))), explanation.bad().lines());
        add(lines, inFile(strong.apply(words.say("rule.right"))), explanation.good().lines());
        if (!required().isEmpty()) add(lines, strong.apply(words.say("rule.required")), required());
        return String.join("\n", lines.subList(0, lines.size() - 1)) + "\n";
    }

    private String inFile(String heading) {
        return explanation.bad().file().map(file -> words.say("message.beside", heading, file)).orElse(heading);
    }

    private static void add(List<String> lines, String heading, List<String> body) {
        lines.add(heading);
        body.forEach(line -> lines.add(INDENT + line));
        lines.add("");
    }

    /** For programs that show Markdown; without its heading, whose level depends on the document. */
    public String markdown() {
        List<String> blocks = new ArrayList<>(List.of(words.say("rule.marked", Messages.what(rule), weight())));
        blocks.add(words.say("rule.marked.why", Messages.why(rule)));
        blocks.add(words.say("rule.marked.what-to-do", words.whatToDo(rule)));
        blocks.add(explanation.bad().file().map(file -> words.say("rule.marked.wrong-in", file))
                .orElseGet(() -> words.say("rule.marked.wrong")));
        blocks.add(fence(explanation.bad()));
        blocks.add(words.say("rule.marked.right"));
        blocks.add(fence(explanation.good()));
        required().stream().reduce((one, next) -> words.say("message.then", one, next))
                .ifPresent(all -> blocks.add(words.say("rule.marked.required", all)));
        return String.join("\n\n", blocks) + "\n";
    }

    private static String fence(Explanation.Example example) {
        return "```" + example.form() + "\n" + String.join("\n", example.lines()) + "\n```";
    }

    /** How much it weighs, and whether it can be excused. */
    private String weight() {
        Said level = Messages.level(rule.level());
        if (rule.level() == Level.NOTE) return words.say(level);
        return words.say(rule.intendable() ? "rule.intendable" : "rule.not-intendable", level);
    }

    private List<String> required() {
        return Requirement.of(rule).stream().map(requirement -> requirement + " " + words.text(requirement))
                .collect(Collectors.toList());
    }
}
