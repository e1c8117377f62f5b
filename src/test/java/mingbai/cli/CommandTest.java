package mingbai.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import mingbai.Folders;
import mingbai.Workplace;
import mingbai.golden.Expected;
import mingbai.golden.Stamps;
import mingbai.language.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Exit codes, help, and what the commands refuse to do. */
class CommandTest {
    private static final byte[] NOTES = "keep".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;
    private Workplace work;

    @BeforeEach
    void copy() {
        work = Workplace.of(folder, "minimal");
    }

    @Test
    void allIsWell() {
        assertEquals(new Command(0, """
                Checked: 38 pages, no errors and no warnings.
                Of 28 requirements: 19 met, 5 waiting for the publisher, 4 measured in browsers by those who make the program.
                """, ""), work.check("--lang", "en"));
        assertEquals(new Command(0, """
                检查完毕：38 个网页，没有错误，也没有提醒。
                对照 28 项要求：符合 19 项，等发布单位填写 5 项，另有 4 项要在浏览器里测量，由程序的开发方测过。
                """, ""), work.check("--lang", "zh"));
    }

    @Test
    void problems() {
        Folders.delete(work.content().resolve("units.yaml"));
        assertEquals(1, work.check().code());
        assertEquals(1, work.build().code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--unknown", "--lang fr", "--format xml", "--content", "extra"})
    void wrongUsage(String words) {
        Command command = Command.run(Stream.concat(Stream.of("check"), Stream.of(words.split(" "))).toList());
        assertEquals(2, command.code());
        assertEquals("", command.out());
        assertTrue(command.err().endsWith("Add --help to the command to see how it is written.\n"), command.err());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"check --contnt x | 没有“--contnt x”这个选项。是不是想写“--content”？",
                "chekc | 没有“chekc”这个命令。是不是想写“check”或“schema”？",
                "check extra | mingbai check 后面多写了“extra”，请删去。",
                "check --format xml | --format 后面不能写“xml”，请写 text、json、sarif 或 github。",
                "check --content | --content 后面还要写文件夹。",
                "check --theme a --theme b | --theme 写了不止一次，只能写一次。",
                "import | mingbai import 后面还要写文件。",
                "serve --port x | --port 后面不能写“x”，请写整数。",
                "--lang fr check | --lang 后面不能写“fr”，请写 zh 或 en。",
                "new | mingbai new 后面还要写 item、unit、region、concept 或 publication。",
                "new foo | mingbai new 后面不能写“foo”，请写 item、unit、region、concept 或 publication。",
                "new unit | 后面还要写代号：mingbai new unit 〈代号〉"})
    void wrongUsageIsToldInChinese(String words, String told) {
        Command command = Command.run(Stream.concat(Stream.of("--lang=zh"), Stream.of(words.split(" "))).toList());
        assertEquals(2, command.code());
        assertTrue(command.err().contains(told), command.err());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"chekc | There is no command \"chekc\". Did you mean",
                "check extra | \"extra\" behind mingbai check is too much; leave it out.",
                "check --format xml | \"xml\" cannot be behind --format; write text, json, sarif or github.",
                "new foo | \"foo\" cannot be behind mingbai new; write item, unit, region, concept or publication.",
                "import | mingbai import needs FILE behind it."})
    void wrongUsageIsToldInEnglish(String words, String told) {
        Command command = Command.run(Stream.concat(Stream.of("--lang=en"), Stream.of(words.split(" "))).toList());
        assertEquals(2, command.code());
        assertTrue(command.err().contains(told), command.err());
    }

    @Test
    void withoutACommandItSaysWhichThereAre() {
        Command command = Command.run(List.of("--lang", "zh"));
        assertEquals(2, command.code());
        assertTrue(command.err().startsWith("用法：mingbai") && command.err().contains("check"), command.err());
    }

    @Test
    void nothingIsServedFromAFolderThatIsNotThere() {
        Command command = Command.run(List.of("serve", "--lang", "en", "--port", "0", "--content", folder.resolve("none").toString()));
        assertEquals(2, command.code(), command.printed());
        assertTrue(command.err().contains("there is no folder"), command.err());
    }

    /** Made here: a checkout may not be able to write such a name. */
    @Test
    void aChineseNameOfARecordIsTold() {
        Folders.write(work.content().resolve("items/第一项.yaml"), Folders.read(work.content().resolve("items/01.yaml")));
        assertTrue(work.check("--lang", "en").err().contains("name-unsafe: \"第一项\" cannot be the name of a page"), work.check().err());
    }

