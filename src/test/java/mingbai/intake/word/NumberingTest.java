package mingbai.intake.word;

import static mingbai.intake.word.WordFileTest.HEAD;
import static mingbai.intake.word.WordFileTest.cell;
import static mingbai.intake.word.WordFileTest.row;
import static mingbai.intake.word.WordFileTest.run;
import static mingbai.intake.word.WordFileTest.table;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import mingbai.Folders;
import mingbai.intake.Batch;
import mingbai.intake.Import;
import mingbai.intake.source.Counting;
import mingbai.problem.Rule;
import mingbai.problem.Said;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers that Word sets in front of paragraphs by itself. */
class NumberingTest {
    /** Lists of the first kind count on together but where 3 starts anew; 4 is named by a style, 5 belongs to headings. */
    static final String NUMBERING = kind("0", "", level(0, "decimal", "%1.", ""), level(1, "decimal", "%1.%2", ""),
            level(2, "lowerLetter", "(%3)", "<w:lvlRestart w:val='0'/>"))
            + kind("1", "<w:styleLink w:val='list'/>", level(0, "chineseCounting", "（%1）", ""))
            + kind("2", "<w:numStyleLink w:val='list'/>")
            + kind("3", "", level(0, "chineseCountingThousand", "第%1章", "<w:pStyle w:val='chapter'/>"),
                    level(1, "upperRoman", "%1-%2", "<w:pStyle w:val='part'/>"))
            + kind("4", "", level(0, "bullet", "\uF0D8", "<w:rPr><w:rFonts w:ascii='Wingdings'/></w:rPr>"))
            + kind("5", "", level(0, "thaiLetters", "%1", ""))
            + kind("6", "", level(0, "decimalEnclosedCircle", "%1", "<w:start w:val='9'/>"))
            + list("1", "0", "") + list("2", "0", "")
            + list("3", "0", "<w:lvlOverride w:ilvl='0'><w:startOverride w:val='1'/></w:lvlOverride>") + list("4", "2", "")
            + list("5", "3", "") + list("6", "1", "") + list("7", "4", "") + list("8", "5", "") + list("9", "6", "");
    static final String STYLES = "<w:style w:type='numbering' w:styleId='list'><w:name w:val='list'/><w:pPr><w:numPr><w:numId "
            + "w:val='6'/></w:numPr></w:pPr></w:style>"
            + "<w:style w:type='paragraph' w:styleId='chapter'><w:name w:val='chapter'/><w:pPr><w:numPr><w:numId "
            + "w:val='5'/></w:numPr></w:pPr></w:style>"
            + "<w:style w:type='paragraph' w:styleId='part'><w:name w:val='part'/><w:pPr><w:numPr><w:ilvl w:val='1'/><w:numId "
            + "w:val='5'/></w:numPr></w:pPr></w:style>";

    @TempDir
    private Path folder;
    private Batch batch;

    @BeforeEach
    void content() {
        batch = Batch.in(folder);
    }

    private static String kind(String id, String more, String... levels) {
        return "<w:abstractNum w:abstractNumId='" + id + "'>" + more + String.join("", levels) + "</w:abstractNum>";
    }

    private static String level(int level, String format, String text, String more) {
        String start = more.contains("w:start ") ? "" : "<w:start w:val='1'/>";
        return "<w:lvl w:ilvl='" + level + "'>" + start + "<w:numFmt w:val='" + format + "'/>" + more + "<w:lvlText w:val='" + text
                + "'/></w:lvl>";
    }

    private static String list(String id, String kind, String more) {
        return "<w:num w:numId='" + id + "'><w:abstractNumId w:val='" + kind + "'/>" + more + "</w:num>";
    }

