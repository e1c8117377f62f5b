package mingbai.prove.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import mingbai.Excerpt;
import mingbai.Folders;
import mingbai.language.Language;
import mingbai.plan.InParts;
import mingbai.plan.Output;
import mingbai.plan.PageKind;
import mingbai.plan.Plan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Official text on a page, against the source's: a table of one row. */
class OfficialPassagesTest {
    private static final Plan PLAN = Plan.of(Told.publication("minimal"));
    private static final Output.Page ITEM = Output.Page.of(PLAN.publication().items().get(0), Language.ZH);
    private static final Output.Page TABLE = Output.Page.of(PageKind.TABLE, Language.ZH);
    private static final String HEAD = "试点任务分工表 序号 改革事项 主要内容 负责单位 推广范围";
    private static final String ROW = "1 一网通办 网上办理。 省商务厅 全省";
    private static final String RIGHT = """
            <p data-official="number">1</p>
            <h1 data-official="title">一网<wbr>通办</h1>
            <p data-official="text">网上
              办理。</p>
            <p data-official="units"><b>省商务厅</b></p>
            <p data-official="scope">全　省</p>
            """;

    private static List<String> reported(Plan plan, Output.Page page, String lines) {
        JudgedPage judged = Told.body(page, lines);
        new OfficialPassages(judged, new OfficialLetters(plan.publication()), plan).prove();
        return Told.of(judged);
    }

    private static List<String> reported(Output.Page page, String lines) {
        return reported(PLAN, page, lines);
    }

    private static String official(String text) {
        return "<div data-official=\"source\">" + text + "</div>";
    }

    @Test
    void tellsNothingOfTheRowHoweverItsLinesAreBroken() {
        assertEquals(List.of(), reported(ITEM, RIGHT));
        assertEquals(List.of(), reported(ITEM, RIGHT.replace("网上\n  办理。", "网上</p>本页的话<p data-official=\"text\">办理。")));
    }

    @Test
    void tellsALetterThatIsAnother() {
        assertEquals(List.of("4:1 text-differs 办理。 | 受理。"), reported(ITEM, RIGHT.replace("办理", "受理")));
    }

    @Test
    void tellsALetterTooManyOrTooFew() {
        assertEquals(List.of("3:1 text-differs differs.nothing | 吗"), reported(ITEM, RIGHT.replace("通办", "通办吗")));
        assertEquals(List.of("3:1 text-differs 办 | differs.nothing"), reported(ITEM, RIGHT.replace("通办", "通")));
    }

    @Test
    void tellsALetterThatMovedToTheNextField() {
        assertEquals(List.of("3:1 text-differs 办 | differs.nothing", "4:1 text-differs 网上办理。 | 办网上办理。"),
                reported(ITEM, RIGHT.replace("通办", "通").replace("网上\n", "办网上\n")));
    }

    @Test
    void tellsAFieldThatIsMissingOrHidden() {
        assertEquals(List.of("1:1 text-differs 全省 | differs.nothing"), reported(ITEM, RIGHT.replace("<p data-official=\"scope\">", "<p>")));
        assertEquals(List.of("7:1 text-differs 全省 | differs.nothing"), reported(ITEM, RIGHT.replace("\"scope\"", "\"scope\" hidden")));
        assertEquals(List.of("7:1 text-differs 全省 | differs.nothing"),
                reported(ITEM, RIGHT.replace("\"scope\"", "\"scope\" aria-hidden=true")));
    }

    @Test
    void tellsAFieldThatIsShownTwice() {
        assertEquals(List.of("2:1 text-differs differs.nothing | 1"), reported(ITEM, RIGHT + "<p data-official=\"number\">1</p>"));
    }

    @Test
    void tellsFieldsInAnotherOrder() {
        String moved = RIGHT.replace("<p data-official=\"number\">1</p>\n", "") + "<p data-official=\"number\">1</p>";
        assertEquals(List.of("1:1 text-differs number title text units scope | title text units scope number"), reported(ITEM, moved));
    }

    @Test
    void tellsAFieldThatTheSourceDoesNotHave() {
        assertEquals(List.of("1:1 text-differs number title text units scope | number title text units scope source"),
                reported(ITEM, RIGHT + "<p data-official=\"source\">字</p>"));
    }

    @Test
    void asksOfAnEnglishItemOnlyTheFieldsThatItShows() {
        Output.Page english = ITEM.in(Language.EN);
        assertEquals(List.of(), reported(english, "<p>Unified online services</p>"));
        assertEquals(List.of(), reported(english, "<p data-official=\"text\">网上办理。</p><p data-official=\"title\">一网通办</p>"));
        assertEquals(List.of("2:1 text-differs 网上办理。 | Doneonline."), reported(english, "<p data-official=\"text\">Done online.</p>"));
    }

