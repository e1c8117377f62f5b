package mingbai.intake;

import static mingbai.intake.Batch.head;
import static mingbai.intake.Batch.html;
import static mingbai.intake.Batch.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mingbai.intake.records.Extension;
import mingbai.problem.Said;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Heads, rows, merged and missing cells, in the kind of file that shows them best: HTML. */
class TablesTest {
    private static final String FIRST = row("1", "甲", "内容。", "省商务厅", "全省");
    private static final String SECOND = row("2", "乙", "内容。", "青岛海关", "全省");

    @TempDir
    private Path folder;
    private Batch batch;

    @BeforeEach
    void content() {
        batch = Batch.in(folder);
    }

    private Import.Outcome read(String... rows) {
        return batch.read("batch.html", html(rows));
    }

    /** 同上 names nobody: what it stands for is in the row above. */
    @ParameterizedTest
    @ValueSource(strings = {"同上", "〃"})
    void asAboveIsNoName(String above) {
        Import.Outcome outcome = read(head(), FIRST, row("2", "乙", "内容。", above, above));
        assertEquals(List.of(), Batch.errors(outcome));
        assertEquals(List.of(), Batch.ofRecords(outcome));
        assertTrue(outcome.drafts().get(1).yaml().endsWith("units:\n  zh: " + above + "\n  are: not-stated\nscope:\n  zh: " + above
                + "\n  regions: not-stated\n"), outcome.drafts().get(1).yaml());
        assertEquals(List.of("batch.html table 1 row 3 column 4 | Item 2 has \"" + above + "\" for units, which names none; written as "
                + "not-stated.", "batch.html table 1 row 3 column 5 | Item 2 has \"" + above + "\" for scope, which names none; written as "
                + "not-stated."), Batch.guesses(outcome));
    }

    @Test
    void aRecordIsWrittenAsEditorsWriteIt() {
        Import.Outcome outcome = read("<caption>分工表</caption><tr><th colspan=5>自贸试验区<br>分工表</th></tr>", head(),
                row("1", "领事业务“一网通办”", "支持相关市。\n  将APEC商务 旅行卡<br>整合。", "省商务厅<br>省住建厅", "济南、青岛等具备条件的市"));
        assertEquals("""
                # yaml-language-server: $schema=../schema/item.schema.json
                number: 1
                title:
                  zh: 领事业务“一网通办”
                text:
                  zh: |
                    支持相关市。将APEC商务 旅行卡整合。
                units:
                  - commerce
                  - {id: housing, as-published: 省住建厅}
                scope:
                  zh: 济南、青岛等具备条件的市
                  regions: [jinan, qingdao]
                  open-ended: true
                """, Batch.only(outcome));
        assertEquals(List.of("batch.html table 1 row 2 | Text around the document was not imported; paragraphs: 3: \"分工表\", "
                + "\"自贸试验区\", \"分工表\".",
                "batch.html table 1 row 3 column 3 | Lines were joined at \"商务 旅行卡⏎整合。\".",
                "batch.html table 1 row 3 column 4 | \"省住建厅\" is another name of \"省住房城乡建设厅\".",
                "batch.html table 1 row 3 column 5 | \"等具备条件的市\" lets others join; written as open-ended: true."), Batch.guesses(outcome));
    }

    @ParameterizedTest
    @CsvSource({"序号,改革事项,主要内容,负责单位,推广范围", "序 号,事　项,内容,责任单位,实施范围",
            "编号,改革试点经验,主要内容：,牵头单位（部门）,推广范围(市)", "序<br>号,改革<br>事项,主要<br>内容,负责部门,复制推广范围"})
    void headsAreKnownByTheirWords(String number, String title, String text, String units, String scope) {
        Import.Outcome outcome = read(row(number, title, text, units, scope), FIRST);
        assertTrue(Batch.only(outcome).contains("- commerce"));
        assertEquals(List.of(), Batch.guesses(outcome));
    }

    @Test
    void columnsMayStandInAnyOrderAndOthersAreLeftOut() {
        Import.Outcome outcome = read(row("备注", "推广范围", "负责单位", "改革事项", "序号", "主要内容", "责任单位"),
                row("无", "全省", "省商务厅", "甲", "1", "内容。", "青岛海关"));
        assertTrue(Batch.only(outcome).contains("zh: 甲\n") && Batch.only(outcome).contains("  - commerce\nscope:"));
        assertEquals(List.of("batch.html table 1 row 1 column 1 | The column \"备注\" was not imported: publication.yaml does not "
                + "declare it.",
                "batch.html table 1 row 1 column 7 | The column \"责任单位\" was not imported: publication.yaml does not declare it."),
                Batch.guesses(outcome));
    }

