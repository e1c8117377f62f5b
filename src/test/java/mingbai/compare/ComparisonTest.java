package mingbai.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mingbai.Build;
import mingbai.Folders;
import mingbai.Workplace;
import mingbai.compare.Comparison.RecordChange;
import mingbai.problem.Problem;
import mingbai.problem.Said;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What readers find changed, one change at a time. */
class ComparisonTest {
    private static final Path OLD = Folders.RESOURCES.resolve("diff/old");

    @TempDir
    private Path folder;
    private Workplace work;
    private Snapshot old;

    @BeforeEach
    void render() {
        work = Workplace.of(folder, OLD);
        old = snapshot();
    }

    private Snapshot snapshot() {
        Snapshot snapshot = new Snapshot();
        Build.Outcome outcome = new Build(work.content(), work.theme(), false, (outputs, of) -> { })
                .check((path, file) -> snapshot.add(path, file.bytes(), file.sha256()));
        assertTrue(!outcome.failed(), outcome.problems().toString());
        return snapshot;
    }

    private Comparison compared() {
        return Comparison.of(old, snapshot());
    }

    /** Changes a file of content, and what the source document says. */
    private void edit(String file, String from, String to) {
        Folders.replace(work.content().resolve(file), from, to);
    }

    private void source(String from, String to) {
        edit("source/table.txt", from, to);
    }

    private void write(String file, String text) {
        Folders.write(work.content().resolve(file), text.getBytes(StandardCharsets.UTF_8));
    }

    /** Everything that is said of records, as wdiff marks it. */
    private static List<String> reported(Comparison comparison) {
        return comparison.records().stream().flatMap(change -> change.fields().stream().map(field -> name(change) + " "
                + field.field().id() + field.field().language().map(language -> " " + language.code()).orElse("") + ": "
                + field.runs().stream().map(ComparisonTest::marked).collect(Collectors.joining()))).toList();
    }

    private static String name(RecordChange change) {
        return change.state() + " " + change.kind() + " " + change.id();
    }

    private static String marked(Run run) {
        return switch (run.mark()) {
            case SAME -> run.text();
            case DELETED -> "[-" + run.text() + "-]";
            case INSERTED -> "{+" + run.text() + "+}";
        };
    }

    private static List<String> vanished(Comparison comparison) {
        return comparison.vanished().stream().map((Problem problem) -> problem.place().file()).toList();
    }

    @Test
    void nothingDiffers() {
        Comparison comparison = compared();
        assertEquals(List.of(), comparison.records());
        assertEquals(List.of(), comparison.pages());
        assertEquals(List.of(), comparison.files());
        assertEquals(List.of(), comparison.vanished());
        assertEquals(comparison.old(), Optional.of(comparison.now()));
        assertTrue(comparison.same());
    }

    @Test
    void anEditionInAFolderIsWhatWasRendered() {
        assertEquals(0, work.build().code());
        Comparison comparison = Comparison.of(Snapshot.folder(work.site()).orElseThrow(), snapshot());
        assertEquals(comparison.old(), Optional.of(comparison.now()));
        assertEquals(List.of(), comparison.files());
        assertEquals(Optional.empty(), Snapshot.folder(work.content()));
    }

    @Test
    void anItemIsAdded() {
        write("items/05.yaml", """
                number: 5
                title: {zh: 通关便利, en: Easy clearance}
                text: {zh: 简化手续。, en: Formalities are simplified.}
                units: [bank, customs]
                scope: not-stated
                """);
        source("4\t船舶登记\t办理登记。\t省商务厅\t全省\n", "4\t船舶登记\t办理登记。\t省商务厅\t全省\n5\t通关便利\t简化手续。\t人民银行 青岛海关\t\n");
        Comparison comparison = compared();
        assertEquals(List.of("ADDED ITEM 05 number: {+5+}",
                "ADDED ITEM 05 title zh: {+通关便利+}", "ADDED ITEM 05 title en: {+Easy clearance+}",
                "ADDED ITEM 05 text zh: {+简化手续。+}", "ADDED ITEM 05 text en: {+Formalities are simplified.+}",
                "ADDED ITEM 05 units zh: {+人民银行、青岛海关+}", "ADDED ITEM 05 units en: {+People’s Bank; Qingdao Customs+}",
                "ADDED ITEM 05 scope zh: {+原文未列明+}", "ADDED ITEM 05 scope en: {+not stated+}"), reported(comparison));
        assertEquals(List.of("en/items/05.html", "items/05.html"),
                comparison.pages(Comparison.State.ADDED, true).stream().map(Comparison.Page::path).toList());
        assertEquals(List.of(), comparison.vanished());
    }

