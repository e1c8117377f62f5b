package mingbai.cli.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import mingbai.Folders;
import mingbai.Workplace;
import mingbai.cli.Command;
import mingbai.format.Sha256;
import mingbai.golden.BadCase;
import mingbai.golden.Expected;
import mingbai.problem.Requirement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The report that a publisher files: its form, which edition it belongs to, and what it says of each requirement. */
class CheckReportTest {
    private static Schema schema;

    @TempDir
    private Path folder;

    @BeforeAll
    static void read() throws IOException {
        try (InputStream in = CheckReport.class.getResourceAsStream("report.schema.json")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(text, InputFormat.JSON);
        }
    }

    @ParameterizedTest
    @CsvSource({"minimal,draft", "configured,release"})
    void belongsToTheEditionThatBuildPublishes(String site, String status) throws Exception {
        Workplace work = Workplace.of(folder, site);
        JsonObject report = report(work, 0);
        assertEquals(0, work.build().code());
        byte[] sums = Folders.read(work.site().resolve(Sha256.LIST));
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(sums);
        assertEquals(HexFormat.of().formatHex(digest), report.get("sha256").getAsString());
        assertEquals(status, report.get("status").getAsString());
        assertEquals(site, report.getAsJsonObject("publication").get("id").getAsString());
        assertEquals(Folders.files(work.site()).stream().filter(file -> file.endsWith(".html")).count(),
                report.getAsJsonObject("counts").get("pages").getAsLong());
    }

    @Test
    void ofAReleaseSaysThatAllIsMet() {
        Workplace work = Workplace.of(folder, "configured");
        assertEquals(Set.of("met", "measured-in-browsers"), states(report(work, 0, "--release")));
        String printed = work.check("--release", "--lang", "en").out();
        assertEquals("Of 28 requirements: 24 met, 4 measured in browsers by those who make the program.",
                printed.lines().reduce("", (first, last) -> last));
    }

    @Test
    void ofADraftNamesWhatIsToBeConfigured() {
        JsonObject report = report(Workplace.of(folder, "minimal"), 0);
        assertEquals("[\"site.name\",\"site.domain\",\"site.identity-code\"]",
                requirement(report, "G01").get("to-be-configured").toString());
        assertEquals("to-be-configured", requirement(report, "G10").get("state").getAsString());
        assertEquals(report.get("to-be-configured"), requirement(report, "G10").get("to-be-configured"));
        assertEquals("met", requirement(report, "G15").get("state").getAsString());
    }

    @Test
    void ofABrokenThemeNamesWhatItBreaks() {
        JsonObject report = report(BadCase.of("page-frame").on(folder), 1);
        for (String id : List.of("G11", "A09")) {
            assertEquals("broken", requirement(report, id).get("state").getAsString());
            assertEquals(2, requirement(report, id).get("problems").getAsInt());
        }
        assertEquals("[\"G11\",\"A09\"]", report.getAsJsonArray("problems").get(0).getAsJsonObject().get("requirements").toString());
        assertEquals("met", requirement(report, "G07").get("state").getAsString());
    }

    @Test
    void ofBrokenRecordsClaimsNothing() {
        Workplace work = Workplace.of(folder, "minimal");
        Folders.delete(work.content().resolve("units.yaml"));
        JsonObject report = report(work, 1);
        assertEquals(Set.of("not-checked", "measured-in-browsers"), states(report));
        assertFalse(report.has("sha256"));
    }

    @Test
    void isTheSameForTheSameInput() {
        Workplace work = Workplace.of(folder, "minimal");
        String printed = work.check("--format", "json", "--lang", "zh").out();
        assertEquals(printed, work.check("--format", "json", "--lang", "zh").out());
        Expected.text(Folders.RESOURCES.resolve("commands/report.zh.json"), printed.replaceAll("[0-9a-f]{64}", "#"));
    }

    @Test
    void namesEveryRequirementOnceAndEachHasARuleOrABrowser() {
        JsonObject report = report(Workplace.of(folder, "minimal"), 0);
        List<String> ids = report.getAsJsonArray("requirements").asList().stream().map(CheckReportTest::id).toList();
        assertEquals(Arrays.stream(Requirement.values()).map(Enum::name).toList(), ids);
        for (Requirement requirement : Requirement.values()) {
            assertEquals(requirement.provenBy() == Requirement.ProvenBy.BROWSER, requirement.rules().isEmpty(), requirement.name());
        }
    }

    private static JsonObject report(Workplace work, int code, String... more) {
        String[] words = Arrays.copyOf(more, more.length + 4);
        List<String> format = List.of("--format", "json", "--lang", "en");
        for (int i = 0; i < format.size(); i++) words[more.length + i] = format.get(i);
        Command command = work.check(words);
        assertEquals(code, command.code(), command.printed());
        List<Error> errors = schema.validate(command.out(), InputFormat.JSON);
        assertEquals(List.of(), errors);
        return JsonParser.parseString(command.out()).getAsJsonObject();
    }

    private static JsonObject requirement(JsonObject report, String id) {
        return report.getAsJsonArray("requirements").asList().stream().filter(entry -> id(entry).equals(id)).findFirst()
                .orElseThrow().getAsJsonObject();
    }

    private static String id(JsonElement requirement) {
        return requirement.getAsJsonObject().get("id").getAsString();
    }

    private static Set<String> states(JsonObject report) {
        Set<String> states = new HashSet<>();
        report.getAsJsonArray("requirements").forEach(entry -> states.add(entry.getAsJsonObject().get("state").getAsString()));
        return states;
    }
}
