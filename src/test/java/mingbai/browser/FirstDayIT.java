package mingbai.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mingbai.Folders;
import mingbai.Install;
import mingbai.LibreOffice;
import mingbai.Programs;
import mingbai.format.Entities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The first day of the editors' guide, walked through from the unpacked zip. With {@code -Dguide.pictures=true} it also takes the
 * guide's pictures.
 */
class FirstDayIT {
    private static final Path GUIDE = Path.of("content/README.md");
    private static final Path PICTURES = Path.of("content/guide");
    private static final Path DOCUMENT = Path.of("src/test/resources/documents/ftz7/table.docx");
    private static final int WIDTH = 1000;

    @TempDir
    private Path scratch;
    private Path home;

    @Test
    void endsWithASiteThatCanBeHandedOver() throws Exception {
        home = Install.unpack(scratch, "我的 网站");
        Process serve = Install.command(home, home, "serve", "--port", "0", "--lang", "zh").redirectErrorStream(true).start();
        try (Browser browser = Browser.open(); BufferedReader said = serve.inputReader(StandardCharsets.UTF_8)) {
            preview(browser, address(said));
            edition(browser);
            own(browser);
        } finally {
            serve.destroy();
            serve.waitFor();
        }
    }

    private static String address(BufferedReader said) throws IOException {
        Pattern address = Pattern.compile("http://localhost:[0-9]+/");
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            var found = address.matcher(line);
            if (found.find()) return found.group();
        }
        throw new AssertionError("serve did not say where");
    }

    private void preview(Browser browser, String address) {
        browser.size(WIDTH, 640);
        browser.visit(address);
        picture(browser, "preview");
        browser.visit(address + "en/items/01.html");
        change("items/01.yaml", "Preview the site", "See the site");
        await(browser, "document.querySelector('h1').textContent.indexOf('See the site') >= 0");
        browser.visit(address + "items/01.html");
        change("items/01.yaml", "- bureau-a", "- bureu-a");
        await(browser, "document.querySelector('.mingbai-preview details[open]')");
        String told = (String) browser.script("return document.querySelector('.mingbai-preview').innerText");
        assertTrue(told.contains("content/items/01.yaml:14:5") && told.contains("“bureau-a”"), told);
        browser.size(WIDTH, 720);
        picture(browser, "mistake");
        browser.visit(address + "items/02.html");
        assertEquals("换成自己的原文", browser.one("h1").getText());
        browser.visit(address + "items/01.html");
        change("items/01.yaml", "- bureu-a", "- bureau-a");
        await(browser, "!document.querySelector('.mingbai-preview')");
        change("items/01.yaml", "写错了也不要紧", "写错了不要紧");
        await(browser, "document.querySelector('.mingbai-preview details[open]')");
        change("items/01.yaml", "写错了不要紧", "写错了也不要紧");
        await(browser, "!document.querySelector('.mingbai-preview')");
    }

    private void edition(Browser browser) throws Exception {
        run(0, "check");
        run(0, "build");
        browser.visit(home.resolve("site/index.html").toUri().toString());
        assertEquals("入门示例：编辑工作任务分工表", browser.one("h1").getText());
        String blanks = run(0, "new", "item").out();
        String problems = run(1, "check").err();
        List<String> places = Pattern.compile("content/items/04.yaml:\\d+:\\d+").matcher(blanks).results()
                .map(match -> match.group()).toList();
        assertEquals(5, places.size(), blanks);
        assertEquals(places, Pattern.compile("(?m)^(content/\\S+:\\d+:\\d+)").matcher(problems).results()
                .map(match -> match.group(1)).toList());
        Folders.delete(home.resolve("content/items/04.yaml"));
        change("items/03.yaml", "Fill in the publisher’s details and publish", "Fill in who publishes, and publish");
        run(0, "diff", "--format", "html", "--out", "审核单.html");
        browser.visit(home.resolve("审核单.html").toUri().toString());
        assertTrue(browser.all("ins").stream().anyMatch(added -> added.getText().equals("who publishes,")), browser.one("body").getText());
        browser.size(WIDTH, 900);
        picture(browser, "changes");
        run(0, "build");
        Path zip = home.resolve("target/example-draft.zip");
        assertTrue(Folders.read(zip).length > 0 && text(home.resolve("site/en/items/03.html")).contains("who publishes"));
    }

    /** The day after: a document in Word becomes a publication in a folder of its own. */
    private void own(Browser browser) throws Exception {
        Install.awaitArchive(home);
        home = Install.unpackWithoutArchive(scratch, "第七批");
        Folders.delete(home.resolve("content"));
        Folders.write(home.resolve("原文.docx"), Folders.read(DOCUMENT));
        wordPicture();
        Install.Run made = run(0, "new", "publication", "content", "--from", "原文.docx");
        assertTrue(made.err().contains("推测"), made.toString());
        window(browser, "D:\\第七批>mingbai new publication content --from 原文.docx\n" + made.err() + made.out());
        run(0, "check");
        run(0, "build");
        browser.visit(home.resolve("site/table.html").toUri().toString());
        assertEquals("自由贸易试验区第七批改革试点经验复制推广工作任务分工表", browser.one("h1").getText());
        browser.size(WIDTH, 640);
        browser.script("window.scrollTo({top: 140, behavior: 'instant'})");
        picture(browser, "own-site");
    }

    /** The document as a program for documents shows it. */
    private void wordPicture() {
        if (!Boolean.getBoolean("guide.pictures")) return;
        LibreOffice.converted(home.resolve("原文.docx"), "pdf", scratch);
        Programs.run(scratch, "pdftoppm", "-r", "90", "-png", "-singlefile", "-x", "60", "-y", "40", "-W", "640", "-H", "520",
                "原文.pdf", "word");
        Folders.write(PICTURES.resolve("own-word.png"), Folders.read(scratch.resolve("word.png")));
    }

    /** What a command printed, as its window shows it. */
    private void window(Browser browser, String text) {
        Path page = scratch.resolve("window.html");
        Folders.write(page, ("<!doctype html><meta charset=utf-8><style>body { margin: 0; padding: 12px; background: #0c0c0c; color: #ddd;"
                + " font: 15px/1.5 'Noto Sans Mono CJK SC', monospace; white-space: pre-wrap }</style>" + Entities.text(text))
                .getBytes(StandardCharsets.UTF_8));
        browser.visit(page.toUri().toString());
        browser.size(WIDTH, 640);
        picture(browser, "own-command");
    }

    /** Runs a command that the guide has. */
    private Install.Run run(int code, String... words) throws Exception {
        String command = "mingbai " + String.join(" ", Stream.of(words).takeWhile(word -> !word.startsWith("--")).limit(2).toList());
        String guide = text(GUIDE);
        assertTrue(guide.contains(command), command);
        Install.Run run = Install.run(home, home, Map.of("LC_ALL", "C.UTF-8"), Stream.concat(Stream.of(words), Stream.of("--lang", "zh"))
                .toArray(String[]::new));
        assertEquals(code, run.code(), run.toString());
        return run;
    }

    private void change(String record, String from, String to) {
        Path file = home.resolve("content").resolve(record);
        String before = text(file);
        assertTrue(before.contains(from), before);
        Folders.write(file, before.replace(from, to).getBytes(StandardCharsets.UTF_8));
    }

    private static void await(Browser browser, String condition) {
        Patience.until(() -> Boolean.TRUE.equals(browser.script("return Boolean(document.readyState === 'complete' && ("
                + condition + "))")),
                () -> condition);
    }

    private static void picture(Browser browser, String name) {
        byte[] png = browser.picture();
        Path file = PICTURES.resolve(name + ".png");
        if (Boolean.getBoolean("guide.pictures")) Folders.write(file, png);
        assertTrue(png.length > 0 && Folders.read(file).length > 0 && text(GUIDE).contains("(guide/" + name + ".png)"), name);
    }

    private static String text(Path file) {
        return new String(Folders.read(file), StandardCharsets.UTF_8);
    }
}