    /** Under one number each row has its own: what stands in the second must not stand in the first. */
    @Test
    void tellsRowsInAnotherOrder() {
        Plan plan = Plan.of(Excerpt.publication(Folders.RESOURCES.resolve("publications/minsheng")));
        Output.Page item = Output.Page.of(plan.publication().items().get(2), Language.ZH);
        String head = "<p data-official=number>3</p><h1 data-official=title>老旧小区改造</h1>";
        String first = "<p data-official=text>改造2000年以前建成的小区11个。"
                + "<p data-official=person>某丙<p data-official=lead>区住建局<p data-official=support>各街道";
        String second = "<p data-official=text>加装电梯60部，完成验收45部。<p data-official=lead>区市场监管局<p data-official=support>区住建局";
        String third = "<p data-official=text>新增机动车泊位800个。<p data-official=person>某丁<p data-official=lead>区城管局"
                + "<p data-official=support>公安江北分局、各街道";
        assertEquals(List.of(), reported(plan, item, head + first + second + third));
        assertEquals(3, reported(plan, item, head + second + first + third).size(), "text, lead and support");
        String person = "<p data-official=person>某丙";
        String moved = first.replace(person, "") + second.replace("<p data-official=lead>", person + "<p data-official=lead>");
        String columns = " text person lead support";
        assertEquals(List.of("1:1 text-differs number title" + columns + " text lead support" + columns
                + " | number title text lead support" + columns + columns), reported(plan, item, head + moved + third));
        assertEquals(1, reported(plan, item.in(Language.EN), moved + third).size());
    }

    @Test
    void asksOfTheTableTheWholeDocument() {
        assertEquals(List.of(), reported(TABLE, official(HEAD) + official(ROW)));
        assertEquals(List.of("2:1 text-differs 全省 | differs.nothing"), reported(TABLE, official(HEAD) + official(ROW.replace("全省", ""))));
        assertEquals(List.of("2:1 text-differs 试点任务分工表序号改革事… | 1一网通办网上办理。省商…"),
                reported(TABLE, official(ROW) + official(HEAD)));
        assertEquals(List.of("1:1 text-differs 试点任务分工表序号改革事… | differs.nothing"), reported(TABLE, "<p>" + HEAD + ROW + "</p>"));
    }

    @Test
    void allowsTheEnglishTableNoOfficialText() {
        assertEquals(List.of(), reported(TABLE.in(Language.EN), "<p>Unified online services</p>"));
        assertEquals(List.of("2:1 text-differs differs.nothing | 全省"),
                reported(TABLE.in(Language.EN), official("全省")));
    }

    @ParameterizedTest
    @EnumSource(names = {"PARALLEL", "ONE_FILE"})
    void asksOfAllRowsTogetherNoHeads(PageKind kind) {
        for (Language language : Language.ALL) {
            Output.Page page = Output.Page.of(kind, language);
            assertEquals(List.of(), reported(page, RIGHT));
            assertEquals(List.of("2:1 text-differs 1一网通办网上办理。省商… | 试点任务分工表序号改革事…"), reported(page, official(HEAD) + RIGHT));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"HOME", "ITEMS", "UNITS", "SEARCH", "NOT_FOUND"})
    void allowsOtherPagesNone(PageKind kind) {
        Output.Page page = Output.Page.of(kind, Language.ZH);
        assertEquals(List.of(), reported(page, "<p>一网通办</p>" + official(" ")));
        assertEquals(List.of("2:1 text-differs differs.nothing | 一网通办"), reported(page, official("一网通办")));
    }

    @Test
    void asksOfEachPartItsOwnRowsBelowTheHeadsOfTheColumns() {
        Plan plan = InParts.plan(Told.publication("repealed"), 1);
        Output.Page second = plan.pages().stream().filter(page -> page.kind() == PageKind.TABLE && page.part() == 2
                && page.language() == Language.ZH).findFirst().orElseThrow();
        String columns = HEAD.substring(HEAD.indexOf("序号"));
        assertEquals(List.of(), reported(plan, TABLE, official(HEAD + ROW)));
        assertEquals(List.of(), reported(plan, second, official(columns + "2 保税货物 免予征税。 省商务厅 全省")));
        assertEquals(List.of("2:1 text-differs 2保税货物免予征税。省商… | 1一网通办网上办理。省商…"),
                reported(plan, second, official(columns + ROW)));
        assertEquals(List.of("2:1 text-differs 序号改革事项主要内容负责… | 2保税货物免予征税。省商…"),
                reported(plan, second, official("2 保税货物 免予征税。 省商务厅 全省")));
    }
}
