package mingbai.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import mingbai.Folders;
import mingbai.Workplace;
import mingbai.cli.Command;
import mingbai.intake.Import;
import mingbai.intake.WritingResult;
import mingbai.publish.KilledTest.Kill;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * An import that is killed before any of its calls that change files: the next command finds none of its records, or makes of them all;
 * and the unit that they name is listed only with them.
 */
@ResourceLock("killed")
class KilledImportTest {
    private static final List<String> NONE = List.of("01.yaml");
    private static final List<String> ALL = List.of("01.yaml", "02.yaml", "03.yaml", "04.yaml");

    @TempDir
    private Path folder;
    private Workplace work;

    @BeforeEach
    void copy() {
        work = Workplace.of(folder, "minimal");
        Folders.write(folder.resolve("batch.csv"), ("序号,改革事项,主要内容,负责单位,推广范围\n2,乙,内容。,省商务厅,全省\n3,丙,内容。,省商务厅,全省\n4,丁,内容。,省水利厅,全省\n")
                .getBytes(StandardCharsets.UTF_8));
        Folders.copy(work.content(), folder.resolve("before"));
    }

    @Test
    void leavesNoneOrAll() throws Exception {
        assertTrue(run(Integer.MAX_VALUE, "import", folder.resolve("batch.csv").toString()), "not killed, it ends");
        int calls = Kill.passed();
        assertEquals(ALL, items());
        Set<List<String>> seen = new TreeSet<>((one, other) -> one.size() - other.size());
        for (int call = 1; call <= calls; call++) {
            restore();
            assertFalse(run(call, "import", folder.resolve("batch.csv").toString()), "killed at call " + call);
            boolean left = hidden().stream().anyMatch(name -> !name.equals(".import.lock"));
            Optional<WritingResult> settled = Import.settled(work.content());
            assertEquals(left, settled.isPresent(), "killed at call " + call);
            assertSettled(settled, "killed at call " + call);
            settled.ifPresent(said -> assertEquals(List.of(), said.missing().stream().map(Path::toString).toList()));
            seen.add(items());
        }
        assertEquals(Set.of(NONE, ALL), seen);
        restore();
        assertEquals(NONE, items());
    }

    /** What puts it right may be killed as well, before any of its own calls, and what is said then is what is there. */
    @Test
    void leavesNoneOrAllWhereWhatPutsItRightIsKilled() throws Exception {
        run(Integer.MAX_VALUE, "import", folder.resolve("batch.csv").toString());
        int calls = Kill.passed();
        for (int call = 1; call <= calls; call++) {
            boolean ended = false;
            for (int second = 1; !ended; second++) {
                restore();
                run(call, "import", folder.resolve("batch.csv").toString());
                ended = settle(second);
                if (!ended) assertSettled(Import.settled(work.content()), "killed at calls " + call + " and " + second);
            }
        }
    }

    /** None or all, nothing beside them, and what is said is so. */
    private void assertSettled(Optional<WritingResult> settled, String at) throws IOException {
        List<String> items = items();
        assertTrue(items.equals(NONE) || items.equals(ALL), at + ": " + items);
        assertEquals(List.of(), hidden(), at);
        settled.ifPresent(said -> assertEquals(said.end() == WritingResult.End.FINISHED ? ALL : NONE, items, at));
    }

    /**
     * A loss of power takes names that nobody asked the system to keep: those of the records before the note, those in content
     * before it goes.
     */
    @Test
    void theNamesAreOnTheDiskBeforeTheNoteIsAndBeforeItGoes() throws Exception {
        assumeFalse(System.getProperty("os.name").startsWith("Windows"), "it opens no folder");
        Folders.delete(work.content().resolve("items"));
        Folders.write(folder.resolve("batch.csv"), "序号,改革事项,主要内容,负责单位,推广范围\n1,甲,内容。,省商务厅,全省\n".getBytes(StandardCharsets.UTF_8));
        run(Integer.MAX_VALUE, "import", folder.resolve("batch.csv").toString());
        Path content = work.content();
        List<Path> kept = List.of(content.resolve(".import.staged/items"), content.resolve(".import.staged"), content,
                content.resolve("items"), content);
        assertEquals(kept, Kill.names());
        int calls = Kill.passed();
        for (int call = 1; call <= calls; call++) {
            Folders.delete(work.content().resolve("items"));
            run(call, "import", folder.resolve("batch.csv").toString());
            boolean noted = hidden().contains(".import.note");
            if (noted) assertTrue(Kill.names().size() >= 2, "killed at call " + call);
            if (!noted && Files.exists(content.resolve("items/01.yaml"))) assertEquals(kept, Kill.names(), "killed at call " + call);
            Import.settled(content);
        }
    }

