package mingbai.check.fidelity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import mingbai.Folders;
import mingbai.SmallSites;
import mingbai.check.Check;
import mingbai.problem.Problem;
import mingbai.problem.Rule;
import mingbai.read.Reader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records beside a source of a few lines: what is the same, and where what differs is reported. */
class FidelityTest {
    private static final Set<Rule> RULES = Set.of(Rule.SOURCE_DIFFERS, Rule.SOURCE_COLUMN, Rule.UNIT_NOT_IN_SOURCE);
    private static final Set<Rule> FOUND = Set.of(Rule.SOURCE_DIFFERS, Rule.GROUP_DIFFERS, Rule.VALUE_WRONG);
    private static final String HEAD = "试点任务分工表\n序号\t改革事项\t主要内容\t负责单位\t推广范围\n";
    private static final String FIRST = "1\t一网通办\t网上办理。\t省商务厅\t全省\n";
    private static final String SECOND = "2\t联合办理\t联合办理。\t省商务厅\t全省\n";
    private static final Reader.Read MINIMAL = Reader.folder(SmallSites.content("minimal"));

    private static final String PUBLICATION =
            new String(Folders.read(SmallSites.content("minimal").resolve("publication.yaml")), StandardCharsets.UTF_8);

    private static String item(int number, String title, String text) {
        return "number: " + number + "\ntitle: {zh: " + title + ", en: A}\ntext: {zh: " + text + ", en: A.}\n"
                + "units: [commerce]\nscope: {zh: 全省, en: A, regions: [shandong]}\n";
    }

    private static Map<String, String> content(String source, String... items) {
        Map<String, String> content = new TreeMap<>(Map.of("source/table.txt", source));
        for (int i = 0; i < items.length; i++) content.put("items/0" + (i + 1) + ".yaml", items[i]);
        return content;
    }

    private static List<String> reported(Check check, Map<String, String> content) {
        return told(check, Reader.together(MINIMAL, "content", new TreeMap<>(content)), RULES);
    }

    private static List<String> told(Check check, Reader.Read read, Set<Rule> rules) {
        return check.content(read).problems().stream().filter(problem -> rules.contains(problem.rule()))
                .map(problem -> problem.place().toString().replaceFirst("^.*(content|minimal)/", "") + " " + problem.rule().id()).toList();
    }

    private static List<String> reported(String source, String... items) {
        return reported(new Check("content", false), content(source, items));
    }

    @Test
    void theSameLettersInTheSameColumnsAreTheSame() {
        assertEquals(List.of(), reported(HEAD + FIRST + SECOND, item(1, "一网通办", "网上办理。"), item(2, "联合办理", "联合办理。")));
    }

    @Test
    void linesOfTheSourceMayBreakAnywhere() {
        assertEquals(List.of(), reported(HEAD + "1\t一网\n通办\t网上\n办理。\t省商务厅\t全省\n", item(1, "一网通办", "网上办理。")));
    }

    /** Whether columns are told apart by tabs alone, or each cell begins a line. */
    @Test
    void aHeadThatIsBlankHasItsPlaceInTheSource() {
        String blank = PUBLICATION.replaceFirst("( *)- \\{is: units.*\n", "$1- {is: remark, head: not-stated}\n$0");
        String there = (HEAD + FIRST).replace("\t负责", "\t\t负责").replace("\t省商", "\t\t省商");
        for (String source : List.of(there, HEAD + FIRST)) {
            for (String form : List.of(source, inLines(source))) {
                assertEquals(source.equals(there) ? List.of() : List.of("publication.yaml:14:32 source-column"),
                        declared(blank, form, item(1, "一网通办", "网上办理。")), form);
            }
        }
    }