    @Test
    void anItemIsRemovedAndItsAddressesVanish() {
        Folders.delete(work.content().resolve("items/04.yaml"));
        source("4\t船舶登记\t办理登记。\t省商务厅\t全省\n", "");
        Comparison comparison = compared();
        assertEquals(1, comparison.count(RecordKind.ITEM, Comparison.State.REMOVED));
        assertTrue(reported(comparison).contains("REMOVED ITEM 04 text zh: [-办理登记。-]"), reported(comparison).toString());
        assertEquals(List.of("items/04.html"), vanished(comparison));
    }

    /** One problem says it of all pages of a language, and of all data of a list. */
    @Test
    void aLanguageOrAListThatIsGivenUpIsReportedOnce() {
        Set<String> old = Set.of("index.html", "items/01.html", "en/index.html", "en/items/01.html", "glossary/index.html",
                "en/glossary/index.html", "data/glossary.csv", "data/glossary.schema.json");
        List<Problem> vanished = Addresses.vanished(old, Set.of("index.html", "items/01.html"), Set.of(), path -> false);
        assertEquals(List.of("en/index.html", "glossary/index.html"), vanished.stream().map(problem -> problem.place().file()).toList());
        assertEquals(List.of("vanished.setting", "vanished.page"),
                vanished.stream().map(problem -> ((Said.Sentence) problem.arguments().get(1)).key()).toList());
    }

    @Test
    void anAddressThatLeadsOnDoesNotVanish() {
        Folders.delete(work.content().resolve("items/04.yaml"));
        source("4\t船舶登记\t办理登记。\t省商务厅\t全省\n", "");
        write("redirects.yaml", "redirects:\n  - {from: items/04.html, to: items/index.html}\n");
        Comparison comparison = compared();
        assertEquals(1, comparison.count(RecordKind.ITEM, Comparison.State.REMOVED));
        assertEquals(List.of(), comparison.vanished());
        assertEquals(List.of("en/items/04.html en/items/index.html", "items/04.html items/index.html"),
                comparison.pages(Comparison.State.MOVED, true)
                .stream().map(page -> page.path() + " " + page.target().orElseThrow()).toList());
    }

    @Test
    void aRenamedItemIsTheSameItem() {
        Folders.write(work.content().resolve("items/ships.yaml"), Folders.read(work.content().resolve("items/04.yaml")));
        Folders.delete(work.content().resolve("items/04.yaml"));
        assertEquals(List.of("items/04.html"), vanished(compared()));
        write("redirects.yaml", "redirects:\n  - {from: items/04.html, to: items/ships.html}\n");
        Comparison comparison = compared();
        assertEquals(List.of("CHANGED ITEM ships"), comparison.records().stream().map(ComparisonTest::name).toList());
        assertEquals(Optional.of("04"), comparison.records().get(0).formerly());
        assertEquals(List.of(), comparison.records().get(0).fields());
        assertEquals(List.of(), comparison.vanished());
    }

    @Test
    void theWordsThatDifferAreMarked() {
        edit("items/01.yaml", "网上办理各项业务。", "网上办理大部分业务。");
        edit("items/01.yaml", "All business is done online.", "Most business can be done online.");
        source("网上办理各项业务。", "网上办理大部分业务。");
        assertEquals(List.of("CHANGED ITEM 01 text zh: 网上办理[-各项-]{+大部分+}业务。",
                "CHANGED ITEM 01 text en: [-All-]{+Most+} business [-is-]{+can be+} done online."), reported(compared()));
    }

    @Test
    void onlyTheEnglishDiffers() {
        edit("items/03.yaml", "Data are shared.", "Data are shared widely.");
        Comparison comparison = compared();
        assertEquals(List.of("CHANGED ITEM 03 text en: Data are shared{+ widely+}."), reported(comparison));
        assertTrue(comparison.pages().stream().noneMatch(page -> page.path().equals("items/03.html") && page.main()));
        assertTrue(comparison.pages().stream().anyMatch(page -> page.path().equals("en/items/03.html") && page.main()));
    }

