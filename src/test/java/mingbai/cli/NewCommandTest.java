package mingbai.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.Folders;
import mingbai.check.Check;
import mingbai.golden.Stamps;
import mingbai.problem.Problem;
import mingbai.problem.Rule;
import mingbai.read.Reader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code new} writes, what it says is blank, and what it leaves alone. */
class NewCommandTest {
    private static final Pattern BLANK = Pattern.compile("^ {2}(\\S+:\\d+:\\d+) .*$", Pattern.MULTILINE);

    @TempDir
    private Path folder;
    private Path content;

    @BeforeEach
    void copy() {
        content = folder.resolve("内容");
        Folders.copy(Path.of("content"), content);
    }

    @ParameterizedTest
    @ValueSource(strings = {"item zh", "item en", "unit zh new-one", "unit en new-one", "region zh new-one", "region en new-one",
        "concept zh new-one", "concept en new-one"})
    void nothingIsWrongWithANewRecordButItsBlanks(String given) {
        String[] words = given.split(" ");
        Command made = make(Stream.concat(Stream.of(words[0], "--lang", words[1]), Stream.of(words).skip(2)).toArray(String[]::new));
        assertEquals(0, made.code(), made.printed());
        List<String> blanks = blanks(made);
        assertTrue(blanks.size() >= 3, made.out());
        List<Problem> problems = check(false);
        assertEquals(blanks, problems.stream().map(NewCommandTest::shown).toList());
        assertTrue(problems.stream().allMatch(problem -> problem.rule() == Rule.TEXT_EMPTY), problems.toString());
    }

    @Test
    void aRecordThatIsFilledInIsRight() {
        make("unit", "archives");
        Path units = content.resolve("units.yaml");
        String filled = text(units).replaceFirst("(?s)(.*)zh:\n", "$1zh: 省档案馆\n")
                .replaceFirst("(?s)(.*)en:\n", "$1en: Archives of Shandong Province\n")
                .replaceFirst("(?s)(.*)kind:\n", "$1kind: government\n");
        Folders.write(units, filled.getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of(), check(false));
    }

    /** In Chinese alone there is no place for English, and nothing asks for it. */
    @ParameterizedTest
    @ValueSource(strings = {"item", "unit new-one", "region new-one", "concept new-one"})
    void nothingIsWrongWithANewRecordOfOneLanguageButItsBlanks(String given) {
        content = folder.resolve("一种语言");
        assertEquals(0, Command.run(List.of("new", "publication", content.toString(), "--languages", "zh")).code());
        List<String> before = Folders.files(content);
        Command made = make(given.split(" "));
        assertEquals(blanks(made), check(false).stream().map(NewCommandTest::shown).toList());
        List<String> texts = Folders.files(content).stream().filter(file -> file.endsWith(".yaml"))
                .map(file -> text(content.resolve(file))).filter(text -> text.contains("en:")).toList();
        assertEquals(List.of(), texts, before.toString());
    }

    /** Of the source that is named, in its own columns, behind its last; under the heading that its last is under. */
    @ParameterizedTest
    @ValueSource(strings = {"fujian item", "fujian item b", "fujian item b-04", "fujian item c", "fujian item --rows 3",
        "minsheng item --rows 2", "zhongdian item", "bumen item", "ftz7 item", "guofa item", "jiaoyu item", "fujian unit new-one"})
    void nothingIsWrongWithANewRecordOfAnyPublicationButItsBlanks(String given) {
        String[] words = given.split(" ", 2);
        content = folder.resolve(words[0]);
        Folders.copy(Folders.RESOURCES.resolve("publications").resolve(words[0]), content);
        List<String> before = Folders.files(content);
        Command made = make((words[1] + " --lang zh").split(" "));
        assertEquals(0, made.code(), made.printed());
        assertEquals(blanks(made), check(false).stream().map(NewCommandTest::shown).toList());
        String text = Folders.files(content).stream().filter(file -> !before.contains(file)).map(file -> text(content.resolve(file)))
                .findFirst().orElseGet(() -> text(content.resolve("units.yaml")));
        assertFalse(text.contains("译") || text.contains("name-source"), text);
    }

