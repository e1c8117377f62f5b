package mingbai.intake.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import mingbai.intake.Batch;
import mingbai.intake.Import;
import mingbai.language.Language;
import mingbai.problem.Problem;
import mingbai.words.Messages;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Units of a cell, however they are separated and broken. */
class UnitCellTest {
    @TempDir
    private Path folder;
    private Batch batch;

    @BeforeEach
    void content() {
        batch = Batch.in(folder);
    }

    private Import.Outcome units(String cell) {
        return batch.read("batch.html", Batch.html(Batch.head(), Batch.row("1", "事项", "内容。", cell, "全省")));
    }

    private static String written(Import.Outcome outcome) {
        assertEquals(List.of(), Batch.errors(outcome));
        String yaml = outcome.drafts().get(0).yaml();
        return yaml.substring(yaml.indexOf("units:\n") + 7, yaml.indexOf("scope:"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"省商务厅<br>青岛海关", "<p>省商务厅</p><p></p><p>青岛海关</p>"})
    void oneALineAreListed(String cell) {
        Import.Outcome outcome = units(cell);
        assertEquals("  - commerce\n  - customs\n", written(outcome));
        assertEquals(List.of(), Batch.guesses(outcome));
    }

    @ParameterizedTest
    @ValueSource(strings = {"省商务厅、青岛海关", "省商务厅，青岛海关", "省商务厅,青岛海关", "省商务厅；青岛海关；", "省商务厅 青岛海关", "省商务厅/青岛海关"})
    void separatedOtherwiseAreWrittenAsPublishedAndTakenApart(String cell) {
        Import.Outcome outcome = units(cell);
        assertEquals("  zh: " + cell + "\n  are: [commerce, customs]\n", written(outcome));
        assertEquals(List.of(), Batch.guesses(outcome));
    }

    @ParameterizedTest
    @ValueSource(strings = {"省商务厅青岛海关", "省商务厅和青岛海关", "省商务厅以及青岛海关", "省商务厅会同青岛海关"})
    void separatedByWordsAndByNothingAreTold(String cell) {
        Import.Outcome outcome = units(cell);
        assertEquals("  zh: " + cell + "\n  are: [commerce, customs]\n", written(outcome));
        assertTrue(Batch.guesses(outcome).get(0).startsWith("batch.html table 1 row 2 column 4 | Two units were separated at "),
                Batch.guesses(outcome).toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"省商务厅（牵头）、青岛海关 | {id: commerce, role: lead}, customs",
        "省商务厅牵头，青岛海关、省住建厅配合 | {id: commerce, role: lead}, {id: customs, role: support}, {id: housing, as-published: 省住建厅, role: support}",
        "牵头单位：省商务厅 配合单位：青岛海关 | {id: commerce, role: lead}, {id: customs, role: support}",
        "省商务厅(牵头)青岛海关 | {id: commerce, role: lead}, customs"})
    void haveTheRolesThatTheCellNames(String cell, String are) {
        assertEquals("  are: [" + are + "]", written(units(cell)).split("\n")[1]);
    }

    @Test
    void thatAreNewEndWhereNamesEnd() {
        assertEquals("  - shengshuiliting\n  - guowangshandongshengdianligongsi\n  - commerce\n",
                written(units("省水<br>利厅<br>国网山东省<br>电力公司<br>省商务厅")));
    }

    @Test
    void brokenOverLinesAreJoinedAndThatIsTold() {
        Import.Outcome outcome = units("省工业和<br><br>信息化厅<br>省住房城<br>乡建<br>设厅<br>青岛海关");
        assertEquals("  - industry\n  - housing\n  - customs\n", written(outcome));
        assertEquals(List.of(
                "batch.html table 1 row 2 column 4 | \"省工业和⏎信息化厅\" was joined to the unit's name \"省工业和信息化厅\".",
                "batch.html table 1 row 2 column 4 | \"省住房城⏎乡建⏎设厅\" was joined to the unit's name \"省住房城乡建设厅\"."),
                Batch.guesses(outcome));
    }

    @Test
    void aliasesAreWrittenAsPublishedAndThatIsTold() {
        Import.Outcome outcome = units("省住建<br>厅、省商务厅");
        assertEquals("  zh: 省住建厅、省商务厅\n  are: [{id: housing, as-published: 省住建厅}, commerce]\n", written(outcome));
        assertEquals("batch.html table 1 row 2 column 4 | \"省住建厅\" is another name of \"省住房城乡建设厅\".", Batch.guesses(outcome).get(1));
    }

    @Test
    void widthDoesNotMatterAndIsTold() {
        Import.Outcome outcome = units("自贸(山东)办");
        assertEquals("  - zone\n", written(outcome));
        assertEquals(List.of("batch.html table 1 row 2 column 4 | \"自贸(山东)办\" is read as \"自贸（山东）办\", which differs in width."),
                Batch.guesses(outcome));
    }

    @Test
    void newOnesAreToldAtTheCellWithWhatToDo() {
        Import.Outcome outcome = units("省商务厅、省住建斤<br>青岛海关、省农业<br>农村厅");
        assertEquals(List.of(
                "batch.html table 1 row 2 column 4 | No unit is called \"省住建斤\"; an entry for it is added to units.yaml."
                        + " Did you mean \"省住建厅\"?",
                "batch.html table 1 row 2 column 4 | No unit is called \"省农业农村厅\"; an entry for it is added to units.yaml."),
                Batch.guesses(outcome).stream().filter(guess -> guess.contains("No unit")).toList());
        Problem first = outcome.problems().get(0);
        Messages chinese = Messages.in(Language.ZH);
        assertEquals("units.yaml 里没有名称“省住建斤”，新加了一个单位。是不是想写“省住建厅”？", chinese.message(first));
        assertTrue(chinese.place(first.place()).endsWith("batch.html:2:38 第1个表格第2行第4列"), chinese.place(first.place()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"省商务厅们", "新省商务厅"})
    void areNeverFoundWithinLongerOnes(String cell) {
        assertEquals(List.of("batch.html table 1 row 2 column 4 | No unit is called \"" + cell
                + "\"; an entry for it is added to units.yaml."),
                Batch.guesses(units(cell)).stream().map(said -> said.replaceAll(" Did you mean.*", "")).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "—", "/", "&nbsp;", "<br>", "　"})
    void whereThereAreNoneTheRecordSaysSoAndThatIsTold(String cell) {
        Import.Outcome outcome = units(cell);
        assertTrue(Batch.only(outcome).contains("\nunits: not-stated\nscope:\n"), Batch.only(outcome));
        assertEquals(List.of("batch.html table 1 row 2 column 4 | Item 1 has no units; written as not-stated."),
                Batch.guesses(outcome));
    }

    @Test
    void longCellsAreReadInTime() {
        String cell = "省商务厅省工业和<br>".repeat(5_000);
        Assertions.assertTimeout(Duration.ofSeconds(20), () -> assertTrue(!Batch.guesses(units(cell)).isEmpty()));
    }
}
