package mingbai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import mingbai.cli.Command;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wherever a reader or a program meets an item that is no longer what holds, in an edition of the theme gazette, it is said to be none. */
class NoLongerTest {
    @TempDir
    private static Path folder;

    private static Path repealed;
    private static Path inForce;

    /** The repealed document is published, since a draft has no feed, and its second item was changed. */
    @BeforeAll
    static void build() throws IOException {
        Path content = folder.resolve("content");
        SmallSites.copy("repealed", content);
        Path publication = content.resolve("publication.yaml");
        String head = Files.readString(publication).replaceAll("(?s)\nsite:.*", "\n");
        String published = Files.readString(SmallSites.content("changed").resolve("publication.yaml")).replaceAll("(?s).*\n(?=site:)", "");
        Files.writeString(publication, head + published);
        Path item = content.resolve("items/02.yaml");
        Files.writeString(item, Files.readString(item) + "changes: [{date: 2024-05-07, zh: 更正。, en: A correction.}]\n");
        repealed = built(content, "repealed");
        inForce = built(SmallSites.content("minimal"), "minimal");
    }

    private static Path built(Path content, String name) {
        Path site = folder.resolve(name);
        Command command = Command.run(List.of("build", "--content", content.toString(), "--theme", "themes/gazette", "--out",
                site.toString(), "--zip",
                folder.resolve(name + ".zip").toString()));
        assertEquals(0, command.code(), command.printed());
        return site;
    }

    private static String read(Path site, String path) throws IOException {
        return Files.readString(site.resolve(path), StandardCharsets.UTF_8);
    }

    /** @param where the place that reports the second item, which was amended */
    @ParameterizedTest
    @CsvSource({"index.html, .specimen .facts", "table.html, #row-2 .facts", "parallel.html, section:has(#item-2) .facts",
            "one-file.html, a[href=#item-2]",
        "glossary/bonded-goods.html, .list .facts", "items/01.html, .turn", "changes.html, dd:has(.num:contains(2))"})
    void isMarkedWhereItIsMet(String path, String where) throws IOException {
        for (boolean english : new boolean[] {false, true}) {
            String said = Jsoup.parse(read(repealed, (english ? "en/" : "") + path)).select(where).text();
            assertTrue(said.contains(english ? "Amended" : "已修改"), said);
        }
    }

    @Test
    void everyPageSaysThatTheDocumentIsRepealed() throws IOException {
        try (Stream<Path> files = Files.walk(repealed)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".html")).toList()) {
                boolean english = repealed.relativize(file).startsWith("en");
                String said = Jsoup.parse(Files.readString(file)).select(".strip .archived, .notice").text();
                assertTrue(said.contains(english ? "ource document" : "本文件已废止"), file + ": " + said);
            }
        }
        assertFalse(read(inForce, "index.html").contains("本文件已"));
    }

    /** What is issued and comes into force later has not changed, and what is amended in part has not as a whole. */
    @Test
    void whatIsNotYetInForceSaysFromWhenItIs() throws IOException {
        Path content = folder.resolve("later");
        SmallSites.copy("repealed", content);
        Path publication = content.resolve("publication.yaml");
        Files.writeString(publication, Files.readString(publication).replace("status: repealed", "status: not-yet-in-force")
                .replaceAll("successor: .*\n", "\n"));
        Path item = content.resolve("items/02.yaml");
        Files.writeString(item, Files.readString(item).replace("status: amended", "status: partly-amended"));
        Path later = built(content, "later-site");
        Document page = Jsoup.parse(read(later, "index.html"));
        assertTrue(page.select(".strip .archived").eachText().contains("本文件尚未施行"), page.select(".strip").text());
        assertTrue(page.select(".notice").text().contains("本文件尚未施行。以下内容照原文刊载。 施行日期：2024年5月6日。依据：新的分工表取代本表。")
                || page.select(".notice").text().contains("本文件尚未施行。以下内容照原文刊载。施行日期：2024年5月6日。依据：新的分工表取代本表。"),
                page.select(".notice").text());
        assertTrue(read(later, "items/02.html").contains("本项部分内容已修改。"), "the item");
        assertTrue(Jsoup.parse(read(later, "en/index.html")).select(".notice").text().contains("In force from 6 May 2024."), "in English");
        assertFalse(read(later, "items/01.html").replaceAll("(?s)\"itemStatus.*", "").contains("\"expires\":\"2024-05-06\""), "expires");
    }

    @Test
    void programsAreTold() throws IOException {
        JsonObject repealedItem = item("items/01.html");
        assertEquals("已废止 2024-03-04", repealedItem.get("creativeWorkStatus").getAsString() + " "
                + repealedItem.get("expires").getAsString());
        JsonObject amended = item("en/items/02.html");
        assertEquals("Amended", amended.get("creativeWorkStatus").getAsString());
        assertFalse(amended.has("expires"), "some of it holds on");
        JsonObject document = amended.getAsJsonObject("isPartOf");
        assertEquals("Repealed 2024-05-06", document.get("creativeWorkStatus").getAsString() + " " + document.get("expires").getAsString());
        assertFalse(read(inForce, "items/01.html").contains("creativeWorkStatus"));
        assertTrue(read(repealed, "feed.xml").contains("<title>1. 一网通办（已废止）</title>"), read(repealed, "feed.xml"));
        assertTrue(read(repealed, "en/feed.xml").contains("<title>2. Bonded goods (Amended)</title>"), read(repealed, "en/feed.xml"));
        assertTrue(read(repealed, "items/01.html").contains("第1项，已废止%7D%7D"));
        assertTrue(read(repealed, "search/records-1.js").contains("\"facts\":[\"已废止 · 省商务厅 · 全省\",\"Repealed · Department of Commerce"));
    }

    private static JsonObject item(String path) throws IOException {
        JsonElement data = JsonParser.parseString(Jsoup.parse(read(repealed, path)).select("script[type=application/ld+json]")
                .first().data());
        return data.isJsonArray() ? data.getAsJsonArray().get(0).getAsJsonObject() : data.getAsJsonObject();
    }
}
