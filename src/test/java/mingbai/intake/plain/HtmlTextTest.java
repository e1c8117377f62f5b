package mingbai.intake.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import mingbai.intake.Batch;
import mingbai.intake.Import;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What readers of a web page see is read, what they do not see and what is no text is reported where it is. */
class HtmlTextTest {
    private static final String AT = "batch.html table 1 row 2 column 3 | ";

    @TempDir
    private Path folder;
    private Batch batch;

    @BeforeEach
    void content() {
        batch = Batch.in(folder);
    }

    private Import.Outcome read(String text) {
        return batch.read("batch.html", Batch.html(Batch.head(), Batch.row("1", "甲", text, "省商务厅", "全省")));
    }

    private static void assertRead(Import.Outcome outcome, String text, String... told) {
        assertTrue(Batch.only(outcome).contains("  zh: |\n    " + text + "\nunits:"), Batch.only(outcome));
        assertEquals(List.of(told), Batch.guesses(outcome));
    }

    @Test
    void hiddenTextIsLeftOutAndTold() {
        assertRead(read("<style>.no, #x:hover {display: none} @media print {.yes {display:none}}</style>看<span "
                + "style='color:red;display:none'>甲</span><b hidden>乙</b>"
                + "<i style='visibility:hidden'>丙</i><u class=no>丁</u><u class=yes>得</u>见。"), "看得见。",
                AT + "What is hidden was not imported: the text \"甲\".",
                AT + "What is hidden was not imported: the text \"乙\".", AT + "What is hidden was not imported: the text \"丙\".",
                AT + "What is hidden was not imported: the text \"丁\".");
    }

    @Test
    void hiddenRowsAndTablesAreLeftOutAndTold() {
        String hidden = Batch.row("2", "乙", "内容。", "", "").replace("<tr>", "<tr style='display:none'>");
        Import.Outcome outcome = batch.read("batch.html", Batch.html(Batch.head(), Batch.row("1", "甲", "内容。", "省商务厅", "全省"), hidden)
                + Batch.html(Batch.head(), Batch.row("2", "丙", "内容。", "", "")).replace("<table>", "<table hidden>"));
        assertEquals(List.of("items/01.yaml"), Batch.names(outcome));
        assertEquals(List.of("batch.html table 1 | What is hidden was not imported: rows 3 (1).",
                "batch.html table 2 | What is hidden was not imported: this table."),
                Batch.guesses(outcome).subList(0, 2));
    }

    /** What is around it hides a row or a table as well. */
    @Test
    void whatStandsInSomethingHiddenIsHidden() {
        String body = Batch.row("2", "乙", "内容。", "", "").replace("<tr>", "<tbody style='display:none'><tr>") + "</tbody>";
        String table = Batch.html(Batch.head(), Batch.row("3", "丙", "内容。", "", ""));
        Import.Outcome outcome = batch.read("batch.html", Batch.html(Batch.head(), Batch.row("1", "甲", "内容。", "省商务厅", "全省"), body)
                + "<div hidden>" + table + "</div><template>" + table + "</template><del>" + table + "</del>");
        assertEquals(List.of("items/01.yaml"), Batch.names(outcome));
    }

    @Test
    void deletedAndStruckTextIsTold() {
        assertRead(read("内<del>删</del>容<s>废</s><span style='text-decoration: line-through'>止</span>。"), "内容废止。",
                AT + "Text that is marked as deleted was not imported: \"删\".",
                AT + "Text that is struck through was imported all the same: \"废\".",
                AT + "Text that is struck through was imported all the same: \"止\".");
    }

    @Test
    void picturesAreTold() {
        assertRead(read("内容<img src=a.png alt=印章><img src=b.png>。"), "内容。", AT + "What is here was not imported: a picture (\"印章\").",
                AT + "What is here was not imported: a picture.");
    }

    @Test
    void howItIsPronouncedIsTold() {
        assertRead(read("内<ruby>容<rp>（</rp><rt>róng</rt><rp>）</rp></ruby>。"), "内容。",
                AT + "What is here was not imported: a guide to pronunciation (\"róng\").");
    }

    @Test
    void fieldsOfFormsAreReadByWhatTheyShow() {
        assertRead(read("办<input value=理><input type=date value=3><input type=hidden value=密><input type=password value=密><input "
                + "type=submit value=提交>"
                + "<select><option selected>甲<option selected>乙</select><select><option>丙<option>丁</select><datalist><option>无</datalist>"
                + "<select multiple><option selected>戊<option>己<option selected>庚</select><select "
                + "multiple><option>辛</select><textarea>完</textarea><input type=checkbox value=1 alt=同意>。"),
                "办理3乙丙戊庚完。", AT + "What is here was not imported: a tick box (\"同意\").");
    }

