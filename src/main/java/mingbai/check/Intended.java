package mingbai.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingbai.check.Shape.Choice;
import mingbai.language.Language;
import mingbai.problem.Place;
import mingbai.problem.Problem;
import mingbai.problem.Rule;
import mingbai.read.Raw;
import mingbai.read.RawFile;

/**
 * What a record says is intended, although a rule asks otherwise. Prose pages, the source and the files beside it have no
 * keys, so publication.yaml speaks for them.
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
    private static final List<Choice> RULES = Arrays.stream(Rule.values()).filter(Rule::intendable)
            .map(rule -> new Choice(rule.id(), rule.message(Language.ZH), rule.message(Language.EN))).toList();
    private static final Key<String> RULE = Key.oneOf("rule", RULES).says("规则", "The rule");
    private static final Key<String> TEXT = Key.text("text").says("提示里引号中的第一个词，照抄；数字要加引号",
            "The first thing that the problem quotes; a number in quotes");
    private static final Key<String> REASON = Key.text("reason").says("为什么要这样写", "Why it is meant as it stands");
    private static final Form ENTRY = Form.of("有意的写法", "What is intended", RULE, TEXT, REASON).ofSentences();
    /** What every record can hold. */
    static final Key<List<Raw>> ENTRIES = Key.optionalList("intended", new Shape.Nested(ENTRY))
            .says("确实要这样写、不必再提醒的", "What is meant as it stands, although a rule asks otherwise");

    /** The entries of a record, which tell of their own mistakes. */
    static List<Intended> of(Found found, Fields record) {
        List<Intended> entries = new ArrayList<>();
        for (Raw node : record.read(ENTRIES)) {
            Fields.of(found, record.file(), node, ENTRIES.name(), ENTRY).ifPresent(entry -> {
                String rule = entry.read(RULE);
                String text = entry.read(TEXT);
                entry.read(REASON);
                if (RULES.stream().anyMatch(choice -> choice.word().equals(rule))) {
                    entries.add(new Intended(record.file(), entry.place(RULE), rule, text));
                }
            });
        }
        return entries;
    }

    /**
     * The problems that nobody intended. Warnings wait until there is no error, which they would bury; entries that excuse
     * nothing are among them.
     */
    static List<Problem> excuse(Found found) {
        Set<Intended> idle = new HashSet<>(found.intended());
        Map<String, List<Intended>> byFile = new HashMap<>();
        found.intended().forEach(entry -> byFile.computeIfAbsent(entry.file.path(), path -> new ArrayList<>()).add(entry));
        List<Intended> ofPublication = found.intended().stream().filter(entry -> entry.file.name().equals("publication.yaml")).toList();
        List<Problem> problems = new ArrayList<>();
        for (Problem problem : found.problems()) {
            String told = problem.place().file();
            List<Intended> excuses = (told.endsWith(".yaml") ? byFile.getOrDefault(told, List.of()) : ofPublication).stream()
                    .filter(entry -> entry.excuses(problem)).toList();
            if (excuses.isEmpty()) problems.add(problem);
            excuses.forEach(idle::remove);
        }
        if (problems.stream().anyMatch(Problem::error)) return problems.stream().filter(Problem::error).toList();
        idle.forEach(entry -> problems.add(entry.file.problem(Rule.INTENDED_IDLE, entry.place, entry.text, entry.rule)));
        return problems;
    }

    /** @param problem of the record, or of a file that publication.yaml speaks for */
    private boolean excuses(Problem problem) {
        return problem.rule().intendable() && problem.rule().id().equals(rule) && problem.arguments().get(0).equals(text);
    }
}