    /** A paragraph of a list. */
    static String entry(String list, int level) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val='" + level + "'/><w:numId w:val='" + list + "'/></w:numPr></w:pPr>"
                + run("文。") + "</w:p>";
    }

    static String styled(String style) {
        return "<w:p><w:pPr><w:pStyle w:val='" + style + "'/></w:pPr>" + run("文。") + "</w:p>";
    }

    /** The paragraphs of a document, and what is in front of each. */
    static final String PARAGRAPHS = entry("1", 0) + entry("1", 1) + entry("1", 1) + entry("1", 0) + entry("1", 1) + entry("2", 0)
            + entry("3", 0) + entry("3", 0)
            + entry("4", 0) + entry("4", 0) + styled("chapter") + styled("part") + styled("part") + styled("chapter") + styled("part")
            + entry("9", 0) + entry("9", 0);
    static final List<String> LABELS = List.of("1.", "1.1", "1.2", "2.", "2.1", "3.", "1.", "2.", "（一）", "（二）", "第一章", "一-I", "一-II", "第二章",
            "二-I", "⑨", "⑩");

    private List<String> labels(String paragraphs) {
        return labels(NUMBERING, paragraphs);
    }

    private List<String> labels(String numbering, String paragraphs) {
        String text = "<w:tc>" + paragraphs + "</w:tc>";
        Import.Outcome outcome = batch.read("batch.docx",
                WordFileTest.docx("", table(HEAD, row(cell("1"), cell("甲"), text, cell("省商务厅"), cell("全省"))),
                new TreeMap<>(Map.of("numbering", numbering, "styles", STYLES))));
        return Batch.only(outcome).lines().filter(line -> line.endsWith("文。")).map(line -> line.replace("文。", "").strip()).toList();
    }

    /** Outside of tables, too, where they make an article of a paragraph; all are reported at once, as all have one place. */
    @Test
    void ofProseNumberItsItems() {
        String title = "<w:p>" + run("某区房屋出租管理办法") + "</w:p>";
        String hidden = "<w:p><w:pPr><w:rPr><w:vanish/></w:rPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr>" + run("租期") + "</w:p>";
        Path file = folder.resolve("rules.docx");
        Folders.write(file, WordFileTest.docx("", title + entry("1", 0) + entry("1", 0) + hidden + entry("1", 0),
                new TreeMap<>(Map.of("numbering", NUMBERING, "styles", STYLES))));
        Import.Outcome outcome = Import.proposed(file, Path.of("content"), "p", Said::toString, particulars -> "");
        String source = outcome.drafts().stream().filter(draft -> draft.name().startsWith("source/")).findFirst().orElseThrow().yaml();
        assertEquals(List.of("某区房屋出租管理办法", "1.文。", "2.文。", "3.租期文。"), source.lines().filter(line -> !line.isBlank()).toList());
        assertEquals(List.of("[1. 2. 3.]"), outcome.problems().stream().filter(problem -> problem.rule() == Rule.IMPORT_NUMBERING)
                .map(problem -> problem.arguments().toString()).toList());
    }

    @Test
    void standAsWordShowsThem() {
        assertEquals(LABELS, labels(PARAGRAPHS));
    }

    @Test
    void aLevelMayCountOnBelowTheNext() {
        assertEquals(List.of("1.", "1.1", "(a)", "2.", "2.1", "(b)"),
                labels(entry("1", 0) + entry("1", 1) + entry("1", 2) + entry("1", 0) + entry("1", 1) + entry("1", 2)));
    }

    @Test
    void aLevelMayShowAllNumbersInDigits() {
        String plain = NUMBERING.replace("<w:pStyle w:val='part'/>", "<w:pStyle w:val='part'/><w:isLgl/>");
        assertEquals(List.of("第一章", "1-1"), labels(plain, styled("chapter") + styled("part")));
    }

    @Test
    void aNumberMayStandWithoutAGap() {
        String letters = entry("1", 0).replace("文。", "APP文。");
        assertEquals(List.of("1. APP"), labels(letters));
        assertEquals(List.of("1.APP"),
                labels(NUMBERING.replace("<w:lvlText w:val='%1.'/>", "<w:suff w:val='nothing'/><w:lvlText w:val='%1.'/>"), letters));
    }

    @Test
    void bulletsAreTheSignsThatAreSeen() {
        assertEquals(List.of("➢"), labels(entry("7", 0)));
    }

    @Test
    void deletedHiddenAndUnnumberedParagraphsDoNotCount() {
        String hidden = entry("6", 0).replace("</w:numPr>", "</w:numPr><w:rPr><w:vanish/></w:rPr>")
                .replace("<w:r>", "<w:r><w:rPr><w:vanish/></w:rPr>");
        assertEquals(List.of("（一）", "", "（二）"),
                labels("<w:del>" + entry("6", 0) + "</w:del>" + entry("6", 0) + hidden + entry("0", 0) + entry("6", 0)));
    }

    @Test
    void paragraphsThatBecomeOneHaveTheNumberOfTheLast() {
        String first = "<w:p><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr><w:rPr><w:del/></w:rPr></w:pPr>" + run("前半，") + "</w:p>";
        assertEquals(List.of("（一）前半，", "（二）"), labels(first + entry("6", 0) + entry("6", 0)));
    }

    @Test
    void areWrittenIntoTheTextAndTold() {
        Import.Outcome outcome = batch.read("batch.docx",
                WordFileTest.docx("", table(HEAD,
                        row(cell("1"), cell("甲"), "<w:tc>" + entry("6", 0) + entry("6", 0) + entry("8", 0) + "</w:tc>",
                cell("省商务厅"), cell("全省"))), new TreeMap<>(Map.of("numbering", NUMBERING))));
        assertTrue(Batch.only(outcome).contains("    （一）文。\n    （二）文。\n    文。\n"), Batch.only(outcome));
        assertEquals(List.of("batch.docx table 1 row 2 column 3 | What is here was not imported: an automatic number of the format "
                + "\"thaiLetters\", which is not understood.",
                "batch.docx table 1 row 2 column 3 | Automatic numbers were written into the text as they are shown: \"（一） （二）\"."),
                Batch.guesses(outcome));
    }

    @Test
    void rowsAreNumberedWhereTheirListStarts() {
        String number = "<w:tc><w:p><w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='9'/></w:numPr></w:pPr></w:p></w:tc>";
        String starts = NUMBERING.replace("decimalEnclosedCircle", "decimal");
        Import.Outcome outcome = batch.read("batch.docx",
                WordFileTest.docx("", table(HEAD, row(number, cell("甲"), cell("内容。"), cell("省商务厅"), cell("全省")),
                row(number, cell("乙"), cell("内容。"), cell("省商务厅"), cell("全省"))), new TreeMap<>(Map.of("numbering", starts))));
        assertEquals(List.of("items/09.yaml", "items/10.yaml"), Batch.names(outcome));
    }

    @ParameterizedTest
    @CsvSource({"decimal,0,0", "decimalZero,7,07", "upperLetter,28,BB", "lowerRoman,1994,mcmxciv", "ordinal,112,112th", "ordinal,22,22nd",
            "ideographDigital,205,二〇五",
        "chineseCounting,10,十", "chineseCounting,21,二十一", "chineseCounting,100,一○○", "chineseCountingThousand,101,一百〇一",
                "chineseCountingThousand,110,一百一十",
        "chineseCountingThousand,12,十二", "chineseCountingThousand,20300,二万〇三百", "japaneseCounting,110,百十", "chineseLegalSimplified,12,壹拾贰",
        "ideographTraditional,3,丙",
        "ideographZodiac,12,亥", "decimalEnclosedCircle,36,㊱", "decimalEnclosedParen,2,⑵", "ideographEnclosedCircle,1,㈠",
        "decimalFullWidth,10,１０", "numberInDash,3,- 3 -"})
    void numbersAreWrittenInManyWays(String format, int number, String text) {
        assertEquals(Optional.of(text), Counting.text(number, format));
    }

    @Test
    void formatsThatAreNotKnownAreNone() {
        assertEquals(Optional.empty(), Counting.text(1, "thaiLetters"));
        assertEquals(Optional.empty(), Counting.text(0, "chineseCounting"));
    }
}
