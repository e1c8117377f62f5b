package mingbai.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import javax.xml.transform.TransformerFactory;
import mingbai.Abroad;
import mingbai.FirstPublication;
import mingbai.Folders;
import mingbai.Workplace;
import mingbai.cli.Command;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** The same content gives the same bytes, whatever the machine's language, zone, encoding, file order and XML library. */
@Isolated
class DeterminismTest {
    @TempDir
    private Path folder;

    @Test
    void theSameBytesInAnotherPlace() throws IOException {
        Workplace there = place("那里 (2)");
        Command command = Abroad.in("tr-TR", there::build);
        assertEquals(0, command.code(), command.printed());
        assertSame(there);
    }

    @Test
    void theSameBytesInAnotherProcess() throws IOException {
        Workplace there = place("there");
        // The tests' own libraries bring another transformer, which the jar does not have.
        String transformer = TransformerFactory.newDefaultInstance().getClass().getName();
        List<String> machine = List.of("-Djavax.xml.transform.TransformerFactory=" + transformer,
                "-Duser.language=tr", "-Duser.country=TR", "-Dfile.encoding=ISO-8859-1",
                "-Duser.timezone=Pacific/Kiritimati", "-Djava.util.concurrent.ForkJoinPool.common.parallelism=1");
        Command command = Command.apart(there.folder(), machine, "build", "--theme", "theme", "--zip", "site.zip");
        assertEquals(0, command.code(), command.printed());
        assertSame(there);
    }

    /** The real content and theme; each copy is made in another order and carries other times. */
    private Workplace place(String name) throws IOException {
        Workplace work = new Workplace(folder.resolve(name));
        int seed = name.hashCode();
        copy(FirstPublication.CONTENT, work.content(), seed);
        copy(FirstPublication.THEME, work.theme(), seed);
        return work;
    }

    /** The edition and zip of a place are those that are built here, from the records where they lie. */
    private static void assertSame(Workplace there) {
        FirstPublication here = FirstPublication.built();
        assertEquals(sums(here.site(), here.zip()), sums(there.site(), there.zip()));
    }

    private static void copy(Path from, Path to, int seed) throws IOException {
        List<String> files = new ArrayList<>(Folders.files(from));
        Collections.shuffle(files, new Random(seed));
        for (String file : files) {
            Folders.write(to.resolve(file), Folders.read(from.resolve(file)));
            Files.setLastModifiedTime(to.resolve(file), FileTime.from(seed + files.indexOf(file), TimeUnit.MINUTES));
        }
    }

    /** Every file of the edition, and the zip. */
    private static SortedMap<String, String> sums(Path site, Path packed) {
        SortedMap<String, String> sums = new TreeMap<>();
        Folders.bytes(site).forEach((file, bytes) -> sums.put(file, bytes.length + " " + Arrays.hashCode(bytes)));
        byte[] zip = Folders.read(packed);
        sums.put("zip", zip.length + " " + Arrays.hashCode(zip));
        return sums;
    }
}
