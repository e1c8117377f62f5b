package mingbai.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import mingbai.Folders;
import mingbai.intake.records.Draft;
import mingbai.language.Language;
import mingbai.problem.Level;
import mingbai.problem.Place;
import mingbai.problem.Problem;
import mingbai.words.Messages;

/**
 * A content folder with five units and a few regions, and batches that are read for it.
 *
 * @param folder holds {@code content} and the batches
 */
public record Batch(Path folder) {
    private static final String UNITS = """
            kinds:
              - {id: government, name: {zh: 政府部门, en: Government}}
            units:
              - {id: commerce, name: {zh: 省商务厅, en: Commerce}, kind: government}
              - {id: industry, name: {zh: 省工业和信息化厅, en: Industry}, kind: government}
              - {id: housing, name: {zh: 省住房城乡建设厅, en: Housing}, aliases: [省住建厅], kind: government}
              - {id: customs, name: {zh: 青岛海关, en: Customs}, kind: government}
              - {id: zone, name: {zh: 自贸（山东）办, en: Zone office}, kind: government}
            """;
    private static final String PUBLICATION = """
            sources:
              - file: source/table.txt
                columns:
                  - {is: number, head: 序号}
                  - {is: title, head: 改革事项}
                  - {is: text, head: 主要内容}
                  - {is: units, head: 负责单位}
                  - {is: scope, head: 推广范围}
            """;
    private static final String REGIONS = """
            kinds:
              - {id: place, name: {zh: 地区, en: Place}}
            regions:
              - {id: shandong, name: {zh: 山东省, en: Shandong}, aliases: [全省], kind: place}
              - {id: jinan, name: {zh: 济南市, en: Jinan}, aliases: [济南], kind: place, within: [shandong]}
              - {id: qingdao, name: {zh: 青岛市, en: Qingdao}, aliases: [青岛], kind: place, within: [shandong]}
            """;

    public static Batch in(Path folder) {
        Batch batch = new Batch(folder);
        batch.put("content/publication.yaml", PUBLICATION);
        batch.put("content/units.yaml", UNITS);
        batch.put("content/regions.yaml", REGIONS);
        return batch;
    }

    public Path content() {
        return folder.resolve("content");
    }

    public Path put(String name, String text) {
        Folders.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
        return folder.resolve(name);
    }

    public Import.Outcome read(String name, String text) {
        return read(put(name, text));
    }

    public Import.Outcome read(String name, byte[] bytes) {
        Folders.write(folder.resolve(name), bytes);
        return read(folder.resolve(name));
    }

    public Import.Outcome read(Path file) {
        return Import.of(file, content(), Optional.empty());
    }

    /**
     * A page with a table.
     *
     * @param rows of the table, as HTML
     */
    public static String html(String... rows) {
        return "<table>" + String.join("\n", rows) + "</table>";
    }

    /** A row of HTML. */
    public static String row(String... cells) {
        return "<tr><td>" + String.join("</td><td>", cells) + "</td></tr>";
    }

    /** The head that most batches have. */
    public static String head() {
        return row("序号", "改革事项", "主要内容", "负责单位", "推广范围");
    }

    /** The only record, which nothing keeps from being written. */
    public static String only(Import.Outcome outcome) {
        assertEquals(List.of(), errors(outcome));
        assertEquals(List.of(), ofRecords(outcome));
        assertEquals(1, outcome.drafts().size());
        return outcome.drafts().get(0).yaml();
    }

    public static List<String> errors(Import.Outcome outcome) {
        return reported(outcome, Level.ERROR);
    }

    public static List<String> guesses(Import.Outcome outcome) {
        return reported(outcome, Level.NOTE);
    }

    private static List<String> reported(Import.Outcome outcome, Level level) {
        return outcome.problems().stream().filter(problem -> problem.rule().level() == level && !ofRecord(problem)).map(Batch::said)
                .toList();
    }

    /** What is wrong with records and lists, and not with the file itself. */
    public static List<Problem> ofRecords(Import.Outcome outcome) {
        return outcome.refused() ? outcome.problems().stream().filter(Batch::ofRecord).toList() : List.of();
    }

    private static boolean ofRecord(Problem problem) {
        return problem.place().file().endsWith(".yaml");
    }

    /** Place and message, without the folder; where a file has tables, without the line in which the cell begins. */
    private static String said(Problem problem) {
        Place place = problem.place();
        String file = place.file().substring(place.file().lastIndexOf('/') + 1);
        Place shown = place.part().map(part -> Place.of(file, part)).orElse(place.in(file));
        return Messages.in(Language.EN).place(shown) + " | " + Messages.in(Language.EN).message(problem);
    }

    public static List<String> names(Import.Outcome outcome) {
        return outcome.drafts().stream().map(Draft::name).toList();
    }

    /** Two items, over whose texts and units one cell goes. */
    public static void assertInFirstColumn(Import.Outcome outcome) {
        assertEquals(List.of(), errors(outcome));
        assertEquals(2, outcome.drafts().size());
        outcome.drafts().forEach(draft ->
                assertTrue(draft.yaml().contains("    内容。\nunits: not-stated\nscope:\n"), draft.yaml()));
        assertEquals(1, guesses(outcome).stream().filter(guess -> guess.contains("One cell takes several columns; \"内容。\"")).count(),
                guesses(outcome).toString());
    }
}