    /** Whether columns are told apart by tabs alone, or each cell begins a line. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aCellBesideABlankOneIsInItsColumn(boolean lines) {
        String source = (HEAD + FIRST).replace("\t负责", "\t备注\t说明\t负责").replace("\t省商", "\t\t甲\t省商");
        String columns = PUBLICATION.replaceFirst("( *)- \\{is: units.*\n",
                "$1- {is: remark, head: 备注}\n$1- {is: remark, id: more, head: 说明}\n$0");
        for (String key : List.of("remark", "more")) {
            String item = item(1, "一网通办", "网上办理。").replace("units", key + ": {zh: 甲, en: A}\nunits");
            assertEquals(key.equals("more") ? List.of() : List.of("items/01.yaml:4:14 source-column"),
                    declared(columns, lines ? inLines(source) : source, item));
        }
    }

    /** What is pasted from Word has one cell where a head is over two columns; what is imported has two. */
    @ParameterizedTest
    @ValueSource(strings = {"时间\t\t负责", "时间\t负责"})
    void aHeadOfTheSecondRowIsInItsColumn(String first) {
        String columns = PUBLICATION.replaceFirst("( *)- \\{is: units.*\n",
                "$1- {is: remark, head: [时间, 启动]}\n$1- {is: remark, id: more, head: [时间, 完成]}\n$0");
        String item = item(1, "一网通办", "网上办理。").replace("units", "remark: {zh: 甲, en: A}\nmore: {zh: 乙, en: B}\nunits");
        for (String second : List.of("\t\t\t启动\t完成\t\t\n", "\t启动\t完成\t\t\t\t\n")) {
            String source = "试点任务分工表\n序号\t改革事项\t主要内容\t" + first + "单位\t推广范围\n" + second
                    + FIRST.replace("\t省商", "\t甲\t乙\t省商");
            assertEquals(second.startsWith("\t\t") ? List.of() : List.of("publication.yaml:13:33 source-column"),
                    declared(columns, source, item), source);
        }
    }

    @Test
    void aSourceWithoutAnItemIsTold() {
        Map<String, String> content = content(HEAD + FIRST, item(1, "一网通办", "网上办理。"));
        content.put("source/more.txt", "附表\n序号\t改革事项\n1\t联合办理\n");
        content.put("publication.yaml", PUBLICATION.replace("document:", """
                  - file: source/more.txt
                    id: more
                    title: {zh: 附表, en: Annex}
                    columns: [{is: number, head: 序号}, {is: title, head: 改革事项}]
                document:"""));
        assertEquals(List.of("source/more.txt:3:1 source-differs"), reported(new Check("content", false), content));
    }

    private static String inLines(String source) {
        return source.replace("\n", "\n\n").replace("\t", "\n\t").replaceAll("(?m)^(序号|1)$", "\t$1");
    }

    private static List<String> declared(String publication, String source, String item) {
        Map<String, String> content = content(source, item);
        content.put("publication.yaml", publication);
        return told(new Check("content", false), Reader.together(MINIMAL, "content", new TreeMap<>(content)), RULES);
    }

    @Test
    void aSourceWithoutTabsHasNoColumns() {
        assertEquals(List.of(), reported((HEAD + FIRST).replace('\t', '\n'), item(1, "一网通办", "网上办理。")));
    }

    @Test
    void anotherLetterIsToldAtTheLetter() {
        assertEquals(List.of("items/01.yaml:2:15 source-differs"), reported(HEAD + FIRST, item(1, "一网统办", "网上办理。")));
    }

    @Test
    void aLetterThatIsMissingAtTheEndIsToldThere() {
        assertEquals(List.of("items/01.yaml:3:16 source-differs"), reported(HEAD + FIRST, item(1, "一网通办", "网上办理")));
    }

    @Test
    void aLetterTooManyIsTold() {
        assertEquals(List.of("items/01.yaml:3:17 source-differs"), reported(HEAD + FIRST, item(1, "一网通办", "网上办理。。")));
    }

    @Test
    void whiteSpaceThatTheSourceDoesNotHaveIsTold() {
        assertEquals(List.of("items/01.yaml:3:15 source-differs"), reported(HEAD + FIRST, item(1, "一网通办", "网上 办理。")));
    }

    @Test
    void aFieldOverTwoColumnsIsTold() {
        assertEquals(List.of("items/01.yaml:3:14 source-column"),
                reported(HEAD + "1\t一网通办\t网上\t办理。\t省商务厅\t全省\n", item(1, "一网通办", "网上办理。")));
    }