    @Test
    void unitsChangePlaces() {
        edit("items/01.yaml", "[commerce, customs]", "[customs, commerce]");
        source("省商务厅 青岛海关", "青岛海关 省商务厅");
        assertEquals(List.of("CHANGED ITEM 01 units zh: {+青岛海关、+}省商务厅[-、青岛海关-]",
                "CHANGED ITEM 01 units en: {+Qingdao Customs; +}Department of Commerce[-; Qingdao Customs-]"), reported(compared()));
    }

    @Test
    void theScopeIsStated() {
        edit("items/03.yaml", "scope: not-stated", "scope: {zh: 青岛等市, en: Qingdao and other cities, regions: [qingdao], open-ended: true}");
        source("人民银行\t", "人民银行\t青岛等市");
        assertEquals(List.of("CHANGED ITEM 03 scope zh: [-原文未列明-]{+青岛等市+}",
                "CHANGED ITEM 03 scope en: [-not stated-]{+Qingdao and other cities+}",
                "CHANGED ITEM 03 regions zh: {+青岛市+}", "CHANGED ITEM 03 regions en: {+Qingdao+}",
                "CHANGED ITEM 03 open-ended: {+true+}"), reported(compared()));
    }

    @Test
    void unitsRegionsAndConceptsDiffer() {
        edit("units.yaml", "en: Qingdao Customs}", "en: Customs of Qingdao}");
        edit("units.yaml", "{id: bank, ", "{id: bank, contact: 0531-12345678, ");
        edit("regions.yaml", "column: 2", "column: 3");
        edit("glossary/bonded-goods.yaml", "en: Goods on which duty is not yet paid.", "en: Goods on which duty is not paid.");
        assertEquals(List.of("CHANGED ITEM 01 units en: Department of Commerce; [-Qingdao Customs-]{+Customs of Qingdao+}",
                "CHANGED ITEM 02 units en: [-Qingdao Customs-]{+Customs of Qingdao+}",
                "CHANGED UNIT customs name en: {+Customs of +}Qingdao[- Customs-]",
                "CHANGED UNIT bank contact: {+0531-12345678+}", "CHANGED REGION jinan tile: [-2 · 1-]{+3 · 1+}",
                "CHANGED CONCEPT bonded-goods definition en: Goods on which duty is not[- yet-] paid."), reported(compared()));
    }

    @Test
    void theChangeHistoryDiffers() {
        edit("publication.yaml", "modified: \"2024-05-06 07:08\"", "modified: \"2024-06-07 08:09\"");
        edit("items/04.yaml", "number: 4", "number: 4\nchanges: [{date: 2024-06-07, zh: 更正英文。, en: English is corrected.}]");
        assertEquals(List.of("CHANGED PUBLICATION  modified: [-2024-05-06 07:08-]{+2024-06-07 08:09+}",
                "CHANGED ITEM 04 changes zh: {+2024-06-07 · 更正英文。+}",
                "CHANGED ITEM 04 changes en: {+2024-06-07 · English is corrected.+}"), reported(compared()));
    }

    /** A line in the footer is on every page, and no page says anything else for it. */
    @Test
    void theFooterDiffersWordByWordAndNoPageForIt() {
        edit("publication.yaml", "sponsor: 省商务厅", "sponsor: 省人民政府");
        edit("publication.yaml", "exposure/jiucuo.html", "exposure/errors.html");
        Comparison comparison = compared();
        assertEquals(List.of("CHANGED PUBLICATION  sponsor: 省[-商务厅-]{+人民政府+}",
                "CHANGED PUBLICATION  report-errors: [-https://zfwzgl.www.gov.cn/exposure/jiucuo.html-]"
                + "{+https://zfwzgl.www.gov.cn/exposure/errors.html+}"), reported(comparison));
        assertEquals(List.of(), comparison.pages(Comparison.State.CHANGED, true));
        assertEquals(comparison.now().pages() - 2, comparison.pages(Comparison.State.CHANGED, false).size(), "all but the two in one file");
    }

