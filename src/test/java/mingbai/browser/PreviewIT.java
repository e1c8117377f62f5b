package mingbai.browser;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.CopyOnWriteArrayList;
import mingbai.Folders;
import mingbai.language.Language;
import mingbai.problem.Problem;
import mingbai.serve.Door;
import mingbai.serve.Preview;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The preview, as an editor has it beside the text editor: a copy of the real content, and Chromium. */
class PreviewIT {
    private static final int PATIENCE_MILLIS = 60_000;
    private static final String TITLE = "  en: “Bank–government data exchange” through distributed sharing";

    private static Browser browser;

    @TempDir
    private Path folder;
    private Path content;
    private Path record;
    private Preview preview;
    private final List<List<Problem>> told = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void open() {
        browser = Browser.open();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @BeforeEach
    void start() {
        content = folder.resolve("内容 content");
        Folders.copy(Path.of("content"), content);
        Folders.copy(Path.of("themes"), folder.resolve("themes"));
        record = content.resolve("items/17.yaml");
        preview();
    }

    private void preview() {
        preview = Preview.start(content, folder.resolve("themes/gazette"), new Door(0, List.of("preview.example")), Language.ZH, told::add);
    }

    @AfterEach
    void stop() {
        preview.close();
    }

    @Test
    void showsThePagesOfTheEdition() throws IOException {
        for (String path : List.of("index.html", "items/17.html", "en/units/qingdao-customs.html", "glossary/index.html",
                "data/items.csv", "search/facets.js", "assets/gazette.css", "data/table.docx")) {
            byte[] shown = body("/" + path);
            if (path.endsWith(".html")) {
                shown = new String(shown, StandardCharsets.UTF_8).replaceFirst("(?s)<style>.*?</style>\n", "")
                        .replaceFirst("(?s)<script data-revision=.*?</script>\n", "").replaceAll(" 'sha256-[^']+'", "")
                        .getBytes(StandardCharsets.UTF_8);
            }
            assertArrayEquals(Folders.read(Path.of("site").resolve(path)), shown, path);
        }
        assertEquals(List.of(List.of()), told);
    }

    @Test
    void reloadsAtThePlaceWhereItWas() throws IOException {
        browser.size(900, 500);
        browser.visit(preview.address() + "en/items/17.html");
        browser.script("scrollTo({top: 300, behavior: 'instant'})");
        assertEquals(300L, browser.script("return scrollY"));
        save(TITLE, TITLE + " anew");
        await("document.querySelector('h1').textContent.indexOf('anew') > 0");
        await("scrollY === 300");
    }

    /** A new file in the old one's place, and the old one moved aside for a moment: as editors save. */
    @Test
    void seesEveryWayOfSaving() throws IOException {
        browser.visit(preview.address() + "en/items/17.html");
        String text = Files.readString(record);
        Path beside = Files.writeString(content.resolve("items/.17.yaml.new"), text.replace(TITLE, TITLE + " replaced"));
        Files.move(beside, record, StandardCopyOption.REPLACE_EXISTING);
        await("document.querySelector('h1').textContent.indexOf('replaced') > 0");
        Files.move(record, content.resolve("items/17.yaml~"));
        Files.writeString(record, text.replace(TITLE, TITLE + " renamed"));
        Files.delete(content.resolve("items/17.yaml~"));
        await("document.querySelector('h1').textContent.indexOf('renamed') > 0");
        Files.writeString(record, "");
        Files.writeString(record, text);
        await("document.querySelector('h1').textContent.indexOf('renamed') < 0 && !document.querySelector('.mingbai-preview')");
    }

    @Test
    void showsAMistakeOverItsPageAndTheRestStaysReadable() throws IOException {
        browser.visit(preview.address() + "items/17.html");
        String heading = browser.one("h1").getText();
        save("  - pboc-jinan", "  - pboc-jinna");
        await("document.querySelector('.mingbai-preview details[open]')");
        String said = browser.one(".mingbai-preview").getText();
        assertTrue(said.contains("items/17.yaml:"), said);
        assertTrue(said.contains("是不是想写“pboc-jinan”"), said);
        assertEquals("p", browser.one(".mingbai-preview pre mark").getText());
        assertTrue(browser.one(".mingbai-preview pre").getText().contains("- pboc-jinna"));
        assertEquals(heading, browser.one("h1").getText(), "the page as it last was");
        String card = browser.one(".mingbai-preview details[open] a[href*='/rules/']").getAttribute("href");
        browser.visit(card);
        assertEquals("没有这个单位代号 unknown-unit", browser.one("h1").getText());
        browser.visit(preview.address() + "items/18.html");
        // Asked in the page at one moment: the preview may load it anew between two questions.
        await("document.querySelectorAll('.mingbai-preview details:not([open]).errors').length === 1"
                + " && document.querySelector('.mingbai-preview summary').textContent.includes('1 个错误')"
                + " && document.querySelector('main').textContent.trim() !== ''");
        browser.visit(preview.address() + "items/17.html");
        save("  - pboc-jinna", "  - pboc-jinan");
        await("!document.querySelector('.mingbai-preview')");
    }

    /** What is wrong with 17 does not keep 18 from being seen. */
    @Test
    void goesOnShowingOtherRecordsAnew() throws IOException {
        save("number: 17", "number: seventeen");
        Path other = content.resolve("items/18.yaml");
        String text = Files.readString(other);
        String title = text.lines().filter(line -> line.startsWith("  en: ")).findFirst().orElseThrow();
        browser.visit(preview.address() + "en/items/18.html");
        Files.writeString(other, text.replace(title, title + " anew"));
        await("document.querySelector('h1').textContent.indexOf('anew') > 0");
        browser.visit(preview.address() + "en/items/17.html");
        assertEquals(1, browser.all("h1").size());
    }

    @Test
    void startsWithContentThatIsBroken() throws IOException {
        preview.close();
        save("number: 17", "number: seventeen");
        preview();
        browser.visit(preview.address() + "items/18.html");
        assertFalse(browser.one("main").getText().isBlank());
        browser.visit(preview.address() + "items/17.html");
        assertTrue(browser.one(".mingbai-preview details[open]").getText().contains("items/17.yaml"));
        Files.writeString(content.resolve("publication.yaml"), "id: [");
        preview.close();
        preview();
        browser.visit(preview.address());
        assertTrue(browser.one(".mingbai-preview details[open]").getText().contains("publication.yaml:1:"));
    }

    @Test
    void followsTheTheme() throws IOException {
        browser.visit(preview.address() + "index.html");
        Path sheet = folder.resolve("themes/gazette/components/mark/style.css");
        Files.writeString(sheet, Files.readString(sheet) + "\nh1 { letter-spacing: 7px }\n");
        await("getComputedStyle(document.querySelector('h1')).letterSpacing === '7px'");
        Path layout = folder.resolve("themes/gazette/layouts/home.html");
        String sound = Files.readString(layout);
        Files.writeString(layout, sound + "{% if %}");
        await("document.querySelector('.mingbai-preview details[open]')");
        assertTrue(browser.one(".mingbai-preview").getText().contains("layouts/home.html:"));
        Files.writeString(layout, sound);
        await("!document.querySelector('.mingbai-preview')");
    }

    @Test
    void seesNewAndDeletedFiles() throws IOException {
        browser.visit(preview.address() + "pages.html");
        assertEquals(404, status("/news.html"));
        Files.writeString(content.resolve("pages/news.zh.md"), "# 新闻\n\n正文。\n");
        Files.writeString(content.resolve("pages/news.en.md"), "# News\n\nText.\n");
        until(() -> status("/news.html") == 200);
        Files.delete(content.resolve("pages/news.zh.md"));
        Files.delete(content.resolve("pages/news.en.md"));
        until(() -> status("/news.html") == 404);
        Path moved = Files.move(content.resolve("glossary"), folder.resolve("elsewhere"));
        until(() -> !told.get(told.size() - 1).isEmpty());
        Files.move(moved, content.resolve("glossary"));
        until(() -> told.get(told.size() - 1).isEmpty());
    }

    /** As a restored backup or another branch puts it there. */
    @Test
    void followsContentThatIsReplaced() throws IOException {
        browser.visit(preview.address() + "en/items/17.html");
        Path gone = Files.move(content, folder.resolve("gone"));
        until(() -> !told.get(told.size() - 1).isEmpty());
        Folders.copy(gone, content);
        until(() -> told.get(told.size() - 1).isEmpty());
        save(TITLE, TITLE + " anew");
        await("document.querySelector('h1').textContent.indexOf('anew') > 0");
        Path theme = folder.resolve("themes/gazette");
        Path other = Files.move(theme, folder.resolve("themes/other"));
        Folders.copy(other, theme);
        Path sheet = theme.resolve("styles/ground.css");
        Files.writeString(sheet, Files.readString(sheet) + "\nh1 { letter-spacing: 7px }\n");
        await("getComputedStyle(document.querySelector('h1')).letterSpacing === '7px'");
    }

    /** What is passed over while it runs is passed over at its start. */
    @Test
    void takesNoBackupOfAnEditorForARecord() throws IOException {
        for (String name : List.of("17.yaml~", "#17.yaml#", "4913", "~$17.yaml", ".17.yaml.swp")) {
            Files.writeString(content.resolve("items").resolve(name), "");
        }
        preview.close();
        preview();
        assertEquals(List.of(), told.get(told.size() - 1));
        Files.delete(content.resolve("items/17.yaml~"));
        save(TITLE, TITLE + " anew");
        until(() -> new String(body("/en/items/17.html"), StandardCharsets.UTF_8).contains("anew</h1>"));
        assertTrue(told.stream().allMatch(List::isEmpty), told.toString());
    }

    /** As an import writes them, hidden files among them. */
    @Test
    void missesNoneOfManySaves() throws IOException {
        for (int i = 1; i <= 37; i++) {
            Path item = content.resolve("items/%02d.yaml".formatted(i));
            String text = Files.readString(item);
            Files.writeString(content.resolve("items/.staged"), text);
            Files.writeString(item, text.replaceFirst("(?m)^  en: (.*)$", "  en: $1 anew"));
        }
        until(() -> new String(body("/en/items/37.html"), StandardCharsets.UTF_8).contains("anew</h1>"));
        for (int i = 1; i <= 37; i++) {
            String page = "/en/items/%02d.html".formatted(i);
            until(() -> new String(body(page), StandardCharsets.UTF_8).contains("anew</h1>"));
        }
    }

    @Test
    void followsALinkToTheContent() throws IOException {
        preview.close();
        Path link = Files.createSymbolicLink(folder.resolve("link"), content);
        preview = Preview.start(link, folder.resolve("themes/gazette"), new Door(0, List.of("preview.example")), Language.ZH, told::add);
        browser.visit(preview.address() + "en/items/17.html");
        save(TITLE, TITLE + " anew");
        await("document.querySelector('h1').textContent.indexOf('anew') > 0");
    }

    /** Items name a region that is gone: all pages are as they last were. */
    @Test
    void showsEveryPageWhileAnIdIsRenamed() throws IOException {
        Path regions = content.resolve("regions.yaml");
        String text = Files.readString(regions);
        for (String id : List.of("jinan", "shandong")) {
            Files.writeString(regions, text.replace("id: " + id, "id: " + id + "-renamed"));
            until(() -> !told.get(told.size() - 1).isEmpty());
            for (String path : List.of("/regions/jinan.html", "/regions/index.html", "/data/items.json", "/items/17.html",
                    "/charts.html")) {
                assertEquals(200, status(path), path);
            }
            Files.writeString(regions, text);
            until(() -> told.get(told.size() - 1).isEmpty());
        }
    }

    /** What only shows on the page as it was rendered: here, an image without alternative text. */
    @Test
    void provesThePageThatIsLookedAt() throws IOException {
        Path layout = folder.resolve("themes/gazette/layouts/home.html");
        Files.writeString(layout, Files.readString(layout).replaceFirst("<h1", "<img src=\"assets/icon.svg\"><h1"));
        browser.visit(preview.address());
        await("document.querySelector('.mingbai-preview details')");
        assertTrue(browser.one(".mingbai-preview").getAttribute("textContent").contains("page-alt"));
    }

    @Test
    void answersThisMachineAndTheEditionAlone() throws IOException {
        int port = URI.create(preview.address()).getPort();
        assertTrue(answer("GET / HTTP/1.1\r\nHost: evil.example\r\n").startsWith("HTTP/1.1 403"));
        assertTrue(answer("GET / HTTP/1.1\r\nHost: localhost.evil.example:" + port + "\r\n").startsWith("HTTP/1.1 403"));
        assertTrue(answer("GET / HTTP/1.1\r\n").startsWith("HTTP/1.1 4"));
        for (String forwarded : List.of("localhost:9000", "LOCALHOST", "127.0.0.1:1", "[::1]:9000", "preview.example",
                "preview.example:443")) {
            assertTrue(answer("GET / HTTP/1.1\r\nHost: " + forwarded + "\r\n").startsWith("HTTP/1.1 200"), forwarded);
        }
        for (String foreign : List.of("a.preview.example", "preview.example.evil.example", "localhost:9000:80", "localhost.")) {
            assertTrue(answer("GET / HTTP/1.1\r\nHost: " + foreign + "\r\n").startsWith("HTTP/1.1 4"), foreign);
        }
        String here = "Host: localhost:" + port + "\r\n";
        assertTrue(answer("POST / HTTP/1.1\r\nContent-Length: 0\r\n" + here).startsWith("HTTP/1.1 405"));
        assertTrue(answer("HEAD /items/17.html HTTP/1.1\r\n" + here).startsWith("HTTP/1.1 200"));
        String script = "GET /search/facets.js HTTP/1.1\r\n" + here;
        assertTrue(answer(script + "Sec-Fetch-Site: same-origin\r\n").startsWith("HTTP/1.1 200"));
        assertTrue(answer(script).contains("\r\nCross-origin-resource-policy: same-origin\r\n"), answer(script).substring(0, 400));
        for (String site : List.of("cross-site", "same-site")) {
            assertTrue(answer(script + "Sec-Fetch-Site: " + site + "\r\nSec-Fetch-Mode: no-cors\r\n").startsWith("HTTP/1.1 403"));
            assertTrue(answer("GET / HTTP/1.1\r\n" + here + "Sec-Fetch-Site: " + site + "\r\nSec-Fetch-Mode: navigate\r\n")
                    .startsWith("HTTP/1.1 200"));
        }
        for (String path : List.of("/../content/publication.yaml", "/%2e%2e/content/publication.yaml", "/..%2fcontent/publication.yaml",
                "//etc/passwd", "/assets/../../content/publication.yaml", "/.preview/../publication.yaml",
                "/.preview/Preview.class", "/publication.yaml", "/items/17.yaml", "/C:/Windows/win.ini")) {
            String answer = answer("GET " + path + " HTTP/1.1\r\n" + here);
            assertTrue(answer.matches("(?s)HTTP/1.1 40[04].*"), path + ": " + answer.lines().findFirst());
        }
        Optional<InetAddress> outer = Collections.list(NetworkInterface.getNetworkInterfaces()).stream()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress()).findFirst();
        if (outer.isPresent()) assertThrows(ConnectException.class, () -> new Socket(outer.get(), port).close());
    }

