package mingbai.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import mingbai.Excerpt;
import mingbai.Folders;
import mingbai.Programs;
import mingbai.SmallSites;
import mingbai.plan.Plan;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The edition on paper: all items, and a page of every other kind, in both languages, as sheets of which the text is read back.
 * Pages are printed many together, each from a new sheet: to print takes seconds however little it is, for its typefaces.
 */
class PrintIT {
    /** Unseen on a page's first sheet and takes no room. */
    private static final String MARK = "<p style=\"position: absolute; font-size: 1pt; white-space: nowrap\">%s</p>";
    private static final String SHORT_TITLE = "自贸试验区第六批改革试点经验";
    private static final String SHORT_TITLE_EN = "Pilot FTZ reforms, sixth batch";

    @TempDir
    private static Path scratch;
    private static Edition edition;
    private static Browser browser;

    @BeforeAll
    static void open() {
        edition = Edition.furnished();
        browser = Browser.open();
    }

    @AfterAll
    static void close() {
        if (browser != null) browser.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "en/"})
    void anItemIsOneSheet(String folder) {
        List<String> items = edition.pages().stream().filter(page -> page.matches(folder + "items/[0-9]+\\.html")).toList();
        assertEquals(37, items.size());
        Map<String, List<String>> sheets = printed(items, "gazette.css");
        assertEquals(items, List.copyOf(sheets.keySet()));
        assertEquals(List.of(), items.stream().filter(item -> sheets.get(item).size() != 1).toList());
        sheets.forEach((item, of) -> assertTrue(of.get(0).contains(letters(page(item).select("h1").text())), item));
    }

    /** What a draft leaves to be supplied takes room at the foot. */
    @ParameterizedTest
    @ValueSource(strings = {"", "en/"})
    void aReleasedItemIsOneSheet(String folder) {
        Path released = scratch.resolve("released");
        Excerpt.write(Configured.plan(scratch.resolve("content")), path -> path.matches("(en/)?items/[0-9]+\\.html"), released);
        List<String> items = edition.pages().stream().filter(page -> page.matches(folder + "items/[0-9]+\\.html"))
                .map(page -> released.resolve(page).toString()).toList();
        Map<String, List<String>> sheets = printed(items, "gazette.css");
        assertEquals(items, List.copyOf(sheets.keySet()));
        assertEquals(List.of(), items.stream().filter(item -> sheets.get(item).size() != 1).toList());
        sheets.forEach((item, of) -> assertTrue(of.get(0).contains("0531-12345678"), "whom to ask: " + item));
        sheets.forEach((item, of) -> assertFalse(of.get(0).matches(".*(找错|Reportanerror).*"), "what is of use on a screen alone: " + item));
    }

    /** Also what the list of items that no longer hold links to, and what holds instead. */
    @Test
    void noticesAreWhole() {
        Path repealed = scratch.resolve("repealed");
        Excerpt.write(Plan.of(Excerpt.publication(SmallSites.content("repealed"))),
                Set.of("index.html", "items/01.html")::contains, repealed);
        Map<String, List<String>> sheets =
                printed(List.of(repealed.resolve("index.html").toString(), repealed.resolve("items/01.html").toString()),
                "lists.css", "gazette.css");
        sheets.forEach((page, of) -> assertTrue(of.get(0).contains("现行文件：新的任务分工表·试点〔2024〕1号"), of.get(0)));
        String home = sheets.values().iterator().next().get(0);
        assertTrue(home.contains("以下各项另有效力说明：第1项（已废止）、第2项（已修改）。"), home);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "en/"})
    void everyOtherKindBeginsOnItsFirstSheet(String folder) {
        List<String> kinds = edition.kinds().stream().filter(page -> page.startsWith("en/") != folder.isEmpty()).distinct()
                .filter(page -> !page(page).body().hasClass("page-item") && !page.endsWith("search.html")
                        && !page.endsWith("one-file.html")).toList();
        Map<String, List<String>> sheets = printed(kinds, "lists.css", "glossary.css", "gazette.css");
        assertEquals(kinds, List.copyOf(sheets.keySet()));
        for (String page : kinds) {
            assertTrue(sheets.get(page).get(0).contains(letters(page(page).select("h1").text())), page);
        }
        assertTrue(page(folder + "changes.html").select(".unsupplied").hasText(), "that nothing is supplied is seen on the screen");
        assertBegins(sheets, folder + "index.html", ".list .title");
        assertBegins(sheets, folder + "charts.html", ".bars tbody th");
        assertBegins(sheets, folder + "table.html", ".official thead th:nth-child(4)");
        assertBegins(sheets, folder + "glossary/index.html", ".entries .title");
    }

    private static void assertBegins(Map<String, List<String>> sheets, String page, String first) {
        String text = letters(page(page).select(first).first().text());
        assertTrue(sheets.get(page).get(0).contains(text), page + ": " + text + " is not on the first sheet");
    }

    /** A page by itself, with its own head: it is printed as it is together with others. */
    @Test
    void theOneFileEditionIsPrintedAsAReaderDoes() {
        List<String> sheets = sheets(edition.folder().resolve("one-file.html"));
        assertTrue(sheets.size() > 1 && sheets.size() < 30, sheets.size() + " sheets");
        assertEquals(List.of(), faults("one-file.html", sheets));
        assertAllIsSupplied("one-file.html", sheets);
    }

    /** Every page says whose its sheets are. */
    @Test
    void everyPageHasARunningTitle() {
        assertEquals(List.of(), edition.pages().stream().filter(page -> !running(page).startsWith(
                page.startsWith("en/") ? SHORT_TITLE_EN : SHORT_TITLE)).toList());
    }

    /** @return sheets by page, each without what is on every sheet, and without spaces */
    private static Map<String, List<String>> printed(List<String> pages, String... styles) {
        StringBuilder bundle = new StringBuilder("<!DOCTYPE html><html class=\"js\" lang=\""
                + page(pages.get(0)).selectFirst("html").attr("lang")
                + "\" data-running=\"" + running(pages.get(0)) + "\"><meta charset=\"utf-8\">");
        for (String style : styles) {
            bundle.append("<link rel=\"stylesheet\" href=\"").append(edition.folder().resolve("assets").resolve(style).toUri())
                    .append("\">");
        }
        for (String page : pages) {
            Document document = page(page);
            document.select("script").remove();
            bundle.append("<div class=\"").append(document.body().className()).append("\" style=\"break-before: page\">")
                    .append(MARK.formatted(mark(page))).append(document.body().html()).append("</div>");
        }
        Path file = scratch.resolve("bundle.html");
        Folders.write(file, bundle.toString().getBytes(StandardCharsets.UTF_8));
        Map<String, List<String>> sheets = new LinkedHashMap<>();
        List<String> current = new ArrayList<>();
        List<String> rest = new ArrayList<>(pages);
        for (String sheet : sheets(file)) {
            if (!rest.isEmpty() && sheet.contains(mark(rest.get(0)))) {
                current = new ArrayList<>();
                sheets.put(rest.get(0), current);
                sheet = sheet.replace(mark(rest.remove(0)), "");
            }
            current.add(sheet);
        }
        List<String> faults = new ArrayList<>();
        sheets.forEach((page, of) -> faults.addAll(faults(pages.get(0), of).stream().map(fault -> page + ": " + fault).toList()));
        assertEquals(List.of(), faults);
        sheets.replaceAll((page, of) -> of.stream().map(sheet -> own(pages.get(0), sheet)).toList());
        sheets.forEach(PrintIT::assertAllIsSupplied);
        return sheets;
    }

    /** Screens tell the office what is to be supplied; the page about the edition reports it in its own words. */
    private static void assertAllIsSupplied(String page, List<String> sheets) {
        if (page(page).body().hasClass("page-prose")) return;
        assertFalse(String.join("", sheets).matches(".*(待补充|tobesupplied).*"), page);
    }

    private static String mark(String page) {
        return "[" + page + "]";
    }

    /** What is wrong with sheets: no running title, or nothing of their own. */
    private static List<String> faults(String page, List<String> sheets) {
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < sheets.size(); i++) {
            String sheet = sheets.get(i);
            if (!sheet.startsWith(letters(running(page)))) faults.add("sheet " + (i + 1) + " has no running title: " + sheet);
            if (own(page, sheet).isEmpty()) faults.add("sheet " + (i + 1) + " has no text of its own");
        }
        return faults;
    }

    private static String own(String page, String sheet) {
        String running = letters(running(page));
        String text = sheet.startsWith(running) ? sheet.substring(running.length()) : sheet;
        return text.replaceFirst("—[0-9]+—$", "");
    }

    /** The text of each sheet, without spaces. */
    private static List<String> sheets(Path file) {
        browser.visit(file.toUri().toString());
        Path paper = scratch.resolve("paper.pdf");
        Folders.write(paper, browser.print());
        String text = Programs.run(scratch, Programs.require("pdftotext").toString(), "-enc", "UTF-8", paper.toString(), "-");
        List<String> sheets = Stream.of(text.split("\f")).map(PrintIT::letters).toList();
        assertFalse(sheets.isEmpty());
        return sheets;
    }

    private static String running(String page) {
        return page(page).selectFirst("html").attr("data-running");
    }

    private static Document page(String path) {
        return Jsoup.parse(new String(Folders.read(edition.folder().resolve(path)), StandardCharsets.UTF_8));
    }

    private static String letters(String text) {
        return text.replaceAll("[\\s\\p{Z}]", "");
    }
}