    /** A page lists what the source does not say: alone or with others, it is not said. */
    @Test
    void whatTheSourceDoesNotSayDoesNotDifferWhereOthersBecomeKnown() {
        Folders.delete(work.theme());
        Folders.copy(Path.of("themes/gazette"), work.theme());
        old = snapshot();
        for (String key : List.of("index-number", "subject", "issuer", "date-of-writing", "document-number", "date-of-publication")) {
            edit("publication.yaml", "  " + key + ": not-stated", "  " + key + ": \"2024\"");
        }
        assertEquals(List.of("index-number", "subject", "issuer", "date-of-writing", "document-number", "date-of-publication"),
                reported(compared()).stream().map(line -> line.split("[ :]+")[2]).toList());
    }

    @Test
    void theParticularsOfTheDocumentDiffer() {
        edit("publication.yaml", "issuer: not-stated", "issuer: 省人民政府办公厅");
        edit("publication.yaml", "date-of-writing: not-stated", "date-of-writing: 2024年5月1日");
        edit("publication.yaml", "index-number: not-stated", "index-number: 110-01");
        edit("publication.yaml", "status: in-force", "status: expired\n  notice: {date: 2024-05-01, reason: {zh: 到期, en: Term is over}}");
        assertEquals(List.of("CHANGED PUBLICATION  notice zh: {+已失效 · 2024-05-01 · 到期+}",
                "CHANGED PUBLICATION  notice en: {+Expired · 2024-05-01 · Term is over+}",
                "CHANGED PUBLICATION  index-number: [-not-stated-]{+110-01+}",
                "CHANGED PUBLICATION  issuer: [-not-stated-]{+省人民政府办公厅+}",
                "CHANGED PUBLICATION  date-of-writing: [-not-stated-]{+2024年5月1日+}",
                "CHANGED PUBLICATION  validity: [-IN_FORCE-]{+EXPIRED+}"), sorted(reported(compared()), "notice"));
    }

    /** Those of a word first. */
    private static List<String> sorted(List<String> reported, String first) {
        return Stream.of(true, false).flatMap(is -> reported.stream().filter(line -> line.contains(" " + first + " ") == is)).toList();
    }

    @Test
    void theSiteDiffersAndWhatItIsAbout() {
        edit("publication.yaml", "name: 试点网", "name: 省政府门户网站");
        edit("publication.yaml", "domain: www.example.gov.cn", "domain: pilot.example.gov.cn");
        edit("publication.yaml", "content-source: 省商务厅", "content-source: 省发展改革委");
        edit("publication.yaml", "summary: {zh: 试点任务。, en: Pilot tasks.}", "summary: {zh: 各项试点任务。, en: All pilot tasks.}");
        edit("publication.yaml", "short-title: {zh: 试点任务, en: Pilot tasks}", "short-title: {zh: 第二批试点任务, en: Pilot tasks}");
        List<String> reported = reported(compared());
        assertTrue(reported.containsAll(List.of("CHANGED PUBLICATION  summary zh: {+各项+}试点任务。",
                "CHANGED PUBLICATION  summary en: [-Pilot-]{+All pilot+} tasks.",
                "CHANGED PUBLICATION  site-name: [-试点网-]{+省政府门户网站+}",
                "CHANGED PUBLICATION  domain: [-www.example.gov.cn-]{+pilot.example.gov.cn+}",
                "CHANGED PUBLICATION  content-source: 省[-商务厅-]{+发展改革委+}")), reported.toString());
        assertTrue(reported.stream().anyMatch(line -> line.startsWith("CHANGED PUBLICATION  short-title zh: ") && line.contains("{+第二批+}")),
                reported.toString());
    }

    @Test
    void aTextOfTheEditorsDiffersWordByWord() {
        edit("pages/about.zh.md", "说明。", "说明，见[省政府网站](https://www.example.gov.cn/)。\n\n- 第二段");
        edit("pages/about.en.md", "A note.", "A longer note.");
        assertEquals(List.of("CHANGED PROSE about text zh: 关于\n说明{+，见省政府网站 <https://www.example.gov.cn/>。\n第二段+}",
                "CHANGED PROSE about text en: About\nA{+ longer+} note."), rejoined(reported(compared())));
    }

    /** A full stop that stays may be marked with what is before or behind it. */
    private static List<String> rejoined(List<String> reported) {
        return reported.stream().map(line -> line.replace("。{+\n第二段+}", "。\n第二段+}").replace("/>+}。\n", "/>。\n")).toList();
    }

