package mingbai.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import mingbai.check.parse.KnownNames;
import mingbai.cli.output.Refusal;
import mingbai.cli.output.Terminal;
import mingbai.explain.Explanations;
import mingbai.problem.Rule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Says of a rule what it is for and what it looks like, wrong and right; of all rules without a name. */
@Command(name = "explain")
final class ExplainCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "RULE", descriptionKey = "rule")
    private Optional<String> name;

    private final Terminal terminal;

    ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (name.isEmpty()) terminal.rules(Explanations.all());
        else terminal.explain(Explanations.of(rule(name.get())));
        return Exit.OK;
    }

    private Rule rule(String given) {
        String id = given.strip().toLowerCase(Locale.ROOT).replace('_', '-');
        List<Rule> rules = Arrays.asList(Rule.values());
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst().orElseThrow(() -> {
            Optional<String> meant = KnownNames.near(id, rules.stream().map(Rule::id).collect(Collectors.toList()));
            return meant.map(near -> new Refusal("commands.explain.no-rule-meant", given, near))
                    .orElseGet(() -> new Refusal("commands.explain.no-rule", given));
        });
    }
}
