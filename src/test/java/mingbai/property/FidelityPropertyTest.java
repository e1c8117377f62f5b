package mingbai.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import mingbai.Folders;
import mingbai.Workplace;
import mingbai.check.Check;
import mingbai.cli.Command;
import mingbai.format.OfficialText;
import mingbai.language.LocalizedText;
import mingbai.model.Item;
import mingbai.model.Publication;
import mingbai.model.SourceText;
import mingbai.read.Reader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records that agree with the source are an edition; a single other character is reported at its place. */
class FidelityPropertyTest {
    private static final String OTHER = "囗";
    private static final Path CONTENT = Path.of("content");
    /** A sample of those that the command in the README makes. */
    private static final int MUTANTS = 300;
    /** So many more are reported than are nothing but another spelling of the same. */
    private static final int MOST_PART = 5;
    private static final int TITLE_LINE = 3;
    private static final int TITLE_COLUMN = 8;
    private static final int TEXT_LINE = 6;
    private static final int TEXT_COLUMN = 5;

    @TempDir
    private Path folder;
    private Workplace work;

    @BeforeEach
    void copy() {
        work = Workplace.of(folder, "minimal");
    }

    @Test
    void whateverIsIssuedCanBePublished() {
        Property.holds(15, random -> {
            Publications publication = Publications.of(random);
            publication.write(work.content(), publication);
            Command command = work.check("--lang", "en");
            assertEquals(0, command.code(), command.printed());
        });
    }

    @Test
    void oneOtherCharacterIsToldAtItsPlace() {
        Property.holds(100, random -> {
            Publications official = Publications.of(random);
            int index = random.nextInt(official.rows().size());
            Change change = Change.of(official.rows().get(index), random);
            Publications changed = official.with(index, change.row());
            changed.write(work.content(), official);
            assertEquals(List.of("source-differs " + official.file(index) + ":" + change.line() + ":" + change.column()),
                    reported(work.check("--format", "json")));
        });
    }

    /** The first publication: as many mutants as {@code -Dmutants=5000} says, one after another in one program. */
    @Test
    void noChangedOfficialWordPasses() {
        Reader.Read read = Reader.folder(CONTENT);
        Mutants mutants = new Mutants(read);
        Check check = new Check(CONTENT.toString(), false);
        List<String> official = official(check.content(read).publication().orElseThrow());
        Map<String, Integer> counts = new TreeMap<>();
        Property.holds(Integer.getInteger("mutants", MUTANTS), random -> {
            // What a generator gives first is near what its neighbour gives.
            random.nextLong();
            Mutants.Mutant mutant = mutants.next(random);
            Optional<Publication> passed = check.content(Reader.together(read, CONTENT.toString(), mutant.files())).publication();
            passed.ifPresent(publication -> assertEquals(official, official(publication), mutant.what()));
            counts.merge(passed.isEmpty() ? "told" : "as it was", 1, Integer::sum);
        });
        if (Integer.getInteger("mutants") != null) System.out.println(mutants.letters() + " official letters; mutants: " + counts);
        assertTrue(counts.get("told") > MOST_PART * counts.getOrDefault("as it was", 0), counts.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"序号", "改革事项", "推广范围", "'1'", "一网通办", "网上办理。", "省商务厅", "全省", "试点任务", "任务分工表", "试点任务分工表序号"})
    void noCellOfTheTableAndNoPartOfTheHeadingIsTheDocumentsTitle(String title) {
        replace("publication.yaml", "  title: 试点任务分工表", "  title: " + title);
        assertEquals(List.of("source-differs publication.yaml:16"), reported(work.check("--format", "json")).stream()
                .map(told -> told.replaceAll(":\\d+$", "")).toList());
    }

    @Test
    void theDocumentIsCalledAsItsHeadingOrAsTitleMarksInItSay() {
        heading("《试点方案》任务分工表", "Table of pilot tasks");
        assertTrue(publication().isPresent());
        replace("publication.yaml", "  title: 《试点方案》任务分工表", "  title: 试点方案");
        assertTrue(publication().isPresent());
        replace("publication.yaml", "  title: 试点方案", "  title: 方案");
        assertTrue(publication().isEmpty());
    }

    @Test
    void whatTheHeadingDoesNotSayThePublisherDoes() {
        heading("某市政府关于试点任务分工的通知（某政发〔2021〕16号）", "Notice of Pilot Tasks (No. 16 [2021])");
        assertEquals(List.of(), claimed("issuer", "某市政府"));
        assertEquals(List.of(), claimed("document-number", "某政发〔2021〕16号"));
        for (String issuer : List.of("某市", "市政府", "政府", "试点", "某市政府关于")) {
            assertEquals(List.of("document.issuer"), claimed("issuer", issuer), issuer);
        }
        for (String number : List.of("政发〔2021〕16号", "某政发〔2021〕16", "16号", "6号", "2021〕1", "通知")) {
            assertEquals(List.of("document.document-number"), claimed("document-number", number), number);
        }
        assertEquals(List.of("document.subject"), claimed("subject", "试点"));
        assertEquals(List.of("document.keywords"), claimed("keywords", "分工"));
    }

