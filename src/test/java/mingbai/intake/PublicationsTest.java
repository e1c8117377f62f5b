package mingbai.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.Folders;
import mingbai.check.Check;
import mingbai.cli.Command;
import mingbai.golden.Expected;
import mingbai.intake.records.Draft;
import mingbai.intake.word.WordFileTest;
import mingbai.language.Language;
import mingbai.problem.Problem;
import mingbai.problem.Rule;
import mingbai.read.Reader;
import mingbai.words.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tables and plans in the shapes in which governments issue them, each from every kind of file: what declares them and their records. Kinds
 * of files that say the same give the same.
 */
class PublicationsTest {
    private static final Path HOME = Folders.RESOURCES.resolve("documents");

    @TempDir
    private Path folder;

    private static Import.Outcome proposed(Path file) {
        return Import.proposed(file, Path.of("content"), "publication", Messages.in(Language.ALL.get(0))::say, particulars -> "");
    }

    @ParameterizedTest
    @CsvSource({"bumen, txt docx xlsx html, records", "jiaoyu, txt docx xlsx html, records", "minsheng, txt, records",
        "minsheng, docx xlsx html, records-merged",
        "zhongdian, txt docx, records", "ftz7, txt, records", "ftz7, docx xlsx html, records-merged", "guofa, txt, records",
        "guofa, docx xlsx html, records-merged", "drawn, txt, records", "fangan, txt, records", "yaodian, txt, records",
        "fengong, txt, records", "sanjiao, txt, records", "xinghao, txt, records", "kongge, txt, records", "fujian, docx, records",
        "hebing, xlsx, records", "hengban, docx, records", "wangye, html, records", "wuxuhao, xlsx, records", "xubian, docx, records",
        "zidong, docx, records", "xuke, xlsx, records", "fumian, html, records",
        "wenda, txt, records", "jiwen, txt, records", "guize, txt, records", "guowu, txt, records", "pifu, txt, records",
        "yinfa, txt, records", "fujianliangfen, txt, records", "fujianliebiao, txt, records",
        "yema, txt, records", "yinhao, txt, records", "juhou, txt, records",
        "mulu, txt, records", "tiaowen, txt, records", "shenling, txt, records",
        "menhuwenda, html, records", "fubiao, html, records", "wushuming, txt, records",
        "shenglve, txt, records", "zhengdun, txt, records", "weiduan, txt, records", "guling, txt, records", "biaozhun, txt, records",
        "zhangcheng, txt, records", "quanze, txt, records", "gongcheng, html, records", "youhua, txt, records", "shishi, txt, records",
        "yijian, txt, records", "kuohao, txt, records", "zixiang, txt, records", "xukeqingdan, txt, records", "zhunru, html, records",
        "taizhang, txt, records", "buju, html, records", "cuoshi, txt, records", "diaocha, csv, records",
        "jihuabiao, xlsx, records", "hejihang, txt, records", "banshi, html, records", "mingdan, html docx, records",
        "zhibiao, html docx, records", "zhongda, html docx, records", "zhengwu, html docx, records", "liangbiao, html xlsx, records",
        "menhu, html, records", "menhufangan, html, records",
        "zhengce, txt, records", "bingli, txt, records", "renda, html, records", "danwei, html docx, records",
        "yuming, html, records", "fenxiang, html, records", "wenhao, html, records", "tianbao, csv, records", "fuhan, html, records",
        "kuahang, html, records", "zhushi, html, records", "guanbi, html, records", "zuzhi, html, records", "hanzi, html, records",
        "tongming, html, records", "jieduan, txt, records", "xiaojie, txt, records", "biaotou, html, records", "tianbiao, html, records",
        "fanwei, html, records", "quanma, html, records",
        "tonghao, html, records", "wuhao, html, records", "wulan, html, records", "kongtou, csv, records",
        "xiaojihang, html, records", "hejishang, html, records", "xubiao, html, records", "xiaojishang, html, records",
        "leibiexiaoji, html, records",
        "yuan, txt, records", "zhongfu, html, records",
        "danweifenzu, csv, records", "jiliang, html, records", "fenlei, csv, records",
        "zeren, html, records", "pingfen, html, records", "lianxi, html, records", "banjiao, txt, records", "biaoqian, txt, records"})
    void givesItsRecords(String name, String kinds, String records) {
        for (String kind : kinds.split(" ")) {
            Import.Outcome outcome = proposed(HOME.resolve(name).resolve("table." + kind));
            assertFalse(outcome.refused(), outcome.problems().toString());
            Expected.text(HOME.resolve(name).resolve(records + ".expected.yaml"), shown(outcome));
        }
    }

    /** All that is written but the source. */
    private static String shown(Import.Outcome outcome) {
        return outcome.drafts().stream().filter(draft -> !draft.name().startsWith("source/"))
                .map(draft -> "--- # " + draft.name() + "\n" + draft.yaml()).collect(Collectors.joining());
    }

    /** The source's text is that which a word processor saves, whatever kind of file it comes from. */
    @ParameterizedTest
    @CsvSource({"bumen, docx", "bumen, xlsx", "bumen, html", "jiaoyu, docx", "jiaoyu, xlsx", "jiaoyu, html", "zhongdian, docx"})
    void givesItsSource(String name, String kind) throws IOException {
        assertEquals(Files.readString(HOME.resolve(name).resolve("table.txt")).strip(),
                source(proposed(HOME.resolve(name).resolve("table." + kind))).strip());
    }

    /** A merged cell stands in each of its rows where other cells of its column are separate and say the same. */
    @ParameterizedTest
    @ValueSource(strings = {"docx", "xlsx", "html"})
    void repeatsAMergedCellAmongSeparateOnes(String kind) throws IOException {
        String table = Files.readString(HOME.resolve("minsheng/table.txt")).strip();
        assertEquals(table.replace("完成验收45部。\n\t\n", "完成验收45部。\n\t某丙\n"),
                source(proposed(HOME.resolve("minsheng").resolve("table." + kind))).strip());
    }

