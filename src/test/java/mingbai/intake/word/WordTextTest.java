package mingbai.intake.word;

import static mingbai.intake.word.WordFileTest.HEAD;
import static mingbai.intake.word.WordFileTest.cell;
import static mingbai.intake.word.WordFileTest.row;
import static mingbai.intake.word.WordFileTest.table;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mingbai.intake.Batch;
import mingbai.intake.Import;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What readers of a Word document see is read, what they do not see and what is no text is reported where it is. */
class WordTextTest {
    private static final String AT = "batch.docx table 1 row 2 column 3 | ";
    private static final String STYLES = "<w:style w:type='character' w:styleId='secret'><w:rPr><w:vanish/></w:rPr></w:style>"
            + "<w:style w:type='character' w:styleId='secretToo'><w:basedOn w:val='secret'/></w:style>"
            + "<w:style w:type='paragraph' w:default='1' w:styleId='usual'/>"
            + "<w:style w:type='paragraph' w:styleId='hidden'><w:rPr><w:vanish/></w:rPr></w:style>";

    @TempDir
    private Path folder;
    private Batch batch;

    @BeforeEach
    void content() {
        batch = Batch.in(folder);
    }

    private Import.Outcome read(Map<String, String> parts, String... paragraphs) {
        String text = "<w:tc><w:p>" + String.join("</w:p><w:p>", paragraphs) + "</w:p></w:tc>";
        return batch.read("batch.docx", WordFileTest.docx("", table(HEAD, row(cell("1"), cell("甲"), text, cell("省商务厅"), cell("全省"))),
                new TreeMap<>(parts)));
    }

    private static String run(String properties, String text) {
        return "<w:r><w:rPr>" + properties + "</w:rPr><w:t>" + text + "</w:t></w:r>";
    }

    private static void assertRead(Import.Outcome outcome, String text, String... told) {
        String yaml = Batch.only(outcome);
        assertEquals(text, yaml.substring(yaml.indexOf("text:\n  zh: |\n    ") + 18, yaml.indexOf("\nunits:")).replace("\n    ", "|"));
        assertEquals(List.of(told), Batch.guesses(outcome));
    }

    @Test
    void hiddenTextIsLeftOutAndTold() {
        assertRead(read(Map.of("styles", STYLES), WordFileTest.run("看得见") + run("<w:vanish/>", "看不见"),
                "<w:pPr><w:pStyle w:val='hidden'/></w:pPr>" + run("", "整段隐藏"),
                run("<w:rStyle w:val='secretToo'/>", "样式隐藏") + run("<w:rStyle w:val='secret'/><w:vanish w:val='0'/>", "又看得见。")),
                "看得见|又看得见。".replace("|", ""), AT + "What is hidden was not imported: the text \"看不见整段隐藏样式隐藏\".",
                AT + "Lines were joined at \"看得见⏎又看得见。\".");
    }

    @Test
    void aStyleThatHidesWithinOneThatHidesShows() {
        assertRead(read(Map.of("styles", STYLES), "<w:pPr><w:pStyle w:val='hidden'/></w:pPr>" + run("<w:rStyle w:val='secret'/>", "看得见。")),
                "看得见。");
    }

    /** Without its looks 10⁶ is 106. */
    @Test
    void digitsThatAreRaisedOrLoweredStayThat() {
        String note = "<w:style w:type='character' w:styleId='note'><w:rPr><w:vertAlign w:val='superscript'/></w:rPr></w:style>";
        assertRead(read(Map.of("styles", note), WordFileTest.run("处理10") + run("<w:vertAlign w:val='superscript'/>", "6")
                + WordFileTest.run("吨CO") + run("<w:vertAlign w:val='subscript'/>", "2") + WordFileTest.run("，5m")
                + run("<w:rStyle w:val='note'/>", "-2") + WordFileTest.run("，第3") + run("<w:vertAlign w:val='superscript'/>", "rd")
                + run("<w:rStyle w:val='note'/><w:vertAlign w:val='baseline'/>", "1") + WordFileTest.run("。")), "处理10⁶吨CO₂，5m⁻²，第3rd1。",
                AT + "Superscripts or subscripts were written as the letters that stand for them: \"处理10⁶ 吨CO₂ 5m⁻²\".",
                AT + "Superscripts or subscripts that no letters stand for were written as they are: \"第3rd\".");
    }