    @Test
    void anItemOfAnotherSourceHasItsNameItsSchemaAndItsColumns() {
        content = folder.resolve("fujian");
        Folders.copy(Folders.RESOURCES.resolve("publications/fujian"), content);
        make("item", "b", "--lang", "zh");
        make("item", "c", "--lang", "zh");
        String table = text(content.resolve("items/b-04.yaml"));
        assertTrue(table.startsWith("# yaml-language-server: $schema=../schema/item-b.schema.json\n# “序号”，与原文相同\nnumber: 4\n"), table);
        assertTrue(table.contains("\nunits:\n") && table.contains("# 也可以写成：units: {text: …, are: [service]}\n"), table);
        assertFalse(table.contains("\ngroup:"), table);
        String plan = text(content.resolve("items/c-03.yaml"));
        assertTrue(plan.contains("\nnumber: \"3.\"\n") && plan.contains("\ngroup: firms\n"), plan);
        Command refused = make("item", "d", "--lang", "en");
        assertEquals(2, refused.code());
        assertTrue(refused.err().contains("Sources: b, c"), refused.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "en,zh", "zh,fr", "zh,zh"})
    void aPublicationIsInChineseFirst(String languages) {
        Command made = Command.run(List.of("new", "publication", folder.resolve("新").toString(), "--languages", languages, "--lang", "en"));
        assertEquals(2, made.code());
        assertTrue(made.err().contains("a publication is in zh or in zh,en"), made.err());
    }

    @Test
    void aPublicationFromADocumentIsInChineseAlone() {
        Path made = folder.resolve("新");
        List<String> words = List.of("new", "publication", made.toString(), "--from",
                Folders.RESOURCES.resolve("documents/bumen/table.txt").toString(), "--lang", "en", "--languages");
        Command refused = Command.run(Stream.concat(words.stream(), Stream.of("zh,en")).toList());
        assertEquals(2, refused.code());
        assertTrue(refused.err().contains("--from writes a publication in Chinese alone"), refused.err());
        assertFalse(Files.exists(made));
        assertEquals(0, Command.run(Stream.concat(words.stream(), Stream.of("zh")).toList()).code());
    }

    @Test
    void anItemComesBehindTheLast() {
        make("item");
        make("item", "--lang", "zh", "40");
        assertTrue(text(content.resolve("items/38.yaml")).contains("\nnumber: 38\n"));
        assertTrue(text(content.resolve("items/40.yaml")).contains("# “序号”"));
    }

    @Test
    void itsCommentsNameWhatCanBeChosen() {
        make("concept", "new-one", "--lang", "en");
        String concept = text(content.resolve("glossary/new-one.yaml"));
        assertTrue(concept.contains("#   finance  Finance\n"), concept);
        assertTrue(concept.contains("\n# related: [administrative-licensing]\n"), concept);
    }

    /** Windows' line ends, and no line end at the end. */
    @Test
    void aListKeepsEveryByteThatItHad() {
        Path units = content.resolve("units.yaml");
        byte[] before = (text(units).strip().replace("\n", "\r\n") + "  # 完").getBytes(StandardCharsets.UTF_8);
        Folders.write(units, before);
        List<String> blanks = blanks(make("unit", "new-one"));
        String after = text(units);
        assertTrue(after.startsWith(new String(before, StandardCharsets.UTF_8) + "\r\n"));
        assertFalse(after.replace("\r\n", "").contains("\n"));
        assertEquals(blanks, check(false).stream().map(NewCommandTest::shown).toList());
    }

    @Test
    void aListWithoutEntriesTakesTheFirst() {
        Path units = content.resolve("units.yaml");
        String list = text(units);
        Folders.write(units, list.substring(0, list.indexOf("\n  - id:", list.indexOf("\nunits:")) + 1).getBytes(StandardCharsets.UTF_8));
        Command made = make("unit", "new-one");
        assertEquals(0, made.code(), made.printed());
        assertTrue(check(false).stream().map(NewCommandTest::shown).toList().containsAll(blanks(made)), made.out());
    }

    @Test
    void aListThatIsNotTheEndOfItsFileIsLeftToItsEditor() {
        Path units = content.resolve("units.yaml");
        String list = text(units);
        int entries = list.indexOf("\nunits:");
        int kinds = list.indexOf("\nkinds:");
        byte[] turned = (list.substring(0, kinds) + list.substring(entries) + list.substring(kinds, entries))
                .getBytes(StandardCharsets.UTF_8);
        Folders.write(units, turned);
        Command made = make("unit", "new-one", "--lang", "en");
        assertEquals(1, made.code());
        assertTrue(made.out().contains("  - id: new-one\n"), made.out());
        assertTrue(made.err().startsWith("Nothing was written"), made.err());
        assertEquals(new String(turned, StandardCharsets.UTF_8), text(units));
    }