    @Test
    void ofEachRowTheFirstDifferenceIsTold() {
        assertEquals(List.of("items/01.yaml:2:15 source-differs", "items/02.yaml:3:14 source-differs"),
                reported(HEAD + FIRST + SECOND, item(1, "一网统办", "网下办理。"), item(2, "联合办理", "联合力理。")));
    }

    @Test
    void whatTheSourceHasBehindTheLastItemIsToldInTheSource() {
        assertEquals(List.of("source/table.txt:4:1 source-differs"), reported(HEAD + FIRST + SECOND, item(1, "一网通办", "网上办理。")));
    }

    @Test
    void aRecordWithAnotherMistakeIsNotCompared() {
        String other = item(1, "一网统办", "网上办理。").replace("commerce", "comerce");
        assertEquals(List.of(), reported(HEAD + FIRST, other));
    }

    @Test
    void aUnitThatTheSourceDoesNotNameIsToldOnce() {
        assertEquals(List.of("units.yaml:5:11 unit-not-in-source"),
                reported((HEAD + FIRST + SECOND).replace("省商务厅", "省商业厅"), item(1, "一网通办", "网上办理。"),
                        item(2, "联合办理", "联合办理。")));
    }

    @Test
    void aCheckThatRemembersRowsTellsWhatANewOneTells() {
        Check check = new Check("content", false);
        String source = HEAD + FIRST + SECOND;
        assertEquals(List.of(), reported(check, content(source, item(1, "一网通办", "网上办理。"), item(2, "联合办理", "联合办理。"))));
        assertEquals(List.of("items/01.yaml:2:15 source-differs"),
                reported(check, content(source, item(1, "一网统办", "网上办理。"), item(2, "联合办理", "联合办理。"))));
        assertEquals(List.of(), reported(check, content(source, item(1, "一网通办", "网上办理。"), item(2, "联合办理", "联合办理。"))));
    }

    /** As in a preview, where nothing but another file was saved. */
    @Test
    void anItemWhoseCellsAreAllMergedWithThoseAboveIsPassedOverEachTime() {
        String title = item(1, "一网通办", "网上办理。").replaceFirst("number: 1\n", "");
        Map<String, String> content = content((HEAD + FIRST).replace("序号\t", "").replace("1\t", ""), title, title);
        content.put("publication.yaml", PUBLICATION.replaceFirst("(?m)^ *- \\{is: number.*\n", "")
                .replaceAll("(?m)^( *- \\{is: .*)}$", "$1, merged: true}"));
        Reader.Read read = Reader.together(MINIMAL, "content", new TreeMap<>(content));
        Check check = new Check("content", false);
        for (int i = 0; i < 2; i++) assertEquals(List.of(), told(check, read, RULES));
    }

    @Test
    void aCheckThatRemembersRowsAsksAgainWhatTheFormOfTheSourceAsks() {
        Map<String, String> content = content(HEAD + FIRST, item(1, "一网通办", "网上办理。").replaceFirst("scope: .*\n", ""));
        content.put("publication.yaml", PUBLICATION.replace("    columns:", "    form: prose\n    columns:"));
        Check check = new Check("content", false);
        assertEquals(List.of(), told(check, Reader.together(MINIMAL, "content", new TreeMap<>(content)), Set.of(Rule.KEY_MISSING)));
        Reader.Read prose = Reader.together(MINIMAL, "content", new TreeMap<>(content));
        check.content(prose);
        Reader.Read table = Reader.together(prose, "content", new TreeMap<>(Map.of("publication.yaml", PUBLICATION)));
        assertEquals(List.of("items/01.yaml:1:1 key-missing"), told(check, table, Set.of(Rule.KEY_MISSING)));
    }

