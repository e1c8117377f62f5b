package mingbai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import mingbai.check.Check;
import mingbai.format.OfficialText;
import mingbai.plan.InParts;
import mingbai.plan.Plan;
import mingbai.problem.Problem;
import mingbai.problem.Rule;
import mingbai.read.Reader;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Headings of the source, also those that no item stands under, are on pages as they are in it. */
class HeadingsTest {
    @TempDir
    private Path content;

    /** A table with a heading that nothing stands under within another, and one behind the last item. */
    private Proven edition() {
        Folders.copy(Folders.RESOURCES.resolve("publications/guofa"), content);
        replace("source/table.txt", "\t贸易便利化领域\n\t\n\t\n\t\n",
                "\t贸易便利化领域\n\t\n\t\n\t\n\n\t（一）货物\n\t\n\t\n\t\n\n\t（二）检验\n\t\n\t\n\t\n");
        append("source/table.txt", "\n\t其他领域\n\t\n\t\n\t\n");
        replace("groups.yaml", "  - {id: finance", "  - {id: goods, heading: （一）货物, within: trade}\n"
                + "  - {id: inspection, heading: （二）检验, within: trade}\n  - {id: finance");
        append("groups.yaml", "  - {id: other, heading: 其他领域}\n");
        replace("items/04.yaml", "group: trade", "group: inspection");
        replace("items/05.yaml", "group: trade", "group: inspection");
        return Proven.of(Plan.of(Excerpt.publication(content)));
    }

    private void replace(String file, String before, String after) {
        Folders.replace(content.resolve(file), before, after);
    }

    private void append(String file, String more) {
        String text = new String(Folders.read(content.resolve(file)), StandardCharsets.UTF_8);
        Folders.write(content.resolve(file), (text + more).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aHeadingWithoutItemsIsThereAndLeadsNowhere() {
        Proven edition = edition();
        assertEquals(List.of(), edition.problems());
        assertEquals(List.of("投资管理领域", "贸易便利化领域", "（一）货物", "（二）检验", "金融领域", "其他领域"),
                edition.page("table.html").select("tr.group [data-official]").eachText());
        assertEquals(List.of("投资管理领域", "贸易便利化领域", "（二）检验", "金融领域"), edition.page("table.html").select("tr.group a").eachText());
        assertEquals(List.of("h2 投资管理领域", "h2 贸易便利化领域", "h3 （一）货物", "h3 （二）检验", "h2 金融领域"),
                headings(edition.page("items/index.html"), ".group-head"));
        assertEquals(List.of("h2 投资管理领域", "h2 贸易便利化领域", "h3 （一）货物", "h3 （二）检验", "h2 金融领域", "h2 其他领域"),
                headings(edition.page("one-file.html"), ".group-head"));
        assertEquals(List.of("h2 投资管理领域", "h2 贸易便利化领域", "h3 （二）检验", "h2 金融领域"),
                headings(edition.page("groups.html"), ".part-head > :first-child"));
        assertFalse(edition.text("search/facets.js").contains("（一）货物"), "nothing is found there");
    }

    @Test
    void headingsOverOthersAreInThePartOfTheirFirstItem() {
        edition();
        Proven parts = Proven.pages(InParts.plan(Excerpt.publication(content), 1500));
        assertEquals(List.of(), parts.problems());
        assertEquals(OfficialText.letters("贸易便利化领域（二）检验"), OfficialText.letters(parts.files().keySet().stream()
                .filter(path -> path.matches("groups(-\\d+)?\\.html")).map(parts::page)
                .flatMap(page -> page.select("#group-trade, #group-inspection").stream()).map(Element::ownText).distinct()
                .reduce("", String::concat)));
    }

    /** A heading lies in the one before it or one above that, beside the one whose number it follows on; its short name is of its words. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "heading: （二）检验, within: trade | heading: （二）检验, within: investment | VALUE_WRONG",
        "heading: （二）检验, within: trade | heading: （二）检验, within: goods | VALUE_WRONG",
        "heading: （二）检验, within: trade | heading: （二）检验 | KEY_MISSING", "heading: 其他领域 | heading: 其他领域, within: trade | VALUE_WRONG",
        "heading: 其他领域 | heading: 其他领域, name: 货物 | VALUE_WRONG", "heading: 其他领域 | heading: 其他领域, name: 其他 |",
        "heading: （二）检验, within: trade | heading: （二）检验, name: (二)检验, within: trade | WIDTH_WRONG",
        "heading: 其他领域 | heading: 其他领域, within: trad | UNKNOWN_GROUP"})
    void aHeadingLiesWhereItsPlaceAndNumberSay(String right, String wrong, Rule rule) {
        edition();
        replace("groups.yaml", right, wrong);
        assertEquals(Stream.ofNullable(rule).toList(), new Check(content.toString(), false).content(Reader.folder(content)).problems()
                .stream().map(Problem::rule).distinct().toList());
    }

    private static List<String> headings(Document page, String which) {
        return page.select(which).stream().map(heading -> heading.tagName() + " " + heading.text()).toList();
    }
}