    @Test
    void aHeadWithoutScopeMakesItNotStated() {
        Import.Outcome outcome = read(row("序号", "事项", "内容", "负责单位"), row("1", "甲", "内容。", "省商务厅"));
        assertTrue(Batch.only(outcome).endsWith("scope: not-stated\n"));
        assertEquals("batch.html table 1 row 1 | The head has no column \"推广范围\", so that no item has any; written as not-stated.",
                Batch.guesses(outcome).get(0));
    }

    @Test
    void aHeadWithoutTextsIsAnError() {
        assertEquals(List.of("batch.html table 1 row 1 | The table's head lacks the column \"主要内容\", which publication.yaml declares."),
                Batch.errors(read(row("序号", "事项", "负责单位"), row("1", "甲", "省商务厅"))));
    }

    @Test
    void headsOfFollowingPagesBlankRowsAndHeadingsAreNoItems() {
        Import.Outcome outcome = read(head(), "<tr><td colspan=5>一、贸易便利化</td></tr>", FIRST, head(), row("", "", "", "", ""),
                row("二、金融", "", "", "", ""), SECOND);
        assertEquals(List.of("items/01.yaml", "items/02.yaml"), Batch.names(outcome));
        assertEquals(List.of("batch.html table 1 row 2 | This row was not imported as an item: \"一、贸易便利化\".",
                "batch.html table 1 row 6 | This row was not imported as an item: \"二、金融\"."), Batch.guesses(outcome));
    }

    @Test
    void allTablesWithTheHeadAreReadAndOthersAreNamed() {
        Import.Outcome outcome = batch.read("batch.html", html(head(), FIRST) + html(row("联系人", "电话")) + html(head(), SECOND));
        assertEquals(List.of("items/01.yaml", "items/02.yaml"), Batch.names(outcome));
        assertEquals(List.of("batch.html table 2 | This table has a head that is not known, and was not imported; its first row: "
                + "\"联系人 电话\"."), Batch.guesses(outcome));
    }

    @Test
    void aTableWithoutHeadThatGoesOnIsTheNextPageAndThatIsTold() {
        Import.Outcome outcome = batch.read("batch.html", html(head(), FIRST) + html(SECOND) + html(row("4", "丁", "内容。", "", "")));
        assertEquals(List.of("items/01.yaml", "items/02.yaml"), Batch.names(outcome));
        assertEquals(List.of("batch.html table 2 | This table has no head, and its numbers go on, or a line above it says that it does; "
                + "read as the next page of the table before.",
                "batch.html table 3 | This table has a head that is not known, and was not imported; its first row: \"4 丁 内容。\"."),
                Batch.guesses(outcome));
    }

    /** Nothing could be listed of the units, and without a list the check of what was imported would fail. */
    @ParameterizedTest
    @ValueSource(strings = {"<td>各有关部门", "<td>同上", "<td>无", "<td>"})
    void aColumnOfUnitsThatNamesNobodyIsARemark(String cell) {
        Import.Outcome outcome = Import.proposed(batch.put("batch.html", "<p>任务分工表</p><table><tr><th>序号<th>任务<th>责任单位<tr><td>1<td>甲" + cell
                + "<tr><td>2<td colspan=2>乙" + "</table>"), folder, "a", Said::toString, particulars -> "");
        assertEquals(List.of(), Batch.errors(outcome));
        assertTrue(outcome.drafts().get(0).yaml().contains("{is: remark, head: 责任单位}"), outcome.drafts().get(0).yaml());
    }

    /** Two time limits are never one: 6月底9月底. */
    @Test
    void aRowWithATimeLimitBelowAnotherStandsForItself() {
        Import.Outcome outcome = Import.proposed(batch.put("batch.csv", "任务表,,,,\n序号,项目名称,主要内容,责任单位,完成时限\n1,道路甲,修路,县交通局,6月底\n"
                + ",,,县财政局,9月底\n2,道路乙,修桥,县水利局,7月底\n"), folder, "a", Said::toString, particulars -> "");
        String item = outcome.drafts().stream().filter(draft -> draft.name().equals("items/01.yaml")).findFirst().orElseThrow().yaml();
        assertTrue(item.contains("limit: 6月底\n") && item.contains("limit: 9月底\n"), item);
    }