    /** Whether a line around the items shows it, in any writing of a day. */
    @Test
    void whatALineAroundTheItemsSaysThePublisherDoesNotClaim() {
        replace("publication.yaml", "  - file: source/table.txt", "  - file: source/table.txt\n"
                + "    introduction: {zh: （某市政府　2026年3月16日印发）, en: (Issued by the city on 16 March 2026)}");
        replace("source/table.txt", "试点任务分工表\n", "试点任务分工表\n（某市政府　2026年3月16日印发）\n");
        for (String day : List.of("2026年3月16日", "二〇二六年三月十六日", "2026-03-16", "2026.3.16", "2026 年 3 月 16 日")) {
            assertEquals(List.of(), claimed("date-of-writing", day), day);
        }
        for (String day : List.of("2026年3月1日", "2026年3月6日", "二〇二六年三月六日", "2025-03-16", "2026年3月")) {
            assertEquals(List.of("document.date-of-writing"), claimed("date-of-writing", day), day);
        }
        assertEquals(List.of(), claimed("issuer", "某市政府"));
        assertEquals(List.of("document.issuer"), claimed("issuer", "市政府"));
    }

    private List<String> claimed(String key, String value) {
        replace("publication.yaml", "  " + key + ": not-stated", "  " + key + ": \"" + value + "\"");
        List<String> claimed = publication().orElseThrow().head().claimed();
        replace("publication.yaml", "  " + key + ": \"" + value + "\"", "  " + key + ": not-stated");
        return claimed;
    }

    private Optional<Publication> publication() {
        return new Check(work.content().toString(), false).content(Reader.folder(work.content())).publication();
    }

    private void heading(String zh, String en) {
        replace("publication.yaml", "试点任务分工表", zh);
        replace("publication.yaml", "Table of pilot tasks", "\"" + en + "\"");
        replace("source/table.txt", "试点任务分工表", zh);
    }

    private void replace(String file, String old, String now) {
        Path path = work.content().resolve(file);
        String text = new String(Folders.read(path), StandardCharsets.UTF_8);
        assertTrue(text.contains(old), old);
        Folders.write(path, text.replace(old, now).getBytes(StandardCharsets.UTF_8));
    }

    /** Whatever an edition says as the source's words, white space aside. */
    private static List<String> official(Publication publication) {
        List<String> words = new ArrayList<>(List.of(publication.head().sources().get(0).text(), publication.head().title().official(),
                publication.head().document().title()));
        publication.head().columns().stream().map(SourceText.Column::name).map(LocalizedText::official)
                .forEach(words::add);
        for (Item item : publication.items()) {
            words.addAll(List.of(String.valueOf(item.position()), item.title().official(), item.text().official()));
            item.units().forEach(unit -> words.addAll(List.of(unit.asPublished(), unit.unit().name().official())));
            item.scope().ifPresent(scope -> words.add(scope.text().official()));
        }
        return words.stream().map(OfficialText::letters).toList();
    }

    private static List<String> reported(Command command) {
        JsonArray problems = JsonParser.parseString(command.out()).getAsJsonObject().getAsJsonArray("problems");
        List<String> told = new ArrayList<>();
        problems.forEach(problem -> told.add(reported(problem.getAsJsonObject())));
        return told;
    }

    private static String reported(JsonObject problem) {
        String file = problem.get("file").getAsString();
        return problem.get("rule").getAsString() + " " + file.substring(file.indexOf("content/") + "content/".length())
                + ":" + problem.get("line").getAsInt() + ":" + problem.get("column").getAsInt();
    }

    /**
     * A row in which one character is another, is added or is left out.
     *
     * @param line   where the record then differs
     * @param column where the record then differs
     */
    private record Change(Publications.Row row, int line, int column) {
        static Change of(Publications.Row row, Random random) {
            int line = random.nextInt(row.lines().size() + 1) - 1;
            if (line < 0) {
                String title = changed(row.title(), random);
                int at = difference(row.title(), title);
                return new Change(row.with(title, row.lines()), TITLE_LINE, TITLE_COLUMN + at);
            }
            List<String> lines = new ArrayList<>(row.lines());
            lines.set(line, changed(lines.get(line), random));
            int at = difference(String.join("", row.lines()), String.join("", lines));
            int found = 0;
            while (found < lines.size() - 1 && at >= lines.get(found).length()) at -= lines.get(found++).length();
            return new Change(row.with(row.title(), lines), TEXT_LINE + found, TEXT_COLUMN + at);
        }

        private static String changed(String text, Random random) {
            int at = random.nextInt(text.length());
            String other = text.length() == 1 ? OTHER : Property.one(random, OTHER, OTHER + text.charAt(at), "");
            return text.substring(0, at) + other + text.substring(at + 1);
        }

        /** The first letter that is another; behind the last one, where letters are missing at the end. */
        private static int difference(String official, String changed) {
            int at = 0;
            while (at < changed.length() && at < official.length() && changed.charAt(at) == official.charAt(at)) at++;
            return at;
        }
    }
}