    /** A plan whose headings go on with text in their lines; its second item has none. */
    private static List<String> plan(String text) {
        Map<String, String> content = content("试点任务分工表\n" + text,
                "number: （一）\ngroup: aims\ntitle: {zh: 加强领导, en: A}\ntext: {zh: 各地要加强领导。, en: A.}\n",
                "number: （二）\ngroup: aims\ntext: {zh: 开展试点。, en: A.}\n");
        content.put("publication.yaml", PUBLICATION.replaceAll("(?m)^ *- \\{is: .*\n", "").replace("    columns:\n", """
                    form: prose
                    columns:
                      - {is: number}
                      - {is: title, close: 。}
                      - {is: text}
                """));
        content.put("groups.yaml", "groups:\n  - {id: aims, heading: {zh: 一、总体要求。, en: A}, text: {zh: 各地要落实总体要求。, en: A.}}\n");
        return told(new Check("content", false), Reader.together(MINIMAL, "content", new TreeMap<>(content)),
                Set.of(Rule.SOURCE_DIFFERS, Rule.SOURCE_COLUMN, Rule.KEY_MISSING));
    }

    @Test
    void inProseAHeadingMayGoOnWithItsText() {
        assertEquals(List.of(), plan("一、总体要求。各地要落实总体要求。\n（一）加强领导。各地要加强领导。\n（二）开展试点。\n"));
        assertEquals(List.of(), plan("一、总体要求。\n各地要落实总体要求。\n（一）加强领导。\n各地要加强领导。\n（二）开展试点。\n"));
    }

    /** A row of one line that adds up a column, which the record puts into another one. */
    private static List<String> sum(String column) {
        Map<String, String> content = content(HEAD + FIRST + "合计\t\t\t30\t\n" + SECOND, item(1, "一网通办", "网上办理。"), item(2, "联合办理", "联合办理。"));
        content.put("groups.yaml", "groups:\n  - {id: sum, heading: {zh: 合计, en: Sum}, behind: \"01\", cells: [{column: " + column
                + ", zh: \"30\", en: \"30\"}]}\n");
        return told(new Check("content", false), Reader.together(MINIMAL, "content", new TreeMap<>(content)),
                Set.of(Rule.SOURCE_DIFFERS, Rule.SOURCE_COLUMN, Rule.VALUE_WRONG));
    }

    @Test
    void aSumIsInItsColumn() {
        assertEquals(List.of(), sum("units"));
        assertEquals(List.of("groups.yaml:2:85 source-column"), sum("text"));
    }

    /** A table whose rows each say the heading that they stand under. */
    private static List<String> repeated(String first, String second) {
        Map<String, String> content = content("试点任务分工表\n序号\t领域\t改革事项\t主要内容\t负责单位\t推广范围\n"
                        + FIRST.replaceFirst("\t", "\t" + first + "\t") + SECOND.replaceFirst("\t", "\t" + second + "\t"),
                item(1, "一网通办", "网上办理。") + "group: trade\n", item(2, "联合办理", "联合办理。") + "group: trade\n");
        content.put("publication.yaml", PUBLICATION.replaceFirst("(?m)^( *)- \\{is: title",
                "$1- {is: group, head: {zh: 领域, en: A}, repeated: true}\n$0"));
        content.put("groups.yaml", "groups:\n  - {id: trade, heading: {zh: 贸易, en: A}}\n");
        return told(new Check("content", false), Reader.together(MINIMAL, "content", new TreeMap<>(content)), FOUND);
    }

    @Test
    void aRepeatedHeadingIsInEachRow() {
        assertEquals(List.of(), repeated("贸易", "贸易"));
        assertEquals(List.of("groups.yaml:2:31 source-differs"), repeated("贸易", ""));
        assertEquals(List.of("groups.yaml:2:31 source-differs"), repeated("贸易", "投资"));
    }

    /** Two tables of which only the second has remarks; a row between their items says one. */
    private static List<String> between(String row) {
        String columns = PUBLICATION.substring(PUBLICATION.indexOf("    columns:"), PUBLICATION.indexOf("document:"));
        Map<String, String> content = new TreeMap<>(Map.of("source/table.txt", HEAD + FIRST,
                "source/more.txt", HEAD.replace("推广范围", "推广范围\t备注") + SECOND, "items/01.yaml", "",
                "items/a-01.yaml", item(1, "一网通办", "网上办理。") + "group: first\n",
                "items/b-01.yaml", item(2, "联合办理", "联合办理。") + "group: second\n"));
        content.put("publication.yaml", PUBLICATION.replace("  - file: source/table.txt\n" + columns,
                "  - id: a\n    file: source/table.txt\n" + columns + "  - id: b\n    file: source/more.txt\n" + columns
                + "      - {is: remark, head: {zh: 备注, en: Remark}}\n"));
        content.put("groups.yaml", "groups:\n  - {id: first, heading: {zh: 一, en: A}}\n  - {id: second, heading: {zh: 二, en: A}}\n"
                + "  - {id: sum, heading: {zh: 小计, en: A}, behind: " + row + ", cells: [{column: remark, zh: 三, en: A}]}\n");
        return told(new Check("content", false), Reader.together(MINIMAL, "content", new TreeMap<>(content)), Set.of(Rule.VALUE_WRONG));
    }