    /** What only a portal's page says of a document is no part of it, but what publication.yaml asks for. */
    @Test
    void takesTheParticularsOfAPortalsCatalogue() {
        Path file = folder.resolve("page.html");
        Folders.write(file, ("<h1>关于印发清单的通知</h1><table><tr><td>索 引 号：<td>0001/2025-12<td>主题分类：<td>民政<tr><td>发文机关："
                + "<td>某市政府办公室<td>成文日期：<td>2025年02月28日<tr><td>文　　号：<td>某政办字〔2025〕9号<td>有效性：<td>有效</table>"
                + "<p>来源：某市政府　浏览次数：12次　字体：[大 中 小]</p><p>2025年实事清单</p><table><tr><th>序号<th>项目<th>责任单位<tr><td>1"
                + "<td>食堂<td>市民政局</table><p>某市政府办公室</p><p>2025年2月28日</p>").getBytes(StandardCharsets.UTF_8));
        Import.Outcome outcome = Import.proposed(file, Path.of("content"), "publication", Messages.in(Language.ALL.get(0))::say,
                Object::toString);
        String publication = outcome.drafts().get(0).yaml();
        assertTrue(publication.endsWith("{date-of-writing=2025年2月28日, issuer=某市政府办公室, title=关于印发清单的通知, "
                + "document-number=某政办字〔2025〕9号, index-number=0001/2025-12, subject=民政}"), publication);
        assertFalse(publication.contains("浏览次数"), publication);
        assertEquals(List.of(Rule.IMPORT_OUTSIDE, Rule.IMPORT_OUTSIDE), outcome.problems().stream().map(Problem::rule).toList());
    }

    /** Neither the numbers of a PDF's pages nor the quotation marks in which Excel saves cells are in the source. */
    @ParameterizedTest
    @ValueSource(strings = {"yema", "yinhao"})
    void theSourceHasNothingOfTheFormat(String name) {
        String source = source(proposed(HOME.resolve(name).resolve("table.txt")));
        assertFalse(source.contains("— 2 —") || source.contains("\""), source);
    }

    private static String source(Import.Outcome outcome) {
        return outcome.drafts().stream().filter(draft -> draft.name().equals("source/table.txt"))
                .map(Draft::yaml).findFirst().orElseThrow();
    }

    @Test
    void aHeadingIsNoPartOfACellThoughNothingSeparatesThem() {
        Import.Outcome outcome = proposed(HOME.resolve("ftz7/table-one-cell-a-line.txt"));
        assertEquals(List.of(), outcome.problems().stream().filter(problem -> problem.error()).toList());
        List<String> items = outcome.drafts().stream().filter(draft -> draft.name().startsWith("items/")).map(Draft::yaml).toList();
        assertEquals(6, items.size());
        assertTrue(items.get(2).endsWith("  text: 武汉、襄阳、宜昌等市\n  regions: [wuhan, xiangyang, yichang]\n  open-ended: true\n"), items.get(2));
        assertTrue(items.get(3).contains("\ngroup: jinrongkaifangchuangxinlingyu\n"), items.get(3));
    }

    /** The remark of item 2 is one cell over its two rows; item 3 has two cells, which may say the same. */
    @ParameterizedTest
    @CsvSource({"甲, 乙, true", "甲, '', true", "甲, 甲, false"})
    void aCellMergedOverTheRowsOfAnItemHoldsForEach(String first, String second, boolean merged) {
        Path file = folder.resolve("table.html");
        Folders.write(file, """
                <p>任务分工表</p><table><tr><th>序号<th>重点任务<th>主要措施<th>责任单位<th>备注
                <tr><td>1<td>任务甲<td>公布清单。<td>县税务局<td>
                <tr><td rowspan=2>2<td rowspan=2>任务乙<td>公布目录。<td>县司法局<td rowspan=2>除外
                <tr><td>建立机制。<td>县财政局
                <tr><td rowspan=2>3<td rowspan=2>任务丙<td>编制规划。<td>县司法局<td>%s
                <tr><td>实施规划。<td>县财政局<td>%s</table>
                """.formatted(first, second).getBytes(StandardCharsets.UTF_8));
        Path content = folder.resolve("content");
        Command made = Command.run(List.of("new", "publication", content.toString(), "--from", file.toString(), "--lang", "zh"));
        assertTrue(made.printed().contains("“备注”是合并单元格，沿用上面的“除外”。"), made.printed());
        assertEquals(2, text(content, "items/02.yaml").split("remark: 除外\n", -1).length - 1, text(content, "items/02.yaml"));
        assertEquals(merged, text(content, "publication.yaml").contains("head: 备注, merged: true}"));
        assertEquals(merged ? 1 : 2, text(content, "source/table.txt").split("除外", -1).length - 1);
        assertEquals(List.of(), new Check(content.toString(), false).content(Reader.folder(content)).problems());
    }

