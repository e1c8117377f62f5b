package mingbai.words;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.format.TextResource;
import mingbai.language.Language;
import mingbai.language.Languages;
import mingbai.language.LocalizedText;
import mingbai.language.Word;
import mingbai.problem.Level;
import mingbai.problem.Place;
import mingbai.problem.Problem;
import mingbai.problem.Requirement;
import mingbai.problem.Rule;
import mingbai.problem.Said;

/**
 * What the program says in a language. The sentences are files in the language's folder {@code words/<code>/}, UTF-8.
 * {@code problems.properties}: a rule's id for what is wrong, with {@code .name} for its name, {@code .do} for what to do (a note may have
 * none: it is compared with the source), {@code .card} for what to do whatever a problem names, where {@code .do} names something, and
 * {@code .why} for the harm that it prevents, {@code requirement.<id>}, and what these name.
 * {@code records.properties}: what editors are told about keys. {@code pages.properties}: the words of the program's own pages. The
 * files whose keys begin with their name: {@code commands.properties}, what the terminal says, {@code differences.properties}, words for
 * what differs between two editions, and {@code edition.properties}, words of ours in an edition's files. {@code {0}}, {@code {1}} are
 * for what a sentence names; where the first of it is 1, the sentence is that of {@code <key>.one} in a language that has one. A key that
 * is not there is a fault of ours. {@code <key>.alone} is what editors are told in a publication of one language.
 */
public final class Messages {
    /** Rules and what is said of them; the keys of records; the pages of the program. */
    private static final List<String> FILES = List.of("problems", "records", "pages");
    /** Their keys begin with their name, so that they are read for those alone. */
    private static final List<String> FILES_BY_KEY = List.of("commands", "differences", "edition");
    private static final Map<Language, Messages> READ = new ConcurrentHashMap<>();

    private final Language language;
    private final Map<String, Properties> files = new ConcurrentHashMap<>();

    private Messages(Language language) {
        this.language = language;
    }

    /** The sentences of a file, read when the first is asked for. */
    private Properties read(String name) {
        return files.computeIfAbsent(name, file -> TextResource.properties(Messages.class, language.code() + "/" + file + ".properties"));
    }

    /** Those of a language, read when they are first asked for. */
    public static Messages in(Language language) {
        return READ.computeIfAbsent(language, Messages::new);
    }

    /** What is said, in each language. */
    public static LocalizedText inEach(Said said) {
        return LocalizedText.of(language -> in(language).say(said));
    }

    /** A sentence in some languages, one behind the other. */
    public static String inAll(Languages languages, String key) {
        return languages.all().stream().map(language -> in(language).sentence(key)).collect(Collectors.joining(" "));
    }

    /** Whether a text has a sentence in any language, in upper or lower case. */
    public static boolean within(String text, String key) {
        String lower = text.toLowerCase(Locale.ROOT);
        return sentences(key).stream().anyMatch(lower::contains);
    }

    /** A sentence in every language. */
    public static List<String> sentences(String key) {
        return Language.ALL.stream().map(language -> in(language).sentence(key)).toList();
    }

    /** What is wrong, in one sentence, with what was probably meant. */
    public String message(Problem problem) {
        return say(new Said.Sentence(problem.rule().id(), problem.arguments())) + problem.suggestion().map(meant -> meant.name()
                .map(name -> say(Said.say("message.meant-name", meant.word(), name)))
                .orElseGet(() -> say(Said.say("message.meant", meant.word())))).orElse("");
    }

    /** What to do, in one sentence, which in a file of the theme begins with whom to leave it to. */
    public String remedy(Problem problem) {
        String remedy = say(new Said.Sentence(remedy(problem.rule()), problem.arguments()));
        String whose = sentence("theme.whose");
        return problem.ofTheme() && !remedy.startsWith(whose) ? whose + remedy : remedy;
    }

    /** What a rule is called, as short as a heading. */
    public String name(Rule rule) {
        return sentence(rule.id() + ".name");
    }

    /** A rule as a line about it begins: its name and its id, or its id alone in the language that the id is in. */
    public String called(Rule rule) {
        return say("rule.called", name(rule), rule.id());
    }

    /** A rule as a heading: its name and its id. */
    public String title(Rule rule) {
        return say("rule.title", name(rule), rule.id());
    }

    /** What to do where a rule is broken, whatever a problem names. */
    public String whatToDo(Rule rule) {
        return find(rule.id() + ".card").orElseGet(() -> sentence(remedy(rule)));
    }

    /** The key of what to do: of a rule's own sentence, or of the one for all notes that have none. */
    private String remedy(Rule rule) {
        String own = rule.id() + ".do";
        return rule.level() != Level.NOTE || find(own).isPresent() ? own : "note.do";
    }

    /** What a level is called. */
    public static Said level(Level level) {
        return Said.of("level", level);
    }

    /** Where it is: the file, the line and the part of it, as far as there are any. */
    public String place(Place place) {
        return place + place.part().map(part -> " " + say(part.said())).orElse("");
    }

    /** What a constant is called, in the group of keys before its name. */
    public String name(String group, Enum<?> constant) {
        return sentence(group + "." + Word.of(constant));
    }

    /** Which harm it prevents, in a sentence or two. */
    public static Said why(Rule rule) {
        return Said.say(rule.id() + ".why");
    }

    /** What is required, in one sentence. */
    public String text(Requirement requirement) {
        return name("requirement", requirement);
    }

    /** What is said, with all that it names. */
    public String say(Said said) {
        if (said instanceof Said.Both both) return both.words().or(language);
        if (said instanceof Said.Listed list) return list.words().stream().map(this::say)
                .collect(Collectors.joining(sentence("message.separator")));
        if (said instanceof Said.Sentence sentence) {
            List<String> named = sentence.arguments().stream().map(this::say).toList();
            boolean one = !named.isEmpty() && named.get(0).equals("1");
            return Placeholders.fill((one ? find(sentence.key() + ".one") : Optional.<String>empty())
                    .orElseGet(() -> sentence(sentence.key())), named);
        }
        return said.toString();
    }

    /** What editors of a publication of some languages are told: in one language nothing of translations. */
    public String say(Said said, Languages languages) {
        if (languages.several() || !(said instanceof Said.Sentence sentence)) return say(said);
        String alone = sentence.key() + ".alone";
        return say(find(alone).isPresent() ? new Said.Sentence(alone, sentence.arguments()) : said);
    }

    /**
     * @param key of a sentence
     * @param arguments what it names
     */
    public String say(String key, Object... arguments) {
        return say(Said.say(key, arguments));
    }

    /** A sentence as it stands in the file, with {@code {0}}, {@code {1}} for what it names. */
    public String sentence(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("no sentence is called " + key));
    }

    /** A sentence as it stands in the file; empty: none is called so. */
    public Optional<String> find(String key) {
        String begins = key.substring(0, Math.max(0, key.indexOf('.')));
        List<String> files = FILES_BY_KEY.contains(begins) ? List.of(begins) : FILES;
        return files.stream().map(file -> read(file).getProperty(key)).filter(Objects::nonNull).findFirst();
    }

    /** The keys of all sentences, by which tests hold the languages together. */
    Set<String> keys() {
        return Stream.of(FILES, FILES_BY_KEY).flatMap(List::stream).flatMap(file -> read(file).stringPropertyNames().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
