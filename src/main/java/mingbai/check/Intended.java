package mingbai.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mingbai.model.Place;
import mingbai.model.Problem;
import mingbai.model.Rule;
import mingbai.read.Raw;
import mingbai.read.RawFile;

/**
 * What a record says is intended, although a rule of terminology asks otherwise. Prose pages have no keys, so
 * publication.yaml speaks for them.
 *
 * <pre>{@code
 * intended:
 *   - rule: term-not-rendered
 *     text: 企业自核
 *     reason: the sentence speaks of the document only
 * }</pre>
 *
 * @param file  the record
 * @param place where the entry stands
 * @param rule  the id of a rule
 * @param text  the first thing that the problem names
 */
record Intended(RawFile file, Place place, String rule, String text) {
    static final String KEY = "intended";
    private static final List<String> KEYS = List.of("rule", "text", "reason");

    /** The entries of a record, which tell of their own mistakes. */
    static List<Intended> of(Records records, Fields record) {
        List<String> rules = Arrays.stream(Rule.values()).filter(Rule::intendable).map(Rule::id).toList();
        List<Intended> entries = new ArrayList<>();
        for (Raw node : record.optionalList(KEY)) {
            Fields.of(records, record.file(), node, KEY, KEYS).ifPresent(entry -> {
                String rule = entry.oneOf("rule", rules);
                String text = entry.text("text");
                entry.text("reason");
                if (rules.contains(rule)) entries.add(new Intended(record.file(), entry.place("rule"), rule, text));
            });
        }
        return entries;
    }

    /**
     * The problems that nobody intended. Warnings wait until there is no error, which they would bury; entries that excuse
     * nothing are among them.
     */
    static List<Problem> excuse(Records records) {
        Set<Intended> idle = new HashSet<>(records.intended());
        List<Problem> problems = new ArrayList<>();
        for (Problem problem : records.problems()) {
            List<Intended> excuses = records.intended().stream().filter(entry -> entry.excuses(problem)).toList();
            if (excuses.isEmpty()) problems.add(problem);
            excuses.forEach(idle::remove);
        }
        if (problems.stream().anyMatch(Problem::error)) return problems.stream().filter(Problem::error).toList();
        idle.forEach(entry -> problems.add(entry.file.problem(Rule.INTENDED_IDLE, entry.place, entry.text, entry.rule)));
        return problems;
    }

    private boolean excuses(Problem problem) {
        String told = problem.place().file();
        boolean here = told.equals(file.path()) || told.endsWith(".md") && file.name().equals("publication.yaml");
        return here && problem.rule().intendable() && problem.rule().id().equals(rule)
                && problem.arguments().get(0).equals(text);
    }
}
