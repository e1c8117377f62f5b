package mingbai.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.Folders;
import mingbai.Workplace;
import mingbai.cli.Command;
import mingbai.golden.BadCase;
import mingbai.golden.Expected;
import mingbai.language.Language;
import mingbai.problem.Rule;
import mingbai.words.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule is explained, and its examples are true: the wrong one is reported by the rule, the right one is not. */
@Execution(ExecutionMode.CONCURRENT)
class ExplanationTest {
    /**
     * What is wrong here is a file's name, size, bytes or absence, how much there is of it, or what an office file holds, so that no
     * lines can be shown and put right.
     */
    private static final Set<Rule> OF_NO_LINES = EnumSet.of(Rule.NOT_UTF8, Rule.FILE_TOO_LARGE, Rule.FILE_MISSING,
            Rule.FILE_UNEXPECTED, Rule.FOLDER_EMPTY, Rule.NAME_GAP, Rule.NAME_UNEVEN, Rule.PAGE_LANGUAGE,
            Rule.PAGE_HEAVY, Rule.PAGE_LARGE,
            Rule.ADDRESS_VANISHED, Rule.MODIFIED_STALE, Rule.TEXT_TOO_LONG, Rule.YAML_TOO_MANY, Rule.COMPONENT_INTERNAL,
            Rule.IMPORT_FILE_MISSING, Rule.IMPORT_FILE_LARGE, Rule.IMPORT_FILE_OLD, Rule.IMPORT_FILE_KIND,
            Rule.IMPORT_ENCODING_UNKNOWN, Rule.IMPORT_ENCODING, Rule.IMPORT_CHANGES, Rule.IMPORT_FORMULA_EMPTY,
            Rule.IMPORT_FORMULA_STALE, Rule.IMPORT_TABLE_NUMBER, Rule.IMPORT_TITLE_NONE, Rule.IMPORT_TITLE_FIRST, Rule.IMPORT_SOURCE_UNLIKE,
            Rule.IMPORT_RECORD_TAKEN);

    private static final int LONGEST_SENTENCE = 64;

    @TempDir
    private Path folder;

    static List<Rule> proven() {
        return Stream.of(Rule.values()).filter(rule -> !OF_NO_LINES.contains(rule)).toList();
    }

    @ParameterizedTest
    @MethodSource("proven")
    void theWrongExampleIsToldAndTheRightOneIsNot(Rule rule) {
        Explanation explanation = Explanations.of(rule);
        BadCase bad = BadCase.of(explanation.proof().orElse(rule.id()));
        assertTrue(bad.rules().contains(rule.id()), "what is told of the case is proven with all others of its kind");
        Workplace work = bad.on(folder);
        Path file = folder.resolve(explanation.bad().file().orElseThrow());
        List<String> lines = Folders.lines(file);
        List<String> wrong = explanation.bad().lines();
        int at = Collections.indexOfSubList(lines, wrong);
        assertTrue(at >= 0, file + " has no such lines: " + wrong);
        List<String> good = Stream.of(lines.subList(0, at), explanation.good().lines(), lines.subList(at + wrong.size(), lines.size()))
                .flatMap(List::stream).toList();
        Folders.write(file, (String.join("\n", good) + "\n").getBytes(StandardCharsets.UTF_8));
        assertFalse(reported(bad, work).contains(rule.id()));
    }

    /** The rules of all problems, of which none may be an error. */
    private static Set<String> reported(BadCase bad, Workplace work) {
        Command command = bad.begins() ? bad.check(work, "--lang", "en") : bad.check(work, "--format", "json");
        assertEquals(0, command.code(), command.printed());
        if (bad.begins()) {
            return Stream.of(Rule.values()).map(Rule::id).filter(id -> command.err().contains(" " + id + " ("))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        return JsonParser.parseString(command.out()).getAsJsonObject().getAsJsonArray("problems").asList().stream()
                .map(JsonElement::getAsJsonObject).map(problem -> problem.get("rule").getAsString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void everyRuleIsExplainedInBothLanguages(Rule rule) {
        Explanation explanation = Explanations.of(rule);
        assertEquals(rule, explanation.rule());
        assertEquals(OF_NO_LINES.contains(rule), explanation.bad().file().isEmpty(), "what is not proven is listed");
        assertFalse(explanation.bad().equals(explanation.good()));
        for (Language language : Language.ALL) {
            String why = Messages.in(language).say(Messages.why(rule));
            assertTrue(why.endsWith(language == Language.ZH ? "。" : "."), why);
            String name = Messages.in(language).name(rule);
            String whatToDo = Messages.in(language).whatToDo(rule);
            assertFalse(whatToDo.contains("{"), "a card is of no problem, so that .card says what .do does: " + whatToDo);
            String text = new RuleCard(explanation, language).text(heading -> heading);
            for (String told : List.of(name, rule.id(), whatToDo, why)) assertTrue(text.contains(told), text);
            assertTrue(text.indexOf(whatToDo) < text.indexOf(why), text);
            String markdown = new RuleCard(explanation, language).markdown();
            for (String told : List.of(whatToDo, why)) assertTrue(markdown.contains(RuleCard.literally(told)), told);
        }
        String chinese = Messages.in(Language.ZH).say(Messages.why(rule));
        assertTrue(chinese.length() <= 80, "two plain sentences: " + chinese);
        if (explanation.book() == Book.EDITORS) {
            for (String sentence : (Messages.in(Language.ZH).whatToDo(rule) + chinese).split("[。；]")) {
                assertTrue(sentence.length() <= LONGEST_SENTENCE, "longer than a telephone shows: " + sentence);
            }
        }
    }

    /** The books and the command say the same, from one place. */
    @ParameterizedTest
    @EnumSource(Book.class)
    void theBooksHaveThem(Book book) {
        Path folder = Path.of(book == Book.EDITORS ? "content" : "themes");
        Expected.text(folder.resolve("RULES.md"), Guide.markdown(book, Language.ZH));
        Expected.text(folder.resolve("RULES.en.md"), Guide.markdown(book, Language.EN));
    }

    @Test
    void whatIsMissingOrWrittenOtherwiseIsABug() throws IOException {
        Map<Book, List<String>> lines = new EnumMap<>(Book.class);
        for (Book book : Book.values()) lines.put(book, resource(book));
        assertEquals(Explanations.all(), List.copyOf(Explanations.parse(lines::get).values()));
        refused(lines, "## unknown-unit", "## unknown-thing", "no such rule");
        refused(lines, "## unknown-unit", "## unknown-region", "a second section");
        refused(lines, "units: [comerce]", "```", "no lines or no end");
        refused(lines, "```yaml bad content/publication.yaml", "```yaml bad content/units.yaml", "two files");
        refused(lines, "```css good theme/assets/bare.css", "```css bad theme/assets/bare.css", "should be good");
        int last = lines.get(Book.THEMES).lastIndexOf("## theme-paper");
        lines.put(Book.THEMES, lines.get(Book.THEMES).subList(0, last));
        assertTrue(assertThrows(IllegalStateException.class, () -> Explanations.parse(lines::get)).getMessage()
                .contains("no file has a section theme-paper"));
    }

    private static void refused(Map<Book, List<String>> lines, String line, String other, String why) {
        String said = assertThrows(IllegalStateException.class, () -> Explanations.parse(book -> lines.get(book).stream()
                .map(old -> old.equals(line) ? other : old).toList())).getMessage();
        assertTrue(said.contains(why), said);
    }

    private static List<String> resource(Book book) throws IOException {
        try (InputStream in = Explanations.class.getResourceAsStream(book.examples())) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
