package mingbai.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.Folders;
import mingbai.Workplace;
import mingbai.format.Sha256;
import mingbai.golden.Expected;
import mingbai.golden.Stamps;
import mingbai.language.Language;
import mingbai.publish.Lock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command writes and prints: records, guesses, and what keeps it from writing. */
class ImportCommandTest {
    private static final String HEAD = "序号,改革事项,主要内容,负责单位,推广范围\n";
    private static final String SECOND = HEAD + "2,联合办理,联合办理。,省商务厅,全省\n";

    @TempDir
    private Path folder;
    private Workplace work;

    @BeforeEach
    void copy() {
        work = Workplace.of(folder, "minimal");
    }

    private Command read(String text, String... more) {
        put("batch.csv", text);
        return Command.run(Stream.concat(Stream.of("import", folder.resolve("batch.csv").toString(), "--content",
                work.content().toString()), Stream.of(more)).toList());
    }

    private void put(String name, String text) {
        Folders.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    }

    private void source(String more) {
        String source = new String(Folders.read(work.content().resolve("source/table.txt")), StandardCharsets.UTF_8);
        put("content/source/table.txt", source.stripTrailing() + "\n" + more);
    }

    private void assertPrinted(String name, Command command, int code) {
        assertEquals(code, command.code(), command.printed());
        Expected.text(Folders.RESOURCES.resolve("commands").resolve(name), work.masked(command.out() + "\n" + command.err()));
    }

    @Test
    void theNextBatchIsWrittenBesideTheRecordsAndCheckAcceptsIt() {
        source("\t2\n\t联合办理\n\t联合办理。\n\t省商务厅\n\t全省\n");
        List<String> before = Stamps.of(work.content().resolve("items"));
        Command command = read(SECOND, "--lang", "en");
        assertEquals(new Command(0, "Records written: 1, content/items/02.yaml to content/items/02.yaml.\n", ""),
                new Command(command.code(), work.masked(command.out()), command.err()));
        assertEquals(List.of("01.yaml", "02.yaml"), Folders.files(work.content().resolve("items")));
        assertTrue(Stamps.of(work.content().resolve("items")).containsAll(before));
        Command check = work.check("--lang", "en");
        assertEquals(0, check.code(), check.printed());
        assertTrue(check.err().contains("content/items/02.yaml:4:7 untranslated (warning)"), check.err());
    }

    @Test
    void aDryRunPrintsTheRecordsAndTheGuessesAndWritesNothing() {
        source("\t2\n\t联合办理\n\t联合办理。\n\t省商务厅\n\t全省\n\t3\n\t甲\n\t乙。\n\t\n");
        List<String> before = Stamps.of(work.content());
        String text = SECOND + "3,甲,乙。,,\n";
        for (Language language : Language.ALL) {
            assertPrinted("import-dry-run." + language.code() + ".txt", read(text, "--dry-run", "--all", "--lang", language.code()), 0);
        }
        assertEquals(before, Stamps.of(work.content()));
    }

    @Test
    void errorsKeepAllRecordsFromBeingWritten() {
        List<String> before = Stamps.of(work.content());
        String text = SECOND + "3,甲,乙。,省商务斤,某地\n4,,,,\n";
        for (Language language : Language.ALL) {
            assertPrinted("import-refused." + language.code() + ".txt", read(text, "--lang", language.code()), 1);
        }
        assertEquals(before, Stamps.of(work.content()));
    }

