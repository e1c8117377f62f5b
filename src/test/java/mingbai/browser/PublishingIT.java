package mingbai.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import mingbai.Excerpt;
import mingbai.Folders;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What servers that are set up as the publishing guide says report an edition's files, as browsers ask for them. */
class PublishingIT {
    private static final String STYLES = "assets/gazette.css";
    private static final String FOR_EVER = "max-age=31536000, immutable";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static Path folder;
    private static Path site;

    /** Who serves it. */
    enum Server {
        NGINX, APACHE;

        private WebServer start() throws IOException {
            return this == NGINX ? WebServer.guided(site, "/zt/ftz6/") : WebServer.apache(site, "/zt/ftz6/");
        }
    }

    /** Where a server can read it that gives up its rights. */
    @BeforeAll
    static void write() throws IOException {
        folder = Files.createTempDirectory("served", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        site = folder.resolve("site");
        Excerpt.write(Configured.plan(folder.resolve("content")), path -> !path.endsWith(".html")
                || List.of("index.html", "404.html", "en/404.html", "items/18.html").contains(path), site);
        Folders.write(site.resolve("SHA256SUMS"), "sums".repeat(100).getBytes(StandardCharsets.UTF_8));
    }

    @AfterAll
    static void delete() {
        if (folder != null) Folders.delete(folder);
    }

    private static HttpResponse<byte[]> ask(WebServer server, String path, String... headers) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.address() + path)).header("Accept-Encoding", "gzip");
        if (headers.length > 0) request.headers(headers);
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String text(HttpResponse<byte[]> response) throws IOException {
        boolean deflated = header(response, "Content-Encoding").equals("gzip");
        byte[] body = deflated ? new GZIPInputStream(new ByteArrayInputStream(response.body())).readAllBytes() : response.body();
        return new String(body, StandardCharsets.UTF_8);
    }

    private static String header(HttpResponse<byte[]> response, String name) {
        return String.join(", ", response.headers().allValues(name));
    }

    /** What is said of every file, besides its type and how long it is kept. */
    private static void assertSafe(HttpResponse<byte[]> response) {
        assertEquals("frame-ancestors 'self' nosniff strict-origin-when-cross-origin",
                String.join(" ", header(response, "Content-Security-Policy"),
                header(response, "X-Content-Type-Options"), header(response, "Referrer-Policy")), response.toString());
    }

    @ParameterizedTest
    @EnumSource
    void everyFileHasItsTypeIsAskedForAgainAndComesCompressed(Server kind) throws IOException {
        Map<String, String> types = new TreeMap<>(Map.of("", "text/html; charset=utf-8", "items/18.html", "text/html; charset=utf-8",
                STYLES, "text/css; charset=utf-8",
                "assets/page.js", "text/javascript; charset=utf-8", "SHA256SUMS", "text/plain; charset=utf-8", "data/items.json",
                "application/json; charset=utf-8",
                "data/items.csv", "text/csv; charset=utf-8", "data/glossary.jsonld", "application/ld+json; charset=utf-8",
                "data/glossary.tbx", "application/xml; charset=utf-8"));
        types.putAll(Map.of("feed.xml", "application/xml; charset=utf-8", "assets/icon.svg", "image/svg+xml; charset=utf-8", "card.png",
                "image/png",
                "data/all.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                "data/table.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"));
        try (WebServer server = kind.start()) {
            for (Map.Entry<String, String> type : types.entrySet()) {
                HttpResponse<byte[]> response = ask(server, type.getKey());
                assertEquals("200 " + type.getValue() + " no-cache", response.statusCode() + " " + header(response, "Content-Type") + " "
                        + header(response, "Cache-Control"),
                        type.getKey());
                assertEquals(type.getValue().endsWith("utf-8") ? "gzip" : "", header(response, "Content-Encoding"), type.getKey());
                assertSafe(response);
                HttpResponse<byte[]> again = ask(server, type.getKey(), "If-None-Match", header(response, "ETag"));
                assertEquals("304 no-cache", again.statusCode() + " " + header(again, "Cache-Control"), type.getKey());
            }
        }
    }

    /** Pages are proven to be light as gzip sends them by default. */
    @ParameterizedTest
    @EnumSource
    void whatIsSentIsAsLightAsWasProven(Server kind) throws IOException {
        try (WebServer server = kind.start()) {
            for (String path : List.of("items/18.html", STYLES)) {
                int sent = ask(server, path).body().length;
                assertTrue(sent < 1.02 * deflated(site.resolve(path)), path + ": " + sent);
            }
        }
    }

    private static int deflated(Path file) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        deflater.setInput(Folders.read(file));
        deflater.finish();
        byte[] room = new byte[1 << 20];
        int size = deflater.deflate(room);
        deflater.end();
        return size;
    }

    @ParameterizedTest
    @EnumSource
    void whatHasASumInItsAddressIsKept(Server kind) throws IOException {
        try (WebServer server = kind.start()) {
            for (String path : List.of(STYLES, "search/characters.js")) {
                HttpResponse<byte[]> response = ask(server, path + "?v=0123abcd");
                assertEquals("200 " + FOR_EVER, response.statusCode() + " " + header(response, "Cache-Control"), path);
                assertSafe(response);
            }
            for (String path : List.of(STYLES + "?v=0123", STYLES + "?w=0123abcd", "index.html?v=0123abcd", "data/items.json?v=0123abcd")) {
                assertEquals("no-cache", header(ask(server, path), "Cache-Control"), path);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMissingAddressSaysSoAndIsNotKept(Server kind) throws IOException {
        try (WebServer server = kind.start()) {
            for (String path : List.of("none.html", "en/items/none", STYLES.replace("gazette", "none") + "?v=0123abcd")) {
                HttpResponse<byte[]> response = ask(server, path);
                assertEquals("404 no-cache text/html; charset=utf-8", response.statusCode() + " " + header(response, "Cache-Control") + " "
                        + header(response, "Content-Type"), path);
                assertSafe(response);
            }
            for (String path : List.of("none.html", "items/none", "en/none.html", "en/items/none")) {
                String page = text(ask(server, path));
                assertTrue(page.contains(path.startsWith("en/") ? "<html lang=\"en\"" : "<html lang=\"zh-CN\"")
                        && page.contains("page-not-found"), path + ": " + page);
            }
            HttpResponse<byte[]> folder = ask(server, "items");
            assertEquals(301, folder.statusCode());
            assertTrue(header(folder, "Location").endsWith("/zt/ftz6/items/"), header(folder, "Location"));
        }
    }
}