    /** Without numbers, and with a column that each row of the page merges. */
    @Test
    void aTableBehindALineThatSaysSoIsTheNextPage() {
        String head = row("事项", "内容", "责任单位", "实施范围", "备注");
        Import.Outcome outcome = Import.proposed(batch.put("batch.html", "<p>任务分工表</p>" + html(head, row("甲", "内容。", "省商务厅", "全省", "略"))
                + "<p>（续表）</p>" + html(row("乙", "内容。", "青岛海关", "济南").replace("<td>济南", "<td colspan=2>济南"))), folder, "a",
                Said::toString, particulars -> "");
        assertEquals(List.of(), Batch.errors(outcome));
        assertEquals(2, outcome.drafts().stream().filter(draft -> draft.name().startsWith("items/")).count());
    }

    @Test
    void aTableOfOtherThingsMayShareTwoHeads() {
        String other = html(row("序号", "内容", "时间"), row("1", "会议", "周一"));
        assertEquals(List.of("items/01.yaml"), Batch.names(batch.read("batch.html", other + html(head(), FIRST))));
        assertEquals(List.of("batch.html table 1 row 1 | The table's head lacks the column \"改革事项\", which publication.yaml declares."),
                Batch.errors(batch.read("batch.html", other)));
    }

    @Test
    void numbersThatDoNotGoOnAreErrorsUnlessOneTableIsChosen() {
        Path file = batch.put("batch.html", html(head(), FIRST) + html(head(), FIRST) + html(head(), row("9", "丙", "内容。", "", "")));
        assertEquals(List.of("batch.html table 2 row 2 column 1 | The numbers do not go on: 1 follows 1.",
                "batch.html table 3 row 2 column 1 | The numbers do not go on: 9 follows 1."), Batch.errors(batch.read(file)));
        Import.Outcome second = Import.of(file, batch.content(), Optional.of(2));
        assertEquals(List.of("items/01.yaml"), Batch.names(second));
        assertEquals(List.of(), Batch.errors(second));
        assertEquals(List.of("batch.html | There is no table 4; there are 3."),
                Batch.errors(Import.of(file, batch.content(), Optional.of(4))));
    }

    @Test
    void aCellMergedOverUnitsAndScopeIsMissingTwice() {
        Import.Outcome outcome = read(head(), "<tr><td>1<td>甲<td>内容。<td colspan=2></tr>");
        assertTrue(Batch.only(outcome).endsWith("units: not-stated\nscope: not-stated\n"));
        assertEquals(2, Batch.guesses(outcome).size());
    }

    @ParameterizedTest
    @CsvSource({"全省,scope,units: not-stated", "青岛海关,units,scope: not-stated"})
    void aCellMergedOverUnitsAndScopeIsTheOneThatItReadsAs(String text, String taken, String other) {
        Import.Outcome outcome = read(head(), "<tr><td>1<td>甲<td>内容。<td colspan=2>" + text + "</tr>");
        assertTrue(Batch.only(outcome).contains(other), Batch.only(outcome));
        assertEquals("batch.html table 1 row 2 column 4 | One cell takes several columns; \"" + text + "\" goes into \""
                + taken + "\".", Batch.guesses(outcome).get(0));
    }

    @Test
    void aCellMergedOverRowsHoldsForEachAndThatIsTold() {
        Import.Outcome outcome = read(head(), "<tr><td>1<td>甲<td>内容。<td rowspan=2>青岛<br>海关<td rowspan=3>全省</tr>",
                "<tr><td>2<td>乙<td>内容。</tr>", "<tr><td>3<td>丙<td>内容。<td>省商务厅</tr>");
        assertEquals(3, outcome.drafts().size());
        assertEquals(List.of(), Batch.errors(outcome));
        assertTrue(outcome.drafts().get(1).yaml().contains("  - customs\n") && outcome.drafts().get(1).yaml().contains("zh: 全省\n"));
        assertTrue(outcome.drafts().get(2).yaml().contains("  - commerce\n") && outcome.drafts().get(2).yaml().contains("zh: 全省\n"));
        assertTrue(Batch.guesses(outcome).containsAll(List.of(
                "batch.html table 1 row 3 | \"负责单位\" of item 2 is in a merged cell: \"青岛 海关\" from above holds here too.",
                "batch.html table 1 row 4 | \"推广范围\" of item 3 is in a merged cell: \"全省\" from above holds here too.")),
                Batch.guesses(outcome).toString());
    }

    @Test
    void aCellOverTwoRowsAndColumnsIsInTheFirstOfItsColumns() {
        Batch.assertInFirstColumn(read(head(), "<tr><td>1<td>甲<td rowspan=2 colspan=2>内容。<td>全省</tr>",
                "<tr><td>2<td>乙<td>全省</tr>"));
    }

