package mingbai.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mingbai.explain.Explanation;
import mingbai.explain.Explanations;
import mingbai.language.Language;
import mingbai.language.LocalizedText;
import mingbai.language.Word;
import mingbai.problem.Level;
import mingbai.problem.Place;
import mingbai.problem.Problem;
import mingbai.problem.Requirement;
import mingbai.problem.Rule;
import mingbai.problem.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the program says: the same sentences in all languages, each of them asked for, none missing. */
class MessagesTest {
    private static final Messages ZH = Messages.in(Language.ZH);
    private static final Messages EN = Messages.in(Language.EN);
    private static final String ONE = ".one";
    private static final String ALONE = ".alone";
    /** What to do about a mistake. */
    private static final String REMEDY = ".do";
    /** In English the id says what the name does, a translation need not say into what it is one, and Unicode's names are words. */
    private static final Set<String> APART =
            Set.of("rule.called", "edition.translated", "character-invisible", "character-doubtful");
    /** A line of a small screen holds a name with its id. */
    private static final Map<Language, Integer> LONGEST_NAME = Map.of(Language.ZH, 14, Language.EN, 32);
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)\\}");

    /** Keys that are put together where they are asked for, each with all that can follow. */
    private static final List<String> BEGINNINGS = List.of("commands.obstacle.", "commands.requirement.", "commands.settled.",
            "edition.term.", "edition.data.", "language.", "text.in.", "text.translation.", "concept.terms.", "concept.definition-source.",
            "publication.keywords.",
            "blank.add.", "blank.write.", "differs.", "sign-off.step.", "value.", "choice.", "item.column.", "scheme.");
    private static final Pattern GROUP = Pattern.compile("(?:Said\\.of|\\.name)\\(\"([a-z.-]+)\", ");

    @ParameterizedTest
    @EnumSource(Language.class)
    void saysTheSameInAllLanguages(Language language) {
        Messages messages = Messages.in(language);
        assertEquals(keys(ZH), keys(messages));
        for (String key : keys(ZH)) {
            assertFalse(messages.sentence(key).isBlank(), key);
            if (!APART.contains(key)) assertEquals(named(ZH, key), named(messages, key), key);
        }
    }

    /** A language writes a sentence for one of something where it differs from that for several. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void saysOneOfSomethingInItsOwnWay(Language language) {
        Messages messages = Messages.in(language);
        messages.keys().stream().filter(key -> key.endsWith(ONE)).forEach(key -> {
            String several = key.substring(0, key.length() - ONE.length());
            assertEquals(named(messages, several), named(messages, key), key);
            assertFalse(messages.sentence(several).equals(messages.sentence(key)), key);
        });
    }

    @Test
    void countsAsEachLanguageDoes() {
        assertEquals("1 page, 2 pages", EN.say("commands.pages", 1) + EN.sentence("commands.comma") + EN.say("commands.pages", 2));
        assertEquals("1 个网页，2 个网页", ZH.say("commands.pages", 1) + ZH.sentence("commands.comma") + ZH.say("commands.pages", 2));
    }

    /** A remedy may name what its sentence names; together they name all of it, from the first on. */
    @ParameterizedTest
    @EnumSource(Rule.class)
    void namesArgumentsWithoutGap(Rule rule) {
        Set<Integer> named = new TreeSet<>(named(ZH, rule.id()));
        if (rule.level() != Level.NOTE || ZH.keys().contains(rule.id() + ".do")) named.addAll(named(ZH, rule.id() + ".do"));
        assertEquals(IntStream.range(0, named.size()).boxed().collect(Collectors.toCollection(TreeSet::new)), named);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void callsEachRuleByAShortNameOfItsOwn(Language language) {
        Messages messages = Messages.in(language);
        Set<String> names = new TreeSet<>();
        for (Rule rule : Rule.values()) {
            String name = messages.name(rule);
            assertTrue(names.add(name), name);
            assertTrue(name.length() <= LONGEST_NAME.get(language), name);
            assertFalse(name.matches(".*[。.{]"), "no sentence, and nothing to fill in: " + name);
        }
        assertEquals("没有这个单位代号 unknown-unit", ZH.called(Rule.UNKNOWN_UNIT));
        assertEquals("unknown-unit", EN.called(Rule.UNKNOWN_UNIT));
    }

    @ParameterizedTest
    @EnumSource(Requirement.class)
    void saysWhatIsRequired(Requirement requirement) {
        assertFalse(ZH.text(requirement).equals(EN.text(requirement)));
    }

    /** Each sentence is a rule's or a requirement's, or its key is written in the program. */
    @Test
    void holdsNothingThatNobodySays() {
        String program = program();
        Set<String> idle = keys(ZH);
        for (Rule rule : Rule.values()) {
            idle.remove(rule.id());
            for (String part : List.of(".name", ".do", ".card", ".why")) idle.remove(rule.id() + part);
        }
        for (Explanation explanation : Explanations.all()) idle.remove(explanation.group().toString());
        idle.removeIf(key -> key.endsWith(REMEDY) && program.contains("\"" + key.substring(0, key.length() - REMEDY.length()) + "\""));
        idle.removeIf(key -> key.endsWith(".called") && program.contains("\"" + key.substring(0, key.lastIndexOf('.')) + "\""));
        for (Requirement requirement : Requirement.values()) idle.remove("requirement." + Word.of(requirement));
        List<String> beginnings = Stream.concat(BEGINNINGS.stream(), GROUP.matcher(program).results().map(found -> found.group(1) + "."))
                .toList();
        idle.removeIf(key -> key.endsWith(ALONE) && ZH.keys().contains(key.substring(0, key.length() - ALONE.length())));
        idle.removeIf(key -> beginnings.stream().anyMatch(key::startsWith) || program.contains("\"" + key + "\""));
        assertEquals(Set.of(), idle);
    }

    /** Sentences name a field by what its key is called. */
    @Test
    void callsEachKeyByAName() {
        Pattern told = Pattern.compile("\\.says\\(\\s*\"([^\"]*[^.\"])\"");
        Set<String> lacking = told.matcher(program()).results().map(found -> found.group(1) + ".called")
                .collect(Collectors.toCollection(TreeSet::new));
        assertFalse(lacking.isEmpty());
        lacking.removeAll(keys(ZH));
        assertEquals(Set.of(), lacking);
    }

    @Test
    void holdsAllThatTheProgramSays() {
        String program = program();
        Set<String> said = new TreeSet<>();
        Stream.of("(?:(?:Said|words|words\\(\\))\\.say|\\.says|Form\\.of|IntendedForm\\.record)\\(\\s*\"([^\"]+)\"\\s*[,)]",
                        "\"((?:commands|differences|edition)\\.[a-z.-]*[a-z])\"")
                .flatMap(written -> Pattern.compile(written).matcher(program).results()).forEach(found -> said.add(found.group(1)));
        assertFalse(said.isEmpty());
        said.removeAll(keys(ZH));
        said.removeIf(group -> ZH.keys().stream().anyMatch(key -> key.startsWith(group + ".")));
        assertEquals(Set.of(), said);
    }

    @Test
    void refusesWhatNoFileHolds() {
        assertThrows(IllegalArgumentException.class, () -> EN.say(Said.say("no-such-sentence")));
    }

    @Test
    void saysWordsAsEachLanguageDoes() {
        Problem problem = new Problem(Rule.TYPE_WRONG, Place.start("content/units.yaml"), "", Said.all("name", Said.say("type.text")),
                Optional.of(new Problem.Meant("a", Optional.of("甲"))));
        assertEquals("name：这里只写一段文字。是不是想写“a”（甲）？", ZH.message(problem));
        assertEquals("name is not written as it should be: it is one text. Did you mean \"a\" (甲)?", EN.message(problem));
        assertEquals("一、二", ZH.say(Said.list(List.of("一", "二"))));
        assertEquals("a, b", EN.say(Said.list(List.of("a", "b"))));
        assertEquals("words", EN.say(Said.of(new LocalizedText("词", Map.of(Language.EN, "words")))));
        assertEquals("词", EN.say(Said.of(LocalizedText.of("词"))));
    }

    /** Each key is in one file. */
    @Test
    void saysNothingTwice() throws IOException {
        List<String> keys = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/mingbai/words/zh"))) {
            files.forEach(file -> keys.addAll(read(file).lines().filter(line -> line.contains(" = ") && !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf(" = "))).toList()));
        }
        assertEquals(List.copyOf(new TreeSet<>(keys)), keys.stream().sorted().toList());
        assertEquals(ZH.keys(), new TreeSet<>(keys));
    }

    /** What a word says is never taken for a place where another goes. */
    @Test
    void fillsNothingTwice() {
        assertEquals("\"{1}\" belongs to \"{0}\" and is not indented below it", EN.say(Said.say("yaml.belongs", "{1}", "{0}")));
    }

    /** All but those for one of something, which not every language needs. */
    private static Set<String> keys(Messages messages) {
        return messages.keys().stream().filter(key -> !key.endsWith(ONE)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<Integer> named(Messages messages, String key) {
        return PLACEHOLDER.matcher(messages.sentence(key)).results().map((MatchResult found) -> Integer.valueOf(found.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The program's Java and the templates of its own pages. */
    private static String program() {
        try (Stream<Path> files = Stream.concat(Files.walk(Path.of("src/main/java")),
                Files.list(Path.of("src/main/resources/mingbai/pages")))) {
            return files.filter(Files::isRegularFile).map(MessagesTest::read).collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