    @Test
    void aRowHasNoColumnOfAnotherSource() {
        for (String own : List.of("b-01", "second")) assertEquals(List.of(), between(own), own);
        for (String other : List.of("a-01", "first")) {
            assertEquals(List.of("groups.yaml:4:" + (68 + other.length()) + " value-wrong"), between(other), other);
        }
    }

    @Test
    void aHeadingWithItsTextIsALineOfItsOwn() {
        assertEquals(List.of("items/01.yaml:1:9 source-column"),
                plan("一、总体要求。各地要落实总体要求。（一）加强领导。各地要加强领导。\n（二）开展试点。\n"));
    }

    @Test
    void theMarkBehindAHeadingIsTheSources() {
        assertEquals(List.of("items/01.yaml:3:17 source-differs", "items/01.yaml:4:12 source-differs"),
                plan("一、总体要求。各地要落实总体要求。\n（一）加强领导：各地要加强领导。\n（二）开展试点。\n"));
    }

    /** What a check of a publication says where some of its files are others: problem and proposal. */
    private static List<String> proposed(Reader.Read read, Map<String, String> other) {
        return new Check("content", false).content(Reader.together(read, "content", new TreeMap<>(other))).problems().stream()
                .filter(problem -> FOUND.contains(problem.rule()))
                .map(problem -> problem.place().file().replaceFirst("^.*/(?=items/|source/|groups)", "") + " " + problem.rule().id() + " "
                        + problem.suggestion().map(Problem.Meant::word).orElseGet(() -> problem.arguments().get(1).toString()))
                .map(said -> said.replaceFirst("differs\\.[a-z]+\\.do.*", "-")).toList();
    }

    private static List<String> proposed(String source, String... items) {
        return proposed(MINIMAL, content(source, items));
    }

    private static Reader.Read publication(String name) {
        return Reader.folder(Folders.RESOURCES.resolve("publications").resolve(name));
    }

    private static String without(Reader.Read publication, String file, String key) {
        return publication.files().get(file).text().replaceAll("(?m)^" + key + ":.*\n", "");
    }

    @Test
    void aHeadingThatNoRecordHoldsIsProposed() {
        String[] items = {item(1, "一网通办", "网上办理。"), item(2, "联合办理", "联合办理。")};
        for (String heading : List.of("一、政务服务\n", "一、政务服务\t\t\t\t\n")) {
            String told = " source-differs {id: …, heading: 一、政务服务}";
            assertEquals(List.of("items/01.yaml" + told), proposed(HEAD + heading + FIRST + SECOND, items));
            assertEquals(List.of("items/02.yaml" + told), proposed(HEAD + FIRST + heading + SECOND, items));
        }
        Reader.Read guofa = publication("guofa");
        String groups = guofa.files().get("groups.yaml").text().replaceFirst("(?m)^.*贸易便利化领域.*\n", "");
        assertTrue(proposed(guofa, Map.of("groups.yaml", groups, "items/04.yaml", without(guofa, "items/04.yaml", "group"), "items/05.yaml",
                without(guofa, "items/05.yaml", "group"))).contains("items/04.yaml source-differs {id: …, heading: 贸易便利化领域}"));
    }

