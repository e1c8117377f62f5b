package mingbai.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import mingbai.Folders;
import mingbai.cli.Command;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * From a document to pages: what an edition says that nobody has edited yet. A page is kept as what a reader finds there: its title,
 * headings with their counts, lists, tables and the official text in its order.
 */
class PagesOfPublicationsTest {
    private static final Path KEPT = Folders.RESOURCES.resolve("pages");
    /** A heading, a list, a table, or what stands in no such thing. */
    private static final String SAID = "h1, h2, h3, h4, h5, p, ol, ul, table, dl, [data-official]";
    private static final Pattern SUM = Pattern.compile("[0-9a-f]{64}");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"ftz7", "minsheng", "zhongdian", "jiaoyu", "guofa", "bumen"})
    void saysOnEachPageWhatItsDocumentHas(String name) {
        Path document = Folders.RESOURCES.resolve("documents").resolve(name).resolve("table.docx");
        Path content = folder.resolve(name);
        run("new", "publication", content.toString(), "--from", document.toString(), "--lang", "zh");
        run("build", "--content", content.toString(), "--theme", "themes/gazette", "--out", folder.resolve("site").toString());
        TreeMap<String, byte[]> files = new TreeMap<>(Folders.bytes(folder.resolve("site")));
        Document home = page(files.get("index.html"));
        String all = Stream.of("nav: " + texts(home, ".nav li"), "foot: " + texts(home, ".foot-links li"), search(files))
                .collect(Collectors.joining("\n", "", "\n"));
        String pages = files.entrySet().stream().filter(file -> file.getKey().endsWith(".html"))
                .map(file -> "\n" + file.getKey() + "  " + digest(page(file.getValue()))).collect(Collectors.joining());
        Expected.text(KEPT.resolve(name + ".txt"), all + pages);
    }

    @Test
    void callsItemsAndUnitsAsEditorsSay() {
        Path content = folder.resolve("minsheng");
        Path document = Folders.RESOURCES.resolve("documents/minsheng/table.docx");
        run("new", "publication", content.toString(), "--from", document.toString(), "--lang", "zh");
        Path record = content.resolve("publication.yaml");
        String written = new String(Folders.read(record), StandardCharsets.UTF_8);
        Folders.write(record, written.replace("\nsources:", "\nwords: {item: 实事, units: 承办单位}\nsources:").getBytes(StandardCharsets.UTF_8));
        run("build", "--content", content.toString(), "--theme", "themes/gazette", "--out", folder.resolve("site").toString());
        Document home = page(Folders.read(folder.resolve("site/index.html")));
        assertEquals("实事 / 承办单位 / 分解表 / 图表 / 数据 / 搜索", texts(home, ".nav li"));
        assertEquals("5 项实事 / 9 个承办单位", texts(home, "nav.ways li"));
    }

    /** Departments that the source does not name are told at the import, and no page says that an item with them is of one, or none. */
    @Test
    void countsNoItemAsOfOneUnitWhereTheSourceSaysMore() {
        Path content = folder.resolve("others");
        Path document = folder.resolve("others.csv");
        Folders.write(document, """
                任务分工表
                序号,任务,牵头单位,责任单位
                1,任务甲,市数据局,市级有关部门
                2,任务乙,市数据局,
                3,任务丙,市财政局,市数据局
                4,任务丁,各有关部门,
                """.getBytes(StandardCharsets.UTF_8));
        Command made = Command.run(List.of("new", "publication", content.toString(), "--from", document.toString(), "--lang", "zh"));
        assertTrue(made.printed().contains("“市级有关部门”没有说是哪些单位"), made.printed());
        assertTrue(made.printed().contains("“各有关部门”没有说是哪些单位"), made.printed());
        run("build", "--content", content.toString(), "--theme", "themes/gazette", "--out", folder.resolve("site").toString());
        String charts = page(Folders.read(folder.resolve("site/charts.html"))).select(".says").first().text();
        assertTrue(charts.startsWith("4项中，1项由两个以上单位共同参与，1项由一个单位单独参与，2项另有未逐一列明的单位。"), charts);
        Document list = page(Folders.read(folder.resolve("site/index.html")));
        assertFalse(list.text().contains("单位原文未列明"), list.text());
    }

    /** Units that share an item with others that are not named have it neither alone nor with those that are. */
    @Test
    void tellsWhatAUnitHasWithOthersThatAreNotNamed() {
        Path content = folder.resolve("shared");
        Path document = folder.resolve("shared.csv");
        Folders.write(document, """
                任务分工表
                序号,任务,责任单位
                1,任务甲,市数据局、市级有关部门
                2,任务乙,市数据局
                3,任务丙,市财政局、市数据局
                4,任务丁,市教育局等部门
                """.getBytes(StandardCharsets.UTF_8));
        run("new", "publication", content.toString(), "--from", document.toString(), "--lang", "zh");
        run("build", "--content", content.toString(), "--theme", "themes/gazette", "--out", folder.resolve("site").toString());
        Map<String, String> leads = Map.of("shishujuju", "负责3项，单独负责1项，与另外1个单位共同负责1项，1项另有未逐一列明的单位。",
                "shicaizhengju", "与另外1个单位共同负责1项。", "shijiaoyuju", "负责1项，这一项另有未逐一列明的单位。");
        leads.forEach((unit, lead) -> assertEquals(lead,
                page(Folders.read(folder.resolve("site/units/" + unit + ".html"))).select(".lead").text()));
    }

    /** In what the amounts of a table are is said wherever people read them, and once in the data. */
    @Test
    void saysInWhatAmountsAre() throws IOException {
        Path content = folder.resolve("amounts");
        Path document = folder.resolve("amounts.csv");
        Folders.write(document, """
                重点项目计划
                （单位：万元、%）
                序号,项目名称,总投资,占比,责任单位
                1,污水处理厂,"32,000.0",45,市住房城乡建设局
                2,停车平台,"2,800",5,市大数据局
                """.getBytes(StandardCharsets.UTF_8));
        run("new", "publication", content.toString(), "--from", document.toString(), "--lang", "zh");
        run("build", "--content", content.toString(), "--theme", "themes/gazette", "--out", folder.resolve("site").toString());
        TreeMap<String, byte[]> files = new TreeMap<>(Folders.bytes(folder.resolve("site")));
        for (String name : List.of("index.html", "items/index.html", "items/01.html", "items/02.html")) {
            assertEquals("原文注明 单位：万元、%", texts(page(files.get(name)), ".measure"), name);
        }
        for (String name : List.of("table.html", "one-file.html")) {
            assertTrue(page(files.get(name)).text().contains("（单位：万元、%）"), name);
        }
        List<String> lines = new String(files.get("data/items.csv"), StandardCharsets.UTF_8).lines().toList();
        assertTrue(lines.get(0).endsWith(",measure"), lines.get(0));
        assertTrue(lines.get(1).endsWith(",单位：万元、%"), lines.get(1));
        JsonElement json = JsonParser.parseString(new String(files.get("data/items.json"), StandardCharsets.UTF_8));
        assertEquals("{\"zh\":\"单位：万元、%\"}", json.getAsJsonObject().getAsJsonArray("sources").get(0).getAsJsonObject().get("measure")
                .toString());
        String strings = zipped(files.get("data/all.xlsx"), "xl/sharedStrings.xml");
        assertTrue(strings.contains("数量的单位") && strings.contains("单位：万元、%"), strings);
    }

    private static String zipped(byte[] archive, String file) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(file)) return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
        throw new IllegalArgumentException(file);
    }

    /** The number of an article says what it counts, and its paragraphs stay apart. */
    @Test
    void namesArticlesByTheirNumbers() {
        Path content = folder.resolve("law");
        run("new", "publication", content.toString(), "--from", Folders.RESOURCES.resolve("documents/zhangcheng/table.txt").toString());
        run("build", "--content", content.toString(), "--theme", "themes/gazette", "--out", folder.resolve("site").toString());
        Document article = page(Folders.read(folder.resolve("site/items/03.html")));
        assertEquals("上一项：第二条 / 下一项：第四条", texts(article, ".turn small"));
        assertEquals("《某某市公共数据管理办法》第三条：公共数据管理遵循下列原则。", article.select("#cite-plain").text());
        assertTrue(article.select(".breadcrumb, nav[aria-label]").text().contains("第三条"), article.select("nav").text());
        assertFalse(article.text().contains("第第"), article.text());
        Document law = page(Folders.read(folder.resolve("site/table.html")));
        assertEquals(List.of("公共数据管理遵循下列原则：", "（一）统筹规划；", "（二）依法采集；", "（三）安全可控。"),
                law.select("#row-3 .content").first().wholeText().lines().toList());
    }

    /** Of an item over two rows with one remark: each row has it, the table shows it once over both, and the item counts once. */
    @Test
    void aCellOverTheRowsOfAnItemIsOverBoth() {
        Path document = folder.resolve("table.html");
        Folders.write(document, """
                <p>某某县任务分工表</p><table>
                <tr><th>序号<th>重点任务<th>主要措施<th>完成时限<th>责任单位<th>备注
                <tr><td>1<td>任务甲<td>公布清单。<td>2026年6月底前<td>县税务局<td>
                <tr><td rowspan=2>2<td rowspan=2>任务乙<td>公布目录。<td>2026年4月底前<td>县司法局<td rowspan=2>安全生产除外
                <tr><td>建立机制。<td>2026年底前<td>县财政局
                <tr><td rowspan=2>3<td rowspan=2>任务丙<td>编制规划。<td rowspan=2>持续推进<td>县财政局<td>试点
                <tr><td>实施规划。<td>县税务局<td></table>
                """.getBytes(StandardCharsets.UTF_8));
        Path content = folder.resolve("content");
        run("new", "publication", content.toString(), "--from", document.toString(), "--lang", "zh");
        run("build", "--content", content.toString(), "--theme", "themes/gazette", "--out", folder.resolve("site").toString());
        Document table = page(Folders.read(folder.resolve("site/table.html")));
        assertEquals(List.of("2 安全生产除外", "1 试点"), table.select("td:has([data-official=remark])").stream()
                .map(cell -> (cell.hasAttr("rowspan") ? cell.attr("rowspan") : "1") + " " + cell.text())
                .toList());
        Document limits = page(Folders.read(folder.resolve("site/limits.html")));
        assertEquals("2项 / 1项", texts(limits, ".part-head > span"));
    }

    private static void run(String... words) {
        Command ran = Command.run(List.of(words));
        assertEquals(0, ran.code(), ran.printed());
    }

    private static Document page(byte[] bytes) {
        return Jsoup.parse(new String(bytes, StandardCharsets.UTF_8));
    }

    /** Its title, then line by line what its main part says. Where an item is of is the same on all and left out. */
    private static String digest(Document page) {
        StringBuilder said = new StringBuilder(page.title()).append('\n');
        page.select("script, style, .breadcrumb, .standing, .cite, .document, .tools, .foot, .head, .on-screen, noscript").remove();
        page.select("[data-official]").forEach(cell -> cell.prependText("‹").appendText("›"));
        for (Element element : page.select("main").select(SAID)) {
            boolean inside = element.parents().stream().anyMatch(parent -> parent.is(SAID));
            String line = inside || element.text().isEmpty() ? "" : SUM.matcher(line(element)).replaceAll("…");
            if (!line.isEmpty()) said.append("  ").append(line).append('\n');
        }
        return said.toString();
    }

    private static String line(Element element) {
        if (element.is("table")) {
            return element.select("caption, tr").stream().map(row -> row.is("caption") ? row.text() : row.children().stream()
                    .map(Element::text).collect(Collectors.joining(" | "))).collect(Collectors.joining("\n    "));
        }
        if (element.is("ol, ul")) return "- " + element.children().stream().map(Element::text).collect(Collectors.joining(" / "));
        if (element.is("dl")) {
            return ": " + element.select("dt").stream().map(term -> term.text() + " " + (term.nextElementSibling() == null ? ""
                    : term.nextElementSibling().text())).collect(Collectors.joining(" / "));
        }
        boolean heading = element.tagName().matches("h[1-6]");
        String count = heading && element.parent().is(".part-head") ? element.parent().select("> span, > a").text() : "";
        String level = heading ? "#".repeat(element.tagName().charAt(1) - '0') + " " : "";
        return level + element.text() + (count.isEmpty() ? "" : " … " + count);
    }

    private static String texts(Document page, String query) {
        return page.select(query).stream().map(Element::text).collect(Collectors.joining(" / "));
    }

    /** What a search can be narrowed by, and what it says of each item. */
    private static String search(Map<String, byte[]> files) {
        StringBuilder said = new StringBuilder();
        argument(files.get("search/facets.js")).getAsJsonArray().get(0).getAsJsonObject().entrySet().forEach(facet ->
                said.append("facet ").append(facet.getKey()).append(": ").append(Stream.of(facet.getValue().getAsJsonArray())
                        .flatMap(values -> values.asList().stream()).map(value -> value.getAsJsonObject().get("name"))
                        .map(value -> value.getAsJsonArray().isEmpty() ? "-" : value.getAsJsonArray().get(0).getAsString())
                        .collect(Collectors.joining(" / "))).append('\n'));
        for (JsonElement record : argument(files.get("search/records-1.js")).getAsJsonArray().get(0).getAsJsonArray()) {
            if (!record.getAsJsonObject().has("number")) continue;
            said.append("found: ").append(record.getAsJsonObject().get("facts").getAsJsonArray().get(0).getAsString()).append('\n');
        }
        return said.toString();
    }

    /** The arguments of a script's one call. */
    private static JsonElement argument(byte[] script) {
        String text = new String(script, StandardCharsets.UTF_8).strip();
        return JsonParser.parseString("[" + text.substring(text.indexOf('(') + 1, text.lastIndexOf(')')) + "]");
    }
}
