package mingbai.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mingbai.Folders;
import mingbai.check.Check;
import mingbai.format.OfficialText;
import mingbai.model.Cell;
import mingbai.model.Item;
import mingbai.model.Publication;
import mingbai.read.Reader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Official texts of other shapes than the first one: their records hold them, and nothing of them can be changed unseen. */
class OtherPublicationsTest {
    private static final Path FOLDER = Path.of("src/test/resources/publications");
    private static final String SOURCE = "source/table.txt";
    private static final String OTHER = "囗";

    @ParameterizedTest
    @ValueSource(strings = {"ftz7", "minsheng", "zhongdian", "jiaoyu", "guofa", "bumen", "fujian", "shishi"})
    void holdTheirSource(String name) {
        Check.Checked checked = check(name, Map.of());
        assertEquals(List.of(), checked.problems());
        assertTrue(checked.publication().isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftz7", "minsheng", "zhongdian", "jiaoyu", "guofa", "bumen", "fujian", "shishi"})
    void noLetterOfTheSourceIsChangedUnseen(String name) {
        Check check = new Check("content", false);
        for (String file : sources(name)) {
            String source = text(name, file);
            for (int i = 0; i < source.length(); i++) {
                if (OfficialText.white(source.charAt(i))) continue;
                String changed = source.substring(0, i) + OTHER + source.substring(i + 1);
                assertTrue(passed(check, name, file, changed).isEmpty(), changed);
                String cut = source.substring(0, i) + source.substring(i + 1);
                assertTrue(passed(check, name, file, cut).isEmpty(), cut);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftz7", "minsheng", "zhongdian", "jiaoyu", "guofa", "bumen", "fujian", "shishi"})
    void noLineIsLeftOutOrComesTwice(String name) {
        Check check = new Check("content", false);
        for (String file : sources(name)) {
            List<String> lines = text(name, file).lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).isBlank()) continue;
                List<String> without = new ArrayList<>(lines);
                without.remove(i);
                assertTrue(passed(check, name, file, String.join("\n", without)).isEmpty(), lines.get(i));
                List<String> twice = new ArrayList<>(lines);
                twice.add(i, lines.get(i));
                assertTrue(passed(check, name, file, String.join("\n", twice)).isEmpty(), lines.get(i));
            }
        }
    }

    /** A word processor saves a table as text with one cell a line: a heading goes on with no cell. */
    @Test
    void aHeadingIsNoPartOfTheCellBeforeIt() {
        String untabbed = text("ftz7", SOURCE).replace("\t", "").replaceAll("\\n+", "\n");
        String glued = item("ftz7", 3).replace("{text: 武汉、襄阳、宜昌等市,", "{text: 武汉、襄阳、宜昌等市2024年6月底前,");
        assertTrue(check("ftz7", Map.of(SOURCE, untabbed)).publication().isPresent());
        Check.Checked checked = check("ftz7", Map.of(SOURCE, untabbed, "items/03.yaml", glued.replaceFirst("\nlimit: .*", "")));
        assertEquals(List.of("source-column"), checked.problems().stream().map(problem -> problem.rule().id()).toList());
    }

    @Test
    void aUnitHasTheRoleOfItsColumnOrOfItsCell() {
        assertEquals("wuhan-customs lead, commerce -, transport -", roles("ftz7", 0));
        assertEquals("housing lead, natural-resources support", roles("ftz7", 2));
        assertEquals("housing lead, streets support, market lead, housing support, urban lead, police support, streets support",
                roles("minsheng", 2));
    }

    @Test
    void anItemWithoutTitleIsCalledByItsFirstClause() {
        assertEquals("开工亿元以上项目20个", publication("zhongdian").items().get(2).title().official());
        assertEquals("3.", publication("zhongdian").items().get(2).number());
    }

    @Test
    void rowsUnderOneNumberAreRowsOfOneItem() {
        Item item = publication("minsheng").items().get(2);
        assertEquals(3, item.rows().size());
        assertEquals(List.of("某丙", "某丁"), item.cells("person").stream().map(cell -> cell.text().official()).toList());
    }

    @Test
    void aLimitIsADateWhereTheEditorsReadOne() {
        assertEquals(List.of("", "2024-06-30"), publication("bumen").items().stream().limit(2)
                .map(item -> ((Cell.Limit) item.cells("limit").get(0)).by().map(Object::toString).orElse("")).toList());
    }

    @Test
    void headingsLieWithinHeadings() {
        assertEquals("tasks", publication("zhongdian").items().get(3).group().orElseThrow().within().orElseThrow().id());
    }

    @Test
    void theItemsOfSeveralSourcesFollowEachOtherSourceBySource() {
        assertEquals("01 1, 02 2, 03 3, b-01 1, b-02 2, b-03 3, c-01 1., c-02 2.", publication("fujian").items().stream()
                .map(item -> item.id() + " " + item.number()).collect(Collectors.joining(", ")));
    }

    @Test
    void theWholeOfSeveralSourcesNeedNotBeCalledAsAnyOfThem() {
        assertEquals(List.of("document.title"), publication("fujian").head().claimed());
        String called = text("fujian", "publication.yaml").replace("  title: 东山区便民服务工作安排", "  title: 东山区便民服务措施");
        assertEquals(List.of(), check("fujian", Map.of("publication.yaml", called)).publication().orElseThrow().head().claimed());
    }

    @Test
    void whereASourceHasTheHeadingOfTheWholeTheDocumentIsCalledSo() {
        String headed = text("fujian", "publication.yaml").replace("title: 东山区便民服务工作安排", "title: 东山区便民服务任务分工表")
                .replace("    title: 东山区便民服务任务分工表\n    above", "    above");
        assertEquals(List.of(), check("fujian", Map.of("publication.yaml", headed)).problems());
        String other = headed.replace("document:\n  title: 东山", "document:\n  title: 西山");
        Check.Checked checked = check("fujian", Map.of("publication.yaml", other));
        assertEquals(List.of("source-differs"), checked.problems().stream().map(problem -> problem.rule().id()).toList());
    }

    @Test
    void anItemStandsUnderNoHeadingOfASourceBefore() {
        Check.Checked checked = check("fujian", Map.of("items/b-01.yaml", text("fujian", "items/b-01.yaml") + "group: online\n"));
        assertEquals(List.of("content/items/b-01.yaml:6:8 value-wrong"), checked.problems().stream()
                .map(problem -> problem.place() + " " + problem.rule().id()).toList());
    }

    private static String roles(String name, int item) {
        return publication(name).items().get(item).units().stream()
                .map(unit -> unit.unit().id() + " " + unit.role().map(role -> role.id()).orElse("-")).collect(Collectors.joining(", "));
    }

    private static Publication publication(String name) {
        return check(name, Map.of()).publication().orElseThrow();
    }

    private static List<String> sources(String name) {
        return Folders.files(content(name)).stream().filter(file -> file.startsWith("source/")).toList();
    }

    private static String item(String name, int number) {
        return text(name, "items/%02d.yaml".formatted(number));
    }

    private static Path content(String name) {
        return FOLDER.resolve(name);
    }

    private static String text(String name, String file) {
        return new String(Folders.read(content(name).resolve(file)), StandardCharsets.UTF_8);
    }

    private static Optional<Publication> passed(Check check, String name, String file, String source) {
        return check.content(read(name, Map.of(file, source))).publication();
    }

    private static Check.Checked check(String name, Map<String, String> changed) {
        return new Check("content", false).content(read(name, changed));
    }

    private static Reader.Read read(String name, Map<String, String> changed) {
        Reader.Read read = Reader.folder(content(name));
        SortedMap<String, String> files = new TreeMap<>(changed);
        return files.isEmpty() ? read : Reader.together(read, "content", files);
    }
}
