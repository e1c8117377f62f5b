package mingbai.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import mingbai.language.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However a theme writes its pages, the preview may do on them what it needs, and they may do nothing else. */
class OverlayTest {
    @ParameterizedTest
    @ValueSource(strings = {
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src 'self'\">",
        "<meta content=\"default-src 'none'; img-src 'self'\" http-equiv=\"Content-Security-Policy\">",
        "<META\n CONTENT = \"default-src 'none'; img-src 'self'\"  HTTP-EQUIV='content-security-policy' />",
        "<meta content='default-src &#39;none&#39;; img-src &#x27;self&#x27;' http-equiv=Content-Security-Policy>"
    })
    void widensThePolicy(String policy) {
        for (String page : List.of("<head>" + policy + "</head><body>b</body>",
                "<HEAD>" + policy + "</HEAD><BODY>b</BODY >", policy + "b")) {
            Document shown = shown("<!DOCTYPE html><html lang=\"en\">" + page);
            String allowed = shown.selectFirst("meta").attr("content");
            assertTrue(allowed.matches("default-src 'none'; img-src 'self'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+'; "
                    + "connect-src 'self'"), allowed);
            assertEquals(1, shown.select("style").size(), page);
            assertEquals(1, shown.select("script[data-revision=7]").size(), page);
            assertEquals(Document.QuirksMode.noQuirks, shown.quirksMode(), page);
        }
    }

    @Test
    void leavesAllElseAsItIs() {
        String head = "<meta name='a' content='default-src'>"
                + "<!-- <meta http-equiv='Content-Security-Policy' content=\"x\"> --><title>t</title>";
        String page = over("<head>" + head + "</head><body><header>h</header></body>");
        assertTrue(page.startsWith("<head>" + head + "<style>"), page);
        assertTrue(page.contains("</head><body><header>h</header><script"), page);
        assertFalse(page.contains("sha256-"), page);
    }

    private static Document shown(String html) {
        return Jsoup.parse(over(html));
    }

    private static String over(String html) {
        return new Overlay(Language.EN).over("index.html", html.getBytes(StandardCharsets.UTF_8), List.of(), 7);
    }
}