    @Test
    void namesOfKindsAndTopicsDiffer() {
        edit("units.yaml", "zh: 省直部门", "zh: 省级部门");
        edit("topics.yaml", "en: Transport", "en: Transport and ports");
        assertEquals(List.of("CHANGED PUBLICATION  topic-names en: Trade\nTransport{+ and ports+}",
                "CHANGED PUBLICATION  unit-kinds zh: [-省直-]{+省级+}部门"), reported(compared()));
    }

    @Test
    void theDateOfTheEditionIsNoChangeOfWhatAPageSays() {
        edit("publication.yaml", "modified: \"2024-05-06 07:08\"", "modified: \"2024-06-07 08:09\"");
        Comparison comparison = compared();
        assertTrue(comparison.pages().stream().noneMatch(page -> page.path().matches("(en/)?items/\\d+\\.html") && page.main()));
    }

    /** Where record and source were changed together, each agrees with the other and not with what was issued. */
    @Test
    void theSourceDiffers() {
        Path layout = work.theme().resolve("layouts/data.html");
        Folders.write(layout, new String(Folders.read(layout), StandardCharsets.UTF_8).replace("{% block main %}",
                "{% block main %}<p data-fact=\"source.sum\">{{ sum(publication) }}</p>").getBytes(StandardCharsets.UTF_8));
        old = snapshot();
        assertFalse(compared().sourceDiffers());
        edit("items/01.yaml", "网上办理各项业务。", "网上办理大部分业务。");
        source("网上办理各项业务。", "网上办理大部分业务。");
        Comparison comparison = compared();
        assertTrue(comparison.sourceDiffers());
        assertTrue(reported(comparison).get(0).matches("CHANGED PUBLICATION  source: \\[-\\p{XDigit}{64}-\\]\\{\\+\\p{XDigit}{64}\\+\\}"),
                reported(comparison).get(0));
    }

    @Test
    void allOfAFirstEditionIsNew() {
        Comparison comparison = Comparison.first(old);
        assertEquals(Optional.empty(), comparison.old());
        assertEquals(Optional.empty(), comparison.stale());
        assertEquals(Set.of(Comparison.State.ADDED), comparison.records().stream().map(RecordChange::state).collect(Collectors.toSet()));
        assertTrue(reported(comparison).containsAll(List.of("ADDED PUBLICATION  modified: {+2024-05-06 07:08+}",
                "ADDED ITEM 01 text zh: {+网上办理各项业务。+}", "ADDED PROSE about text en: {+About\nA note.+}")), reported(comparison).toString());
        assertEquals(comparison.now().pages(), comparison.pages(Comparison.State.ADDED, true).size());
        assertFalse(comparison.same() || comparison.sourceDiffers());
    }

    @Test
    void theSameEditionsGiveTheSameAnswer() {
        Folders.copy(Folders.RESOURCES.resolve("diff/new"), work.content());
        List.of("items/03.yaml", "items/04.yaml", "glossary/one-window.yaml").forEach(file -> Folders.delete(work.content().resolve(file)));
        assertEquals(compared(), compared());
    }

    /** Texts without a word in common, of a length that no reader would finish. */
    @Test
    void longTextsAreComparedInTime() {
        List<String> one = IntStream.range(0, 60_000).mapToObj(i -> "a" + i).toList();
        List<String> other = IntStream.range(0, 60_000).mapToObj(i -> i % 10 == 0 ? "\n" : "b" + i).toList();
        assertTimeout(Duration.ofSeconds(5), () -> {
            List<Run> runs = Runs.between(one, other);
            assertEquals(String.join("", other), runs.stream().filter(run -> run.mark() != Run.Mark.DELETED).map(Run::text)
                    .collect(Collectors.joining()));
            assertEquals(String.join("", one), runs.stream().filter(run -> run.mark() != Run.Mark.INSERTED).map(Run::text)
                    .collect(Collectors.joining()));
        });
    }

    /** An edition may list a file that somebody has taken away since. */
    @Test
    void whatIsGoneIsNoFurtherPart() throws IOException {
        assertFalse(Addresses.part(folder, "table-3.html"));
        Files.writeString(folder.resolve("table-3.html"), "<link rel=\"prev\" href=\"table-2.html\">");
        assertTrue(Addresses.part(folder, "table-3.html"));
    }
}
