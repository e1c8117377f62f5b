package mingbai.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import mingbai.language.Language;
import mingbai.language.Word;
import mingbai.problem.Problem;
import mingbai.problem.Requirement;
import mingbai.problem.Rule;
import mingbai.problem.Said;

/**
 * What the program says in a language. The sentences are the file {@code problems.properties} in the language's folder
 * {@code words/<code>/}, UTF-8: a rule's id for what is wrong, with {@code .do} for what to do, {@code requirement.<id>}, and
 * what these name. {@code {0}}, {@code {1}} stand for what a problem names. A key that is not there is a fault of ours.
 */
public final class Messages {
    private static final List<String> UNNAMED = Collections.nCopies(10, "…");
    private static final Map<Language, Messages> READ = new ConcurrentHashMap<>();

    private final Language language;
    private final Properties sentences = new Properties();

    private Messages(Language language) {
        this.language = language;
        try (InputStream file = Messages.class.getResourceAsStream(language.code() + "/problems.properties")) {
            sentences.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those of a language, read when they are first asked for. */
    public static Messages in(Language language) {
        return READ.computeIfAbsent(language, Messages::new);
    }

    /** What is wrong, in one sentence, with what was probably meant. */
    public String message(Problem problem) {
        return say(new Said.Sentence(problem.rule().id(), problem.arguments())) + problem.suggestion().map(meant -> meant.name()
                .map(name -> say(Said.say("message.meant-name", meant.word(), name)))
                .orElseGet(() -> say(Said.say("message.meant", meant.word())))).orElse("");
    }

    /** What to do, in one sentence. */
    public String remedy(Problem problem) {
        return say(new Said.Sentence(problem.rule().id() + ".do", problem.arguments()));
    }

    /** What is wrong where a rule is broken, with an ellipsis for what a problem names. */
    public String what(Rule rule) {
        return Placeholders.fill(sentence(rule.id()), UNNAMED);
    }

    /** What to do then, with an ellipsis for what a problem names. */
    public String whatToDo(Rule rule) {
        return Placeholders.fill(sentence(rule.id() + ".do"), UNNAMED);
    }

    /** What is required, in one sentence. */
    public String text(Requirement requirement) {
        return sentence("requirement." + Word.of(requirement));
    }

    /** What is said, with all that it names. */
    public String say(Said said) {
        if (said instanceof Said.Both both) return both.words().or(language);
        if (said instanceof Said.Listed list) return String.join(sentence("message.separator"), list.words());
        if (said instanceof Said.Sentence sentence) {
            return Placeholders.fill(sentence(sentence.key()), sentence.arguments().stream().map(this::say).toList());
        }
        return said.toString();
    }

    /** A sentence as it stands in the file, with {@code {0}}, {@code {1}} for what it names. */
    public String sentence(String key) {
        String sentence = sentences.getProperty(key);
        if (sentence == null) throw new IllegalArgumentException("no sentence is called " + key);
        return sentence;
    }

    /** The keys of all sentences. */
    public Set<String> keys() {
        return new TreeSet<>(sentences.stringPropertyNames());
    }
}
