package mingbai.check.record;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import mingbai.check.form.Fields;
import mingbai.check.form.Form;
import mingbai.check.form.Key;
import mingbai.check.form.Keys;
import mingbai.check.form.Shape.Choice;
import mingbai.language.Language;
import mingbai.problem.Rule;
import mingbai.words.Messages;

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
public final class IntendedForm {
    private static final List<Choice> RULES = Arrays.stream(Rule.values()).filter(Rule::intendable)
            .map(rule -> new Choice(rule.id(), Messages.in(Language.ZH).what(rule), Messages.in(Language.EN).what(rule))).toList();
    public static final Key<String> RULE = Keys.oneOf("rule", RULES).says("规则", "The rule");
    public static final Key<String> TEXT = Keys.text("text").says("提示里引号中的第一个词，照抄；数字要加引号",
            "The first thing that the problem quotes; a number in quotes");
    public static final Key<String> REASON = Keys.text("reason").says("为什么要这样写", "Why it is meant as it stands");
    private static final Form ENTRY = Form.of("有意的写法", "What is intended", RULE, TEXT, REASON).ofSentences();
    public static final Key<List<Fields>> ENTRIES = Keys.optionalList("intended", ENTRY)
            .says("确实要这样写、不必再提醒的", "What is meant as it stands, although a rule asks otherwise");

    private IntendedForm() {}

    /** The form of a file, which can say what is intended. */
    static Form record(String zh, String en, Key<?>... keys) {
        return Form.of(zh, en, Stream.<Key<?>>concat(Stream.of(keys), Stream.of(ENTRIES)).toList());
    }

    /** Whether what a rule asks can be intended otherwise. */
    public static boolean intendable(String rule) {
        return RULES.stream().anyMatch(choice -> choice.word().equals(rule));
    }
}
