package mingbai.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingbai.check.form.Found;
import mingbai.check.form.Intended;
import mingbai.problem.Problem;
import mingbai.problem.Rule;

/** What records say is intended excuses the problems that it is of. */
final class Excuses {
    private Excuses() {}

    /**
     * The problems that nobody intended. Warnings wait until there is no error, which they would bury; entries that excuse
     * nothing are among them.
     */
    static List<Problem> apply(Found found) {
        Set<Intended> idle = new HashSet<>(found.intended());
        Map<String, List<Intended>> byFile = new HashMap<>();
        found.intended().forEach(entry -> byFile.computeIfAbsent(entry.file().path(), path -> new ArrayList<>()).add(entry));
        List<Intended> ofPublication = found.intended().stream().filter(entry -> entry.file().name().equals("publication.yaml")).toList();
        List<Problem> problems = new ArrayList<>();
        for (Problem problem : found.problems()) {
            String told = problem.place().file();
            List<Intended> excuses = (told.endsWith(".yaml") ? byFile.getOrDefault(told, List.of()) : ofPublication).stream()
                    .filter(entry -> entry.excuses(problem)).toList();
            if (excuses.isEmpty()) problems.add(problem);
            excuses.forEach(idle::remove);
        }
        if (problems.stream().anyMatch(Problem::error)) return problems.stream().filter(Problem::error).toList();
        idle.forEach(entry -> problems.add(entry.file().problem(Rule.INTENDED_IDLE, entry.place(), entry.text(), entry.rule())));
        return problems;
    }
}