    @ParameterizedTest
    @ValueSource(strings = {"wenda/table.txt", "jiwen/table.txt", "guize/table.txt", "guowu/table.txt", "pifu/table.txt",
        "yinfa/table.txt", "fujianliangfen/table.txt", "fujianliebiao/table.txt",
        "mulu/table.txt", "tiaowen/table.txt", "shenling/table.txt", "menhuwenda/table.html", "fubiao/table.html", "wushuming/table.txt",
        "shenglve/table.txt", "zhengdun/table.txt", "weiduan/table.txt", "guling/table.txt", "biaozhun/table.txt",
        "fumian/table.html", "zhangcheng/table.txt", "quanze/table.txt", "gongcheng/table.html", "youhua/table.txt",
        "shishi/table.txt", "yijian/table.txt", "kuohao/table.txt", "zixiang/table.txt", "xukeqingdan/table.txt", "zhunru/table.html",
        "taizhang/table.txt", "buju/table.html", "cuoshi/table.txt", "diaocha/table.csv",
        "jihuabiao/table.xlsx", "hejihang/table.txt", "banshi/table.html", "mingdan/table.docx", "zhibiao/table.docx",
        "zhongda/table.docx", "zhengwu/table.docx", "liangbiao/table.xlsx", "menhu/table.html", "menhufangan/table.html",
        "zhengce/table.txt", "bingli/table.txt", "renda/table.html", "danwei/table.docx",
        "yuming/table.html", "fenxiang/table.html", "wenhao/table.html", "tianbao/table.csv", "fuhan/table.html", "kuahang/table.html",
        "zhushi/table.html", "guanbi/table.html", "zuzhi/table.html", "hanzi/table.html", "tongming/table.html", "jieduan/table.txt",
        "xiaojie/table.txt", "biaotou/table.html", "tianbiao/table.html", "fanwei/table.html", "quanma/table.html", "tonghao/table.html",
        "wuhao/table.html", "wulan/table.html", "kongtou/table.csv", "xiaojihang/table.html",
        "hejishang/table.html", "xubiao/table.html", "xiaojishang/table.html", "leibiexiaoji/table.html",
        "danweifenzu/table.csv", "jiliang/table.html", "fenlei/table.csv",
        "yuan/table.txt", "zhongfu/table.html", "zeren/table.html", "pingfen/table.html", "lianxi/table.html", "banjiao/table.txt",
        "biaoqian/table.txt", "yingwen/table.html"})
    void isProposedWithoutAFaultInRecordsOrPages(String document) {
        Path content = folder.resolve("content");
        Command made = Command.run(List.of("new", "publication", content.toString(), "--from", HOME.resolve(document).toString()));
        assertEquals(0, made.code(), made.printed());
        assertEquals(List.of(), new Check(content.toString(), false).content(Reader.folder(content)).problems());
        Command check = Command.run(List.of("check", "--content", content.toString(), "--out", folder.resolve("site").toString()));
        assertEquals(0, check.code(), check.printed());
    }

    /** Nothing is left out without a word: a heading of a further row. */
    @Test
    void whatHasNoPlaceInARecordIsReported() {
        Path file = folder.resolve("table.html");
        Folders.write(file, """
                <p>任务分工表</p><table><tr><td>领域<td>序号<td>任务<td>责任单位
                <tr><td>经济<td rowspan=2>1<td rowspan=2>任务甲<td>县税务局<tr><td>社会<td>县财政局</table>
                """.getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of("社会"), proposed(file).problems().stream().filter(problem -> problem.rule() == Rule.IMPORT_ROW_SKIPPED)
                .map(problem -> problem.arguments().get(0).toString()).toList());
    }

    /** A cell over two columns is that of the first, which is told where each has a head of its own, in a further row as well. */
    @Test
    void aCellOverTwoColumnsIsReported() {
        Path file = folder.resolve("table.html");
        Folders.write(file, """
                <p>课题分工表</p><table><tr><td>序号<td>课题<td>牵头单位<td>中期<td>结题<td colspan=2>备注
                <tr><td>1<td>课题甲<td>县税务局<td colspan=2>2025年4月<td colspan=2>跨年
                <tr><td rowspan=2>2<td rowspan=2>课题乙<td>县财政局<td>2025年3月<td>2025年9月<td>一<td>二
                <tr><td>县司法局<td colspan=2>2025年6月<td><td></table>
                """.getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of("[2025年4月, 中期]", "[2025年6月, 中期]"), proposed(file).problems().stream()
                .filter(problem -> problem.rule() == Rule.IMPORT_CELL_SHARED).map(problem -> problem.arguments().toString()).toList());
    }

    /** A line above a head that comes again, as it stands above the first: it may be no page's but a heading. */
    @Test
    void whatStandsAboveAHeadAgainIsReported() {
        Path file = folder.resolve("table.csv");
        Folders.write(file, """
                任务分工表
                民生类
                序号,任务,责任单位
                1,建设公园,县财政局
                产业类
                序号,任务,责任单位
                2,建设园区,县财政局
                民生类
                序号,任务,责任单位
                3,建设医院,县财政局
                """.getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of("[1, outside.line[民生类]]"), proposed(file).problems().stream()
                .filter(problem -> problem.rule() == Rule.IMPORT_OUTSIDE).map(problem -> problem.arguments().toString()).toList());
    }

    /** Tables one below another in a sheet, of one of which only two heads are known: each has its items, and none is an introduction. */
    @Test
    void theFirstOfTwoTablesOfASheetIsATable() {
        Path file = folder.resolve("table.csv");
        Folders.write(file, """
                某区惠民实事清单
                序号,项目,单位
                1,幼儿园,区教育局
                2,公园,区城管局
                改造类清单
                序号,项目,责任单位,完成时限
                1,厕所,区城管局,2025年底
                """.getBytes(StandardCharsets.UTF_8));
        Import.Outcome outcome = proposed(file);
        assertEquals(List.of("items/01.yaml", "items/02.yaml", "items/b-01.yaml"), outcome.drafts().stream().map(Draft::name)
                .filter(name -> name.startsWith("items/")).toList());
        assertFalse(shown(outcome).contains("introduction:"), shown(outcome));
    }

    /** What stands above a head and reads as an item is reported: rows that begin with numbers, and numbered lines that name units. */
    @Test
    void whatReadsAsAnItemAboveAHeadIsReported() {
        Path file = folder.resolve("table.html");
        Folders.write(file, """
                <p>惠民实事清单<p>一、总体要求<p>按时完成。<p>1.新建幼儿园。<p>责任单位：区教育局
                <table><tr><td>编码<td>名目<td>经办<tr><td>1<td>公园<td>区城管局
                <tr><td>序号<td>项目<td>责任单位<td>完成时限<tr><td>2<td>厕所<td>区城管局<td>2025年底</table>
                """.getBytes(StandardCharsets.UTF_8));
        List<Problem> skipped = proposed(file).problems().stream().filter(problem -> problem.rule() == Rule.IMPORT_ROW_SKIPPED).toList();
        assertEquals(List.of("1.新建幼儿园。", "1 公园 区城管局"), skipped.stream().map(one -> one.arguments().get(0).toString()).toList());
    }