    @Test
    void aRowWithoutNumberAndTitleGoesOnWithTheOneBefore() {
        Import.Outcome outcome = read(head(), row("1", "甲", "前半句，", "省工业和", "全省"), row("", "", "后半句。", "信息化厅", ""));
        assertTrue(Batch.only(outcome).contains("    前半句，后半句。\nunits:\n  - industry\n"), Batch.only(outcome));
        assertEquals("batch.html table 1 row 3 | This row has no number, and the row before ends within a sentence; it goes on with "
                + "item 1.",
                Batch.guesses(outcome).get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"１", "1.", "１、", "（1）", "1.0"})
    void numbersAreWrittenAsPublished(String number) {
        Import.Outcome outcome = read(head(), row(number, "甲", "用时２４小时。", "省商务厅", "全省"));
        String yaml = outcome.drafts().get(0).yaml();
        assertTrue(yaml.contains("\nnumber: " + number + "\n") || yaml.contains("\nnumber: \"" + number + "\"\n"), yaml);
        assertTrue(yaml.contains("用时２４小时。"), yaml);
        assertEquals(List.of(), Batch.guesses(outcome));
    }

    @Test
    void aMissingNumberIsNotInventedAndThatIsTold() {
        Import.Outcome outcome = read(head(), FIRST, row("", "乙", "内容。", "省商务厅", "全省"));
        assertEquals(List.of("items/01.yaml", "items/02.yaml"), Batch.names(outcome));
        assertTrue(outcome.drafts().get(1).yaml().contains("\nnumber: not-stated\n"), outcome.drafts().get(1).yaml());
        assertEquals(List.of("batch.html table 1 row 3 column 1 | \"乙\" has no number; written as not-stated."), Batch.guesses(outcome));
    }

    @ParameterizedTest
    @CsvSource({"甲,甲,内容。,省商务厅,全省,'column 1 | The number \"甲\" is not in digits.'", "1,'','','','','column 2 | Item 1 has no title.'"})
    void whatARecordNeedsIsAnErrorWhereItIsNotThere(String number, String title, String text, String units, String scope, String said) {
        assertEquals(List.of("batch.html table 1 row 2 " + said), Batch.errors(read(head(), row(number, title, text, units, scope))));
    }

    @Test
    void aMissingTitleIsNotInventedAndThatIsTold() {
        Import.Outcome outcome = read(head(), FIRST, row("2", "", "内容。", "省商务厅", "全省"),
                row("3", "乙", "内容。", "省商务厅", "全省"), row("4", "丙", "内容。", "省商务厅", "全省"));
        assertTrue(outcome.drafts().get(1).yaml().contains("\nnumber: 2\ntitle: not-stated\n"), outcome.drafts().get(1).yaml());
        assertEquals(List.of("batch.html table 1 row 3 column 2 | Item 2 has no title; written as not-stated."), Batch.guesses(outcome));
    }

    @ParameterizedTest
    @CsvSource({"济南等2市,false", "济南、青岛等两市,false", "济南、青岛等市,true", "济南等地区,true", "济南高等院校,false"})
    void scopesAreOpenEndedWhereTheyDoNotCount(String scope, boolean open) {
        String yaml = Batch.only(read(head(), row("1", "甲", "内容。", "省商务厅", scope)));
        assertEquals(open, yaml.contains("open-ended: true"), yaml);
    }

    /** What is no known region is never left out without a word, and others may join behind it as well. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"济南、甲城、乙城等具备条件的市 | 甲城 乙城 | true", "济南市和甲城 | 甲城 | false", "甲城、济南 | 甲城 | false",
        "济南（甲城先行推广） | 甲城先行推广 | false", "济南甲城青岛 | 甲城 | false", "济南市全域 | 全域 | false",
        "济南、青岛 | '' | false", "全省（自贸试验区除外） | 自贸试验区除外 | false", "济南等地区 | '' | true"})
    void whatIsNoKnownRegionOfAScopeIsTold(String scope, String unread, boolean open) {
        Import.Outcome outcome = read(head(), row("1", "甲", "内容。", "省商务厅", scope));
        assertEquals(open, Batch.only(outcome).contains("open-ended: true"));
        List<String> told = Batch.guesses(outcome).stream().filter(guess -> guess.contains("was not taken for a region")).toList();
        List<String> names = Stream.of(unread.split(" ")).filter(name -> !name.isEmpty()).toList();
        assertEquals(names.size(), told.size(), told.toString());
        for (int i = 0; i < names.size(); i++) assertTrue(told.get(i).contains("| \"" + names.get(i) + "\" of the scope"), told.get(i));
    }

    /** What the source names and nobody knows yet has an entry, which is reported. */
    @ParameterizedTest
    @CsvSource({"各地级市,''", "菏南市,' Did you mean \"济南市\"?'"})
    void namesThatAreNotKnownAreAdded(String scope, String meant) {
        Import.Outcome outcome = read(head(), row("1", "甲", "内容。", "省水利厅", scope));
        assertEquals(List.of("batch.html table 1 row 2 column 4 | No unit is called \"省水利厅\"; an entry for it is added to units.yaml.",
                "batch.html table 1 row 2 column 5 | The scope \"" + scope
                + "\" names no known region; an entry for it is added to regions.yaml." + meant), Batch.guesses(outcome));
        assertTrue(outcome.drafts().get(0).yaml().contains("  - shengshuiliting\n"), outcome.drafts().get(0).yaml());
        assertEquals(List.of("units.yaml", "regions.yaml"), outcome.extended().stream().map(Extension::name).toList());
        assertTrue(outcome.extended().get(0).text().endsWith("\n  - {id: shengshuiliting, name: {zh: 省水利厅}, kind: government}\n"),
                outcome.extended().get(0).text());
    }

