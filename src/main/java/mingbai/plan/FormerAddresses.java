package mingbai.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mingbai.language.Language;
import mingbai.language.Languages;
import mingbai.model.Item;
import mingbai.model.Redirect;
import mingbai.problem.Problem;
import mingbai.problem.Rule;
import mingbai.problem.Said;

/**
 * What lies at former addresses: a page in each language that leads on and, where an item's address changed, its data.
 *
 * @param outputs  one for each address that is free
 * @param problems redirects from addresses that are taken, or to pages that do not exist
 */
record FormerAddresses(List<Output> outputs, List<Problem> problems) {
    /**
     * @param languages of the publication
     * @param others everything else that the edition holds
     */
    static FormerAddresses of(List<Redirect> redirects, Languages languages, List<Output> others) {
        Set<String> taken = new HashSet<>();
        Map<String, Output.Page> pages = new HashMap<>();
        for (Output output : others) {
            taken.add(output.path());
            boolean target = output instanceof Output.Page page && page.language() == Language.AUTHORITATIVE
                    && page.kind() != PageKind.NOT_FOUND;
            if (target) pages.put(output.path(), (Output.Page) output);
        }
        List<Output> outputs = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Redirect redirect : redirects) {
            Output.Page target = pages.get(redirect.to().path());
            if (target == null) problems.add(problem(Rule.REDIRECT_BROKEN, redirect.to()));
            if (taken.contains(redirect.from().path())) problems.add(problem(Rule.REDIRECT_TAKEN, redirect.from()));
            else if (target != null) outputs.addAll(outputs(redirect, languages, target));
        }
        return new FormerAddresses(outputs, problems);
    }

    private static List<Output> outputs(Redirect redirect, Languages languages, Output.Page target) {
        List<Output> outputs = new ArrayList<>();
        languages.all().forEach(language -> outputs.add(Output.Page.of(redirect, language)));
        boolean item = redirect.id().startsWith("items/") && target.kind() == PageKind.ITEM;
        if (item) outputs.add(new Output.ItemFile((Item) target.subject().orElseThrow(), redirect.id().substring("items/".length())));
        return outputs;
    }

    private static Problem problem(Rule rule, Redirect.End end) {
        return new Problem(rule, end.place(), end.excerpt(), Said.all(end.path()), Optional.empty());
    }
}