    @Test
    void aCellThatARecordLacksIsProposedAsNothingElse() {
        Reader.Read bumen = publication("bumen");
        assertEquals(List.of("items/04.yaml source-differs -"),
                proposed(bumen, Map.of("items/03.yaml", without(bumen, "items/03.yaml", "remark"))));
        assertEquals(List.of("items/03.yaml source-differs -"),
                proposed(bumen, Map.of("items/02.yaml", without(bumen, "items/02.yaml", "limit"))));
        String last = bumen.files().keySet().stream().filter(name -> name.startsWith("items/")).reduce((one, other) -> other).orElseThrow();
        assertEquals(List.of("source/table.txt source-differs -"), proposed(bumen, Map.of(last, without(bumen, last, "limit"))));
        String lines = (HEAD + FIRST + SECOND).replace('\t', '\n');
        assertEquals(List.of("items/02.yaml source-differs -"), proposed(lines, item(1, "一网通办", "网上办理。")
                .replaceFirst("scope: .*", "scope: not-stated"), item(2, "联合办理", "联合办理。")));
    }

    /** Whether columns are told apart by tabs, or cells are lines; the cell in the middle of a row, or the last of an item or of all. */
    @Test
    void unitsThatARecordSaysNotToBeStatedAreProposed() {
        String not = item(1, "一网通办", "网上办理。").replaceFirst("units: .*", "units: not-stated");
        String second = item(2, "联合办理", "联合办理。");
        for (String source : List.of(HEAD + FIRST + SECOND, (HEAD + FIRST + SECOND).replace('\t', '\n'))) {
            assertEquals(List.of("items/01.yaml source-differs units: [commerce]"), proposed(source, not, second));
        }
        assertEquals(List.of(), proposed(HEAD + FIRST.replace("省商务厅", "") + SECOND, not, second));
        String behind = (HEAD + FIRST + SECOND).replaceAll("(?m)(\t负责单位|\t省商务厅)(\t.*)$", "$2$1");
        Map<String, String> content = content(behind, not, second.replaceFirst("units: .*", "units: not-stated"));
        content.put("publication.yaml", PUBLICATION.replaceAll("( *- \\{is: units.*\n)( *- \\{is: scope.*\n)", "$2$1"));
        assertEquals(List.of("items/01.yaml source-differs units: [commerce]", "items/02.yaml source-differs units: [commerce]"),
                proposed(MINIMAL, content));
    }

    @Test
    void aScopeThatARecordSaysNotToBeStatedIsToldThere() {
        String not = item(1, "一网通办", "网上办理。").replaceFirst("scope: .*", "scope: not-stated");
        assertEquals(List.of("items/01.yaml:5:8 source-differs"), reported(HEAD + FIRST + SECOND, not, item(2, "联合办理", "联合办理。")));
    }

    /** What a check says of the units and scope of an item, whatever its source says. */
    private static List<String> named(String units, String scope) {
        String record = item(1, "一网通办", "网上办理。").replaceFirst("units: .*", "units: {zh: " + units + ", en: A, are: not-stated}")
                .replaceFirst("scope: .*", "scope: {zh: " + scope + ", en: A, regions: not-stated}");
        Reader.Read read = Reader.together(MINIMAL, "content", new TreeMap<>(content(HEAD + FIRST, record)));
        return told(new Check("content", false), read, Set.of(Rule.UNIT_NOT_LISTED,
                Rule.SCOPE_NOT_LISTED, Rule.VALUE_WRONG));
    }

    @Test
    void onlyWordsThatSayThatThereIsNoneNameNone() {
        for (String none : List.of("—", "/", "－－", "无", "暂无", "不涉及", "不适用", "原文未列明", "各有关部门", "无 /")) {
            assertEquals(List.of(), named(none, none), none);
        }
    }

    @Test
    void aNameThatNoListHasIsNotNone() {
        assertEquals(List.of("items/01.yaml:4:13 unit-not-listed"), named("市交通局", "—"));
        assertEquals(List.of("items/01.yaml:4:14 unit-not-listed"), named("、市交通局", "—"));
        assertEquals(List.of("items/01.yaml:4:13 unit-not-listed"), named("省商务厅", "—"));
        assertEquals(List.of("items/01.yaml:5:34 value-wrong"), named("无", "临江市"));
        assertEquals(List.of("items/01.yaml:5:33 scope-not-listed"), named("无", "全省"));
    }