    @Test
    void writesNothing() throws IOException {
        SortedMap<String, byte[]> before = Folders.bytes(folder);
        browser.visit(preview.address() + "search.html");
        browser.visit(preview.address() + "data/index.html");
        SortedMap<String, byte[]> after = Folders.bytes(folder);
        assertEquals(before.keySet(), after.keySet());
        before.forEach((name, bytes) -> assertArrayEquals(bytes, after.get(name), name));
    }

    private void save(String was, String is) throws IOException {
        String text = Files.readString(record);
        assertTrue(text.contains(was), was);
        Files.writeString(record, text.replace(was, is));
    }

    private static void await(String script) {
        until(() -> Boolean.TRUE.equals(browser.script("return Boolean(document.readyState === 'complete' && (" + script + "))")));
    }

    private static void until(Patience.Condition condition) {
        Patience.until(condition, () -> "never");
    }

    private int status(String path) throws IOException {
        String answer = answer("GET " + path + " HTTP/1.1\r\nHost: localhost:" + URI.create(preview.address()).getPort() + "\r\n");
        return Integer.parseInt(answer.substring(9, 12));
    }

    private byte[] body(String path) throws IOException {
        try (InputStream in = URI.create(preview.address()).resolve(path).toURL().openStream()) {
            return in.readAllBytes();
        }
    }

    /** What a request is answered with, as it stands on the wire: clients tidy up addresses. */
    private String answer(String request) throws IOException {
        URI address = URI.create(preview.address());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write((request + "Connection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            socket.getInputStream().transferTo(all);
            return all.toString(StandardCharsets.UTF_8);
        }
    }
}
