package mingbai;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The edition as checked in is what content and theme give, byte for byte. */
class EditionTest {
    private static final Path CHECKED_IN = Path.of("site");

    private static Path built;

    @BeforeAll
    static void build() {
        assertEquals(List.of(), FirstPublication.built().problems());
        built = FirstPublication.built().site();
    }

    @Test
    void holdsTheFilesThatAreCheckedIn() throws IOException {
        assertEquals(Folders.files(CHECKED_IN), Folders.files(built));
        for (String file : Folders.files(built)) {
            assertArrayEquals(Files.readAllBytes(CHECKED_IN.resolve(file)), Files.readAllBytes(built.resolve(file)), file);
        }
    }

    /** What is official, translated or added is said on each page, but where there are only links. */
    @Test
    void everyPageSaysWhoseItsTextsAre() {
        List<String> links = List.of("404.html", "sitemap.html");
        for (String page : Folders.files(built)) {
            if (!page.endsWith(".html")) continue;
            boolean said = new String(Folders.read(built.resolve(page)), StandardCharsets.UTF_8).contains("<b class=\"mark");
            assertEquals(!links.contains(page.replaceFirst("^en/", "")), said, page);
        }
    }

    @Test
    void theZipHoldsTheSameFiles() throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(FirstPublication.built().zip())) {
            Path folder = zip.getPath("/shandong-ftz-6");
            assertEquals(Folders.files(CHECKED_IN), Folders.files(folder));
            for (String file : Folders.files(folder)) {
                assertArrayEquals(Folders.read(CHECKED_IN.resolve(file)), Folders.read(folder.resolve(file)), file);
            }
        }
    }

    @Test
    void checksumsAreThoseOfTheFiles() throws Exception {
        List<String> lines = Files.readAllLines(built.resolve("SHA256SUMS"));
        TreeSet<String> listed = new TreeSet<>(List.of("SHA256SUMS"));
        for (String line : lines) {
            String file = line.substring(66);
            listed.add(file);
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(built.resolve(file)));
            assertEquals(line.substring(0, 64), HexFormat.of().formatHex(sum), file);
        }
        assertEquals(Folders.files(built), List.copyOf(listed));
    }

    @Test
    void everyDataFileHoldsEveryRecord() throws IOException {
        for (String content : List.of("items", "units", "regions", "glossary")) {
            JsonObject json = JsonParser.parseString(Files.readString(built.resolve("data/" + content + ".json")))
                    .getAsJsonObject();
            List<String> ids = json.getAsJsonArray(content).asList().stream()
                    .map(record -> record.getAsJsonObject().get("id").getAsString()).toList();
            assertFalse(ids.isEmpty());
            String csv = Files.readString(built.resolve("data/" + content + ".csv"));
            assertTrue(csv.startsWith("\uFEFF") && csv.endsWith("\r\n"), content);
            try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().detectBomHeader(true)
                    .ofNamedCsvRecord(built.resolve("data/" + content + ".csv"))) {
                List<NamedCsvRecord> rows = reader.stream().toList();
                assertEquals(ids, rows.stream().map(row -> row.getField("id")).toList(), content);
                assertTrue(rows.stream().allMatch(row -> row.getFieldCount() == row.getHeader().size()), content);
            }
        }
    }

    @Test
    void whatIsNotStatedSaysSoInEachColumn() throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().detectBomHeader(true)
                .ofNamedCsvRecord(built.resolve("data/items.csv"))) {
            NamedCsvRecord row = reader.stream().filter(record -> record.getField("number").equals("13")).findFirst()
                    .orElseThrow();
            assertEquals(List.of("not-stated", "not-stated"), List.of(row.getField("units.id"), row.getField("scope.zh")));
        }
    }
}
