package mingbai.prove.memory;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import mingbai.Folders;
import mingbai.Workplace;
import mingbai.check.Check;
import mingbai.format.Sha256;
import mingbai.language.Language;
import mingbai.plan.Output;
import mingbai.plan.PageKind;
import mingbai.plan.Plan;
import mingbai.problem.Problem;
import mingbai.problem.Rule;
import mingbai.property.Property;
import mingbai.prove.Proof;
import mingbai.prove.page.PageFacts;
import mingbai.prove.page.Reading;
import mingbai.read.Reader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is remembered of pages: it comes back as it was, or not at all. */
class MemoryTest {
    private static final byte[] PROGRAM = "a program of 32 bytes, more or less".getBytes(StandardCharsets.UTF_8);
    private static final Path PAGES = Folders.RESOURCES.resolve("sites/minimal/site");
    /** Each has something that a page of the small site has not. */
    private static final List<String> ODD = List.of("<p>an english run of several words</p>", "<a href='/rooted'>more</a>",
            "<a href='https://example.com/' target=_blank>out</a>", "<time datetime=2019-01-02>then</time>", "<h5>deep</h5>",
            "<p data-archived>2024-01-01</p>", "<p data-draft>draft</p>", "<p data-official=text>字<b>句</b></p>", "<p id=x></p><p id=x></p>",
            "<p data-fact=site.published><a href='x'>a</a></p>", "<style></style>", "<meta http-equiv=refresh content='0; url=x'>",
            "<meta name=robots content=noindex>", "<p><q>all</q>, that is <a href='x'>one</a></p>", "<footer><a href='x'>y</a></footer>",
            "<main><a href='x#y' data=z>y</a></main>");

    @TempDir
    private Path folder;

    @Test
    void factsComeBackAsTheyWere() {
        Property.holds(150, random -> {
            PageFacts facts = Reading.of(odd(random)).weighing(random.nextInt(3) * 1000 - 1);
            assertEquals(facts, FactsNotation.read(FactsNotation.write(facts)));
        });
    }