    /** Whether its list has a comment behind its key, and however far its entries stand in. */
    @ParameterizedTest
    @CsvSource({"units: # 全部,'  '", "'units: ',''", "units:,'    '"})
    void anEntryIsAddedToAListHoweverItIsWritten(String key, String indent) {
        String kinds = "kinds:\n  - {id: government, name: {zh: 政府部门, en: Government}}\n";
        String units = kinds + key + "\n" + indent + "- {id: commerce, name: {zh: 省商务厅, en: Commerce}, kind: government}\n";
        batch.put("content/units.yaml", units);
        Import.Outcome outcome = read(head(), row("1", "甲", "内容。", "省水利厅", "全省"));
        assertEquals(List.of(), Batch.ofRecords(outcome));
        assertEquals(units + indent + "- {id: shengshuiliting, name: {zh: 省水利厅}, kind: government}\n", outcome.extended().get(0).text());
    }

    /** A name is known whatever the width of its letters, also where it is a part of a cell, and a new one is added once. */
    @Test
    void aNameOfOtherWidthIsNoNewOne() {
        batch.put("content/regions.yaml", """
                kinds:
                  - {id: place, name: {zh: 地区, en: Place}}
                regions:
                  - {id: zone, name: {zh: 自贸区（济南）, en: Zone}, kind: place}
                """);
        Import.Outcome outcome = read(head(), row("1", "甲", "内容。", "省水利厅和自贸(山东)办", "自贸区(济南)"),
                row("2", "乙", "内容。", "省水利厅", "菏南(西)市"), row("3", "丙", "内容。", "省水利厅", "菏南（西）市"));
        assertEquals(2, outcome.names(), outcome.extended().toString());
        assertTrue(outcome.drafts().get(0).yaml().contains("regions: [zone]"), outcome.drafts().get(0).yaml());
    }

    @Test
    void paragraphsStayAndBrokenSentencesAreJoined() {
        String yaml = Batch.only(read(head(),
                row("1", "甲<br>乙 Bank<br>of China", "<p>包括：</p><p>（一）甲</p><p>（二）乙，<br>丙；</p><p>use of<br>AI技术。</p>", "", "")));
        assertTrue(yaml.contains("  zh: 甲乙 Bank of China\n"), yaml);
        assertTrue(yaml.contains("    包括：\n    （一）甲\n    （二）乙，丙；\n    use of AI技术。\n"), yaml);
    }

    @Test
    void withoutATableOrItemsNothingIsWritten() {
        assertEquals(List.of("batch.html table 1 | No item was read from the table."), Batch.errors(read(head())));
        assertEquals(List.of("batch.html | No table to import was found, and no numbered paragraphs."), Batch.errors(read(row("甲", "乙"))));
        assertEquals(List.of("batch.html | No table to import was found, and no numbered paragraphs."),
                Batch.errors(batch.read("batch.html", "")));
    }

    @Test
    void aTableWithMoreRowsThanAreReadIsAnError() {
        StringBuilder rows = new StringBuilder(head());
        for (int i = 1; i <= 10_000; i++) rows.append(row(String.valueOf(i), "甲", "内容。", "", ""));
        assertEquals(List.of("batch.html table 1 | The file is too large, or would be once it is unpacked."),
                Batch.errors(read(rows.toString())));
    }

    @Test
    void aRowWithTooManyColumnsIsAnError() {
        assertEquals(List.of("batch.html table 1 row 2 column 6 | This row has more columns than the head, from \"多\"."),
                Batch.errors(read(head(), row("1", "甲", "内容。", "省商务厅", "全省", "多"))));
    }
}