    /** A paragraph of nothing but a text box, a picture, an equation or a note says something all the same. */
    @Test
    void whatIsInAParagraphWithoutLettersIsTold() {
        String box = "<w:r><w:drawing><w:txbxContent><w:p>" + WordFileTest.run("注：市政府备案。") + "</w:p></w:txbxContent></w:drawing></w:r>";
        Import.Outcome outcome = batch.read("batch.docx", WordFileTest.docx("<w:p>" + box + "</w:p><w:p>" + run("<w:vanish/>", "暂不公开")
                + "</w:p>" + table(HEAD, row(cell("1"), cell("甲"), cell("内容。"), cell("省商务厅"), cell("全省")))
                + "<w:p><w:oMath><w:r><w:t>a=b</w:t></w:r></w:oMath></w:p>"));
        assertEquals(List.of("batch.docx | What is here was not imported: a text box (\"注：市政府备案。\").",
                "batch.docx | What is hidden was not imported: the text \"暂不公开\".",
                "batch.docx | What is here was not imported: an equation (\"a=b\")."), Batch.guesses(outcome));
    }

    /** What is hidden in the view of web pages alone is seen on paper. */
    @Test
    void whatIsHiddenOnWebPagesAloneIsRead() {
        assertRead(read(Map.of(), run("<w:webHidden/>", "看得见。")), "看得见。");
    }

    @Test
    void aHiddenMarkLetsTheNextParagraphGoOn() {
        assertRead(read(Map.of(), "<w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>" + WordFileTest.run("前半句，"), WordFileTest.run("后半句。")),
                "前半句，后半句。");
    }

    @Test
    void hiddenRowsAreLeftOutAndTold() {
        String hidden = "<w:tr><w:trPr><w:hidden/></w:trPr>" + cell("2") + cell("乙") + cell("内容。") + cell("") + cell("") + "</w:tr>";
        Import.Outcome outcome = batch.read("batch.docx",
                WordFileTest.docx(table(HEAD, row(cell("1"), cell("甲"), cell("内容。"), cell("省商务厅"), cell("全省")), hidden)));
        assertEquals(List.of("items/01.yaml"), Batch.names(outcome));
        assertEquals(List.of("batch.docx table 1 | What is hidden was not imported: rows 3 (1)."),
                Batch.guesses(outcome));
    }

    @Test
    void aDeletedCellIsLeftOutAndThatIsTold() {
        String deleted = cell("<w:cellDel w:id='1'/>", WordFileTest.run("旧单位"));
        Import.Outcome outcome = batch.read("batch.docx",
                WordFileTest.docx(table(HEAD, row(cell("1"), cell("甲"), cell("内容。"), deleted, cell("省商务厅"), cell("全省")))));
        assertTrue(Batch.only(outcome).contains("units:\n  - commerce\nscope:\n  zh: 全省\n"), Batch.only(outcome));
        assertEquals(List.of("batch.docx | The file holds tracked changes; read as if all were accepted."), Batch.guesses(outcome));
    }

    @Test
    void textThatIsStruckThroughIsTold() {
        assertRead(read(Map.of(), WordFileTest.run("内容") + run("<w:strike/>", "已废止") + run("<w:dstrike/>", "的") + WordFileTest.run("。")),
                "内容已废止的。",
                AT + "Text that is struck through was imported all the same: \"已废止的\".");
    }

    @Test
    void lettersThatAreShownAsCapitalsAreCapitals() {
        assertRead(read(Map.of(), run("<w:caps/>", "app") + WordFileTest.run("接入。")), "APP接入。");
    }

    @ParameterizedTest
    @CsvSource({"Wingdings,F0FC,✓", "Wingdings,FE,☑", "Wingdings 2,F052,☑", "Wingdings 2,0050,✓", "Symbol,F0B3,≥", "Symbol,F061,α",
            "宋体,2460,①", "Wingdings,F06C,●",
        "Wingdings,F0D8,➢", "Wingdings,F09E,·"})
    void signsOfOtherFontsAreRead(String font, String code, String sign) {
        assertRead(read(Map.of(), "<w:r><w:sym w:font='" + font + "' w:char='" + code + "'/></w:r>" + WordFileTest.run("内容。")),
                sign + "内容。");
    }

    @Test
    void lettersInAFontOfSignsAreSigns() {
        assertRead(read(Map.of(), run("<w:rFonts w:ascii='Wingdings' w:hAnsi='Wingdings'/>", "\uF0FCü") + WordFileTest.run("内容。")),
                "✓✓内容。");
    }

