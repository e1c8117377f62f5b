package mingbai.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import mingbai.check.parse.KnownNames;
import mingbai.cli.output.Refusal;
import mingbai.cli.output.Terminal;
import mingbai.explain.Explanations;
import mingbai.language.Language;
import mingbai.problem.Rule;
import mingbai.words.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Says of a rule what to do and what it looks like, wrong and right; of all rules without a name. */
@Command(name = "explain")
final class ExplainCommand implements Callable<Integer> {
    @Parameters(arity = "0..*", paramLabel = "${bundle:label.rule}", descriptionKey = "rule")
    private List<String> words = List.of();

    private final Terminal terminal;

    ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (words.isEmpty()) terminal.rules();
        else terminal.explain(Explanations.of(rule(String.join(" ", words))));
        return Exit.OK;
    }

    /** By its id, its name in any language, or both as a problem's line has them. */
    private Rule rule(String given) {
        String asked = plain(given);
        Map<String, Rule> rules = called();
        Rule rule = rules.get(asked);
        if (rule == null) rule = rules.get(asked.substring(asked.lastIndexOf(' ') + 1));
        if (rule != null) return rule;
        throw rules.keySet().stream().filter(name -> name.contains(asked)).findFirst().or(() -> KnownNames.near(asked, rules.keySet()))
                .map(meant -> new Refusal("commands.explain.no-rule-meant", given, terminal.words().title(rules.get(meant))))
                .orElseGet(() -> new Refusal("commands.explain.no-rule", given));
    }

    /** All rules by what they are called. */
    private static Map<String, Rule> called() {
        Map<String, Rule> rules = new LinkedHashMap<>();
        Arrays.stream(Rule.values()).forEach(rule -> rules.put(plain(rule.id()), rule));
        for (Language language : Language.ALL) {
            Arrays.stream(Rule.values()).forEach(rule -> rules.putIfAbsent(plain(Messages.in(language).name(rule)), rule));
        }
        return rules;
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