    /** Neither what a record says nor how a file is called steers a terminal, or begins a line of its own. */
    @Test
    void hostileTextsAndNamesAreShownAsTheyAre() {
        Path record = work.content().resolve("items/01.yaml");
        Folders.write(record, new String(Folders.read(record), StandardCharsets.UTF_8).replace("units: [commerce]",
                "units: [\"x\\n::error::y\"]").getBytes(StandardCharsets.UTF_8));
        Folders.write(work.content().resolve("items/\u001b[2J.yaml"), NOTES);
        for (String format : List.of("text", "github")) {
            String printed = work.check("--format", format).printed();
            assertTrue(printed.contains("x␊::error::y"), printed);
            assertTrue(printed.contains("␛[2J.yaml") || format.equals("github"), printed);
            assertTrue(printed.contains("character-invisible"), printed);
            assertTrue(printed.lines().noneMatch(line -> line.startsWith("::error::y")), printed);
            if (format.equals("text")) assertEquals(-1, printed.indexOf('\u001b'), printed);
        }
    }

    @Test
    void namesOfFilesCannotSteerATerminalWhoeverNamesThem() {
        Folders.write(work.site().resolve("\u001b[2J.txt"), NOTES);
        Command build = work.build("--lang", "en");
        assertEquals(2, build.code());
        assertTrue(build.printed().contains("␛[2J.txt"), build.printed());
        assertEquals(-1, build.printed().indexOf('\u001b'), build.printed());
        Command diff = Command.run(List.of("diff", "\u001b[2Jx", "--content", work.content().toString(), "--theme",
                work.theme().toString()));
        assertEquals(2, diff.code());
        assertEquals(-1, diff.printed().indexOf('\u001b'), diff.printed());
    }

    /** The source has no keys, so publication.yaml speaks for it; all of it is compared as before. */
    @Test
    void anOddCharacterOfTheSourceCanBeIntended() {
        String intended = "intended: [{rule: character-doubtful, text: U+2F4C, reason: so it was issued}]\n";
        Path source = work.content().resolve("source/table.txt");
        for (String file : List.of("source/table.txt", "items/01.yaml")) {
            Path path = work.content().resolve(file);
            replace(path, "网上", "网⽌");
        }
        replace(work.content().resolve("items/01.yaml"), "units:", intended + "units:");
        assertEquals(1, work.check().code());
        replace(work.content().resolve("publication.yaml"), "document:", intended + "document:");
        assertEquals(0, work.check("--lang", "en").code(), work.check("--lang", "en").printed());
        replace(source, "全省", "全省等");
        assertTrue(work.check("--lang", "en").err().contains("source-differs"), work.check("--lang", "en").err());
    }