    /** A number that the source leaves blank, or has once for two items, is compared as any other, and so are headings above it. */
    @ParameterizedTest
    @CsvSource({"wuhao, items/b-02.yaml, number: not-stated, number: 2, SOURCE_DIFFERS",
        "wuhao, items/b-01.yaml, number: 1, number: not-stated, SOURCE_DIFFERS",
        "tonghao, items/02.yaml, number: 1, number: 3, SOURCE_DIFFERS",
        "tonghao, items/01.yaml, number: 1, number: not-stated, SOURCE_DIFFERS",
        "tonghao, items/02.yaml, group: jingji, # none, GROUP_DIFFERS"})
    void whatIsWrittenOfABlankOrMergedNumberIsCompared(String name, String item, String right, String wrong, Rule rule) {
        Path content = folder.resolve("content");
        Command.run(List.of("new", "publication", content.toString(), "--from", HOME.resolve(name).resolve("table.html").toString()));
        Folders.replace(content.resolve(item), right + "\n", wrong + "\n");
        List<Problem> problems = new Check(content.toString(), false).content(Reader.folder(content)).problems();
        assertEquals(List.of(rule), problems.stream().map(Problem::rule).toList());
        assertTrue(problems.get(0).place().file().endsWith(item), problems.toString());
    }

    /** What a row says that is no item's is compared, and where it stands. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"text: \"300\" | text: \"301\" | SOURCE_DIFFERS",
        "behind: \"02\" | behind: \"01\" | SOURCE_DIFFERS", "behind: \"02\" | behind: \"09\" | SOURCE_DIFFERS VALUE_WRONG",
        "column: remark, text: \"300\" | column: remrk, text: \"300\" | VALUE_WRONG",
        "heading: 小计 | heading: 合计 | SOURCE_DIFFERS",
        "column: remark, text: \"300\" | column: units, text: \"300\" | SOURCE_COLUMN",
        "column: remark-2, text: \"100\" | column: units, text: \"100\" | SOURCE_COLUMN"})
    void whatARowSaysThatIsNoItemsIsCompared(String right, String wrong, String rules) {
        Path content = folder.resolve("content");
        Command.run(List.of("new", "publication", content.toString(), "--from", HOME.resolve("xiaojihang/table.html").toString()));
        Folders.write(content.resolve("groups.yaml"), text(content, "groups.yaml").replaceFirst(Pattern.quote(right), wrong)
                .getBytes(StandardCharsets.UTF_8));
        List<Problem> problems = new Check(content.toString(), false).content(Reader.folder(content)).problems();
        assertEquals(rules, problems.stream().map(Problem::rule).map(Rule::name).distinct().sorted().collect(Collectors.joining(" ")),
                problems.toString());
    }

    /** A row that begins with a number and says something in columns is an item, whatever groups.yaml calls it. */
    @Test
    void anItemIsNoRowOfAnotherKind() {
        Path content = folder.resolve("content");
        Command.run(List.of("new", "publication", content.toString(), "--from", HOME.resolve("xiaojihang/table.html").toString()));
        Folders.delete(content.resolve("items/05.yaml"));
        Folders.replace(content.resolve("groups.yaml"), "  - id: heji\n", """
                  - {id: hospital, heading: "5", behind: "04", cells: [{column: title, text: 医院}, {column: remark, text: "90"},
                    {column: remark-2, text: "45"}, {column: units, text: 县卫健局}]}
                  - id: heji
                """.indent(0));
        Folders.replace(content.resolve("groups.yaml"), "behind: \"05\"", "behind: \"04\"");
        List<Problem> problems = new Check(content.toString(), false).content(Reader.folder(content)).problems();
        assertEquals(List.of("groups.heading 5"), problems.stream().filter(Problem::error).map(problem ->
                "groups.heading " + problem.arguments().get(1)).toList(), problems.toString());
    }

    /** A further row of an item, which has neither number nor title, is no item of its own. */
    @Test
    void aFurtherRowOfAnItemIsNoItem() {
        Path content = folder.resolve("content");
        Command.run(List.of("new", "publication", content.toString(), "--from", HOME.resolve("minsheng/table.txt").toString()));
        for (int i = 5; i > 3; i--) {
            Folders.write(content.resolve("items/0" + (i + 1) + ".yaml"), Folders.read(content.resolve("items/0" + i + ".yaml")));
        }
        String whole = text(content, "items/03.yaml");
        String last = whole.substring(whole.lastIndexOf("  - text:"));
        Folders.write(content.resolve("items/03.yaml"), whole.replace(last, "").getBytes(StandardCharsets.UTF_8));
        Folders.write(content.resolve("items/04.yaml"), ("number: not-stated\ntitle: not-stated\n"
                + last.replaceFirst("  - ", "").replaceAll("(?m)^    ", "")).getBytes(StandardCharsets.UTF_8));
        List<Problem> problems = new Check(content.toString(), false).content(Reader.folder(content)).problems();
        assertEquals(List.of("items/04.yaml"), problems.stream().filter(problem -> problem.rule() == Rule.SOURCE_DIFFERS).map(problem ->
                content.relativize(Path.of(problem.place().file())).toString()).toList(), problems.toString());
    }

    /** A head that the source leaves blank is compared as any other. */
    @ParameterizedTest
    @CsvSource({"'{is: remark, id: remark-2, head: not-stated}', '{is: remark, id: remark-2, head: 说明}'",
        "'{is: remark, head: 备注}', '{is: remark, head: not-stated}'", "'{is: group, head: not-stated}', '{is: group, head: 领域}'"})
    void whatIsWrittenOfABlankHeadIsCompared(String right, String wrong) {
        Path content = folder.resolve("content");
        Command.run(List.of("new", "publication", content.toString(), "--from", HOME.resolve("wulan/table.html").toString()));
        Folders.write(content.resolve("publication.yaml"), text(content, "publication.yaml").replaceFirst(Pattern.quote(right), wrong)
                .getBytes(StandardCharsets.UTF_8));
        List<Problem> problems = new Check(content.toString(), false).content(Reader.folder(content)).problems();
        assertEquals(List.of(Rule.SOURCE_DIFFERS), problems.stream().map(Problem::rule).toList());
    }

