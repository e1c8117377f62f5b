package mingbai.explain;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import mingbai.intake.outline.HeadWords;
import mingbai.language.Language;
import mingbai.problem.Level;
import mingbai.problem.Requirement;
import mingbai.problem.Rule;
import mingbai.words.Messages;

/** One rule on a card, what to do before why: the same words in the same order as plain text, as Markdown and for a template. */
public final class RuleCard {
    private static final String INDENT = "    ";
    private static final Pattern SENTENCE = Pattern.compile("(?<=。)|(?<=\\. )");

    private final Explanation explanation;
    private final Rule rule;
    private final Messages words;

    public RuleCard(Explanation explanation, Language language) {
        this.explanation = explanation;
        this.rule = explanation.rule();
        this.words = Messages.in(language);
    }

    /**
     * For a terminal.
     *
     * @param strong sets a heading off, or leaves it as it is
     */
    public String text(UnaryOperator<String> strong) {
        List<String> lines = new ArrayList<>(List.of(words.say("message.beside", strong.apply(words.title(rule)), weightAndWhose()), ""));
        add(lines, strong.apply(words.say("rule.what-to-do")), List.of(words.whatToDo(rule)));
        if (!heads().isEmpty()) add(lines, strong.apply(words.say("rule.heads")), heads());
        add(lines, inFile(strong.apply(wrong())), explanation.bad().lines());
        add(lines, inFile(strong.apply(right())), explanation.good().lines());
        add(lines, strong.apply(words.say("rule.why")), List.of(words.say(Messages.why(rule))));
        if (!required().isEmpty()) add(lines, strong.apply(words.say("rule.required")), required());
        return String.join("\n", lines.subList(0, lines.size() - 1)) + "\n";
    }

    /** What the first example is: of a guess nothing is wrong in it, since a source is as it is. */
    private String wrong() {
        return words.say(rule.level() == Level.NOTE ? "rule.guessed" : "rule.wrong");
    }

    private String right() {
        return words.say(rule.level() == Level.NOTE ? "rule.not-guessed" : "rule.right");
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
        List<String> blocks = new ArrayList<>(List.of(words.say("rule.marked.what-to-do", literally(words.whatToDo(rule))),
                words.say("rule.marked.weight", weight())));
        blocks.add(explanation.bad().file().map(file -> words.say("rule.marked.heading-in", wrong(), file))
                .orElseGet(() -> words.say("rule.marked.heading", wrong())));
        blocks.add(fence(explanation.bad()));
        blocks.add(words.say("rule.marked.heading", right()));
        blocks.add(fence(explanation.good()));
        blocks.add(words.say("rule.marked.why", literally(words.say(Messages.why(rule)))));
        required().stream().reduce((one, next) -> words.say("message.then", one, next))
                .ifPresent(all -> blocks.add(words.say("rule.marked.required", all)));
        return String.join("\n\n", blocks) + "\n";
    }

    /** A text in Markdown, where none of it stands for a character. */
    static String literally(String text) {
        return text.replaceAll("&(?=[#\\w])", "\\\\&");
    }

    private static String fence(Explanation.Example example) {
        return "```" + example.form() + "\n" + String.join("\n", example.lines()) + "\n```";
    }

    /** For a template of the program's pages. */
    public Map<String, Object> shown() {
        return Map.ofEntries(entry("title", words.title(rule)), entry("weight", weightAndWhose()), entry("whatToDo", words.whatToDo(rule)),
                entry("heads", heads()), entry("wrong", wrong()), entry("right", right()),
                entry("file", explanation.bad().file().orElse("")), entry("bad", String.join("\n", explanation.bad().lines())),
                entry("good", String.join("\n", explanation.good().lines())), entry("why", words.say(Messages.why(rule))),
                entry("required", required()));
    }

    /** What to do, as short as a line of a list. */
    public String inOneSentence() {
        return SENTENCE.split(words.whatToDo(rule))[0].strip();
    }

    /** How much it weighs, and who mends what breaks it, if that is not an editor. */
    private String weightAndWhose() {
        return explanation.book() == Book.THEMES ? words.say("rule.of-theme", weight()) : weight();
    }

    /** How much it weighs, and whether a record can say that it is intended. */
    private String weight() {
        String level = words.say(Messages.level(rule.level()));
        return rule.intendable() ? words.say("rule.intendable", level) : level;
    }

    /** The words of heads that are known, where somebody looks for them; for who asks, not for the books. */
    private List<String> heads() {
        return rule == Rule.IMPORT_TABLE_NONE ? HeadWords.all().stream().map(words::say).toList() : List.of();
    }

    private List<String> required() {
        return Requirement.of(rule).stream().map(requirement -> requirement + " " + words.text(requirement)).toList();
    }
}
