package mingbai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.nayuki.qrcodegen.QrCode;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import mingbai.cli.Command;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.NodeList;

/** How readers and search engines find an edition of the theme gazette, and what changed in it. */
class FoundTest {
    private static final String ROOT = "https://www.example.gov.cn/pilot/";

    @TempDir
    private static Path folder;

    private static Path configured;
    private static Path unchanged;
    private static Path draft;

    @BeforeAll
    static void build() {
        configured = site("changed");
        unchanged = site("moved");
        draft = site("minimal");
    }

    private static Path site(String name) {
        Path site = folder.resolve(name);
        Path content = SmallSites.content(name);
        Command command = Command.run(List.of("build", "--content", content.toString(), "--theme", "themes/gazette", "--out",
                site.toString(), "--zip",
                folder.resolve(name + ".zip").toString()));
        assertEquals(0, command.code(), command.printed());
        return site;
    }

    private static Document page(Path site, String path) {
        try {
            return Jsoup.parse(Files.readString(site.resolve(path), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> texts(Document page, String selector) {
        return page.select(selector).stream().map(Element::text).toList();
    }

    @Test
    void thePageOfChangesTellsTheDayTheItemAndWhatTheNewestFirst() {
        Document page = page(configured, "changes.html");
        assertEquals(List.of("2024-06-07 08:09", "2024-05-06 07:08"), texts(page, "section[aria-labelledby=edition] time"));
        assertEquals(List.of("2024-06-07 1 一网通办 更正正文的英文。", "2024-05-06 1 一网通办 补充英文。"),
                texts(page, "section[aria-labelledby=changes] dl div"));
        assertEquals(List.of("items/01.html#change-2024-06-07", "items/01.html#change-2024-05-06"),
                page.select("section[aria-labelledby=changes] dl a").eachAttr("href"));
        assertEquals(List.of("2024-06-07 1 Unified online services The English of the text is corrected.",
                "2024-05-06 1 Unified online services English is added."),
                texts(page(configured, "en/changes.html"), "section[aria-labelledby=changes] dl div"));
    }

    @Test
    void whereNothingChangedThePageSaysSo() {
        assertEquals("发布以来，各项内容没有更新记录。以后的每次更新都会列在这里：日期、哪一项、改了什么。", page(unchanged, "changes.html").select(".lead").text());
        assertTrue(page(draft, "changes.html").select(".lead").text().startsWith("这是草稿，尚未正式发布"));
        assertTrue(page(draft, "en/changes.html").select(".lead").text().startsWith("This is a draft. It has not been published"));
        assertEquals(0, page(draft, "changes.html").select("section[aria-labelledby=changes]").size());
    }

    /** From the foot of every page, from an item that was changed, and from the home page as soon as there is one. */
    @Test
    void changesAreReached() throws IOException {
        assertEquals(1, page(draft, "items/01.html").select("footer a[href=../changes.html]").size());
        assertEquals(1, page(configured, "items/01.html").select("main a[href=../changes.html]").size());
        assertEquals(List.of("2024-06-07", "2024-05-06"), texts(page(configured, "index.html"), "section[aria-labelledby=changes] time"));
        assertEquals(0, page(unchanged, "index.html").select("section[aria-labelledby=changes]").size());
        String feed = Files.readString(configured.resolve("en/feed.xml"));
        assertTrue(feed.contains("<atom:link href=\"https://www.example.gov.cn/pilot/en/changes.html\" rel=\"related\" type=\"text/html\" "
                + "title=\"Changes\">"), feed);
    }

    @Test
    void searchEnginesAreToldTheAddressAndTheOtherLanguage() {
        for (String path : List.of("items/01.html", "en/items/01.html")) {
            Document page = page(configured, path);
            assertEquals(List.of(ROOT + path), page.select("link[rel=canonical]").eachAttr("href"));
            assertEquals(List.of("zh-CN " + ROOT + "items/01.html", "en " + ROOT + "en/items/01.html",
                    "x-default " + ROOT + "items/01.html"),
                    page.select("link[rel=alternate][hreflang]").stream()
                    .map(link -> link.attr("hreflang") + " " + link.attr("href")).toList());
        }
    }

    @Test
    void whoIsSentAPageSeesWhatItIs() throws IOException {
        Document page = page(configured, "en/items/01.html");
        assertEquals(Map.of("og:title", "Unified online services", "og:description", "Done online.", "og:url", ROOT + "en/items/01.html",
                "og:type", "article", "og:locale", "en_GB", "og:image", ROOT + "card.png"), page.select("meta[property]").stream()
                .collect(Collectors.toMap(meta -> meta.attr("property"), meta -> meta.attr("content"))));
        BufferedImage card = ImageIO.read(configured.resolve("card.png").toFile());
        assertEquals(List.of(1200, 630), List.of(card.getWidth(), card.getHeight()));
        assertEquals(List.of(0xFFFFFFFF, 0xFFB3261E), List.of(card.getRGB(600, 40), card.getRGB(600, 95)), "paper, and the double line");
    }

    /** Of an edition that nobody can reach yet nothing says that it can be. */
    @Test
    void aDraftSaysNothingThatWouldBeFalse() {
        for (String path : List.of("index.html", "items/01.html", "en/items/01.html", "data/index.html")) {
            Document page = page(draft, path);
            assertEquals(0, page.select("link[rel=canonical], meta[property], .qr, link[hreflang=x-default]").size(), path);
            assertTrue(!page.html().contains("BreadcrumbList") && !page.html().contains("publisher"), path);
        }
        assertTrue(Files.notExists(draft.resolve("card.png")) && Files.notExists(draft.resolve("sitemap.xml")));
    }

    @Test
    void iconsAreThereForOldAndNewBrowsersAndForPhones() throws IOException {
        Document page = page(draft, "items/01.html");
        List<String> icons = page.select("link[rel=icon], link[rel=apple-touch-icon]").stream()
                .map(link -> link.attr("href").replaceAll("\\?.*", "")).toList();
        assertEquals(List.of("../assets/favicon.ico", "../assets/icon.svg", "../assets/icon-180.png"), icons);
        BufferedImage icon = ImageIO.read(draft.resolve("assets/icon-180.png").toFile());
        assertEquals(List.of(180, 180), List.of(icon.getWidth(), icon.getHeight()));
        byte[] ico = Files.readAllBytes(draft.resolve("assets/favicon.ico"));
        assertEquals(List.of(0, 0, 1, 0, 1, 0, 32, 32),
                List.of((int) ico[0], (int) ico[1], (int) ico[2], (int) ico[3], (int) ico[4], (int) ico[5],
                (int) ico[6], (int) ico[7]));
    }

    /** Well-formed, in the order of sitemaps.org, and each page names all of its languages, itself among them. */
    @Test
    void theSiteMapNamesDayAndLanguagesOfEveryPage() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        NodeList urls = factory.newDocumentBuilder().parse(configured.resolve("sitemap.xml").toFile()).getDocumentElement()
                .getElementsByTagNameNS("http://www.sitemaps.org/schemas/sitemap/0.9", "url");
        Map<String, List<String>> alternates = new TreeMap<>();
        for (int i = 0; i < urls.getLength(); i++) {
            NodeList told = ((org.w3c.dom.Element) urls.item(i)).getElementsByTagName("*");
            List<String> names = new ArrayList<>();
            List<String> others = new ArrayList<>();
            for (int j = 0; j < told.getLength(); j++) {
                org.w3c.dom.Element element = (org.w3c.dom.Element) told.item(j);
                names.add(element.getNodeName());
                if (element.getLocalName().equals("link")) {
                    others.add(element.getAttribute("hreflang") + " " + element.getAttribute("href"));
                }
            }
            assertEquals(List.of("loc", "lastmod", "xhtml:link", "xhtml:link", "xhtml:link"), names);
            assertEquals("http://www.w3.org/1999/xhtml", told.item(2).getNamespaceURI());
            assertEquals("2024-06-07T08:09:00+08:00", told.item(1).getTextContent());
            alternates.put(told.item(0).getTextContent(), others);
        }
        assertTrue(alternates.size() > 20, alternates.keySet().toString());
        alternates.forEach((address, others) -> {
            String chinese = ROOT + address.substring(ROOT.length()).replaceFirst("^en/", "");
            String english = ROOT + "en/" + chinese.substring(ROOT.length());
            assertEquals(List.of("zh-CN " + chinese, "en " + english, "x-default " + chinese), others);
            assertTrue(alternates.containsKey(chinese) && alternates.containsKey(english), address);
        });
    }

    @Test
    void programsAreToldWhoPublishesAndWhereAPageStands() {
        JsonArray told = JsonParser.parseString(page(configured, "items/01.html").select("script[type=application/ld+json]").html())
                .getAsJsonArray();
        assertEquals("{\"@type\":\"GovernmentOrganization\",\"name\":\"省商务厅\"}", told.get(0).getAsJsonObject().get("publisher").toString());
        JsonObject path = told.get(1).getAsJsonObject();
        assertEquals("BreadcrumbList", path.get("@type").getAsString());
        List<String> steps = new ArrayList<>();
        path.getAsJsonArray("itemListElement").forEach(step -> steps.add(step.getAsJsonObject().get("position").getAsInt() + " "
                + step.getAsJsonObject().get("name").getAsString()
                + (step.getAsJsonObject().has("item") ? " " + step.getAsJsonObject().get("item").getAsString() : "")));
        assertEquals(List.of("1 首页 " + ROOT + "index.html", "2 事项 " + ROOT + "items/index.html", "3 一网通办"), steps);
    }

    /** The drawing, square by square, is the code of the page's address. */
    @Test
    void aPhoneIsShownTheAddress() {
        Element drawing = page(configured, "items/01.html").selectFirst(".qr svg");
        QrCode code = QrCode.encodeText(ROOT + "items/01.html", QrCode.Ecc.LOW);
        assertEquals("-4 -4.5 " + (code.size + 8) + " " + (code.size + 8), drawing.attr("viewBox"));
        boolean[][] dark = drawn(drawing.selectFirst("path").attr("d"), code.size);
        for (int row = 0; row < code.size; row++) {
            for (int column = 0; column < code.size; column++) {
                assertEquals(code.getModule(column, row), dark[row][column], column + " " + row);
            }
        }
    }

    private static boolean[][] drawn(String path, int size) {
        boolean[][] dark = new boolean[size][size];
        Matcher step = Pattern.compile("M0 0|m(-?\\d+) (\\d+)h(\\d+)").matcher(path);
        int column = 0;
        int row = 0;
        int end = 0;
        while (step.find()) {
            assertEquals(end, step.start(), path);
            end = step.end();
            if (step.group(1) == null) continue;
            column += Integer.parseInt(step.group(1));
            row += Integer.parseInt(step.group(2));
            for (int left = Integer.parseInt(step.group(3)); left > 0; left--) dark[row][column++] = true;
        }
        assertEquals(path.length(), end);
        return dark;
    }

    @Test
    void thePoliceFilingLeadsToItsRegister() {
        assertEquals(List.of("https://beian.mps.gov.cn/#/query/webSearch?code=00000000000000"),
                page(configured, "index.html").select("[data-fact=footer.police-filing] a").eachAttr("href"));
    }

    /** The first name of the folder and of the zip says what to open, in letters that the oldest Notepad knows. */
    @Test
    void whoUnpacksTheZipIsToldWhatToOpen() throws IOException {
        byte[] bytes = Files.readAllBytes(draft.resolve("00-READ-ME-FIRST.txt"));
        String text = new String(bytes, StandardCharsets.UTF_8);
        assertTrue(text.startsWith("\uFEFF试点任务分工表\r\n"), text);
        assertTrue(text.contains("双击文件夹里的 index.html") && text.contains("Open index.html there with a browser"), text);
        assertTrue(Files.readString(draft.resolve("SHA256SUMS")).contains("  00-READ-ME-FIRST.txt\n"));
        try (ZipFile zip = new ZipFile(folder.resolve("minimal.zip").toFile())) {
            assertEquals("minimal/00-READ-ME-FIRST.txt", zip.entries().nextElement().getName());
        }
    }

    /** A server shows one page for all that is missing, in whichever language it was asked for. */
    @Test
    void whoFindsNothingIsToldInBothLanguages() {
        Element english = page(configured, "404.html").selectFirst("main p[lang=en]");
        assertTrue(english.text().startsWith("Page not found"), english.text());
        assertEquals(ROOT + "en/index.html", english.selectFirst("a").attr("href"));
        Element chinese = page(configured, "en/404.html").selectFirst("main p[lang=zh-CN]");
        assertTrue(chinese.text().startsWith("没有找到这个网页"), chinese.text());
        assertEquals(ROOT + "index.html", chinese.selectFirst("a").attr("href"));
    }

    /** Sent alone it has its style within; below a policy that refuses this, the same is beside it, and nothing else may be. */
    @Test
    void theOneFileEditionKeepsItsDesignAloneAndOnServers() throws IOException {
        Document page = page(draft, "one-file.html");
        assertEquals(List.of("assets/gazette.css"), page.select("link[rel=stylesheet]").stream()
                .map(link -> link.attr("href").replaceAll("\\?.*", "")).toList());
        assertTrue(Files.readString(draft.resolve("one-file.html")).contains(Files.readString(draft.resolve("assets/gazette.css"))));
        Path theme = folder.resolve("theme");
        Folders.copy(Path.of("themes/gazette"), theme);
        Path layout = theme.resolve("layouts/one-file.html");
        Files.writeString(layout, Files.readString(layout).replace("{{ inline('assets/gazette.css') }}", "body { margin: 0; }"));
        Path content = Folders.RESOURCES.resolve("sites/minimal/content");
        Command command = Command.run(List.of("check", "--content", content.toString(), "--theme", theme.toString()));
        assertEquals(1, command.code(), command.printed());
        assertTrue(command.printed().contains("one-file.html") && command.printed().contains("link-broken"), command.printed());
    }
}