    @ParameterizedTest
    @ValueSource(strings = {"item 17", "item 0", "item seventeen", "unit housing", "region jinan", "concept bonded-goods", "unit New_Unit",
        "concept con", "unit", "region ..", "publication", "page about"})
    void whatIsThereOrCannotBeIsRefused(String words) {
        List<String> before = Stamps.of(content);
        Command made = make(words.split(" "));
        assertEquals(2, made.code(), made.printed());
        assertEquals("", made.out());
        assertEquals(before, Stamps.of(content));
    }

    @Test
    void whatCannotBeReadIsNotOverwritten() {
        Path unreadable = content.resolve("items/38.yaml");
        byte[] bytes = {(byte) 0xD6, (byte) 0xD0};
        Folders.write(unreadable, bytes);
        Command made = make("item", "38", "--lang", "en");
        assertEquals(2, made.code(), made.printed());
        assertArrayEquals(bytes, Folders.read(unreadable));
    }

    @Test
    void anEmptyFolderIsFilledAndStaysTheSame() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("空的"));
        Object key = Files.readAttributes(empty, BasicFileAttributes.class).fileKey();
        assertEquals(0, Command.run(List.of("new", "publication", empty.toString())).code());
        assertTrue(Files.exists(empty.resolve("publication.yaml")));
        assertEquals(key, Files.readAttributes(empty, BasicFileAttributes.class).fileKey());
    }

    @Test
    void namesHaveAsManyDigitsAsThoseThatAreThere() {
        Path items = content.resolve("items");
        for (String name : Folders.files(items)) {
            Folders.write(items.resolve("0" + name), Folders.read(items.resolve(name)));
            Folders.delete(items.resolve(name));
        }
        make("item");
        assertTrue(Files.exists(items.resolve("038.yaml")));
        Folders.delete(items.resolve("037.yaml"));
        Folders.delete(items.resolve("038.yaml"));
        String source = text(content.resolve("source/work-table.txt"));
        Path batch = folder.resolve("batch.txt");
        Folders.write(batch, (source.substring(0, source.indexOf("\n\t1\n")) + source.substring(source.indexOf("\n\t37\n")))
                .getBytes(StandardCharsets.UTF_8));
        Command brought = Command.run(List.of("import", batch.toString(), "--content", content.toString(), "--lang", "en"));
        assertTrue(Files.exists(items.resolve("037.yaml")), brought.printed());
    }

    @Test
    void aPublicationIsWholeAndAsksOnlyForItsPublisher() {
        Path made = folder.resolve("新的");
        Command command = Command.run(List.of("new", "publication", made.toString(), "--lang", "en"));
        assertEquals(0, command.code(), command.printed());
        Path start = Path.of("src/main/resources/mingbai/start");
        assertEquals(Folders.files(start), Folders.files(made));
        content = made;
        assertEquals(List.of(), check(false));
        List<Problem> told = check(true);
        List<Problem> open = told.stream().filter(problem -> problem.rule() != Rule.EXAMPLE_LEFT).toList();
        assertTrue(open.stream().allMatch(problem -> problem.rule() == Rule.NOT_CONFIGURED), open.toString());
        Set<String> left = told.stream().filter(problem -> problem.rule() == Rule.EXAMPLE_LEFT)
                .map(problem -> made.relativize(Path.of(problem.place().file())).toString().replace('\\', '/'))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of("publication.yaml", "units.yaml", "regions.yaml", "items/01.yaml", "items/02.yaml", "items/03.yaml",
                "pages/about.zh.md", "pages/about.en.md"), left, "the example's own words, in every file that has some");
        assertEquals(open.stream().map(NewCommandTest::shown).toList(), blanks(command));
        List<String> before = Stamps.of(made);
        assertEquals(2, Command.run(List.of("new", "publication", made.toString())).code());
        assertEquals(before, Stamps.of(made));
    }

    private Command make(String... words) {
        return Command.run(Stream.concat(Stream.of("new", "--content", content.toString()), Stream.of(words)).toList());
    }

    private List<Problem> check(boolean release) {
        return new Check(content.toString(), release).content(Reader.folder(content)).problems();
    }

    private static String shown(Problem problem) {
        return problem.place().toString();
    }

    /** The places that are said to be blank. */
    private static List<String> blanks(Command made) {
        return BLANK.matcher(made.out()).results().map(match -> match.group(1)).toList();
    }

    private static String text(Path file) {
        return new String(Folders.read(file), StandardCharsets.UTF_8);
    }
}
