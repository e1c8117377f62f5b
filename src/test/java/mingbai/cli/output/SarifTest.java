package mingbai.cli.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import mingbai.Folders;
import mingbai.Workplace;
import mingbai.cli.Command;
import mingbai.golden.BadCase;
import mingbai.language.Language;
import mingbai.problem.Place;
import mingbai.problem.Problem;
import mingbai.problem.Rule;
import mingbai.problem.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the SARIF log says, and that it says the same again. */
class SarifTest {
    /** A name that a URI cannot have as it is. */
    private static final String ODD = "items/坏 的,1%.yaml";

    @TempDir
    private Path folder;

    @Test
    void namesEachProblemAtItsPlaceAndRule() {
        Workplace work = bad();
        String log = log(work, Language.EN);
        JsonObject report = JsonParser.parseString(work.check("--format", "json", "--lang", "en").out()).getAsJsonObject();
        List<String> expected = report.getAsJsonArray("problems").asList().stream().map(JsonElement::getAsJsonObject)
                .map(problem -> problem.get("rule").getAsString() + " " + problem.get("level").getAsString() + " "
                        + problem.get("line") + ":" + problem.get("column")).toList();
        JsonObject run = run(log);
        List<JsonElement> rules = run.getAsJsonObject("tool").getAsJsonObject("driver").getAsJsonArray("rules").asList();
        List<String> found = new ArrayList<>();
        for (JsonObject result : results(log)) {
            JsonObject region = location(result).getAsJsonObject("region");
            String id = result.get("ruleId").getAsString();
            assertEquals(id, rules.get(result.get("ruleIndex").getAsInt()).getAsJsonObject().get("id").getAsString());
            found.add(id + " " + result.get("level").getAsString() + " " + region.get("startLine") + ":" + region.get("startColumn"));
        }
        assertEquals(expected, found);
        assertEquals(Rule.values().length, rules.size());
        assertEquals("unicodeCodePoints", run.get("columnKind").getAsString());
    }

    @Test
    void namesFilesAsOtherMachinesDo() {
        String log = log(bad(), Language.ZH);
        assertTrue(log.contains("\"uri\": \"content/items/%E5%9D%8F%20%E7%9A%84%2C1%25.yaml\""), log);
        assertFalse(log.contains(folder.toString()), log);
    }

    /** Lines and the language may change, and the folder in which the content lies; two problems are never the same. */
    @Test
    void recognizesAProblemAgain() {
        Workplace work = bad();
        List<String> before = fingerprints(log(work, Language.EN));
        Path file = work.content().resolve("items/01.yaml");
        Folders.write(file, ("# moved\n\n" + text(file)).getBytes(StandardCharsets.UTF_8));
        assertEquals(before, fingerprints(log(work, Language.ZH)));
        assertEquals(before.size(), new HashSet<>(before).size());
        Workplace elsewhere = new Workplace(folder.resolve("elsewhere"));
        Folders.copy(work.content(), elsewhere.content());
        Folders.copy(work.theme(), elsewhere.theme());
        assertEquals(before, fingerprints(log(elsewhere, Language.EN)));
    }

    @Test
    void tellsEqualProblemsOfAFileApart() {
        List<Problem> twice = List.of(problem(3), problem(9));
        String log = new String(new Sarif(twice, Language.EN).json(), StandardCharsets.UTF_8);
        assertEquals(2, new HashSet<>(fingerprints(log)).size());
    }

    private static Problem problem(int line) {
        return new Problem(Rule.UNKNOWN_UNIT, new Place("content/items/01.yaml", line, 1), "", Said.all("x"), Optional.empty());
    }

    @Test
    void isTheSameForTheSameInput() {
        Workplace work = bad();
        assertEquals(log(work, Language.ZH), log(work, Language.ZH));
    }

    @Test
    void buildTellsTheSameAsCheck() {
        Workplace work = bad();
        Command built = work.build("--format", "sarif", "--lang", "en");
        assertEquals(new Command(1, log(work, Language.EN), ""), built);
        assertFalse(Files.exists(work.site()));
    }

    @Test
    void buildPublishesAndPrintsNothingElse() {
        Workplace work = Workplace.of(folder, "minimal");
        Command built = work.build("--format", "json", "--lang", "en");
        assertEquals(work.check("--format", "json", "--lang", "en"), built);
        assertTrue(Files.exists(work.site().resolve("index.html")));
        assertEquals(new Command(0, "", ""), work.build("--format", "github"));
    }

    @ParameterizedTest
    @CsvSource({"content/a.yaml, content/a.yaml", "a:b/c, a%3Ab/c", "标/题.md, %E6%A0%87/%E9%A2%98.md", "a b%#?.md, a%20b%25%23%3F.md",
        "𠮷.md, %F0%A0%AE%B7.md"})
    void encodesEachSegment(String file, String uri) {
        assertEquals(uri, Sarif.uri(file));
    }

    private Workplace bad() {
        return bad(folder);
    }

    static Workplace bad(Path folder) {
        Workplace work = BadCase.together().on(folder);
        Folders.write(work.content().resolve(ODD), Folders.read(work.content().resolve("items/01.yaml")));
        return work;
    }

    static String log(Workplace work, Language language) {
        Command command = work.check("--format", "sarif", "--lang", language.code());
        assertEquals(1, command.code(), command.err());
        assertEquals("", command.err());
        return command.out();
    }

    private static String text(Path file) {
        return new String(Folders.read(file), StandardCharsets.UTF_8);
    }

    private static JsonObject run(String log) {
        return JsonParser.parseString(log).getAsJsonObject().getAsJsonArray("runs").get(0).getAsJsonObject();
    }

    static List<JsonObject> results(String log) {
        return run(log).getAsJsonArray("results").asList().stream().map(JsonElement::getAsJsonObject).toList();
    }

    private static JsonObject location(JsonObject result) {
        return result.getAsJsonArray("locations").get(0).getAsJsonObject().getAsJsonObject("physicalLocation");
    }

    private static List<String> fingerprints(String log) {
        return results(log).stream().map(result -> result.getAsJsonObject("partialFingerprints").toString()).toList();
    }
}
