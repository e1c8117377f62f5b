package mingbai.intake.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import mingbai.intake.Batch;
import mingbai.intake.Import;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CSV and plain text: separators, quotes, encodings, layouts. */
class TextsTest {
    private static final String CSV = """
            分工表,,,,
            序号,改革事项,主要内容,负责单位,推广范围

            1,甲,"内容，含""引号""
            和换行。","省商务厅
            青岛海关",全省
            2,乙,内容。,,全省
            """;

    @TempDir
    private Path folder;
    private Batch batch;

    @BeforeEach
    void content() {
        batch = Batch.in(folder);
    }

    @Test
    void csvIsReadWithQuotesAndLineBreaks() {
        Import.Outcome outcome = batch.read("batch.csv", CSV);
        assertEquals(List.of(), Batch.errors(outcome));
        assertTrue(outcome.drafts().get(0).yaml().contains("    内容，含\"引号\"和换行。\nunits:\n  - commerce\n  - customs\n"));
        assertEquals(List.of("batch.csv:2:1 | Text around the document was not imported; paragraphs: 1: \"分工表\".",
                "batch.csv:4:5 | Lines were joined at \"，含\"引号\"⏎和换行。\".",
                "batch.csv:7:9 | Item 2 has no units; written as not-stated."), Batch.guesses(outcome));
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t", "，"})
    void otherSeparatorsAreFoundByTheHeadAndTold(String separator) {
        Import.Outcome outcome = batch.read("batch.csv", "序号,改革事项,主要内容,负责单位,推广范围\n1,甲,内容。,省商务厅,全省\n".replace(",", separator));
        assertTrue(Batch.only(outcome).contains("- commerce"));
        assertEquals(List.of("batch.csv | Columns are not separated by commas; read as separated by \""
                + (separator.equals("\t") ? "Tab" : separator) + "\"."), Batch.guesses(outcome));
    }

    @Test
    void spacesAroundQuotesAndMarksWithinFieldsAreNoMistakes() {
        Import.Outcome outcome = batch.read("batch.csv", "序号,改革事项,主要内容,负责单位,推广范围\r1, \"甲\" ,使用\"一网通办\"。,省商务厅,\"全省\" \r\n");
        assertTrue(Batch.only(outcome).contains("  zh: 甲\n") && Batch.only(outcome).contains("    使用\"一网通办\"。\n"), Batch.only(outcome));
    }

    @Test
    void lettersBehindAQuotationMarkAreAnError() {
        Import.Outcome outcome = batch.read("batch.csv", "序号,改革事项,主要内容,负责单位,推广范围\n1,\"甲\"乙,内容。,省商务厅,全省\n");
        assertTrue(Batch.errors(outcome).get(0).startsWith("batch.csv | The file cannot be opened: "), Batch.errors(outcome).toString());
    }

    @Test
    void brokenQuotesAreAnError() {
        Import.Outcome outcome = batch.read("batch.csv", "序号,改革事项,主要内容,负责单位,推广范围\n1,甲,\"内容,省商务厅,全省\n");
        assertEquals(1, Batch.errors(outcome).size());
        assertTrue(Batch.errors(outcome).get(0).startsWith("batch.csv | The file cannot be opened: "), Batch.errors(outcome).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"batch.csv", "batch.txt", "batch.html"})
    void encodingsAreFoundAndThatIsTold(String name) {
        String text = name.endsWith("html") ? Batch.html(Batch.head(), Batch.row("1", "甲㐂", "内容。", "省商务厅", "全省"))
                : name.endsWith("csv") ? "序号,改革事项,主要内容,负责单位,推广范围\n1,甲㐂,内容。,省商务厅,全省\n"
                : "\t序号\n\t改革事项\n\t主要内容\n\t负责单位\n\t推广范围\n\t1\n\t甲㐂\n\t内容。\n\t省商务厅\n\t全省\n";
        String expected = Batch.only(batch.read(name, text));
        assertTrue(expected.contains("甲㐂"));
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"), StandardCharsets.UTF_16,
                Charset.forName("x-UTF-16LE-BOM"))) {
            Import.Outcome outcome = batch.read(name, charset.equals(StandardCharsets.UTF_8) ? ("\uFEFF" + text).getBytes(charset)
                    : text.getBytes(charset));
            assertEquals(expected, Batch.only(outcome));
            String told = charset.equals(StandardCharsets.UTF_8) ? "[]" : "[" + name + " | Not UTF-8; read as "
                    + (charset.name().contains("16") && !charset.name().startsWith("GB") ? "UTF-16" : charset.name()) + ".]";
            assertEquals(told, Batch.guesses(outcome).toString());
        }
    }

    @Test
    void whatNoEncodingFitsIsAnError() {
        assertEquals(List.of("batch.csv | The file's encoding cannot be recognized."),
                Batch.errors(batch.read("batch.csv", new byte[] {1, -1, -1, 0, 3})));
    }

    private static final String BY_CELL = """
            试点
            分工表
            \t序号
            \t改革事项
            \t主要内容
            \t负责单位
            \t推广范围

            \t1
            \t甲
            \t24
            \t省工业和

            信息化厅

            省商务厅
            \t济南、青岛

            \t2
            \t乙
            \t内容。
            \t

            \t3
            \t丙
            \t内容。
            \t全省

            """;
    private static final String BY_LINE = """
            试点
            序号\t改革事项\t主要内容\t负责单位\t推广范围
            1\t甲\t24\t省工业和
            信息化厅
            省商务厅\t济南、青岛
            2\t乙\t内容。\t\t
            序号\t改革事项\t主要内容\t负责单位\t推广范围
            3\t丙\t内容。\t\t全省
            """;

    @ParameterizedTest
    @ValueSource(strings = {BY_CELL, BY_LINE})
    void textWithTabsIsReadByCellAndByLine(String text) {
        Import.Outcome outcome = batch.read("batch.txt", text);
        assertEquals(List.of(), Batch.errors(outcome));
        assertEquals("""
                # yaml-language-server: $schema=../schema/item.schema.json
                number: 1
                title:
                  zh: 甲
                text:
                  zh: |
                    24
                units:
                  - industry
                  - commerce
                scope:
                  zh: 济南、青岛
                  regions: [jinan, qingdao]
                """, outcome.drafts().get(0).yaml());
        assertTrue(outcome.drafts().get(1).yaml().endsWith("units: not-stated\nscope: not-stated\n"));
        assertTrue(outcome.drafts().get(2).yaml().endsWith("units: not-stated\nscope:\n  zh: 全省\n  regions: [shandong]\n"));
    }

    @Test
    void textWithoutTabsIsReadByUnitsRegionsAndSentences() {
        Import.Outcome outcome = batch.read("batch.txt", """
                试点分工表
                序号　改革事项　主要内容　负责单位　推广范围
                1
                甲
                前半句，
                后半句。
                青岛海关
                省工业和
                信息化厅
                试点地区（济南市、
                青岛市）
                2
                乙
                没有句号
                青岛海关
                3
                丙
                内容。
                4
                丁
                内容。
                全省
                """);
        assertEquals(List.of(), Batch.errors(outcome));
        assertEquals(4, outcome.drafts().size());
        assertTrue(outcome.drafts().get(0).yaml().contains("""
                    前半句，后半句。
                units:
                  - customs
                  - industry
                scope:
                  zh: 试点地区（济南市、青岛市）
                """), outcome.drafts().get(0).yaml());
        assertTrue(outcome.drafts().get(1).yaml().endsWith("    没有句号\nunits:\n  - customs\nscope: not-stated\n"));
        assertTrue(outcome.drafts().get(2).yaml().endsWith("units: not-stated\nscope: not-stated\n"));
        assertTrue(outcome.drafts().get(3).yaml().endsWith("units: not-stated\nscope:\n  zh: 全省\n  regions: [shandong]\n"));
        assertEquals("batch.txt:4:1 | Nothing separates the columns; the first line, \"甲\", is taken as the title.",
                Batch.guesses(outcome).get(0));
    }

    @Test
    void anUnknownUnitWithoutTabsIsToldAndNotTakenForAScope() {
        Import.Outcome outcome = batch.read("batch.txt", """
                序号
                事项
                内容
                负责单位
                推广范围
                1
                甲
                内容。
                省商务厅
                省水利厅
                全省
                """);
        assertEquals(List.of("batch.txt:7:1 | Nothing separates the columns; the first line, \"甲\", is taken as the title.",
                "batch.txt:9:1 | No unit is called \"省水利厅\"; an entry for it is added to units.yaml."), Batch.guesses(outcome));
        assertTrue(Batch.only(outcome).endsWith("  - shengshuiliting\nscope:\n  zh: 全省\n  regions: [shandong]\n"), Batch.only(outcome));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "\t\t\n\t", "序号", "序号\t改革事项\t主要内容\t负责单位\t推广范围", "1\n2\n3", "\t1\n\t2"})
    void textWithoutItemsIsAnError(String text) {
        assertEquals(1, Batch.errors(batch.read("batch.txt", text)).size());
    }

    /** As a table with headings between its rows is saved as text, in each of the three ways. */
    @ParameterizedTest
    @ValueSource(strings = {"附件\n\t序号\n\t改革事项\n\t主要内容\n\t负责单位\n\t推广范围\n\n\t一、贸易领域（共1项）\n\n\t1\n\t甲\n\t内容。\n\t省商务厅\n\t全省\n\n\t二、"
            + "金融领域（共1项）\n\n\t2\n\t乙\n\t内容。\n\t省商务厅\n\t济南市\n注：见正文。\n",
        "附件\n序号\t改革事项\t主要内容\t负责单位\t推广范围\n一、贸易领域（共1项）\n1\t甲\t内容。\t省商务厅\t全省\n二、金融领域（共1项）\n2\t乙\t内容。\t省商务厅\t济南市\n注：见正文。\n",
        "附件\n序号\n改革事项\n主要内容\n负责单位\n推广范围\n一、贸易领域（共1项）\n1\n甲\n内容。\n省商务厅\n全省\n二、金融领域（共1项）\n2\n乙\n内容。\n省商务厅\n济南市\n注：见正文。\n"})
    void headingsBetweenRowsAndNotesBelowAreToldAndNeverPartOfARow(String text) {
        Import.Outcome outcome = batch.read("batch.txt", text);
        assertEquals(List.of(), Batch.errors(outcome));
        assertTrue(outcome.drafts().get(0).yaml().contains("zh: 全省\n") && outcome.drafts().get(1).yaml().contains("zh: 济南市\n"),
                outcome.drafts().toString());
        List<String> told = Batch.guesses(outcome).stream().map(guess -> guess.substring(guess.indexOf('|') + 2))
                .filter(guess -> !guess.startsWith("Nothing separates")).toList();
        assertEquals(List.of("Text around the document was not imported; paragraphs: 2: \"附件\", \"注：见正文。\".",
                "This row was not imported as an item: \"一、贸易领域（共1项）\".",
                "This row was not imported as an item: \"二、金融领域（共1项）\"."), told);
    }
}
