package mingbai.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mingbai.Folders;
import mingbai.Programs;
import mingbai.Workplace;
import mingbai.cli.output.Differences;
import mingbai.cli.output.DifferencesData;
import mingbai.cli.output.DifferencesText;
import mingbai.compare.Comparison;
import mingbai.compare.Snapshot;
import mingbai.format.Sha256;
import mingbai.golden.Expected;
import mingbai.golden.Stamps;
import mingbai.language.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What diff prints, what it takes for an old edition, and what it and build refuse. */
class DiffTest {
    private static final Path DIFF = Folders.RESOURCES.resolve("diff");

    @TempDir
    private static Path published;
    private static Workplace old;

    @TempDir
    private Path folder;
    private Workplace work;

    @BeforeAll
    static void publish() {
        old = Workplace.of(published, DIFF.resolve("old"));
        assertEquals(0, old.build().code());
    }

    @BeforeEach
    void copy() {
        work = Workplace.of(folder, DIFF.resolve("new"));
    }

    /** What was printed, without where the folders lie and without sums, which differ whenever anything does. */
    private String masked(String printed) {
        return work.masked(printed).replace(old.folder() + "/", "last/").replaceAll("\\b[0-9a-f]{64}\\b", "0".repeat(64));
    }

    @ParameterizedTest
    @EnumSource
    void tellsWhatReadersWillFindChanged(Language language) {
        for (DiffCommand.Format format : DiffCommand.Format.values()) {
            Command command = work.diff(old.site().toString(), "--lang", language.code(), "--format", format.name());
            assertEquals(1, command.code(), command.printed());
            String ending = format == DiffCommand.Format.text ? "txt" : format.name();
            Expected.text(DIFF.resolve("printed." + language.code() + "." + ending), masked(command.out()));
            Expected.text(DIFF.resolve("problems." + language.code() + ".txt"), masked(command.err()));
        }
    }

    @Test
    void theJsonHasTheFormOfItsSchema() throws IOException {
        try (InputStream in = DifferencesData.class.getResourceAsStream("diff.schema.json")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(text, InputFormat.JSON);
            String json = work.diff(old.site().toString(), "--format", "json").out();
            assertEquals(List.of(), schema.validate(json, InputFormat.JSON));
            assertFalse(schema.validate(json.replaceFirst("\"inserted\"", "\"new\""), InputFormat.JSON).isEmpty());
            assertEquals(List.of(), schema.validate(work.diff("--first", "--format", "json").out(), InputFormat.JSON));
            assertEquals(List.of(), schema.validate(old.diff(old.site().toString(), "--format", "json").out(), InputFormat.JSON));
        }
    }