    @Test
    void whatThePropertyTriesHasAllFacts() {
        String all = String.join("", ODD);
        PageFacts facts = Reading.of(page(new Random(0)).replace("</main>", all + "</main>").getBytes(StandardCharsets.UTF_8));
        assertTrue(facts.draft() && !facts.faults().isEmpty() && !facts.shown().isEmpty() && !facts.official().passages().isEmpty()
                && !facts.frame().isEmpty() && !facts.ids().isEmpty() && !facts.metas().isEmpty() && !facts.robots().isEmpty(),
                facts.toString());
        assertEquals(EnumSet.allOf(PageFacts.Mention.Kind.class), facts.said().stream().map(PageFacts.Mention::kind)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(PageFacts.Mention.Kind.class))));
    }

    @Test
    void whatARunDidNotUseIsForgotten() {
        Path file = filled(List.of("<p>1", "<p>2", "<p>3"));
        Memory memory = Memory.open(file, PROGRAM, false);
        assertEquals(Optional.of(facts("<p>2")), memory.recall(sum("<p>2")));
        memory.save(memory.written());
        assertEquals(List.of(false, true, false), known(file, PROGRAM, List.of("<p>1", "<p>2", "<p>3")));
    }

    @Test
    void anotherProgramRemembersNothing() {
        Path file = filled(List.of("<p>1"));
        byte[] other = PROGRAM.clone();
        other[other.length - 1]++;
        assertEquals(List.of(true), known(file, PROGRAM, List.of("<p>1")));
        assertEquals(List.of(false), known(file, other, List.of("<p>1")));
        assertEquals(List.of(false), known(file, new byte[0], List.of("<p>1")));
    }

    @Test
    void theProgramIsKnownByItsClasses() throws IOException {
        assertTrue(Program.sum().isPresent());
        Path home = Files.createDirectories(folder.resolve("classes"));
        Path type = Files.createDirectories(home.resolve("mingbai")).resolve("Main.class");
        Files.writeString(type, "one");
        byte[] first = Program.sum(List.of(home));
        Files.writeString(type, "two");
        assertFalse(Arrays.equals(first, Program.sum(List.of(home))), "another class");
        Files.writeString(type, "one");
        assertArrayEquals(first, Program.sum(List.of(home)));
        Files.move(type, type.resolveSibling("Mein.class"));
        assertFalse(Arrays.equals(first, Program.sum(List.of(home))), "another name");
    }

    @Test
    void aDamagedFileIsAsIfThereWereNone() {
        List<String> pages = List.of("<p id=a>1", "<p><a href='b'>2</a>", "<h1>3");
        byte[] whole = Folders.read(filled(pages));
        Path damaged = folder.resolve("damaged");
        Property.holds(500, random -> {
            byte[] bytes = Arrays.copyOf(whole, random.nextInt(3) == 0 ? random.nextInt(whole.length) : whole.length);
            if (bytes.length == whole.length) bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            Folders.write(damaged, bytes);
            assertEquals(List.of(false, false, false), known(damaged, PROGRAM, pages));
        });
        Folders.write(damaged, Arrays.copyOf(whole, whole.length + 1));
        assertEquals(List.of(false, false, false), known(damaged, PROGRAM, pages));
        assertEquals(List.of(false, false, false), known(folder, PROGRAM, pages), "a folder");
        assertEquals(List.of(false, false, false), known(folder.resolve("absent"), PROGRAM, pages));
    }

    /** That pages are really not read again: what is remembered of one is reported about another, if it is remembered as that one. */
    @Test
    void whatIsRememberedIsTold() {
        Plan plan = Plan.of(new Check("content", false).content(Reader.folder(Workplace.of(folder, "minimal").content())).publication()
                .orElseThrow());
        byte[] html = page(new Random(0)).getBytes(StandardCharsets.UTF_8);
        String sum = Sha256.hex(html);
        Memory memory = Memory.open(folder.resolve("memory"), PROGRAM, false);
        memory.remember(sum, facts("<p id=x><p id=x>"));
        memory.save(memory.written());
        Output.Page home = Output.Page.of(PageKind.HOME, Language.ZH);
        assertTrue(rules(new Proof(plan, path -> true, Memory.open(folder.resolve("memory"), PROGRAM, false))
                .page(home, () -> html, () -> sum)).contains(Rule.PAGE_ID));
        assertTrue(!rules(new Proof(plan, path -> true, Memory.open(folder.resolve("memory"), PROGRAM, true))
                .page(home, () -> html, () -> sum)).contains(Rule.PAGE_ID));
    }

    private static Set<Rule> rules(List<Problem> problems) {
        return problems.stream().map(Problem::rule).collect(Collectors.toSet());
    }

    private Path filled(List<String> pages) {
        Path file = folder.resolve("memory");
        Memory memory = Memory.open(file, PROGRAM, false);
        pages.forEach(page -> memory.remember(sum(page), facts(page)));
        memory.save(memory.written());
        assertTrue(Files.exists(file));
        return file;
    }

    private static List<Boolean> known(Path file, byte[] program, List<String> pages) {
        Memory memory = Memory.open(file, program, false);
        return pages.stream().map(page -> memory.recall(sum(page)).isPresent()).toList();
    }

    private static PageFacts facts(String page) {
        return Reading.of(page.getBytes(StandardCharsets.UTF_8));
    }

    private static String sum(String page) {
        return Sha256.hex(page.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] odd(Random random) {
        StringBuilder page = new StringBuilder(page(random));
        for (int more = random.nextInt(4); more > 0; more--) {
            page.insert(page.lastIndexOf("<", random.nextInt(page.length())), ODD.get(random.nextInt(ODD.size())));
        }
        return page.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String page(Random random) {
        List<String> pages = new ArrayList<>(Folders.files(PAGES).stream().filter(file -> file.endsWith(".html")).toList());
        return new String(Folders.read(PAGES.resolve(pages.get(random.nextInt(pages.size())))), StandardCharsets.UTF_8);
    }
}