    @Test
    void theNextCommandSaysSo() throws Exception {
        assertEquals(0, work.build().code());
        run(Integer.MAX_VALUE, "import", folder.resolve("batch.csv").toString());
        int calls = Kill.passed();
        List<String> said = new ArrayList<>();
        for (int call = 1; call <= calls; call++) {
            restore();
            run(call, "import", folder.resolve("batch.csv").toString());
            if (hidden().stream().noneMatch(name -> name.startsWith(".import.note") || name.equals(".import.staged"))) continue;
            said.add(next(call).err().lines().findFirst().orElse(""));
        }
        assertEquals(Set.of("The last import was not finished: none of its records was written, and what it had left is deleted.",
                "The last import was cut off while it wrote its records: all are in their place now."), Set.copyOf(said));
    }

    /** One command or another that reads content. */
    private Command next(int call) {
        if (call % 3 == 0) return work.check("--lang", "en");
        if (call % 3 == 1) return work.diff(work.site().toString(), "--lang", "en");
        return Command.run(List.of("new", "item", "9", "--content", work.content().toString(), "--lang", "en"));
    }

    /** A record that a person made or changed in between stays as it is. */
    @Test
    void nothingOfAPersonIsDeleted() throws Exception {
        run(Integer.MAX_VALUE, "import", folder.resolve("batch.csv").toString());
        int calls = Kill.passed();
        for (int call = 1; call <= calls; call++) {
            restore();
            run(call, "import", folder.resolve("batch.csv").toString());
            for (String name : List.of("02.yaml", "04.yaml")) {
                Folders.write(work.content().resolve("items").resolve(name), "own".getBytes(StandardCharsets.UTF_8));
            }
            Import.settled(work.content());
            assertEquals(List.of("01.yaml", "02.yaml", "04.yaml"), items().stream().filter(name -> !name.equals("03.yaml")).toList(),
                    "killed at call " + call);
            for (String name : List.of("02.yaml", "04.yaml")) {
                assertEquals("own", new String(Folders.read(work.content().resolve("items").resolve(name)), StandardCharsets.UTF_8));
            }
            assertEquals(List.of(), hidden(), "killed at call " + call);
        }
    }

    private void restore() throws IOException {
        Folders.delete(work.content());
        Folders.copy(folder.resolve("before"), work.content());
    }

    /** Their names, once it is sure that the unit is listed where they are written, and nowhere else. */
    private List<String> items() {
        List<String> items = Folders.files(work.content().resolve("items"));
        String units = new String(Folders.read(work.content().resolve("units.yaml")), StandardCharsets.UTF_8);
        assertEquals(items.contains("03.yaml"), units.contains("省水利厅"), units);
        return items;
    }

    private List<String> hidden() throws IOException {
        try (Stream<Path> list = Files.list(work.content())) {
            return list.map(path -> path.getFileName().toString()).filter(name -> name.startsWith(".")).sorted().toList();
        }
    }

    /** @return whether it ended by itself */
    private boolean run(int kill, String... words) throws ReflectiveOperationException {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--content", work.content().toString()));
        PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream());
        return killed(kill, () -> {
            var run = KilledTest.PROGRAM.loadClass("mingbai.cli.Commands").getDeclaredMethod("run", List.class, PrintStream.class,
                    PrintStream.class, Charset.class);
            run.setAccessible(true);
            return run.invoke(null, all, nowhere, nowhere, StandardCharsets.UTF_8);
        });
    }

    private boolean settle(int kill) throws ReflectiveOperationException {
        return killed(kill, () -> {
            var settled = KilledTest.PROGRAM.loadClass("mingbai.intake.Import").getDeclaredMethod("settled", Path.class);
            return settled.invoke(null, work.content());
        });
    }

    private static boolean killed(int kill, Kill.Step<Object> step) throws ReflectiveOperationException {
        Kill.at(kill);
        try {
            Kill.whole(step);
            return !Kill.killed();
        } catch (InvocationTargetException e) {
            if (Kill.killed()) return false;
            throw e;
        } finally {
            Kill.release();
        }
    }
}
