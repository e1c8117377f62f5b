package mingbai.check.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mingbai.Folders;
import mingbai.SmallSites;
import mingbai.check.Check;
import mingbai.read.Reader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a record says of a cell of units, against what the cell says. */
class UnitsCellTest {
    private static final Reader.Read MINIMAL = Reader.folder(SmallSites.content("minimal"));
    private static final String PUBLICATION =
            new String(Folders.read(SmallSites.content("minimal").resolve("publication.yaml")), StandardCharsets.UTF_8);
    private static final String ROLES = "roles:\n  - {id: lead, name: {zh: 牵头, en: Lead}}\n"
            + "  - {id: support, name: {zh: 配合, en: Support}}\n";
    private static final String UNITS = """
            kinds:
              - {id: province, name: {zh: 省直部门, en: Provincial departments}}
            units:
              - {id: commerce, name: {zh: 省商务厅, en: Department of Commerce}, kind: province}
              - {id: transport, name: {zh: 省交通厅, en: Department of Transport}, kind: province}
            """;

    private static List<String> reported(String cell, String are) {
        String item = "number: 1\ntitle: {zh: 一网通办, en: A}\ntext: {zh: 网上办理。, en: A.}\n"
                + "units: {zh: " + cell + ", are: [" + are + "]}\nscope: {zh: 全省, en: A, regions: [shandong]}\n";
        SortedMap<String, String> content = new TreeMap<>(Map.of("publication.yaml", PUBLICATION.replace("sources:", ROLES + "sources:"),
                "units.yaml", UNITS, "items/01.yaml", item, "source/table.txt",
                "试点任务分工表\n序号\t改革事项\t主要内容\t负责单位\t推广范围\n1\t一网通办\t网上办理。\t" + cell + "\t全省\n"));
        return new Check("content", false).content(Reader.together(MINIMAL, "content", content)).problems().stream()
                .filter(problem -> problem.place().file().endsWith("items/01.yaml") && problem.error())
                .map(problem -> problem.rule().id() + ":" + problem.place().column()).toList();
    }

    /** A label holds for the names behind it, as far as a mark that ends a clause, and a word behind a name for that name. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "牵头单位：省商务厅；配合单位：省交通厅 | {id: commerce, role: lead}, {id: transport, role: support} | ",
            "牵头单位：省商务厅；配合单位：省交通厅 | {id: commerce, role: support}, {id: transport, role: lead} | value-wrong value-wrong",
            "牵头：省商务厅、省交通厅 | {id: commerce, role: lead}, transport | value-wrong",
            "牵头：省商务厅；省交通厅 | {id: commerce, role: lead}, transport | ",
            "牵头：省商务厅、省交通厅（配合） | {id: commerce, role: lead}, {id: transport, role: support} | ",
            "省商务厅（牵头）、省交通厅 | {id: commerce, role: lead}, transport | "})
    void theWordOfARoleBeforeNamesIsTheirs(String cell, String are, String rules) {
        assertEquals(rules == null ? List.of() : List.of(rules.split(" ")),
                reported(cell, are).stream().map(problem -> problem.replaceFirst(":.*", "")).toList());
    }

    /** What is published of a unit is no name of another, and none of two. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "省商务厅、省交通厅 | {id: commerce, as-published: 省商务厅、省交通厅} | 省交通厅",
            "省商务厅、省大数据局 | {id: commerce, as-published: 省商务厅、省大数据局} | 省大数据局",
            "省商务厅和省大数据局 | {id: commerce, as-published: 省商务厅和省大数据局} | 省大数据局",
            "省商务厅以及省交通厅 | {id: commerce, as-published: 省商务厅以及省交通厅} | 省交通厅",
            "省商务和粮食局 | {id: commerce, as-published: 省商务和粮食局} | ",
            "省交通厅 | {id: commerce, as-published: 省交通厅} | 省交通厅",
            "省商务委 | {id: commerce, as-published: 省商务委} | ",
            "商务厅（省交通厅合署） | {id: commerce, as-published: 商务厅（省交通厅合署）} | "})
    void whatIsPublishedOfAUnitNamesNoOther(String cell, String are, String forgotten) {
        assertEquals(forgotten == null ? List.of() : List.of("unit-not-listed:" + ("units: {zh: ".length() + 1 + cell.indexOf(forgotten))),
                reported(cell, are));
    }

    @ParameterizedTest
    @CsvSource({"省商务厅和省大数据局, value-wrong", "省商务厅、省大数据局, value-wrong", "省商务和粮食局, ''", "各县（市、区）商务局, ''"})
    void aFormOfANameIsNotThoseOfSeveral(String alias, String rule) {
        String units = UNITS.replaceFirst("kind: province}", "kind: province, aliases: ['" + alias + "']}");
        assertEquals(rule, new Check("content", false)
                .content(Reader.together(MINIMAL, "content", new TreeMap<>(Map.of("units.yaml", units)))).problems().stream()
                .filter(problem -> problem.place().file().endsWith("units.yaml") && problem.error()).map(problem -> problem.rule().id())
                .collect(Collectors.joining(" ")));
    }
}