    @Test
    void recordsThatStandAlreadyAreListedAndNeverOverwritten() {
        put("content/items/03.yaml", "x");
        List<String> before = Stamps.of(work.content());
        Command command = read(HEAD + "1,甲,乙。,,\n2,丙,丁。,,\n3,戊,己。,,\n", "--lang", "en");
        assertEquals(1, command.code());
        String printed = work.masked(command.err());
        for (String name : List.of("content/items/01.yaml", "content/items/03.yaml")) {
            String said = name + ":1:1 import-record-taken: This file is there already and is never overwritten.\n";
            assertTrue(printed.contains(said), printed);
        }
        assertTrue(printed.endsWith("\nThese records are there already, and nothing was written. Where the document was"
                + " corrected, add --replace-source to put it in place of the source; to import them anew, move the records elsewhere"
                + " first.\n"),
                printed);
        assertEquals(before, Stamps.of(work.content()));
        Command dry = read(HEAD + "1,甲,乙。,,\n", "--dry-run", "--all", "--lang", "en");
        assertEquals(1, dry.code());
        assertTrue(dry.out().contains("items/01.yaml\n# yaml-language-server: $schema=../schema/item.schema.json\nnumber: 1\n"), dry.out());
    }

    @Test
    void aDocumentThatWasCorrectedReplacesTheSourceAlone() {
        String source = "试点任务分工表\n" + HEAD + "1,一网通办,网上快办。,省商务厅,全省\n";
        List<String> before = Stamps.of(work.content());
        Command dry = read(source, "--replace-source", "--dry-run", "--lang", "en");
        assertEquals("A dry run: nothing was written; content/source/table.txt would be replaced. Brackets hold what is gone, "
                + "braces what is new (⏎ is a line break, ｜ the next column):\n  …⏎1⏎一网通办⏎网上[-办理-]{+快办+}。\n", work.masked(dry.out()));
        assertEquals(before, Stamps.of(work.content()));
        Command command = read(source, "--replace-source", "--lang", "en");
        assertEquals(0, command.code(), command.printed());
        assertEquals(List.of("01.yaml"), Folders.files(work.content().resolve("items")));
        Command check = work.check("--lang", "en");
        assertEquals(1, check.code());
        assertTrue(check.err().contains("content/items/01.yaml:3:14 source-differs"), check.err());
        assertEquals("This document says what the source says already; nothing was replaced.\n",
                read(source, "--replace-source", "--lang", "en").out());
    }

    @Test
    void aGapToTheRecordsThatStandIsAnError() {
        Command command = read(SECOND.replace("2,", "5,"), "--lang", "en");
        assertEquals(1, command.code());
        assertTrue(command.err().contains("content/items/05.yaml:1:1 name-gap: There is a gap in the names of records: behind 1 comes 5."),
                command.err());
        assertEquals(List.of("01.yaml"), Folders.files(work.content().resolve("items")));
    }

    @Test
    void whatDiffersFromTheSourceIsWrittenAndTold() {
        source("\t2\n\t联合办理\n\t联合“办理”。\n\t省商务厅\n\t全省\n");
        Command command = read(SECOND, "--lang", "en");
        assertEquals(1, command.code(), command.printed());
        assertTrue(command.err().contains("content/items/02.yaml:7:7 source-differs: This differs from the source: "
                + "the source goes on with \"“办理”。"),
                command.err());
        assertTrue(command.out().endsWith("02.yaml. Errors to settle in the records: 1.\n"), command.out());
        assertTrue(work.check("--lang", "en").err().contains("02.yaml:7:7 source-differs"));
    }

    @Test
    void aSourceThatLacksTheBatchIsTold() {
        Command command = read(SECOND, "--lang", "en");
        assertEquals(1, command.code());
        assertTrue(command.err().contains("source-differs"), command.err());
        assertTrue(Files.exists(work.content().resolve("items/02.yaml")));
    }

    @Test
    void recordsNameTheirSchema() {
        Command command = read(SECOND, "--dry-run", "--all");
        assertTrue(command.out().contains("02.yaml\n# yaml-language-server: $schema=../schema/item.schema.json\nnumber: 2\n"),
                command.out());
    }

    @Test
    void brokenListsOfUnitsAndRegionsComeFirst() {
        put("content/units.yaml", "units: []\n");
        Folders.delete(work.content().resolve("regions.yaml"));
        Command command = read(SECOND, "--lang", "en");
        assertEquals(1, command.code());
        assertTrue(command.err().contains("content/units.yaml:") && command.err().contains("content/regions.yaml:1:1 file-missing"),
                command.err());
        assertTrue(!command.err().contains("UNIT") && command.err().endsWith("Do what is said behind \"→\" and run this again.\n"),
                command.err());
    }