    /** An item that goes on with the numbers of headings stands beside them; any other without its heading is misplaced. */
    @Test
    void onlyWhatIsNumberedAsHeadingsAreStandsBesideThem() {
        Path content = folder.resolve("content");
        Command.run(List.of("new", "publication", content.toString(), "--from", HOME.resolve("bingli/table.txt").toString()));
        for (String item : List.of("items/02.yaml", "items/03.yaml")) {
            String record = text(content, item);
            Folders.write(content.resolve(item), record.replaceFirst("\ngroup: .*", "").getBytes(StandardCharsets.UTF_8));
            List<Problem> problems = new Check(content.toString(), false).content(Reader.folder(content)).problems();
            assertEquals(List.of(Rule.GROUP_DIFFERS), problems.stream().map(Problem::rule).toList(), item);
            Folders.write(content.resolve(item), record.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Two items that stand beside a heading, one behind the other: neither may name a heading before that. */
    @Test
    void itemsOneBehindTheOtherStandBesideAHeading() {
        Path content = folder.resolve("content");
        Path file = folder.resolve("plan.txt");
        Folders.write(file, """
                某局2025年工作要点
                一、抓好监管
                （一）强化检查。开展专项检查4次。（监管科）
                （二）强化执法。查处违法案件10件。（执法科）
                二、抓好服务
                （一）优化审批。办事时限压缩30%。（审批科）
                三、强化保障
                加强队伍建设。（人事科）
                四、强化督查
                每月通报。（督查科）
                """.getBytes(StandardCharsets.UTF_8));
        Command.run(List.of("new", "publication", content.toString(), "--from", file.toString()));
        assertEquals(List.of(), new Check(content.toString(), false).content(Reader.folder(content)).problems());
        String group = text(content, "items/01.yaml").lines().filter(line -> line.startsWith("group: ")).findFirst().orElseThrow();
        assertFalse(text(content, "items/05.yaml").contains("group: "), text(content, "items/05.yaml"));
        Folders.replace(content.resolve("items/05.yaml"), "number: 四、\n", "number: 四、\n" + group + "\n");
        List<Problem> problems = new Check(content.toString(), false).content(Reader.folder(content)).problems();
        assertEquals(List.of(Rule.GROUP_DIFFERS), problems.stream().map(Problem::rule).toList());
    }

    /** Headings behind the last item of a document that another follows stand below it, though its lines have no places of their own. */
    @ParameterizedTest
    @CsvSource({"plan.txt, ''", "plan.html, <p>"})
    void headingsBehindTheLastItemOfADocumentStandBelowIt(String name, String before) {
        Path content = folder.resolve("content");
        Path file = folder.resolve(name);
        List<String> lines = List.of("重点任务方案", "一、重点任务", "1.建设公园。（责任单位：市财政局）", "2.建设学校。（责任单位：市教育局）", "二、保障措施",
                "各单位要加强领导。", "附件2", "县级重点任务方案", "一、重点任务", "1.建设公园二。（责任单位：市财政局）", "2.建设工厂。（责任单位：市教育局）");
        String text = lines.stream().map(line -> before + line + "\n").collect(Collectors.joining());
        Folders.write(file, text.getBytes(StandardCharsets.UTF_8));
        Command.run(List.of("new", "publication", content.toString(), "--from", file.toString()));
        assertTrue(text(content, "publication.yaml").contains("    below: |\n      二、保障措施\n      各单位要加强领导。\n"),
                text(content, "publication.yaml"));
        assertEquals(List.of(), new Check(content.toString(), false).content(Reader.folder(content)).problems());
    }

    /** What stands around a document on a page is left out at its end alone: where a sentence follows, it is the document's. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "上述工作完成时间安排如下，请各单位遵照执行。;2025;各区应当在年底前完成全部任务。 |",
        "主办单位：市发展改革委;协办单位：市财政局;承办单位：市教育局，联系电话：12345;上述单位按职责推进。 |",
        "打印店由镇政府登记;登记结果每月公布。 |",
        "各单位要抓好落实。;特此;【打印本页】;请勿转载。 | “【打印本页】”、“请勿转载。”",
        "各单位要抓好落实。;抄送;主办单位：某市政府;承办单位：某局，联系电话：12345 | “主办单位：某市政府”、“承办单位：某局，联系电话：12345”",
        "各单位要抓好落实。;2025-01-02 09:30;12次;关闭窗口 | “2025-01-02 09:30”、“12次”、“关闭窗口”"})
    void whatIsLeftOutBehindADocumentIsNoPartOfIt(String behind, String left) {
        Path file = folder.resolve("plan.html");
        Folders.write(file, ("<h1>市政府工作方案</h1><p>一、加强服务。各单位要做好政策解读和宣传工作。<p>二、工作分工。各单位要按照分工推进各项工作。<p>"
                + behind.replace(";", "<p>")).getBytes(StandardCharsets.UTF_8));
        List<Problem> found = proposed(file).problems().stream().filter(problem -> problem.rule() == Rule.IMPORT_OUTSIDE).toList();
        String all = found.stream().map(Messages.in(Language.AUTHORITATIVE)::message).collect(Collectors.joining("\n"));
        assertEquals(left == null ? "" : "正文以外的文字没有导入，共 " + left.split("、").length + " 段：" + left + "。", all);
    }

    @Test
    void whatADocumentSaysOfItselfIsNotToBeStatedAgain() {
        Path file = folder.resolve("plan.txt");
        Folders.write(file, """
                某某县优化营商环境工作方案
                某政办发〔2024〕12号
                1.推行“一网通办”。（责任单位：县税务局）
                2.清理转供电加价。（责任单位：县市场监管局）
                某某县人民政府办公室
                2024年5月6日
                """.getBytes(StandardCharsets.UTF_8));
        Path content = folder.resolve("content");
        Command made = Command.run(List.of("new", "publication", content.toString(), "--from", file.toString(), "--lang", "zh"));
        assertEquals(0, made.code(), made.printed());
        String publication = text(content, "publication.yaml");
        for (String line : List.of("  title: 某某县优化营商环境工作方案\n", "  document-number: 某政办发〔2024〕12号 ", "  issuer: 某某县人民政府办公室 ",
                "  date-of-writing: 2024年5月6日 ", "  keywords: not-stated ")) {
            assertTrue(publication.contains(line), publication);
        }
        Check.Checked checked = new Check(content.toString(), false).content(Reader.folder(content));
        assertEquals(List.of(), checked.problems());
        assertEquals(List.of(), checked.publication().orElseThrow().head().claimed());
    }

    /** A letter above a table's title is signed by who issued both; a table that nobody signs may have the day below its title. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "各镇人民政府：;现将任务分解表印发给你们。;某某县人民政府办公室;2024年5月6日;2024年任务分解表 | 某某县人民政府办公室 | 2024年5月6日",
        "2024年任务分解表;2024年3月1日 | to-be-configured | 2024年3月1日",
        "2024年任务分解表;（2024年3月1日） | to-be-configured | 2024年3月1日",
        "2024年任务分解表;（二〇二四年三月一日） | to-be-configured | 二〇二四年三月一日",
        "2024年任务分解表;（2024-03-01） | to-be-configured | \"2024-03-01\"",
        "2024年任务分解表;某某县人民政府办公室;（2024年3月1日） | 某某县人民政府办公室 | 2024年3月1日",
        "2024年任务分解表;（某政办发〔2024〕3号）;（某某县人民政府办公室　2024年3月1日印发） | 某某县人民政府办公室 | 2024年3月1日",
        "2024年任务分解表;（2024年3月1日县政府常务会议审议通过） | to-be-configured | to-be-configured"})
    void whoIssuedATableAndWhenIsSaidAboveItOrBelowItsTitle(String above, String issuer, String day) {
        Path file = folder.resolve("plan.html");
        String lines = Stream.of(above.strip().split(";")).map(line -> "<p>" + line).collect(Collectors.joining());
        Folders.write(file, (lines + "<table><tr><td>序号<td>重点任务<td>责任单位<tr><td>1<td>任务甲<td>县税务局</table>")
                .getBytes(StandardCharsets.UTF_8));
        Path content = folder.resolve("content");
        Command made = Command.run(List.of("new", "publication", content.toString(), "--from", file.toString(), "--lang", "zh"));
        assertEquals(0, made.code(), made.printed());
        String publication = text(content, "publication.yaml");
        assertTrue(publication.contains("\ntitle: 2024年任务分解表\n"), publication);
        assertTrue(publication.contains("  issuer: " + issuer + " "), publication);
        assertTrue(publication.contains("  date-of-writing: " + day + " "), publication);
        assertTrue(publication.contains("  document-number: " + (above.contains("〔") ? "某政办发〔2024〕3号" : "to-be-configured") + " "),
                publication);
        Check.Checked checked = new Check(content.toString(), false).content(Reader.folder(content));
        assertEquals(List.of(), checked.problems());
        assertEquals(List.of(), checked.publication().orElseThrow().head().claimed());
    }

    /** Of two who issued it together, neither alone did; both are in the signature. */
    @Test
    void whoIssuedADocumentTogetherIsLeftToTheEditor() {
        Path file = folder.resolve("plan.txt");
        Folders.write(file, """
                某某县优化营商环境工作方案
                1.推行“一网通办”。（责任单位：县税务局）
                2.加强组织领导。各部门要细化任务。
                某某县发展和改革局
                某某县财政局
                2024年5月6日
                """.getBytes(StandardCharsets.UTF_8));
        Path content = folder.resolve("content");
        Command made = Command.run(List.of("new", "publication", content.toString(), "--from", file.toString(), "--lang", "zh"));
        assertEquals(0, made.code(), made.printed());
        String publication = text(content, "publication.yaml");
        assertTrue(publication.contains("  issuer: to-be-configured "), publication);
        assertTrue(publication.contains("  date-of-writing: 2024年5月6日 "), publication);
        assertTrue(publication.contains("    below: |\n      某某县发展和改革局\n      某某县财政局\n      2024年5月6日\n"), publication);
        assertEquals(List.of(), new Check(content.toString(), false).content(Reader.folder(content)).problems());
    }

    /** An annex does not say who issued it, when and under which number; the notice that it belongs to does. */
    @Test
    void whatAnAnnexDoesNotSayOfItselfWaitsForThePublisher() {
        Path file = folder.resolve("annex.txt");
        Folders.write(file, """
                附件2
                某某县优化营商环境工作方案
                1.推行“一网通办”。（责任单位：县税务局）
                2.清理转供电加价。（责任单位：县市场监管局）
                """.getBytes(StandardCharsets.UTF_8));
        Path content = folder.resolve("content");
        Command made = Command.run(List.of("new", "publication", content.toString(), "--from", file.toString(), "--lang", "zh"));
        assertEquals(0, made.code(), made.printed());
        assertTrue(made.printed().contains("发文机关"), made.printed());
        List<String> waiting = List.of("发文机关", "成文日期", "发文字号");
        for (boolean release : List.of(false, true)) {
            Check.Checked checked = new Check(content.toString(), release).content(Reader.folder(content));
            String said = checked.problems().stream().map(problem -> Messages.in(Language.AUTHORITATIVE).message(problem))
                    .collect(Collectors.joining("\n"));
            waiting.forEach(name -> assertEquals(release, said.contains(name), said));
        }
        List<String> keys = new Check(content.toString(), false).content(Reader.folder(content)).publication().orElseThrow().head()
                .toBeConfigured();
        assertTrue(keys.containsAll(List.of("document.issuer", "document.date-of-writing", "document.document-number")), keys.toString());
    }

    private static String text(Path content, String file) {
        return new String(Folders.read(content.resolve(file)), StandardCharsets.UTF_8);
    }

    @Test
    void brackets() {
        Path file = folder.resolve("plan.txt");
        Folders.write(file, """
                某区2024年重点工作分工方案

                一、稳增长
                （一）扩大投资。开工项目20个。（区发改局牵头，各街道配合，10月底前）
                （二）促进消费。举办活动12场。（牵头单位：区商务局；责任单位：各街道）
                """.getBytes(StandardCharsets.UTF_8));
        String shown = shown(proposed(file));
        assertTrue(shown.contains("""
                    columns:
                      - {is: number, head: 序号}
                      - {is: title, head: 任务名称, close: 。}
                      - {is: text, head: 主要内容}
                      - {is: units, id: lead, label: （牵头单位：, close: ）, role: lead}
                      - {is: units, id: responsible, label: ；责任单位：, close: ）, role: responsible}
                      - {is: units, head: 责任单位, label: （, close: ）}
                      - {is: limit, head: 完成时限, label: ，, close: ）}
                """), shown);
        assertTrue(shown.contains("""
                number: （一）
                group: wenzengzhang
                title: 扩大投资
                text: |
                  开工项目20个。
                units:
                  text: 区发改局牵头，各街道配合
                  are: [{id: qufagaiju, role: lead}, {id: gejiedao, role: support}]
                limit: 10月底前
                """), shown);
    }

    /** Headings in the lines of items are titles where the publication has a column of them, and otherwise stay in the text. */
    @ParameterizedTest
    @CsvSource({"true, 'title: 压减材料\ntext: |\n  取消证明10项。\n'", "false, 'text: |\n  压减材料。取消证明10项。\n'"})
    void aPlanThatJoinsOneHasTitlesAsThatOneHas(boolean titled, String expected) {
        Path first = folder.resolve("first.txt");
        String items = titled ? "1.推行电子证照。建立目录。\n2.设立窗口。一窗受理。\n" : "1.推行电子证照。\n2.设立窗口。\n";
        Folders.write(first, ("某区分工方案\n" + items).getBytes(StandardCharsets.UTF_8));
        Path publication = folder.resolve("p");
        Command.run(List.of("new", "publication", publication.toString(), "--from", first.toString()));
        Path second = folder.resolve("second.txt");
        Folders.write(second, "某区分工方案\n3.压减材料。取消证明10项。\n4.规范审批。公布流程。\n".getBytes(StandardCharsets.UTF_8));
        Command.run(List.of("import", second.toString(), "--content", publication.toString()));
        assertTrue(text(publication, "items/03.yaml").endsWith("number: \"3.\"\n" + expected), text(publication, "items/03.yaml"));
    }

    /** Whichever field begins the bracket of an item, and whichever goes on in it. */
    @ParameterizedTest
    @ValueSource(strings = {"甲, 乙, 甲乙", "乙, 甲, 乙甲", "甲乙, 乙甲, 甲", "乙甲, 甲乙, 乙甲"})
    void bracketsThatBeginWithOneFieldOrTheOther(String brackets) {
        List<String> items = Stream.of(brackets.split(", ")).map(fields -> fields.chars()
                .mapToObj(field -> field == '甲' ? "牵头单位：区发改局" : "配合单位：区财政局").collect(Collectors.joining("；"))).toList();
        Path file = folder.resolve("plan.txt");
        Folders.write(file, """
                某区分工方案
                （1）开工项目20个。（%s）
                （2）举办活动12场。（%s）
                （3）建立台账。（%s）
                """.formatted(items.toArray()).getBytes(StandardCharsets.UTF_8));
        Path publication = folder.resolve("p");
        Command.run(List.of("new", "publication", publication.toString(), "--from", file.toString()));
        assertEquals(List.of(), new Check("p", false).content(Reader.folder(publication)).problems().stream()
                .filter(Problem::error).map(Problem::toString).toList());
        for (int i = 1; i <= 3; i++) assertFalse(text(publication, "items/0" + i + ".yaml").contains("parts:"));
    }

    /** What is found in a line that is imported is reported, and nothing of lines that are not. */
    @ParameterizedTest
    @ValueSource(strings = {"txt", "html", "docx"})
    void whatIsFoundInProseIsReported(String kind) throws IOException {
        Path file = folder.resolve("plan." + kind);
        List<String> lines = List.of("某区分工方案", "（1）开工\u200b项目20个。（区发改局）");
        if (kind.equals("docx")) {
            Folders.write(file, WordFileTest.docx(lines.stream().map(line -> "<w:p><w:r><w:rPr><w:strike/></w:rPr><w:t>" + line
                    + "</w:t></w:r></w:p>").collect(Collectors.joining())));
        } else {
            Folders.write(file, String.join(kind.equals("html") ? "<p><s>" : "\n", lines).getBytes(StandardCharsets.UTF_8));
        }
        Import.Outcome outcome = proposed(file);
        List<Rule> rules = outcome.problems().stream().map(Problem::rule).distinct().sorted().toList();
        assertEquals(kind.equals("txt") ? List.of(Rule.IMPORT_CHARACTER) : Stream.of(Rule.IMPORT_CHARACTER, Rule.IMPORT_STRUCK).sorted()
                .toList(), rules);
        assertFalse(outcome.drafts().stream().anyMatch(draft -> draft.yaml().contains("\u200b")));
    }

    /** Each source has a schema of its items, as it has columns of its own. */
    @Test
    void theItemsOfASecondTableNameTheirSchema() {
        Path file = folder.resolve("tables.html");
        Folders.write(file, """
                <p>任务分工表</p><table><tr><th>序号<th>重点任务<th>责任单位<tr><td>1<td>任务甲<td>县税务局</table>
                <p>项目清单</p><table><tr><th>序号<th>项目名称<th>完成时限<tr><td>1<td>项目乙<td>2024年6月底前</table>
                """.getBytes(StandardCharsets.UTF_8));
        Path publication = folder.resolve("p");
        Command.run(List.of("new", "publication", publication.toString(), "--from", file.toString()));
        Command.run(List.of("schema", "--content", publication.toString()));
        for (String item : List.of("items/01.yaml", "items/b-01.yaml")) {
            String named = text(publication, item).lines().findFirst().orElse("").replaceFirst(".*=\\.\\./", "");
            assertTrue(Files.exists(publication.resolve(named)), named);
            assertEquals(item.contains("b-"), named.equals("schema/item-b.schema.json"), named);
        }
    }

    @Test
    void becomesAPublicationWithOneCommand() {
        Path publication = folder.resolve("区 清单");
        Command command = Command.run(List.of("new", "publication", publication.toString(), "--from", HOME.resolve("minsheng/table.docx")
                .toString(), "--lang", "en"));
        assertEquals(0, command.code(), command.printed());
        assertTrue(command.out().startsWith("Items written: 5.\nNew units: 9."), command.out());
        assertEquals(List.of("items/01.yaml", "items/02.yaml", "items/03.yaml", "items/04.yaml", "items/05.yaml", "pages/about.zh.md",
                "publication.yaml", "source/table.txt", "units.yaml"), Stream.of(Folders.files(publication)).flatMap(List::stream)
                .filter(name -> !name.startsWith("schema/")).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bumen/table.docx", "jiaoyu/table.xlsx", "minsheng/table.html", "zhongdian/table.txt", "ftz7/table.docx",
        "guofa/table.docx", "drawn/table.txt", "fangan/table.txt", "yaodian/table.txt", "fengong/table.txt", "sanjiao/table.txt",
        "xinghao/table.txt", "kongge/table.txt", "fujian/table.docx", "hebing/table.xlsx", "hengban/table.docx", "wangye/table.html",
        "wuxuhao/table.xlsx", "xubian/table.docx", "zidong/table.docx", "xuke/table.xlsx"})
    void isTheSourceToTheLetter(String document) {
        Path publication = folder.resolve("p");
        Command command = Command.run(List.of("new", "publication", publication.toString(), "--from", HOME.resolve(document).toString()));
        assertEquals(0, command.code(), command.printed());
        assertEquals(List.of(), new Check("p", false).content(Reader.folder(publication)).problems().stream()
                .filter(Problem::error).map(Problem::toString).toList());
    }

    @Test
    void joinsAPublicationWithItsNewHeadingsAndSaysWhatDiffersAround() {
        Path publication = folder.resolve("p");
        Path first = folder.resolve("first.txt");
        String head = "江北新区2026年改革任务清单\n序号\t改革任务\t责任单位\n";
        Folders.write(first, (head + "一、审批\n1\t推行电子证照\t审批局\n注：照此执行。\n").getBytes(StandardCharsets.UTF_8));
        Command.run(List.of("new", "publication", publication.toString(), "--from", first.toString()));
        Path second = folder.resolve("second.txt");
        Folders.write(second, (head + "一、审批\n2\t压减材料\t审批局\n二、国企\n3\t盘活资产\t审批局\n注：另行通知。\n")
                .getBytes(StandardCharsets.UTF_8));
        Command command = Command.run(List.of("import", second.toString(), "--content", publication.toString(), "--lang", "zh"));
        assertTrue(command.err().contains("共 1 段：“注：另行通知。”"), command.printed());
        assertEquals(2, new String(Folders.read(publication.resolve("groups.yaml")), StandardCharsets.UTF_8).split("heading:").length - 1);
        assertTrue(new String(Folders.read(publication.resolve("items/03.yaml")), StandardCharsets.UTF_8)
                .contains("\ngroup: guoqi\n"));
        assertTrue(new String(Folders.read(publication.resolve("items/02.yaml")), StandardCharsets.UTF_8)
                .contains("\ngroup: shenpi\n"));
    }

    /** The lines around a table of whose heads none is known are no plan, though a note is numbered. */
    @Test
    void notesAroundATableAreNoPlan() {
        Path file = folder.resolve("list.html");
        Folders.write(file, """
                <p>某市名录</p><table><tr><td>户名<td>地址<td>面积<tr><td>甲<td>某街1号①<td>20<tr><td>乙<td>某街2号<td>30
                </table><p>①已迁址。</p>
                """.getBytes(StandardCharsets.UTF_8));
        Import.Outcome outcome = proposed(file);
        assertTrue(outcome.refused());
        assertEquals(List.of(Rule.IMPORT_TABLE_IGNORED, Rule.IMPORT_TABLE_NONE), outcome.problems().stream().map(Problem::rule).toList());
    }

    /** A table of several columns and rows is one whatever its heads are called; labels beside what is filled in are none. */
    @ParameterizedTest
    @CsvSource({"'<tr><td>户名<td>地址<td>面积<tr><td>甲<td>某街1号①<td>20<tr><td>乙<td>某街2号<td>30<tr><td>丙<td>某街3号<td>40', 3",
        "'<tr><td>户名<td>地址<td>1月面积<tr><td>甲<td>某街1号①<td>20<tr><td>乙<td>某街2号<td>30<tr><td>丙<td>某街3号<td>40', 0",
        "'<tr><td>户名<td>面积<tr><td>甲<td>20<tr><td>乙<td>30<tr><td>丙<td>40', 0"})
    void tablesOfUnknownHeadsAreTakenWhereTheyAreRegular(String rows, int items) {
        Path file = folder.resolve("list.html");
        Folders.write(file, ("<p>某市名录</p><table>" + rows + "</table>").getBytes(StandardCharsets.UTF_8));
        Import.Outcome outcome = proposed(file);
        assertEquals(items == 0, outcome.refused());
        assertEquals(items, outcome.drafts().stream().filter(draft -> draft.name().startsWith("items/")).count());
    }

    @Test
    void nothingIsWrittenWhereTheDocumentHoldsNoItem() {
        Path file = folder.resolve("letter.txt");
        Folders.write(file, "关于放假的通知\n各单位：\n放假三天。\n".getBytes(StandardCharsets.UTF_8));
        Command command = Command.run(List.of("new", "publication", folder.resolve("p").toString(), "--from", file.toString(), "--lang",
                "en"));
        assertEquals(1, command.code(), command.printed());
        assertTrue(command.err().contains("import-table-none: No table to import was found, and no numbered paragraphs."), command.err());
        assertFalse(Files.exists(folder.resolve("p")));
    }
}