    /** Rows have one number each, whether they are seen or not. */
    @Test
    void rowsBelowHiddenOnesAreCounted() {
        String hidden = Batch.row("2", "乙", "内容。", "", "").replace("<tr>", "<tr hidden>");
        Import.Outcome outcome = batch.read("batch.html",
                Batch.html(Batch.head(), hidden, Batch.row("1", "甲", "内容<img src=a.png>。", "省商务厅", "全省")));
        assertEquals(List.of("batch.html table 1 row 3 column 3 | What is here was not imported: a picture.",
                "batch.html table 1 | What is hidden was not imported: rows 2 (1)."), Batch.guesses(outcome));
    }

    /** Without its looks 10⁶ is 106. */
    @Test
    void digitsThatAreRaisedOrLoweredStayThat() {
        assertRead(read("处理10<sup>6</sup>吨CO<sub>2</sub>，m<span style='font-size:8px; vertical-align: super'>-2</span>，见文献<sup>[1]</sup>。"),
                "处理10⁶吨CO₂，m⁻²，见文献[1]。",
                AT + "Superscripts or subscripts were written as the letters that stand for them: \"处理10⁶ 吨CO₂ m⁻²\".",
                AT + "Superscripts or subscripts that no letters stand for were written as they are: \"见文献[1]\".");
    }

    /** What stands on a line of its own belongs to the document if what is beside it does, and else to the page around it. */
    @Test
    void whatIsInALineWithoutLettersIsTold() {
        String table = Batch.html(Batch.head(), Batch.row("1", "甲", "内容。", "省商务厅", "全省"));
        Import.Outcome outcome = batch.read("batch.html", "<p><img alt='徽标'></p><p>当前位置：首页</p><h1>分工表</h1><p><img alt='流程图'></p>"
                + table + "<p><img alt='示意图'></p><p>打印</p><p><img alt='二维码'></p>");
        assertEquals(List.of("batch.html | Text around the document was not imported; paragraphs: 2: \"当前位置：首页\", \"打印\".",
                "batch.html | What is here was not imported: a picture (\"示意图\").",
                "batch.html | What is here was not imported: a picture (\"流程图\")."), Batch.guesses(outcome).stream()
                .filter(told -> !told.contains("分工表")).toList());
    }

    /** A caption stands above its table. */
    @Test
    void aCaptionIsALineAboveItsTable() {
        Import.Outcome outcome = batch.read("batch.html",
                Batch.html(Batch.head(), Batch.row("1", "甲", "内容。", "省商务厅", "全省")).replace("<table>", "<table><caption>（共1件）</caption>"));
        assertEquals(List.of("batch.html table 1 row 1 | Text around the document was not imported; paragraphs: 1: \"（共1件）\"."),
                Batch.guesses(outcome));
    }

    /** Word saves comments below the document, and marks in the text that lead to them; what they are about is text. */
    @Test
    void commentsThatWordSavesAreTold() {
        String mark = "<a style='mso-comment-reference:z_1'>甲事</a><span><a class=msocomanchor href='#_msocom_1'>[z1]</a></span>";
        Import.Outcome outcome = batch.read("batch.html", Batch.html(Batch.head(), Batch.row("1", mark, "内容。", "省商务厅", "全省"))
                + "<div style='mso-element:comment-list'><div style='mso-element:comment'><div id='_com_1'><p>请核实</p></div></div></div>");
        assertTrue(Batch.only(outcome).contains("zh: 甲事\n"), Batch.only(outcome));
        assertEquals(List.of("batch.html table 1 row 2 column 2 | What is here was not imported: a comment (\"请核实\")."),
                Batch.guesses(outcome));
    }

    @Test
    void listsHaveTheirNumbers() {
        assertRead(read("<ol start=3><li>一项。<li>二项。</ol><ol type=a><li value=2>三项。</ol>"), "3. 一项。\n    4. 二项。\n    b. 三项。",
                AT + "Automatic numbers were written into the text as they are shown: \"3. 4. b.\".");
    }

    @Test
    void textOutsideTheTablesIsTold() {
        Import.Outcome outcome = batch.read("batch.html",
                "<title>页</title><p>附件</p>" + Batch.html(Batch.head(), Batch.row("1", "甲", "内容。", "省商务厅", "全省")) + "<p>注：略。</p>");
        assertEquals(List.of("batch.html table 1 row 1 | Text around the document was not imported; paragraphs: 2: \"附件\", \"注：略。\"."),
                Batch.guesses(outcome));
    }

    @Test
    void aHeadOfTwoRowsGivesTheLowestNames() {
        Import.Outcome outcome = batch.read("batch.html",
                "<table><tr><th rowspan=2>序号<th rowspan=2>事项<th rowspan=2>主要内容<th colspan=2>责任分工<tr><th>负责单位<th>推广范围"
                + Batch.row("1", "甲", "内容。", "省商务厅", "全省") + "</table>");
        assertTrue(Batch.only(outcome).contains("  - commerce\n"), Batch.only(outcome));
        assertEquals(List.of(), Batch.guesses(outcome));
    }
}