    @Test
    void aFailureOfTheMachineLeavesNoRecord() {
        Folders.delete(work.content().resolve("items"));
        put("content/items", "a file in the place of the folder");
        List<String> before = Stamps.of(folder);
        Command command = read(HEAD + "1,一网通办,网上办理。,省商务厅,全省\n", "--lang", "en");
        assertEquals(3, command.code(), command.printed());
        Folders.delete(folder.resolve("batch.csv"));
        assertEquals(before, Stamps.of(folder));
    }

    @Test
    void whileAnotherImportIsAtWorkCommandsSaySoAndReadNothing() throws IOException {
        try (Lock held = Lock.free(work.content().resolve("import")).orElseThrow()) {
            Command zh = read(SECOND, "--lang", "zh");
            assertEquals(new Command(3, "", "另一次导入正在向“content”写入记录。请等它结束，再运行一次。\n"),
                    new Command(zh.code(), zh.out(), work.masked(zh.err())), held.toString());
            Command en = work.check("--lang", "en");
            assertEquals(new Command(3, "",
                    "Another import is writing records into \"content\": wait until it has ended, and run this again.\n"),
                    new Command(en.code(), en.out(), work.masked(en.err())));
        }
        assertEquals(List.of("01.yaml"), Folders.files(work.content().resolve("items")));
    }

    @Test
    void whatIsInTheWayOfAnImportThatWasCutOffIsNamed() {
        String sum = Sha256.hex("x".getBytes(StandardCharsets.UTF_8));
        for (Language language : Language.ALL) {
            put("content/.import.note", sum + " items/01.yaml\n" + sum + " items/02.yaml\n");
            put("content/.import.staged/items/01.yaml", "x");
            put("content/items/02.yaml", "changed");
            Command command = work.check("--lang", language.code());
            String told = work.masked(command.err()).lines().limit(2).collect(Collectors.joining("\n"));
            assertEquals(language == Language.ZH
                    ? "上次导入在写入时中断，有记录的位置已被别的文件占用；这次导入的记录已撤回。请移走占用的文件，再导入一次：content/items/01.yaml\n"
                    + "导入以后被人改过的记录没有撤回，仍在原处：content/items/02.yaml"
                    : "The last import was cut off, and another file is in the place of a record: its records were taken back. Move "
                            + "that file and import again: "
                    + "content/items/01.yaml\nRecords that were changed since were not taken back and are still there: "
                    + "content/items/02.yaml", told);
        }
    }

    @Test
    void recordsThatAreNowhereAnyMoreAreNamed() {
        for (Language language : Language.ALL) {
            put("content/.import.note", "0".repeat(64) + " items/02.yaml");
            String told = work.masked(work.check("--lang", language.code()).err().lines().findFirst().orElse(""));
            assertEquals(language == Language.ZH ? "上次导入在写入时中断；现在已写好，但下列记录找不到，可能已被人删除，也可能随断电丢失：content/items/02.yaml"
                    : "The last import was cut off while it wrote its records: they are in their place now, except these, which were "
                            + "deleted or lost in the power cut: "
                    + "content/items/02.yaml", told);
        }
    }

    @Test
    void aContentFolderThatIsMissingIsAnError() {
        Folders.delete(work.content());
        Command command = read(SECOND, "--lang", "en");
        assertEquals(1, command.code());
        assertTrue(work.masked(command.err()).contains("content:1:1 file-missing: "), command.err());
        assertTrue(Files.notExists(work.content()));
    }

    @Test
    void wrongUsage() {
        for (List<String> words : List.of(List.of("import"), List.of("import", "a", "b"), List.of("import", "a", "--table", "x"))) {
            assertEquals(2, Command.run(words).code());
        }
    }
}