    /** Colours are added to the marks and stand for nothing alone. */
    @Test
    void aTerminalShowsColoursAsWell() {
        assertEquals(0, work.build("--lang", "en").code());
        Comparison comparison = Comparison.of(Snapshot.folder(old.site()).orElseThrow(), Snapshot.folder(work.site()).orElseThrow());
        Differences differences = new Differences(comparison, "old", "new", Language.EN);
        String coloured = new DifferencesText(differences, true).text();
        assertTrue(coloured.contains("\u001b[31m[-done-]\u001b[0m\u001b[32m{+handled+}\u001b[0m"), coloured);
        assertEquals(new DifferencesText(differences, false).text(), coloured.replaceAll("\u001b\\[[0-9]+m", ""));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anEditionThatIsNotAsItWasPublishedIsRefused(boolean missing) {
        Path last = folder.resolve("last");
        Folders.copy(old.site(), last);
        Path page = last.resolve("about.html");
        if (missing) Folders.delete(page);
        else Folders.write(page, "<!doctype html>".getBytes(StandardCharsets.UTF_8));
        Command command = work.diff(last.toString(), "--lang", "en");
        assertEquals(2, command.code(), command.printed());
        assertTrue(command.err().contains("about.html is not what SHA256SUMS says"), command.err());
    }

    @Test
    void saysNothingOfWhereTheEditionsLie() {
        for (DiffCommand.Format format : DiffCommand.Format.values()) {
            String out = work.diff(old.site().toString(), "--format", format.name()).out();
            assertFalse(out.contains(folder.toString()), out);
        }
    }

    @Test
    void withoutADifferenceAllIsWell() {
        Command command = old.diff(old.site().toString(), "--lang", "en");
        assertEquals(0, command.code(), command.printed());
        assertTrue(command.out().contains("Both are the same\n"), command.out());
        assertEquals("", command.err());
    }

    @Test
    void withoutOldItIsTheLastEdition() {
        Command command = Command.run(List.of("diff", "--site", old.site().toString(), "--content", work.content().toString(),
                "--theme", work.theme().toString(), "--lang", "en"));
        assertEquals(1, command.code());
        assertEquals(work.diff(old.site().toString(), "--lang", "en"), command);
    }

    /** All of it, unmarked, behind what is to be signed. */
    @Test
    void aFirstEditionIsShownAsAWhole() {
        Command command = work.diff("--first", "--lang", "zh", "--format", "html");
        assertEquals(0, command.code(), command.printed());
        String page = command.out();
        for (String said : List.of("<h1>首次发布审核单</h1>", "<dd lang=\"zh-CN\">简化手续。</dd>",
                "<dd lang=\"en\">Formalities are simplified.</dd>")) {
            assertTrue(page.contains(said), said);
        }
        assertFalse(page.contains("<ins>") || page.contains("旧版</th>"), page);
        List<Integer> order = Stream.of("editions", "signature", "warnings", "kind-item")
                .map(id -> page.indexOf("id=\"" + id + "\"")).toList();
        assertEquals(order.stream().sorted().toList(), order);
        assertFalse(work.diff("--first", "--format", "json").out().contains("\"old\""));
        assertTrue(work.diff("--first", "--lang", "zh").out().startsWith("新版："));
        assertEquals(2, work.diff(old.site().toString(), "--first").code());
    }

    /** Beside another edition for publishing, which may be the last one; where it is the same, it is the one that is signed. */
    @Test
    void aFirstEditionBesideAPublishedOneIsAskedAbout() {
        Folders.copy(old.site(), work.site());
        Command command = work.diff("--first", "--site", work.site().toString(), "--lang", "zh", "--format", "html");
        assertTrue(command.err().contains("里有一版正式网站，与这一版不同"), command.err());
        assertTrue(command.err().contains("还没有发布过、只是送审时退回的：把"), command.err());
        assertTrue(command.out().contains("<p class=\"alarm\">这台电脑上还有一版不同的正式网站，这张单子不能用。"), command.out());
        assertTrue(written(work, "--site", work.site().toString()).contains("这一份不要送审：照上面说的做，再出一份。"));
        Folders.delete(work.site());
        assertEquals(0, work.build().code());
        Command same = work.diff("--first", "--site", work.site().toString(), "--lang", "zh", "--format", "html");
        assertEquals("", same.err());
        assertFalse(same.out().contains("class=\"alarm\""), same.out());
    }

    /** Who signs knows what the check found, by rule and without codes. */
    @Test
    void whatTheCheckFoundIsOnTheSheet() {
        Command none = work.diff("--first", "--lang", "zh", "--format", "html");
        assertTrue(none.out().contains("<p>没有提醒。</p>"), none.printed());
        for (String file : List.of("source/a.txt", "source/b.txt")) Folders.write(work.content().resolve(file), new byte[] {'x'});
        String page = work.diff("--first", "--lang", "zh", "--format", "html").out();
        assertTrue(page.contains("<li><b>没有用到的文件</b>（2 处）："), page);
        assertTrue(page.contains("<p>检查时有提醒，列在签字栏后面：没有用到的文件（2 处）</p>"), page);
        assertFalse(page.contains("file-unused") || page.contains("b.txt"), page);
    }

    /** Neither a draft, nor what is compared with a draft, is to be signed. */
    @Test
    void aDraftIsNotToBeSigned() {
        Workplace draft = Workplace.of(folder.resolve("draft"), "minimal");
        assertTrue(draft.diff("--first", "--lang", "zh", "--format", "html").out().contains("<p class=\"alarm\">新版是草稿"));
        assertEquals(0, draft.build().code());
        String page = work.diff(draft.site().toString(), "--lang", "zh", "--format", "html").out();
        assertTrue(page.contains("<p class=\"alarm\">旧版是草稿"), page);
        assertTrue(written(draft).contains("。新版还是草稿，只供试看，不要送审。\n"));
    }

    /** What the window says of the sheet of a first edition that is written into a file. */
    private String written(Workplace of, String... words) {
        return of.diff("--first", Stream.concat(Stream.of(words), Stream.of("--lang", "zh", "--format", "html", "--out",
                folder.resolve("sheet.html").toString())).toArray(String[]::new)).out();
    }

    @Test
    void writesAFile() {
        Path page = folder.resolve("changes.html");
        Command command = work.diff(old.site().toString(), "--lang", "zh", "--format", "html", "--out", page.toString());
        assertEquals("已写好：" + page + "。这一版还不能发布，先不要送审：改好下面的错误，再出一份。\n里面有：专题：修改 1；事项：增加 1，删除 1，修改 3；单位：增加 1，删除 1，修改 1；地区：修改 1；"
                + "术语条目：增加 1，删除 1，修改 1；网页：增加 6，删除 6，改址 2，修改 40；其他文件：增加 2，删除 1，修改 23。\n", command.out());
        assertEquals(work.diff(old.site().toString(), "--lang", "zh", "--format", "html").out(),
                new String(Folders.read(page), StandardCharsets.UTF_8));
        assertEquals(2, work.diff(old.site().toString(), "--out", folder.toString()).code());
        assertEquals(3, work.diff(old.site().toString(), "--out", folder.resolve("no/where.txt").toString()).code());
    }

    /** Where there is but one language, no field says in which it is. */
    @Test
    void aChineseEditionNamesNoLanguage() {
        Workplace chinese = Workplace.of(folder.resolve("chinese"), "chinese");
        assertEquals(0, chinese.build().code());
        Path record = chinese.content().resolve("publication.yaml");
        String written = new String(Folders.read(record), StandardCharsets.UTF_8);
        Folders.write(record, written.replace("summary: 扩大学位供给的任务。", "summary: 扩大学位供给的各项任务。")
                .replace("  sponsor: to-be-configured", "  sponsor: 市教育局")
                .getBytes(StandardCharsets.UTF_8));
        Path about = chinese.content().resolve("pages/about.zh.md");
        Folders.write(about, (new String(Folders.read(about), StandardCharsets.UTF_8) + "\n由市教育局编辑。\n").getBytes(StandardCharsets.UTF_8));
        String page = chinese.diff(chinese.site().toString(), "--lang", "zh", "--format", "html").out();
        assertFalse(page.contains("（中文）"), page);
        for (String field : List.of("<dt>简介</dt>", "<dt>主办单位</dt>", "<del>待补充</del>", "<ins>市教育局</ins>", "由市教育局编辑")) {
            assertTrue(page.contains(field), field);
        }
    }

    @Test
    void contentWithErrorsIsToldAsCheckTellsIt() {
        Folders.delete(work.content().resolve("units.yaml"));
        Command command = work.diff(old.site().toString(), "--lang", "en");
        assertEquals(1, command.code());
        assertEquals("", command.out());
        assertEquals(work.check("--lang", "en").err(), command.err());
    }

    @Test
    void whatAnEditionHoldsIsNotTrusted() {
        Path items = folder.resolve("last/data/items.json");
        Folders.copy(old.site(), folder.resolve("last"));
        String text = new String(Folders.read(items), StandardCharsets.UTF_8);
        Folders.write(items, text.replace("Data sharing", "\\u001b[2J<script>alert(1)</script>").getBytes(StandardCharsets.UTF_8));
        String last = folder.resolve("last").toString();
        sum(folder.resolve("last"), "data/items.json");
        assertFalse(work.diff(last, "--lang", "en").out().contains("\u001b"));
        String html = work.diff(last, "--lang", "en", "--format", "html").out();
        assertTrue(html.contains("[2J&lt;script&gt;alert(1)&lt;/script&gt;"), html);
        assertFalse(html.contains("<script") || html.contains("\u001b"), html);
    }

    /** Lists a file as it is, as one would who made the edition so. */
    private static void sum(Path edition, String path) {
        String sum = Sha256.hex(Folders.read(edition.resolve(path)));
        Path list = edition.resolve(Sha256.LIST);
        String listed = new String(Folders.read(list), StandardCharsets.UTF_8).replaceAll("(?m)^[0-9a-f]{64}  " + Pattern.quote(path) + "$",
                sum + "  " + path);
        Folders.write(list, listed.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "content", "broken"})
    void whatIsNoEditionIsWrongUsage(String name) {
        Folders.copy(old.site(), folder.resolve("broken"));
        Folders.write(folder.resolve("broken/data/units.json"), "[".getBytes(StandardCharsets.UTF_8));
        Command command = work.diff(folder.resolve(name).toString(), "--lang", "en");
        assertEquals(2, command.code(), command.printed());
        assertTrue(command.err().startsWith("Not done: "), command.err());
        Command absent = Command.run(List.of("diff", "--site", folder.resolve(name).toString(), "--content", work.content().toString()));
        assertEquals(2, absent.code(), absent.printed());
    }

    private void git(String... words) {
        String[] command = new String[words.length + 5];
        System.arraycopy(new String[] {Programs.require("git").toString(), "-c", "user.name=Test", "-c", "user.email=test@example.org"}, 0,
                command, 0, 5);
        System.arraycopy(words, 0, command, 5, words.length);
        Programs.run(folder, command);
    }

    /** A repository with the old content at v1, and the new content beside it. */
    private void repository() {
        Folders.delete(work.content());
        Folders.copy(DIFF.resolve("old"), work.content());
        git("init", "-q");
        git("add", "content", "theme");
        git("commit", "-q", "-m", "old");
        git("tag", "v1");
        Folders.delete(work.content());
        Folders.copy(DIFF.resolve("new"), work.content());
    }

    @Test
    void aRevisionIsWhatItsEditionWas() {
        repository();
        Command command = work.diff("v1", "--lang", "en");
        assertEquals(1, command.code(), command.printed());
        String since = work.diff(old.site().toString(), "--lang", "en").out();
        assertTrue(command.out().startsWith("Old: v1 ("), command.out());
        assertEquals(since.substring(since.indexOf('\n')), command.out().substring(command.out().indexOf('\n')));
        Command unknown = work.diff("v2", "--lang", "en");
        assertEquals(2, unknown.code());
        assertTrue(unknown.err().contains("there is no folder \"v2\" and no such revision of git"), unknown.err());
        Command elsewhere = Command.run(List.of("diff", "HEAD", "--lang", "en", "--content", folder.resolve("elsewhere").toString()));
        assertEquals(2, elsewhere.code());
        assertTrue(elsewhere.err().contains("there is no folder " + folder.resolve("elsewhere")), elsewhere.err());
    }

    /** As it is stored: attributes leave files out of archives and rewrite others. */
    @Test
    void aRevisionIsWhatGitHoldsWhateverItsAttributesSay() {
        Folders.write(folder.resolve(".gitattributes"),
                "content/source export-ignore\ncontent/units.yaml export-subst\n*.yaml eol=crlf\n".getBytes(StandardCharsets.UTF_8));
        repository();
        git("add", ".gitattributes");
        git("commit", "-q", "-m", "attributes");
        Command command = work.diff("HEAD", "--lang", "en");
        assertEquals(1, command.code(), command.printed());
        String since = work.diff(old.site().toString(), "--lang", "en").out();
        assertEquals(since.substring(since.indexOf('\n')), command.out().substring(command.out().indexOf('\n')));
    }

    /** In git's own words, which say how to trust it. */
    @Test
    void aRepositoryThatGitRefusesIsSaid() {
        repository();
        Folders.write(folder.resolve(".git/HEAD"), "ref: refs/heads/none\n".getBytes(StandardCharsets.UTF_8));
        Folders.write(folder.resolve(".git/config"), "[core\n".getBytes(StandardCharsets.UTF_8));
        Command command = work.diff("v1", "--lang", "en");
        assertEquals(2, command.code(), command.printed());
        assertTrue(command.err().contains("git does not let the former version be read"), command.err());
        assertTrue(command.err().contains("bad config line 1"), command.err());
    }

    @Test
    void aThemeOfThatTimeThatDoesNotWorkIsReplacedByTodays() {
        Folders.delete(work.theme().resolve("layouts/redirect.html"));
        repository();
        Folders.copy(Folders.RESOURCES.resolve("themes/bare"), work.theme());
        Command command = work.diff("v1", "--lang", "en");
        assertEquals(1, command.code(), command.printed());
        assertTrue(command.err().startsWith("The theme of that time does not work any more; today's is used instead.\n"), command.err());
        assertTrue(command.out().contains("changed  1 Unified services"), command.out());
    }

    @Test
    void contentOfThatTimeThatBreaksTodaysRulesIsTold() {
        repository();
        Folders.delete(work.content().resolve("units.yaml"));
        git("commit", "-q", "-a", "-m", "broken");
        Folders.copy(DIFF.resolve("new"), work.content());
        Command command = work.diff("HEAD", "--lang", "en");
        assertEquals(1, command.code(), command.printed());
        assertTrue(command.err().startsWith("HEAD:content/units.yaml:1:1 file-missing"), command.err());
        assertEquals("", command.out());
    }

    @Test
    void withoutGitThatIsSaid() throws Exception {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        ProcessBuilder process = new ProcessBuilder(java.toString(), "-cp", System.getProperty("java.class.path"),
                Main.class.getName(), "diff",
                "v1", "--lang", "en", "--content", work.content().toString(), "--theme", work.theme().toString());
        process.environment().put("PATH", Files.createDirectories(folder.resolve("empty")).toString());
        Process running = process.redirectErrorStream(true).start();
        String printed = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(2, running.waitFor(), printed);
        assertTrue(printed.contains("there is no such folder: compare the name with that of the former edition."), printed);
    }

    @Test
    void aFolderThatIsNotThereIsSaidOutsideARepository() {
        Command command = work.diff("last-edition", "--lang", "en");
        assertEquals(2, command.code());
        assertTrue(command.err().contains("there is no folder \"last-edition\""), command.err());
    }

    @Test
    void aPublishedEditionIsNotReplacedByOneWithoutItsAddresses() {
        Folders.copy(old.site(), work.site());
        List<String> before = Stamps.of(work.site());
        Command refused = work.build("--release", "--lang", "en");
        assertEquals(1, refused.code(), refused.printed());
        assertTrue(refused.err().contains("units/bank.html:1:1 address-vanished"), refused.err());
        assertTrue(refused.err().endsWith("3 errors. Nothing was written; the last edition is as it was. "
                + "Put the errors above right and run again.\n"), refused.err());
        assertEquals(before, Stamps.of(work.site()));
        Command checked = work.check("--release", "--lang", "en", "--out", work.site().toString());
        assertEquals(refused.err().replaceAll("3 errors.*\n", ""), checked.err().replaceAll("Checked: .*\n", ""));
        assertEquals(1, checked.code(), checked.printed());
        Path redirects = work.content().resolve("redirects.yaml");
        String more = """
                  - {from: items/03.html, to: items/index.html}
                  - {from: units/bank.html, to: units/index.html}
                  - {from: glossary/one-window.html, to: glossary/index.html}
                """;
        Folders.write(redirects, (new String(Folders.read(redirects), StandardCharsets.UTF_8) + more).getBytes(StandardCharsets.UTF_8));
        Command published = work.build("--release", "--lang", "en");
        assertEquals(0, published.code(), published.printed());
    }

    @Test
    void anEditionGivesUpItsGlossaryWhereItsPagesLeadOn() {
        Folders.copy(old.site(), work.site());
        Folders.delete(work.content().resolve("glossary"));
        Command refused = work.build("--release", "--lang", "en");
        assertTrue(refused.err().contains("glossary/index.html:1:1 address-vanished"), refused.err());
        assertFalse(refused.err().contains("data/"), refused.err());
        Path redirects = work.content().resolve("redirects.yaml");
        String more = """
                  - {from: items/03.html, to: items/index.html}
                  - {from: units/bank.html, to: units/index.html}
                  - {from: glossary/index.html, to: index.html}
                """ + Folders.files(old.site().resolve("glossary")).stream().filter(page -> !page.equals("index.html"))
                .map(page -> "  - {from: glossary/" + page + ", to: index.html}\n").collect(Collectors.joining());
        Folders.write(redirects, (new String(Folders.read(redirects), StandardCharsets.UTF_8) + more).getBytes(StandardCharsets.UTF_8));
        Command published = work.build("--release", "--lang", "en");
        assertEquals(0, published.code(), published.printed());
        assertTrue(Files.exists(work.site().resolve("en/glossary/index.html")));
    }

    @Test
    void allProblemsAreListedWhereThatIsAskedFor() {
        Path item = work.content().resolve("items/01.yaml");
        String keys = IntStream.range(0, 30).mapToObj(i -> "unheard-of-" + i + ": x\n").collect(Collectors.joining());
        Folders.write(item, (new String(Folders.read(item), StandardCharsets.UTF_8) + keys).getBytes(StandardCharsets.UTF_8));
        assertTrue(work.diff(old.site().toString(), "--lang", "en").err().contains("… and 20 more; --all lists them."));
        Command all = work.diff(old.site().toString(), "--lang", "en", "--all");
        assertEquals(30, all.err().split("key-unknown: ", -1).length - 1, all.err());
    }

    /** A theme may write attributes in any order. */
    @Test
    void anAddressLeadsOnHoweverTheThemeWritesIt() {
        Command before = work.diff(old.site().toString(), "--lang", "en");
        assertTrue(before.out().contains("2 moved"), before.out());
        Path layout = work.theme().resolve("layouts/redirect.html");
        String written = new String(Folders.read(layout), StandardCharsets.UTF_8);
        String turned = written.replace("<meta http-equiv=\"refresh\" content=\"0; url={{ link(redirect) }}\">",
                "<meta content=\"0; url={{ link(redirect) }}\" http-equiv=\"refresh\">");
        assertNotEquals(written, turned);
        Folders.write(layout, turned.getBytes(StandardCharsets.UTF_8));
        Command after = work.diff(old.site().toString(), "--lang", "en");
        assertEquals(before.out().replaceAll("SHA-256 .*", ""), after.out().replaceAll("SHA-256 .*", ""));
        assertEquals(before.err(), after.err());
    }

    /** What is as it was, is no release, or says when it was changed, may take the place of the last edition. */
    @Test
    void aReleaseThatDiffersSaysWhenItWasChanged() {
        Workplace again = Workplace.of(folder.resolve("again"), DIFF.resolve("old"));
        assertEquals(0, again.build("--release").code());
        assertEquals(0, again.build("--release").code());
        assertEquals(0, again.check("--release", "--out", again.site().toString()).code());
        Path record = again.content().resolve("publication.yaml");
        String last = new String(Folders.read(record), StandardCharsets.UTF_8);
        String changed = last.replaceFirst("(?m)^summary: .*$", "summary: {zh: 另一个试点。, en: Another pilot.}");
        Folders.write(record, changed.getBytes(StandardCharsets.UTF_8));
        assertStale(again, "2024-05-06 07:08");
        assertEquals(0, again.check("--out", again.site().toString()).code());
        Folders.write(record, changed.replace("modified: \"2024-05-06 07:08\"", "modified: \"2024-05-07 07:08\"")
                .getBytes(StandardCharsets.UTF_8));
        Path sheet = again.site().resolveSibling("fit.html");
        Command fit = again.diff(again.site().toString(), "--lang", "zh", "--format", "html", "--out", sheet.toString());
        assertEquals(0, fit.code(), fit.printed());
        assertTrue(fit.out().startsWith("已写好：" + sheet + "。双击打开，打印后送审。"), fit.out());
        assertEquals(0, again.build("--release").code());
        Folders.write(record, last.getBytes(StandardCharsets.UTF_8));
        assertStale(again, "2024-05-07 07:08");
    }

    private static void assertStale(Workplace work, String last) {
        for (Command refused : List.of(work.build("--release", "--lang", "en"), work.diff(work.site().toString(), "--lang", "en"),
                work.check("--release", "--lang", "en", "--out", work.site().toString()))) {
            assertEquals(1, refused.code(), refused.printed());
            assertTrue(refused.err()
                    .contains("publication.yaml:31:13 modified-stale: The edition differs from the last one built for publishing, and "
                    + "site.modified, \"2024-05-06 07:08\", is not later than that one's, \"" + last + "\"."), refused.err());
        }
        Path sheet = work.site().resolveSibling("sheet.html");
        Command sheeted = work.diff(work.site().toString(), "--lang", "zh", "--format", "html", "--out", sheet.toString());
        assertTrue(sheeted.out().startsWith("已写好：" + sheet + "。这一版还不能发布，先不要送审"), sheeted.out());
        String page = new String(Folders.read(sheet), StandardCharsets.UTF_8);
        assertTrue(page.contains("<p><b>这一版还不能发布，不要签字。改好以后再出审核单。</b></p>"), page);
        assertTrue(page.contains("site.modified 写的“2024-05-06 07:08”却不晚于那一版的“" + last + "”"), page);
    }

    /** What cannot be read has published nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{\"status\": ", "\u00ff"})
    void aDamagedEditionIsReplacedWhereSomeoneInsists(String items) {
        Folders.copy(old.site(), work.site());
        Folders.write(work.site().resolve("data/items.json"), items.getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(2, work.build().code());
        assertEquals(0, work.build("--replace").code());
    }

    /** Nobody links to a draft: what it had may go. */
    @Test
    void aDraftHasNoAddressesToKeep() {
        Workplace draft = Workplace.of(folder.resolve("draft"), "minimal");
        assertEquals(0, draft.build().code());
        Path concept = draft.content().resolve("glossary/bonded-goods.yaml");
        Folders.write(draft.content().resolve("glossary/goods-in-bond.yaml"), Folders.read(concept));
        Folders.delete(concept);
        assertEquals(1, draft.diff(draft.site().toString()).code());
        assertEquals(0, draft.build().code());
    }
}
