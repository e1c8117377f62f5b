package mingbai.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import mingbai.language.Language;
import mingbai.language.Word;
import mingbai.problem.Problem;
import mingbai.problem.Requirement;
import mingbai.problem.Rule;
import mingbai.problem.Said;

/**
 * What the program says in a language. The sentences are files in the language's folder {@code words/<code>/}, UTF-8.
 * {@code problems.properties}: a rule's id for what is wrong, with {@code .do} for what to do, {@code requirement.<id>}, and what
 * these name. {@code records.properties}: what editors are told about keys. {@code pages.properties}: the words of the program's own
 * pages. {@code {0}}, {@code {1}} stand for what a problem names. A key that is not there is a fault of ours.
 */
public final class Messages {
    private static final Object[] UNNAMED = Collections.nCopies(10, "…").toArray();
    /** Rules and what is said of them; the keys of records; the pages of the program. */
    private static final List<String> FILES = List.of("problems", "records", "pages");
    private static final Map<Language, Messages> READ = new ConcurrentHashMap<>();

    private final Language language;
    private final Map<String, Properties> files = new ConcurrentHashMap<>();

    private Messages(Language language) {
        this.language = language;
    }

    /** The sentences of a file, read when the first is asked for. */
    private Properties read(String name) {
        return files.computeIfAbsent(name, file -> {
            try (InputStream there = Messages.class.getResourceAsStream(language.code() + "/" + file + ".properties")) {
                Properties sentences = new Properties();
                sentences.load(new InputStreamReader(there, StandardCharsets.UTF_8));
                return sentences;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
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
    public static Said what(Rule rule) {
        return Said.say(rule.id(), UNNAMED);
    }

    /** What to do then, with an ellipsis for what a problem names. */
    public static Said whatToDo(Rule rule) {
        return Said.say(rule.id() + ".do", UNNAMED);
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
        return FILES.stream().map(file -> read(file).getProperty(key)).filter(Objects::nonNull).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no sentence is called " + key));
    }

    /** The keys of all sentences. */
    public Set<String> keys() {
        return FILES.stream().flatMap(file -> read(file).stringPropertyNames().stream()).collect(Collectors.toCollection(TreeSet::new));
    }
}