    /** As in 排名第一的为牵头单位, which names no unit. */
    @Test
    void whatIsSaidBehindNamesHidesNone() {
        Map<String, String> content = content(HEAD + FIRST, "");
        content.put("units.yaml", "kinds: [{id: city, name: {zh: 市, en: City}}]\nunits:\n"
                + "  - {id: finance, name: {zh: 市财政局, en: A}, kind: city}\n  - {id: roads, name: {zh: 市交通局, en: B}, kind: city}\n"
                + "  - {id: others, name: {zh: 各有关部门, en: C}, kind: city}\n");
        Map.of("（排名第一的为牵头单位）", List.of(), "（列第一位者为牵头单位，下同）、各相关部门", List.of(),
                "（排名第一的为市交通局）", List.of("items/01.yaml:4:18 unit-not-listed"),
                "、市交通局、各有关部门", List.of("items/01.yaml:4:18 unit-not-listed"),
                "、各有关部门", List.of("items/01.yaml:4:18 unit-not-listed")).forEach((said, told) -> {
                    content.put("items/01.yaml", item(1, "一网通办", "网上办理。").replaceFirst("units: .*",
                            "units: {zh: 市财政局" + said + ", en: A, are: [finance]}"));
                    Reader.Read read = Reader.together(MINIMAL, "content", new TreeMap<>(content));
                    assertEquals(told, told(new Check("content", false), read, Set.of(Rule.UNIT_NOT_LISTED)), said);
                });
    }

    @Test
    void aRecordOfWhichNothingIsStatedIsNoItem() {
        String blank = "number: not-stated\ntitle: not-stated\nunits: not-stated\nscope: not-stated\n";
        for (String said : List.of("number: 1", "title: {zh: 一网通办, en: A}", "units: [commerce]",
                "scope: {zh: 全省, en: A, regions: [shandong]}")) {
            String record = blank.replaceFirst(said.replaceFirst(":.*", "") + ": not-stated", said);
            assertEquals(List.of(), told(new Check("content", false), Reader.together(MINIMAL, "content", new TreeMap<>(
                    content(HEAD + FIRST, record))), Set.of(Rule.VALUE_WRONG)), said);
        }
        assertEquals(List.of("items/01.yaml:2:8 value-wrong"), told(new Check("content", false), Reader.together(MINIMAL, "content",
                new TreeMap<>(content(HEAD + "\t\t\t\t\n", blank))), Set.of(Rule.VALUE_WRONG)));
    }

    @Test
    void aMarkAloneIsProposedAsNothing() {
        assertEquals(List.of("items/02.yaml source-differs -"), proposed(HEAD + FIRST + "”\n" + SECOND, item(1, "一网通办", "网上办理。"),
                item(2, "联合办理", "联合办理。")));
    }

    @Test
    void aHeadThatNoColumnHasIsProposedAsOne() {
        assertEquals(List.of("items/01.yaml source-differs {is: …, head: 备注}"),
                proposed(HEAD.replace("推广范围", "推广范围\t备注") + FIRST, item(1, "一网通办", "网上办理。")));
    }

    @Test
    void notesBehindTheLastItemAreProposedAsSuch() {
        assertEquals(List.of("source/table.txt source-differs below: 注：全省推广。"),
                proposed(HEAD + FIRST + "注：全省推广。\n", item(1, "一网通办", "网上办理。")));
    }

    /** The source says it, wherever the record before stands. */
    @Test
    void anItemWithoutGroupOrWithAnotherIsToldWhichHeadingTheSourceHasAboveIt() {
        Reader.Read guofa = publication("guofa");
        Map.of("01", "investment", "04", "trade", "05", "trade", "06", "finance").forEach((item, group) -> {
            String file = "items/" + item + ".yaml";
            List<String> told = List.of(file + " group-differs " + group);
            assertEquals(told, proposed(guofa, Map.of(file, without(guofa, file, "group"))));
            String other = group.equals("finance") ? "trade" : "finance";
            assertEquals(told, proposed(guofa, Map.of(file, guofa.files().get(file).text().replace("group: " + group, "group: " + other))));
        });
    }
}
