package mingbai.check.record;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import mingbai.check.form.Fields;
import mingbai.check.form.Form;
import mingbai.check.form.Key;
import mingbai.check.form.Keys;
import mingbai.check.form.Shape.Choice;
import mingbai.problem.Rule;
import mingbai.problem.Said;

/**
 * The keys of {@code intended}, which every record can have. Prose pages, the source and the files beside it have no keys, so
 * publication.yaml speaks for them.
 *
 * <pre>{@code
 * intended:
 *   - rule: term-not-rendered
 *     text: 企业自核
 *     reason: the sentence speaks of the document only
 * }</pre>
 */
final class IntendedForm {
    private static final List<Choice> RULES = Arrays.stream(Rule.values()).filter(Rule::intendable)
            .map(rule -> new Choice(rule.id(), Said.say(rule.id() + ".name"))).toList();
    public static final Key<String> RULE = Keys.oneOf("rule", RULES).says("intended.rule");
    public static final Key<String> TEXT = Keys.text("text").says("intended.text");
    public static final Key<String> REASON = Keys.text("reason").says("intended.reason");
    private static final Form ENTRY = Form.of("intended.entry.form", RULE, TEXT, REASON).ofSentences();
    public static final Key<List<Fields>> ENTRIES = Keys.list("intended", ENTRY).orLeftOut()
            .says("intended.entries");

    private IntendedForm() {}

    /** The form of a file, which can say what is intended. */
    static Form record(String about, Key<?>... keys) {
        return Form.of(about, Stream.<Key<?>>concat(Stream.of(keys), Stream.of(ENTRIES)).toList());
    }

    /** Whether what a rule asks can be intended otherwise. */
    public static boolean intendable(String rule) {
        return RULES.stream().anyMatch(choice -> choice.word().equals(rule));
    }
}