    @Test
    void signsThatAreNotKnownAreTold() {
        assertRead(read(Map.of(), "<w:r><w:sym w:font='某字体' w:char='F041'/></w:r>" + WordFileTest.run("内容。")), "内容。",
                AT + "What is here was not imported: the sign U+F041 of the font \"某字体\", which is not known.");
    }

    @Test
    void picturesAndTheLikeAreTold() {
        String box = "<w:r><AlternateContent><Choice><w:drawing><txbxContent><w:p>" + WordFileTest.run("框里")
                + "</w:p></txbxContent></w:drawing></Choice><Fallback><w:pict><txbxContent><w:p>"
                + WordFileTest.run("框里") + "</w:p></txbxContent></w:pict></Fallback></AlternateContent></w:r>";
        assertRead(read(Map.of("footnotes", "<w:footnote w:id='2'><w:p>" + WordFileTest.run("指定范围。") + "</w:p></w:footnote>"),
                WordFileTest.run("内容")
                + "<w:r><w:drawing><docPr descr='印章'/><pic/></w:drawing></w:r><w:r><w:drawing><docPr descr='' "
                + "title='走势'/><chart/></w:drawing></w:r>" + box + "<m:oMath xmlns:m='m'><m:r><m:t>a=b</m:t></m:r></m:oMath>"
                + "<w:r><w:object><OLEObject/></w:object></w:r><w:r><w:footnoteReference w:id='2'/></w:r><w:r><w:commentReference "
                + "w:id='1'/></w:r>"
                + "<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>zì</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>字</w:t></w:r></w:rubyBase></w:ruby>"
                + "</w:r>" + WordFileTest.run("。")), "内容字。",
                AT + "What is here was not imported: a picture (\"印章\").",
                AT + "What is here was not imported: a chart (\"走势\").",
                AT + "What is here was not imported: a text box (\"框里\").",
                AT + "What is here was not imported: an equation (\"a=b\").",
                AT + "What is here was not imported: an embedded object.",
                AT + "What is here was not imported: a footnote (\"指定范围。\").",
                AT + "What is here was not imported: a comment.",
                AT + "What is here was not imported: a guide to pronunciation (\"zì\").");
    }

    @Test
    void fieldsAreReadByWhatTheyShow() {
        String field = "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>IF </w:instrText></w:r><w:r><w:t>不显示</w:t></w:r>"
                + "<w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t>显示</w:t></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r>";
        String box = "<w:r><w:fldChar w:fldCharType='begin'><w:ffData><w:checkBox><w:default "
                + "w:val='0'/><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r>"
                + "<w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r>";
        String circled = "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>EQ "
                + "\\o\\ac(○,1)</w:instrText></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r>";
        assertRead(read(Map.of(), field + box + "<w:fldSimple w:instr='PAGE'>" + WordFileTest.run("7") + "</w:fldSimple>" + circled
                + "<w:fldSimple w:instr=' REF x '/>" + WordFileTest.run("。")), "显示☒7。",
                AT + "What is here was not imported: a field \"EQ \\o\\ac(○,1)\" without a result.",
                AT + "What is here was not imported: a field \"REF x\" without a result.");
    }

    @Test
    void hyphensTabsAndBreaks() {
        assertRead(read(Map.of(), "<w:r><w:t>e</w:t><w:noBreakHyphen/><w:t>mail</w:t><w:tab/><w:t>at</w:t><w:softHyphen/><w:t>tend；</w:t>"
                + "<w:br/><w:t>内容。</w:t></w:r>"), "e-mail attend；|内容。");
    }

    @Test
    void textOutsideTheTablesIsTold() {
        String rows = table(HEAD, row(cell("1"), cell("甲"), cell("内容。"), cell("省商务厅"), cell("全省")));
        Import.Outcome outcome = batch.read("batch.docx",
                WordFileTest.docx("<w:p>" + WordFileTest.run("附件2") + "</w:p><w:p/>" + rows + "<w:p>" + WordFileTest.run("注：见正文。")
                        + "</w:p>"));
        assertEquals(List.of("batch.docx table 1 row 1 | Text around the document was not imported; paragraphs: 2: \"附件2\", \"注：见正文。\"."),
                Batch.guesses(outcome));
    }
}