    private static void replace(Path file, String what, String by) {
        Folders.write(file, new String(Folders.read(file), StandardCharsets.UTF_8).replace(what, by).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void inTheWrongFolderItSaysWhichThatIs() {
        Command command = Command.run(List.of("check", "--lang", "zh", "--content", folder.resolve("none").toString()));
        assertEquals(1, command.code());
        assertTrue(command.err().contains("现在的文件夹是 " + Path.of("").toAbsolutePath()), command.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "build", "check", "components", "diff", "explain", "import", "new", "schema", "serve"})
    void helpInBothLanguages(String name) {
        for (Language language : Language.ALL) {
            Stream<String> words = Stream.of(name, "--help", "--lang", language.code()).filter(word -> !word.isEmpty());
            Command command = Command.run(words.toList());
            String file = (name.isEmpty() ? "mingbai" : name) + "." + language.code() + ".txt";
            assertEquals(0, command.code());
            Expected.text(Folders.RESOURCES.resolve("commands").resolve(file), command.printed());
        }
    }

    @Test
    void anEditionWhoseParentIsAFileIsAFailureOfTheMachine() {
        Folders.write(folder.resolve("file"), NOTES);
        Command command = work.buildInto(folder.resolve("file/site"), work.zip(), "--lang", "en");
        assertEquals(3, command.code());
        assertTrue(command.err().startsWith("Cannot read or write"), command.err());
        assertArrayEquals(NOTES, Folders.read(folder.resolve("file")));
    }

    @Test
    void aZipThatCannotBeWrittenLeavesTheLastEdition() {
        work.build();
        Folders.write(folder.resolve("file"), NOTES);
        Folders.write(work.content().resolve("pages/about.zh.md"), "# 说明\n".getBytes(StandardCharsets.UTF_8));
        List<String> before = Stamps.of(folder);
        Command command = work.buildInto(work.site(), folder.resolve("file/site.zip"));
        assertEquals(3, command.code(), command.printed());
        assertEquals(before, Stamps.of(folder));
    }

    @Test
    void aFolderWithOtherFilesIsNotReplaced() {
        Folders.write(work.site().resolve("notes.txt"), NOTES);
        Command command = work.build("--lang", "en");
        assertEquals(2, command.code());
        assertTrue(command.err().contains("notes.txt"), command.err());
        assertEquals(List.of("notes.txt"), Folders.files(work.site()));
    }

    @Test
    void anEditionToWhichAFileWasAddedIsNotReplaced() {
        work.build();
        Folders.write(work.site().resolve("items/notes.txt"), NOTES);
        assertEquals(2, work.build().code());
        assertArrayEquals(NOTES, Folders.read(work.site().resolve("items/notes.txt")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "content", "theme", "theme/../content"})
    void aFolderThatHoldsTheRecordsIsNotReplaced(String out) {
        List<String> before = Stamps.of(folder);
        Command command = work.buildInto(folder.resolve(out), work.zip(), "--lang", "en");
        assertEquals(2, command.code(), command.printed());
        assertTrue(command.err().contains("--out cannot be a folder that holds"), command.err());
        assertEquals(before, Stamps.of(folder));
    }

    @Test
    void aZipThatIsAFolderIsNotReplaced() {
        Command command = work.buildInto(work.site(), work.content(), "--lang", "en");
        assertEquals(2, command.code());
        assertTrue(command.err().contains("--zip should be a file"), command.err());
    }

    @Test
    void whatDidNotChangeKeepsItsTime() {
        work.build();
        List<String> before = Stamps.of(work.site());
        work.build();
        assertEquals(before, Stamps.of(work.site()));
    }

    @Test
    void withoutOptionsTheZipIsCalledAsThePublication() {
        Path project = folder.resolve("project");
        Folders.copy(work.content(), project.resolve("content"));
        Folders.copy(work.theme(), project.resolve("themes/gazette"));
        Command command = Command.apart(project, List.of(), "build");
        assertEquals(0, command.code(), command.printed());
        assertTrue(Files.exists(project.resolve("site/index.html")));
        assertTrue(Files.exists(project.resolve("target/minimal-draft.zip")));
    }

    /** The folder of a publication that may be released, in which commands run without options. */
    private Path configured() {
        Path project = folder.resolve("project");
        Workplace configured = Workplace.of(folder.resolve("configured"), "configured");
        Folders.copy(configured.content(), project.resolve("content"));
        Folders.copy(configured.theme(), project.resolve("themes/gazette"));
        return project;
    }

    /** Nobody is to hand over a draft by mistake. */
    @Test
    void aReleaseDeletesTheDraftsZipAndSaysWhichToHandOver() {
        Path project = configured();
        Command draft = Command.apart(project, List.of(), "build", "--lang", "zh");
        assertEquals(0, draft.code(), draft.printed());
        assertEquals(List.of("configured-draft.zip"), Folders.files(project.resolve("target")));
        Command release = Command.apart(project, List.of(), "build", "--release", "--lang", "zh");
        assertEquals(0, release.code(), release.printed());
        assertEquals(List.of("configured.zip"), Folders.files(project.resolve("target")));
        assertTrue(release.out().contains("要交出去的压缩包就是这一个：target/configured.zip"), release.printed());
        assertTrue(release.err().contains("草稿的压缩包已删去，免得交错：target/configured-draft.zip"), release.printed());
    }

    @Test
    void aReleaseDeletesNothingInTheDraftsPlaceThatNoBuildPutThere() {
        Path project = configured();
        Path others = project.resolve("target/configured-draft.zip");
        Folders.write(others, "mine".getBytes(StandardCharsets.UTF_8));
        Command release = Command.apart(project, List.of(), "build", "--release");
        assertEquals(0, release.code(), release.printed());
        assertEquals("mine", new String(Folders.read(others), StandardCharsets.UTF_8));
    }

    @Test
    void withoutALastEditionNothingIsSaidOfOne() {
        Folders.write(work.content().resolve("units.yaml"), new byte[0]);
        String first = work.build("--lang", "en").err();
        assertTrue(first.endsWith("1 error. Nothing was written. Put the errors above right and run again.\n"), first);
    }
}
